import Testing

@testable import Questions

/// A yes or a no must be about what was asked, and thanks must be said by some word.
@Suite("What a yes or no is about is in the reading") struct AskedContentTests {
  private func misses(_ form: String, _ question: String) throws -> Bool {
    let asked = Asked.zoo
    let read = asked.read(question)
    let move = try asked.move(form)
    let candidate = read.candidates.first { $0.move == move } ?? Candidate(move)
    return read.account.missesWhatIsAsked(candidate)
  }

  @Test(arguments: [
    ("(exists (:livesIn :leo))", "does Leo live in Wembley?"),
    ("(exists (:livesIn :leo))", "is Leo waterproof?"),
    ("(not (exists (:retired :leo)))", "is Leo a plumber?"),
    ("(act ack)", "xyzzy"), ("(act praise)", "plumber"),
  ])
  func aWordThatSaysWhatIsAskedIsMissed(form: String, question: String) throws {
    #expect(try misses(form, question))
  }

  @Test(arguments: [
    ("(exists (and :leo (^:endangered true)))", "is Leo endangered?"),
    ("(exists (:retired :kai))", "is Kai retired?"),
    ("(:livesIn :leo)", "where does Leo the plumber live?"),
    ("(act praise)", "superb"), ("(act thanks)", "thanks"), ("(unknown)", "xyzzy"),
  ])
  func whatExplainsTheQuestionIsNot(form: String, question: String) throws {
    #expect(try !misses(form, question))
  }

  @Test func aTextHasNoProperties() throws {
    let asked = Asked.zoo
    let read = asked.read("beds of the Savanna")
    for (form, holds) in [("(:beds \"Savanna\")", false), ("(:beds :savanna)", true)] {
      #expect(
        try read.account.holds(for: Candidate(asked.move(form)), read.evaluator) == holds, "\(form)"
      )
    }
  }
}
