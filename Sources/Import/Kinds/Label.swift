internal import English

/// Makes labels of the texts of headers: "lastUpdate" → "last update".
package enum Label {
  /// The words of a header, however it joins them: "tdp_watts" → "tdp", "watts"; "lastUpdate" → "last", "Update";
  /// "weight-kg" → "weight", "kg", but "end-of-life" is one.
  static func words(_ text: String) -> [String] {
    guard text.contains("_") || !text.contains(" ") else {
      return text.collapsed.split(separator: " ").map(String.init)
    }
    var words: [String] = []
    for part in text.split(whereSeparator: { $0 == "_" || $0.isWhitespace }) {
      words += hyphenParts(part).flatMap(camelParts)
    }
    return words
  }

  /// Parted at hyphens where the last part is a unit.
  private static func hyphenParts(_ part: Substring) -> [Substring] {
    let parts = part.split(separator: "-")
    guard parts.count > 1, let last = parts.last, isUnit(last) else { return [part] }
    return parts
  }

  /// "lastUpdate" → "last", "Update"; "priceUSD" → "price", "USD"; "TFLOPS32", "JavaScript", "macOS" and "iOS" stay.
  /// What begins with a capital may be a name; with a unit at its end it is none: "WeightKg".
  private static func camelParts(_ part: Substring) -> [String] {
    let letters = Array(part)
    guard letters.allSatisfy(\.isLetter) else { return [String(part)] }
    var words = [""]
    for (place, letter) in letters.enumerated() {
      if place > 0, letter.isUppercase, letters[place - 1].isLowercase { words.append("") }
      words[words.count - 1].append(letter)
    }
    guard let first = words.first, let last = words.last, words.count > 1 else {
      return [String(part)]
    }
    let isAcronym = last.allSatisfy(\.isUppercase)
    let begins = first.first?.isLowercase == true && part.count > 6 && !isAcronym
    let joins = begins || isUnit(last)
    return joins && words.allSatisfy { $0.count > 1 } ? words : [String(part)]
  }

  /// Whether a part of a joined header can only be a unit: "m" and "s" are too short to tell.
  private static func isUnit(_ word: some StringProtocol) -> Bool {
    word.count > 1 && HeaderUnit.isSpelled(String(word))
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

  /// The text without what stands in parentheses, and what stands there: "Pure Go (no Cgo)" → "Pure Go", "no Cgo".
  static func parted(_ text: String) -> (bare: String, inside: String)? {
    guard let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")") else {
      return nil
    }
    let bare = (text[..<open] + " " + text[text.index(after: close)...]).collapsed
    let inside = text[text.index(after: open)..<close].trimmed
    return bare.isEmpty || inside.isEmpty ? nil : (bare, inside)
  }
}
