import Import
import Testing

@Suite("Reviewing an import") struct ReviewTests {
  @Test func theScreenShowsWhatWasDecided() throws {
    let lines = Review(try fixture("bicycles.md")).lines(examples: [
      "which bicycle is the lightest?"
    ])
    #expect(lines[0] == "bicycles.md · 1 table · 3 things × 5 aspects, 15 cells, 1 not stated")
    #expect(lines[1].hasPrefix("Things are the columns: Ashdown, Birch, Cobble"))
    #expect(lines[2] == "They are called: bicycle   [called NOUN]")
    #expect(lines.contains("You can then ask: which bicycle is the lightest?"))
  }

  @Test func enterSaves() throws {
    var review = Review(try fixture("bicycles.md"))
    #expect(review.take("") == .save)
    #expect(review.lines(examples: []).last?.hasPrefix("Enter saves · ") ?? false)
    let homeless = Review(try fixture("bicycles.md"), hasFolder: false)
    #expect(homeless.lines(examples: []).last?.hasPrefix("Enter asks where to save · ") ?? false)
  }

  @Test func anAspectIsRenamedByItsLineOrItsLabel() throws {
    var review = Review(try fixture("bicycles.md"))
    let told = review.lines(examples: []).first { $0.hasPrefix("Aspects by line: ") } ?? ""
    #expect(told.contains("8 frame material"), "\(told)")
    #expect(review.take("name frame material tubes") == .show(""))
    #expect(review.prepared.comparison.aspects[3].label == "tubes")
  }

  @Test func aNounAFlipAndALabelChangeTheImport() throws {
    var review = Review(try fixture("bicycles.md"))
    #expect(review.take("called bike") == .show(""))
    #expect(review.prepared.comparison.noun == "bike")
    #expect(review.take("name 8 tubes") == .show(""))
    #expect(review.prepared.comparison.aspects[3].label == "tubes")
    #expect(
      review.prepared.text().words.contains(
        ":frame-material a rdf:Property ; rdfs:domain :bike ; rdfs:label \"tube\""))
    #expect(review.take("flip") == .show(""))
    #expect(review.prepared.comparison.orientation == .rows)
  }

  @Test(arguments: ["frobnicate", "name", "name 99 x", "called", "table 7"])
  func whatCannotBeDoneIsSaid(line: String) throws {
    var review = Review(try fixture("bicycles.md"))
    guard case .show(let word) = review.take(line) else {
      Issue.record("\(line) ended the review")
      return
    }
    #expect(!word.isEmpty)
  }
}
