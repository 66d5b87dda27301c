import Foundation
import Testing

@testable import Questions

/// The file that the learner writes, and the features whose names stand in it.
@Suite("Weights are read from text") struct WeightsTests {
  private func weights(_ text: String) -> Weights {
    Array(text.utf8).withUnsafeBufferPointer { Weights(parsing: $0) }
  }

  private func hash(_ name: String) -> UInt64 {
    Array(name.utf8).withUnsafeBufferPointer { FeatureList.hash(ofName: $0[...]) }
  }

  @Test(
    arguments: [
      ("0.5", 0.5), ("-0.25", -0.25), ("3", 3), ("-12", -12), ("0", 0), ("1.125", 1.125),
      ("-0.001", -0.001), ("1e-3", 0.001), ("2.5E1", 25), (".5", 0.5), ("7.", 7),
    ] as [(String, Float)])
  func aNumberIsReadAsWritten(text: String, value: Float) {
    #expect(abs(weights("top:count\t\(text)\n")[hash("top:count")] - value) < 1e-6)
  }

  @Test func aLineIsANameATabAndANumber() {
    let read = weights("a:b\t1\nc\t2.5\nd:e:f\t-3\n")
    #expect(read.count == 3)
    #expect(read[hash("a:b")] == 1)
    #expect(read[hash("c")] == 2.5)
    #expect(read[hash("d:e:f")] == -3)
  }

  @Test func whatWasNeverLearntWeighsNothing() {
    #expect(weights("a:b\t1\n")[hash("a:c")] == 0)
    #expect(weights("")[hash("a:b")] == 0)
    #expect(Weights()[hash("a:b")] == 0)
  }

  @Test func commentsAndEmptyLinesSayNothing() {
    let read = weights("# a comment\n\n#c\t5\na\t1\n\n")
    #expect(read.count == 1)
    #expect(read[hash("c")] == 0)
  }

  @Test func theLastLineNeedsNoEnd() {
    #expect(weights("a\t1\nb\t2")[hash("b")] == 2)
  }

  @Test func thresholdsAreSet() {
    let read = weights("threshold answer 0.62\nthreshold ask 0.3\na\t1\n")
    #expect(read.answerThreshold == 0.62)
    #expect(read.askThreshold == 0.3)
    #expect(read.count == 1)
  }

  @Test func withoutThresholdsTheUsualOnesHold() {
    let read = weights("a\t1\n")
    #expect(read.answerThreshold == Weights().answerThreshold)
    #expect(read.askThreshold < read.answerThreshold)
  }

  @Test(arguments: ["threshold answer", "threshold answer x", "threshold other 0.1", "nonsense"])
  func aLineThatIsNeitherIsPassedOver(line: String) {
    let read = weights("\(line)\na\t1\n")
    #expect(read.count == 1)
    #expect(read.answerThreshold == Weights().answerThreshold)
  }

  @Test func manyWeightsAreAllFound() {
    let lines = (0..<5_000).map { "w:\($0)\t\($0)\n" }.joined()
    let read = weights(lines)
    #expect(read.count == 5_000)
    for number in stride(from: 0, to: 5_000, by: 37) {
      #expect(read[hash("w:\(number)")] == Float(number))
    }
  }

  @Test func namesWithLettersOfAnyScriptAreFound() {
    let read = weights("lw:größe:量\t0.5\n")
    #expect(read[hash("lw:größe:量")] == 0.5)
  }

  @Test(arguments: Weights.Graphs.allCases)
  func theLearntWeightsAreInTheProgram(graphs: Weights.Graphs) {
    let learnt = Weights.learnt(of: graphs)
    #expect(learnt.count > 1_000)
    #expect(learnt.answerThreshold > 0 && learnt.answerThreshold < 1)
    #expect(learnt.askThreshold > 0 && learnt.askThreshold <= learnt.answerThreshold)
  }

  @Test func aScoreIsTheSumOverTheFeatures() {
    var list = FeatureList()
    list.add("a", "b")
    list.add("c")
    list.add("never", "learnt")
    #expect(weights("a:b\t1.5\nc\t-0.5\nd\t9\n").score(list) == 1)
  }
}

@Suite("Features have names and hashes") struct FeatureListTests {
  private func hash(_ name: String) -> UInt64 {
    Array(name.utf8).withUnsafeBufferPointer { FeatureList.hash(ofName: $0[...]) }
  }

  @Test func aHashIsThatOfTheName() {
    var list = FeatureList(keepingNames: true)
    list.add("bias")
    list.add("cue+", "count")
    list.add("number", "used", "plural")
    list.add("tags", "lastAnswer", "and", "it")
    #expect(list.names == ["bias", "cue+:count", "number:used:plural", "tags:lastAnswer:and:it"])
    #expect(list.hashes == list.names.map(hash))
  }

  @Test func namesAreKeptOnlyOnRequest() {
    var list = FeatureList()
    list.add("bias")
    #expect(list.names.isEmpty)
    #expect(list.hashes.count == 1)
  }

  @Test func aColonInAPartIsADot() {
    let typed = ["12:30", "12.30"].map { String($0) }.map { Atom($0) }
    #expect(typed.map(\.text) == ["12.30", "12.30"])
    #expect(typed[0].hash == typed[1].hash)
  }

  @Test func anAtomMadeInCodeIsOneMadeOfText() {
    let literal: Atom = "count"
    let text = String("tnuoc".reversed())
    #expect(literal.hash == Atom(text).hash)
    #expect(literal.text == "count")
  }

  @Test func whatIsPartedDifferentlyIsAnotherFeature() {
    #expect(hash("a:b") != hash("ab"))
    #expect(hash("a:b:c") != hash("a:bc"))
    #expect(hash("a:b") != hash("b:a"))
    #expect(hash("a") != hash("a:"))
  }

  @Test(arguments: [(-1, "-"), (0, "0"), (1, "1"), (2, "2"), (3, "3"), (4, "4+"), (99, "4+")])
  func smallCountsAreBuckets(count: Int, bucket: String) {
    #expect(Atom(bucket: count).text == bucket)
  }

  @Test func theImageSaysWhatTheTextSays() throws {
    let text = "threshold answer 0.7\nthreshold ask 0.25\na:b\t1\nc\t-2.5\n"
    let read = weights(text)
    let image = read.image
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: image.count, alignment: 16)
    defer { block.deallocate() }
    block.copyBytes(from: image)
    let carried = try #require(Weights(image: UnsafeRawBufferPointer(block)))
    #expect(carried.count == 2)
    #expect(carried[hash("a:b")] == 1)
    #expect(carried[hash("c")] == -2.5)
    #expect(carried[hash("d")] == 0)
    #expect(carried.mayEnd(in: "b") && !carried.mayEnd(in: "a"))
    #expect(carried.answerThreshold == read.answerThreshold)
    #expect(carried.askThreshold == read.askThreshold)
    #expect(Weights(image: UnsafeRawBufferPointer(rebasing: block[..<40])) == nil)
    #expect(Weights(image: UnsafeRawBufferPointer(rebasing: block[8...])) == nil)
  }

  @Test(arguments: Weights.Graphs.allCases)
  func theProgramCarriesTheTableOfTheText(graphs: Weights.Graphs) throws {
    let path = #filePath.replacing(
      "Tests/QuestionsTests/WeightsTests.swift",
      with: "Sources/Questions/Model/weights-\(graphs).txt")
    let read = try weights(String(contentsOfFile: path, encoding: .utf8))
    #expect(read.count > 10_000)
    // Two megabytes: a difference of theirs would take hours to describe.
    let isSame = read.image == Weights.learnt(of: graphs).image
    #expect(isSame)
  }
}

private func weights(_ text: String) -> Weights {
  Array(text.utf8).withUnsafeBufferPointer { Weights(parsing: $0) }
}
