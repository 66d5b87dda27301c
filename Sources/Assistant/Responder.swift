import Answers
import English
import Execution
import Queries
import Questions
import RDF
import Triples
import Vocabulary

/// Makes replies: the one place where interpretations, refusals and small talk become what is said.
struct Responder {
  let assistant: Assistant
  let question: String

  private var naming: any Naming { assistant.naming }
  private var store: TripleStore { assistant.store }

  // MARK: Answers

  /// The reply, and the answer's nodes in the order shown.
  func answer(
    _ found: Interpretation, _ executor: any QueryExecutor
  ) -> (Reply, [TermID]) {
    let query = found.reading.query
    let phrased = assistant.phraser.phrase(query, found.denotation)
    var reply = Reply(
      question: question, status: phrased.holds ? .answered : .none, answer: phrased.answer)
    if let statement = found.statement { reply.answer = Answer(statement) }
    reply.answers = phrased.answers
    reply.columns = phrased.columns
    reply.rows = phrased.rows
    if found.mayBeNone, !phrased.holds, phrased.answers.isEmpty { reply.answers = ["none"] }
    reply.query = query
    let verbalizer = Verbalizer(naming)
    // Whoever wants no evidence shows neither of these: they are a fifth of a short question.
    if assistant.evidenceLimit > 0 {
      reply.reading = verbalizer.reading(of: query)
      reply.sparql = assistant.sparql(of: query)
    }
    reply.notes = found.notes
    reply.alternatives = toldApart(found.alternatives.map(\.query), from: query)
    reply.evidence = evidence(for: query, executor, limit: assistant.evidenceLimit)
    if !found.notes.isEmpty {
      reply.answer.blocks.insert(.sentence(found.notes.joined(separator: " ")), at: 0)
    }
    return (reply, shown(found.denotation))
  }

  /// Readings in words. Those that read alike, since two things have one name, say of which kind
  /// theirs is: "colours of Mercury (the metal)".
  private func toldApart(_ queries: [Query], from first: Query) -> [String] {
    guard !queries.isEmpty else { return [] }
    let verbalizer = Verbalizer(naming)
    let words = queries.map { verbalizer.reading(of: $0) }
    let all = words + [verbalizer.reading(of: first)]
    let known = Topics.things(in: first, store)
    return zip(words, queries).map { words, query in
      guard all.filter({ $0 == words }).count > 1 else { return words }
      let kinds = Topics.things(in: query, store).filter { !known.contains($0) }
        .compactMap { naming.noun(ofMember: store.term($0)) }.map { "the " + $0 }
      return kinds.isEmpty ? words : "\(words) (\(Wording.list(kinds)))"
    }
  }

  private func shown(_ denotation: Denotation) -> [TermID] {
    if case .list(let terms) = denotation { return terms.compactMap { store.id(of: $0) } }
    guard case .terms(let terms) = denotation else { return [] }
    // What has no order of its own is shown as first mentioned, which is the order of ids.
    let ordered = naming.inOrder(terms)
    let ids = (ordered ?? terms).compactMap { store.id(of: $0) }
    return ordered == nil ? ids.sorted() : ids
  }

  private func evidence(
    for query: Query, _ executor: any QueryExecutor, limit: Int
  ) -> [Reply.Evidence] {
    guard limit > 0, let facts = try? executor.evidence(for: query, limit: limit) else { return [] }
    return facts.map { fact in
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
  func evidence(for last: Turn, _ executor: any QueryExecutor) -> Reply {
    let facts = (try? executor.evidence(for: last.query, limit: 12)) ?? []
    var answer = assistant.phraser.evidence(facts)
    if let said = last.reply.answer.blocks.first { answer.blocks.insert(said, at: 0) }
    var reply = Reply(question: question, status: .answered, answer: answer)
    reply.answers = facts.map { assistant.phraser.words(for: $0).sentence }
    reply.reading = last.reply.reading
    reply.query = last.query
    reply.evidence = evidence(for: last.query, executor, limit: 12)
    return reply
  }

  /// "why?": the graph gives facts; where it holds no reason, that is said.
  func noReason(for last: Turn, _ executor: any QueryExecutor) -> Reply {
    let said = last.reply.answer.blocks.first.map { [Answer([$0]).plainText] } ?? []
    return refuse(.noReason(facts: said), status: .none)
  }

  /// "why is X harder?": what is asked after holds, but no reason is stated.
  func reason(_ found: Interpretation, _ executor: any QueryExecutor) -> Reply {
    let phrased = assistant.phraser.phrase(found.reading.query, found.denotation)
    return refuse(.noReason(facts: phrased.holds ? [phrased.answer.plainText] : []), status: .none)
  }

  func nothingMore(after last: Turn) -> Reply {
    var reply = Reply(
      question: question, status: .none,
      answer: Answer("That is all the graph says of it."))
    reply.suggestions = suggestions
    return reply
  }

  // MARK: Refusals

  var suggestions: [String] { assistant.exampleQuestions(limit: 3) }

  func refuse(_ gap: Answers.Gap, status: Reply.Status = .unknown) -> Reply {
    var reply = Reply(
      question: question, status: status, answer: gap.answer(suggesting: suggestions))
    reply.suggestions = suggestions
    return reply
  }

  func refuse(
    _ cause: Misunderstanding, _ sentence: Sentence, after last: Turn? = nil
  ) -> Reply {
    switch cause {
    case .unknown(let words):
      return refuse(Nearby(assistant: assistant, sentence: sentence).gap(for: words))
    case .noReading:
      if let unfit = Nearby(assistant: assistant, sentence: sentence).unfit(
        for: last?.answers ?? [])
      {
        return refuse(unfit)
      }
      return refuse(.notUnderstood(near: Nearby(assistant: assistant, sentence: sentence).words))
    case .failed(let error): return failed(error)
    }
  }

  func failed(_ error: ExecutionError) -> Reply {
    let sentence =
      switch error {
      case .timedOut(let seconds):
        "That took longer than \(Wording.digits(seconds)) seconds, so I stopped. Ask something narrower, or allow more with --timeout."
      case .cancelled: "Cancelled."
      case .malformed(let what): "I read the question in a way that makes no sense (\(what))."
      case .endpoint(let what): what
      }
    return Reply(question: question, status: .unknown, answer: Answer(sentence))
  }

  func tooLong() -> Reply {
    Reply(
      question: String(question.prefix(200)), status: .unknown,
      answer: Answer(
        "That question is too long for me: I read at most \(Sentence.limit) words at a time."))
  }

  // MARK: Small talk

  func talk(_ kind: SmallTalk) -> Reply {
    let talk = Answers.SmallTalk(
      topics: assistant.topics, examples: assistant.exampleQuestions(limit: 3))
    let answer: Answer =
      switch kind {
      case .greeting: talk.greeting
      case .thanks: talk.thanks
      case .farewell: talk.farewell
      case .help: talk.help
      case .acknowledgement: Answer("All right.")
      }
    var reply = Reply(question: question, status: .answered, answer: answer)
    reply.suggestions = kind == .help || kind == .greeting ? suggestions : []
    return reply
  }
}
