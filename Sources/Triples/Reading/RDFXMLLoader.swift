internal import CFormats
import Glibc

/// Feeds RDF/XML into a builder, by raptor, which is opened when the first such file is read.
struct RDFXMLLoader {
  var builder = TripleStoreBuilder()
  private let name: String
  private let document: String
  private var blankPrefix: [UInt8] = []
  private var scratch: [UInt8] = []
  private var failure: GraphError.Cause?
  /// The line that is being read, from 1.
  private var line = 1

  init(document: String, name: String) {
    self.document = document
    self.name = name
  }

  /// Reads all of a source.
  /// - Returns: what was wrong with it.
  mutating func load(_ source: inout ByteSource) -> GraphError.Cause? {
    builder.provenance.documents += 1
    builder.begin(Provenance.Context(file: name, document: document, graph: nil))
    blankPrefix = Array("f\(builder.provenance.documents)-".utf8)
    let isThere = withUnsafeMutablePointer(to: &self) { loader in
      guard let reader = Self.open(loader) else { return false }
      defer { rdfxml_close(reader) }
      Self.read(&source, by: reader, loader)
      return true
    }
    guard isThere else { return .needsRaptor }
    return builder.terms.overflowed ? .tooManyTerms : failure
  }

  private static func open(_ loader: UnsafeMutablePointer<RDFXMLLoader>) -> OpaquePointer? {
    var calls = rdfxml_calls(
      context: loader,
      triple: { RDFXMLLoader.at($0).pointee.add($1.pointee, $2.pointee, $3.pointee) },
      prefix: {
        RDFXMLLoader.at($0).pointee.note(Prefix(String(cString: $1), String(cString: $2)))
      },
      error: { RDFXMLLoader.at($0).pointee.note(line: Int($1), column: Int($2), $3) })
    return rdfxml_open(loader.pointee.document, &calls)
  }

  private static func read(
    _ source: inout ByteSource, by reader: OpaquePointer,
    _ loader: UnsafeMutablePointer<RDFXMLLoader>
  ) {
    var page = [UInt8](repeating: 0, count: 1 << 16)
    while loader.pointee.failure == nil, !loader.pointee.builder.terms.overflowed {
      let count = page.withUnsafeMutableBytes { bytes in
        bytes.baseAddress.map { source.fill($0, bytes.count) } ?? 0
      }
      page.withUnsafeBufferPointer { bytes in
        guard let base = bytes.baseAddress else { return }
        if count == 0 { return rdfxml_read(reader, base, 0, 1) }
        feed(UnsafeBufferPointer(rebasing: bytes[..<count]), to: reader, loader)
      }
      if count == 0 { return }
    }
  }

  /// Gives raptor a line at a time, as it does not say in which line XML itself is broken.
  private static func feed(
    _ page: UnsafeBufferPointer<UInt8>, to reader: OpaquePointer,
    _ loader: UnsafeMutablePointer<RDFXMLLoader>
  ) {
    guard let base = page.baseAddress else { return }
    var start = 0
    while start < page.count, loader.pointee.failure == nil {
      let newline = memchr(base + start, 10, page.count - start)
      let end = newline.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) + 1 } ?? page.count
      rdfxml_read(reader, base + start, end - start, 0)
      if newline != nil { loader.pointee.line += 1 }
      start = end
    }
  }

  private static func at(_ handle: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<RDFXMLLoader> {
    guard let handle else { preconditionFailure("raptor hands back the pointer it was given") }
    return handle.assumingMemoryBound(to: RDFXMLLoader.self)
  }
}

// The callbacks of raptor.
extension RDFXMLLoader {
  private mutating func note(_ prefix: Prefix) { builder.provenance.note(prefix) }

  private mutating func note(line: Int, column: Int, _ message: UnsafePointer<CChar>) {
    guard failure == nil else { return }
    // On one line, as libxml2's messages end in a line's end.
    let text = String(cString: message).split(whereSeparator: \.isNewline).joined(separator: " ")
    failure = .syntax(line: line > 0 ? line : self.line, column: max(1, column), text)
  }

  private mutating func add(_ s: rdfxml_term, _ p: rdfxml_term, _ o: rdfxml_term) {
    guard failure == nil else { return }
    let subject = intern(s)
    let group = builder.group(of: intern(p))
    builder.add(subject, group: group, intern(o))
  }

  private mutating func intern(_ term: rdfxml_term) -> UInt32 {
    let text = UnsafeBufferPointer(start: term.text, count: term.length)
    switch term.kind {
    case CChar(bitPattern: UInt8(ascii: "i")):
      return builder.terms.intern(tag: Tag.iri, text)
    case CChar(bitPattern: UInt8(ascii: "b")):
      scratch.removeAll(keepingCapacity: true)
      scratch += blankPrefix
      scratch += text
      return scratch.withUnsafeBufferPointer { builder.terms.intern(tag: Tag.blank, $0) }
    default: return builder.terms.intern(tag: tag(of: term), text)
    }
  }

  private mutating func tag(of term: rdfxml_term) -> UInt32 {
    if let language = term.language, term.language_length > 0 {
      return builder.terms.tag(
        ofLanguage: UnsafeBufferPointer(start: language, count: term.language_length))
    }
    guard let datatype = term.datatype else { return Tag.plain }
    return builder.terms.tag(
      ofDatatype: UnsafeBufferPointer(start: datatype, count: term.datatype_length))
  }
}
