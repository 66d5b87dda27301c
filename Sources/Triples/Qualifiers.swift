internal import RDF

/// The datatypes and languages of a graph's literals, each with the tag that stands for it.
struct Qualifiers: Sendable {
  struct Entry: Sendable {
    let text: String
    let isLanguage: Bool
    let values: Values
  }

  /// What the values of a datatype are compared as: numbers, dates and times (by the key of their digits), or texts.
  enum Values: Sendable { case numbers, dates, texts }

  private var entries: [Entry] = []
  /// The tags by "@en" or "^http://…". As bytes, because Swift takes canonically equivalent strings for equal.
  private var tags: [[UInt8]: UInt32] = [:]

  subscript(tag: UInt32) -> Entry? {
    tag < Tag.qualified ? nil : entries[Int(tag - Tag.qualified)]
  }

  var count: Int { entries.count }

  /// The languages, each with its tag.
  var languages: [(tag: UInt32, text: String)] {
    entries.indices.filter { entries[$0].isLanguage }
      .map { (Tag.qualified + UInt32($0), entries[$0].text) }
  }

  mutating func tag(ofLanguage language: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let lowered = language.map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 }
    return tag(for: [UInt8(ascii: "@")] + lowered) {
      Entry(text: String(decoding: lowered, as: UTF8.self), isLanguage: true, values: .texts)
    }
  }

  mutating func tag(ofDatatype datatype: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let iri = String(decoding: datatype, as: UTF8.self)
    if iri.sameBytes(as: XSD.string) { return Tag.plain }
    return tag(for: [UInt8(ascii: "^")] + datatype) {
      let values: Values =
        XSD.numeric.contains(iri) ? .numbers : XSD.keyed.contains(iri) ? .dates : .texts
      return Entry(text: iri, isLanguage: false, values: values)
    }
  }

  private mutating func tag(for key: [UInt8], make: () -> Entry) -> UInt32 {
    if let tag = tags[key] { return tag }
    let tag = Tag.qualified + UInt32(entries.count)
    entries.append(make())
    tags[key] = tag
    return tag
  }

  /// The tag of a literal with this datatype or language, where the graph has any.
  func tag(of literal: Literal) -> UInt32? {
    if let language = literal.language { return tags[[UInt8(ascii: "@")] + language.utf8] }
    if literal.datatype.sameBytes(as: XSD.string) { return Tag.plain }
    return tags[[UInt8(ascii: "^")] + literal.datatype.utf8]
  }
}
