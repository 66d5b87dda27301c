import English
import Queries
import RDF
import Triples
import Vocabulary

// Which sets may have a row for each of their members.
extension Tops {
  /// The sets that rows are made of, those that say least first: a set that took the words of a column into itself
  /// ("juniors that have a rating") has more words to show for it, but the rows are of the plain one ("juniors, with
  /// rating").
  func rowBases() -> [Part] {
    let lists = lastLists
    let kinds = composition.table.parts.filter {
      $0.role == .kind && $0.size == 1 && !$0.words.isEmpty
    }
    let plain = composition.table.best(Self.fewPlain) { part in
      guard case .join(_, let inner) = part.query else { return false }
      return inner.isNamed && part.isSaid
    }
    func fits(_ part: Part) -> Bool {
      part.role == .context ? !part.query.isNamed : part.size <= 4
    }
    // Who "has an age" is told by the column better than by the set: "ages of the singers who have no tour".
    let rest =
      composition.table.best(Self.manyBases) { fits($0) && !$0.query.asksForAny }
      + composition.table.best(Self.fewHaving) { fits($0) && $0.query.asksForAny }
    var known: Set<Query> = []
    return (lists + spokenOf + kinds.prefix(Self.fewPlain) + plain + namedThings + rest).filter {
      known.insert($0.query).inserted
    }
  }

  /// "order SO-515: paint, batch, litres": things by their names, which are few words beside those of other sets.
  private var namedThings: [Part] {
    composition.table.parts.filter {
      $0.role == .things && $0.size == 1 && $0.tags.isEmpty && !isNamedWeakly($0)
    }.prefix(Self.fewThings).map { $0 }
  }

  /// The single things that were the last answer or the topic.
  private var spokenOf: [Part] {
    composition.table.parts.filter {
      $0.role == .context && $0.query.isNamed && [.lastAnswer, .topic].contains($0.tags)
    }.prefix(Self.fewThings).map { $0 }
  }

  private static let fewThings = 3
  /// The most classes, and the most plain sets, that are looked at: a question names few sets outright.
  private static let fewPlain = 4
  private static let manyBases = 24
  private static let fewHaving = 8

  // MARK: One step away

  /// "orders going on the Transit, and when due", "braehead trades each": rows of what one property leads to from a
  /// thing that is named or spoken of, where its members have what the other words ask for.
  func rowsOneStepAway() -> [Candidate] {
    let named = composition.table.best(Self.fewThings) {
      composition.isSubject($0) && $0.role == .things && !$0.words.isEmpty
    }
    var found: [Candidate] = []
    for thing in named + spokenOf {
      let steps = steps(from: thing)
      found += steps.prefix(1).flatMap(rowsToldApart)
      for step in steps where found.count < Self.manyOneStepAway {
        let told = columns(of: step).filter { choice in
          choice.count <= Self.manyColumns
            && choice.contains { $0.way.use.property != link(of: step) }
        }
        found += told.prefix(Self.fewTold).compactMap { (told: [Column]) in rows(of: step, told) }
      }
    }
    return found
  }

  private static let manyOneStepAway = 12
  private static let fewTold = 2
  private static let fewSteps = 3

  private func link(of step: Part) -> Int? {
    guard case .join(let relation, _) = step.query else { return nil }
    return composition.use(of: relation)?.property
  }

  /// What a thing leads to, by the properties whose other end has most of what the other words name.
  private func steps(from thing: Part) -> [Part] {
    let ways = (composition.ways + composition.askedWays + composition.askedByNoun).filter {
      !$0.words.isEmpty && !$0.words.meets(thing.words) && $0.tags.isSubset(of: .unsaidProperty)
    }
    let kinds = question.anchors.enumerated().filter { _, anchor in
      anchor.isKind && !thing.words.meets(anchor.words)
    }
    var ranked: [(told: Int, part: Part)] = []
    for use in links(from: thing.type) {
      let type = schema.target(of: use)
      var told = WordSet()
      for way in ways
      where way.use.property != use.property && type.usuallyMeets(schema.source(of: way.use)) {
        told = told.union(way.words)
      }
      guard !told.isEmpty else { continue }
      var part = Part(
        query: .join(schema.relation(use), thing.query), type: type, words: thing.words,
        anchors: thing.anchors, tags: thing.tags.union(.bridged), size: 2, role: .made)
      let said = composition.way(naming: use.property, beside: thing.words)
      if let said {
        part.words = part.words.union(said.words)
        part.anchors = part.anchors.union(said.anchors)
        part.tags = thing.tags
      }
      for (place, anchor) in kinds {
        guard case .kind(let kind) = anchor.meaning, !part.words.meets(anchor.words),
          type.usuallyMeets(schema.classes[kind].type)
        else { continue }
        part.words = part.words.union(WordSet(anchor.words))
        part.anchors = part.anchors.union(AnchorSet(place))
      }
      ranked.append((told.union(part.words).count, part))
    }
    // Equals in the order of the schema.
    return ranked.enumerated().sorted {
      ($1.element.told, $0.offset) < ($0.element.told, $1.offset)
    }.prefix(Self.fewSteps).map(\.element.part)
  }

  /// The properties that lead from members of a type to other things, or from those to them: of a dog its kennel and
  /// the visits that it was the patient of, not its weight.
  func links(from type: SetType) -> [PropertyUse] {
    schema.usesEitherWay.filter { use in
      let property = schema.properties[use.property]
      return !property.isOrder && !property.isBookkeeping && !property.isNumeric
        && !property.isBoolean && !property.isText && !(use.inverse && property.isSymmetric)
        && type.meets(schema.source(of: use))
    }
  }

  // MARK: No class said

  /// "everyone's grade and start date": of the class whose members have all that is asked, where no word names one.
  func rowsOfUnsaidClass() -> [Candidate] {
    let ways = composition.ways.filter { way in
      !way.words.isEmpty && way.tags.isEmpty && !way.use.inverse
        && way.anchors.places.allSatisfy { question.anchors[$0].match <= .part }
    }
    // "species" may be a class, and is a column of the animals.
    let isSaid = composition.table.parts.contains { part in
      part.role == .kind && part.size == 1 && !ways.contains { $0.words == part.words }
    }
    guard !isSaid else { return [] }
    var told: [Int: WordSet] = [:]
    for way in ways {
      let domain = composition.classes(having: way.use.property)
      guard domain.count <= Self.fewClasses else { continue }
      for kind in domain {
        told[kind, default: WordSet()] = (told[kind] ?? WordSet()).union(way.words)
      }
    }
    let ranked = told.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    return ranked.prefix(Self.fewClasses).flatMap { kind, _ -> [Candidate] in
      let set = composition.unsaidClass(kind)
      let choices = columns(of: set).filter { $0.count <= Self.manyColumns }
      return choices.prefix(Self.fewTold).compactMap { (told: [Column]) in rows(of: set, told) }
    }
  }

  private static let fewClasses = 2
}

extension Query {
  /// Whether being in it takes a value of some property, whichever: `(^:age *)`. What is left out of it may have none.
  fileprivate var asksForAny: Bool {
    switch self {
    case .join(_, .everything): true
    case .join(_, let set): set.asksForAny
    case .intersection(let a, let b), .union(let a, let b): a.asksForAny || b.asksForAny
    default: chosenFrom?.asksForAny ?? false
    }
  }
}
