import English
import Queries
import RDF
import Triples
import Vocabulary

// A row for each member, and a number or the members for each group.
extension Tops {
  /// "the type and weight of the pets", "where do X and Y go?": values of each member.
  func rows() -> [Candidate] {
    var found: [Candidate] = []
    let chosen = rowBases()
    let sorted = sorted()
    found += sorted.map { list in
      Candidate(.ask(list.query), words: list.words, anchors: list.anchors, tags: list.tags)
    }
    found += (sorted + chosen).compactMap(withMeasure) + differences()
    found += unsaidColumns(lastLists)
    found += lastLists.prefix(1).flatMap(rowsToldApart)
    found += rowsOneStepAway() + rowsOfUnsaidClass()
    var inOrder: [Candidate] = []
    for set in sorted where set.tags.count <= 2 && inOrder.count < Self.manySorted {
      inOrder += rows(of: set)
    }
    found += inOrder
    return found
      + inTurn(
        chosen.filter { $0.tags.count <= 2 }, max(Self.manyRows - found.count, Self.fewestRows))
  }

  /// The rows of each set in turn, the likeliest of each first: a class has many choices of columns, and those of "the
  /// bookings above 1000" must find room beside them.
  private func inTurn(_ sets: [Part], _ limit: Int) -> [Candidate] {
    var found: [Candidate] = []
    var later: [Candidate] = []
    for set in sets where found.count < limit {
      let told = rows(of: set)
      found += told.prefix(Self.atOnce)
      later += told.dropFirst(Self.atOnce)
    }
    return found + later.prefix(max(0, limit - found.count))
  }

  /// "the ages of the singers who have no tour", as the grammar reads it: what such a set leads to is told of each of its
  /// members as well.
  func rows(alongside read: [Candidate]) -> [Candidate] {
    let told = read.compactMap { candidate -> Candidate? in
      guard case .ask(.join(let relation, let set)) = candidate.move, set.isChosen,
        !relation.repeats
      else { return nil }
      return Candidate(
        .ask(.rows(Rows(set: set, columns: [relation]))), words: candidate.words,
        anchors: candidate.anchors, tags: candidate.tags.subtracting(.grammar))
    }
    return Array(told.prefix(Self.fewRead))
  }

  /// The grammar's first readings are the likeliest.
  private static let fewRead = 4

  private static let manySorted = 30
  private static let manyRows = 84
  /// The number of rows that are made in any case: "print runs ordered in 2025, with copies" need not be put in order.
  private static let fewestRows = 30
  /// The number of rows of one set that are taken before the next set has its turn.
  private static let atOnce = 5

  /// "why, both of them?", "what are they on, money-wise?": each of the last list with a property that no word names.
  private func unsaidColumns(_ lists: [Part]) -> [Candidate] {
    composition.table.parts.compactMap { part in
      guard part.tags.contains(.unsaidProperty), case .join(let relation, let set) = part.query,
        lists.contains(where: { $0.query == set })
      else { return nil }
      return Candidate(
        .ask(.rows(Rows(set: set, columns: [relation]))), words: part.words,
        anchors: part.anchors, tags: part.tags)
    }
  }

  /// The lists of earlier turns that "them" may stand for. They are taken from the table directly: no word names them,
  /// so that among the sets of highest worth they would find no room.
  var lastLists: [Part] {
    composition.table.parts.filter { part in
      part.role == .context && !part.query.isNamed
        && part.tags.isSubset(of: [.lastAnswer, .lastList, .narrowed])
    }.prefix(3).map { $0 }
  }

  /// "the longest river, and how long is it?": members with the value that they were chosen or put in order by.
  private func withMeasure(_ set: Part) -> Candidate? {
    // A bound on a number that no word names is a guess; its value is not told beside the members.
    guard !set.query.isBounded || !set.tags.contains(.unsaidMeasure),
      let column = set.query.measured?.valued
    else { return nil }
    return Candidate(
      .ask(.rows(Rows(set: set.query, columns: [column]))), words: set.words, anchors: set.anchors,
      tags: set.tags)
  }

  /// A turn of no more words may ask for a difference without saying so: "the gap?".
  private static let shortTurn = 6

  /// "by how much is X taller than Y?", "price difference?": of two things, or of the ends of a set.
  func differences() -> [Candidate] {
    let cues: [Cue] = [.more, .less, .compare, .count]
    let isGraded = question.anchors.contains {
      if case .adjective(_, _, .comparative) = $0.meaning { true } else { false }
    }
    let isAsked = isGraded || cues.contains(where: question.has)
    guard isAsked || question.count <= Self.shortTurn else { return [] }
    let words = question.words(of: cues)
    let things = composition.table.parts.filter {
      $0.query.isNamed && $0.size == 1 && $0.tags.isDisjoint(with: [.pairImplied, .resembling])
    }.prefix(8)
    let pairs = things.compactMap { part -> (Part, Query, Query)? in
      guard case .terms(let terms) = part.query, terms.count == 2 else { return nil }
      return (part, .terms([terms[0]]), .terms([terms[1]]))
    }
    var found: [Candidate] = []
    func add(_ a: Query, _ b: Query, _ gauge: Gauge, _ parts: [Part]) {
      found.append(
        Candidate(
          .ask(.arithmetic(a, .subtract, b)),
          words: parts.reduce(gauge.words.union(words)) { $0.union($1.words) },
          anchors: parts.reduce(gauge.anchors) { $0.union($1.anchors) },
          tags: parts.reduce(gauge.tags) { $0.union($1.tags) }))
    }
    for gauge in composition.gauges
    where gauge.measure.counted == nil && !gauge.isDate && !gauge.tags.contains(.unsaidMeasure) {
      for (part, a, b) in pairs where part.type.meets(gauge.source) && found.count < 20 {
        add(.aggregate(.sum, a, gauge.measure), .aggregate(.sum, b, gauge.measure), gauge, [part])
        add(.aggregate(.sum, b, gauge.measure), .aggregate(.sum, a, gauge.measure), gauge, [part])
      }
      for a in things where a.type.meets(gauge.source) && a.isOne {
        for b in things
        where b.query != a.query && b.isOne && b.type.meets(gauge.source)
          && !a.words.meets(b.words) && a.tags.count + b.tags.count <= 2 && found.count < 20
        {
          add(
            .aggregate(.sum, a.query, gauge.measure), .aggregate(.sum, b.query, gauge.measure),
            gauge, [a, b])
        }
      }
    }
    return found
  }
}

extension Query {
  /// The number by which the members of a set were chosen, bounded or put in order: price of "the cheapest lamp" and of
  /// "lamps under 20". Nil of other sets, and of "lamps cheaper than lamp 3", which is compared with a thing.
  var measured: Measure? {
    switch self {
    case .superlative(let best): return best.measure
    case .sorted(let sorting): return sorting.measure
    case .filter(let filter):
      switch filter.bound {
      case .measure, .value: return nil
      case .number, .average: return filter.measure
      }
    default: return nil
    }
  }

  /// Whether members of some set were chosen or put in order to make it.
  fileprivate var isChosen: Bool {
    switch self {
    case .difference(let whole, _): !whole.isNamed
    case .superlative, .filter, .slice, .sorted: true
    case .intersection: !isOneInSet && !isNamed
    default: false
    }
  }

  fileprivate var isBounded: Bool {
    if case .filter = self { return true }
    return false
  }
}

extension Part {
  /// Whether it is one thing by name.
  fileprivate var isOne: Bool {
    if case .terms(let terms) = query { return terms.count == 1 }
    return false
  }
}

extension Anchor {
  /// Whether it is "largest", "cheapest" and the like.
  var isSuperlative: Bool {
    if case .adjective(_, _, .superlative) = meaning { return true }
    return false
  }
}
