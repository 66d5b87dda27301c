import Assistant
import Foundation
import Queries

/// Conversations kept as a file: a line `> question`, a line `= answers`, then what is said to it. An empty
/// line ends a conversation, and a line that begins with `#` says what the file is about.
///
/// A question after `?` in place of `>` is a known issue: what stands there is the right answer, which is not
/// given yet.
struct Transcript {
  struct Turn: Equatable {
    let question: String
    /// The answers parted by bars, or in brackets what kind of reply it is: `(unknown)`.
    let answers: String
    let reply: String
    var isKnownIssue = false
  }

  /// The lines before the first conversation.
  let remarks: [String]
  let conversations: [[Turn]]

  init(_ text: String) {
    var remarks: [String] = []
    var conversations: [[Turn]] = []
    var turns: [Turn] = []
    var open: (question: String, answers: String, isKnownIssue: Bool, reply: [String])?
    func close() {
      if let open {
        turns.append(
          Turn(
            question: open.question, answers: open.answers,
            reply: open.reply.joined(separator: "\n"), isKnownIssue: open.isKnownIssue))
      }
      open = nil
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("> ") || line.hasPrefix("? ") {
        close()
        open = (String(line.dropFirst(2)), "", line.hasPrefix("?"), [])
      } else if line.isEmpty {
        close()
        if !turns.isEmpty { conversations.append(turns) }
        turns = []
      } else if line.hasPrefix("= "), open?.reply.isEmpty == true {
        open?.answers = String(line.dropFirst(2))
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

  /// The same questions with what the assistant says to them now.
  func again(with assistant: Assistant) -> Transcript {
    let said = conversations.map { turns in
      var conversation = Conversation(with: assistant)
      return turns.map { turn in
        let reply = conversation.reply(to: turn.question)
        return Turn(question: turn.question, answers: reply.summary, reply: reply.text)
      }
    }
    return Transcript(remarks: remarks, conversations: said)
  }

  /// What is to be recorded: what is said now where the answers are as they were or are new. Where they
  /// differ, what was right stays and becomes a known issue; to change it, edit the file.
  func recorded(over old: Transcript) -> Transcript {
    let turns = zip(conversations, old.conversations).map { now, was in
      zip(now, was).map { now, was in
        // A yes or no may be right for a wrong reason: only who reads it can tell.
        let isLucky = was.isKnownIssue && ["yes", "no"].contains(was.answers)
        if was.answers.isEmpty || now.answers == was.answers, !isLucky { return now }
        var known = was
        known.isKnownIssue = true
        return known
      }
    }
    return Transcript(remarks: remarks, conversations: turns)
  }

  /// The file's text.
  var text: String {
    var lines = remarks
    for turns in conversations {
      if !lines.isEmpty { lines.append("") }
      for turn in turns {
        lines.append((turn.isKnownIssue ? "? " : "> ") + turn.question)
        lines.append("= " + turn.answers)
        if !turn.reply.isEmpty { lines.append(turn.reply) }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Whether nobody has looked at the replies yet: there are none.
  var isNew: Bool { conversations.allSatisfy { $0.allSatisfy(\.reply.isEmpty) } }
}

extension Reply {
  /// The answers in the alphabet's order, or what kind of reply it is.
  fileprivate var summary: String {
    // A comparison of all that two things have is too long to repeat.
    if case .table(let table)? = query, table.columns.count > 2 { return "(table)" }
    if !answers.isEmpty { return answers.sorted().joined(separator: " | ") }
    switch status {
    case .answered: return "(talk)"
    case .none: return "(none)"
    case .unknown: return text.hasPrefix("That can mean") ? "(asked)" : "(unknown)"
    }
  }
}
