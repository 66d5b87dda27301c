import Assistant
import CEditline

// Deals with numbers that the person types: "2" asks the second of what was listed.
extension Chat {
  /// The number in a line that is nothing else, as it is listed or as people write it: "2", "2.", "#2", "(2)"; nil of
  /// other lines.
  static func number(in text: String) -> Int? {
    var digits = text[...]
    if let first = digits.first, "#(".contains(first) { digits = digits.dropFirst() }
    if let last = digits.last, ".)".contains(last) { digits = digits.dropLast() }
    return Int(digits)
  }

  /// Whether a number picks something rather than being asked about: the film "1917" can be asked about, and
  /// where nothing is listed so can "40" after "which cost more than 30?".
  func isChoice(_ number: Int, of text: String) -> Bool {
    if number > 0, number <= choices.count { return true }
    if guide.kind(ofName: text) != nil { return false }
    return !choices.isEmpty || (1...Chat.mostNumbers).contains(number)
  }

  /// The most items that are numbered at a time.
  static let mostNumbers = 9

  /// Asks what a number stands for; whether the conversation goes on. The history keeps the question, as
  /// "2" says nothing tomorrow.
  mutating func choose(_ number: Int, typed line: String) throws(OutputFailure) -> Bool {
    guard number > 0, number <= choices.count else {
      keep(line)
      noteFailure(of: line)
      try say(
        choices.isEmpty
          ? "There is nothing to pick by number here: a number picks from the list above it."
          : "There is no number \(number): 1 to \(choices.count).", .quiet)
      return true
    }
    switch choices[number - 1] {
    case .question(let question):
      keep(question)
      try say("> " + question, .quiet)
      try ask(question)
    case .session(let file):
      try resume(file)
    case .command(let command):
      keep(command)
      try say("> " + command, .quiet)
      return try run(command: command)
    case .alternative(let index):
      guard let reply = lastReply, reply.alternatives.indices.contains(index) else { return true }
      let reading = reply.alternatives[index]
      keep(reading)
      try say("> " + reading, .quiet)
      let chosen = answerer.reply(choosing: index, of: reply) { lore_interrupted() != 0 }
      try show(chosen, to: reply.question, choosing: reading)
    }
    return lastReply?.endsConversation != true
  }
}
