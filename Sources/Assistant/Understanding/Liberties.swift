import Questions
import Vocabulary

/// What a person is told of how words were read where they were not taken literally.
struct Liberties {
  private let question: Question
  private let lexicon: Lexicon

  init(_ question: Question, _ lexicon: Lexicon) {
    self.question = question
    self.lexicon = lexicon
  }

  /// "I read “gain” as “benefit”." for each anchor that was misspelt or only related, and what was passed over.
  func notes(for candidate: Candidate) -> [String] {
    var notes: [String] = []
    for place in candidate.anchors.places {
      let anchor = question.anchors[place]
      guard anchor.match > .part, let label = anchor.readAs else { continue }
      let note = "I read “\(question.sentence.typed(anchor.words))” as “\(label)”."
      if !notes.contains(note) { notes.append(note) }
    }
    return notes
  }
}
