import English
import Queries
import Testing

@testable import Questions

/// A score is added up without making the list of features: both must say the same.
@Suite("A score is that of the features one can read") struct ScoreTests {
  /// A weight for each feature of these candidates, so that each counts.
  private func weights(of read: ReadTurn) -> Weights {
    var names: Set<String> = []
    for candidate in read.candidates {
      names.formUnion(read.features.list(of: candidate).names)
    }
    let text = names.sorted().enumerated().map { "\($1)\t\(Double($0 % 17) / 8 - 1)" }
      .joined(separator: "\n")
    return Array(text.utf8).withUnsafeBufferPointer { Weights(parsing: $0) }
  }

  @Test(
    arguments: [
      "what affects project management?", "how many factors do both have?", "thanks a lot",
      "which is harder, and why?", "name two benefits of service management", "hm, zyxwv?",
      "what comes after planning?", "does PM have more factors than SM?",
    ])
  func forEveryCandidate(question: String) {
    let read = Asked.management.read(question)
    let weights = weights(of: read)
    for candidate in read.candidates {
      let added = read.features.score(
        of: candidate, answering: read.evaluator.denotation(of: candidate), by: weights,
        counting: read.features.labelWords.forms(by: weights))
      let summed = weights.score(read.features.list(of: candidate))
      #expect(abs(added - summed) < 1e-3, "\(candidate.move)")
    }
  }

  @Test func afterOtherTurnsToo() throws {
    let asked = Asked.management
    let said = [
      Asked.Said("what affects service management?", "(:affectedBy :service_management)")
    ]
    let read = asked.read("and the other one?", after: try asked.context(after: said))
    let weights = weights(of: read)
    for candidate in read.candidates {
      let summed = weights.score(read.features.list(of: candidate))
      #expect(
        abs(
          read.features.score(
            of: candidate, answering: read.evaluator.denotation(of: candidate), by: weights,
            counting: read.features.labelWords.forms(by: weights))
            - summed) < 1e-3
      )
    }
  }

  /// Parts are hashed eight bytes at a time: every length must be hashed as the file's names are.
  @Test(arguments: 0...40) func partsOfAnyLengthAreHashedAlike(length: Int) {
    let part = String("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz".prefix(length))
    let other = String("zyxwvutsrqponmlkjihgfedcbazyxwvutsrqponmlkjihgfedcba".prefix(length))
    var list = FeatureList(keepingNames: true)
    list.add(Atom(part), Atom(other))
    let name = Array(list.names[0].utf8)
    #expect(list.hashes[0] == name.withUnsafeBufferPointer { FeatureList.hash(ofName: $0[...]) })
    if length > 0 { #expect(Atom(part).hash != Atom(other).hash) }
  }
}

@Suite("Operators have names, bits and cues") struct OperationTests {
  @Test func everyOperationHasANameOfItsOwn() {
    #expect(Set(Operation.allCases.map(\.name)).count == Operation.allCases.count)
    for operation in Operation.allCases {
      let name = String(operation.name)
      #expect(operation.hash == FeatureHash.of(name))
      #expect(operation.plain.name == name + ".plain")
    }
  }

  @Test func anOperationSetHoldsEachOnce() {
    var set = OperationSet()
    for operation in Operation.allCases {
      #expect(!set.contains(operation))
      let isNew = [set.insert(operation), set.insert(operation)]
      #expect(isNew == [true, false])
      #expect(set.contains(operation))
    }
  }

  @Test func everyCueHasAPlaceOfItsOwnInACueSet() {
    for cue in Cue.allCases {
      let set = CueSet([cue])
      #expect(Cue.allCases.filter(set.contains) == [cue])
      #expect(set.meets(CueSet(Cue.allCases)))
      #expect(!set.meets(CueSet()))
    }
    #expect(Set(Cue.allCases.map(\.place)).count == Cue.allCases.count)
    #expect(Cue.allCases.count <= 128)
  }

  @Test func setsOfCuesAreUnited() {
    var set = CueSet([.count])
    set.formUnion(CueSet([.most, .evidence]))
    #expect(set.contains(.count) && set.contains(.most) && set.contains(.evidence))
    #expect(!set.contains(.least))
  }

  @Test func operationsHaveTheCuesThatCallForThem() {
    #expect(Operation.count.cues?.contains(.count) == true)
    #expect(Operation.minus.cues?.contains(.except) == true)
    #expect(Operation.list.cues == nil)
  }
}
