/// Finds where the first cell ends in a line that holds two, and what names the aspect before them.
///
/// The halves of a comparison begin alike ("It …" and "It …") or with the two things' names; a cell begins with a
/// capital letter.
struct CellSplitter {
  struct Split: Equatable {
    var aspect = ""
    var first = ""
    var second = ""
  }

  let pair: Pair
  /// Whether the header has a column for the aspects' names.
  let hasAspects: Bool
  private let firstWords: [String]
  private let secondWords: [String]

  init(pair: Pair, hasAspects: Bool) {
    self.pair = pair
    self.hasAspects = hasAspects
    firstWords = Self.stems(of: pair.first, without: pair.second)
    secondWords = Self.stems(of: pair.second, without: pair.first)
  }

  /// Words of a name that the other name does not have, without endings: "shares" → "share".
  private static func stems(of name: String, without other: String) -> [String] {
    let others = Set(other.lowercased().split(separator: " ").map(String.init))
    return name.lowercased().split(separator: " ").map(String.init).filter { !others.contains($0) }
      .map { $0.hasSuffix("s") && $0.count > 3 ? String($0.dropLast()) : $0 }
  }

  /// The likeliest parting; nil where nothing says where the first cell ends.
  func split(_ text: String) -> Split? {
    let words = text.split(separator: " ").map(String.init)
    guard words.count >= 2 else { return nil }
    let starts = words.indices.filter { beginsCell(words, at: $0) }
    let first = hasAspects ? starts.filter { $0 > 0 && $0 <= 8 } : [0]
    var best: (score: Double, aspect: Int, cut: Int)?
    for aspect in first.prefix(3) {
      for cut in starts where cut > aspect {
        let score = score(words, aspect: aspect, cut: cut)
        if best.map({ score > $0.score }) ?? true { best = (score, aspect, cut) }
      }
    }
    guard let best, best.score >= 1 else { return nil }
    return Split(
      aspect: words[..<best.aspect].joined(separator: " "),
      first: words[best.aspect..<best.cut].joined(separator: " "),
      second: words[best.cut...].joined(separator: " "))
  }

  private func beginsCell(_ words: [String], at index: Int) -> Bool {
    guard let letter = words[index].first, letter.isUppercase || letter.isNumber else {
      return false
    }
    return index == 0 || letter.isUppercase
  }

  /// How likely a line consists of an aspect's name and two cells with these borders: the likelier, the more the cells
  /// begin alike or name their things, and the less they differ in length.
  /// - Parameters:
  ///   - aspect: the place of the first cell's first word.
  ///   - cut: the place of the second cell's first word.
  private func score(_ words: [String], aspect: Int, cut: Int) -> Double {
    let first = words[aspect..<cut].map { $0.lowercased().trimmingPunctuation }
    let second = words[cut...].map { $0.lowercased().trimmingPunctuation }
    let endsSentence = words[cut - 1].last.map { ".)!".contains($0) } ?? false
    let common = zip(first, second).prefix { $0 == $1 }.count
    var score = Double(min(common, 4)) * 1.2 + (common > 0 ? 1.5 : 0)
    let (early, late) = (names(firstWords, in: first), names(secondWords, in: second))
    if let early, let late, early < 5, late < 5 {
      score += 3
    } else if early != nil, late != nil {
      score += 1
    }
    if endsSentence, early == nil, let late, late < 2 { score += 1.5 }
    if names(secondWords, in: first).map({ $0 < 2 }) == true { score -= 2 }
    if names(firstWords, in: second).map({ $0 < 2 }) == true { score -= 2 }
    score += endsSentence ? 1 : (words.last?.hasSuffix(".") ?? false) && first.count > 3 ? -2 : 0
    let ratio = Double(first.count) / Double(second.count)
    score -= 0.7 * abs(ratio > 1 ? ratio - 1 : 1 / ratio - 1).squareRoot()
    if endsSentence, Self.isOneSentence(words[aspect..<cut]), Self.isOneSentence(words[cut...]) {
      score += 1
    }
    if first.count <= 2, second.count <= 2, hasAspects { score += 2 }
    // An aspect is named in few words: "Number of cells", and not in a whole sentence.
    score -= 0.15 * Double(aspect)
    return score
  }

  /// Whether words are one sentence with a stop at its end: of "Noise is low. There is much of it." each cell has one.
  private static func isOneSentence(_ words: ArraySlice<String>) -> Bool {
    words.count > 2 && words.last?.last.map { ".!".contains($0) } == true
      && !words.dropLast().contains { $0.last.map { ".!".contains($0) } ?? false }
  }

  /// The place of the first word that names the thing; nil where none does.
  /// - Parameter stems: what only this thing's name has: "share" of "shares", beside "bonds".
  private func names(_ stems: [String], in words: [String]) -> Int? {
    words.firstIndex { word in stems.contains { word.hasPrefix($0) } }
  }
}
