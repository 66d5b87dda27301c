internal import English

/// How much a text looks like the name of a thing rather than of an aspect.
enum NameLikeness {
  /// The likeness of a text to a name: from -1, words of every day ("response time"), to 1, a name ("LZ4 v1.9.0",
  /// `node-fetch`).
  static func score(_ cell: Cell) -> Double {
    if cell.traits.contains(.code) { return 1 }
    let link = cell.traits.contains(.link) ? 0.4 : 0
    let words = cell.text.split {
      !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "." && $0 != "_"
    }
    guard !words.isEmpty else { return 0 }
    let scores = words.map { score(String($0)) }
    return max(-1, min(1, scores.reduce(0, +) / Double(scores.count) + link))
  }

  private static func score(_ word: String) -> Double {
    let letters = word.filter(\.isLetter)
    if letters.isEmpty { return 0.3 }
    if word.contains(where: \.isNumber) { return 0.8 }
    if letters.dropFirst().contains(where: \.isUppercase) { return letters.count <= 4 ? 0.2 : 0.8 }
    let isKnown = WordNet.isKnown(word.lowercased())
    if isKnown { return FunctionWord.all.contains(word.lowercased()) ? -0.4 : -0.7 }
    return FunctionWord.all.contains(word.lowercased()) ? -0.6 : 0.6
  }

  /// The mean over some cells, those without text left out.
  static func mean(_ cells: [Cell]) -> Double {
    let filled = cells.filter { !$0.isEmpty }
    guard !filled.isEmpty else { return 0 }
    return filled.map(score).reduce(0, +) / Double(filled.count)
  }
}
