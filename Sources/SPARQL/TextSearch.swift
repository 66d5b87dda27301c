import Queries
import RDF

/// A way to find labels by the words in them, whatever their case. It is no part of SPARQL 1.1, so each engine has its
/// own.
package enum TextSearch: String, Sendable {
  /// Virtuoso's `bif:contains`, over the index that `DB.DBA.RDF_OBJ_FT_RULE_ADD` makes.
  case virtuoso

  /// The search that an engine has, found out by searching for a label that is known to be there: an engine without
  /// such a search, or without the index, does not find it. Nil then.
  static func probe(_ executor: EndpointExecutor, known: [Triple]) -> TextSearch? {
    let names = Set(SchemaQueries.names)
    let example = known.lazy.filter { names.contains($0.predicate) && $0.subject.iri != nil }
      .compactMap { triple in
        triple.object.literal.map { (triple.subject, triple.predicate, words(of: $0.lexical)) }
      }
      .first { $0.2.contains { $0.utf8.count > 3 } }
    guard let (subject, predicate, words) = example else { return nil }
    let name = Variable("name")
    var select = Select(
      [.init(name)],
      [.step(.term(subject), Relation(predicate), .variable(name))]
        + TextSearch.virtuoso.patterns(for: [phrase(words)], in: name))
    select.limit = 1
    return executor.finds(select) ? .virtuoso : nil
  }

  /// Patterns that hold where the name has one of the phrases.
  func patterns(for phrases: [String], in name: Variable) -> [Pattern] {
    let search = Term.literal(Literal(phrases.joined(separator: " OR ")))
    return [.fact(.variable(name), .term(.iri("bif:contains")), .term(search))]
  }

  /// The words of a text, which are all that is searched for: what else there is could be an operator.
  static func words(of text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  static func phrase(_ words: [String]) -> String {
    "'" + words.joined(separator: " ") + "'"
  }

  /// The phrase of words that begin so; nil where the last word is too short for the engine, which wants four letters
  /// before it looks at endings.
  static func beginning(_ text: String) -> String? {
    let words = words(of: text)
    guard let last = words.last, last.count >= 4, text.last?.isWhitespace == false else {
      return nil
    }
    return "'" + words.joined(separator: " ") + "*'"
  }
}
