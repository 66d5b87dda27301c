import Assistant
import English
import Foundation
import Graph
import TestGraphs
import Testing
import Triples
import Vocabulary

/// The same English about planets: nothing of the graph inside helps here.
@Suite("Another domain is understood by its labels alone") struct AnotherDomainTests {
  @Test(
    arguments: [
      ("what orbits Jupiter?", ["Callisto", "Europa", "Ganymede", "Io"]),
      ("what does Io orbit?", ["Jupiter"]),
      ("who discovered Titan?", ["Christiaan Huygens"]),
      ("what did Galileo discover?", ["Callisto", "Europa", "Ganymede", "Io"]),
      ("what goes around Mars?", ["Deimos", "Phobos"]),
      ("which planet is the largest?", ["Jupiter"]),
      ("what is the largest moon of Jupiter?", ["Ganymede"]),
      ("which is bigger, Mars or Venus?", ["Venus"]),
      ("which planet has the most moons?", ["Jupiter"]),
      ("what comes after Mars?", ["Jupiter"]),
      ("what comes before Mars?", ["Earth"]),
      ("which planets have no moons?", ["Mercury", "Venus"]),
      ("the discoverers of the moons of Jupiter", ["Galileo Galilei"]),
      ("who discovered the largest moon of Saturn?", ["Christiaan Huygens"]),
      ("who found both Titania and Uranus?", ["William Herschel"]),
      ("is Venus bigger than Mars?", ["yes"]),
      ("does Io orbit Jupiter?", ["yes"]),
      ("moons of Saturn", ["Titan"]),
      ("how many moons does Jupiter have?", ["4"]),
    ] as [(String, [String])])
  func questionsAreAnswered(question: String, answers: [String]) {
    checking(question) { #expect(SmallAssistants.sky.answers(to: question) == answers) }
  }

  @Test(
    arguments: [
      ("who is the spouse of Ada Byron?", ["William King"]),
      ("who are the parents of Ralph King?", ["Ada Byron", "William King"]),
      ("Ada Byron's parent's parent", ["John Byron", "Judith Noel"]),
      ("what is the profession of George Byron?", ["poet"]),
      ("how many parents does Ada Byron have?", ["2"]),
    ] as [(String, [String])])
  func namesOfPropertiesAreEnough(question: String, answers: [String]) {
    #expect(SmallAssistants.family.answers(to: question) == answers)
  }

  @Test(
    arguments: [
      ("which club does Diego Silva play for?", ["Real Norte"]),
      ("who plays for Inter Sud?", ["Marco Bianchi", "Pablo Gomez"]),
      ("where is Real Norte based?", ["Bilbao"]),
    ] as [(String, [String])])
  func addressesSplitIntoWordsAreEnough(question: String, answers: [String]) {
    #expect(SmallAssistants.football.answers(to: question) == answers)
  }

  @Test func aDifferenceIsSetOutAspectByAspect() {
    let reply = SmallAssistants.sky.reply(to: "how do Mars and Venus differ?")
    #expect(reply.status == .answered)
    #expect(reply.text.contains("diameter — Mars: 6,779 km; Venus: 12,104 km"))
  }

  @Test func followUpsKeepTheQuestionAndChangeTheTopic() {
    let replies = SmallAssistants.sky.replies(to: [
      "what orbits Mars?", "and Saturn?", "who discovered it?", "how many moons does Jupiter have?",
    ])
    #expect(
      replies.map { $0.answers.sorted() }
        == [["Deimos", "Phobos"], ["Titan"], ["Christiaan Huygens"], ["4"]])
  }

  @Test func twoQuestionsInOneLineAreBothAnswered() {
    let reply = SmallAssistants.sky.reply(to: "what orbits Saturn and who discovered Uranus?")
    #expect(reply.answers.sorted() == ["Titan", "William Herschel"])
  }

  @Test func anOrdinalPicksFromWhatWasShown() throws {
    let replies = SmallAssistants.sky.replies(to: ["list the moons of Jupiter", "the second one?"])
    let shown = try #require(replies.first?.answers)
    #expect(shown.count == 4)
    #expect(replies.last?.answers == [shown[1]])
  }

  /// The words of the graph inside are data: none may have found its way into the code. Comments, the
  /// examples of edits and those in the command's help may speak of it.
  @Test func noNameOfTheGraphInsideIsInTheSources() throws {
    let store = try DefaultAssistant.get().lexicon.store
    let names = try Self.names(in: store)
    #expect(names.count > 20)
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift", !file.path().contains("/Sources/lore/") else { continue }
      let text = try String(contentsOf: file, encoding: .utf8).lowercased()
        .split(separator: "\n").filter { !$0.contains("example:") }
        .map { $0.prefix(while: { $0 != "/" }) }.joined(separator: "\n")
      for name in names where text.contains(name) {
        Issue.record("\(file.lastPathComponent) says “\(name)”")
      }
    }
  }

  /// Names of things of two words and more: single words ("planning") are English too.
  private static func names(in store: TripleStore) throws -> Set<String> {
    let label = try #require(store.id(ofIRI: "http://www.w3.org/2004/02/skos/core#prefLabel"))
    return Set(
      store.objects(label).map { store.text(of: $0).lowercased() }.filter { $0.contains(" ") })
  }
}
