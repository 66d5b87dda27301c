internal import English
internal import Queries
internal import RDF
internal import Vocabulary

/// One of the ways to say that X is related to Y, for a relation that leads from X to Y.
enum Saying {
  /// The *director* of X is Y.
  case noun(String)
  /// X *directed* Y.
  case verb(String)
  /// X is *located in* Y.
  case passive(String)
  /// Y *directed* X.
  case reverseVerb(String)
  /// Y is *directed by* X.
  case reversePassive(String)
  /// The *director* of Y is X.
  case reverseNoun(String)

  enum Kind { case noun, verb, passive, reverseVerb, reversePassive, reverseNoun }

  /// The ways to say a relation in an answer, best first: those that name what it leads to, for "what is the director
  /// of X".
  static let forAnswers: [Kind] = [
    .noun, .verb, .reverseVerb, .passive, .reversePassive, .reverseNoun,
  ]
  /// The ways to say a relation in a clause about what it leads to, best first: "films that …".
  static let forClauses: [Kind] = [
    .reverseVerb, .reversePassive, .verb, .passive, .reverseNoun, .noun,
  ]
  /// The ways to say a relation in a fact whose subject is what it leads to, best first.
  static let forFacts: [Kind] = [
    .reverseVerb, .reversePassive, .noun, .verb, .passive, .reverseNoun,
  ]
}

/// A noun phrase in a statement, ready to be written.
struct Slot {
  let text: String
  let number: GrammaticalNumber
  var isName = true
  /// "its", where a pronoun stands for the thing.
  var possessive: String?

  /// Something that belongs to the phrase: "the moons of Mars", "its moons".
  func owning(_ what: String) -> String {
    possessive.map { "\($0) \(what)" } ?? "the \(what) of \(text)"
  }
}

extension Saying {
  /// The statement that `from` is related to `to`: "The moon of Mars is Phobos" by a noun, "Winds shape Mars" by a verb.
  func statement(from: Slot, to: Slot) -> Statement {
    switch self {
    case .noun(let noun): Self.naming(noun, of: from, as: to)
    case .reverseNoun(let noun): Self.naming(noun, of: to, as: from)
    case .verb(let verb):
      Statement(subject: from.text, number: from.number, verb: verb, object: to.text)
    case .reverseVerb(let verb):
      Statement(subject: to.text, number: to.number, verb: verb, object: from.text)
    case .passive(let passive):
      Statement(subject: from.text, number: from.number, verb: "is \(passive)", object: to.text)
    case .reversePassive(let passive):
      Statement(subject: to.text, number: to.number, verb: "is \(passive)", object: from.text)
    }
  }

  private static func naming(_ noun: String, of owner: Slot, as value: Slot) -> Statement {
    Statement(
      subject: owner.owning(noun), number: .one, verb: "is", object: value.text)
  }

  /// The modifier of a noun that narrows it to what `from` is related to: "that affect planning".
  func modifier(from: Slot) -> NounPhrase.Modifier {
    switch self {
    case .reverseVerb(let verb):
      Self.clause("that \(verb)", "that \(Verbs.form(of: verb, for: .many))", from.text)
    case .reversePassive(let passive): .same("\(passive) \(from.text)")
    case .verb(let verb):
      Self.clause("that \(from.text) \(Verbs.form(of: verb, for: from.number))")
    case .passive(let passive):
      Self.clause("that \(from.text) \(from.number == .one ? "is" : "are") \(passive)")
    case .reverseNoun(let noun):
      Self.clause("whose \(noun) is \(from.number == .one ? "" : "one of ")\(from.text)")
    case .noun(let noun):
      Self.clause(
        "that is \(Nouns.withArticle(noun))", "that are \(Nouns.plural(of: noun))",
        "of \(from.text)")
    }
  }

  /// The denied modifier: "that do not affect planning".
  func deniedModifier(from: Slot) -> NounPhrase.Modifier {
    func denial(_ verb: String) -> NounPhrase.Modifier {
      Self.clause(
        "that \(Verbs.negated(verb, for: .one))", "that \(Verbs.negated(verb, for: .many))",
        from.text)
    }
    switch self {
    case .reverseVerb(let verb): return denial(verb)
    case .reversePassive(let passive): return denial("is \(passive)")
    case .verb(let verb):
      return Self.clause("that \(from.text) \(Verbs.negated(verb, for: from.number))")
    case .passive(let passive):
      return Self.clause("that \(from.text) \(Verbs.negated("is \(passive)", for: from.number))")
    case .reverseNoun(let noun): return Self.clause("whose \(noun) is not \(from.text)")
    case .noun(let noun):
      return Self.clause(
        "that is not \(Nouns.withArticle(noun))", "that are not \(Nouns.plural(of: noun))",
        "of \(from.text)")
    }
  }

  private static func clause(
    _ one: String, _ many: String? = nil, _ rest: String = ""
  ) -> NounPhrase.Modifier {
    let tail = rest.isEmpty ? "" : " \(rest)"
    return NounPhrase.Modifier(one: one + tail, many: (many ?? one) + tail, isClause: true)
  }
}

extension Naming {
  /// The first of these ways that the graph has words for; where it has none, its property's own name as a noun.
  func saying(_ relation: Relation, by kinds: [Saying.Kind]) -> Saying {
    for kind in kinds {
      if let found = saying(relation, kind) { return found }
    }
    let name = plainName(of: relation)
    return relation.arcs.first?.inverse == true ? .reverseNoun(name) : .noun(name)
  }

  /// One way of saying a relation, where the graph has a word for it.
  func saying(_ relation: Relation, _ kind: Saying.Kind) -> Saying? {
    switch kind {
    case .noun: noun(for: relation).map(Saying.noun)
    case .verb: verb(for: relation).map(Saying.verb)
    case .passive: passive(for: relation).map(Saying.passive)
    case .reverseVerb: verb(for: relation.reversed).map(Saying.reverseVerb)
    case .reversePassive: passive(for: relation.reversed).map(Saying.reversePassive)
    case .reverseNoun: noun(for: relation.reversed).map(Saying.reverseNoun)
    }
  }

  /// The noun for a relation; where the graph has none, its property's label.
  func name(of relation: Relation) -> String {
    noun(for: relation) ?? plainName(of: relation)
  }

  private func plainName(of relation: Relation) -> String {
    relation.arcs.first.map { label(of: .iri($0.property)) } ?? "value"
  }
}
