import Questions

/// What a person is told of how words were read where they were not taken literally.
struct Liberties {
  private let question: Question
  private let account: Account

  init(_ turn: ReadTurn) {
    question = turn.question
    account = turn.account
  }

  /// Passed-over words told at most.
  private static let most = 4

  /// "I read “gain” as “benefit”." for each anchor that was misspelt or only related, and what was passed over.
  func notes(for candidate: Candidate) -> [String] {
    var notes: [String] = []
    for place in candidate.anchors.places {
      let anchor = question.anchors[place]
      guard anchor.match > .part, let label = anchor.readAs else { continue }
      let note = "I read “\(question.sentence.typed(anchor.words))” as “\(label)”."
      if !notes.contains(note) { notes.append(note) }
    }
    let passed = account.passedOver(by: candidate).prefix(Self.most)
    if !passed.isEmpty {
      notes.append("I passed over \(passed.map { "“\($0)”" }.joined(separator: ", ")).")
    }
    return notes
  }
}
