package import Queries
package import RDF

/// What an endpoint's graph is about, as a small graph of its own: the vocabulary and its words, and a sample of
/// facts from which classes and properties are observed. Of a graph that is small itself it is a copy.
///
/// The words come from this graph (and from files beside it); questions are answered by the endpoint.
package struct EndpointSchema: Sendable {
  /// The small graph as N-Triples, with what else is known (the engine, its limits) in comments at its top. This is
  /// the file in the cache, and it is read as any graph is.
  package private(set) var graph: [UInt8] = []
  package private(set) var engine: Engine
  /// Whether it holds the names of all things; else each question's names are looked up.
  package private(set) var hasAllNames = false
  /// How labels are found by their words; nil where the engine cannot, or all names are known.
  package private(set) var textSearch: TextSearch?
  /// How many rows the engine gives at most, where it leaves out what is above.
  package private(set) var rowCap: Int?
  /// The properties that were seen to hold dates, which SPARQL needs a key for to compare them.
  package private(set) var dateProperties: Set<String> = []
  /// Properties seen to hold texts in several languages, of which one is told.
  package private(set) var translatedProperties: Set<String> = []

  /// The number of facts up to which a graph is fetched whole, once: what each thing is decides how a question is
  /// read, and a sample knows that of few.
  package static let copyLimit = 500_000

  /// Asks the endpoint: some ten bounded questions.
  /// - Parameter timeLimit: how long each may take, in seconds; counting a large store's properties takes long.
  /// - Parameter probeLimit: how long the endpoint may take to show that it is there, in seconds.
  /// - Parameter stop: polled while waiting; true stops.
  /// - Throws: `ExecutionError`.
  package static func fetch(
    from client: EndpointClient, timeLimit: Double = 60, probeLimit: Double = 10,
    copyLimit: Int = EndpointSchema.copyLimit,
    stop: @escaping @Sendable () -> Bool = { false }
  ) throws(ExecutionError) -> EndpointSchema {
    var executor = EndpointExecutor(client: client, timeLimit: timeLimit, stop: stop)
    do {
      executor.writer.engine = try client.probe(seconds: probeLimit, isStopped: stop)
    } catch {
      throw error.asExecutionError
    }
    var schema = EndpointSchema(engine: executor.writer.engine)
    try schema.collect(SchemaQueries(executor: executor), copyLimit: copyLimit)
    return schema
  }

  /// The schema as it was last fetched, else fetched now and kept.
  /// - Parameter refreshes: whether what was kept is not good enough.
  /// - Throws: `ExecutionError`, where it must be fetched and cannot be. A cache that cannot be written is none.
  package static func load(
    from client: EndpointClient, cache: EndpointCache, refreshes: Bool = false,
    probeLimit: Double = 10, copyLimit: Int = EndpointSchema.copyLimit,
    stop: @escaping @Sendable () -> Bool = { false }
  ) throws(ExecutionError) -> EndpointSchema {
    if !refreshes, let kept = cache.read(client.address).flatMap(EndpointSchema.init(kept:)) {
      return kept
    }
    let schema = try fetch(
      from: client, probeLimit: probeLimit, copyLimit: copyLimit, stop: stop)
    cache.write(schema.graph, for: client.address)
    return schema
  }

  private init(engine: Engine) { self.engine = engine }

  private mutating func collect(
    _ queries: SchemaQueries, copyLimit: Int
  ) throws(ExecutionError) {
    var queries = queries
    var properties = try queries.usage(ofClasses: false)
    if properties.isEmpty, !queries.executor.client.address.contains("graph-uri=") {
      let graphs = try queries.namedGraphs()
      if !graphs.isEmpty {
        throw EndpointError.namedGraphsOnly(queries.executor.client.address, graphs: graphs)
          .asExecutionError
      }
    } else if !properties.isEmpty,
      let cap = try queries.rowCap(facts: properties.map(\.count).total)
    {
      rowCap = cap
      queries.executor.rowCap = cap
      // The engine gave as many properties as it gives at once, so there may be others: they are asked for again, page
      // by page.
      if properties.count >= cap { properties = try queries.usage(ofClasses: false) }
    }
    let classes = try queries.usage(ofClasses: true)
    var found = Set(try queries.vocabulary())
    let terms = Set((properties + classes).map(\.iri))
    found.formUnion(try queries.descriptions(of: terms.sorted()))
    let used = properties.map(\.iri)
    hasAllNames = properties.map(\.count).total <= copyLimit
    let facts =
      try hasAllNames
      ? queries.allFacts(of: used) : queries.samples(of: used, classes.map(\.iri))
    found.formUnion(facts)
    if !hasAllNames {
      let nodes = Set(facts.flatMap { [$0.subject, $0.object] }.filter { $0.iri != nil })
      found.formUnion(try queries.roles(of: nodes.sorted()))
    }
    for fact in facts {
      if let literal = fact.object.literal, XSD.keyed.contains(literal.datatype) {
        dateProperties.insert(fact.predicate)
      }
    }
    translatedProperties = Self.translated(in: facts)
    if !hasAllNames { textSearch = TextSearch.probe(queries.executor, known: found.sorted()) }
    graph = Array(text(of: found).utf8)
  }

  /// The writer that fits the engine and what its properties hold.
  package func writer(labels: @escaping @Sendable (Term) -> String? = { _ in nil }) -> SPARQLWriter
  {
    let (dates, translated) = (dateProperties, translatedProperties)
    return SPARQLWriter(
      labels: labels, isNumeric: { !dates.contains($0) },
      isTranslated: { translated.contains($0) }, engine: engine)
  }

  /// Properties whose values are texts in two languages or more, and things. Of a sample it does no harm that each thing's texts
  /// are seen in one language only: the first language of one is the one.
  private static func translated(in facts: [Triple]) -> Set<String> {
    let order = LanguageOrder.english
    return Set(
      Dictionary(grouping: facts, by: \.predicate).filter { _, facts in
        facts.allSatisfy { $0.object.literal == nil || order.key(of: $0.object) != nil }
          && Set(facts.compactMap { $0.object.literal?.language.map { order.key(of: $0) } }).count
            > 1
      }.keys)
  }
}

// Writes the schema as a file of the cache, and reads it.
extension EndpointSchema {
  private static let version = "# lore endpoint 4"

  private func text(of triples: Set<Triple>) -> String {
    var header = Self.version + "\n# engine " + engine.rawValue + "\n"
    header += "# names " + (hasAllNames ? "all" : "some") + "\n"
    if let rowCap { header += "# rows \(rowCap)\n" }
    if let textSearch { header += "# text " + textSearch.rawValue + "\n" }
    for property in dateProperties.sorted() {
      header += "# dates " + Names.bracketed(property) + "\n"
    }
    for property in translatedProperties.sorted() {
      header += "# languages " + Names.bracketed(property) + "\n"
    }
    let lines = triples.map { triple in
      Self.token(triple.subject) + " " + Names.bracketed(triple.predicate) + " "
        + Self.token(triple.object) + " .\n"
    }
    return header + lines.sorted().joined()
  }

  private static func token(_ term: Term) -> String {
    switch term {
    case .iri(let iri): Names.bracketed(iri)
    case .blank(let label): "_:b" + String(decoding: label.utf8.map(plain), as: UTF8.self)
    case .literal(let literal):
      "\"" + literal.lexical.escapedForTurtle + "\""
        + (literal.language.map { "@" + $0 }
          ?? (literal.datatype == XSD.string ? "" : "^^" + Names.bracketed(literal.datatype)))
    }
  }

  private static func plain(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      byte
    default: UInt8(ascii: "x")
    }
  }

  /// A schema that was kept; nil where it is none, or of another version.
  init?(kept graph: [UInt8]) {
    self.init(engine: .standard)
    self.graph = graph
    var lines = graph.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
    guard lines.popFirst().map({ $0.elementsEqual(Self.version.utf8) }) ?? false else { return nil }
    while let line = lines.popFirst(), line.first == UInt8(ascii: "#") {
      let words = String(decoding: line, as: UTF8.self).split(separator: " ")
      guard words.count == 3 else { continue }
      switch words[1] {
      case "engine": engine = Engine(rawValue: String(words[2])) ?? .standard
      case "names": hasAllNames = words[2] == "all"
      case "rows": rowCap = Int(words[2])
      case "text": textSearch = TextSearch(rawValue: String(words[2]))
      case "dates": dateProperties.insert(String(words[2].dropFirst().dropLast()))
      case "languages": translatedProperties.insert(String(words[2].dropFirst().dropLast()))
      default: break
      }
    }
  }
}

extension [Int] {
  /// The sum, or the largest number there is where it would be larger: another machine gave these numbers.
  fileprivate var total: Int {
    reduce(0) { sum, number in
      let (total, overflows) = sum.addingReportingOverflow(number)
      return overflows ? .max : total
    }
  }
}
