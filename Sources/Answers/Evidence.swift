internal import English
package import Queries
internal import RDF
internal import Vocabulary

/// A fact in words, with where it is from.
package struct FactInWords: Equatable, Sendable {
  package let subject: String
  package let predicate: String
  package let object: String
  package let source: String?
  /// The fact as a sentence: "Risks affect project management."
  package let sentence: String
}

extension Phraser {
  /// A fact as a sentence in the graph's own words, with its source.
  package func words(for fact: Fact) -> FactInWords {
    let triple = fact.triple
    let relation = Relation(triple.predicate)
    let from = slot(triple.subject)
    let to = slot(triple.object, unit: naming.unit(for: relation))
    let (predicate, statement) = statement(of: triple, relation, from, to)
    return FactInWords(
      subject: from.text, predicate: predicate, object: to.text, source: fact.source,
      sentence: Wording.sentence(statement.text()))
  }

  private func statement(
    of triple: Triple, _ relation: Relation, _ from: Slot, _ to: Slot
  ) -> (predicate: String, Statement) {
    if triple.predicate.sameBytes(as: RDF.type), let iri = triple.object.iri {
      let noun = naming.noun(forClass: iri) ?? to.text
      let what = from.number == .one ? Nouns.withArticle(noun) : Nouns.plural(of: noun)
      return (
        "is a", Statement(subject: from.text, number: from.number, verb: "is", object: what)
      )
    }
    let saying = naming.saying(relation, by: Saying.forEvidence)
    return (saying.words, saying.statement(from: from, to: to))
  }

  /// Facts as an answer: each a sentence, under the source that they come from.
  package func evidence(_ facts: [Fact]) -> Answer {
    guard !facts.isEmpty else { return Answer("There are no facts to show for that.") }
    var sources: [String?] = []
    for fact in facts where !sources.contains(fact.source) { sources.append(fact.source) }
    let blocks = sources.flatMap { source -> [Answer.Block] in
      let told = facts.filter { $0.source == source }.map { words(for: $0).sentence }.withoutRepeats
      let from = source.map { "According to \($0)" } ?? "The graph says"
      guard told.count > 1 else { return [.sentence("\(from): \(told[0])")] }
      return [.sentence("\(from):"), .list(told)]
    }
    return Answer(blocks)
  }
}

extension Saying {
  /// The ways of saying a fact in evidence, the first that the graph has words for: from its subject, as the graph
  /// states it.
  static let forEvidence: [Kind] = [
    .verb, .passive, .noun, .reverseVerb, .reversePassive, .reverseNoun,
  ]

  /// The words between subject and object in a table of facts: "affects".
  var words: String {
    switch self {
    case .noun(let words): words
    case .verb(let words): words
    case .passive(let words): "is \(words)"
    case .reverseVerb(let words): "← \(words)"
    case .reversePassive(let words): "← is \(words)"
    case .reverseNoun(let words): "is the \(words) of"
    }
  }
}
