internal import English
internal import Queries
internal import RDF
internal import Vocabulary

/// Answers to questions that were understood and whose result is empty. They say as exactly as the graph allows what
/// is missing: a property of a thing, or a set that is empty.
extension Phraser {
  func nothing(_ query: Query) -> Phrased {
    Phrased(Answer(emptiness(of: query)), answers: [], holds: false)
  }

  private func emptiness(of query: Query) -> String {
    let broken = brokenPart(of: query)
    switch broken {
    case .join(let relation, let inner) where inner != .everything:
      return lacking(relation, of: inner)
    case .superlative(let best): return unmeasured(broken, best.set, best.measure)
    case .filter(let filter): return unmeasured(broken, filter.set, filter.measure)
    case .describe(let set): return silence(words.phrase(set).nested)
    case .table(let table):
      return silence(Wording.list(table.subjects.map { words.phrase($0).nested }, "or"))
    case .rows(let rows):
      return Wording.sentence(
        "no \(Wording.list(rows.columns.map { words.column($0) }, "or")) is listed for "
          + any(of: rows.set))
    case .groups(let groups): return ungrouped(groups)
    case .aggregate, .arithmetic:
      return Wording.sentence("there is nothing to tell \(words.reading(of: broken)) from")
    default:
      if Verbalizer.subject(of: broken) != nil {
        return Wording.sentence(words.claim(.exists(broken), denied: true) + asListed(broken))
      }
      let phrase = words.phrase(broken)
      if phrase.isDefinite { return "No such thing is listed: the \(phrase.bare(.one))." }
      return Wording.sentence("there are no \(phrase.bare(.many))\(asListed(broken))")
    }
  }

  /// The smallest part of the query that is empty already, which is what the person should hear of: of "the capitals
  /// of the moons of Venus" that Venus has no moons.
  private func brokenPart(of query: Query) -> Query {
    switch query {
    case .filter(let upper) where upper.stretch != nil:
      // Two bounds that make a stretch ("from 10 to 20") are told as one.
      return query
    case .join(_, let inner): return isEmpty(inner) ? brokenPart(of: inner) : query
    case .intersection(let a, let b):
      return isEmpty(a) ? brokenPart(of: a) : isEmpty(b) ? brokenPart(of: b) : query
    default:
      guard let inner = query.chosenFrom else { return query }
      return isEmpty(inner) ? brokenPart(of: inner) : query
    }
  }

  private func isEmpty(_ query: Query) -> Bool {
    switch query {
    case .terms, .everything: false
    default: look(query)?.isEmpty ?? false
    }
  }

  /// "I know no director of Mars." and what is known of it.
  func lacking(_ relation: Relation, of inner: Query) -> String {
    let owner = words.slot(inner)
    let saying = naming.saying(relation, by: Saying.forAnswers)
    let text: String
    switch saying {
    case .noun(let noun):
      let has = owner.number == .one ? "has" : "have"
      text =
        naming.isOpen(relation) || !owner.isName
        ? "no \(noun) of \(owner.text) is listed"
        : "\(owner.text) \(has) no \(noun) in this graph"
    case .reverseNoun(let noun):
      text = "\(owner.text) is not listed as the \(noun) of anything"
    default:
      let nobody = Slot(text: "nothing", number: .one)
      let fact = saying.statement(from: owner, to: nobody)
      text =
        fact.subject == nobody.text
        ? "nothing \(fact.saidOfIt()) in this graph"
        : "\(fact.subject) \(Verbs.negated(fact.verb, for: fact.number)) anything in this graph"
    }
    return Wording.sentence(text) + otherwiseKnown(inner, but: relation)
  }

  /// What else is known of the things, as a sentence behind another: " I know its moons, mass and radius."
  private func otherwiseKnown(_ inner: Query, but relation: Relation) -> String {
    guard case .terms(let terms) = inner, terms.count == 1 else { return "" }
    let missing = naming.noun(for: relation)
    let aspects = aspects(of: terms[0], limit: 7).filter { $0 != missing }
    guard !aspects.isEmpty else { return "" }
    let whose = naming.isPerson(terms[0]) || slot(terms[0]).number == .many ? "their" : "its"
    return " I do know \(whose) \(Wording.list(aspects))."
  }

  private func unmeasured(_ query: Query, _ set: Query, _ measure: Measure) -> String {
    if case .filter = query {
      return Wording.sentence("there are no \(words.phrase(query).bare(.many))\(asListed(query))")
    }
    let phrase = words.phrase(set)
    let what = words.noun(for: measure)
    return Wording.sentence(
      phrase.isName
        ? "no \(what) is listed for \(phrase.nested)"
        : "no \(what) is listed for any \(phrase.bare(.one))")
  }

  /// The sentence where there are no groups: "No star is listed for any planet.", "There is no star with more than 10
  /// planets."
  private func ungrouped(_ groups: Groups) -> String {
    if groups.condition != nil || groups.extreme != nil {
      return Wording.sentence("there is no \(words.grouped(groups).bare(.one))")
    }
    return Wording.sentence(
      "no \(words.key(of: groups)) is listed for \(any(of: groups.set))")
  }

  /// The members of a set in a denial: "any planet", "Mars or Venus".
  private func any(of set: Query) -> String {
    let phrase = words.phrase(set)
    return phrase.isName ? phrase.nested : "any \(phrase.bare(.one))"
  }

  private func asListed(_ query: Query) -> String { isOpen(query) ? ", as far as listed" : "" }

  private func silence(_ what: String) -> String { "This graph says nothing about \(what)." }
}
