import Questions

/// Notes on words that were not taken literally or were passed over.
struct Liberties {
  private let question: Question
  private let account: Account

  init(_ turn: ReadTurn) {
    question = turn.question
    account = turn.account
  }

  /// The most passed-over words that are told.
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
