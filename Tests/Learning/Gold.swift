import LogLinear
import Queries
import Questions
import RDF
import Vocabulary

/// What a turn of the corpus means, and which candidates mean the same.
struct Gold {
  /// The turn's form as a move; nil where it has none, so that its answers decide.
  let move: Candidate.Move?
  private let turn: Turn
  private let graph: LearningGraph

  init(_ turn: Turn, _ graph: LearningGraph) {
    self.turn = turn
    self.graph = graph
    var failure: String?
    move =
      turn.form.flatMap { Self.move($0, graph, &failure) }
      ?? (turn.kind == "unknown" ? .unknown : nil)
    self.failure = failure
  }

  /// Why its form could not be read; nil where it could, or it has none.
  let failure: String?

  private static func move(
    _ form: String, _ graph: LearningGraph, _ failure: inout String?
  ) -> Candidate.Move? {
    do {
      switch try QueryText.readTurn(form, graph.names) {
      case .query(let query): return .ask(query)
      case .why(let query): return .reason(query)
      case .unknown: return .unknown
      case .act(let name):
        if let act = Act(rawValue: name) { return .act(act) }
        failure = "no act \(name)"
      }
    } catch {
      failure = "\(form): \(error)"
    }
    return nil
  }

  /// The right candidates among those that the account refused.
  func lost(in read: ReadTurn) -> [Candidate] {
    let refused = ReadTurn(
      question: read.question, candidates: read.refused, refused: [], account: read.account,
      evaluator: read.evaluator, features: read.features)
    return right(in: refused).map { read.refused[$0] }
  }

  /// The candidates that are right.
  func right(in read: ReadTurn) -> [Int] {
    guard let move else { return byAnswers(read) }
    let exact = read.candidates.indices.filter { read.candidates[$0].move == move }
    // A bare "why?" asks for the reason of what was said, without a reading that states it again.
    if case .reason = move, exact.isEmpty {
      return read.candidates.indices.filter { read.candidates[$0].move == .act(.why) }
    }
    guard case .ask(let query) = move, let denotation = read.evaluator.answer(of: query) else {
      return exact
    }
    let meaning = read.meaning(of: Candidate(move))
    let same = read.candidates.indices.filter { read.meaning(of: read.candidates[$0]) == meaning }
    let grounding = Grounding(evaluator: read.evaluator)
    let shell = read.evaluator.looksAtAnswers ? grounding.shell(query) : nil
    let alike = same.filter { place in
      guard case .ask(let other) = read.candidates[place].move else { return false }
      return Self.isAlike(other, query, read) || shell != nil && grounding.shell(other) == shell
    }
    if case .truth = denotation {
      // A yes is easily right for the wrong reason: "did she get more than he?" is not whether she got anything.
      let sound = exact + alike.filter { Self.asksLike(read.candidates[$0].move, query) }
      return Set(sound).sorted()
    }
    let close = Set(exact + alike)
    if !close.isEmpty { return close.sorted() }
    return Self.saysAnything(denotation) ? same : []
  }

  /// The candidates that mean something else, but whose replies hold what was asked for: nobody would call them wrong.
  ///
  /// Example: of "is there any factor that both have?" with the gold `(and A B)` also `(exists (and A B))`, told as
  /// "No: there are no factors …". They speak of the same properties, so that no phrase is met by luck.
  func tolerated(in read: ReadTurn, beside right: [Int]) -> [Int] {
    if turn.kind == "unknown" { return givingNoAnswer(in: read, beside: right) }
    guard turn.gold != nil, case .ask(let query)? = move else { return [] }
    let spoken = Self.spokenOf(query)
    return read.candidates.indices.filter { place in
      guard !right.contains(place), case .ask(let other) = read.candidates[place].move,
        !spoken.isDisjoint(with: Self.spokenOf(other)),
        let denotation = read.evaluator.answer(of: other)
      else { return false }
      let reply = graph.reply(.ask(other), denotation, withText: true)
      return Judge.verdict(turn, reply) == .correct
    }
  }

  /// The candidates that say in one way or another that nothing answers a turn: that it was not understood, that there
  /// is no reason, that there are none.
  private func givingNoAnswer(in read: ReadTurn, beside right: [Int]) -> [Int] {
    read.candidates.indices.filter { place in
      guard !right.contains(place) else { return false }
      switch read.candidates[place].move {
      case .unknown, .reason, .act(.why): return true
      case .ask(let query): return read.evaluator.answer(of: query)?.isEmpty == true
      case .act: return false
      }
    }
  }

  /// The properties that a query speaks of; of a description, which has none, the thing.
  private static func spokenOf(_ query: Query) -> Set<String> {
    if case .describe(let set) = query { return Set(set.namedThings.map { "\($0)" }) }
    return Set(query.relations.flatMap { $0.arcs.map(\.property) })
  }

  /// Whether sharing an answer is no accident: a set with members, a table.
  private static func saysAnything(_ denotation: Denotation) -> Bool {
    switch denotation {
    case .terms(let terms), .list(let terms): !terms.isEmpty
    case .table: !denotation.isEmpty
    case .number, .truth, .sequence: false
    }
  }

  /// Whether two queries speak of the same things and properties: a yes may be right for the wrong reason.
  private static func isAlike(_ a: Query, _ b: Query, _ read: ReadTurn) -> Bool {
    let (ours, theirs) = (things(in: a, read), things(in: b, read))
    // "is A harder?" and "is A harder than B?" say the same where there are but the two.
    return
      (ours == theirs
      || !ours.isDisjoint(with: theirs) && (ours.isSubset(of: theirs) || theirs.isSubset(of: ours)))
      && Set(a.relations.flatMap { $0.arcs.map(\.property) })
        == Set(b.relations.flatMap { $0.arcs.map(\.property) })
  }

  /// Whether a candidate compares, picks an end or bounds a measure where the gold does, in whatever form.
  private static func asksLike(_ move: Candidate.Move, _ gold: Query) -> Bool {
    guard case .ask(let query) = move else { return false }
    return measures(query) == measures(gold)
  }

  /// Whether some number or order counts in a query: a comparison, an end, a bound, a sum.
  private static func measures(_ query: Query) -> Bool {
    var found = false
    query.walk { part in
      switch part {
      case .compare, .superlative, .filter, .aggregate, .arithmetic, .count, .slice: found = true
      case .join(_, .everything): found = true
      default: break
      }
    }
    return found
  }

  /// The things that a query names, the members of a class of two among them: "both" and the two by name are alike.
  private static func things(in query: Query, _ read: ReadTurn) -> Set<Term> {
    // "in 2014" may be the value 2014, or two bounds around it.
    let isDate = { (term: Term) in term.literal.map { XSD.dates.contains($0.datatype) } ?? false }
    var things = Set(query.namedThings.filter { !isDate($0) })
    query.walk { part in
      guard case .instances = part else { return }
      let members = read.evaluator.members(of: part)
      if members.count == 2 { things.formUnion(members) }
    }
    return things
  }

  private func byAnswers(_ read: ReadTurn) -> [Int] {
    read.candidates.indices.filter { place in
      let candidate = read.candidates[place]
      if turn.kind == "smalltalk" {
        if case .act = candidate.move { return true }
        return false
      }
      guard case .ask(let query) = candidate.move else { return false }
      // Of a large graph only what names something is worth evaluating.
      guard read.evaluator.looksAtAnswers || !query.namedThings.isEmpty else { return false }
      let reply = graph.reply(
        candidate.move, read.evaluator.answer(of: query), withText: turn.gold != nil)
      let verdict = turn.topic == nil ? Judge.verdict(turn, reply) : Judge.question(turn, reply)
      return verdict == .correct
    }
  }

  /// The one of several right candidates with the fewest tags, from which the conversation goes on.
  func simplest(of right: [Int], in read: ReadTurn) -> Candidate.Move? {
    right.min {
      let (a, b) = (read.candidates[$0], read.candidates[$1])
      return (a.tags.count, -a.words.count, $0) < (b.tags.count, -b.words.count, $1)
    }.map { read.candidates[$0].move }
  }
}
