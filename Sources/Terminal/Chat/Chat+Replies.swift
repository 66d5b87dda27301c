import Answers
package import Assistant
import CEditline

// Draws replies, and what can be asked after them.

extension Screen {
  /// The lines of a reply outside a chat, as of `lore "what affects service management?"` on a terminal: lists in full,
  /// where the chat shows twenty items and "more"; notes and other readings in brackets below: "(It can also be read as:
  /// …)".
  package func drawWhole(_ reply: Reply) -> [String] {
    var lines = emphasized(draw(reply.answerWithoutNotes).lines, reply.answers)
    for note in reply.notes { lines += quiet("(\(note))") }
    if !reply.alternatives.isEmpty, !reply.listsReadings {
      lines += quiet("(It can also be read as: \(reply.alternatives.joined(separator: "; ")))")
    }
    return lines
  }

  /// The lines of a remark beside the answer, in a quiet style.
  func quiet(_ text: String) -> [String] {
    wrapped(safe(text), columns: columns).map { styled($0, .quiet) }
  }
}

extension Chat {
  /// How many items of a list are shown at first, and how many more each time.
  static let mostItems = 20

  /// Shows a reply, and remembers what numbers stand for.
  mutating func show(_ reply: Reply) throws(OutputFailure) {
    let screen = screen
    let answer = Chat.answer(of: reply)
    let drawn = screen.draw(answer, most: Chat.mostItems)
    var lines = screen.emphasized(drawn.lines, reply.answers)
    rest = drawn.rest
    if !rest.isEmpty { lines += restLine(on: screen) }
    for note in reply.notes {
      lines += screen.quiet("(\(note))")
    }
    // The pager leaves a line for what can be asked next, which stands below it.
    var room = screen
    room.rows -= 1
    try pager.show(lines, on: output, screen: room)
    for line in numbered(reply, on: screen) { try output.write(line: line) }
    // The terminal has echoed ^C where the prompt would begin.
    if lore_interrupted() != 0 { try output.write("\n") }
  }

  /// The answer without its last sentence where that names what can be asked, and without its list
  /// of readings: here numbers to type stand before both.
  static func answer(of reply: Reply) -> Answer {
    var answer = reply.answerWithoutNotes
    if reply.listsReadings {
      answer.blocks.removeLast()
      return answer
    }
    guard reply.status != .answered, let first = reply.suggestions.first,
      case .sentence(let text)? = answer.blocks.last,
      reply.suggestions.allSatisfy({ text.contains("“\($0)”") })
    else { return answer }
    let sentences = text.split(separator: ". ", omittingEmptySubsequences: false)
    guard let last = sentences.last, last.contains(first), sentences.count > 1 else {
      return answer
    }
    answer.blocks[answer.blocks.count - 1] = .sentence(String(text.dropLast(last.count + 1)))
    return answer
  }

  /// Shows more of a list that was cut.
  mutating func showMore() throws(OutputFailure) {
    if rest.isEmpty {
      return try say(
        lastReply == nil ? "Nothing was asked yet." : "There is nothing more to show.", .quiet)
    }
    let screen = screen
    var lines = screen.draw(list: rest.prefix(Chat.mostItems))
    rest = Array(rest.dropFirst(Chat.mostItems))
    if !rest.isEmpty { lines += restLine(on: screen) }
    try pager.show(lines, on: output, screen: screen)
  }

  private func restLine(on screen: Screen) -> [String] {
    screen.quiet("… \(rest.count) more: type more, or /all for everything")
  }

  /// The readings and questions that a number picks; after an answer, one quiet line of them.
  private mutating func numbered(_ reply: Reply, on screen: Screen) -> [String] {
    choices = reply.alternatives.indices.map { .alternative($0) }
    var lines: [String] = []
    if !reply.alternatives.isEmpty {
      if !reply.listsReadings { lines += screen.quiet("Or did you mean:") }
      lines += numbered(reply.alternatives, from: 1, on: screen)
    }
    if reply.status == .answered {
      return lines + hint(after: reply, on: screen)
    }
    // Where readings of the question itself are offered, general questions about the graph would only be in the way.
    if !reply.alternatives.isEmpty { return lines }
    let questions = questions(after: reply)
    if !questions.isEmpty {
      let items = questions.enumerated().map { "\(choices.count + $0 + 1) \($1)" }
      lines += screen.quiet("You can ask: " + items.joined(separator: " \(screen.dot) "))
      choices += questions.map { .question($0) }
    }
    return lines
  }

  /// The longest that the prompt waits for questions to suggest, which nobody asked for.
  private static let longestSearchForQuestions = Duration.seconds(1)

  /// What can be asked next: what the reply suggests itself, else what the graph has to offer.
  private mutating func questions(after reply: Reply) -> [String] {
    let end = ContinuousClock.now + Chat.longestSearchForQuestions
    if reply.status == .unknown {
      // Questions about the things that were asked about, rather than the same three each time.
      let nearest = guide.nearestQuestions(to: reply.question, limit: 3) {
        ContinuousClock.now > end || lore_interrupted() != 0
      }
      let others = reply.suggestions.filter { !nearest.contains($0) }
      return Array((nearest + others).prefix(3))
    }
    if !reply.suggestions.isEmpty { return reply.suggestions }
    let found = guide.questions(
      after: turns.suffix(50).map(\.reply), besides: offered.filter { $0.value > 1 }.map(\.key),
      limit: 3
    ) { ContinuousClock.now > end || lore_interrupted() != 0 }
    for question in found { offered[question, default: 0] += 1 }
    return found
  }

  /// Items with the numbers that pick them.
  func numbered(_ items: [String], from first: Int, on screen: Screen) -> [String] {
    items.enumerated().flatMap { index, item in
      let number = "\(first + index)"
      let lines = wrapped("\(number) \(screen.safe(item))", columns: screen.columns, hanging: 2)
      guard let head = lines.first else { return lines }
      return [screen.styled(number, .accent) + head.dropFirst(number.count)] + lines.dropFirst()
    }
  }

  /// One line of questions to ask next, those that fit in it.
  private mutating func hint(after reply: Reply, on screen: Screen) -> [String] {
    guard !settings.isQuiet else { return [] }
    var line = ""
    for suggestion in questions(after: reply) {
      let number = choices.count + 1
      let piece = (line.isEmpty ? "" : " \(screen.dot) ") + "\(number) \(screen.safe(suggestion))"
      if line.displayWidth + piece.displayWidth > screen.columns { continue }
      line += piece
      choices.append(.question(suggestion))
    }
    return line.isEmpty ? [] : [screen.styled(line, .quiet)]
  }
}

extension Reply {
  /// Whether the answer is the question which reading is meant, the readings listed below it.
  var listsReadings: Bool {
    guard !alternatives.isEmpty, case .list(let items)? = answer.blocks.last else { return false }
    return items == alternatives
  }

  /// The answer without the sentence of what was read into the question, where that is told below it:
  /// "I read gain as benefit." stands once.
  var answerWithoutNotes: Answer {
    var answer = answer
    if !notes.isEmpty, answer.blocks.count > 1,
      answer.blocks.first == .sentence(notes.joined(separator: " "))
    {
      answer.blocks.removeFirst()
    }
    return answer
  }
}
