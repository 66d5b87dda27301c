package import Queries
package import RDF

/// Finds the things that a question names at the endpoint, where there are too many to know beforehand.
package struct EndpointNames: Sendable {
  private(set) var executor: EndpointExecutor
  /// Languages whose labels are looked at, beside labels without a language.
  let languages: [String]
  /// The engine's search for words in labels, which finds names in any case; nil where there is none, and names are
  /// found only in the usual cases.
  let textSearch: TextSearch?
  /// The most words of a name that is looked for.
  package static let wordLimit = 7

  package init(
    executor: EndpointExecutor, languages: [String] = ["en"], textSearch: TextSearch? = nil
  ) {
    self.executor = executor
    self.languages = languages
    self.textSearch = textSearch
  }

  /// The same finder, which gives up where `stop` says so.
  package func stopped(by stop: @escaping @Sendable () -> Bool) -> EndpointNames {
    var names = self
    names.executor.stop = stop
    return names
  }

  /// The same finder with less time for each look-up.
  package func within(seconds: Double) -> EndpointNames {
    var names = self
    names.executor.timeLimit = min(seconds, executor.timeLimit)
    return names
  }

  /// The labels of all things that some part of the question names, what classes they are in and what roles they
  /// play: added to the schema's graph, they make the question's words known.
  ///
  /// Two or three questions to the endpoint, however long the question is.
  /// - Parameter isVocabulary: whether an IRI is a class or a property that is known: its members are not counted over.
  /// - Throws: `ExecutionError`.
  package func triples(
    naming question: String, isVocabulary: (String) -> Bool = { _ in false }
  ) throws(ExecutionError) -> [Triple] {
    let spans = Self.spans(of: question)
    let found = try nodes(named: spans)
    let nodes = Set(found.values.joined()).filter { !($0.iri.map(isVocabulary) ?? false) }
    let queries = SchemaQueries(executor: executor)
    let roles = try queries.roles(of: nodes.filter { $0.iri != nil }.sorted())
    let names = try queries.descriptions(of: nodes.compactMap(\.iri).sorted())
    return Array(Set(roles + names))
  }

  /// The things that each text names, whatever its case.
  /// - Throws: `ExecutionError`.
  package func nodes(named spans: [String]) throws(ExecutionError) -> [String: [Term]] {
    let queries = SchemaQueries(executor: executor)
    var byName: [String: Set<Term>] = [:]
    func keep(_ triples: [Triple]) {
      for triple in triples {
        guard let name = triple.object.literal?.lexical.lowercased() else { continue }
        byName[name, default: []].insert(triple.subject)
      }
    }
    let hasWords = { (span: String) in !TextSearch.words(of: span).isEmpty }
    if let textSearch {
      let texts = Set(spans.filter(hasWords).map { $0.lowercased() })
      keep(try queries.things(named: texts.sorted(), by: textSearch))
    }
    let listed = textSearch == nil ? spans : spans.filter { !hasWords($0) }
    let variants = Set(listed.flatMap(Self.variants)).sorted()
    keep(try queries.things(named: variants, languages: languages))
    var found: [String: [Term]] = [:]
    for span in spans {
      if let terms = byName[span.lowercased()] { found[span] = terms.sorted() }
    }
    return found
  }

  /// Names that begin with one of the texts, for completion, at most `limit`, sorted. The time limit is the executor's.
  /// - Throws: `ExecutionError`.
  package func names(
    startingWith prefixes: [String], limit: Int
  ) throws(ExecutionError) -> [String] {
    let (thing, name) = (Variable("thing"), Variable("name"))
    let lower = Scalar.call("LCASE", [.call("STR", [.variable(name)])])
    let starts = prefixes.filter { !$0.isEmpty }.map { prefix in
      Scalar.call("STRSTARTS", [lower, .term(.literal(Literal(prefix.lowercased())))])
    }
    guard let first = starts.first else { return [] }
    let phrases = prefixes.compactMap(TextSearch.beginning)
    let property = Variable("property")
    let labels = [RDFS.label, SKOS.prefLabel].map { Term.iri($0) }
    // A plain fact rather than a path of alternatives, as Virtuoso searches only what a plain fact leads to.
    var body = [
      Pattern.fact(.variable(thing), .variable(property), .variable(name)),
      .filter(.oneOf(.variable(property), labels, negated: false)),
    ]
    if let textSearch, phrases.count == starts.count {
      body += textSearch.patterns(for: phrases, in: name)
    }
    body.append(.filter(starts.dropFirst().reduce(first) { .or($0, $1) }))
    var select = Select([.init(name)], body)
    select.distinct = true
    select.limit = limit
    let rows = try executor.rows(of: select)
    return Set(rows.rows.compactMap { $0[rows.column("name")]?.literal?.lexical }).sorted()
  }

  // MARK: Text

  /// The parts of a question that may be names: what is in quotes, and every run of words up to the limit.
  package static func spans(of question: String) -> [String] {
    var spans: [String] = []
    let parts = question.split(separator: "\"", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let isQuoted = index % 2 == 1 && index < parts.count - 1
      if isQuoted { spans.append(String(part)) } else { spans += runs(of: part) }
    }
    var seen: Set<String> = []
    return spans.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  private static func runs(of text: Substring) -> [String] {
    let words = text.split(whereSeparator: \.isWhitespace)
    var runs: [String] = []
    for start in words.indices {
      for end in start..<min(start + wordLimit, words.count) {
        let run = text[words[start].startIndex..<words[end].endIndex]
        runs.append(String(run))
        let bare = run.trimmed
        if bare != run { runs.append(String(bare)) }
        for ending in ["'s", "’s", "'", "’"] where bare.hasSuffix(ending) {
          runs.append(String(bare.dropLast(ending.count)))
        }
      }
    }
    return runs
  }

  /// The usual cases of a text: as typed, in lower case, with a capital, and with capitals all over.
  private static func variants(of text: String) -> [String] {
    let lower = text.lowercased()
    let title = lower.split(separator: " ", omittingEmptySubsequences: false)
      .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    return [
      text, lower, lower.prefix(1).uppercased() + lower.dropFirst(), title, text.uppercased(),
    ]
  }
}

extension Substring {
  /// The text without punctuation at its ends.
  fileprivate var trimmed: Substring {
    var text = self
    while let last = text.last, ".,;:!?)]}".contains(last) { text.removeLast() }
    while let first = text.first, "([{".contains(first) { text.removeFirst() }
    return text
  }
}
