import Answers
package import English
import Queries
import RDF
package import SPARQL
package import Triples
import Vocabulary

/// A graph whose facts are at an endpoint, while its schema and its words are known here.
package struct RemoteGraph: Sendable {
  package let executor: EndpointExecutor
  /// The words of the graph: the endpoint's schema and files beside it. Questions add the things that they name.
  var words: TripleStoreBuilder
  /// Finds the things that a question names at the endpoint; nil where all names are known here.
  let names: EndpointNames?

  /// - Parameter readWords: adds graphs that describe the vocabulary to the schema's, which comes first, as a graph
  ///   does before its words: of two readings that are as good, the one whose property came first is taken.
  /// - Throws: `GraphError`.
  package init(
    client: EndpointClient, schema: EndpointSchema, timeLimit: Double,
    readWords: (inout TripleStoreBuilder) throws(GraphError) -> Void = { _ in }
  ) throws(GraphError) {
    var words = TripleStoreBuilder()
    try GraphReader.read(bytes: schema.graph, name: client.address.withoutSecrets, into: &words)
    try readWords(&words)
    self.words = words
    var executor = EndpointExecutor(client: client, writer: schema.writer(), timeLimit: timeLimit)
    executor.rowCap = schema.rowCap
    self.executor = executor
    names =
      schema.hasAllNames ? nil : EndpointNames(executor: executor, textSearch: schema.textSearch)
  }
}

extension Assistant {
  /// Asks an endpoint for facts.
  package convenience init(
    remote: RemoteGraph, timeLimit: Double = 5, evidenceLimit: Int = 8, today: CalendarDay? = nil,
    language: Language = .english
  ) {
    let words = remote.words
    self.init(
      store: words.finish(telling: LanguageOrder(asker: language.tag)), timeLimit: timeLimit,
      evidenceLimit: evidenceLimit, remote: remote,
      today: today, language: language)
  }

  /// How many questions an endpoint gave no answer to.
  package var endpointFailures: Int { remote?.executor.client.health.failures ?? 0 }

  /// An assistant that also knows the things that the question names; nil where all were known.
  /// Nodes keep their numbers, so that a conversation goes on with it.
  func learningNames(
    in question: String, stop: @escaping @Sendable () -> Bool
  ) throws(ExecutionError) -> Assistant? {
    guard var remote, let names = remote.names else { return nil }
    let schema = lexicon.schema
    let found = try names.stopped(by: stop).triples(naming: question) {
      schema.classByIRI[$0] != nil || schema.propertyByIRI[$0] != nil
    }
    let isNew = found.contains { triple in
      guard let s = store.id(of: triple.subject), let p = store.id(ofIRI: triple.predicate),
        let o = store.id(of: triple.object)
      else { return true }
      return !store.contains(s, p, o) && !store.untold(of: s, p).contains(o)
    }
    guard isNew else { return nil }
    for triple in found { remote.words.add(triple) }
    return Assistant(
      store: remote.words.finish(telling: LanguageOrder(asker: lexicon.language.tag)),
      timeLimit: timeLimit, evidenceLimit: evidenceLimit, remote: remote, today: today,
      language: lexicon.language, examples: examples)
  }

  /// Names at the endpoint that begin with one of the texts, whatever their case, at most `limit`, where not all names
  /// are known here. None where it does not say within a second: a Tab waits no longer.
  package func names(startingWithOneOf texts: [String], limit: Int) -> [String] {
    guard let names = remote?.names else { return [] }
    do {
      return try names.within(seconds: 1).names(startingWith: texts, limit: limit)
    } catch {
      return []
    }
  }

  /// The query as SPARQL: what an endpoint is sent, or what could be asked elsewhere of the same files.
  func sparql(of query: Query) -> String {
    var writer =
      remote?.executor.writer
      ?? SPARQLWriter(isNumeric: hasNumbersOnly, isTranslated: isTranslated)
    let naming = naming
    writer.labels = { term in term.iri == nil ? nil : naming.label(of: term) }
    return writer.text(of: withoutListedParts(query))
  }

  /// The query with the members in place of what is taken as listed, since another engine lists things otherwise.
  private func withoutListedParts(_ query: Query) -> Query {
    guard query.innermostSlice(where: { _ in true }) != nil else { return query }
    do {
      return try executor(stop: { false }).resolvingListedParts(of: query)
    } catch {
      // Where the members cannot be had in time, the SPARQL asks for so many of them, whichever they are.
      return query
    }
  }

  /// Whether of some values of the property only those in one language are told.
  private var isTranslated: @Sendable (String) -> Bool {
    let properties = Set(store.translated.map { store.text(of: $0) })
    return { properties.contains($0) }
  }

  /// Whether no value of the property is seen to be a date or a text, which sort otherwise than numbers.
  private var hasNumbersOnly: @Sendable (String) -> Bool {
    let store = store
    return { property in
      guard let id = store.id(ofIRI: property) else { return true }
      return !store.objects(id).prefix(1000).contains { value in
        store.kind(of: value) == .literal
          && (store.number(of: value) == nil
            || store.datatype(of: value).map(XSD.keyed.contains) ?? false)
      }
    }
  }
}
