import TestGraphs

extension Asked {
  /// Two disciplines with their phases and who leads them, with labels in German.
  static let disziplinen = Asked(
    TestGraph.store(
      """
      @prefix : <http://disziplinen.example/> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      :Disziplin rdfs:label "Disziplin"@de, "discipline"@en .
      :Phase rdfs:label "Phase"@de, "stage"@en .
      :Person rdfs:label "Person"@de .
      :phase rdfs:domain :Disziplin ; rdfs:range :Phase ; rdfs:label "Phase"@de .
      :leitet rdfs:domain :Person ; rdfs:range :Disziplin ; rdfs:label "leitet"@de .
      :dauer rdfs:domain :Phase ; rdfs:range xsd:integer ; rdfs:label "Dauer"@de .
      :pm a :Disziplin ; rdfs:label "Projektmanagement"@de, "project management"@en ;
        :phase :planung, :umsetzung, :abschluss .
      :sm a :Disziplin ; rdfs:label "Servicemanagement"@de ; :phase :betrieb, :planung .
      :planung a :Phase ; rdfs:label "Planung"@de, "planning"@en ; :dauer 10 .
      :umsetzung a :Phase ; rdfs:label "Umsetzung"@de ; :dauer 40 .
      :abschluss a :Phase ; rdfs:label "Abschluss"@de ; :dauer 5 .
      :betrieb a :Phase ; rdfs:label "Betrieb"@de ; :dauer 90 .
      :anna a :Person ; rdfs:label "Anna Kurz" ; :leitet :pm .
      :ben a :Person ; rdfs:label "Ben Lang" ; :leitet :sm .
      """, name: "disziplinen.ttl"), in: German.language)
}
