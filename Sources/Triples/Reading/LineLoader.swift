import Glibc
internal import RDF

/// Reads N-Triples and N-Quads into a builder: a line a statement, so that a bad line spoils no other.
struct LineLoader {
  var builder = TripleStoreBuilder()
  /// The first `mostFaults` bad lines.
  private(set) var faults: [GraphError.Cause] = []
  private(set) var faultCount = 0

  private let name: String
  private let document: String
  private let mostFaults: Int
  private let skipsBadLines: Bool
  private var statement: StatementReader
  private var cache = NodeCache()
  private var lastSubject = RecentTerm()
  private var lastGraph: UInt32?
  private var line = 0
  private var blankPrefix: [UInt8] = []
  private var scratch: [UInt8] = []

  /// - Parameters:
  ///   - document: the IRI of the file, which may state where its facts come from.
  ///   - options: whether the first bad line ends it, and how many are told.
  ///   - readsGraphs: whether a fourth term may name a graph, as in N-Quads.
  init(document: String, name: String, _ options: GraphReader.Options, readsGraphs: Bool) {
    self.document = document
    self.name = name
    self.mostFaults = options.skipsBadLines ? 0 : options.mostFaults
    self.skipsBadLines = options.skipsBadLines
    self.statement = StatementReader(readsGraphs: readsGraphs)
  }

  /// Reads all of a source.
  mutating func load(_ source: inout ByteSource) {
    builder.provenance.documents += 1
    builder.begin(Provenance.Context(file: name, document: document, graph: nil))
    blankPrefix = Array("f\(builder.provenance.documents)-".utf8)
    var page: [UInt8] = []
    let size = 1 << 16
    var isAtEnd = false
    while !isAtEnd, goesOn {
      page.reserveCapacity(page.count + size)
      let added = withUnsafeTemporaryAllocation(byteCount: size, alignment: 16) { bytes in
        let count = bytes.baseAddress.map { source.fill($0, size) } ?? 0
        page.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
        return count
      }
      isAtEnd = added == 0
      page.removeFirst(readLines(page, isLast: isAtEnd))
    }
  }

  private var goesOn: Bool {
    !builder.terms.overflowed && (skipsBadLines || mostFaults > 1 || faultCount == 0)
  }

  /// Reads the lines that are whole.
  /// - Returns: how many bytes they have.
  private mutating func readLines(_ page: [UInt8], isLast: Bool) -> Int {
    page.withUnsafeBufferPointer { page in
      guard let base = page.baseAddress else { return 0 }
      var start = 0
      while start < page.count, goesOn {
        let newline = memchr(base + start, 10, page.count - start)
        guard newline != nil || isLast else { break }
        let end = newline.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? page.count
        line += 1
        read(UnsafeBufferPointer(rebasing: page[start..<end]))
        start = min(end + 1, page.count)
      }
      return start
    }
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    var check = UTF8Check()
    if let bad = check.firstBad(in: UnsafeRawBufferPointer(text)) {
      return note(.syntax(line: line, column: bad + 1, UTF8Check.complaint(text[bad])))
    }
    var position = line == 1 && text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    do {
      // A carriage return ends a line too.
      while try statement.read(text, &position) { add(text) }
    } catch {
      let column = error.position + 1
      switch error.problem {
      case .text(let message): note(.syntax(line: line, column: column, message))
      case .rdfStar: note(.foreign(.rdfStar, line: line, column: column))
      }
    }
  }

  private mutating func note(_ cause: GraphError.Cause) {
    faultCount += 1
    if faults.count < mostFaults { faults.append(cause) }
  }

  private mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    let statement = statement
    let graph = statement.graph.map { intern($0, text) }
    if graph != lastGraph {
      lastGraph = graph
      builder.begin(Provenance.Context(file: name, document: document, graph: graph))
    }
    let subject = withBytes(of: statement.subject, text) { $0.subject(statement.subject.kind, $1) }
    let group = withBytes(of: statement.predicate, text) { $0.property($1) }
    builder.add(subject, group: group, intern(statement.object, text))
  }

  private mutating func subject(
    _ kind: StatementReader.Span.Kind, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> UInt32 {
    let tag = kind == .blank ? Tag.blank : Tag.iri
    if lastSubject.matches(bytes, UInt8(tag)) { return lastSubject.id }
    let id = builder.terms.intern(tag: tag, bytes)
    lastSubject.remember(bytes, UInt8(tag), id)
    return id
  }

  private mutating func property(_ iri: UnsafeBufferPointer<UInt8>) -> Int {
    if let group = cache.find(iri, kind: 0) { return Int(group) }
    let group = builder.group(of: builder.terms.intern(tag: Tag.iri, iri))
    cache.store(iri, kind: 0, UInt32(group))
    return group
  }

  private mutating func intern(
    _ term: StatementReader.Span, _ text: UnsafeBufferPointer<UInt8>
  ) -> UInt32 {
    let tag: UInt32
    switch term.kind {
    case .iri: tag = Tag.iri
    case .blank: tag = Tag.blank
    case .plain: tag = Tag.plain
    case .tagged(let language):
      tag = self.tag(UnsafeBufferPointer(rebasing: text[language]), NodeCache.language) {
        $0.terms.tag(ofLanguage: $1)
      }
    case .typed(let range, let isEscaped):
      let datatype = StatementReader.Span(kind: .iri, range: range, isEscaped: isEscaped)
      tag = withBytes(of: datatype, text) {
        $0.tag($1, NodeCache.datatype) { $0.terms.tag(ofDatatype: $1) }
      }
    }
    return withBytes(of: term, text) { $0.builder.terms.intern(tag: tag, $1) }
  }

  private mutating func tag(
    _ text: UnsafeBufferPointer<UInt8>, _ kind: UInt8,
    make: (inout TripleStoreBuilder, UnsafeBufferPointer<UInt8>) -> UInt32
  ) -> UInt32 {
    if let tag = cache.find(text, kind: kind) { return tag }
    let tag = make(&builder, text)
    cache.store(text, kind: kind, tag)
    return tag
  }

  /// Calls `body` with the bytes of a term: as they stand, or in a buffer where an escape is to be undone, or a blank
  /// node's label is to be told from those of other files.
  private mutating func withBytes<R>(
    of term: StatementReader.Span, _ text: UnsafeBufferPointer<UInt8>,
    _ body: (inout LineLoader, UnsafeBufferPointer<UInt8>) -> R
  ) -> R {
    let written = UnsafeBufferPointer(rebasing: text[term.range])
    guard term.isEscaped || term.kind == .blank else { return body(&self, written) }
    var decoded: [UInt8] = []
    swap(&decoded, &scratch)
    defer { swap(&decoded, &scratch) }
    decoded.removeAll(keepingCapacity: true)
    if term.kind == .blank { decoded += blankPrefix }
    if term.isEscaped { Escape.decode(written, into: &decoded) } else { decoded += written }
    return decoded.withUnsafeBufferPointer { body(&self, $0) }
  }
}
