/// Finds footnotes and the legend of symbols in the lines around a table.
enum Notes {
  static func read(_ prose: [(line: Int, text: String)], into document: inout Document) {
    for line in prose {
      let text = line.text.trimmed.drop { $0 == ">" || $0 == " " }.trimmed
      if let (mark, note) = footnote(text), document.footnotes[mark] == nil {
        document.footnotes[mark] = note
      }
      for (symbol, meaning) in legend(text) where document.legend[symbol] == nil {
        document.legend[symbol] = meaning
      }
    }
  }

  /// A line that begins with a footnote mark: `<sup>1</sup> Only on …`, `¹ …`, `\* …`, `[^1]: …`.
  static func footnote(_ text: String) -> (mark: String, note: String)? {
    var text = text
    if text.hasPrefix("**<sup>") || text.hasPrefix("*<sup>") {
      text = String(text.drop { $0 == "*" })
    }
    if text.hasPrefix("<sup>"), let end = text.firstIndex(of: "/") {
      let mark = text[text.index(text.startIndex, offsetBy: 5)..<text.index(before: end)]
      let rest = text[end...].drop { $0 != ">" }.dropFirst()
      return note(mark.filter { !"[]()".contains($0) }, String(rest))
    }
    if text.hasPrefix("[^"), let end = text.firstIndex(of: "]"),
      text[text.index(after: end)...].hasPrefix(":")
    {
      return note(
        text[text.index(text.startIndex, offsetBy: 2)..<end],
        String(text[end...].dropFirst(2)))
    }
    let superscript = text.prefix { "⁰¹²³⁴⁵⁶⁷⁸⁹".contains($0) }
    if !superscript.isEmpty {
      return note(
        Footnotes.parted(String(superscript)).marks.joined()[...],
        String(text.dropFirst(superscript.count)))
    }
    let stars = text.replacingEach("\\*", by: "*").prefix { $0 == "*" }
    let rest = text.replacingEach("\\*", by: "*").dropFirst(stars.count)
    let isEscaped = text.hasPrefix("\\*")
    if !stars.isEmpty, rest.first == " ", isEscaped || !rest.contains("*") && text.hasPrefix("*"),
      isEscaped || stars.count > 1
    {
      return note(stars, String(rest))
    }
    let dagger = text.prefix { "†‡§".contains($0) }
    return dagger.isEmpty ? nil : note(dagger, String(text.dropFirst(dagger.count)))
  }

  private static func note(_ mark: some StringProtocol, _ raw: String) -> (String, String)? {
    let words = InlineMarkdown(raw.reversedDropping("\\"), definitions: []).words
    return mark.isEmpty || words.isEmpty ? nil : (String(mark), words)
  }

  /// What a line says its symbols mean: "✅ Supported, ❌ Not supported" or a list item "- 🟡 By others".
  static func legend(_ text: String) -> [(symbol: String, meaning: String)] {
    let words = InlineMarkdown(text.drop { "-*+ ".contains($0) }.trimmed, definitions: []).words
    guard let first = words.first,
      let start = Marks.symbol(at: words[...]) ?? symbolAfterWord(words)
    else { return [] }
    _ = first
    var rest = words[start.range.lowerBound...]
    var found: [(String, String)] = []
    while let (symbol, range) = Marks.symbol(at: rest) {
      rest = rest[range.upperBound...]
      let end = nextSymbol(in: rest) ?? rest.endIndex
      let meaning = rest[..<end].trimmed.drop { "=:-–— ".contains($0) }
        .trimmed.reversedDropping(",").reversedDropping(";").reversedDropping("|").reversedDropping(
          ".")
      if !meaning.isEmpty { found.append((symbol, meaning)) }
      rest = rest[end...]
    }
    return found
  }

  /// The symbol that stands behind the first word of a legend, and what follows: "Legend: ✅ yes".
  private static func symbolAfterWord(_ words: String) -> (
    symbol: String, range: Range<String.Index>
  )? {
    guard let colon = words.firstIndex(of: ":"), words[..<colon].count < 24 else { return nil }
    let rest = words[words.index(after: colon)...].drop { $0 == " " }
    return Marks.symbol(at: rest)
  }

  private static func nextSymbol(in text: Substring) -> String.Index? {
    text.indices.first { Marks.symbol(at: text[$0...]) != nil }
  }
}
