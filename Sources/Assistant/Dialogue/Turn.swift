import English
import Queries
import Questions
import Triples
import Vocabulary

/// One answered question, as follow-ups need it.
struct Turn: Sendable {
  let question: String
  let reading: Reading
  /// What it was about: the things that its words named or referred to.
  let topics: [TermID]
  /// Its answer's nodes, in the order in which they were shown.
  let answers: [TermID]
  let reply: Reply

  var query: Query { reading.query }

  /// What is spoken of after it: the one thing that was the answer, then what was asked about.
  var inFocus: [TermID] {
    guard reading.shape == .set, answers.count == 1 else { return topics }
    return answers + topics
  }

  /// Whether the same was asked of several things at once.
  var asksOfSeveral: Bool {
    switch query {
    case .table: true
    case .join(_, .terms(let owners)): owners.count > 1
    default: false
    }
  }
}

/// What a conversation remembers. A failed turn leaves it as it was.
struct DialogueState: Sendable {
  private(set) var turns: [Turn] = []
  /// Alternatives that the last reply offered to choose from.
  var pending: [Reading] = []

  /// Questions kept: enough for "go back to …", bounded for long sessions.
  private static let depth = 12

  var last: Turn? { turns.last }

  mutating func push(_ turn: Turn) {
    turns.append(turn)
    if turns.count > Self.depth { turns.removeFirst() }
  }

  /// Takes back the last turn, for a correction.
  mutating func pop() { if turns.count > 1 { turns.removeLast() } }

  /// The last answer with several members: what "those" and "the third one" mean.
  var lastList: [TermID] { turns.last { $0.answers.count > 1 }?.answers ?? [] }

  /// The property last spoken of: by itself, or by the class of what it reaches.
  func lastRelation(_ assistant: Assistant) -> Relation? {
    turns.reversed().lazy.compactMap { turn -> Relation? in
      guard case .instances(let extent) = turn.query else {
        return Ellipsis.relation(in: turn.query)
      }
      return assistant.pairRelation(to: extent)
    }.first
  }

  /// Candidates for "it", likeliest first.
  var singles: [TermID] {
    var found: [TermID] = []
    for turn in turns.reversed().prefix(4) {
      let order =
        turn.reading.shape == .truth
        ? turn.topics : (turn.answers.count == 1 ? turn.answers : []) + turn.topics
      for thing in order where !found.contains(thing) { found.append(thing) }
    }
    return found
  }
}
