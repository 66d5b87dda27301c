import Queries
import Testing
import Vocabulary

@testable import Questions

/// How often something of the same form was asked about the graph inside, as a feature.
@Suite("Forms are counted") struct FormCountTests {
  private func form(_ text: String, named: Bool = false) throws -> String {
    FormText(of: try Asked.management.query(text), named: named).text
  }

  @Test(
    arguments: [
      ("(:phase :project_management)", "j(phase,T;)"),
      ("(^:affectedBy :risks)", "j(^affectedBy,T;)"),
      ("(:precedes+ :planning)", "j(precedes+,T;)"),
      ("(type :Discipline)", "C()"),
      (
        "(exists (and :planning (:phase :project_management)))", "exists(and(T;j(phase,T;);););"
      ),
      ("(count (:affectedBy *))", "count(j(affectedBy,*);)"),
      (
        "(table (:project_management :service_management) :focus)", "table1(focus,T;T;)"
      ),
      ("(most (count :phase) (type :Discipline))", "largest(phase,C();*;)"),
    ] as [(String, String)])
  func aFormHasThePropertiesAndNotTheThings(query: String, form: String) throws {
    let found = try self.form(query)
    #expect(found.filter { $0 != ";" } == form.filter { $0 != ";" })
  }

  @Test func thingsOfOneKindHaveOneForm() throws {
    let planning = "(exists (and :planning (:phase :project_management)))"
    let closing = "(exists (and :closing (:phase :service_management)))"
    #expect(try form(planning) == form(closing))
    #expect(try form(planning, named: true) != form(closing, named: true))
    #expect(
      try form(planning)
        != form("(exists (and :planning (:affectedBy :project_management)))"))
  }

  @Test func aReasonIsAskedForInItsOwnForm() throws {
    let query = try Asked.management.query("(exists (:phase :project_management))")
    #expect(
      FormText(of: query, asReason: true, named: false) != FormText(of: query, named: false))
  }

  @Test(arguments: [(0, 0), (1, 1), (2, 2), (3, 2), (4, 3), (7, 3), (8, 4), (1000, 10), (-3, 0)])
  func countsAreTakenAsPowersOfTwo(times: Int, magnitude: Int) throws {
    let query = try Asked.management.query("(:phase :project_management)")
    let counts = FormCounts(isInside: true) { _ in times }
    let last = FormText(
      of: try Asked.management.query("(:focus :project_management)"), named: false)
    let found = try #require(counts.magnitudes(of: query, as: nil, after: last))
    #expect([found.form, found.same, found.after] == [magnitude, magnitude, magnitude])
    #expect(counts.magnitude(ofShape: "j(T)") == magnitude)
  }

  @Test func ofOtherGraphsOnlyShapesAreCounted() throws {
    let query = try Asked.management.query("(:phase :project_management)")
    let counts = FormCounts(isInside: false) { _ in 5 }
    #expect(counts.magnitudes(of: query, as: nil, after: nil) == nil)
    #expect(counts.magnitude(ofShape: "j(T)") == 3)
    #expect(FormCounts.none.magnitude(ofShape: "j(T)") == nil)
  }

  @Test func formCountsAreReadFromTheWeights() throws {
    let lines = "times:j(phase,T;)\t9\ntimes:shape j(T)\t2\n"
    let weights = Array(lines.utf8).withUnsafeBufferPointer { Weights(parsing: $0) }
    let query = try Asked.management.query("(:phase :project_management)")
    let counts = FormCounts(of: weights, isInside: true)
    #expect(counts.magnitudes(of: query, as: nil, after: nil)?.form == 4)
    #expect(counts.magnitudes(of: query, as: nil, after: nil)?.same == 0)
    #expect(counts.magnitude(ofShape: "j(T)") == 2)
  }

  @Test func whatWasAskedOftenIsLikelier() throws {
    let read = Asked.management.read("phases of project management")
    func probability(_ lines: String) throws -> Float {
      let weights = Array(lines.utf8).withUnsafeBufferPointer { Weights(parsing: $0) }
      let move = try Asked.management.move("(:phase :project_management)")
      return try #require(
        read.decide(by: weights).ranked.first { $0.candidate.move == move }
      ).probability
    }
    let known = Set(Asked.management.lexicon.schema.properties.map(\.iri)).map {
      "known:\($0.replacing(":", with: "."))\t1\n"
    }.joined()
    let counted = "times:j(phase,T;)\t9\nasked:4\t3\n"
    #expect(try probability(known + counted) > probability(known))
    // Of a graph whose properties are not known nothing was counted.
    #expect(try probability(counted) == probability(""))
  }
}
