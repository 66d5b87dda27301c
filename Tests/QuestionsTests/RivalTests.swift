import Testing

@testable import Questions

/// The rivals of a choice, by which it is told how sure it is.
@Suite("Rivals of a choice") struct RivalTests {
  private func names(_ best: Double, _ others: [Double], unknown: Double = 0) -> [String] {
    Rivals(best: best, others: others, unknown: unknown).features(keepingNames: true).names
  }

  @Test func theyAreToldInTenths() {
    #expect(
      names(0.5, [0.3, 0.15, 0.05], unknown: 0.05)
        == ["rival:best:5", "rival:next:6", "rival:unknown:1", "rival:near:2"])
    #expect(
      names(0.95, [0.05])
        == ["rival:best:9", "rival:next:0", "rival:unknown:0", "rival:near:0"])
  }

  @Test(arguments: [(0.0, [] as [Double]), (0.0, [0.0]), (1.0, []), (0.2, [0.8, 0.8])])
  func anySharesGiveFourFeaturesOfRivals(best: Double, others: [Double]) {
    #expect(names(best, others, unknown: 1).count == 4)
  }

  @Test func weightsOfRivalsLowerTheSureness() throws {
    let read = Asked.management.read("what affects project management")
    func sureness(_ lines: String) -> Float {
      let weights = Array(lines.utf8).withUnsafeBufferPointer { Weights(parsing: $0) }
      return read.decide(by: weights).sureness
    }
    let plain = sureness("top:describe\t3\n")
    let doubted = (0...10).map { "sure:rival:next:\($0)\t-1\n" }.joined()
    #expect(sureness("top:describe\t3\n" + doubted) < plain)
  }
}
