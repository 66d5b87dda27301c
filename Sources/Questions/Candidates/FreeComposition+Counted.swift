import English
import Queries
import RDF
import Triples
import Vocabulary

// Members chosen by how many of a set they are linked to: "the stadium with the most concerts in 2014", "shops with
// more than two hires under 30".
extension FreeComposition {
  /// Members of a class by how many of a set they are linked to, where words say more of the set than its class: of
  /// "the stadium with the most concerts in 2014" the class is the stadiums, and the set the concerts in 2014.
  mutating func countConditions() {
    let isSuperlative = question.has(.most) || question.has(.least)
    guard isSuperlative || !numbers.isEmpty else { return }
    let kinds = table.parts.filter { $0.role == .kind && $0.size == 1 && !$0.words.isEmpty }
    let counted = table.best(16) {
      $0.role == .made && $0.isSaid && $0.size <= 5 && !$0.query.leavesOut && $0.query.isCondition
        && $0.tags.isDisjoint(with: [.numbered])
    }
    for kind in kinds {
      for set in counted where !set.words.meets(kind.words) && !table.isFull {
        let links = links(from: kind.type, to: set.type)
        guard links.count == 1 else { continue }
        let measure = Measure.count(schema.relation(links[0]), of: set.query)
        count(kind, set, measure)
      }
    }
    countRecords(of: kinds, beside: counted)
  }

  /// "the course with the most enrolments", "courses with at least six students": by the records that tell of a class,
  /// named themselves or by what else they tell of. Records that more is said of ("enrolments in 2014") are left to
  /// `countConditions`.
  private mutating func countRecords(of kinds: [Part], beside counted: [Part]) {
    for kind in kinds {
      for other in kinds
      where !other.words.meets(kind.words) && other.query != kind.query
        && !counted.contains(where: { $0.words.contains(other.words.first) && isMoreSaid($0) })
      {
        let direct = links(from: kind.type, to: other.type)
        if direct.isEmpty {
          for (link, records) in records(of: kind, and: other).prefix(Self.fewRecords) {
            var set = other
            set.tags.formUnion(.bridged)
            count(kind, set, Measure.count(schema.relation(link), of: records.query))
          }
        } else if direct.count <= Self.fewRecords {
          for link in direct where link.inverse {
            count(kind, other, Measure.count(schema.relation(link), of: other.query))
          }
        }
      }
    }
  }

  private static let fewRecords = 2

  /// Whether a set is bounded by more than how many there are to be: "season entries after 2019" is, "more than six
  /// entries" is not.
  private func isMoreSaid(_ set: Part) -> Bool {
    guard case .filter = set.query else { return false }
    return !numbers.contains { $0.words.meets(set.words) && !isYear($0) }
  }

  /// The classes whose members tell both of one class and of another, and the property that leads to them from the
  /// first: of courses and students the enrolments.
  private func records(of kind: Part, and other: Part) -> [(link: PropertyUse, records: Part)] {
    let uses = schema.properties.indices.map { PropertyUse($0) }.filter { use in
      let property = schema.properties[use.property]
      return !property.isOrder && !property.isBookkeeping && !property.isNumeric
        && !property.isText && !property.isBoolean
    }
    let toOther = uses.filter { other.type.usuallyMeets(schema.target(of: $0)) }
      .flatMap { classes(having: $0.property) }
    return uses.filter { kind.type.usuallyMeets(schema.target(of: $0)) }.flatMap { use in
      classes(having: use.property).filter(toOther.contains).map {
        (link: use.reversed, records: unsaidClass($0))
      }
    }
  }

  /// Proposes the members of a class with the most and the fewest of a set, and those with as many as a number of the
  /// question says.
  private mutating func count(_ kind: Part, _ set: Part, _ measure: Measure) {
    guard !table.isFull else { return }
    choose(kind, set, measure)
    for number in numbers
    where number.date == nil && !number.words.meets(set.words) && !number.words.meets(kind.words)
      && !isYear(number)
    {
      add(
        .filter(kind.query, measure, number.comparison, .number(number.value)), kind.type,
        kind.words.union(set.words).union(number.words),
        kind.anchors.union(set.anchors).union(number.anchors), kind.tags.union(set.tags),
        set.size + 2)
    }
  }

  /// "in 2021", "after 2019": a year, no number of things.
  private func isYear(_ number: Amount) -> Bool { number.value >= Self.firstYear }

  /// What is written with four digits may be a year.
  private static let firstYear = 1000.0

  private mutating func choose(_ kind: Part, _ set: Part, _ measure: Measure) {
    for (cue, end) in [(Cue.most, Extreme.largest), (.least, .smallest)] where question.has(cue) {
      let said = question.words(of: cue)
      guard !said.meets(set.words) else { continue }
      add(
        .superlative(kind.query, measure, end), kind.type,
        kind.words.union(set.words).union(said), kind.anchors.union(set.anchors),
        kind.tags.union(set.tags), set.size + 2)
    }
  }
}

extension Query {
  /// Whether it says more of its members than their class: "concerts in 2014" does, "concerts" does not.
  fileprivate var isCondition: Bool {
    switch self {
    case .filter, .intersection: true
    case .join(let relation, let set): relation.arcs.allSatisfy(\.inverse) && set.isNamed
    default: false
    }
  }
}
