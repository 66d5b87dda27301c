import Assistant

extension Batch {
  /// Like `run`, with independent conversations answered on several threads. Replies stay in
  /// order; conversations are read ahead, so this is for files rather than for dialogues of programs.
  package func run(
    from reader: LineReader, to output: Output, jobs: Int,
    conversation: @escaping @Sendable () -> any Answering
  ) throws(OutputFailure) -> Bool {
    var reader = reader
    let batch = self
    let work = OrderedWork<Dialogue, Outcome>(threads: jobs) { dialogue in
      batch.outcome(of: dialogue, with: conversation())
    }
    defer { work.close() }
    var allAnswered = true
    var isAtEnd = false
    while true {
      while !isAtEnd && work.ahead < jobs * 8 {
        let dialogue = Batch.nextDialogue(from: &reader, isAtEnd: &isAtEnd)
        if !dialogue.lines.isEmpty || dialogue.ends { work.give(dialogue) }
      }
      guard let outcome = work.next() else { return allAnswered }
      try output.write(outcome.text)
      if !outcome.allAnswered { allAnswered = false }
      if !allAnswered && failsFast { return false }
    }
  }

  /// The lines of one conversation, which an empty line or the end of the input ends.
  private struct Dialogue: Sendable {
    var lines: [LineReader.Line] = []
    var ends = false
  }

  private struct Outcome: Sendable {
    var text = ""
    var allAnswered = true
  }

  private static func nextDialogue(from reader: inout LineReader, isAtEnd: inout Bool) -> Dialogue {
    var dialogue = Dialogue()
    while let line = reader.next() {
      switch kind(of: line) {
      case .comment: continue
      case .question: dialogue.lines.append(line)
      case .end:
        dialogue.ends = true
        return dialogue
      }
    }
    isAtEnd = true
    return dialogue
  }

  private func outcome(of dialogue: Dialogue, with conversation: any Answering) -> Outcome {
    var conversation = conversation
    var outcome = Outcome()
    for line in dialogue.lines {
      let reply = Batch.reply(to: line, in: &conversation)
      outcome.text += format.write(reply, isUnicode: isUnicode)
      if reply.status != .answered { outcome.allAnswered = false }
      if !outcome.allAnswered && failsFast { return outcome }
    }
    if dialogue.ends && format == .text { outcome.text += "\n" }
    return outcome
  }
}
