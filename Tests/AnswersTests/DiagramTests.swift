import Answers
import Queries
import RDF
import Testing

/// What `lore draw` draws.
@Suite struct DiagramTests {
  let phraser = PhraserTests.phraser

  @Test func labelsEscapeWhatWouldEndThem() {
    let diagram = Diagram(
      nodes: [Diagram.Node(#"a "quoted" one"#), Diagram.Node("<b>")],
      edges: [Diagram.Edge(0, "has", 1)])
    #expect(diagram.dot.contains(##"n0 [label="a \"quoted\" one", fillcolor="#d9d9d9"];"##))
    #expect(diagram.dot.contains(#"n0 -> n1 [label="has"];"#))
    #expect(diagram.mermaid.contains("n0[\"a #34;quoted#34; one\"]"))
  }

  @Test func aWholeGraphIsADiagramOfItsFacts() {
    let diagram = phraser.diagram(of: [Sol.thing("Mars"), Sol.thing("Earth")], most: 100)
    #expect(diagram.nodes.contains { $0.names == ["Phobos"] })
    #expect(Set(diagram.edges).count == diagram.edges.count)
    #expect(diagram.remark == nil)
    // Kinds have colours, and the colours are told.
    #expect(diagram.kinds.contains("planet") && diagram.kinds.contains("moon"))
    #expect(diagram.dot.contains("label=\"planet\", fillcolor=\"#"))
  }

  @Test func whatIsLeftOutIsCounted() {
    let all = phraser.diagram(of: [Sol.thing("Mars")], most: 100)
    let some = phraser.diagram(of: [Sol.thing("Mars")], most: 2)
    #expect(some.omitted > 0)
    #expect(some.remark == "2 of \(2 + some.omitted) facts")
    #expect(some.dot.contains("label=\"2 of "))
    #expect(all.factCount == 2 + some.omitted)
  }

  @Test func theCentreIsMarkedAndDepthIsKept() {
    let near = phraser.diagram(around: [Sol.thing("Mars")], depth: 1, most: 100)
    let far = phraser.diagram(around: [Sol.thing("Mars")], depth: 2, most: 100)
    #expect(near.nodes.filter(\.isCentre).map(\.names) == [["Mars"]])
    #expect(near.dot.contains("penwidth=3"))
    #expect(near.further > 0 && near.factCount < far.factCount)
    #expect(far.nodes.contains { $0.names == ["Asaph Hall"] })
    #expect(!near.nodes.contains { $0.names == ["Asaph Hall"] })
  }

  @Test func valuesAreNoThings() {
    let diagram = phraser.diagram(of: [Sol.thing("Mars"), Sol.thing("Earth")], most: 100)
    #expect(diagram.nodes.contains { $0.isValue && $0.names[0].hasSuffix("km") })
  }

  @Test func manyFactsOfOneKindAreDrawnAsOneList() {
    let names = (1...60).map { "film \($0)" }
    let diagram = Diagram(
      nodes: [Diagram.Node("actor", isCentre: true)] + names.map { Diagram.Node($0) },
      edges: (1...60).map { Diagram.Edge(0, "acted in", $0) })
    let gathered = diagram.gathering()
    #expect(gathered.nodes.map(\.names) == [["actor"], names])
    #expect(gathered.edges == [Diagram.Edge(0, "acted in", 1)])
    #expect(gathered.factCount == 60)
    #expect(gathered.dot.contains("<td align=\"left\">film 1</td><td align=\"left\">film 21</td>"))
  }

  /// What only the first thing has stands left of it, what only the second has right of it, what both have between
  /// them.
  @Test func aComparisonIsTwoColumns() {
    let diagram = Diagram(
      nodes: [
        Diagram.Node("tea", isCentre: true), Diagram.Node("coffee", isCentre: true),
        Diagram.Node("leaf"), Diagram.Node("bean"), Diagram.Node("cup"),
      ],
      edges: [
        Diagram.Edge(0, "of", 2), Diagram.Edge(1, "of", 3), Diagram.Edge(0, "in", 4),
        Diagram.Edge(1, "in", 4),
      ])
    for line in [
      "n2 -> n0 [label=\"of\", dir=back];", "n1 -> n3 [label=\"of\"];",
      "n0 -> n4 [label=\"in\"];", "n4 -> n1 [label=\"in\", dir=back];",
    ] { #expect(diagram.dot.contains(line)) }
  }
}
