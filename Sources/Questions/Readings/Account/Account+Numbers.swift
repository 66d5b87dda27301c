import English
import Queries
import RDF
import Triples
import Vocabulary

extension Account {
  /// Whether a number stands in the query, picks from what was listed, or says how many are listed anyway.
  ///
  /// Example: "list the five phases" → told, "five, as there are"; "phases over 5" → expressed by the bound.
  func number(
    _ value: Double, _ words: Range<Int>, _ candidate: Candidate, _ query: Query,
    _ uses: QueryUses, _ evaluator: Evaluator
  ) -> Use {
    if uses.numbers.contains(value) { return .expressed }
    guard value > 0 else { return .ignored }
    let isClaimed = candidate.words.contains(words)
    if isClaimed, candidate.tags.contains(.numbered) { return .expressed }
    if let set = listed(by: query), Double(evaluator.members(of: set).count) == value {
      return .told("\(typed(words)), as there are")
    }
    // "which of the nine were hired in 2020?": of what is chosen from.
    if isChoice(words), let set = query.subjectSet,
      set.takenFrom.contains(where: { Double(evaluator.members(of: $0).count) == value })
    {
      return .told("of \(typed(words))")
    }
    // "which of the two": of the things compared or chosen from.
    let isOfThose =
      Double(query.namedThings.count) == value && value < 4
      || value == 2 && (query.isOfPair(evaluator) || isOfPair(words))
    if isOfThose { return .told("of \(typed(words))") }
    return .ignored
  }

  /// The set that a query lists, counts or adds up, for seeing how many it has.
  private func listed(by query: Query) -> Query? {
    if case .aggregate(let sum) = query { return sum.set }
    return query.subjectSet
  }

  /// Whether a number counts what is chosen from: "of the nine", "from these three", "all five".
  private func isChoice(_ words: Range<Int>) -> Bool {
    question.sentence.roles[max(0, words.lowerBound - 3)..<words.lowerBound].contains {
      !$0.isDisjoint(with: [.of, .from, .all, .in, .both])
    }
  }

  /// Whether a number means two that belong together: "the two", "of those two".
  private func isOfPair(_ words: Range<Int>) -> Bool {
    words.lowerBound > 0
      && !question.sentence.roles[words.lowerBound - 1].isDisjoint(
        with: [.determiner, .they, .of, .possessive, .both])
  }

  /// Whether a comparison beside a number goes the way that its word says, unless the word is denied.
  ///
  /// Example: "under 20" → `<` or `<=`; "no more than 3" → `<=`.
  func comparison(_ upward: Bool, _ words: Range<Int>, _ uses: QueryUses) -> Use {
    let isDenied =
      words.lowerBound > 0
      && question.operators.contains {
        ($0.meaning == .not || $0.meaning == .no) && $0.words.upperBound == words.lowerBound
      }
    let isUp = isDenied ? !upward : upward
    return (isUp ? uses.comparesUp : uses.comparesDown) ? .expressed : .ignored
  }

  /// "than": something is compared, or a property's own words say it ("has more responsibilities than").
  func than(_ words: Range<Int>, _ candidate: Candidate, _ uses: QueryUses) -> Use {
    if uses.compares || uses.denials > 0 { return .expressed }
    let around = max(0, words.lowerBound - 5)..<words.upperBound
    let isSaid = candidate.anchors.places.contains { place in
      guard question.anchors[place].words.overlaps(around) else { return false }
      switch question.anchors[place].meaning {
      case .relation, .adjective, .amount: return true
      default: return false
      }
    }
    return isSaid ? .expressed : .ignored
  }

  /// A unit that the graph knows is that of the measure in the reading; one that it does not know says nothing.
  ///
  /// Example: "under 5 kg" is no price in a graph that has weights in kilograms.
  func unit(_ words: Range<Int>, _ candidate: Candidate) -> Use {
    let known = question.anchors.indices.filter {
      question.anchors[$0].words == words && question.anchors[$0].match <= .inflected
        && question.anchors[$0].isOfMeasure
    }
    if known.isEmpty || known.contains(where: candidate.anchors.contains) { return .expressed }
    return candidate.words.contains(words) ? .expressed : .ignored
  }
}

extension Account {
  /// Whether no bound is on a measure that the graph counts in something else.
  ///
  /// Example: "products below €50" are not those lighter than 50 kg.
  func currency(_ sign: Character, _ query: Query, _ evaluator: Evaluator) -> Use {
    var isOther = false
    query.walk { part in
      guard case .filter(let filter) = part, case .number = filter.bound,
        let relation = filter.measure.valued
      else { return }
      let units = evaluator.store.statedUnits(of: relation)
      isOther =
        isOther || !units.isEmpty && !units.flatMap(Units.written).contains { $0.contains(sign) }
    }
    return isOther ? .ignored : .expressed
  }
}

extension TripleStore {
  /// The units that the graph states of a relation's values: "kg".
  fileprivate func statedUnits(of relation: Relation) -> [String] {
    guard let unit = id(ofIRI: Lore.unit) else { return [] }
    return relation.arcs.compactMap { id(ofIRI: $0.property) }.flatMap { property in
      objects(of: property, unit).map { text(of: $0) }
    }
  }
}

extension Anchor {
  fileprivate var isOfMeasure: Bool {
    switch meaning {
    case .relation, .amount: true
    default: false
    }
  }
}

extension Query {
  /// Whether a class of two is among its parts.
  func isOfPair(_ evaluator: Evaluator) -> Bool {
    var found = false
    walk { part in
      if case .instances = part, !found { found = evaluator.members(of: part).count == 2 }
    }
    return found
  }
}
