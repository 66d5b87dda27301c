import Queries
import RDF
import Testing

/// Logical forms are values: equal when they say the same.
@Suite("Logical forms are values") struct QueryTests {
  private let orbits = Relation("http://example.org/orbits")

  @Test func theSameFormIsOneKey() {
    let a = Query.join(orbits.reversed, .terms([.iri("http://example.org/jupiter")]))
    let b = Query.join(orbits.reversed, .terms([.iri("http://example.org/jupiter")]))
    #expect(a == b)
    #expect(Set([a, b]).count == 1)
  }

  @Test func directionAndRepetitionTellFormsApart() {
    let inner = Query.everything
    let forms: Set<Query> = [
      .join(orbits, inner), .join(orbits.reversed, inner), .join(orbits.repeated, inner),
      .count(.join(orbits, inner)), .exists(.join(orbits, inner)),
      .not(.exists(.join(orbits, inner))),
    ]
    #expect(forms.count == 6)
  }

  @Test func turningAroundTwiceIsNothing() {
    #expect(orbits.reversed != orbits)
    #expect(orbits.reversed.reversed == orbits)
    #expect(orbits.repeated.reversed == orbits.reversed.repeated)
  }

  @Test func arcsAreSortedByPropertyThenDirection() {
    let arcs = [Arc("b"), Arc("a", inverse: true), Arc("a")].sorted()
    #expect(arcs == [Arc("a"), Arc("a", inverse: true), Arc("b")])
  }

  @Test func emptySetsAreEmptyAndNumbersNeverAre() {
    #expect(Denotation.terms([]).isEmpty)
    #expect(!Denotation.number(0).isEmpty)
    #expect(!Denotation.truth(false).isEmpty)
    #expect(Denotation.sequence([.terms([]), .terms([])]).isEmpty)
    #expect(!Denotation.sequence([.terms([]), .number(0)]).isEmpty)
    let subject = Term.iri("http://example.org/a")
    #expect(Denotation.table([.init(subject: subject, cells: [[], []])]).isEmpty)
    #expect(!Denotation.table([.init(subject: subject, cells: [[], [subject]])]).isEmpty)
  }
}
