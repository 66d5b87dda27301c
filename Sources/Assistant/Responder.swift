import Answers
import English
import Execution
import Queries
import Questions
import RDF
import Triples
import Vocabulary

/// Makes the replies to one question: answers, choices, refusals, small talk.
struct Responder {
  let assistant: Assistant
  let question: String
  /// The time that the question still has; nil where nobody waits.
  var patience: Patience?

  private var naming: any Naming { assistant.naming }
  private var store: TripleStore { assistant.store }

  // MARK: Answers

  /// The reply to what was understood.
  func answer(_ found: Interpretation, _ executor: any QueryExecutor) -> Reply {
    let query = found.query
    let phrased = assistant.phraser.phrase(query, found.denotation)
    var reply = Reply(
      question: question, status: phrased.holds ? .answered : .none, answer: phrased.answer)
    reply.answers = phrased.answers
    reply.columns = phrased.columns
    reply.rows = phrased.rows
    reply.query = query
    // The reading and the SPARQL take a fifth of the time of a short question, and whoever wants no evidence shows
    // neither.
    if assistant.evidenceLimit > 0 {
      reply.reading = Verbalizer(naming).reading(of: query).with(remarks: found.remarks)
      reply.sparql = assistant.sparql(of: query)
    }
    reply.notes = found.notes
    correctStance(&reply, found, executor)
    tellUntold(&reply, found)
    reply.alternatives = toldApart(found.alternatives, from: query)
    do {
      reply.evidence = told(
        try facts(behind: query, executor, limit: assistant.evidenceLimit))
    } catch {
      reply.notes.append("The facts behind it could not be had. " + sentence(on: error))
    }
    if !found.notes.isEmpty {
      reply.answer.blocks.insert(.sentence(found.notes.joined(separator: " ")), at: 0)
    }
    return reply
  }

  /// A no that the graph does not state, and notes on the facts behind a yes or a list.
  private func correctStance(
    _ reply: inout Reply, _ found: Interpretation, _ executor: any QueryExecutor
  ) {
    guard store.id(ofIRI: Lore.lacks) != nil || store.id(ofIRI: Lore.note) != nil else { return }
    let stance = Stance(store: store, phraser: assistant.phraser)
    if found.denotation == .truth(false), let standing = stance.standing(of: found.query) {
      switch standing {
      case .denied: return
      case .partly(let notes):
        let told = notes.isEmpty ? "." : ": " + Wording.list(notes.map(Stance.unended)) + "."
        reply.answer = Answer("Partly" + told)
        reply.answers = notes.count == 1 ? notes : ["partly"]
      case .unstated:
        reply.answer = Answer(
          "The graph does not say \(Verbalizer(naming).reading(of: found.query)).")
        reply.answers = []
        reply.status = .none
      }
      return
    }
    guard reply.status == .answered else { return }
    let facts: [Fact]
    do {
      facts = try executor.evidence(for: found.query, limit: 12)
    } catch {
      // The answer stands; what would be told beside it could not be had in time.
      return
    }
    if let range = stance.range(of: found, told: facts) {
      let asWritten = Denotation.terms([.literal(Literal(range))])
      reply.answer = assistant.phraser.phrase(found.query, asWritten).answer
      reply.answers = [range]
      return
    }
    let notes = stance.notes(on: facts)
    reply.answer.blocks += notes.map(Answer.Block.sentence)
  }

  /// A no to what the graph does not tell, and a list of what does not have something with those of which nobody knows.
  private func tellUntold(_ reply: inout Reply, _ found: Interpretation) {
    guard assistant.remote == nil, reply.status == .answered else { return }
    let untold = Untold(store: store, schema: assistant.lexicon.schema, naming: naming)
    if found.denotation == .truth(false), reply.answers == ["no"],
      let sentence = untold.sentence(for: found.query)
    {
      reply.answer = Answer(sentence)
      reply.answers = []
      reply.status = .none
    } else if let members = found.denotation.members,
      let caveat = untold.beside(found.query, members)
    {
      reply.answer.blocks.append(.sentence(caveat))
    }
  }

  /// The reply that offers the likeliest readings to choose from.
  func offer(_ readings: [String]) -> Reply {
    let clarification = Clarification(options: readings)
    var reply = Reply(
      question: question, status: .unknown,
      answer: readings.isEmpty
        ? Gap.notUnderstood(near: []).answer(suggesting: suggestions) : clarification.answer)
    reply.alternatives = readings
    return reply
  }

  /// Readings in words. Those that read alike, since two things have one name, say of which kind
  /// theirs is: "colours of Mercury (the metal)".
  private func toldApart(_ queries: [Query], from first: Query) -> [String] {
    guard !queries.isEmpty else { return [] }
    let verbalizer = Verbalizer(naming)
    let words = queries.map { verbalizer.reading(of: $0) }
    let all = words + [verbalizer.reading(of: first)]
    let known = things(in: first)
    return zip(words, queries).map { words, query in
      guard all.filter({ $0 == words }).count > 1 else { return words }
      let kinds = things(in: query).filter { !known.contains($0) }
        .compactMap { naming.noun(ofMember: store.term($0)) }.map { "the " + $0 }
      return kinds.isEmpty ? words : "\(words) (\(Wording.list(kinds)))"
    }
  }

  private func things(in query: Query) -> [TermID] {
    query.namedThings.compactMap { store.id(of: $0) }
  }

  private func facts(
    behind query: Query, _ executor: any QueryExecutor, limit: Int
  ) throws -> [Fact] {
    limit > 0 ? try executor.evidence(for: query, limit: limit) : []
  }

  /// Facts with what each is called and where it is from.
  func told(_ facts: [Fact]) -> [Reply.Evidence] {
    facts.map { fact in
      let words = assistant.phraser.words(for: fact)
      return Reply.Evidence(
        subject: words.subject, predicate: words.predicate, object: words.object,
        source: words.source)
    }
  }

  /// Two questions answered in one reply.
  func joined(_ one: Reply, _ two: Reply) -> Reply {
    var reply = one
    reply.answers += two.answers.filter { !one.answers.contains($0) }
    reply.answer.blocks += two.answer.blocks
    if let first = one.query, let second = two.query {
      let both = Query.sequence([first, second])
      reply.query = both
      reply.sparql = assistant.sparql(of: both)
    }
    if let first = one.reading, let second = two.reading { reply.reading = first + "; " + second }
    reply.evidence += two.evidence
    reply.notes += two.notes
    return reply
  }

  // MARK: About an answer

  /// The facts that the last answer rests on.
  func evidence(for last: Reply, _ executor: any QueryExecutor) -> Reply {
    let facts: [Fact]
    do {
      facts =
        try last.query.map { try self.facts(behind: $0, executor, limit: Self.mostFacts) } ?? []
    } catch {
      return failed(error)
    }
    var answer = assistant.phraser.evidence(facts)
    if let said = last.answer.blocks.first { answer.blocks.insert(said, at: 0) }
    var reply = Reply(question: question, status: .answered, answer: answer)
    reply.answers = facts.map { assistant.phraser.words(for: $0).sentence }
    reply.reading = last.reading
    reply.query = last.query
    reply.evidence = told(facts)
    return reply
  }

  /// The most facts that are told of an answer.
  private static let mostFacts = 12

  /// The last answer once more.
  func again(_ last: Reply) -> Reply {
    var reply = last
    reply.question = question
    return reply
  }

  /// The last answer without its sentences: just the names, or its first sentence.
  func shorter(_ last: Reply) -> Reply {
    var reply = last
    reply.question = question
    if let first = last.answer.blocks.first { reply.answer = Answer([first]) }
    return reply
  }

  /// The reply to "why?" after an answer: the graph has facts and no reason for them, which it says.
  func noReason(for last: Reply) -> Reply {
    let said = last.answer.blocks.first.map { [Answer([$0]).plainText] } ?? []
    return refuse(.noReason(facts: said), status: .none)
  }

  /// The reply to "why is X harder?". Where X is, no reason is stated, which it says; where X is not, it corrects
  /// that.
  func reason(for query: Query, _ executor: any QueryExecutor) -> Reply {
    var stated = query
    if case .exists(let set) = query { stated = set }
    let phrased: Phrased
    do {
      let denotation = try executor.execute(stated)
      let premise = Presupposition(assistant: assistant, executor: executor)
      if denotation.isEmpty, let corrected = try premise.correction(of: stated, self) {
        return corrected
      }
      phrased = assistant.phraser.phrase(stated, denotation)
    } catch {
      return failed(error)
    }
    return refuse(
      .noReason(facts: phrased.holds ? [phrased.answer.plainText] : []), status: .none)
  }

  // MARK: Refusals

  var suggestions: [String] { assistant.exampleQuestions(limit: 3) }

  func refuse(_ gap: Answers.Gap, status: Reply.Status = .unknown) -> Reply {
    var reply = Reply(
      question: question, status: status, answer: gap.answer(suggesting: suggestions))
    reply.suggestions = suggestions
    return reply
  }

  /// The reply to a turn that was not understood: which words are unknown, and what is known near them.
  func refuse(_ turn: ReadTurn, alternatives: [String]) -> Reply {
    let sentence = turn.question.sentence
    let unknown = sentence.words.indices.filter {
      turn.question.content.contains($0) && !turn.question.anchored.contains($0)
    }.map { sentence.typed($0..<($0 + 1)) }
    let nearby = Nearby(assistant: assistant, sentence: sentence)
    var reply = refuse(
      unknown.isEmpty ? .notUnderstood(near: nearby.words) : nearby.gap(for: unknown))
    // Readings are offered only where every word is known: else they would pass over one.
    if unknown.isEmpty { reply.alternatives = alternatives }
    return reply
  }

  /// The reply to a question that was understood and could not be evaluated: out of time, stopped, an endpoint.
  func failed(_ failure: any Error) -> Reply {
    Reply(question: question, status: .unknown, answer: Answer(sentence(on: failure)))
  }

  /// The sentence that tells what an executor threw.
  private func sentence(on failure: any Error) -> String {
    let failure = (failure as? ExecutionError) ?? .malformed("\(failure)")
    // An executor cannot tell whether a person or the end of the time stopped it; `patience` can.
    switch failure == .cancelled ? patience?.ended ?? failure : failure {
    case .timedOut(let seconds):
      return
        "That took longer than \(Wording.digits(seconds)) seconds, so I stopped. Ask something narrower, or allow more with --timeout."
    case .cancelled: return "Cancelled."
    case .malformed(let what): return "I read the question in a way that makes no sense (\(what))."
    case .tooManyCells(let limit):
      return
        "That is a table of more than \(Wording.digits(Double(limit))) values, more than I make. Ask for some of its rows."
    case .endpoint(let what): return what
    }
  }

  func tooLong() -> Reply {
    Reply(
      question: String(question.prefix(200)), status: .unknown,
      answer: Answer(
        "That question is too long for me: I read at most \(Sentence.limit) words at a time."))
  }

  // MARK: Small talk

  /// The reply to an act that is not about the reply before: "thanks" → "You are welcome."
  func talk(_ act: Act) -> Reply {
    let talk = SmallTalk(topics: assistant.topics, examples: assistant.exampleQuestions(limit: 3))
    let answer: Answer =
      switch act {
      case .greeting: talk.greeting
      case .thanks: talk.thanks
      case .bye: talk.farewell
      case .help, .identity: talk.help
      case .apology: Answer("No harm done.")
      case .praise: Answer("Glad to help.")
      case .ack: Answer("All right.")
      // These are answered from the reply before, by `Conversation.perform`.
      case .shorter, .longer, .repeated, .simpler, .undo, .whereWereWe, .evidence, .why:
        Answer("All right.")
      }
    var reply = Reply(question: question, status: .answered, answer: answer)
    reply.suggestions = act == .help || act == .greeting ? suggestions : []
    reply.endsConversation = act == .bye
    return reply
  }
}

extension String {
  /// A reading with what it says of words that changed nothing in its query.
  ///
  /// Example: "phases of X" and "five, as there are" → "phases of X (five, as there are)".
  func with(remarks: [String]) -> String {
    remarks.isEmpty ? self : self + " (" + remarks.joined(separator: "; ") + ")"
  }
}
