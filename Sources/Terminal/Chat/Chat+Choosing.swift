import Assistant
import CEditline

// What a number stands for.
extension Chat {
  /// The number that a line is, as it is listed or as people write it: "2", "2.", "#2", "(2)".
  static func number(in text: String) -> Int? {
    var digits = text[...]
    if let first = digits.first, "#(".contains(first) { digits = digits.dropFirst() }
    if let last = digits.last, ".)".contains(last) { digits = digits.dropLast() }
    return Int(digits)
  }

  /// Asks what a number stands for; whether the conversation goes on. The history keeps the question, as
  /// "2" says nothing tomorrow.
  mutating func choose(_ number: Int, typed line: String) throws(OutputFailure) -> Bool {
    guard number > 0, number <= choices.count else {
      keep(line)
      try say("There is no number \(number): 1 to \(choices.count).", .quiet)
      return true
    }
    switch choices[number - 1] {
    case .question(let question):
      keep(question)
      try say("> " + question, .quiet)
      try ask(question)
    case .session(let file):
      try resume(file)
    case .alternative(let index):
      guard let reply = lastReply, reply.alternatives.indices.contains(index) else { return true }
      keep(reply.alternatives[index])
      try say("> " + reply.alternatives[index], .quiet)
      let chosen = answerer.reply(choosing: index, of: reply) { lore_interrupted() != 0 }
      try show(chosen, to: reply.question)
    }
    return lastReply?.endsConversation != true
  }
}
