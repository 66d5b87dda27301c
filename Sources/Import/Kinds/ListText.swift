/// A cell that lists several values.
///
/// Example: "Python, git" are two; "risks, delays, etc." two of an open list; "Jack (and his band)" none.
package struct ListText: Hashable, Sendable {
  package let items: [String]
  /// Whether the text says that there are more: "etc.", "such as", "including".
  package let isOpen: Bool

  /// - Parameters:
  ///   - isKnown: whether a text is a value of its own elsewhere: "A and B" alone is a list only of such.
  ///   - isInSentence: whether it is a part of a sentence, where a comma alone may stand between adjectives.
  package init?(
    _ text: String, isInSentence: Bool = false, isKnown: (String) -> Bool = { _ in false }
  ) {
    if let lines = Self.lines(of: text) {
      (items, isOpen) = (lines, false)
      return
    }
    var text = text.collapsed
    if text.hasSuffix("."), !text.hasSuffix("etc.") { text.removeLast() }
    let (bare, isOpen) = Self.withoutOpenEnd(text)
    var parts = Self.parts(bare, at: [";"])
    if parts.count < 2 { parts = Self.parts(bare, at: [","]) }
    if parts.count >= 2 {
      // "growth and order, etc.": the "and" before an open end belongs to the item.
      if !isOpen { parts = Self.partLast(parts) }
    } else {
      parts = Self.partAtAnd(bare)
      guard parts.count > 1, parts.contains(where: isKnown) || isOpen else { return nil }
    }
    if isInSentence, parts.count == 2, !isOpen, !bare.contains(" and "), !bare.contains(" or ") {
      return nil
    }
    parts = parts.map { Self.withoutConjunction($0) }.filter { !$0.isEmpty }
    // "Monthly, in arrears", "nails, covered by the next course": what follows goes on with the first.
    if parts.count == 2, !isOpen, Self.startsWithinSentence(parts[1]) { return nil }
    guard parts.count >= 2 || isOpen && parts.count == 1, parts.allSatisfy(Self.isItem) else {
      return nil
    }
    items = parts
    self.isOpen = isOpen
  }

  /// The lines of a cell that lists a value a line; nil where a line may go on in the next: "Short" over "and smooth".
  private static func lines(of text: String) -> [String]? {
    let lines = text.split(separator: "\n").map { $0.trimmed }.filter { !$0.isEmpty }
    guard lines.count > 1, lines.allSatisfy(isItem),
      lines.allSatisfy({ ListText($0) == nil && $0.last != "," })
    else { return nil }
    let begin = lines.dropFirst().allSatisfy { $0.first?.isLowercase == false }
    return begin || lines.count > 2 && !lines.contains { startsWithinSentence($0) } ? lines : nil
  }

  /// Whether a text goes on with what stands before it: "in arrears", "covered by the next course".
  private static func startsWithinSentence(_ text: String) -> Bool {
    let words = text.lowercased().split(separator: " ").prefix(2).map(String.init)
    guard let first = words.first else { return false }
    return goingOn.contains(first)
      || first.hasSuffix("ed") && words.dropFirst().contains(where: goingOn.contains)
  }

  private static let goingOn: Set<String> = [
    "and", "or", "but", "with", "without", "of", "for", "in", "on", "at", "to", "by", "per", "from",
    "under", "over", "after", "before",
  ]

  /// The text without "etc.", "and more", "among others" at its end, and whether it had one.
  private static func withoutOpenEnd(_ text: String) -> (String, Bool) {
    var text = text
    var isOpen = false
    var goes = true
    while goes {
      goes = false
      for end in [
        "etc.", "etc", "and more", "and so on", "and others", "among others", "…", "...", "& more",
        "and many more",
      ]
      where text.lowercased().hasSuffix(end) {
        text = text.dropLast(end.count).trimmed.reversedDropping(",")
        isOpen = true
        goes = true
      }
    }
    return (text, isOpen)
  }

  /// Parts at separators that stand outside parentheses and numbers.
  private static func parts(_ text: String, at separators: Set<Character>) -> [String] {
    var parts: [String] = []
    var part = ""
    var depth = 0
    let characters = Array(text)
    for (place, character) in characters.enumerated() {
      if "([".contains(character) { depth += 1 }
      if ")]".contains(character) { depth = max(0, depth - 1) }
      let isInNumber =
        character == "," && place > 0 && characters[place - 1].isNumber
        && place + 1 < characters.count && characters[place + 1].isNumber
      if depth == 0, separators.contains(character), !isInNumber {
        parts.append(part.trimmed)
        part = ""
      } else {
        part.append(character)
      }
    }
    parts.append(part.trimmed)
    return parts.filter { !$0.isEmpty }
  }

  /// The last part of a list with commas may hold two: "a, b and c".
  private static func partLast(_ parts: [String]) -> [String] {
    guard let last = parts.last, !last.lowercased().hasPrefix("and "),
      !last.lowercased().hasPrefix("or ")
    else { return parts }
    let ends = partAtAnd(last)
    // "poor planning and designing" in the middle stays; at the end the "and" is the list's.
    return ends.count == 2 ? parts.dropLast() + ends : parts
  }

  private static func partAtAnd(_ text: String) -> [String] {
    for word in [" and ", " & ", " + "] {
      let pieces = text.pieces(at: word).map(\.trimmed)
      if pieces.count == 2 { return pieces }
    }
    return [text]
  }

  private static func withoutConjunction(_ part: String) -> String {
    for word in ["and ", "or ", "& "] where part.lowercased().hasPrefix(word) {
      return part.dropFirst(word.count).trimmed
    }
    return part
  }

  /// An item has at most nine words and no clause of its own.
  private static func isItem(_ part: String) -> Bool {
    let words = part.lowercased().split(separator: " ")
    return words.count <= 9
      && !words.contains {
        [
          "is", "are", "was", "were", "has", "have", "which", "that", "where", "when", "because",
          "but", "can", "cannot", "may", "must", "does", "do",
        ].contains($0)
      }
  }
}
