/// A literal: its text, its datatype, and its language tag where it has one.
package struct Literal: Sendable {
  package let lexical: String
  /// The datatype's IRI; `xsd:string` for plain text, `rdf:langString` with a language.
  package let datatype: String
  /// The language tag in lower case, such as `en` or `en-gb`; nil of other literals.
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

  /// The literal as a number, where its datatype is numeric and its text well formed. "NaN" is none: it has no place
  /// among numbers.
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
    number ?? dateKey ?? timeKey
  }

  /// Hours, minutes and seconds of a time of day as one number: "10:30:00" → 103000. Zones and parts of a second are
  /// left out, as of dates.
  private var timeKey: Double? {
    guard datatype == XSD.time else { return nil }
    let parts = lexical.prefix(8).split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    let numbers = parts.compactMap { $0.count == 2 ? Int($0) : nil }
    guard numbers.count == 3 else { return nil }
    return Double(numbers[0] * 10_000 + numbers[1] * 100 + numbers[2])
  }

  /// The date as one number, by which dates compare: year * 10000 + month * 100 + day.
  private var dateKey: Double? {
    guard let year else { return nil }
    let rest = lexical.drop { $0 == "-" }.split(separator: "-", maxSplits: 2)
    let month = rest.count > 1 ? Int(rest[1].prefix(2)) ?? 0 : 0
    let day = rest.count > 2 ? Int(rest[2].prefix(2)) ?? 0 : 0
    // In doubles, since a year may have any number of digits.
    return Double(year) * 10_000 + Double(month) * 100 + Double(day)
  }
}

extension Literal {
  /// The value of an `xsd:boolean`: "true" and "1" are a yes, all else a no. Nil of other datatypes.
  package var truth: Bool? {
    datatype == XSD.boolean ? lexical == "true" || lexical == "1" : nil
  }

  /// Whether the text is one of the datatype's, as far as lore knows the datatype: no "n/a" of numbers, no 30th of
  /// February of dates.
  package var isSound: Bool {
    if XSD.numeric.contains(datatype) { return Double(lexical) != nil }
    if datatype == XSD.boolean { return ["true", "false", "1", "0"].contains(lexical) }
    guard datatype == XSD.date || datatype == XSD.dateTime else { return true }
    let parts = lexical.drop { $0 == "-" }.prefix { $0 != "T" }
      .split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let year = Int(parts[0]), parts[0].utf8.count >= 4,
      let month = Int(parts[1]), let day = Int(parts[2].prefix(2)), (1...12).contains(month)
    else { return false }
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }
}

/// What the sort keys of a property's values stand for: 103000 is a number, or half past ten.
package enum ValueKind: Sendable { case numbers, dates, clocks }

extension Literal {
  /// The date or the time of day with a sort key: 20040000 is the year 2004, 20040500 May 2004, 103000 half past ten.
  /// Nil of plain numbers, and of keys that no date has.
  package init?(key: Double, _ kind: ValueKind) {
    guard kind != .numbers, key >= 0, key < 1e8, let whole = Int(exactly: key) else { return nil }
    let (high, middle, low) = (whole / 10_000, whole / 100 % 100, whole % 100)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    if kind == .clocks {
      guard high < 25, middle < 60, low < 60 else { return nil }
      self.init([high, middle, low].map(two).joined(separator: ":"), datatype: XSD.time)
      return
    }
    guard high > 0, middle <= 12, low <= 31, middle > 0 || low == 0 else { return nil }
    let year = String(repeating: "0", count: max(0, 4 - String(high).count)) + String(high)
    switch (middle, low) {
    case (0, _): self.init(year, datatype: XSD.gYear)
    case (_, 0): self.init("\(year)-\(two(middle))", datatype: XSD.gYearMonth)
    default: self.init("\(year)-\(two(middle))-\(two(low))", datatype: XSD.date)
    }
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
