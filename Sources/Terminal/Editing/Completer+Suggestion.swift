// Finds the text that is shown in grey behind what is typed: one way for the line to go on.
extension Completer {
  /// The whole line that a text may become: the newest question that began so, else one that the graph
  /// answers, else a name that fits; nil for none.
  ///
  /// "what aff" → "what affects service management?"; "/rea" → "/reading".
  package func suggestion(for text: String) -> String? {
    guard !text.hasPrefix(" "), text.contains(where: { $0 != " " }) else { return nil }
    if let asked = earlier.first(where: { continues($0, text) }) { return asked }
    if text.hasPrefix("/") {
      return commands.map(\.name).first { continues($0, text) } ?? named(text)
    }
    if text.hasPrefix("|") { return nil }
    return examples.first { continues($0, text) } ?? named(text)
  }

  /// The most names of a graph whose facts are looked through while somebody types.
  private static let mostLookedThrough = 5_000

  private func continues(_ line: String, _ text: String) -> Bool {
    line.utf8.count > text.utf8.count && line.hasPrefix(text)
  }

  /// The text with the first name that fits: after a property's words that of something which has it.
  ///
  /// "what affects ser" → "what affects service management?". A single letter begins too much.
  private func named(_ text: String) -> String? {
    var local = self
    // Suggestions are made with each key, so neither an endpoint is asked nor a large graph looked through.
    local.namesElsewhere = { _ in [] }
    if names.count > Completer.mostLookedThrough { local.namesAfter = { _, _ in nil } }
    let completion = local.completions(of: text)
    guard let first = completion.candidates.first, completion.replaced.count > 1 else { return nil }
    guard text.hasSuffix(completion.replaced), first.hasPrefix(completion.replaced) else {
      return nil
    }
    let whole = String(text.dropLast(completion.replaced.count)) + first
    return continues(whole, text) ? whole.trimmingSpacesAtEnd : nil
  }
}
