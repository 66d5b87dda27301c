/// What is English of the words that stand in IRIs, as far as WordNet knows.
package enum EnglishWords {
  /// Whether a word is one of English in some form, put together of two, or has capitals inside, as abbreviations
  /// have: "habitats", "smartphone", "URL", but not "classe" or "b1". Every word is where WordNet is not at hand.
  package static func has(_ word: String) -> Bool {
    guard WordNet.isKnown("word") else { return true }
    if word.dropFirst().contains(where: \.isUppercase) { return true }
    let word = word.lowercased()
    return WordNet.isKnown(word) || !cuts(of: word, shortest: 3).isEmpty
  }

  /// A word in lower case as the two that it is written together of: "scientificname" → "scientific name". As it is
  /// where it is known as a whole, and where there is no one way to part it.
  package static func parted(_ word: String) -> String {
    // Shorter words stand by chance in too many others.
    let found = cuts(of: word, shortest: 4)
    return found.count == 1 ? found[0].first + " " + found[0].second : word
  }

  private static func cuts(of word: String, shortest: Int) -> [(first: String, second: String)] {
    let letters = Array(word)
    guard letters.count >= 2 * shortest, letters.allSatisfy({ $0.isASCII && $0.isLowercase }),
      !WordNet.isKnown(word)
    else { return [] }
    return (shortest...(letters.count - shortest)).compactMap { cut in
      let (first, second) = (String(letters[..<cut]), String(letters[cut...]))
      let fits = (WordNet.isNoun(first) || WordNet.isAdjective(first)) && WordNet.isNoun(second)
      return fits ? (first, second) : nil
    }
  }

  /// A noun in quotes where its head is no word of English, to be told as it stands and never inflected: "classe" →
  /// "“classe”".
  package static func quotingForeign(_ noun: String) -> String {
    let head = String(noun[Nouns.headRange(of: noun)])
    return head.isEmpty || has(head) ? noun : "“\(noun)”"
  }
}
