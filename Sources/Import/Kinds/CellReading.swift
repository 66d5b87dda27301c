/// What one cell says, taken by itself: "10–20 kg" a measure, "✔" a yes.
package enum CellReading: Hashable, Sendable {
  /// Nothing is stated: the cell is empty or says "-", "?", "N/A".
  case unstated
  /// It ticks something off, with what is added: "Yes, since 2.0" is yes with "since 2.0".
  case mark(Mark, qualification: String)
  case measure(Measure)
  case date(Stamp)
  case words

  /// - Parameter legend: what the document says its symbols mean.
  package init(_ cell: Cell, legend: [String: String] = [:]) {
    let text = cell.text
    if Self.isUnstated(text) || cell.traits.contains(.picture) {
      self = .unstated
    } else if let (mark, qualification) = Self.mark(text, legend) {
      self = .mark(mark, qualification: qualification)
    } else if let stamp = Stamp(text) {
      self = .date(stamp)
    } else if let measure = Measure(text) {
      self = .measure(measure)
    } else {
      self = .words
    }
  }

  /// Whether nobody has said anything: "", "-", "?", "N/A".
  static func isUnstated(_ text: String) -> Bool {
    if text.isEmpty { return true }
    guard text.count <= 12 else { return false }
    let bare = text.lowercased()
    return unstatedTexts.contains(bare) || bare.allSatisfy { "-–—.?…/_ ".contains($0) }
  }

  private static let unstatedTexts: Set<String> = [
    "n/a", "na", "n.a.", "tbd", "tba", "unk", "unknown", "nan", "null", "nil", "not stated",
    "not available", "unspecified", "(none)", "none given", "❓", "❔", "not known", "todo", "-?-",
  ]

  /// A mark or a word for yes, no or partly that a text begins with, and the rest.
  private static func mark(_ text: String, _ legend: [String: String]) -> (Mark, String)? {
    if let (symbol, range) = Marks.symbol(at: text[...]) {
      let rest = qualification(text[range.upperBound...])
      if let explained = legend[symbol] {
        let mark =
          Marks.meaning(ofSymbol: symbol).flatMap { $0 == .partly ? nil : $0 }
          ?? Marks.meaning(ofExplanation: explained)
        let note =
          mark == .yes || mark == .no && rest.isEmpty ? rest : rest.isEmpty ? explained : rest
        return (mark ?? .partly, note)
      }
      guard let mark = Marks.meaning(ofSymbol: symbol) else { return nil }
      return (mark, rest)
    }
    let first = text.prefix { $0.isLetter || $0 == "-" }
    guard !first.isEmpty, let mark = Marks.meaning(ofWord: String(first)) else { return nil }
    let rest = text[first.endIndex...]
    // "No read linearization" is a no with words behind it, while "Full text" is no yes.
    guard rest.isEmpty || rest.first.map({ ",;:(-–—\n. ".contains($0) }) == true else { return nil }
    let isPlain = ["yes", "no", "partial", "partially", "partly"].contains(first.lowercased())
    guard rest.isEmpty || isPlain && isQualified(rest) else { return nil }
    return (mark, qualification(rest))
  }

  /// "Yes it does" or "No separate file" hold more than a mark; punctuation or few words qualify it.
  private static func isQualified(_ rest: Substring) -> Bool {
    if let first = rest.first, ",;:(-–—\n.".contains(first) { return true }
    let after = rest.drop { $0 == " " }
    return after.first.map { "(-–—,;[\n/".contains($0) } ?? true
  }

  private static func qualification(_ rest: Substring) -> String {
    var text = rest.drop { ",;:-–—. \n\u{FE0F}".contains($0) }.collapsed
    if text.hasPrefix("("), text.hasSuffix(")"),
      text.dropFirst().dropLast().allSatisfy({ $0 != "(" && $0 != ")" })
    {
      text = String(text.dropFirst().dropLast())
    }
    return text
  }
}
