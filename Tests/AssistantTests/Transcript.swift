import Assistant
import Foundation

/// Conversations kept as a file: a line `> question`, then what is said to it. An empty line ends
/// a conversation, and a line that begins with `#` says what the file is about.
struct Transcript {
  struct Turn: Equatable {
    let question: String
    let reply: String
  }

  /// What stands before the first conversation.
  let remarks: [String]
  let conversations: [[Turn]]

  init(_ text: String) {
    var remarks: [String] = []
    var conversations: [[Turn]] = []
    var turns: [Turn] = []
    var open: (question: String, reply: [String])?
    func close() {
      if let open {
        turns.append(Turn(question: open.question, reply: open.reply.joined(separator: "\n")))
      }
      open = nil
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("> ") {
        close()
        open = (String(line.dropFirst(2)), [])
      } else if line.isEmpty {
        close()
        if !turns.isEmpty { conversations.append(turns) }
        turns = []
      } else if open != nil {
        open?.reply.append(String(line))
      } else {
        remarks.append(String(line))
      }
    }
    self.remarks = remarks
    self.conversations = conversations
  }

  private init(remarks: [String], conversations: [[Turn]]) {
    self.remarks = remarks
    self.conversations = conversations
  }

  /// What the assistant says to the same questions now.
  func again(with assistant: Assistant) -> Transcript {
    let said = conversations.map { turns in
      var conversation = Conversation(with: assistant)
      return turns.map { turn in
        Turn(question: turn.question, reply: conversation.reply(to: turn.question).text)
      }
    }
    return Transcript(remarks: remarks, conversations: said)
  }

  /// The file's text.
  var text: String {
    var lines = remarks
    for turns in conversations {
      if !lines.isEmpty { lines.append("") }
      for turn in turns {
        lines.append("> " + turn.question)
        if !turn.reply.isEmpty { lines.append(turn.reply) }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Whether nobody has looked at the replies yet: there are none.
  var isNew: Bool { conversations.allSatisfy { $0.allSatisfy(\.reply.isEmpty) } }
}
