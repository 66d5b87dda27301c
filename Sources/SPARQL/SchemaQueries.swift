import Queries
import RDF

/// The questions that find out what an endpoint's graph is about. Each has a bound on its rows, so that the
/// largest store answers them all.
struct SchemaQueries {
  var executor: EndpointExecutor
  /// The most classes, and the most properties, that are looked at, the commonest first.
  static let termLimit = 1000
  /// The number of facts of a property, and of members of a class, that stand for all.
  static let sampleSize = 40
  /// The rows of a page. Virtuoso gives 10,000 and no more, and a page of just so many could not be told from one that
  /// was cut off.
  static let pageSize = 9_999

  /// Predicates that say what the vocabulary is.
  static let statements = [
    RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range, OWL.inverseOf,
  ]
  /// The classes of the nodes that make up a vocabulary.
  static let vocabularyClasses = [
    RDFS.class, OWL.class, RDF.property, OWL.objectProperty, OWL.datatypeProperty,
    OWL.symmetricProperty, OWL.transitiveProperty, Lore.scale, Lore.threshold, Lore.order,
  ]
  /// The predicates whose values may be names of things.
  static let names = [
    SKOS.prefLabel, RDFS.label, FOAF.name, SchemaOrg.name, SchemaOrg.nameHTTPS, DCTerms.title,
    SKOS.altLabel, SKOS.hiddenLabel,
  ]

  private let s = Variable("s")
  private let p = Variable("p")
  private let o = Variable("o")
  private let n = Variable("n")

  init(executor: EndpointExecutor) { self.executor = executor }

  /// Properties, or classes, with how often each is used, the commonest first.
  func usage(ofClasses: Bool) throws(ExecutionError) -> [(iri: String, count: Int)] {
    let term = ofClasses ? o : p
    var pattern = Pattern.fact(.variable(s), .variable(p), .variable(o))
    if ofClasses { pattern = .step(.variable(s), Relation(RDF.type), .variable(o)) }
    var select = Select(
      [.init(term), .init(n, .aggregate("COUNT", s, distinct: false))], [pattern])
    select.groupBy = [term]
    select.orderBy = [.init(n, descending: true)]
    select.limit = Self.termLimit
    let rows = try executor.rows(of: select)
    var found: [(iri: String, count: Int)] = []
    for row in rows.rows {
      guard let iri = row[rows.column(term.name)]?.iri else { continue }
      let value = row[rows.column("n")]
      found.append(
        (iri, try value.map { value throws(ExecutionError) in try executor.count(value) } ?? 0))
    }
    return found.filter { !$0.iri.isInternal }.sorted { ($1.count, $0.iri) < ($0.count, $1.iri) }
  }

  /// How many rows the engine gives at most, seen where it gives fewer facts than there are; nil
  /// where it gives all that are asked for. One of 1,000 rows a reply gives 1,000 of 9,999.
  /// - Parameter facts: how many there are at least.
  func rowCap(facts: Int) throws(ExecutionError) -> Int? {
    let wanted = min(facts, Self.pageSize)
    var select = Select([.init(p)], [.fact(.variable(s), .variable(p), .variable(o))])
    select.limit = wanted
    let rows = try executor.rows(of: select).rows.count
    return rows > 0 && rows < wanted ? rows : nil
  }

  /// The named graphs that hold facts, some of them.
  func namedGraphs() throws(ExecutionError) -> [String] {
    let text = "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } } LIMIT 5"
    let rows = try executor.rows(of: Select([.init(Variable("g"))], []), text: text)
    return rows.rows.compactMap { $0[rows.column("g")]?.iri }
  }

  /// What is stated of classes and properties, and all that is said of the vocabulary's own nodes.
  func vocabulary() throws(ExecutionError) -> [Triple] {
    let classes = Variable("class")
    let fact = Pattern.fact(.variable(s), .variable(p), .variable(o))
    let stated = [Pattern.values(p, Self.statements.map { .iri($0) }), fact]
    let own = [
      Pattern.values(classes, Self.vocabularyClasses.map { .iri($0) }),
      .step(.variable(s), Relation(RDF.type), .variable(classes)), fact,
    ]
    return try triples(stated) + triples(own)
  }

  /// The names and definitions of terms.
  func descriptions(of iris: [String]) throws(ExecutionError) -> [Triple] {
    let predicates = (Self.names + [SKOS.definition]).map { Term.iri($0) }
    var found: [Triple] = []
    for start in stride(from: 0, to: iris.count, by: 200) {
      let batch = iris[start..<min(start + 200, iris.count)].map { Term.iri($0) }
      found += try triples([
        .values(s, batch), .fact(.variable(s), .variable(p), .variable(o)),
        .filter(.oneOf(.variable(p), predicates, negated: false)),
      ])
    }
    return found
  }

  /// A few facts of each property and a few members of each class.
  func samples(of properties: [String], _ classes: [String]) throws(ExecutionError) -> [Triple] {
    var branches: [[Pattern]] = []
    for property in properties where property != RDF.type {
      branches.append(
        sample([
          .step(.variable(s), Relation(property), .variable(o)), .bind(.term(.iri(property)), p),
        ]))
    }
    for item in classes {
      branches.append(
        sample([
          .step(.variable(s), Relation(RDF.type), .term(.iri(item))),
          .bind(.term(.iri(RDF.type)), p), .bind(.term(.iri(item)), o),
        ]))
    }
    var found: [Triple] = []
    for start in stride(from: 0, to: branches.count, by: 20) {
      let batch = Array(branches[start..<min(start + 20, branches.count)])
      found += try triples(batch.count == 1 ? batch[0] : [.union(batch)])
    }
    return found
  }

  private func sample(_ patterns: [Pattern]) -> [Pattern] {
    var select = Select([.init(s), .init(p), .init(o)], patterns)
    select.limit = Self.sampleSize
    return [.select(select)]
  }

  /// One fact of each property that each node has, either way round. A person with 40 films as their director and one
  /// birthday comes with one of the films and the birthday: enough to see that it directs and is born.
  func roles(of nodes: [Term]) throws(ExecutionError) -> [Triple] {
    var found: [Triple] = []
    for start in stride(from: 0, to: nodes.count, by: 100) {
      let batch = Array(nodes[start..<min(start + 100, nodes.count)])
      found += try roles(batch, known: s, other: o) + roles(batch, known: o, other: s)
    }
    return found
  }

  private func roles(_ nodes: [Term], known: Variable, other: Variable) throws(ExecutionError)
    -> [Triple]
  {
    let any = Variable("any")
    let (from, to) = known == s ? (known, any) : (any, known)
    var select = Select(
      [.init(known), .init(p), .init(other, .aggregate("SAMPLE", any, distinct: false))],
      [.values(known, nodes), .fact(.variable(from), .variable(p), .variable(to))])
    select.groupBy = [known, p]
    return try triples(select)
  }

  /// Every fact of these properties, page by page.
  func allFacts(of predicates: [String]) throws(ExecutionError) -> [Triple] {
    var found: [Triple] = []
    for predicate in predicates {
      var offset = 0
      while true {
        var select = Select(
          [.init(s), .init(o)], [.step(.variable(s), Relation(predicate), .variable(o))])
        select.limit = Self.pageSize
        select.offset = offset
        let page = try triples(select, predicate: predicate)
        found += page
        if page.count < Self.pageSize { break }
        offset += Self.pageSize
      }
    }
    return found
  }

  /// The things that have one of these names.
  func things(named texts: [String], languages: [String]) throws(ExecutionError) -> [Triple] {
    try batches(of: texts, 150) { batch in
      let terms = batch.flatMap { text in
        [Term.literal(Literal(text))]
          + languages.map { .literal(Literal(text, language: $0)) }
      }
      return executor.writer.engine.readsLongValues
        ? [.values(o, terms), fact, isName]
        : [fact, isName, .filter(.oneOf(.variable(o), terms, negated: false))]
    }
  }

  /// The things whose name is one of these texts, which are in lower case, whatever the name's own case.
  func things(named texts: [String], by search: TextSearch) throws(ExecutionError) -> [Triple] {
    let lower = Scalar.call("LCASE", [.call("STR", [.variable(o)])])
    return try batches(of: texts, 100) { batch in
      // A text is searched for by its longest word, which is in the fewest labels.
      let words = Set(
        batch.compactMap { TextSearch.words(of: $0).max { ($0.count, $0) < ($1.count, $1) } }
      ).sorted()
      return [fact] + search.patterns(for: words.map { TextSearch.phrase([$0]) }, in: o)
        + [isName, .filter(.oneOf(lower, batch.map { .literal(Literal($0)) }, negated: false))]
    }
  }

  private var fact: Pattern { .fact(.variable(s), .variable(p), .variable(o)) }

  // A filter rather than a second list of values: with two lists Oxigraph reads all facts of the predicates.
  private var isName: Pattern {
    .filter(.oneOf(.variable(p), Self.names.map { .iri($0) }, negated: false))
  }

  private func batches(
    of texts: [String], _ size: Int, _ patterns: ([String]) -> [Pattern]
  ) throws(ExecutionError) -> [Triple] {
    var found: [Triple] = []
    for start in stride(from: 0, to: texts.count, by: size) {
      found += try triples(patterns(Array(texts[start..<min(start + size, texts.count)])))
    }
    return found
  }

  // MARK: Rows as facts

  private func triples(_ patterns: [Pattern]) throws(ExecutionError) -> [Triple] {
    var select = Select([.init(s), .init(p), .init(o)], patterns)
    select.distinct = true
    select.limit = Self.pageSize
    return try triples(select)
  }

  private func triples(_ select: Select, predicate: String? = nil) throws(ExecutionError)
    -> [Triple]
  {
    let rows = try executor.rows(of: select)
    return rows.rows.compactMap { row in
      guard let s = row[rows.column("s")], let o = row[rows.column("o")], s.literal == nil,
        let p = predicate ?? row[rows.column("p")]?.iri, !p.isInternal
      else { return nil }
      return Triple(s, p, o)
    }
  }
}

extension String {
  /// Whether the IRI belongs to an engine's own bookkeeping.
  fileprivate var isInternal: Bool {
    hasPrefix("http://www.openlinksw.com/schemas/") || hasPrefix("urn:virtuoso:")
  }
}
