/// JSON as far as an import's decisions need it.
package indirect enum JSONText: Equatable, Sendable {
  case text(String)
  case list([JSONText])
  /// Keys in the order in which they are written.
  case object([(key: String, value: JSONText)])
  case null

  package static func == (a: JSONText, b: JSONText) -> Bool { a.written() == b.written() }

  package subscript(key: String) -> JSONText? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  package var string: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  package var items: [JSONText] {
    guard case .list(let items) = self else { return [] }
    return items
  }

  /// An object's members whose values are texts.
  package var strings: [String: String] {
    guard case .object(let members) = self else { return [:] }
    return Dictionary(members.compactMap { member in member.value.string.map { (member.key, $0) } })
    { first, _ in first }
  }

  /// One member or row a line, so that a change is seen in a diff.
  package func written(indent: String = "") -> String {
    switch self {
    case .text(let text): return Self.quoted(text)
    case .null: return "null"
    case .list(let items):
      let isFlat = items.allSatisfy { if case .list = $0 { false } else { true } }
      if isFlat { return "[" + items.map { $0.written() }.joined(separator: ", ") + "]" }
      return "[\n"
        + items.map { indent + "  " + $0.written(indent: indent + "  ") }.joined(separator: ",\n")
        + "\n\(indent)]"
    case .object(let members):
      if members.isEmpty { return "{}" }
      return "{\n"
        + members.map {
          "\(indent)  \(Self.quoted($0.key)): \($0.value.written(indent: indent + "  "))"
        }.joined(separator: ",\n")
        + "\n\(indent)}"
    }
  }

  /// All on one line.
  package var compact: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .null: "null"
    case .list(let items): "[" + items.map(\.compact).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { Self.quoted($0.key) + ":" + $0.value.compact }.joined(separator: ",")
        + "}"
    }
  }

  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        let hex = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
