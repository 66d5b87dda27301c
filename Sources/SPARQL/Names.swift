import Glibc
import RDF

/// Writes terms as SPARQL tokens, so that none can end early or start something else, and
/// remembers which prefixes were used and what the IRIs on the current line are called.
struct Names {
  private let prefixes: [(name: String, namespace: String)]
  private let label: (Term) -> String?
  private var usedPrefixes: Set<Int> = []
  private var remarks: [String] = []

  init(prefixes: [(name: String, namespace: String)], label: @escaping (Term) -> String?) {
    // The longest namespace first, so that the most specific one is used.
    self.prefixes = prefixes.filter { Self.isName($0.name) }.sorted {
      ($1.namespace.utf8.count, $0.name) < ($0.namespace.utf8.count, $1.name)
    }
    self.label = label
  }

  /// The prefixes used so far, by name.
  var declarations: [(name: String, namespace: String)] {
    usedPrefixes.map { prefixes[$0] }.sorted { $0.name < $1.name }
  }

  /// The labels of the IRIs written since this was last asked, as one comment's text.
  mutating func takeRemark() -> String? {
    defer { remarks = [] }
    return remarks.isEmpty ? nil : remarks.joined(separator: ", ")
  }

  mutating func token(for term: Term) -> String {
    switch term {
    case .iri(let iri): return token(forIRI: iri)
    case .blank(let label): return Self.bracketed("_:" + label)
    case .literal(let literal): return token(for: literal)
    }
  }

  /// `prefix:local` where that is plain, `<iri>` else.
  mutating func token(forIRI iri: String) -> String {
    remark(on: iri)
    for (index, prefix) in prefixes.enumerated() where iri.utf8.starts(with: prefix.namespace.utf8)
    {
      let local = String(iri.dropFirst(prefix.namespace.count))
      guard Self.isName(local) else { continue }
      usedPrefixes.insert(index)
      return prefix.name + ":" + local
    }
    return Self.bracketed(iri)
  }

  /// Keeps the label of an IRI for the comment, unless it says no more than the IRI does or is of a standard
  /// vocabulary.
  private mutating func remark(on iri: String) {
    guard !Self.standard.contains(where: { iri.utf8.starts(with: $0.utf8) }),
      let text = label(.iri(iri)).map({ Self.comment($0) }), !text.isEmpty,
      !Self.letters(of: iri).hasSuffix("/" + Self.letters(of: text)), !remarks.contains(text)
    else { return }
    remarks.append(text)
  }

  private static let standard = [
    RDF.namespace, RDFS.namespace, OWL.namespace, SKOS.namespace, XSD.namespace,
  ]

  /// Letters and digits in lower case; a slash for what parts an IRI.
  private static func letters(of text: String) -> String {
    String(
      text.lowercased().compactMap { character in
        if character.isLetter || character.isNumber { return character }
        return character == "/" || character == "#" ? "/" : nil
      })
  }

  private mutating func token(for literal: Literal) -> String {
    if literal.datatype == XSD.integer, Self.isInteger(literal.lexical) { return literal.lexical }
    let quoted = "\"" + literal.lexical.escapedForTurtle + "\""
    if let language = literal.language {
      return Self.isLanguage(language) ? quoted + "@" + language : quoted
    }
    return literal.datatype == XSD.string ? quoted : quoted + "^^" + token(forIRI: literal.datatype)
  }

  /// The IRI in angle brackets; characters that no IRI may hold are percent-encoded, so that it ends
  /// where it should.
  static func bracketed(_ iri: String) -> String {
    var text = "<"
    for scalar in iri.unicodeScalars {
      let code = scalar.value
      if code <= 0x20 || code == 0x7F || "<>\"{}|^`\\".unicodeScalars.contains(scalar) {
        let hex = String(code, radix: 16, uppercase: true)
        text += "%" + (hex.utf8.count < 2 ? "0" + hex : hex)
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text + ">"
  }

  /// A label as part of a comment: one line, nothing that a terminal obeys. Backslashes go too, as `\u000A` is a
  /// line end to an engine that reads escapes before anything else.
  static func comment(_ label: String, limit: Int = 80) -> String {
    var text = ""
    for scalar in label.unicodeScalars.prefix(limit) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
        text += " "
      default:
        if scalar == "\\" { text += "/" } else { text.unicodeScalars.append(scalar) }
      }
    }
    return text.split(separator: " ").joined(separator: " ")
  }

  /// A plain number; one that SPARQL has no short form for is quoted.
  static func number(_ value: Double) -> String {
    if let whole = Int(exactly: value), whole.magnitude < 1_000_000_000_000_000 {
      return String(whole)
    }
    return value.isFinite
      ? value.description
      : "\"" + (value.isNaN ? "NaN" : value < 0 ? "-INF" : "INF") + "\"^^"
        + bracketed(XSD.double)
  }

  /// The plain part of PN_LOCAL: letters, digits, `_`, and `-` inside.
  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, first != UInt8(ascii: "-") else { return false }
    return text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
  }

  private static func isInteger(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    return !digits.isEmpty && digits.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// LANGTAG: letters, then parts of letters and digits.
  private static func isLanguage(_ tag: String) -> Bool {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    return !parts.isEmpty
      && parts.allSatisfy { !$0.isEmpty && isName(String($0)) && !$0.contains("_") }
      && parts[0].utf8.allSatisfy { $0 >= UInt8(ascii: "A") }
  }
}
