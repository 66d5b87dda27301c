internal import English

/// Texts of headers as labels.
package enum Label {
  /// The words of a header, however it joins them: "tdp_watts" → "tdp", "watts"; "lastUpdate" → "last", "Update".
  static func words(_ text: String) -> [String] {
    guard text.contains("_") || !text.contains(" ") else {
      return text.collapsed.split(separator: " ").map(String.init)
    }
    var words: [String] = []
    for part in text.split(whereSeparator: { $0 == "_" || $0.isWhitespace }) {
      words += camelParts(part)
    }
    return words
  }

  /// "lastUpdate" → "last", "Update"; "TFLOPS32", "JavaScript" and "iOS" stay.
  private static func camelParts(_ part: Substring) -> [String] {
    guard let first = part.first, first.isLowercase, part.count > 6, part.allSatisfy(\.isLetter)
    else {
      return [String(part)]
    }
    var words = [String(first)]
    for character in part.dropFirst() {
      if character.isUppercase { words.append("") }
      words[words.count - 1].append(character)
    }
    return words.allSatisfy({ $0.count > 1 }) ? words : [String(part)]
  }

  /// A header as a label in the middle of a sentence: in lower case but for names and abbreviations, without "…" and ":" at its end.
  ///
  /// Example: "Implementation Language" → "implementation language"; "HTTP/2 Support" → "HTTP/2 support".
  package static func lowered(_ text: String) -> String {
    let all = words(text)
    let words = all.enumerated().map { place, word -> String in
      let letters = word.filter(\.isLetter)
      let isName =
        letters.dropFirst().contains(where: \.isUppercase)
        || word.contains(where: \.isNumber)
        || letters.first?.isUppercase == true && letters.count > 1 && !isWord(word.lowercased())
      // "Windows support": a plural before a noun is a name.
      let isPluralBefore =
        place + 1 < all.count && word.first?.isUppercase == true && word.hasSuffix("s")
        && !word.hasSuffix("ss") && word.count > 4 && !FunctionWord.all.contains(all[place + 1])
        && !WordNet.isVerb(Verbs.base(of: word.lowercased()))
      return isName || isPluralBefore ? word : word.lowercased()
    }
    var label = words.joined(separator: " ")
    while let last = label.last, ".:…?*".contains(last) { label.removeLast() }
    return label.trimmed
  }

  /// Whether a word in lower case is one of English: all parts of "end-of-life", "embeddable" by its ending.
  private static func isWord(_ word: String) -> Bool {
    let parts = word.split { !$0.isLetter }.map(String.init)
    return !parts.isEmpty
      && parts.allSatisfy { part in
        FunctionWord.all.contains(part) || WordNet.isKnown(part) || Adjectives.looksLikeOne(part)
          || part.count > 4 && part.hasSuffix("s") && WordNet.isKnown(Nouns.singular(of: part))
      }
  }

  /// Without what stands in parentheses, and what stands there: "Pure Go (no Cgo)" → "Pure Go", "no Cgo".
  static func parted(_ text: String) -> (bare: String, inside: String)? {
    guard let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")") else {
      return nil
    }
    let bare = (text[..<open] + " " + text[text.index(after: close)...]).collapsed
    let inside = text[text.index(after: open)..<close].trimmed
    return bare.isEmpty || inside.isEmpty ? nil : (bare, inside)
  }
}
