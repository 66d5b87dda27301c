/// The phrases of a language that are cues, found by the stems of their words.
struct CueTable: Sendable {
  private let cues: [UInt64: [Cue]]
  /// The number of words in the longest phrase.
  private let longest: Int

  /// - Parameters:
  ///   - lists: the cues with their phrases, which "|" or line breaks part.
  ///   - scan: the words of a phrase, in the language.
  init(_ lists: [(Cue, String)], longest: Int, scan: (String) -> [Word]) {
    var cues: [UInt64: [Cue]] = [:]
    for (cue, phrases) in lists {
      let breaks: [UInt8] = [UInt8(ascii: "|"), UInt8(ascii: "\n")]
      for phrase in phrases.utf8.split(whereSeparator: breaks.contains) {
        let words = scan(String(Substring(phrase)))
        guard !words.isEmpty else { continue }
        let key = words.reduce(Fingerprint.seed) { Fingerprint.extend($0, with: $1.stem) }
        cues[key, default: []].append(cue)
      }
    }
    self.cues = cues
    self.longest = longest
  }

  /// The cues among some words, with their places.
  /// - Complexity: O(words × longest phrase)
  func find(in words: [Word]) -> [(words: Range<Int>, cue: Cue)] {
    var found: [(words: Range<Int>, cue: Cue)] = []
    for start in words.indices where words[start].kind != .quoted {
      var key = Fingerprint.seed
      for end in start..<min(words.count, start + longest) where words[end].kind != .quoted {
        key = Fingerprint.extend(key, with: words[end].stem)
        for cue in cues[key] ?? [] { found.append((start..<(end + 1), cue)) }
      }
    }
    return found
  }
}
