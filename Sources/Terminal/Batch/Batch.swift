import Answers
import Assistant

/// Questions from a stream, a line each, answered in order; each reply is written before the next
/// question is read.
///
/// An empty line ends a conversation. A line that begins with `#` is a comment.
package struct Batch {
  package var format: ReplyFormat
  /// Whether to stop at the first question that is not answered.
  package var failsFast: Bool
  /// Whether text may have signs beyond ASCII of lore's own, as the locale says.
  package var isUnicode: Bool

  package init(format: ReplyFormat = .text, failsFast: Bool = false, isUnicode: Bool = true) {
    self.format = format
    self.failsFast = failsFast
    self.isUnicode = isUnicode
  }

  /// Answers all; whether every question was answered.
  package func run(
    from reader: LineReader, to output: Output, conversation: () -> any Answering
  ) throws(OutputFailure) -> Bool {
    var reader = reader
    var current = conversation()
    var isFresh = true
    var allAnswered = true
    while let line = reader.next() {
      switch Batch.kind(of: line) {
      case .comment: continue
      case .end:
        if !isFresh { current = conversation() }
        isFresh = true
        if format == .text { try output.write("\n") }
      case .question:
        isFresh = false
        let reply = Batch.reply(to: line, in: &current)
        try output.write(format.write(reply, isUnicode: isUnicode))
        if reply.status != .answered { allAnswered = false }
        if !allAnswered && failsFast { return false }
      }
    }
    return allAnswered
  }

  enum Kind { case question, comment, end }

  static func kind(of line: LineReader.Line) -> Kind {
    guard case .text(let text) = line else { return .question }
    if text.hasPrefix("#") { return .comment }
    return text.allSatisfy(\.isWhitespace) ? .end : .question
  }

  static func reply(to line: LineReader.Line, in conversation: inout any Answering) -> Reply {
    switch line {
    case .text(let question): return conversation.reply(to: question, stop: { false })
    case .tooLong(let bytes, let beginning):
      return Reply(
        question: beginning + "…", status: .unknown,
        answer: Answer(
          "That question is too long: it has \(bytes) bytes, and I read at most \(LineReader.most)."
        ))
    }
  }
}
