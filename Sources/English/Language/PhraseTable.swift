/// Phrases of a language, found by the folded letters of their words.
struct PhraseTable: Sendable {
  private let phrases: Set<UInt64>
  /// The number of words in the longest phrase.
  private let longest: Int

  /// - Parameter phrases: each as the hashes of its words.
  init(_ phrases: [[UInt64]], longest: Int) {
    self.phrases = Set(phrases.map { Fingerprint.of(phrase: $0) })
    self.longest = longest
  }

  /// The stretches of words that are such phrases, only the longest at each place and none within another.
  func longestSpans(in words: [Word]) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var start = 0
    while start < words.count {
      var hash = Fingerprint.seed
      var found: Range<Int>?
      for end in start..<min(words.count, start + longest) {
        if words[end].kind == .quoted { break }
        hash = Fingerprint.extend(hash, with: words[end].folded)
        if phrases.contains(hash) { found = start..<(end + 1) }
      }
      if let found { spans.append(found) }
      start = found?.upperBound ?? start + 1
    }
    return spans
  }

  /// All stretches of words that are such phrases.
  func spans(in words: [Word]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for start in words.indices {
      var hash = Fingerprint.seed
      for end in start..<min(words.count, start + longest) where words[end].kind != .quoted {
        hash = Fingerprint.extend(hash, with: words[end].folded)
        if phrases.contains(hash) { found.append(start..<(end + 1)) }
      }
    }
    return found
  }
}
