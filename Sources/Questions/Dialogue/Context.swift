package import Queries
package import Triples

/// What a conversation has said so far, as far as the next turn may refer to it. Oldest turn first.
package struct Context: Sendable {
  package var turns: [SaidTurn] = []

  /// Turns kept: enough for "go back to …", bounded for long sessions.
  private static let depth = 12

  package init() {}

  package var last: SaidTurn? { turns.last }

  package mutating func push(_ turn: SaidTurn) {
    turns.append(turn)
    if turns.count > Self.depth { turns.removeFirst() }
  }

  /// The last turn that lore answered from the graph.
  package var lastAnswered: SaidTurn? { turns.last { $0.query != nil } }

  /// The last answer with several members: what "those" and "the third one" mean.
  package var lastList: SaidTurn? { turns.last { $0.query != nil && $0.answers.count > 1 } }
}

/// One turn of a conversation.
package struct SaidTurn: Sendable {
  /// What it was understood as; nil for small talk and for what was not understood.
  package let query: Query?
  /// Its answer's nodes in the order shown; of a count or a yes or no the members of the set behind it.
  package let answers: [TermID]
  /// The things that its words named or that its query holds, the first named first.
  package let topics: [TermID]
  /// Whether it was answered; what an unanswered question names is still spoken of.
  package let isAnswered: Bool

  package init(query: Query?, answers: [TermID], topics: [TermID], isAnswered: Bool) {
    self.query = query
    self.answers = answers
    self.topics = topics
    self.isAnswered = isAnswered
  }

  /// The set that the turn was about: what it listed, counted, or asked a yes or no of.
  package var set: Query? { query.flatMap(\.subjectSet) }
}

extension Query {
  /// The set that a query lists, counts, describes, or says something of; nil where there is none.
  ///
  /// Example: `(count (:phase :project_management))` → `(:phase :project_management)`.
  package var subjectSet: Query? {
    switch self {
    case .count(let set), .describe(let set), .aggregate(_, let set, _): set
    case .exists(let set):
      if case .intersection(let a, let b) = set { a.isNamed ? b : b.isNamed ? a : set } else { set }
    case .every(_, let set): set
    case .not(let inner): inner.subjectSet
    case .compare(let a, _, _): a.subjectSet
    case .table(let subjects, let columns):
      columns.count == 1 && !subjects.isEmpty
        ? .join(columns[0], subjects.dropFirst().reduce(subjects[0]) { .union($0, $1) }) : nil
    case .sequence(let parts): parts.last?.subjectSet
    default: self
    }
  }

  /// Whether it is nothing but things that were named.
  package var isNamed: Bool {
    if case .terms = self { return true }
    return false
  }
}
