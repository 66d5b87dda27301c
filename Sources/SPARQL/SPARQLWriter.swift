package import Queries
package import RDF

/// Writes a logical form as SPARQL 1.1 that any conforming engine runs.
///
/// The text is laid out to be read: prefixes, a pattern a line, and what each IRI is called in a comment.
/// Everything from a graph or a question is escaped here, so that no name ends its literal, IRI or comment.
package struct SPARQLWriter: Sendable {
  /// What a term is called, for the comments.
  package var labels: @Sendable (Term) -> String?
  /// Prefixes that may be used; those that are not are left out.
  package var prefixes: [(name: String, namespace: String)]
  /// Whether all values of a property are numbers; else they may be dates, which takes more text.
  package var isNumeric: @Sendable (String) -> Bool
  /// Whether a property has the same text in several languages, of which one is told.
  package var isTranslated: @Sendable (String) -> Bool
  /// Which of several languages is told.
  package var languages: LanguageOrder
  /// How answers are selected with their labels.
  package var labelChoice: LabelChoice
  /// The engine that the text is for, whose deviations from SPARQL are worked round.
  package var engine: Engine

  package init(
    labels: @escaping @Sendable (Term) -> String? = { _ in nil },
    prefixes: [(name: String, namespace: String)] = SPARQLWriter.standardPrefixes,
    isNumeric: @escaping @Sendable (String) -> Bool = { _ in false },
    isTranslated: @escaping @Sendable (String) -> Bool = { _ in false },
    languages: LanguageOrder = .english, labelChoice: LabelChoice = LabelChoice(),
    engine: Engine = .standard
  ) {
    self.labels = labels
    self.prefixes = prefixes
    self.isNumeric = isNumeric
    self.isTranslated = isTranslated
    self.languages = languages
    self.labelChoice = labelChoice
    self.engine = engine
  }

  /// The query as text. Sets are selected as `?answer` with `?label`, numbers as `?answer`, tables also with `?subject` and
  /// `?column`; yes and no are asked with `ASK`.
  package static func text(
    of query: Query, labels: @escaping @Sendable (Term) -> String?,
    prefixes: [(name: String, namespace: String)] = SPARQLWriter.standardPrefixes
  ) -> String {
    SPARQLWriter(labels: labels, prefixes: prefixes).text(of: query)
  }

  package func text(of query: Query) -> String {
    text(of: statement(for: query, limit: nil), for: query)
  }

  /// The query as a statement, with at most so many rows.
  func statement(for query: Query, limit: Int?) -> Statement {
    var translation = Translation(isNumeric: isNumeric, engine: engine)
    return translation.statement(for: query.simplified, labels: labelChoice, limit: limit)
  }

  func text(of statement: Statement, for query: Query? = nil) -> String {
    let own = query.map { Namespaces.prefixes(for: $0, besides: prefixes) } ?? []
    var text = StatementText(names: Names(prefixes: prefixes + own, label: labels)) { property in
      isTranslated(property) ? languages : nil
    }
    return text.text(of: statement)
  }

  package static let standardPrefixes: [(name: String, namespace: String)] = [
    ("rdf", RDF.namespace), ("rdfs", RDFS.namespace), ("owl", OWL.namespace),
    ("skos", SKOS.namespace), ("dcterms", DCTerms.namespace), ("xsd", XSD.namespace),
  ]
}
