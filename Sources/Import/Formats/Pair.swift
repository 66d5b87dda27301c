/// The two things that a title says are compared.
///
/// Example: "Difference between Project Management and Service Management" and "Cats vs. dogs".
package struct Pair: Hashable, Sendable {
  package let first: String
  package let second: String

  package init?(inTitle title: String) {
    let words = title.split(whereSeparator: { $0 == " " }).map(String.init)
    let lowered = words.map { $0.lowercased().trimmingPunctuation }
    guard let (first, second) = Self.between(words, lowered) ?? Self.versus(words, lowered) else {
      return nil
    }
    self.first = first
    self.second = second
  }

  /// The two of "difference(s) between A and B".
  private static func between(_ words: [String], _ lowered: [String]) -> (String, String)? {
    guard let between = lowered.firstIndex(of: "between"),
      lowered[..<between].contains(where: { $0.hasPrefix("differen") || $0 == "comparison" }),
      let and = lowered[between...].firstIndex(of: "and")
    else { return nil }
    return named(words[(between + 1)..<and], words[(and + 1)...])
  }

  /// The two of "A vs B" and "A versus B"; nil where there are more than two.
  private static func versus(_ words: [String], _ lowered: [String]) -> (String, String)? {
    let places = lowered.indices.filter { ["vs", "versus", "v"].contains(lowered[$0]) }
    guard places.count == 1, let place = places.first, place > 0, place + 1 < words.count else {
      return nil
    }
    let start = words[..<place].lastIndex {
      $0.hasSuffix(":") || $0 == "|" || $0 == "-" || $0 == "–"
    }
    return named(words[(start.map { $0 + 1 } ?? 0)..<place], words[(place + 1)...])
  }

  private static func named(
    _ first: ArraySlice<String>, _ second: ArraySlice<String>
  ) -> (String, String)? {
    func name(_ words: ArraySlice<String>) -> String {
      let end = words.firstIndex { $0.hasSuffix(":") || $0.hasSuffix("?") || "|-–(".contains($0) }
      let kept = end.map { words[words.startIndex...$0] } ?? words
      let text = kept.joined(separator: " ").trimmingPunctuation
      return kept.count > 1 && ["a", "an", "the"].contains(kept.first?.lowercased() ?? "")
        ? text.split(separator: " ").dropFirst().joined(separator: " ") : text
    }
    let (first, second) = (name(first), name(second))
    guard !first.isEmpty, !second.isEmpty, first.count <= 60, second.count <= 60 else { return nil }
    return (first, second)
  }
}

extension String {
  /// The text without punctuation at both ends: "management :" → "management".
  var trimmingPunctuation: String {
    let isEdge = { (character: Character) in
      character.isWhitespace || ".,:;?!*\"“”".contains(character)
    }
    guard let first = firstIndex(where: { !isEdge($0) }),
      let last = lastIndex(where: { !isEdge($0) })
    else { return "" }
    return String(self[first...last])
  }
}
