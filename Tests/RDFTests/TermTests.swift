import RDF
import Testing

@Suite struct TermTests {
  @Test func termsAreTheSameWhenTheirCodePointsAre() {
    let composed = Term.literal(Literal("\u{E9}"))
    let decomposed = Term.literal(Literal("e\u{301}"))
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
    #expect("\u{E9}" == "e\u{301}")
  }

  @Test func aTermIsNeitherItsTextInAnotherKindNorInAnotherLanguage() {
    let terms: Set<Term> = [
      .iri("a"), .blank("a"), .literal(Literal("a")), .literal(Literal("a", language: "en")),
      .literal(Literal("a", language: "de")), .literal(Literal("a", datatype: XSD.date)),
    ]
    #expect(terms.count == 6)
  }

  @Test func irisPrecedeBlankNodesAndBlankNodesLiterals() {
    let terms: [Term] = [.literal(Literal("a")), .blank("a"), .iri("b"), .iri("a")]
    #expect(
      terms.sorted() == [.iri("a"), .iri("b"), .blank("a"), .literal(Literal("a"))])
  }

  @Test func anEmptyTextPrecedesAllOthers() {
    #expect("".precedesBytewise("a"))
    #expect(!"a".precedesBytewise(""))
    #expect(!"".precedesBytewise(""))
    #expect("".sameBytes(as: ""))
    #expect(!"".sameBytes(as: "a"))
  }
}
