internal import English
internal import Queries
internal import RDF
internal import Vocabulary

/// Properties that are yes or no, said as what things have or are: "with a lift", "that are contagious".
extension Verbalizer {
  /// The quality that members of a set have, or lack where the set is those for which such a property is no.
  func flag(_ query: Query) -> (quality: Quality, isHad: Bool)? {
    guard case .join(let relation, .terms(let values)) = query,
      let isHad = values.first?.literal?.truth,
      values.allSatisfy({ $0.literal?.truth == isHad })
    else { return nil }
    return (quality(by: relation.reversed), isHad)
  }

  private func quality(by property: Relation) -> Quality {
    if let passive = naming.passive(for: property) { return .adjective(passive) }
    let words = naming.name(of: property)
    let (first, rest) = Verbs.split(words)
    // Names that programmers give begin with a verb: "is open", "has lift".
    if Verbs.isCopular(first), !rest.isEmpty { return .adjective(String(rest.dropFirst())) }
    if first == "has", !rest.isEmpty { return .noun(String(rest.dropFirst())) }
    if Adjectives.looksLikeOne(words) || Adjectives.looksLikePhrase(words) {
      return .adjective(words)
    }
    if let verb = naming.verb(for: property) { return .does(verb) }
    return .noun(words)
  }

  enum Quality {
    case noun(String)
    case adjective(String)
    case does(String)

    /// The modifier for things that have the quality: "with a lift", "that is contagious".
    var modifier: NounPhrase.Modifier {
      switch self {
      case .noun(let noun): return .same("with \(Nouns.withArticle(noun))")
      case .adjective(let words):
        return .init(one: "that is \(words)", many: "that are \(words)", isClause: true)
      case .does(let verb):
        return .init(
          one: "that \(verb)", many: "that \(Verbs.form(of: verb, for: .many))", isClause: true)
      }
    }

    /// The modifier for things that lack it: "without a lift", "that is not contagious".
    var denied: NounPhrase.Modifier {
      switch self {
      case .noun(let noun): return .same("without \(Nouns.withArticle(noun))")
      case .adjective(let words):
        return .init(
          one: "that is not \(words)", many: "that are not \(words)", isClause: true,
          isDenial: true)
      case .does(let verb):
        return .init(
          one: "that \(Verbs.negated(verb, for: .one))",
          many: "that \(Verbs.negated(verb, for: .many))", isClause: true, isDenial: true)
      }
    }

    /// "Ann is on call"; where it is not had "Ann is not on call".
    func statement(of subject: Slot, isHad: Bool) -> Statement {
      let (verb, object) =
        switch self {
        case .noun(let noun): ("has", Nouns.withArticle(noun))
        case .adjective(let words): ("is", words)
        case .does(let verb): (verb, "")
        }
      return Statement(
        subject: subject.text, number: subject.number, verb: verb, object: object, isDenied: !isHad)
    }
  }

  /// The statement that a measure makes of one thing: "has a release date in 2024", "is longer than 50 km".
  func measured(_ set: Query, of subject: Slot) -> Statement? {
    guard Self.measuredBase(of: set) == .everything else { return nil }
    let parts = phrase(set).after.map(\.one)
    guard !parts.isEmpty else { return nil }
    let lead = "with "
    let isOwned = parts.allSatisfy { $0.hasPrefix(lead) }
    if parts.count == 1, parts[0].hasPrefix("that ") {
      let (verb, rest) = Verbs.split(String(parts[0].dropFirst(5)))
      return Statement(
        subject: subject.text, number: subject.number, verb: verb, object: String(rest.dropFirst()))
    }
    let object = Wording.list(isOwned ? parts.map { String($0.dropFirst(lead.count)) } : parts)
    return Statement(
      subject: subject.text, number: subject.number, verb: isOwned ? "has" : "is", object: object)
  }

  /// The set under one or more bounds; nil where there is no bound.
  static func measuredBase(of query: Query) -> Query? {
    guard case .filter(let filter) = query else { return nil }
    return measuredBase(of: filter.set) ?? filter.set
  }

  /// The query with its bounds on another set.
  static func measured(_ query: Query, on base: Query) -> Query {
    guard case .filter(var filter) = query else { return base }
    filter.set = measured(filter.set, on: base)
    return .filter(filter)
  }
}
