package import Queries
package import Triples

/// The turns of a conversation so far, oldest first, as far as the next turn may refer to them: "it", "the second
/// one", "and for planning?".
package struct Context: Sendable {
  package var turns: [SaidTurn] = []

  /// The most turns that are kept: enough for "go back to …", bounded for long sessions.
  private static let depth = 12

  package init() {}

  package var last: SaidTurn? { turns.last }

  package mutating func push(_ turn: SaidTurn) {
    turns.append(turn)
    if turns.count > Self.depth { turns.removeFirst() }
  }

  /// The last turn that lore answered from the graph.
  package var lastAnswered: SaidTurn? { turns.last { $0.query != nil } }

  /// What "the last question" may be, the latest first: what was probably meant by what was asked back since, and the
  /// last that was answered.
  package var heads: [SaidTurn] {
    var found: [SaidTurn] = []
    for turn in turns.reversed() where turn.query != nil {
      found.append(turn)
      if !turn.isGuess || found.count == Self.mostHeads { break }
    }
    return found
  }

  private static let mostHeads = 3

  /// The last answer with several members: what "those" and "the third one" mean.
  package var lastList: SaidTurn? { turns.last { $0.query != nil && $0.answers.count > 1 } }
}

/// One turn of a conversation.
package struct SaidTurn: Sendable {
  /// The query that it was understood as; nil for small talk and for what was not understood.
  package let query: Query?
  /// Its answer's nodes in the order shown; of a count or a yes or no the members of the set behind it.
  package let answers: [TermID]
  /// The things that its words named or that its query holds, the first named first.
  package let topics: [TermID]
  /// Whether it was answered; what an unanswered question names is still spoken of.
  package let isAnswered: Bool
  /// Whether it was asked back, and the query is what was most likely meant.
  package let isGuess: Bool

  package init(
    query: Query?, answers: [TermID], topics: [TermID], isAnswered: Bool, isGuess: Bool = false
  ) {
    self.isGuess = isGuess
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
    case .count(let set), .describe(let set), .not(let set):
      set.isTruthOrNumber ? set.subjectSet : set
    case .aggregate(let aggregation): aggregation.set
    case .exists(let set):
      if case .intersection(let a, let b) = set { a.isNamed ? b : b.isNamed ? a : set } else { set }
    case .every(_, let set), .same(let set, _): set
    case .compare(let a, _, _), .both(let a, _), .either(let a, _): a.subjectSet
    case .arithmetic(let sum): sum.left.subjectSet
    case .table(let table):
      table.columns.count == 1 && !table.subjects.isEmpty
        ? .join(
          table.columns[0], table.subjects.dropFirst().reduce(table.subjects[0]) { .union($0, $1) })
        : nil
    case .rows(let rows): rows.set
    // Of chosen groups the things they are grouped by: "which town has the most shops?" → "its mayor?".
    case .groups(let groups):
      groups.extreme == nil && groups.condition == nil ? .join(groups.by, groups.set) : self
    case .sorted(let sorting): sorting.set
    case .sequence(let parts): parts.last?.subjectSet
    default: self
    }
  }

  /// Whether it denotes a number or a yes or no rather than a set.
  package var isTruthOrNumber: Bool { sort == .number || sort == .truth }

  /// Whether it is nothing but things that were named.
  package var isNamed: Bool {
    if case .terms = self { return true }
    return false
  }
}
