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
  private var environment: OpaquePointer?
  private var source: ByteSource?
  private var scratch: [UInt8] = []
  private var cache = NodeCache()
  private var lastGraph: UInt32?
  /// What went wrong, as serd or a callback said it first.
  private var failure: GraphError.Cause?

  init(document: String, name: String) {
    self.document = document
    self.name = name
  }

  /// Reads all of a source.
  /// - Returns: what was wrong with it.
  mutating func load(_ source: ByteSource, _ syntax: Syntax) -> GraphError.Cause? {
    self.source = source
    beginDocument()
    environment = makeEnvironment()
    defer {
      serd_env_free(environment)
      environment = nil
      self.source = nil
    }
    let status = withUnsafeMutablePointer(to: &self) { Self.run($0, syntax) }
    if let nul = self.source?.nul {
      return .syntax(
        line: nul.line, column: nul.column,
        "a NUL byte: the file is not text, or not in UTF-8 (save it as UTF-8)")
    }
    if let number = self.source?.failure, number != 0 {
      return .unreadable(String(cString: strerror(number)))
    }
    if builder.terms.overflowed { return .tooManyTerms }
    if let failure { return failure }
    if status.rawValue > SERD_FAILURE.rawValue {
      return .syntax(line: 0, column: 0, String(cString: serd_strerror(status)))
    }
    return nil
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
    document.withContiguousBytes { bytes in
      let id = builder.terms.intern(tag: Tag.iri, bytes)
      builder.begin(Provenance.Context(file: name, document: id, graph: nil))
    }
  }

  private static func run(
    _ loader: UnsafeMutablePointer<SerdLoader>, _ syntax: Syntax
  ) -> SerdStatus {
    guard
      let reader = serd_reader_new(
        syntax.serd, loader, nil,
        { loader, base in SerdLoader.at(loader).pointee.setBase(base) },
        { loader, name, iri in SerdLoader.at(loader).pointee.setPrefix(name, iri) },
        { loader, _, graph, subject, predicate, object, datatype, language in
          SerdLoader.at(loader).pointee.add(graph, subject, predicate, object, datatype, language)
        }, nil)
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

// What serd calls.
extension SerdLoader {
  private mutating func setBase(_ base: UnsafePointer<SerdNode>) -> SerdStatus {
    cache.removeAll()
    guard let environment else { return SERD_ERR_INTERNAL }
    return serd_env_set_base_uri(environment, base)
  }

  private mutating func setPrefix(
    _ name: UnsafePointer<SerdNode>, _ iri: UnsafePointer<SerdNode>
  ) -> SerdStatus {
    cache.removeAll()
    guard let environment else { return SERD_ERR_INTERNAL }
    return serd_env_set_prefix(environment, name, iri)
  }

  private mutating func note(_ error: UnsafePointer<SerdError>) -> SerdStatus {
    guard failure == nil else { return SERD_SUCCESS }
    var text = [CChar](repeating: 0, count: 512)
    lore_serd_message(error, &text, text.count)
    let message = String(
      decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    failure = .syntax(
      line: Int(error.pointee.line), column: Int(error.pointee.col),
      String(message.drop { $0 == " " }.filter { $0 != "\n" }))
    return SERD_SUCCESS
  }

  private mutating func add(
    _ graph: UnsafePointer<SerdNode>?, _ subject: UnsafePointer<SerdNode>,
    _ predicate: UnsafePointer<SerdNode>, _ object: UnsafePointer<SerdNode>,
    _ datatype: UnsafePointer<SerdNode>?, _ language: UnsafePointer<SerdNode>?
  ) -> SerdStatus {
    let graphID = graph.flatMap { $0.pointee.type == SERD_NOTHING ? nil : resource($0) }
    if graphID != lastGraph { enter(graphID) }
    guard let s = resource(subject), let group = property(predicate),
      let o = object.pointee.type == SERD_LITERAL
        ? literal(object, datatype, language) : resource(object)
    else { return SERD_ERR_BAD_CURIE }
    builder.add(s, group: group, o)
    return builder.terms.overflowed ? SERD_ERR_INTERNAL : SERD_SUCCESS
  }

  private mutating func enter(_ graph: UInt32?) {
    lastGraph = graph
    let document = document.withContiguousBytes { builder.terms.intern(tag: Tag.iri, $0) }
    builder.begin(Provenance.Context(file: name, document: document, graph: graph))
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

  /// Hands on the absolute IRI of a node: as it is, by its prefix, or resolved against the base.
  private mutating func withIRI(
    _ node: UnsafePointer<SerdNode>,
    _ body: (inout TripleStoreBuilder, UnsafeBufferPointer<UInt8>) -> UInt32
  ) -> UInt32? {
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
    var absolute = serd_env_expand_node(environment, node)
    defer { serd_node_free(&absolute) }
    return body(&builder, absolute.text)
  }

  private mutating func unknownPrefix(_ node: UnsafePointer<SerdNode>) {
    guard failure == nil else { return }
    let name = String(decoding: node.pointee.text, as: UTF8.self)
    let prefix = name.prefix { $0 != ":" }
    failure = .syntax(
      line: 0, column: 0,
      "\(name): no @prefix says what \"\(prefix):\" stands for; declare it at the top of the file")
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
    switch self {
    case .turtle: SERD_TURTLE
    case .triG: SERD_TRIG
    case .nTriples: SERD_NTRIPLES
    case .nQuads: SERD_NQUADS
    }
  }
}

extension String {
  fileprivate func withContiguousBytes<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    var text = self
    return text.withUTF8(body)
  }
}
