// Completes where no question has been begun: on an empty line, and behind a slash.
extension Completer {
  /// What to begin with: questions asked before, questions that the graph answers, and where the commands are.
  func emptyLine(replacing text: String) -> Completion {
    let asked = earlier.filter { !$0.hasPrefix("/") && !$0.hasPrefix("|") && $0.contains(" ") }
    let help = commands.map(\.name).filter { $0 == "/help" }
    var completion = capped(
      replacing: text, asked.prefix(Completer.mostQuestions) + examples.prefix(8) + help)
    completion.isOnlyListed = true
    return completion
  }

  /// Whether a text is a name and the space behind it.
  func isWholeName(_ fragment: String) -> Bool {
    guard fragment.last == " " else { return false }
    let name = folded(fragment.trimmingSpacesAtEnd)
    return names.names(startingWith: fragment.trimmingSpacesAtEnd).first.map { folded($0) == name }
      ?? false
  }

  /// The commands that begin so, and what fits behind them.
  func commandCompletions(of text: String) -> Completion {
    guard let space = text.firstIndex(of: " ") else {
      let typed = text.lowercased()
      return capped(replacing: text, commands.map(\.name).filter { $0.hasPrefix(typed) })
    }
    let command = text[..<space].lowercased()
    let argument = String(text[text.index(after: space)...])
    if fileCommands.contains(command) {
      return capped(replacing: argument, paths(startingWith: argument))
    }
    guard commands.contains(where: { $0.name == command && $0.takesNames }) else {
      return .none
    }
    for index in wordStarts(of: argument) {
      let fragment = String(argument[index...])
      let found = things(startingWith: fragment)
      if !found.isEmpty { return capped(replacing: fragment, found, total: found.count) }
      // A command takes one name, only "/path" two: "/path planning to ".
      if isWholeName(fragment) {
        return command == "/path" && index == argument.startIndex
          ? capped(replacing: "", ["to "], total: nil) : .none
      }
    }
    guard argument.isEmpty || argument.hasSuffix(" to ") else { return .none }
    return capped(replacing: "", things(startingWith: ""), total: nil)
  }

  /// Names of things, not of classes and properties: what can be mapped and drawn.
  private func things(startingWith text: String) -> [String] {
    names.names(startingWith: text).filter { !vocabulary.contains($0) }
  }
}
