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
  var state = DialogueState()
  /// What is left for the question at hand.
  private var patience = Patience(seconds: 0, stop: { false })

  package init(with assistant: Assistant) { self.assistant = assistant }

  /// Answers a question and moves the focus, unless the question failed.
  /// - Parameter stop: polled while evaluating; true stops it ("cancelled").
  package mutating func reply(
    to question: String, stop: @escaping @Sendable () -> Bool = { false }
  ) -> Reply {
    var sentence = Sentence(question)
    patience = Patience(seconds: assistant.timeLimit, stop: stop)
    do {
      if let learned = try assistant.learningNames(in: question, stop: stop) { assistant = learned }
    } catch {
      return Responder(assistant: assistant, question: question).failed(error)
    }
    let respond = Responder(assistant: assistant, question: question)
    if sentence.words.isEmpty { return respond.refuse(.noQuestion) }
    if sentence.isTooLong { return respond.tooLong() }
    if assistant.store.tripleCount == 0 { return respond.refuse(.emptyGraph) }
    if let talk = SmallTalk(sentence) { return respond.talk(talk) }
    let executor = assistant.executor(stop: stop)
    if state.last != nil, sentence.sameEnd > 0 {
      sentence = sentence.part(sentence.sameEnd..<sentence.words.count)
    }
    if let correction = correctedPart(of: sentence) { sentence = correction }
    if let reply = followUp(sentence, respond, executor) { return reply }
    if let meta = Metaquestion(sentence), state.last != nil || meta == .reason {
      return reply(to: meta, respond, executor)
    }
    let end = sentence.interjectionEnd
    let isCorrection = end > 0
    if end > 0, end < sentence.words.count { sentence = sentence.part(end..<sentence.words.count) }
    if isCorrection, let denied = denial(sentence, respond, executor) { return denied }
    if let both = twoQuestions(sentence, question, stop) { return both }
    return ask(sentence, respond, executor)
  }

  /// Forgets what was said.
  package mutating func reset() { state = DialogueState() }

  // MARK: Questions of the graph

  private mutating func ask(
    _ sentence: Sentence, _ respond: Responder, _ executor: any QueryExecutor
  ) -> Reply {
    if sentence.mood == .why, let later = laterQuestion(sentence) {
      let preface = Clauses(sentence: sentence).preface(before: later)
      let interpreter = Interpreter(
        assistant: assistant, state: state, executor: executor, patience: patience)
      if let found = try? interpreter.interpret(later, after: preface) {
        return answer(found, respond, executor)
      }
    }
    let interpreter = Interpreter(
      assistant: assistant, state: state, executor: executor, patience: patience)
    do {
      var found = try interpreter.interpret(sentence)
      if let corrected = Presupposition(assistant: assistant, executor: executor)
        .corrected(sentence, found, state, respond)
      {
        return corrected
      }
      if asksForOthers(sentence, found.reading) { found = others(found, executor) }
      return answer(found, respond, executor)
    } catch {
      if case .unknown = error, let reply = respelled(sentence, respond, executor) { return reply }
      if let reading = FollowUp(sentence, after: state, assistant, executor)?.opening(),
        let denotation = try? executor.execute(reading.query)
      {
        return answer(
          Interpretation(reading: reading, denotation: denotation, sentence: sentence), respond,
          executor)
      }
      return respond.refuse(error, sentence, after: state.last)
    }
  }

  private mutating func answer(
    _ found: Interpretation, _ respond: Responder, _ executor: any QueryExecutor
  ) -> Reply {
    if found.reading.shape == .reason { return respond.reason(found, executor) }
    let (reply, order) = respond.answer(found, executor)
    state.pending = found.alternatives
    if reply.status != .unknown { remember(found, reply, order) }
    return reply
  }

  private mutating func remember(_ found: Interpretation, _ reply: Reply, _ order: [TermID]) {
    var order = order
    if case .count(let counted) = found.reading.query, order.isEmpty,
      let members = try? assistant.executor(stop: { false }).execute(counted),
      case .terms(let terms) = members
    {
      // "how many …?" then "name them"
      order = assistant.naming.order(of: terms).compactMap { assistant.store.id(of: $0) }
    }
    state.push(
      Turn(
        question: reply.question, reading: found.reading,
        topics: Topics.things(in: found.reading, assistant.store), answers: order,
        reply: reply))
  }

  /// "which is harder, and what affects it?": the second asked with the first one's answer in mind.
  private mutating func twoQuestions(
    _ sentence: Sentence, _ question: String, _ stop: @escaping @Sendable () -> Bool
  ) -> Reply? {
    guard let (first, second) = Clauses(sentence: sentence).questions() else { return nil }
    var trial = self
    let executor = assistant.executor(stop: stop)
    let respond = Responder(assistant: assistant, question: question)
    let one = trial.ask(first, respond, executor)
    guard one.status == .answered else { return nil }
    let two = trial.ask(second, respond, executor)
    guard two.status != .unknown else { return nil }
    self = trial
    return respond.joined(one, two)
  }

  /// "No, you are wrong, it is harder": a statement, checked; nil when it is no such thing.
  private mutating func denial(
    _ sentence: Sentence, _ respond: Responder, _ executor: any QueryExecutor
  ) -> Reply? {
    guard state.last?.reading.shape == .truth || state.last?.reading.shape == .set,
      !sentence.roles.contains(where: { !$0.isDisjoint(with: [.wh, .how, .tell]) }),
      sentence.roles.contains(where: { $0.contains(.be) || $0.contains(.do) })
    else { return nil }
    let interpreter = Interpreter(
      assistant: assistant, state: state, executor: executor, patience: patience,
      prefersAnswers: false)
    guard let found = try? interpreter.interpret(sentence), found.reading.shape == .set,
      found.denotation.isEmpty
    else { return nil }
    return Presupposition(assistant: assistant, executor: executor)
      .correction(of: found.reading.query, respond)
  }

  /// "why bother with X, what do we get out of it?": what is asked after the why.
  private func laterQuestion(_ sentence: Sentence) -> Sentence? {
    let clauses = Clauses(sentence: sentence)
    guard let part = clauses.withoutPreface().last(where: { clauses.asks($0) && $0.mood != .why }),
      part.roles.first.map({ !$0.isDisjoint(with: [.what, .which, .who]) }) ?? false
    else { return nil }
    return part
  }

  /// A turn that only says what to do with the one before.
  private mutating func followUp(
    _ sentence: Sentence, _ respond: Responder, _ executor: any QueryExecutor
  ) -> Reply? {
    guard state.last != nil, let follow = FollowUp(sentence, after: state, assistant, executor)
    else { return nil }
    // "than whom?" completes what was said, which stays what is spoken of.
    let aside = follow.otherSide()
    guard let reading = aside ?? follow.reading(),
      let denotation = try? executor.execute(reading.query)
    else { return nil }
    let found = Interpretation(reading: reading, denotation: denotation, sentence: sentence)
    return aside == nil
      ? answer(found, respond, executor) : respond.answer(found, executor).0
  }

  /// "not the duration, the objective": what is meant instead.
  private func correctedPart(of sentence: Sentence) -> Sentence? {
    guard state.last != nil, sentence.words.count <= 8, sentence.roles[0].contains(.not),
      sentence.roles[0].isDisjoint(with: [.be, .do, .have, .modal]),
      let comma = sentence.words.indices.dropFirst().last(where: {
        sentence.words[$0].before.contains(.comma)
      })
    else { return nil }
    return sentence.part(comma..<sentence.words.count)
  }

  /// The turn with its misspelt words of grammar put right.
  private mutating func respelled(
    _ sentence: Sentence, _ respond: Responder, _ executor: any QueryExecutor
  ) -> Reply? {
    guard let (better, notes) = Repair(assistant: assistant, sentence: sentence).respelled() else {
      return nil
    }
    var trial = self
    var reply = trial.followUp(better, respond, executor) ?? trial.ask(better, respond, executor)
    guard reply.status != .unknown else { return nil }
    self = trial
    reply.notes = notes + reply.notes
    reply.answer.blocks.insert(.sentence(notes.joined(separator: " ")), at: 0)
    return reply
  }

  // MARK: "what else", "the other factors"

  private func asksForOthers(_ sentence: Sentence, _ reading: Reading) -> Bool {
    guard state.last != nil else { return false }
    return sentence.roles.indices.contains { place in
      guard sentence.roles[place].contains(.other),
        // "the other half" may be what a property is called.
        !reading.mentions.contains(where: { $0.isOfVocabulary && $0.words.contains(place) })
      else { return false }
      let next = place + 1
      return next == sentence.roles.count
        ? sentence.words[place].folded == Fingerprint.of("else")
        : !sentence.roles[next].contains(.one)
    }
  }

  /// The answer without what was spoken of already.
  private func others(_ found: Interpretation, _ executor: any QueryExecutor) -> Interpretation {
    guard found.reading.shape == .set, let last = state.last else { return found }
    let told = (last.topics + last.answers).map { assistant.store.term($0) }
    let query = Query.difference(found.reading.query, .terms(told.sorted()))
    guard let rest = try? executor.execute(query), rest != found.denotation else { return found }
    var found = found
    found.reading = Reading(
      query: query, cost: found.reading.cost, mentions: found.reading.mentions, shape: .set)
    found.denotation = rest
    return found
  }

  // MARK: About the answer before

  private mutating func reply(
    to meta: Metaquestion, _ respond: Responder, _ executor: any QueryExecutor
  ) -> Reply {
    guard let last = state.last else { return respond.refuse(.nothingBefore(word: "why")) }
    switch meta {
    case .evidence: return respond.evidence(for: last, executor)
    case .reason: return respond.noReason(for: last, executor)
    case .more, .anythingElse: return respond.nothingMore(after: last)
    case .undo:
      state.pop()
      guard let before = state.last else { return respond.refuse(.nothingBefore(word: "back")) }
      return before.reply
    }
  }
}

extension Conversation {
  /// The reply to a question read as one of the alternatives that its reply listed.
  package mutating func reply(
    choosing index: Int, of reply: Reply, stop: @escaping @Sendable () -> Bool
  ) -> Reply {
    guard state.pending.indices.contains(index) else {
      return self.reply(
        to: reply.alternatives.indices.contains(index) ? reply.alternatives[index] : reply.question,
        stop: stop)
    }
    let reading = state.pending[index]
    let executor = assistant.executor(stop: stop)
    let respond = Responder(assistant: assistant, question: reply.question)
    guard let denotation = try? executor.execute(reading.query) else {
      return respond.refuse(.notUnderstood(near: []))
    }
    let found = Interpretation(
      reading: reading, denotation: denotation, sentence: Sentence(reply.question))
    return answer(found, respond, executor)
  }
}
