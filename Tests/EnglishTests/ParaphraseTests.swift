import English
import Foundation
import Testing

/// What people say for labels, as it is written and as the program carries it.
@Suite("Labels are found by what people say for them") struct ParaphraseTests {
  private func table(_ text: String) throws -> ParaphraseTable {
    var paraphrases = ParaphraseText()
    try paraphrases.read(text)
    let bytes = paraphrases.image
    // `ParaphraseTable` points into these bytes and copies none, so they are never freed.
    let kept = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    kept.copyBytes(from: bytes)
    return try #require(ParaphraseTable(UnsafeRawBufferPointer(kept)))
  }

  private func found(_ question: String, by table: ParaphraseTable) -> [(String, [UInt64])] {
    let words = WordScanner.words(of: question)
    return Paraphrase.find(in: words, by: table).map { phrase in
      let bytes = Array(question.utf8)
      let (start, end) = (
        words[phrase.words.lowerBound].start, words[phrase.words.upperBound - 1].end
      )
      return (
        String(decoding: bytes[Int(start)..<Int(end)], as: UTF8.self), phrase.head.map(\.stem)
      )
    }
  }

  private func stem(_ word: String) -> UInt64 { WordScanner.words(of: word)[0].stem }

  @Test func aPhraseIsFoundInAnyFormOfItsWords() throws {
    let table = try table("start date | p | kick off; begin")
    let stems = [stem("start"), stem("date")]
    #expect(found("it kicked off in May", by: table).map(\.0) == ["kicked off"])
    #expect(found("when did it begin", by: table).first?.1 == stems)
    #expect(found("kick the ball off", by: table).isEmpty)
  }

  @Test func articlesAndPronounsInsideAPhraseArePassedOver() throws {
    let table = try table("price | p | set back")
    #expect(found("how much did it set me back", by: table).map(\.0) == ["set me back"])
  }

  @Test func theCommonestLabelOfAPhraseComesFirst() throws {
    let table = try table("manager | p | head; boss; run\nroute | p | run; go by")
    #expect(found("who runs it", by: table).map(\.1) == [[stem("route")], [stem("manager")]])
  }

  @Test func aSignMarksAdjectivesForMuchAndLittle() throws {
    let table = try table("capacity | p | hold; +roomy; -cramped")
    let ends = try #require(table.adjectives(of: "capacity"))
    #expect(ends.upper == ["roomy"])
    #expect(ends.lower == ["cramped"])
    #expect(table.adjectives(of: "colour") == nil)
    #expect(found("which is roomy", by: table).isEmpty)
  }

  @Test func aLabelMaySayAnotherInOtherWords() throws {
    let table = try table("location | p | where; based; whereabouts")
    let location = try #require(
      Paraphrase.find(in: WordScanner.words(of: "whereabouts"), by: table).first)
    #expect(Paraphrase.heads(saidBy: "based in", by: table) == [location.id])
    #expect(Paraphrase.heads(saidBy: "made in", by: table).isEmpty)
  }

  @Test func aLabelIsToldAsItIsWritten() throws {
    let table = try table("capacity | p | hold; +big\nstart date | p | begin")
    let phrase = try #require(Paraphrase.find(in: WordScanner.words(of: "begins"), by: table).first)
    #expect(table.text(ofHead: phrase.number) == "start date")
  }

  @Test func aLineThatIsNoParaphraseIsNamed() {
    var text = ParaphraseText()
    #expect { try text.read("# heading\ncapacity: hold, fit") } throws: { error in
      (error as? ParaphraseText.Fault)?.line == 2
    }
  }

  @Test func bytesThatAreNoTableAreRefused() {
    let bytes = [UInt8](repeating: 0, count: 64)
    #expect(bytes.withUnsafeBytes { ParaphraseTable($0) } == nil)
  }

  @Test func theProgramCarriesThoseThatAreWrittenHere() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/English/Paraphrases")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    var text = ParaphraseText()
    for file in files where file.hasSuffix(".txt") {
      try text.read(String(contentsOf: folder.appending(path: file), encoding: .utf8))
    }
    let made = try Data(contentsOf: folder.appending(path: "paraphrases.bin"))
    #expect(made.elementsEqual(text.image), "learn --paraphrases makes the table anew")
    #expect(try #require(ParaphraseTable.inProgram).count > 10_000)
  }
}
