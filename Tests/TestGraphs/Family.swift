package import Triples

/// People and how they are related: no classes, no words for properties but their names,
/// and `rdfs:label` alone.
package enum Family {
  package static let turtle = """
    @prefix : <http://example.org/family/> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

    :ada rdfs:label "Ada Byron" ; :parent :anne, :george ; :spouse :william ; :sex :female ;
      :birthYear 1815 .
    :anne rdfs:label "Anne Milbanke" ; :parent :judith ; :spouse :george ; :sex :female ;
      :birthYear 1792 .
    :george rdfs:label "George Byron" ; :parent :john ; :spouse :anne ; :sex :male ;
      :profession :poet ; :birthYear 1788 .
    :william rdfs:label "William King" ; :spouse :ada ; :sex :male ; :birthYear 1805 .
    :judith rdfs:label "Judith Noel" ; :sex :female ; :birthYear 1751 .
    :john rdfs:label "John Byron" ; :sex :male ; :profession :soldier ; :birthYear 1756 .
    :annabella rdfs:label "Annabella King" ; :parent :ada, :william ; :sex :female ;
      :birthYear 1837 .
    :ralph rdfs:label "Ralph King" ; :parent :ada, :william ; :sex :male ; :birthYear 1839 .
    :allegra rdfs:label "Allegra Byron" ; :parent :george ; :sex :female ; :birthYear 1817 .
    :female rdfs:label "female" .
    :male rdfs:label "male" .
    :poet rdfs:label "poet" .
    :soldier rdfs:label "soldier" .
    """

  package static let namespace = "http://example.org/family/"
  package static var store: TripleStore { TestGraph.store(turtle, name: "family.ttl") }
}
