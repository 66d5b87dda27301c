import Synchronization

/// The example questions found so far. Each costs a question to verify, so they are found when they
/// are first wanted, as many as are wanted, and kept: by reference, since every copy of an assistant
/// and every conversation with it shares them.
final class ExampleQuestions: Sendable {
  private struct State {
    var candidates: [QuestionWriter.Candidate]?
    var tried = 0
    var found: [String] = []
  }

  private let state = Mutex(State())

  /// The examples that were found already, at most `limit`; none while others are looked for.
  func known(_ limit: Int) -> [String] {
    state.withLockIfAvailable { Array($0.found.prefix(limit)) } ?? []
  }

  /// The first examples, at most `limit`; the same whatever was asked for before.
  func first(
    _ limit: Int, from candidates: () -> [QuestionWriter.Candidate],
    passing test: (QuestionWriter.Candidate) -> Bool
  ) -> [String] {
    state.withLock { state in
      let all = state.candidates ?? candidates()
      state.candidates = all
      while state.found.count < limit, state.tried < all.count {
        let candidate = all[state.tried]
        state.tried += 1
        if !state.found.contains(candidate.text), test(candidate) {
          state.found.append(candidate.text)
        }
      }
      return Array(state.found.prefix(limit))
    }
  }
}
