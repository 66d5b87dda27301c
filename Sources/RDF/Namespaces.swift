// Each IRI that lore knows by name, written once.

/// http://www.w3.org/1999/02/22-rdf-syntax-ns#
package enum RDF {
  package static let namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  package static let type = namespace + "type"
  package static let first = namespace + "first"
  package static let rest = namespace + "rest"
  package static let `nil` = namespace + "nil"
  package static let property = namespace + "Property"
  package static let subject = namespace + "subject"
  package static let predicate = namespace + "predicate"
  package static let object = namespace + "object"
  package static let langString = namespace + "langString"
}

/// http://www.w3.org/2000/01/rdf-schema#
package enum RDFS {
  package static let namespace = "http://www.w3.org/2000/01/rdf-schema#"
  package static let label = namespace + "label"
  package static let comment = namespace + "comment"
  package static let `class` = namespace + "Class"
  package static let subClassOf = namespace + "subClassOf"
  package static let subPropertyOf = namespace + "subPropertyOf"
  package static let domain = namespace + "domain"
  package static let range = namespace + "range"
}

/// http://www.w3.org/2002/07/owl#
package enum OWL {
  package static let namespace = "http://www.w3.org/2002/07/owl#"
  package static let `class` = namespace + "Class"
  package static let objectProperty = namespace + "ObjectProperty"
  package static let datatypeProperty = namespace + "DatatypeProperty"
  package static let inverseOf = namespace + "inverseOf"
  package static let deprecated = namespace + "deprecated"
  package static let onProperty = namespace + "onProperty"
  package static let someValuesFrom = namespace + "someValuesFrom"
  package static let hasValue = namespace + "hasValue"
  package static let equivalentClass = namespace + "equivalentClass"
  package static let intersectionOf = namespace + "intersectionOf"
  package static let symmetricProperty = namespace + "SymmetricProperty"
  package static let transitiveProperty = namespace + "TransitiveProperty"
}

/// http://www.w3.org/2004/02/skos/core#
package enum SKOS {
  package static let namespace = "http://www.w3.org/2004/02/skos/core#"
  package static let prefLabel = namespace + "prefLabel"
  package static let altLabel = namespace + "altLabel"
  package static let hiddenLabel = namespace + "hiddenLabel"
  package static let definition = namespace + "definition"
  package static let scopeNote = namespace + "scopeNote"
  package static let broader = namespace + "broader"
  package static let related = namespace + "related"
}

/// http://purl.org/dc/terms/
package enum DCTerms {
  package static let namespace = "http://purl.org/dc/terms/"
  package static let title = namespace + "title"
  package static let description = namespace + "description"
  package static let source = namespace + "source"
  package static let modified = namespace + "modified"
}

/// http://xmlns.com/foaf/0.1/
package enum FOAF {
  package static let name = "http://xmlns.com/foaf/0.1/name"
}

/// http://schema.org/ (and its https twin)
package enum SchemaOrg {
  package static let name = "http://schema.org/name"
  package static let nameHTTPS = "https://schema.org/name"
}

/// http://www.w3.org/2001/XMLSchema#
package enum XSD {
  package static let namespace = "http://www.w3.org/2001/XMLSchema#"
  package static let string = namespace + "string"
  package static let boolean = namespace + "boolean"
  package static let integer = namespace + "integer"
  package static let decimal = namespace + "decimal"
  package static let double = namespace + "double"
  package static let float = namespace + "float"
  package static let date = namespace + "date"
  package static let dateTime = namespace + "dateTime"
  package static let gYear = namespace + "gYear"
  package static let gYearMonth = namespace + "gYearMonth"
  package static let time = namespace + "time"

  /// The datatypes whose values compare as numbers.
  package static let numeric: Set<String> = [
    integer, decimal, double, float,
    namespace + "int", namespace + "long", namespace + "short", namespace + "byte",
    namespace + "nonNegativeInteger", namespace + "positiveInteger",
    namespace + "nonPositiveInteger", namespace + "negativeInteger",
    namespace + "unsignedInt", namespace + "unsignedLong", namespace + "unsignedShort",
    namespace + "unsignedByte",
  ]

  /// The datatypes whose values compare as dates.
  package static let dates: Set<String> = [date, dateTime, gYear, gYearMonth]

  /// The datatypes whose values compare by a key made of their digits: dates, and times of day.
  package static let keyed: Set<String> = dates.union([time])
}

/// Properties of facts that no file states and that follow from what ontologies state. They are kept apart from the
/// stated ones; the SPARQL of a query says them by what they follow from.
package enum Derived {
  package static let namespace = "https://lore.example/derived#"
  /// Leads from a class to a class with a name that it is stated to be a subclass of: `rdfs:subClassOf` without
  /// restrictions.
  package static let superclass = namespace + "superclass"
  private static let restrictions = namespace + "restriction/"

  /// The property that leads from a class to what a restriction of it says that its members have: `:Margherita
  /// rdfs:subClassOf [ owl:onProperty :hasTopping ; owl:someValuesFrom :Tomato ]`.
  package static func restriction(on property: String) -> String { restrictions + property }

  /// The property that a restriction is on.
  package static func property(ofRestriction iri: String) -> String? {
    iri.hasPrefix(restrictions) ? String(iri.dropFirst(restrictions.utf8.count)) : nil
  }

  /// The IRI that a file has instead of a derived one: the property of a restriction, or `rdfs:subClassOf`; of others
  /// the IRI itself.
  package static func stated(_ iri: String) -> String {
    iri == superclass ? RDFS.subClassOf : property(ofRestriction: iri) ?? iri
  }
}

/// lore's own vocabulary, for what no standard has a word for (README, "Bring your own graph").
package enum Lore {
  package static let namespace = "https://lore.example/vocab#"
  /// A class of things that adjectives compare: "hard", "large".
  package static let scale = namespace + "Scale"
  /// Leads from a scale to what it measures: a numeric property, or a property that orders ("is more difficult than").
  package static let measures = namespace + "measures"
  /// Adjectives and adverbs for the upper end: "large", "difficult".
  package static let upper = namespace + "upper"
  /// Adjectives for the lower end: "small", "easy".
  package static let lower = namespace + "lower"
  /// The classes a scale's words apply to; none means any class that has the property.
  package static let appliesTo = namespace + "appliesTo"
  /// A word that stands for a subset of a class by a bound on a property: "major" cities.
  package static let threshold = namespace + "Threshold"
  package static let above = namespace + "above"
  package static let below = namespace + "below"
  /// The class whose instances a threshold selects from.
  package static let of = namespace + "of"
  /// A property that puts things in order: `:planning :precedes :execution`, marked `a lore:Order`.
  package static let order = namespace + "Order"
  /// The unit in which a property's values are stated: "miles", "km²".
  package static let unit = namespace + "unit"
  /// How a table that was imported writes the numbers of a property, "#" being the number, and its dates, by the
  /// letters of CLDR: "# mm", "# to # years", "MMMM yyyy". What a program is answered is written so.
  package static let written = namespace + "written"
  /// The words by which a table that was imported heads a property or a feature: "Follows redirects".
  package static let heading = namespace + "heading"
  /// True of a property whose values are known not to be all there are ("…, etc."): a count or a no
  /// then speaks of what is listed.
  package static let isOpen = namespace + "isOpen"
  /// Leads from a thing to what it is said not to have: a denial with a source.
  package static let lacks = namespace + "lacks"
  /// Leads from a thing to what it has only in part.
  package static let partly = namespace + "partly"
  /// The class of statements (`rdf:subject`, `rdf:predicate`, `rdf:object`) that hold no longer: a correction.
  package static let withdrawal = namespace + "Withdrawal"
  /// Leads from a named graph to what is to be said beside its facts: "Windows only".
  package static let note = namespace + "note"
  /// `true` of a property that keeps account of a file rather than telling of the world: `owl:versionInfo`.
  package static let isBookkeeping = namespace + "isBookkeeping"
  /// `true` of a property that says what its subject is for: benefits, objectives.
  package static let isPurpose = namespace + "isPurpose"
}
