import Queries
import Questions
import Triples
import Vocabulary

// What else can be asked, once something was.
extension Assistant {
  /// Questions to ask after some replies: about the things that the last of them was about or told, then
  /// those examples that are known already. Each is answered, and asks for something else than was asked before, in
  /// whatever words. None where an endpoint holds the facts: it would be asked what nobody wants to
  /// know.
  /// - Parameters:
  ///   - others: questions that are not wanted, as nobody took them up.
  ///   - stop: polled while looking for them; true settles for those that were found.
  /// - Complexity: that of a few questions.
  package func questions(
    after replies: [Reply], besides others: [String] = [], limit: Int,
    stop: @escaping @Sendable () -> Bool
  ) -> [String] {
    guard remote == nil, let last = replies.last?.query else { return [] }
    let asked = replies.compactMap(\.query)
    var known = Set((replies.map(\.question) + others).map { $0.lowercased() })
    var found: [String] = []
    var told = denotations(of: asked.suffix(3), stop: stop)
    func offer(_ candidate: QuestionWriter.Candidate) {
      guard found.count < limit, !stop(), known.insert(candidate.text.lowercased()).inserted
      else { return }
      guard let answer = answer(to: candidate, otherThan: asked, stop: stop), !told.tell(answer)
      else { return }
      told.append(answer)
      found.append(candidate.text)
    }
    var things = Array(last.namedThings.compactMap { store.id(of: $0) }.prefix(3))
    // "which bugs are there?" names no thing: the questions are about those that were told first.
    if things.isEmpty, let members = told.last?.members {
      things = members.prefix(3).compactMap { store.id(of: $0) }
    }
    for candidate in QuestionWriter(assistant: self).candidates(about: things) { offer(candidate) }
    for example in examples.known(limit + asked.count + others.count) {
      offer(QuestionWriter.Candidate(text: example, expected: nil))
    }
    return found
  }

  /// Questions about what a question names that was not understood: "what is the size of risks?" →
  /// "which disciplines suffer from risks?". Each is answered. None where an endpoint holds the facts.
  /// - Parameter stop: polled while looking for them; true settles for those that were found.
  /// - Complexity: that of a few questions.
  package func nearestQuestions(
    to question: String, limit: Int, stop: @escaping @Sendable () -> Bool
  ) -> [String] {
    guard remote == nil else { return [] }
    let turn = reader.read(
      Sentence(question, in: lexicon.language), after: Context(), executor: executor(stop: stop),
      stop: stop)
    var found: [String] = []
    var told: [Denotation] = []
    for candidate in QuestionWriter(assistant: self).candidates(about: Array(turn.named.prefix(3)))
    where found.count < limit && !stop() && !found.contains(candidate.text) {
      guard let answer = answer(to: candidate, stop: stop), !told.tell(answer) else { continue }
      told.append(answer)
      found.append(candidate.text)
    }
    return found
  }

  /// The answers of some queries, of those that can be answered in time.
  private func denotations(
    of queries: some Sequence<Query>, stop: @escaping @Sendable () -> Bool
  ) -> [Denotation] {
    let executor = executor(stop: stop)
    var found: [Denotation] = []
    for query in queries {
      do { found.append(try executor.execute(query)) } catch { continue }
    }
    return found
  }
}
