internal import English

/// Finds the noun for the things of a comparison: "wire", "release", "library".
enum ClassNoun {
  /// All that they may be called, the likeliest first: models in the corner, tents in the file's name.
  /// - Parameters:
  ///   - corner: what stands above the things' names; "" for nothing.
  ///   - names: what the things are called.
  ///   - titles: the heading above the table, the document's title, the file's name.
  static func all(corner: String, names: [String], titles: [String]) -> [String] {
    ([fromCorner(corner), sharedHead(names)] + titles.map(fromTitle)).compactMap(\.self)
  }

  /// "Compressor" above names of compressors; "Name" and "Feature" say nothing.
  static func fromCorner(_ corner: String) -> String? {
    var words = Label.words(corner).map { $0.lowercased() }
    if let last = words.last, last == "name" || last == "names" || last == "title" {
      words.removeLast()
    }
    if let last = words.last, last.hasSuffix("name"), last.count > 6 {
      words[words.count - 1] = String(last.dropLast(4))
    }
    guard let last = words.last, words.count <= 3, !generic.contains(last),
      words.allSatisfy({ $0.allSatisfy { $0.isLetter || $0 == "-" } })
    else { return nil }
    return Nouns.singular(of: words.joined(separator: " "))
  }

  private static let generic: Set<String> = [
    "name", "title", "item", "id", "label", "feature", "features", "basis", "aspect", "point",
    "type",
    "category", "description", "value", "field", "key", "property", "parameter", "criteria",
    "attribute", "option", "row", "column", "entry",
  ]

  /// "Stranded Wire" and "Solid Wire" are wires.
  static func sharedHead(_ names: [String]) -> String? {
    guard names.count >= 2 else { return nil }
    let heads = names.map { name in
      name.split(separator: " ").last.map { Nouns.singular(of: $0.lowercased()) } ?? ""
    }
    guard let head = heads.first, head.count > 2, Set(heads).count == 1,
      names.contains(where: { $0.contains(" ") }), head.allSatisfy(\.isLetter), WordNet.isNoun(head)
    else { return nil }
    return head
  }

  /// The last noun in the plural: "Comparison with Other Backup Tools" is of tools, "38-phones.csv" of phones.
  static func fromTitle(_ title: String) -> String? {
    let words = title.lowercased().split { !$0.isLetter }.map(String.init)
    // "Cats vs dogs" names the things, not what they both are.
    if words.contains(where: ["vs", "versus", "between"].contains) { return nil }
    for word in words.reversed()
    where word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") {
      let singular = singular(of: word)
      guard singular != word, !saysNothing.contains(singular) else { continue }
      if WordNet.isNoun(singular) || !WordNet.isKnown(word) { return singular }
    }
    return nil
  }

  /// "lenses" are each a lens, not a "lense".
  private static func singular(of word: String) -> String {
    let shorter = String(word.dropLast(2))
    return word.hasSuffix("nses") && WordNet.isNoun(shorter) ? shorter : Nouns.singular(of: word)
  }

  private static let saysNothing: Set<String> = [
    "difference", "comparison", "feature", "note", "benchmark", "result", "other", "detail",
    "table",
    "versu", "versus", "stat", "number", "spec", "specification", "thing", "key", "fact",
    "overview", "basic", "datum", "page", "link", "question", "reference", "resource",
  ]

  /// Words that people call the things of any comparison.
  static let common = [
    "one", "option", "choice", "alternative", "candidate", "tool", "product", "item", "library",
  ]
}
