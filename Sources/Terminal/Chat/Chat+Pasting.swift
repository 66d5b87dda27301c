import CEditline

// Several lines pasted at once.
extension Chat {
  /// Deals with several lines that were pasted: they are shown and offered, and never asked unseen. What is typed
  /// instead of an answer is a question of its own.
  mutating func takePasted(_ text: String) throws(OutputFailure) -> Bool {
    let lines = text.split(whereSeparator: \.isNewline).map { String($0).trimmed }
      .filter { !$0.isEmpty }
    guard lines.count > 1 else {
      return try take(lines.first ?? "", isPasted: false)
    }
    let isOne = Chat.isOneQuestion(lines)
    let offered = isOne ? [lines.joined(separator: " ")] : lines
    for (index, line) in offered.enumerated() {
      let number = isOne ? "" : screen.styled("\(index + 1)", .accent) + " "
      try output.write(line: number + screen.safe(line))
    }
    let question =
      isOne
      ? "Ask this? y asks it, Enter does not."
      : "Ask all \(lines.count)? y asks them in turn, a number asks one, Enter none."
    try say(question, .quiet)
    guard case .line(let answer, let isPasted) = editor.read() else {
      try output.write("\n")
      return true
    }
    var chosen: [String] = []
    let word = answer.trimmed.lowercased()
    if ["y", "yes", "all"].contains(word) {
      chosen = offered
    } else if let number = Chat.number(in: word) {
      guard number > 0, number <= offered.count else {
        try say("There is no number \(number): 1 to \(offered.count).", .quiet)
        return true
      }
      chosen = [offered[number - 1]]
    } else if !["", "n", "no", "none"].contains(word) {
      return try take(answer, isPasted: isPasted)
    }
    for line in chosen where lore_interrupted() == 0 {
      try say("> " + line, .quiet)
      if try !take(line, isPasted: false) { return false }
    }
    return true
  }

  /// Whether the lines are one question that an editor broke: only the last ends as a sentence does, and
  /// those after the first begin in lower case. "what affects" and "service management?" are one.
  static func isOneQuestion(_ lines: [String]) -> Bool {
    guard let last = lines.last, let end = last.last, "?.!".contains(end) else { return false }
    let starters = ["what", "which", "who", "how", "when", "where", "is", "are", "does", "do"]
    return lines.dropLast().allSatisfy { line in line.last.map { !"?.!".contains($0) } ?? false }
      && lines.dropFirst().allSatisfy { line in
        let word = line.prefix { $0 != " " }
        return (line.first?.isLowercase ?? false) && !starters.contains(String(word))
      }
  }
}
