import TestGraphs
import Triples

/// Animals, their keepers and enclosures: dates, years, yes and no, weights with a unit, names of two words.
enum Zoo {
  static let empty = TestGraph.store("")

  static let store = TestGraph.store(
    """
    @prefix : <http://zoo.example/> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    @prefix lore: <https://lore.example/vocab#> .
    :leo a :Animal ; rdfs:label "Leo" ; :species :lion ; :livesIn :savanna ; :weight 190 ;
      :born "2012-05-04"^^xsd:date ; :endangered true ; :keeper :mia .
    :tara a :Animal ; rdfs:label "Tara" ; :species :tiger ; :livesIn :jungle ; :weight 130 ;
      :born "2015-11-20"^^xsd:date ; :endangered true ; :keeper :mia, :tom .
    :pip a :Animal ; rdfs:label "Pip" ; :species :penguin ; :livesIn :ice ; :weight 12 ;
      :born "2015-12-07"^^xsd:date ; :endangered false ; :keeper :tom .
    :kai a :Animal ; rdfs:label "Kai" ; :species :penguin ; :livesIn :ice ; :weight 14 ;
      :born "2019-02-11"^^xsd:date ; :endangered false ; :keeper :tom ; :retired "2024"^^xsd:gYear .
    :lion a :Species ; rdfs:label "lion" ; :lifespan 14 .
    :tiger a :Species ; rdfs:label "tiger" ; :lifespan 16 .
    :penguin a :Species ; rdfs:label "penguin" ; :lifespan 20 .
    :savanna a :Enclosure ; rdfs:label "Savanna" ; :opened "1998"^^xsd:gYear ; :beds 3 ; :pool false .
    :jungle a :Enclosure ; rdfs:label "Jungle House" ; :opened "2007"^^xsd:gYear ; :beds 5 ; :pool true .
    :ice a :Enclosure ; rdfs:label "Ice Hall" ; :opened "2016"^^xsd:gYear ; :beds 40 ; :pool true .
    :mia a :Keeper ; rdfs:label "Mia Stern" ; :birthPlace :oslo ; :phone "555 1" .
    :tom a :Keeper ; rdfs:label "Tom Frey" ; :birthPlace :basel .
    :basel a :City ; rdfs:label "Basel" . :oslo a :City ; rdfs:label "Oslo" .

    :Animal rdfs:label "animal" ; skos:hiddenLabel "beast" .
    :Enclosure rdfs:label "enclosure" . :Keeper rdfs:label "keeper" ; skos:hiddenLabel "who" .
    :City rdfs:label "city" . :Species rdfs:label "species" .
    :livesIn rdfs:label "lives in" ; skos:hiddenLabel "where" . :born rdfs:label "date of birth" ; skos:altLabel "born on" .
    :weight rdfs:label "weight" ; lore:unit "kg" . :endangered rdfs:label "endangered" .
    :keeper rdfs:label "keeper" ; skos:altLabel "fed by" . :lifespan rdfs:label "lifespan" .
    :opened rdfs:label "opened in" . :beds rdfs:label "number of beds" . :pool rdfs:label "pool" .
    :birthPlace rdfs:label "place of birth" ; skos:altLabel "born in" . :species rdfs:label "species" .
    :phone rdfs:label "phone number" . :retired rdfs:label "retired in" .
    [] a lore:Scale ; lore:measures :weight ; rdfs:label "weight" ; lore:upper "heavy" ; lore:lower "light" .
    """, name: "zoo.ttl")
}

/// Goods, makers and orders: prices, amounts, statuses, names that share words.
enum Shop {
  static let store = TestGraph.store(
    """
    @prefix : <http://shop.example/> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix owl: <http://www.w3.org/2002/07/owl#> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    @prefix lore: <https://lore.example/vocab#> .
    :Product rdfs:label "product" . :Maker rdfs:label "maker" . :Order rdfs:label "order" .
    :Town rdfs:label "town" . :Status rdfs:label "status" . :Material rdfs:label "material" .
    :maker rdfs:domain :Product ; rdfs:range :Maker ; rdfs:label "maker" ; skos:altLabel "made by" .
    :price rdfs:domain :Product ; rdfs:label "price" ; lore:unit "euros" ; skos:hiddenLabel "costs" .
    :material rdfs:domain :Product ; rdfs:range :Material ; rdfs:label "material" ; skos:altLabel "made of" .
    :seat rdfs:domain :Maker ; rdfs:range :Town ; rdfs:label "seat" ; skos:altLabel "based in" .
    :contains rdfs:domain :Order ; rdfs:range :Product ; rdfs:label "contains" .
    :placed rdfs:domain :Order ; rdfs:label "placed on" .
    :status rdfs:domain :Order ; rdfs:range :Status ; rdfs:label "status" .
    :needs a owl:ObjectProperty ; rdfs:domain :Product ; rdfs:range :Product ; rdfs:label "needs" ;
      skos:altLabel "depends on" .
    [] a lore:Scale ; lore:measures :price ; rdfs:label "price" ; lore:upper "expensive", "dear" ; lore:lower "cheap" .
    [] a lore:Threshold ; rdfs:label "bargain" ; lore:of :Product ; lore:measures :price ; lore:below 20 .
    :oak a :Product ; rdfs:label "oak table" ; :maker :holm ; :price 400 ; :material :wood .
    :pine a :Product ; rdfs:label "pine table" ; :maker :holm ; :price 150 ; :material :wood .
    :lamp a :Product ; rdfs:label "desk lamp" ; :maker :lux ; :price 45 ; :material :brass ; :needs :bulb .
    :bulb a :Product ; rdfs:label "light bulb" ; :maker :lux ; :price 5 ; :material :glass .
    :vase a :Product ; rdfs:label "blue vase" ; :maker :lux ; :price 15 ; :material :glass .
    :clock a :Product ; rdfs:label "wall clock" ; :maker :tick ; :price 80 ; :material :brass ; :needs :cell .
    :cell a :Product ; rdfs:label "battery" ; :maker :tick ; :price 2 ; :needs :box .
    :box a :Product ; rdfs:label "spare box" ; :maker :tick ; :price 1 .
    :holm a :Maker ; rdfs:label "Holm and Sons" ; :seat :york .
    :lux a :Maker ; rdfs:label "Lux" ; :seat :bath .
    :tick a :Maker ; rdfs:label "Tick Brothers" ; :seat :bath .
    :york a :Town ; rdfs:label "York" . :bath a :Town ; rdfs:label "Bath" .
    :wood a :Material ; rdfs:label "wood" . :brass a :Material ; rdfs:label "brass" .
    :glass a :Material ; rdfs:label "glass" .
    :o1 a :Order ; rdfs:label "order 11" ; :contains :oak, :lamp ; :placed "2024-01-05"^^xsd:date ; :status :sent .
    :o2 a :Order ; rdfs:label "order 12" ; :contains :vase ; :placed "2024-02-10"^^xsd:date ; :status :open .
    :o3 a :Order ; rdfs:label "order 13" ; :contains :clock, :cell, :bulb ; :placed "2024-02-20"^^xsd:date ;
      :status :open .
    :sent a :Status ; rdfs:label "sent" . :open a :Status ; rdfs:label "open" .
    """, name: "shop.ttl")
}
