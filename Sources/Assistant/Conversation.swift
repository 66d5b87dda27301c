import Answers
import English
import Execution
import Queries
import Questions
import RDF
import Triples
import Vocabulary

/// One conversation: asks the assistant, and keeps what was asked and answered for follow-ups.
package struct Conversation: Sendable {
  package private(set) var assistant: Assistant
  private var context = Context()
  /// The replies that answered something, the latest last: "say that again", "go back", "how do you know?".
  private var answered: [Answered] = []
  /// The readings that a number picks after the last reply, in the order of its alternatives.
  private var choices: [Candidate.Move] = []
  /// The context before the reply that offered the choices: a reading that is chosen goes on from there.
  private var beforeChoices = Context()

  private struct Answered: Sendable {
    let reply: Reply
    /// The context before the turn, for "go back".
    let before: Context
  }

  /// The most replies that are kept for "go back".
  private static let depth = 12

  package init(with assistant: Assistant) { self.assistant = assistant }

  /// Forgets what was said.
  package mutating func reset() { self = Conversation(with: assistant) }

  /// Notes that the thing of a picture is spoken of, so that "it" means it: "/map execution", "what follows it?".
  package mutating func mention(_ name: String) {
    guard let thing = assistant.things(meantBy: name).first else { return }
    context.push(SaidTurn(query: nil, answers: [], topics: [thing], isAnswered: false))
  }

  /// Answers a turn and moves the focus, unless it was not understood.
  /// - Parameter stop: polled while reading and evaluating; true stops it ("Cancelled.").
  package mutating func reply(
    to question: String, stop: @escaping @Sendable () -> Bool = { false }
  ) -> Reply {
    let patience = Patience(seconds: assistant.timeLimit, stop: stop)
    let respond = Responder(assistant: assistant, question: question, patience: patience)
    do {
      if let learned = try assistant.learningNames(in: question, stop: stop) { assistant = learned }
    } catch {
      return respond.failed(error)
    }
    let sentence = Sentence(question, in: assistant.lexicon.language)
    if sentence.words.isEmpty { return respond.refuse(.noQuestion) }
    if sentence.isTooLong { return respond.tooLong() }
    if assistant.store.tripleCount == 0 { return respond.refuse(.emptyGraph) }
    if let both = severalQuestions(sentence, respond, patience) { return both }
    return reply(to: sentence, respond, patience)
  }

  private mutating func reply(
    to sentence: Sentence, _ respond: Responder, _ patience: Patience
  ) -> Reply {
    let executor = assistant.executor(stop: { patience.isOver })
    let (reader, weights) = (assistant.reader, assistant.weights)
    if let known = reader.recall(sentence, after: context, by: weights), !patience.isOver {
      choices = []
      return answer(
        known.query, naming: known.named, [], [], Evaluator(executor, store: assistant.store),
        respond, executor)
    }
    let turn = reader.read(
      sentence, after: context, executor: executor, stop: { patience.isOver })
    let decision = turn.decide(by: weights)
    if let ended = patience.ended ?? turn.evaluator.failure { return respond.failed(ended) }
    choices = []
    if decision.verdict != .answer, let alone = standingAlone(decision, turn, executor, patience) {
      return answer(alone, turn, respond, executor, isDecided: true)
    }
    switch decision.verdict {
    case .answer:
      return answer(decision.best.candidate, turn, respond, executor, isDecided: true)
    case .ask: return offer(decision, turn, respond)
    case .refuse:
      let words = keepChoices(among: decision.ranked.dropFirst().prefix(2))
      context.note(decision, of: turn, lexicon: assistant.lexicon)
      return respond.refuse(turn, alternatives: words)
    }
  }

  /// The likeliest reading of a question that is complete in itself, where it would be answered if nothing had been
  /// said before: "how many teas are there?" is no less clear after "which teas are there?".
  private func standingAlone(
    _ decision: Decision, _ turn: ReadTurn, _ executor: any QueryExecutor, _ patience: Patience
  ) -> Candidate? {
    let best = decision.best.candidate
    guard !context.turns.isEmpty, turn.standsAlone(best) else { return nil }
    let afresh = assistant.reader.read(
      turn.question.sentence, after: Context(), executor: executor, stop: { patience.isOver }
    ).decide(by: assistant.weights)
    return afresh.verdict == .answer && afresh.best.candidate.move == best.move ? best : nil
  }

  // MARK: Answers

  /// - Parameter isDecided: true where the model chose the reading, false where the person chose it among several. What
  ///   the model chose is kept, so that the same words in the same place need no second reading, unless notes or
  ///   remarks came with it ("I passed over …"), which would then be missing.
  private mutating func answer(
    _ candidate: Candidate, _ turn: ReadTurn, _ respond: Responder, _ executor: any QueryExecutor,
    isDecided: Bool = false
  ) -> Reply {
    switch candidate.move {
    case .ask(let query):
      let notes = Liberties(turn).notes(for: candidate)
      let remarks = turn.account.remarks(for: candidate, turn.evaluator)
      let isOfColumns = turn.asksColumnsAlone(candidate)
      if isDecided, notes.isEmpty, remarks.isEmpty, !isOfColumns {
        assistant.reader.keep(query, of: turn, after: context, by: assistant.weights)
      }
      var reply = answer(
        query, naming: turn.named, notes, remarks, turn.evaluator, respond, executor)
      if isOfColumns { reply.dropThings() }
      return reply
    case .reason(let query):
      var reply = respond.reason(for: query, executor)
      reply.reading = reply.reading?.with(
        remarks: turn.account.remarks(for: candidate, turn.evaluator))
      if reply.status == .answered {
        remember(reply, .ask(query), naming: turn.named, turn.evaluator)
      }
      return reply
    case .act(let act): return perform(act, turn, respond, executor)
    case .unknown: return respond.refuse(turn, alternatives: [])
    }
  }

  /// Evaluates a query, phrases the answer and remembers the turn for those that follow.
  /// - Parameter named: the things that the turn's words name, which "it" may stand for later.
  private mutating func answer(
    _ query: Query, naming named: [TermID], _ notes: [String], _ remarks: [String],
    _ evaluator: Evaluator, _ respond: Responder, _ executor: any QueryExecutor
  ) -> Reply {
    guard let denotation = evaluator.answer(of: query) else {
      return respond.failed(evaluator.reason)
    }
    var found = Interpretation(query: query, denotation: denotation)
    found.notes = notes
    found.remarks = remarks
    let reply = respond.answer(found, executor)
    if reply.status != .unknown { remember(reply, .ask(query), naming: named, evaluator) }
    return reply
  }

  private mutating func remember(
    _ reply: Reply, _ move: Candidate.Move, naming named: [TermID], _ evaluator: Evaluator
  ) {
    answered.append(Answered(reply: reply, before: context))
    if answered.count > Self.depth { answered.removeFirst() }
    context.note(move, naming: named, evaluator, assistant.lexicon)
  }

  /// Offers the likeliest readings to choose from by number, where none is sure enough to be answered.
  private mutating func offer(
    _ decision: Decision, _ turn: ReadTurn, _ respond: Responder
  ) -> Reply {
    let words = keepChoices(among: decision.questions(Self.mostChoices))
    context.note(decision, of: turn, lexicon: assistant.lexicon)
    return respond.offer(words)
  }

  /// The most readings that are offered at a time.
  private static let mostChoices = 3

  /// Keeps readings to be chosen from, each once by its words, and what is known now, as the readings that are
  /// not chosen were never meant.
  /// - Returns: the readings in words.
  private mutating func keepChoices(among offered: some Sequence<Decision.Choice>) -> [String] {
    var words: [String] = []
    choices = []
    beforeChoices = context
    for choice in offered {
      guard case .ask(let query) = choice.candidate.move else { continue }
      let reading = Verbalizer(assistant.naming).reading(of: query)
      guard !words.contains(reading) else { continue }
      words.append(reading)
      choices.append(choice.candidate.move)
    }
    return words
  }

  // MARK: Acts

  private mutating func perform(
    _ act: Act, _ turn: ReadTurn, _ respond: Responder, _ executor: any QueryExecutor
  ) -> Reply {
    switch act {
    case .greeting, .thanks, .bye, .apology, .praise, .ack, .help, .identity:
      return respond.talk(act)
    case .undo:
      guard let last = answered.popLast() else {
        return respond.refuse(.nothingBefore(word: "back"))
      }
      context = last.before
      return respond.again(answered.last?.reply ?? last.reply)
    case .whereWereWe, .repeated, .longer, .simpler:
      guard let last = answered.last else { return respond.refuse(.nothingBefore(word: "that")) }
      return respond.again(last.reply)
    case .shorter:
      guard let last = answered.last else { return respond.refuse(.nothingBefore(word: "that")) }
      return respond.shorter(last.reply)
    case .evidence:
      guard let last = answered.last?.reply else {
        return respond.refuse(.nothingBefore(word: "that"))
      }
      return respond.evidence(for: last, executor)
    case .why:
      guard let last = answered.last?.reply else {
        return respond.refuse(.nothingBefore(word: "why"))
      }
      return respond.noReason(for: last)
    }
  }

  // MARK: Two questions in one line

  /// "which is harder, and what affects it?": each asked in turn, where both are understood.
  private mutating func severalQuestions(
    _ sentence: Sentence, _ respond: Responder, _ patience: Patience
  ) -> Reply? {
    guard let (first, second) = Clauses(sentence: sentence).questions() else { return nil }
    var trial = self
    let one = trial.reply(to: first, respond, patience)
    guard one.status != .unknown, !one.answers.isEmpty || one.status == .none else { return nil }
    let two = trial.reply(to: second, respond, patience)
    guard two.status != .unknown else { return nil }
    self = trial
    return respond.joined(one, two)
  }
}

extension Conversation {
  /// The reply to a question read as one of the alternatives that its reply listed.
  package mutating func reply(
    choosing index: Int, of reply: Reply, stop: @escaping @Sendable () -> Bool
  ) -> Reply {
    guard choices.indices.contains(index) else {
      return self.reply(
        to: reply.alternatives.indices.contains(index) ? reply.alternatives[index] : reply.question,
        stop: stop)
    }
    let chosen = choices[index]
    context = beforeChoices
    let patience = Patience(seconds: assistant.timeLimit, stop: stop)
    let respond = Responder(
      assistant: assistant, question: reply.question, patience: patience)
    let executor = assistant.executor(stop: { patience.isOver })
    let turn = assistant.reader.read(
      Sentence(reply.question, in: assistant.lexicon.language), after: context, executor: executor,
      stop: { patience.isOver })
    choices = []
    return answer(Candidate(chosen), turn, respond, executor)
  }
}
