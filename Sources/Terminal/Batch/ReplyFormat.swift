import Answers
package import Assistant

/// How batch mode writes a reply.
package enum ReplyFormat: String, Sendable, CaseIterable {
  /// `> question`, then the answer in words.
  case text
  /// One JSON object a line.
  case jsonl
  /// Question, status, answers (`; ` between), text; a line a question.
  case tsv

  /// A reply as this format writes it, with the line breaks it ends in.
  /// - Parameter isUnicode: whether text may have signs beyond ASCII of lore's own, as the locale says.
  package func write(_ reply: Reply, echoing: Bool = true, isUnicode: Bool = true) -> String {
    switch self {
    case .text:
      isUnicode
        ? ReplyFormat.text(of: reply, echoing: echoing)
        : ReplyFormat.text(of: reply, echoing: echoing).inASCII
    case .jsonl: reply.jsonLine + "\n"
    case .tsv:
      [
        reply.question, reply.status.rawValue, reply.answers.joined(separator: "; "), reply.text,
      ].map(ReplyFormat.tsvField).joined(separator: "\t") + "\n"
    }
  }

  private static func text(of reply: Reply, echoing: Bool) -> String {
    var text = echoing ? "> " + reply.question.safeForTerminal() + "\n" : ""
    text += reply.answerWithoutNotes.plainText.safeForTerminal(keepingLines: true) + "\n"
    for note in reply.notes { text += "(" + note.safeForTerminal() + ")\n" }
    if !reply.alternatives.isEmpty, !reply.listsReadings {
      text += "(It can also be read as: "
      text += reply.alternatives.map { $0.safeForTerminal() }.joined(separator: "; ") + ")\n"
    }
    return text
  }

  /// A field with tabs, line breaks and backslashes escaped as in PostgreSQL's COPY.
  private static func tsvField(_ text: String) -> String {
    var field = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t": field += "\\t"
      case "\n": field += "\\n"
      case "\r": field += "\\r"
      case "\\": field += "\\\\"
      default: field.unicodeScalars.append(scalar)
      }
    }
    return field.safeForTerminal()
  }
}
