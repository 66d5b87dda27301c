package import Triples

/// Planets, moons and who found them: classes, labels of each kind, numbers and dates with units,
/// a pair of inverse properties, an order, adjectives, a threshold, definitions and a source.
package enum SolarSystem {
  package static let turtle = """
    @prefix : <http://example.org/sky/> .
    @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix owl: <http://www.w3.org/2002/07/owl#> .
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix dcterms: <http://purl.org/dc/terms/> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    @prefix lore: <https://lore.example/vocab#> .

    <> dcterms:title "the solar system" ; dcterms:source "An Atlas of the Sky" .

    :Body a owl:Class ; skos:prefLabel "celestial body"@en ; skos:altLabel "body"@en .
    :Star a owl:Class ; rdfs:subClassOf :Body ; skos:prefLabel "star"@en .
    :Planet a owl:Class ; rdfs:subClassOf :Body ; skos:prefLabel "planet"@en .
    :Moon a owl:Class ; rdfs:subClassOf :Body ; skos:prefLabel "moon"@en ;
      skos:altLabel "satellite"@en ; skos:definition "a body that orbits a planet"@en .
    :Person a owl:Class ; skos:prefLabel "person"@en ; skos:altLabel "astronomer"@en ;
      skos:hiddenLabel "who"@en .

    :orbits a owl:ObjectProperty ; skos:prefLabel "orbits"@en ; skos:altLabel "goes around"@en ;
      rdfs:domain :Body ; rdfs:range :Body ; owl:inverseOf :orbitedBy .
    :orbitedBy a owl:ObjectProperty ; skos:prefLabel "orbited by"@en ;
      skos:altLabel "moons"@en .
    :discoverer a owl:ObjectProperty ; skos:prefLabel "discoverer"@en ;
      skos:altLabel "discovered by"@en, "found by"@en ; rdfs:domain :Body ; rdfs:range :Person ;
      owl:inverseOf :discovered .
    :discovered a owl:ObjectProperty ; skos:prefLabel "discovered"@en ; skos:altLabel "found"@en .
    :diameter a owl:DatatypeProperty ; skos:prefLabel "diameter"@en ; rdfs:domain :Body ;
      lore:unit "km" .
    :discoveryDate a owl:DatatypeProperty ; skos:prefLabel "discovery date"@en ;
      skos:hiddenLabel "when discovered"@en ; rdfs:domain :Body .
    :nextOut a owl:ObjectProperty, lore:Order ; skos:prefLabel "next planet out"@en ;
      rdfs:domain :Planet ; rdfs:range :Planet .

    :size a lore:Scale ; lore:measures :diameter ; lore:upper "large"@en, "big"@en ;
      lore:lower "small"@en ; lore:appliesTo :Body .
    :major a lore:Threshold ; skos:prefLabel "giant"@en ; lore:of :Planet ;
      lore:measures :diameter ; lore:above 40000 .

    :Sun a :Star ; skos:prefLabel "Sun"@en ; :diameter 1391400 .
    :Mercury a :Planet ; skos:prefLabel "Mercury"@en ; :orbits :Sun ; :diameter 4879 ;
      :nextOut :Venus .
    :Venus a :Planet ; skos:prefLabel "Venus"@en ; skos:altLabel "morning star"@en ;
      :orbits :Sun ; :diameter 12104 ; :nextOut :Earth .
    :Earth a :Planet ; skos:prefLabel "Earth"@en ; :orbits :Sun ; :diameter 12742 ;
      :nextOut :Mars ; skos:definition "the planet that people live on"@en .
    :Mars a :Planet ; skos:prefLabel "Mars"@en ; skos:altLabel "red planet"@en ; :orbits :Sun ;
      :diameter 6779 ; :nextOut :Jupiter .
    :Jupiter a :Planet ; skos:prefLabel "Jupiter"@en ; :orbits :Sun ; :diameter 139820 ;
      :nextOut :Saturn .
    :Saturn a :Planet ; skos:prefLabel "Saturn"@en ; :orbits :Sun ; :diameter 116460 ;
      :nextOut :Uranus .
    :Uranus a :Planet ; skos:prefLabel "Uranus"@en ; :orbits :Sun ; :diameter 50724 ;
      :discoverer :Herschel ; :discoveryDate "1781-03-13"^^xsd:date ; :nextOut :Neptune .
    :Neptune a :Planet ; skos:prefLabel "Neptune"@en ; :orbits :Sun ; :diameter 49244 ;
      :discoverer :Galle ; :discoveryDate "1846-09-23"^^xsd:date .

    :Moon1 a :Moon ; skos:prefLabel "Moon"@en, "Luna"@la ; :orbits :Earth ; :diameter 3475 .
    :Phobos a :Moon ; skos:prefLabel "Phobos"@en ; :orbits :Mars ; :diameter 22 ;
      :discoverer :Hall ; :discoveryDate "1877-08-18"^^xsd:date .
    :Deimos a :Moon ; skos:prefLabel "Deimos"@en ; :orbits :Mars ; :diameter 12 ;
      :discoverer :Hall ; :discoveryDate "1877-08-12"^^xsd:date .
    :Io a :Moon ; skos:prefLabel "Io"@en ; :orbits :Jupiter ; :diameter 3643 ;
      :discoverer :Galileo ; :discoveryDate "1610-01-08"^^xsd:date .
    :Europa a :Moon ; skos:prefLabel "Europa"@en ; :orbits :Jupiter ; :diameter 3122 ;
      :discoverer :Galileo ; :discoveryDate "1610-01-08"^^xsd:date .
    :Ganymede a :Moon ; skos:prefLabel "Ganymede"@en ; :orbits :Jupiter ; :diameter 5268 ;
      :discoverer :Galileo ; :discoveryDate "1610-01-07"^^xsd:date .
    :Callisto a :Moon ; skos:prefLabel "Callisto"@en ; :orbits :Jupiter ; :diameter 4821 ;
      :discoverer :Galileo ; :discoveryDate "1610-01-07"^^xsd:date .
    :Titan a :Moon ; skos:prefLabel "Titan"@en ; :orbits :Saturn ; :diameter 5149 ;
      :discoverer :Huygens ; :discoveryDate "1655-03-25"^^xsd:date .
    :Titania a :Moon ; skos:prefLabel "Titania"@en ; :orbits :Uranus ; :diameter 1577 ;
      :discoverer :Herschel ; :discoveryDate "1787-01-11"^^xsd:date .
    :Triton a :Moon ; skos:prefLabel "Triton"@en ; :orbits :Neptune ; :diameter 2707 ;
      :discoverer :Lassell ; :discoveryDate "1846-10-10"^^xsd:date .

    :Herschel a :Person ; skos:prefLabel "William Herschel"@en ; skos:altLabel "Herschel"@en .
    :Galle a :Person ; skos:prefLabel "Johann Galle"@en .
    :Hall a :Person ; skos:prefLabel "Asaph Hall"@en .
    :Galileo a :Person ; skos:prefLabel "Galileo Galilei"@en ; skos:altLabel "Galileo"@en .
    :Huygens a :Person ; skos:prefLabel "Christiaan Huygens"@en .
    :Lassell a :Person ; skos:prefLabel "William Lassell"@en .
    """

  package static let namespace = "http://example.org/sky/"
  package static var store: TripleStore { TestGraph.store(turtle, name: "sky.ttl") }
}
