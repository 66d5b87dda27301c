package import Queries
import RDF

/// A query, its form, or its shape as a text to count it by.
///
/// Example: of `(:phase :project_management)` the form is `j(phase,T;)` and the query itself
/// `j(phase,project_management;)`. Written as bytes, because some hundred candidates of a question are looked up so.
package struct FormText: Hashable, Sendable {
  private var bytes: [UInt8] = []

  /// The form of a query, or the query with the things that it names.
  /// - Complexity: O(its size)
  package init(of query: Query, asReason: Bool = false, named: Bool) {
    bytes.reserveCapacity(96)
    if asReason { write("why ") }
    write(query, named)
  }

  /// The shape of a query (`QueryTraits.shape`).
  package init(shape: String) {
    write("shape ")
    write(shape)
  }

  package init(shapeOf query: Query) { self.init(shape: QueryTraits(query).shape) }

  /// Something of this form right after something of another's.
  package func after(_ last: FormText) -> FormText {
    var pair = last
    pair.write(" > ")
    pair.bytes += bytes
    return pair
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// As a part of a feature's name is hashed.
  var hash: UInt64 { bytes.withUnsafeBytes { FeatureHash.of($0) } }

  // MARK: Writing

  private mutating func write(_ query: Query, _ named: Bool) {
    switch query {
    case .terms(let terms):
      if named { write(terms) } else { write(terms.count == 1 ? "T" : "Ts") }
      return
    case .everything:
      write("*")
      return
    case .instances(let extent): if named { writeLocalName(of: extent.name) } else { write("C") }
    case .join: write("j")
    default: write((QueryTraits.operation(of: query) ?? QueryTraits.top(query)).name)
    }
    write("(")
    query.forEachPart({ _ in }, relations: { write($0) })
    query.forEachPart {
      write($0, named)
      write(";")
    }
    write(")")
  }

  private mutating func write(_ relation: Relation) {
    for (place, arc) in relation.arcs.enumerated() {
      if place > 0 { write("|") }
      if arc.inverse { write("^") }
      writeLocalName(of: arc.property)
    }
    write(relation.repeats ? "+," : ",")
  }

  private mutating func write(_ terms: [Term]) {
    for (place, term) in terms.enumerated() {
      if place > 0 { write("+") }
      switch term {
      case .iri(let iri): writeLocalName(of: iri)
      case .literal(let literal): write(literal.lexical)
      case .blank: write("_")
      }
    }
  }

  private mutating func writeLocalName(of iri: String) {
    let name = iri.utf8
    let start = name.lastIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "/") }
    write(name[(start.map { name.index(after: $0) } ?? name.startIndex)...])
  }

  private mutating func write(_ text: String) { write(text.utf8) }

  /// Colons part the names of features.
  private mutating func write(_ text: some Sequence<UInt8>) {
    for byte in text { bytes.append(byte == UInt8(ascii: ":") ? UInt8(ascii: ".") : byte) }
  }
}
