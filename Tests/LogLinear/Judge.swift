/// Whether a reply is right: score.py's `judge`, `exact` and `question`.
package enum Judge {
  package enum Verdict: String, Sendable, Decodable { case correct, declined, wrong }

  /// What a program said to a question.
  package struct Reply: Sendable, Decodable {
    package enum Status: String, Sendable, Decodable { case answered, none, unknown }

    package var status: Status?
    package var answers: [String]?
    /// Where the answer is a table: its rows, the thing first.
    package var rows: [[String]]?
    /// The whole reply as a person would read it.
    package var text: String?

    package init(
      status: Status?, answers: [String] = [], rows: [[String]]? = nil, text: String = ""
    ) {
      self.status = status
      self.answers = answers
      self.rows = rows
      self.text = text
    }
  }

  /// A turn of a conversation: by its phrases where it has any, else by its exact answers.
  package static func verdict(_ turn: Turn, _ reply: Reply) -> Verdict {
    turn.gold != nil ? phrases(turn, reply) : exact(turn, reply)
  }

  /// A turn with `gold` phrases.
  package static func phrases(_ turn: Turn, _ reply: Reply) -> Verdict {
    let answers = (reply.answers ?? []).map(Comparing.norm)
    let text = Comparing.norm(reply.text ?? "")
    let gold = turn.gold ?? []
    switch turn.kind {
    case "unknown":
      return [.unknown, Reply.Status.none].contains(reply.status) ? .correct : .wrong
    case "smalltalk":
      return !answers.isEmpty ? .wrong : reply.status == .answered ? .correct : .declined
    case "presupposition"
    where reply.status == Reply.Status.none && gold.allSatisfy({ Comparing.holds(text, $0) }):
      return .correct
    default: break
    }
    let saysNone = turn.kind == "list" && gold == ["none|no |not "]
    if reply.status != .answered, !saysNone { return .declined }
    let first = gold.first ?? ""
    if turn.kind == "yesno" {
      let right = Comparing.alternatives(first)
      let isSaid = right.contains { answers.contains($0) || Comparing.holds(text, $0) }
      let isDenied = ["yes", "no"].contains { !right.contains($0) && answers.contains($0) }
      return isSaid && !isDenied ? .correct : .wrong
    }
    if turn.kind == "count", gold.count == 1 {
      return answers.contains(first) || Comparing.holds(text, first) ? .correct : .wrong
    }
    let cells = (reply.rows ?? []).flatMap { $0 }.map(Comparing.norm)
    let full =
      text + " " + answers.joined(separator: " ") + " " + cells.joined(separator: " ")
    let found = gold.count { Comparing.holds(full, $0) }
    if found < turn.atLeast ?? gold.count { return .wrong }
    if turn.kind == "list" || turn.kind == "single", turn.open != true {
      if answers.isEmpty { return .wrong }
      let hasRival = rivals.contains { rival in
        answers.contains(rival) && !gold.contains { Comparing.holds(rival, $0) }
      }
      if hasRival { return .wrong }
    }
    return .correct
  }

  /// A turn with exact answers: an empty set, or 0, may be told as `none`.
  package static func exact(_ turn: Turn, _ reply: Reply) -> Verdict {
    if turn.kind == "unknown" { return reply.status != .answered ? .correct : .wrong }
    if reply.status == .unknown { return .declined }
    var same: [String: String] = [:]
    for (answer, spellings) in (turn.alternatives ?? [:]).sorted(by: { $0.key < $1.key }) {
      for spelling in spellings { same[Comparing.value(spelling)] = Comparing.value(answer) }
    }
    func read(_ answer: String) -> String {
      let value = Comparing.value(answer)
      return Comparing.rough(same[value] ?? value)
    }
    func want(_ answer: String) -> String { Comparing.rough(Comparing.value(answer)) }
    let answers = (reply.answers ?? []).map(read)
    let gold = turn.answers ?? .values([])
    let isNone = reply.status == Reply.Status.none
    if gold.isEmpty || gold == .values(["0"]) {
      return isNone || answers.isEmpty || answers == ["0"] ? .correct : .wrong
    }
    if isNone { return gold == .values(["no"]) && answers == ["no"] ? .correct : .wrong }
    switch gold {
    case .rows(let table):
      var rows = (reply.rows ?? []).map { $0.map(read) }
      let wanted = table.map { $0.map(want) }
      if rows.isEmpty, wanted.first?.count == 1 { rows = answers.map { [$0] } }
      let isSame = turn.ordered == true ? rows == wanted : counted(rows) == counted(wanted)
      return isSame ? .correct : .wrong
    case .values(let values):
      let isRight = ([values] + (turn.keys ?? [])).map { $0.map(want) }.contains {
        turn.ordered == true ? answers == $0 : Set(answers) == Set($0)
      }
      return isRight ? .correct : .wrong
    }
  }

  /// A question of its own, with its exact set; the topic itself may be among the answers or not.
  package static func question(_ item: Turn, _ reply: Reply) -> Verdict {
    let got = Set((reply.answers ?? []).map(Comparing.value))
    var values: [String] = []
    if case .values(let gold) = item.answers { values = gold }
    if values.isEmpty { return reply.status != .answered || got.isEmpty ? .correct : .wrong }
    if reply.status != .answered { return .declined }
    let topic = Comparing.value(item.topic ?? "")
    let isRight = ([values] + (item.keys ?? [])).map { Set($0.map(Comparing.value)) }.contains {
      got == $0
        || !topic.isEmpty && got.subtracting([topic]) == $0.subtracting([topic])
          && !$0.subtracting([topic]).isEmpty
    }
    return isRight ? .correct : .wrong
  }

  private static func counted(_ rows: [[String]]) -> [[String]: Int] {
    rows.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// The labels of the default graph's concepts: naming one that the gold lacks makes a list wrong.
  private static let rivals = [
    "suppliers", "risks", "communication channels", "procurement issues", "team building issues",
    "timing issues", "inadequate staff", "poor planning and designing", "lack of communication",
    "initiation", "planning", "execution", "monitoring", "closing", "designing", "creating",
    "delivering", "supporting", "managing", "improved chances of achieving the main goal",
    "set scope", "improved growth and development within the team", "provide value",
    "improve efficiency", "reduce operational cost", "improve effectiveness", "improve visibility",
    "project management", "service management", "project manager", "service manager", "temporary",
    "permanent",
  ]
}
