internal import CSerd
import Glibc
internal import RDF

/// Feeds what serd reads straight into a builder: terms are interned from serd's own bytes,
/// and no Swift string is made for a triple.
///
/// The only file that knows serd. Its callbacks get a pointer to this struct, which is not a class,
/// because exclusivity checks and reference counts on each triple cost more than the work itself.
struct SerdLoader {
  var builder = TripleStoreBuilder()
  private let name: String
  private let document: String
  /// The IRI against which relative ones are resolved.
  private var base: String
  private var environment: OpaquePointer?
  private var source: TurtleSource?
  private var scratch: [UInt8] = []
  private var cache = NodeCache()
  private var lastSubject = RecentTerm()
  private var lastGraph: UInt32?
  /// How many brackets and lists are open. serd recurses for each, so that some tens of thousands
  /// would overflow the stack.
  private var depth = 0
  private let greatestDepth = ReadingLimits.depth()
  /// The first error, of serd or of a callback.
  private var failure: GraphError.Cause?

  /// - Parameters:
  ///   - path: absolute; its IRI is what `<>` stands for.
  ///   - name: what the source is called where no better one is stated.
  init(path: String, name: String) {
    self.document = Self.documentIRI(path)
    self.base = document
    self.name = name
  }

  /// The IRI of a file: `/tmp/a b.ttl` is `file:///tmp/a%20b.ttl`.
  static func documentIRI(_ path: String) -> String {
    var node = serd_node_new_file_uri(path, nil, nil, true)
    defer { serd_node_free(&node) }
    return String(decoding: node.text, as: UTF8.self)
  }

  /// Reads all of a source.
  /// - Returns: what was wrong with it.
  mutating func load(_ source: ByteSource, _ syntax: Syntax) -> GraphError.Cause? {
    self.source = TurtleSource(source)
    beginDocument()
    environment = makeEnvironment()
    defer {
      serd_env_free(environment)
      environment = nil
      self.source = nil
    }
    let status = withUnsafeMutablePointer(to: &self) { Self.run($0, syntax) }
    if let complaint = self.source?.complaint {
      return .syntax(line: 0, column: 0, complaint)
    }
    if let number = self.source?.failure, number != 0 {
      return .unreadable(String(cString: strerror(number)))
    }
    if builder.terms.overflowed { return .tooManyTerms }
    if let failure, !isAfterFault(failure) { return failure }
    if let fault = self.source?.fault { return fault.cause }
    if status.rawValue > SERD_FAILURE.rawValue {
      return .syntax(line: 0, column: 0, String(cString: serd_strerror(status)))
    }
    return nil
  }

  /// Whether serd stumbled only because nothing was given to it after what is wrong.
  private func isAfterFault(_ failure: GraphError.Cause) -> Bool {
    guard let fault = source?.fault, case .syntax(let line, _, _) = failure else { return false }
    return line == 0 || line >= fault.line
  }

  private func makeEnvironment() -> OpaquePointer? {
    var text = Array(document.utf8)
    text.append(0)
    return text.withUnsafeBufferPointer { text in
      var base = serd_node_from_string(SERD_URI, text.baseAddress)
      return serd_env_new(&base)
    }
  }

  private mutating func beginDocument() {
    builder.provenance.documents += 1
    builder.begin(Provenance.Context(file: name, document: document, graph: nil))
  }

  private static func run(
    _ loader: UnsafeMutablePointer<SerdLoader>, _ syntax: Syntax
  ) -> SerdStatus {
    guard
      let reader = serd_reader_new(
        syntax.serd, loader, nil,
        { loader, base in SerdLoader.at(loader).pointee.setBase(base) },
        { loader, name, iri in SerdLoader.at(loader).pointee.setPrefix(name, iri) },
        { loader, flags, graph, subject, predicate, object, datatype, language in
          let loader = SerdLoader.at(loader)
          if flags != 0, !loader.pointee.enter(flags, predicate, object) {
            return SERD_ERR_BAD_SYNTAX
          }
          return loader.pointee.add(graph, subject, predicate, object, datatype, language)
        },
        { loader, _ in
          SerdLoader.at(loader).pointee.depth -= 1
          return SERD_SUCCESS
        })
    else { return SERD_ERR_INTERNAL }
    defer { serd_reader_free(reader) }
    serd_reader_set_strict(reader, true)
    serd_reader_set_error_sink(
      reader, { loader, error in SerdLoader.at(loader).pointee.note(error) }, loader)
    // Blank nodes of different files are different nodes.
    serd_reader_add_blank_prefix(reader, "f\(loader.pointee.builder.provenance.documents)-")
    return serd_reader_read_source(
      reader,
      { page, _, size, loader in SerdLoader.at(loader).pointee.source?.fill(page, size) ?? 0 },
      { loader in SerdLoader.at(loader).pointee.source?.failure ?? 0 },
      loader, nil, 1 << 16)
  }

  private static func at(_ handle: UnsafeMutableRawPointer) -> UnsafeMutablePointer<SerdLoader> {
    handle.assumingMemoryBound(to: SerdLoader.self)
  }

  private static func at(_ handle: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<SerdLoader> {
    guard let handle else { preconditionFailure("serd hands back the pointer it was given") }
    return at(handle)
  }
}

// The callbacks of serd.
extension SerdLoader {
  private mutating func setBase(_ base: UnsafePointer<SerdNode>) -> SerdStatus {
    cache.removeAll()
    lastSubject = RecentTerm()
    self.base = IRIReference(String(decoding: base.pointee.text, as: UTF8.self))
      .resolved(in: self.base)
    return SERD_SUCCESS
  }

  private mutating func setPrefix(
    _ name: UnsafePointer<SerdNode>, _ iri: UnsafePointer<SerdNode>
  ) -> SerdStatus {
    cache.removeAll()
    lastSubject = RecentTerm()
    guard let environment else { return SERD_ERR_INTERNAL }
    let namespace = absolute(String(decoding: iri.pointee.text, as: UTF8.self))
    builder.provenance.note(
      Prefix(String(decoding: name.pointee.text, as: UTF8.self), namespace))
    var text = Array(namespace.utf8)
    text.append(0)
    return text.withUnsafeBufferPointer { text in
      var node = serd_node_from_string(SERD_URI, text.baseAddress)
      return serd_env_set_prefix(environment, name, &node)
    }
  }

  private func absolute(_ iri: String) -> String {
    IRIReference.schemeLength(iri.utf8) == nil ? IRIReference(iri).resolved(in: base) : iri
  }

  private mutating func note(_ error: UnsafePointer<SerdError>) -> SerdStatus {
    guard failure == nil else { return SERD_SUCCESS }
    var text = [CChar](repeating: 0, count: 512)
    lore_serd_message(error, &text, text.count)
    let message = String(
      decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    let line = Int(error.pointee.line)
    let column = source?.column(Int(error.pointee.col), ofLine: line) ?? 1
    failure = .syntax(
      line: line, column: max(1, column),
      Self.plainer(String(message.drop { $0 == " " }.filter { $0 != "\n" })))
    return SERD_SUCCESS
  }

  /// A message of serd, put so that someone understands it who does not know its grammar.
  private static func plainer(_ message: String) -> String {
    switch message {
    case "bad verb": "a property was expected here; a statement is \"subject property object .\""
    case "syntax does not support graphs":
      "\"{\" begins a named graph, which only .trig files may hold"
    case "unexpected end of file":
      "the file ends inside a statement: is a dot, quote or bracket missing?"
    case "line end in short string":
      "the line ends inside a quoted text: is a quote missing? (\"\"\" may span lines)"
    default: message
    }
  }

  /// Counts the brackets and lists that a statement opens or closes.
  /// - Returns: whether they are few enough to go on.
  private mutating func enter(
    _ flags: SerdStatementFlags, _ predicate: UnsafePointer<SerdNode>,
    _ object: UnsafePointer<SerdNode>
  ) -> Bool {
    let begins = [SERD_ANON_S_BEGIN, SERD_ANON_O_BEGIN, SERD_LIST_S_BEGIN, SERD_LIST_O_BEGIN]
    for flag in begins where flags & flag.rawValue != 0 { depth += 1 }
    // A list ends with the statement whose object is `rdf:nil`: serd tells of no other end.
    if flags & SERD_LIST_CONT.rawValue != 0, object.pointee.text.elementsEqual(RDF.nil.utf8),
      predicate.pointee.text.elementsEqual(RDF.rest.utf8)
    {
      depth -= 1
    }
    if depth <= greatestDepth { return true }
    failure = .syntax(
      line: 0, column: 0, "brackets or lists nested more than \(greatestDepth) deep")
    return false
  }

  private mutating func add(
    _ graph: UnsafePointer<SerdNode>?, _ subject: UnsafePointer<SerdNode>,
    _ predicate: UnsafePointer<SerdNode>, _ object: UnsafePointer<SerdNode>,
    _ datatype: UnsafePointer<SerdNode>?, _ language: UnsafePointer<SerdNode>?
  ) -> SerdStatus {
    let graphID = graph.flatMap { $0.pointee.type == SERD_NOTHING ? nil : resource($0) }
    if graphID != lastGraph { beginGraph(graphID) }
    guard let s = self.subject(subject), let group = property(predicate),
      let o = object.pointee.type == SERD_LITERAL
        ? literal(object, datatype, language) : resource(object)
    else { return SERD_ERR_BAD_CURIE }
    builder.add(s, group: group, o)
    return builder.terms.overflowed ? SERD_ERR_INTERNAL : SERD_SUCCESS
  }

  private mutating func beginGraph(_ graph: UInt32?) {
    lastGraph = graph
    builder.begin(Provenance.Context(file: name, document: document, graph: graph))
  }

  private mutating func subject(_ node: UnsafePointer<SerdNode>) -> UInt32? {
    let text = node.pointee.text
    if lastSubject.matches(text, node.pointee.kind) {
      return lastSubject.id
    }
    guard let id = resource(node) else { return nil }
    lastSubject.remember(text, node.pointee.kind, id)
    return id
  }

  private mutating func property(_ node: UnsafePointer<SerdNode>) -> Int? {
    if let group = cache.find(node.pointee.text, kind: node.pointee.kind) { return Int(group) }
    guard let id = resource(node) else { return nil }
    let group = builder.group(of: id)
    cache.store(node.pointee.text, kind: node.pointee.kind, UInt32(group))
    return group
  }

  private mutating func literal(
    _ node: UnsafePointer<SerdNode>, _ datatype: UnsafePointer<SerdNode>?,
    _ language: UnsafePointer<SerdNode>?
  ) -> UInt32? {
    guard let tag = tag(datatype, language) else { return nil }
    return builder.terms.intern(tag: tag, node.pointee.text)
  }

  private mutating func tag(
    _ datatype: UnsafePointer<SerdNode>?, _ language: UnsafePointer<SerdNode>?
  ) -> UInt32? {
    if let language, language.pointee.type != SERD_NOTHING {
      let text = language.pointee.text
      if let tag = cache.find(text, kind: NodeCache.language) { return tag }
      let tag = builder.terms.tag(ofLanguage: text)
      cache.store(text, kind: NodeCache.language, tag)
      return tag
    }
    guard let datatype, datatype.pointee.type != SERD_NOTHING else { return Tag.plain }
    let kind = datatype.pointee.kind + NodeCache.datatype
    if let tag = cache.find(datatype.pointee.text, kind: kind) { return tag }
    guard let tag = withIRI(datatype, { $0.terms.tag(ofDatatype: $1) }) else { return nil }
    cache.store(datatype.pointee.text, kind: kind, tag)
    return tag
  }

  /// The id of an IRI or blank node; nil where its prefix is unknown.
  private mutating func resource(_ node: UnsafePointer<SerdNode>) -> UInt32? {
    if node.pointee.type == SERD_BLANK {
      return builder.terms.intern(tag: Tag.blank, node.pointee.text)
    }
    return withIRI(node) { $0.terms.intern(tag: Tag.iri, $1) }
  }

  /// Calls `body` with the absolute IRI of a node: as it is, by its prefix, or resolved against the base.
  private mutating func withIRI(
    _ node: UnsafePointer<SerdNode>,
    _ body: (inout TripleStoreBuilder, UnsafeBufferPointer<UInt8>) -> UInt32
  ) -> UInt32? {
    guard node.pointee.n_bytes <= ReadingLimits.longestIRI else {
      if failure == nil {
        failure = .syntax(
          line: 0, column: 0,
          ReadingLimits.tooLong(iri: node.pointee.n_bytes))
      }
      return nil
    }
    if node.pointee.type == SERD_CURIE {
      var prefix = SerdChunk()
      var suffix = SerdChunk()
      guard serd_env_expand(environment, node, &prefix, &suffix) == SERD_SUCCESS else {
        unknownPrefix(node)
        return nil
      }
      scratch.removeAll(keepingCapacity: true)
      scratch.append(contentsOf: UnsafeBufferPointer(start: prefix.buf, count: prefix.len))
      scratch.append(contentsOf: UnsafeBufferPointer(start: suffix.buf, count: suffix.len))
      return scratch.withUnsafeBufferPointer { body(&builder, $0) }
    }
    if serd_uri_string_has_scheme(node.pointee.buf) { return body(&builder, node.pointee.text) }
    var absolute = absolute(String(decoding: node.pointee.text, as: UTF8.self))
    return absolute.withUTF8 { body(&builder, $0) }
  }

  private mutating func unknownPrefix(_ node: UnsafePointer<SerdNode>) {
    guard failure == nil else { return }
    let name = String(decoding: node.pointee.text, as: UTF8.self)
    failure = .unknownPrefix(
      line: 0, column: 0, prefix: String(name.prefix { $0 != ":" }), name: name)
  }
}

extension SerdNode {
  fileprivate var text: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: buf, count: n_bytes)
  }

  fileprivate var kind: UInt8 { UInt8(truncatingIfNeeded: type.rawValue) }
}

extension Syntax {
  fileprivate var serd: SerdSyntax {
    self == .triG ? SERD_TRIG : SERD_TURTLE
  }
}
