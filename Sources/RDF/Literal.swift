/// A literal: its text, its datatype, and its language tag where it has one.
package struct Literal: Sendable {
  package let lexical: String
  /// The datatype's IRI; `xsd:string` for plain text, `rdf:langString` with a language.
  package let datatype: String
  /// Lower case, such as `en` or `en-gb`.
  package let language: String?

  package init(_ lexical: String, datatype: String = XSD.string) {
    self.lexical = lexical
    self.datatype = datatype
    self.language = nil
  }

  package init(_ lexical: String, language: String) {
    self.lexical = lexical
    self.datatype = RDF.langString
    self.language = language.lowercased()
  }

  /// A number as a literal: an integer where it is whole, else a double.
  package init(_ number: Double) {
    if let whole = Int(exactly: number) {
      self.init(String(whole), datatype: XSD.integer)
    } else {
      self.init(number.description, datatype: XSD.double)
    }
  }

  /// The literal read as a number, where its datatype is numeric and its text well formed.
  /// "NaN" is no number: it has no place among them.
  package var number: Double? {
    guard XSD.numeric.contains(datatype), let number = Double(lexical), !number.isNaN else {
      return nil
    }
    return number
  }

  /// The year of a date, dateTime, gYear or gYearMonth.
  package var year: Int? {
    guard XSD.dates.contains(datatype) else { return nil }
    let sign = lexical.hasPrefix("-") ? -1 : 1
    let digits = lexical.drop { $0 == "-" }.prefix { $0.isNumber }
    return Int(digits).map { $0 * sign }
  }

  /// A key by which values of one datatype sort: numbers by value, the rest by text.
  package var sortKey: Double? {
    number ?? dateKey
  }

  /// Days-like key of a date, so that dates compare as numbers: year * 10000 + month * 100 + day.
  private var dateKey: Double? {
    guard let year else { return nil }
    let rest = lexical.drop { $0 == "-" }.split(separator: "-", maxSplits: 2)
    let month = rest.count > 1 ? Int(rest[1].prefix(2)) ?? 0 : 0
    let day = rest.count > 2 ? Int(rest[2].prefix(2)) ?? 0 : 0
    // As doubles: a year may be any number of digits.
    return Double(year) * 10_000 + Double(month) * 100 + Double(day)
  }
}

extension Literal: Hashable {
  package static func == (a: Literal, b: Literal) -> Bool {
    a.lexical.sameBytes(as: b.lexical) && a.datatype.sameBytes(as: b.datatype)
      && a.language == b.language
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combineBytes(of: lexical)
    hasher.combineBytes(of: datatype)
  }
}

extension Literal: Comparable {
  /// Numbers and dates by value, before all others; then by text, datatype and language.
  package static func < (a: Literal, b: Literal) -> Bool {
    switch (a.sortKey, b.sortKey) {
    case (let x?, let y?) where x != y: return x < y
    // A number is never compared with text: "10", 9 and "8a" would have no order.
    case (_?, nil): return true
    case (nil, _?): return false
    default: break
    }
    if !a.lexical.sameBytes(as: b.lexical) { return a.lexical.precedesBytewise(b.lexical) }
    if !a.datatype.sameBytes(as: b.datatype) { return a.datatype.precedesBytewise(b.datatype) }
    return (a.language ?? "") < (b.language ?? "")
  }
}

extension Literal: CustomStringConvertible {
  /// The literal as N-Triples writes it, with everything that could end it escaped.
  package var description: String {
    let quoted = "\"\(lexical.escapedForTurtle)\""
    if let language { return "\(quoted)@\(language)" }
    return datatype == XSD.string ? quoted : "\(quoted)^^<\(datatype)>"
  }
}
