/// Writes N-Quads: each fact that was read, in its named graph.
package struct QuadWriter {
  private let terms: TermTable
  private var buffer: [UInt8] = []

  /// Writes the facts of a builder, by property in the order in which they were read.
  /// - Parameter write: given some 64 KiB at a time.
  /// - Complexity: O(facts).
  package static func write<Failure: Error>(
    _ builder: TripleStoreBuilder, to write: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = QuadWriter(terms: builder.terms)
    for group in builder.asRead {
      var runs = group.runs[...]
      var graph: UInt32?
      for (index, pair) in group.pairs.enumerated() {
        while let run = runs.first, run.start <= index {
          graph = builder.provenance.contexts[Int(run.context)].graph
          runs.removeFirst()
        }
        let subject = UInt32(pair >> 32)
        writer.add(subject, group.property, UInt32(truncatingIfNeeded: pair), graph)
        guard writer.buffer.count > 1 << 16 else { continue }
        try write(writer.buffer)
        writer.buffer.removeAll(keepingCapacity: true)
      }
    }
    if !writer.buffer.isEmpty { try write(writer.buffer) }
  }

  private init(terms: TermTable) { self.terms = terms }

  private mutating func add(_ s: UInt32, _ p: UInt32, _ o: UInt32, _ graph: UInt32?) {
    for term in [s, p, o, graph] {
      guard let term else { continue }
      add(TermID(rawValue: term))
      buffer.append(UInt8(ascii: " "))
    }
    buffer += ".\n".utf8
  }

  private mutating func add(_ term: TermID) {
    let tag = terms.tag(of: term)
    switch tag {
    case Tag.iri:
      buffer.append(UInt8(ascii: "<"))
      terms.withText(of: term) { buffer.append(contentsOf: $0) }
      buffer.append(UInt8(ascii: ">"))
    case Tag.blank:
      buffer += "_:".utf8
      terms.withText(of: term) { buffer.append(contentsOf: $0) }
    default:
      buffer.append(UInt8(ascii: "\""))
      terms.withText(of: term) { text in
        for byte in text { append(escaped: byte) }
      }
      buffer.append(UInt8(ascii: "\""))
      guard let qualifier = terms.qualifiers[tag] else { return }
      buffer += qualifier.isLanguage ? "@\(qualifier.text)".utf8 : "^^<\(qualifier.text)>".utf8
    }
  }

  private mutating func append(escaped byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): buffer += "\\\"".utf8
    case UInt8(ascii: "\\"): buffer += "\\\\".utf8
    case 10: buffer += "\\n".utf8
    case 13: buffer += "\\r".utf8
    default: buffer.append(byte)
    }
  }
}
