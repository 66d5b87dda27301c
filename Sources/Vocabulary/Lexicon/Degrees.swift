import English

/// Forms of English adjectives: "hard", "harder", "hardest", "more difficult".
package enum Degrees {
  /// The comparative and superlative of an adjective: with an ending for short words,
  /// with "more" and "most" always.
  package static func forms(of adjective: String) -> (comparative: [String], superlative: [String])
  {
    // "light load": "lighter load"
    if let space = adjective.firstIndex(of: " "), !adjective[..<space].hasSuffix("ly") {
      let rest = adjective[space...]
      let (more, most) = forms(of: String(adjective[..<space]))
      return (more.map { $0 + rest }, most.map { $0 + rest })
    }
    var comparative = ["more \(adjective)"]
    var superlative = ["most \(adjective)"]
    if let (er, est) = irregular[adjective] {
      comparative.insert(er, at: 0)
      superlative.insert(est, at: 0)
    } else if !adjective.contains(" "), adjective.utf8.count <= 8 {
      let stem = base(of: adjective)
      comparative.insert(stem + "er", at: takesEnding(adjective) ? 0 : 1)
      superlative.insert(stem + "est", at: takesEnding(adjective) ? 0 : 1)
    }
    return (comparative, superlative)
  }

  /// The adjective that a word is the superlative of: "wettest" → "wet", "priciest" → "pricey"; nil of other words
  /// that end so ("forest").
  package static func base(ofSuperlative word: String) -> String? {
    // A word that is a noun or a verb itself, such as "harvest", is no superlative.
    guard word.hasSuffix("est"), !WordNet.links(of: word).values.contains(.hypernym) else {
      return nil
    }
    let stem = String(word.dropLast(3))
    guard stem.utf8.count > 2 else { return nil }
    var bases = [stem, stem + "e"]
    if stem.hasSuffix("i") { bases += [String(stem.dropLast()) + "y", stem.dropLast() + "ey"] }
    if stem.suffix(2).first == stem.last { bases.append(String(stem.dropLast())) }
    return bases.first { base in
      WordNet.links(of: base).values.contains { [.similar, .attribute, .antonym].contains($0) }
    }
  }

  /// Short words, and those in -y, take an ending.
  private static func takesEnding(_ word: String) -> Bool {
    let vowels = word.reduce((0, false)) { state, letter in
      let isVowel = "aeiouy".contains(letter)
      return (state.0 + (isVowel && !state.1 ? 1 : 0), isVowel)
    }.0
    return vowels < 2 || word.hasSuffix("y") || (vowels == 2 && word.hasSuffix("e"))
  }

  private static let irregular: [String: (String, String)] = [
    "good": ("better", "best"), "bad": ("worse", "worst"), "far": ("farther", "farthest"),
    "little": ("less", "least"), "many": ("more", "most"), "much": ("more", "most"),
    "old": ("older", "oldest"), "elder": ("elder", "eldest"),
  ]

  private static func base(of word: String) -> String {
    let bytes = Array(word.utf8)
    guard bytes.count > 2 else { return word }
    let (last, before, third) = (
      bytes[bytes.count - 1], bytes[bytes.count - 2], bytes[bytes.count - 3]
    )
    if last == UInt8(ascii: "e") { return String(word.dropLast()) }
    if last == UInt8(ascii: "y"), !isVowel(before) { return word.dropLast() + "i" }
    let doubles =
      !isVowel(last) && isVowel(before) && !isVowel(third) && last != UInt8(ascii: "w")
      && last != UInt8(ascii: "x") && last != UInt8(ascii: "y")
    return doubles && bytes.count <= 5 ? word + String(word.suffix(1)) : word
  }

  private static func isVowel(_ byte: UInt8) -> Bool { Array("aeiou".utf8).contains(byte) }
}
