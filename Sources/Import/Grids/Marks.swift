/// What a tick or a cross says: yes, no, partly.
package enum Mark: String, Sendable {
  case yes, partly, no
}

/// Symbols and words that tick something off.
enum Marks {
  /// The symbol that a text begins with, with the variation selector behind it: "✔️ since 2.0" begins with "✔".
  static func symbol(at text: Substring) -> (symbol: String, range: Range<String.Index>)? {
    guard let first = text.first, let scalar = first.unicodeScalars.first else { return nil }
    let symbol = String(scalar)
    guard symbols[symbol] != nil || isPictograph(scalar), !first.isASCII else { return nil }
    return (symbol, text.startIndex..<text.index(after: text.startIndex))
  }

  /// What a symbol says where the document does not explain it; nil for one that says nothing by itself.
  static func meaning(ofSymbol symbol: String) -> Mark? { symbols[symbol] }

  /// What one of the words for yes, no and partly says: "Yes", "partial", "unsupported".
  static func meaning(ofWord word: String) -> Mark? { words[word.lowercased()] }

  /// Whether a text ticks off by itself; "limited" and "full" do so only beside others that do.
  static func isPlain(_ text: String) -> Bool {
    if let (symbol, _) = symbol(at: text[...]) { return symbols[symbol] != nil }
    let first = text.prefix { $0.isLetter || $0 == "-" }.lowercased()
    return plainWords.contains(first)
  }

  private static let plainWords: Set<String> = [
    "yes", "y", "true", "no", "n", "false", "partly", "partial", "partially", "supported",
    "unsupported",
    "present", "absent", "available", "unavailable",
  ]

  /// What an explanation makes of a symbol: "not supported" is no, "with extra code" is partly, "supported" is yes.
  static func meaning(ofExplanation text: String) -> Mark? {
    let words = text.lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init)
    guard let first = words.first else { return nil }
    if ["not", "no", "unsupported", "never", "without", "missing", "absent", "unavailable"]
      .contains(first) || words.starts(with: ["does", "not"]) || words.starts(with: ["lacks"])
    {
      return .no
    }
    let hedges: Set = [
      "but", "partial", "partially", "partly", "limited", "experimental", "effort", "manual",
      "some", "only", "planned", "progress", "beta", "requires", "with", "via", "possible",
      "plugin",
    ]
    let isPlain = words.contains("no") && words.contains("added") || words.contains("built")
    return !isPlain && words.contains(where: hedges.contains) ? .partly : .yes
  }

  private static func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isEmojiPresentation || (0x2600...0x27BF).contains(scalar.value)
      || (0x2B00...0x2BFF).contains(scalar.value) || (0x2049...0x2049).contains(scalar.value)
  }

  private static let symbols: [String: Mark] = table(
    yes: "✓ ✔ ✅ ☑ 🟢 👍 ● ⬤ ⭕ ◉ 🗸 √",
    partly: "🔶 🟡 🟠 ⚠ 🚧 ◐ ◑ ⁉ 🔸 ➖ ◒ 🔨",
    no: "✗ ✘ ❌ 🛑 🔴 ✖ ❎ ⛔ 🚫 👎 ☒ ○ ◯ ×")

  private static let words: [String: Mark] = table(
    yes: "yes y true supported included present available full native builtin built-in",
    partly: "partly partial partially limited sometimes ~ some experimental beta mostly rarely",
    no: "no n false unsupported none absent unavailable never not-supported")

  private static func table(yes: String, partly: String, no: String) -> [String: Mark] {
    var table: [String: Mark] = [:]
    for (text, mark) in [(yes, Mark.yes), (partly, .partly), (no, .no)] {
      for word in text.split(separator: " ") { table[String(word)] = mark }
    }
    return table
  }
}
