import Queries
import RDF
import TestGraphs
import Testing
import Triples
import Vocabulary

/// Statements of a graph about its properties and classes, and what follows from them.
@Suite struct ReasoningTests {
  private static let prefixes = """
    @prefix : <http://e.org/> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

    """

  private func schema(_ turtle: String) -> Schema {
    Schema(of: TestGraph.store(Self.prefixes + turtle))
  }

  private func arcs(_ name: String, _ schema: Schema) -> [Arc] {
    schema.propertyByIRI["http://e.org/" + name].map { schema.properties[$0.index].arcs } ?? []
  }

  @Test func aSubpropertyWrittenByItsInverseIsFollowedBackwards() {
    let schema = schema(
      """
      :hasFather owl:inverseOf :isFatherOf ; rdfs:subPropertyOf :hasParent .
      :hasParent rdfs:subPropertyOf :hasAncestor .
      :adam :isFatherOf :seth .
      """)
    #expect(arcs("hasParent", schema).contains(Arc("http://e.org/isFatherOf", inverse: true)))
    #expect(arcs("hasAncestor", schema).contains(Arc("http://e.org/isFatherOf", inverse: true)))
    #expect(!arcs("hasAncestor", schema).contains(Arc("http://e.org/isFatherOf")))
  }

  @Test func aDomainIsOfTheEndThatItIsStatedOf() throws {
    let schema = schema(
      """
      :hasPartner rdfs:domain :Marriage ; rdfs:range :Person ; owl:inverseOf :isPartnerIn .
      :hasHusband rdfs:subPropertyOf :hasPartner ; owl:inverseOf :isHusbandIn .
      :isHusbandIn rdfs:subPropertyOf :isPartnerIn .
      :m1 :hasHusband :tom .
      """)
    let marriage = try #require(schema.classByIRI["http://e.org/Marriage"])
    #expect(schema.classes[marriage].extent.subjectsOf.contains("http://e.org/hasHusband"))
    #expect(!schema.classes[marriage].extent.objectsOf.contains("http://e.org/hasHusband"))
    #expect(schema.classes[marriage].count == 1)
  }

  @Test func aCycleOfClassesIsOneExtent() throws {
    let count = 400
    let schema = schema(
      (0..<count).map { ":C\($0) rdfs:subClassOf :C\(($0 + 1) % count) . :i\($0) a :C\($0) ." }
        .joined(separator: "\n") + ":D rdfs:subClassOf :C7 . :C9 rdfs:subClassOf :E .")
    let seven = try #require(schema.classByIRI["http://e.org/C7"])
    let d = try #require(schema.classByIRI["http://e.org/D"])
    let e = try #require(schema.classByIRI["http://e.org/E"])
    #expect(schema.classes[seven].cycle.count == count)
    #expect(schema.classes[seven].superclasses == [e])
    #expect(schema.classes[d].superclasses.count == count + 1 && schema.classes[d].cycle.isEmpty)
    #expect(schema.classes[e].count == count && schema.classes[d].count == 0)
    #expect(schema.classes[e].extent.types.count == count + 2)
  }

  @Test func aLongChainOfClassesHasItsMembersAtEachStep() throws {
    let schema = schema(
      (0..<500).map { ":C\($0) rdfs:subClassOf :C\($0 + 1) . :i\($0) a :C\($0) ." }
        .joined(separator: "\n"))
    let end = try #require(schema.classByIRI["http://e.org/C500"])
    let half = try #require(schema.classByIRI["http://e.org/C250"])
    #expect(schema.classes[end].count == 500)
    #expect(schema.classes[half].count == 251)
  }
}
