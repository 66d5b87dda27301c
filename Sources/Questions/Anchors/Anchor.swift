package import Vocabulary

/// What a stretch of words in a question may stand for, and how it was matched.
///
/// Example: "costs" in "what do the trains cost" → the property `price`, matched as `related`.
package struct Anchor: Hashable, Sendable {
  package let words: Range<Int>
  package let meaning: Meaning
  package let match: Match
  /// The label that was read instead of the words typed: "benefit", of "gain". The reply tells it as a note; nil where
  /// the words are the label's own.
  package let readAs: String?

  /// How closely the words agree with the label, the closest first. The model learns what each is worth.
  package enum Match: UInt8, Comparable, Sendable {
    /// The label letter by letter, apart from case and accents.
    case exact
    /// Another form of the label's words ("phase" for "phases"), or another way to say it that grammar gives rise to
    /// ("led by" for "leads").
    case inflected
    /// A word of a longer label: "Frankfurt" for "Frankfurt data centre".
    case part
    /// A word with the same root: "dependencies" for "depends on".
    case derived
    /// The label with one or two letters wrong: "benifits".
    case misspelt
    /// People say it for the label: "kick off" for "start".
    case paraphrase
    /// WordNet relates the two: "gain" for "benefit".
    case related

    package static func < (a: Match, b: Match) -> Bool { a.rawValue < b.rawValue }

    package var name: String {
      switch self {
      case .exact: "exact"
      case .inflected: "inflected"
      case .part: "part"
      case .derived: "derived"
      case .misspelt: "misspelt"
      case .paraphrase: "paraphrase"
      case .related: "related"
      }
    }
  }

  package init(
    words: Range<Int>, meaning: Meaning, match: Match, readAs: String? = nil
  ) {
    self.words = words
    self.meaning = meaning
    self.match = match
    self.readAs = readAs
  }
}

extension Anchor {
  /// Whether it names things.
  var isThings: Bool {
    if case .things = meaning { return true }
    return false
  }

  /// Whether it is a class.
  var isKind: Bool {
    if case .kind = meaning { return true }
    return false
  }

  /// Whether it is a number or a date.
  var isNumber: Bool {
    switch meaning {
    case .number, .date: true
    default: false
    }
  }
}
