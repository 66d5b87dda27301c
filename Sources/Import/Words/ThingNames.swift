internal import English

/// Shorter names that people use for the things of a comparison, where only one thing can be meant.
///
/// Example: "LZ4 default (v1.9.0)" is also "LZ4 default", "Snappy 1.1.4" also "Snappy"; of "zlib -1" and "zlib -6"
/// neither is "zlib".
enum ThingNames {
  /// For each label its other names.
  static func others(for labels: [String]) -> [[String]] {
    guard labels.count <= 5000 else { return labels.map { _ in [] } }
    let candidates = labels.map { Array(shortened($0).prefix(12)) }
    var owners: [String: Set<Int>] = [:]
    for (index, names) in candidates.enumerated() {
      for name in names { owners[name.lowercased(), default: []].insert(index) }
    }
    let taken = Set(labels.map { $0.lowercased() })
    return candidates.map { names in
      var kept: [String] = []
      for name in names
      where owners[name.lowercased()]?.count == 1 && !taken.contains(name.lowercased()) {
        if !kept.contains(name) { kept.append(name) }
      }
      return kept
    }
  }

  private static func shortened(_ label: String) -> [String] {
    var names: [String] = []
    /// A name without its version is a name, even one that is a word of every day.
    var unversioned: [String] = []
    var bases = [label]
    if let (bare, inside) = Label.parted(label) {
      bases.append(bare)
      if isAbbreviation(inside) { names.append(inside) }
      names.append(bare)
    }
    for base in bases {
      let words = base.split(separator: " ").map(String.init)
      guard words.count > 1, words.count <= 8 else { continue }
      let withoutVersion = words.filter { !isVersion($0) }
      if !withoutVersion.isEmpty, withoutVersion.count < words.count {
        unversioned.append(withoutVersion.joined(separator: " "))
      }
      let withoutFlags = withoutVersion.filter { !$0.hasPrefix("-") }
      if !withoutFlags.isEmpty { names.append(withoutFlags.joined(separator: " ")) }
      for count in stride(from: words.count - 1, to: 0, by: -1) {
        names.append(words.prefix(count).joined(separator: " "))
        names.append(words.suffix(count).joined(separator: " "))
      }
    }
    return unversioned.filter { $0.contains(where: \.isLetter) }
      + names.map(\.trimmingPunctuation).filter { isTelling($0, of: label) }
  }

  private static func isAbbreviation(_ text: String) -> Bool {
    text.count <= 8 && !text.contains(" ") && text.filter(\.isUppercase).count >= 2
  }

  /// Whether a word is a version: "1.9.0", "v3.6".
  private static func isVersion(_ word: String) -> Bool {
    let bare = word.drop { $0 == "v" || $0 == "V" }
    return bare.first?.isNumber == true && bare.contains(".")
      && bare.allSatisfy { $0.isNumber || $0 == "." || $0.isLetter }
  }

  /// Whether a part can stand for the whole: it has a word that is no word of every day, or several.
  private static func isTelling(_ name: String, of label: String) -> Bool {
    guard name != label, name.count > 1, name.contains(where: \.isLetter) else { return false }
    let words = name.split(separator: " ").map { $0.lowercased() }
    if let first = words.first, FunctionWord.all.contains(first) { return false }
    if let last = words.last, FunctionWord.all.contains(last) || Units.written(last).count > 1 {
      return false
    }
    let isMeasure = words.allSatisfy { word in
      word.count <= 2 || word.allSatisfy { !$0.isLetter } || Units.written(word).count > 1
    }
    if isMeasure { return false }
    if words.count == 1, let word = words.first {
      return !WordNet.isKnown(word) || word.contains(where: \.isNumber)
    }
    return true
  }
}
