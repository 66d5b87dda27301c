import Queries
import Synchronization

/// Example questions that the graph answers. Each costs a question to verify, so they are found when they are first
/// wanted, as many as are wanted, and kept: by reference, since every copy of an assistant and every conversation with
/// it shares them.
final class ExampleQuestions: Sendable {
  private struct State {
    var candidates: [QuestionWriter.Candidate]?
    var tried = 0
    var found: [String] = []
    /// The answers of the questions, at the same places.
    var answers: [Denotation] = []
  }

  private let state = Mutex(State())

  /// The examples that were found already, at most `limit`; none while others are looked for.
  func known(_ limit: Int) -> [String] {
    state.withLockIfAvailable { Array($0.found.prefix(limit)) } ?? []
  }

  /// The first examples, at most `limit`, none asking for the same as another; the same whatever was asked for before.
  /// - Parameter answer: what a question is answered with; nil for a bad example.
  func first(
    _ limit: Int, from candidates: () -> [QuestionWriter.Candidate],
    answer: (QuestionWriter.Candidate) -> Denotation?
  ) -> [String] {
    state.withLock { state in
      let all = state.candidates ?? candidates()
      state.candidates = all
      while state.found.count < limit, state.tried < all.count {
        let candidate = all[state.tried]
        state.tried += 1
        guard !state.found.contains(candidate.text), let answer = answer(candidate),
          !state.answers.tell(answer)
        else { continue }
        state.found.append(candidate.text)
        state.answers.append(answer)
      }
      return Array(state.found.prefix(limit))
    }
  }
}
