import RDF
import TestGraphs
import Testing
import Triples

/// The sources of facts.
@Suite struct SourceTests {
  /// "object: source" of each fact that is not about sources itself.
  private func sources(_ store: TripleStore) -> [String] {
    var lines: [String] = []
    store.forEachTriple { s, p, o in
      if store.text(of: p) == DCTerms.source { return }
      lines.append("\(store.text(of: o)): \(store.source(of: s, p, o) ?? "-")")
    }
    return lines.sorted()
  }

  @Test func aFileIsTheSourceWhereNothingBetterIsStated() throws {
    #expect(sources(try TestGraph.read("<urn:a> <urn:p> 1 .", name: "dir/x.ttl")) == ["1: x.ttl"])
  }

  @Test func aDocumentStatesItsSource() throws {
    let store = try TestGraph.read(
      """
      @prefix dcterms: <http://purl.org/dc/terms/> .
      <urn:a> <urn:p> 1 . <> dcterms:source "a book" .
      """)
    #expect(sources(store) == ["1: a book"])
  }

  @Test func namedGraphsAndSubjectsStateTheirs() throws {
    let store = try TestGraph.read(
      """
      @prefix dcterms: <http://purl.org/dc/terms/> .
      <urn:g1> { <urn:a> <urn:p> 1 . }
      <urn:g2> { <urn:a> <urn:p> 2 . }
      <urn:a> <urn:p> 3 .
      <urn:b> <urn:p> 4 ; dcterms:source "the subject's", <urn:other> .
      <urn:g1> dcterms:source "the graph's" .
      """, name: "x.trig")
    #expect(
      sources(store) == [
        "1: the graph's", "2: urn:g2", "3: x.trig", "4: urn:other; the subject's",
      ])
  }

  @Test func aFactInTwoFilesComesFromTheFirst() throws {
    var builder = TripleStoreBuilder()
    try GraphReader.read(text: "<urn:a> <urn:p> 2, 1, 1 .", name: "one.nt.ttl", into: &builder)
    try GraphReader.read(
      text: "<urn:a> <urn:p> 3, 2 . <urn:b> <urn:p> 4 .", name: "two.ttl", into: &builder)
    #expect(
      sources(builder.finish()) == ["1: one.nt.ttl", "2: one.nt.ttl", "3: two.ttl", "4: two.ttl"])
  }

  @Test func aFactThatIsNotThereHasNoSource() throws {
    let store = try TestGraph.read("<urn:a> <urn:p> 1 . <urn:b> <urn:q> 2 .")
    let a = try #require(store.id(ofIRI: "urn:a"))
    let q = try #require(store.id(ofIRI: "urn:q"))
    #expect(store.source(of: a, q, a) == nil)
    #expect(store.source(of: a, a, a) == nil)
  }
}
