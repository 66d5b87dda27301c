package import RDF

extension TripleStore {
  /// How many terms there are; ids run from 0 up to it.
  package var termCount: Int { terms.count }

  /// The id of a term, where the graph has it.
  package func id(of term: Term) -> TermID? {
    switch term {
    case .iri(let iri): id(iri, tag: Tag.iri)
    case .blank(let label): id(label, tag: Tag.blank)
    case .literal(let literal):
      terms.qualifiers.tag(of: literal).flatMap { id(literal.lexical, tag: $0) }
    }
  }

  /// The id of an IRI, where the graph has it.
  package func id(ofIRI iri: String) -> TermID? { id(iri, tag: Tag.iri) }

  private func id(_ text: String, tag: UInt32) -> TermID? {
    var text = text
    return text.withUTF8 { terms.find(tag: tag, $0) }.map(TermID.init(rawValue:))
  }

  package func term(_ id: TermID) -> Term {
    let tag = terms.tag(of: id)
    let text = text(of: id)
    switch tag {
    case Tag.iri: return .iri(text)
    case Tag.blank: return .blank(text)
    default:
      guard let qualifier = terms.qualifiers[tag] else { return .literal(Literal(text)) }
      return .literal(
        qualifier.isLanguage
          ? Literal(text, language: qualifier.text) : Literal(text, datatype: qualifier.text))
    }
  }

  package func kind(of id: TermID) -> Kind {
    switch terms.tag(of: id) {
    case Tag.iri: .iri
    case Tag.blank: .blank
    default: .literal
    }
  }

  /// The bytes of the IRI, label or literal, without copying; valid only inside `body`.
  package func withBytes<R>(
    of id: TermID, _ body: (UnsafeBufferPointer<UInt8>) throws -> R
  ) rethrows -> R {
    try terms.withText(of: id, body)
  }

  /// The IRI, the blank node's label, or the literal's lexical form.
  package func text(of id: TermID) -> String {
    withBytes(of: id) { String(decoding: $0, as: UTF8.self) }
  }

  /// A literal's language tag, in lower case.
  package func language(of id: TermID) -> String? {
    guard let qualifier = terms.qualifiers[terms.tag(of: id)], qualifier.isLanguage else {
      return nil
    }
    return qualifier.text
  }

  /// A literal's datatype, where it is not plain text.
  package func datatype(of id: TermID) -> String? {
    guard let qualifier = terms.qualifiers[terms.tag(of: id)], !qualifier.isLanguage else {
      return nil
    }
    return qualifier.text
  }

  /// The number by which a numeric or date literal sorts (`Literal.sortKey`).
  package func number(of id: TermID) -> Double? {
    guard let qualifier = terms.qualifiers[terms.tag(of: id)] else { return nil }
    switch qualifier.values {
    case .texts: return nil
    case .numbers:
      return withBytes(of: id) { Self.shortInteger($0) }
        ?? Literal(text(of: id), datatype: qualifier.text).number
    case .dates: return Literal(text(of: id), datatype: qualifier.text).sortKey
    }
  }

  /// The number of digits with an optional sign, few enough to be exact: most numbers in graphs, read without making a
  /// string. Nil of others.
  private static func shortInteger(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    guard let first = bytes.first, bytes.count <= 15 else { return nil }
    let signed = first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
    guard bytes.count > (signed ? 1 : 0) else { return nil }
    var value = 0
    for byte in bytes.dropFirst(signed ? 1 : 0) {
      guard byte >= 48, byte <= 57 else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    return Double(first == UInt8(ascii: "-") ? -value : value)
  }
}
