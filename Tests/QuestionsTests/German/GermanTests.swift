import English
import Testing

@testable import Questions

private typealias Said = Asked.Said

/// Questions in a stub of German: a second language is a folder of words, and nothing of understanding changes.
@Suite("A second language is a folder") struct GermanTests {
  private let phases = Said("Welche Phasen hat das Projektmanagement?", "(:phase :pm)")

  private func expect(_ form: String, for question: String, after said: [Said] = []) throws {
    #expect(
      try Asked.disziplinen.proposes(form, for: question, after: said), "\(question) → \(form)")
  }

  /// Whether the weights that were learnt of English choose a form.
  private func expectChoice(
    of form: String, for question: String, after said: [Said] = []
  ) throws {
    let asked = Asked.disziplinen
    let read = asked.read(question, after: try asked.context(after: said))
    let best = read.decide(by: Weights.learnt(of: .others)).best.candidate
    let meant = read.meaning(of: Candidate(try asked.move(form)))
    #expect(read.meaning(of: best) == meant, "\(question) → \(best.move)")
  }

  @Test func setsAreAskedFor() throws {
    try expect("(:phase :pm)", for: "Welche Phasen hat das Projektmanagement?")
    try expect("(:phase :pm)", for: "Was sind die Phasen des Projektmanagements?")
    try expect("(:phase :sm)", for: "Phasen von Servicemanagement")
    try expect("(^:leitet :pm)", for: "Wer leitet das Projektmanagement?")
    try expect("(type :Phase)", for: "Welche Phasen sind das?")
  }

  @Test func numbersAreAskedFor() throws {
    try expect("(count (:phase :pm))", for: "Wie viele Phasen hat das Projektmanagement?")
    try expect("(:dauer :planung)", for: "Was ist die Dauer der Planung?")
    try expect("(describe :planung)", for: "Was ist Planung?")
  }

  @Test func truthIsAskedForByTheVerbInFront() throws {
    try expect(
      "(exists (and :planung (:phase :pm)))", for: "Gehört die Planung zum Projektmanagement?")
    #expect(Sentence("Gehört die Planung dazu?", in: German.language).mood == .yesNo)
    #expect(Sentence("Gehört die Planung dazu?").mood == .list)
  }

  @Test func whatIsDeniedIsLeftOut() throws {
    try expect(
      "(minus (type :Phase) (:phase :pm))", for: "Welche Phasen hat das Projektmanagement nicht?")
  }

  @Test func aQuestionFollowsAnother() throws {
    try expect("(count (:phase :pm))", for: "Und wie viele?", after: [phases])
    try expect("(:phase :sm)", for: "Und das Servicemanagement?", after: [phases])
    try expect("(^:leitet :pm)", for: "Wer leitet es?", after: [phases])
  }

  @Test func whatWasLearntOfEnglishChooses() throws {
    try expectChoice(of: "(:phase :pm)", for: "Welche Phasen hat das Projektmanagement?")
    try expectChoice(
      of: "(count (:phase :pm))", for: "Wie viele Phasen hat das Projektmanagement?")
    try expectChoice(of: "(^:leitet :pm)", for: "Wer leitet das Projektmanagement?")
    try expectChoice(
      of: "(minus (type :Phase) (:phase :pm))",
      for: "Welche Phasen hat das Projektmanagement nicht?")
    try expectChoice(
      of: "(exists (and :planung (:phase :pm)))", for: "Gehört die Planung zum Projektmanagement?")
    try expectChoice(of: "(count (:phase :pm))", for: "Und wie viele?", after: [phases])
  }
}
