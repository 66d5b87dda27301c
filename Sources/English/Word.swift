/// One word of a label or question, reduced to what is compared.
///
/// Two hashes stand for the text: 64 bits over at most some hundred thousand words of one language,
/// so that a chance clash is not a practical concern, and a match is confirmed against the label anyway.
package struct Word: Hashable, Sendable {
  /// The place of its first byte in the text.
  package var start: Int32
  package var end: Int32
  /// Hash of the folded letters: "Café" and "cafe" agree.
  package var folded: UInt64
  /// Hash of the stem: "affects" and "affected" agree.
  package var stem: UInt64
  /// The punctuation between the word before and this one.
  package var before: Marks
  package var kind: Kind
  /// The ending that was taken off to find the stem.
  package var ending: Ending

  package enum Kind: UInt8, Sendable { case word, number, quoted }
  package enum Ending: UInt8, Sendable { case none, s, ed, ing }

  /// Punctuation between two words, as far as it means something.
  package struct Marks: OptionSet, Hashable, Sendable {
    @usableFromInline package let rawValue: UInt16
    @inlinable package init(rawValue: UInt16) { self.rawValue = rawValue }

    @inlinable
    package init(arrayLiteral elements: Marks...) {
      var bits: UInt16 = 0
      for element in elements { bits |= element.rawValue }
      self.init(rawValue: bits)
    }
    @inlinable package static var comma: Marks { Marks(rawValue: 1) }
    /// `.`, `?`, `!`, `;`, `:`, or a dash between spaces.
    @inlinable package static var stop: Marks { Marks(rawValue: 2) }
    @inlinable package static var possessive: Marks { Marks(rawValue: 4) }
    @inlinable package static var slash: Marks { Marks(rawValue: 8) }
    @inlinable package static var ampersand: Marks { Marks(rawValue: 16) }
    /// Joined to the word before by a hyphen.
    @inlinable package static var hyphen: Marks { Marks(rawValue: 32) }
    @inlinable package static var question: Marks { Marks(rawValue: 64) }
    /// Sentence-final stops end a sentence; a dash or colon only pauses.
    @inlinable package static var dash: Marks { Marks(rawValue: 128) }
  }
}

/// FNV-1a, 64 bits: small, stable between runs (Swift's own `Hasher` is seeded anew each time).
package enum Fingerprint {
  @inlinable package static var seed: UInt64 { 0xCBF2_9CE4_8422_2325 }

  @inlinable @inline(__always)
  package static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// The next hash of a phrase: that of its words so far, with one more.
  @inlinable @inline(__always)
  package static func extend(_ phrase: UInt64, with word: UInt64) -> UInt64 {
    let mixed = (phrase ^ word) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ (mixed >> 29)
  }

  package static func of(_ text: StaticString) -> UInt64 {
    text.withUTF8Buffer { $0.reduce(seed, mix) }
  }

  package static func of(_ text: some StringProtocol) -> UInt64 {
    text.utf8.reduce(seed, mix)
  }

  /// The phrases of a list that "|" or line breaks part, each as the hashes of its words.
  ///
  /// By bytes: the lists of English are read at each start, and Swift's `split` costs five times as much.
  package static func phrases(of list: String) -> [[UInt64]] {
    var list = list
    return list.withUTF8 { bytes in
      var phrases: [[UInt64]] = []
      var phrase: [UInt64] = []
      var word = seed
      var isInWord = false
      func endWord() {
        if isInWord { phrase.append(word) }
        isInWord = false
        word = seed
      }
      func endPhrase() {
        endWord()
        if !phrase.isEmpty { phrases.append(phrase) }
        phrase.removeAll(keepingCapacity: true)
      }
      for byte in bytes {
        switch byte {
        case UInt8(ascii: " "): endWord()
        case UInt8(ascii: "|"), UInt8(ascii: "\n"): endPhrase()
        default:
          isInWord = true
          word = mix(word, byte)
        }
      }
      endPhrase()
      return phrases
    }
  }

  /// The hash of a phrase by those of its words.
  package static func of(phrase words: [UInt64]) -> UInt64 {
    words.reduce(seed) { extend($0, with: $1) }
  }
}
