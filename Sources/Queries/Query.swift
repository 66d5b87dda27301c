package import RDF

/// The logical form: lambda dependency-based compositional semantics (Liang 2013, arXiv 1309.4408),
/// where a question is a set of nodes built from smaller sets.
///
/// It knows neither English nor storage: leaves are RDF terms. Every set is a set: no duplicates, no order.
/// The order of answers is decided by whoever shows them.
package indirect enum Query: Hashable, Sendable {
  /// Every node that is the subject or object of some fact. Only useful inside the other forms
  /// (`join(r, everything)` is the range of `r`).
  case everything
  /// These nodes: "Texas", or each thing named "Springfield".
  case terms([Term])
  /// The members of a class: "states".
  case instances(ClassExtent)
  /// What the members of the inner set reach through the relation: `join(director, films)` is
  /// the directors of the films, `join(director⁻¹, person)` the films that the person directed.
  case join(Relation, Query)
  /// "states that border Texas".
  case intersection(Query, Query)
  /// "suppliers or risks".
  case union(Query, Query)
  /// "factors apart from risks"; negation is difference from a set.
  case difference(Query, Query)
  /// The members with the largest or smallest measure; ties are all kept. Members without a
  /// value of the measure take no part. `rank` 1 is the extreme itself, 2 the next value, and so on.
  case superlative(Query, Measure, Extreme, rank: Int)
  /// The members whose measure compares so with the bound: "cities with more than 3 rivers".
  case filter(Query, Measure, Comparison, Bound)
  /// How many members. The denotation is a number.
  case count(Query)
  /// The sum or mean of the measure over the members that have it. The denotation is a number.
  case aggregate(Aggregate, Query, Measure)
  /// Whether the set has a member. The denotation is yes or no.
  case exists(Query)
  /// Whether every member of the first is in the second ("Are both temporary?");
  /// no when the first is empty.
  case every(Query, Query)
  /// Whether two numbers compare so: "Are there more factors of PM than of SM?"
  case compare(Query, Comparison, Query)
  /// The opposite of a yes or no.
  case not(Query)
  /// All that is known of the members: "tell me about …". The denotation is the members;
  /// the facts are told by the answer.
  case describe(Query)
  /// Side by side: for each subject (a row) what it reaches through each relation (a column).
  /// The denotation is the union of all cells.
  case table(subjects: [Query], columns: [Relation])
  /// Several questions in one: "which is harder, and what affects it?" The denotation is the union of theirs.
  case sequence([Query])
}

/// One way along a property: from subject to object, or back.
package struct Arc: Hashable, Sendable, Comparable {
  /// The property's IRI.
  package let property: String
  package let inverse: Bool

  package init(_ property: String, inverse: Bool = false) {
    self.property = property
    self.inverse = inverse
  }

  package var reversed: Arc { Arc(property, inverse: !inverse) }

  package static func < (a: Arc, b: Arc) -> Bool {
    (a.property, a.inverse ? 1 : 0) < (b.property, b.inverse ? 1 : 0)
  }
}

/// A binary: alternatives of arcs (a property, its subproperties, the inverse of its inverse …),
/// followed once, or any number of times from one on.
package struct Relation: Hashable, Sendable {
  /// At least one, sorted, without repeats. The first is the one to name.
  package let arcs: [Arc]
  /// Whether a chain of any length counts (`+` in SPARQL paths): "after", "ancestor".
  package let repeats: Bool

  package init(_ arcs: [Arc], repeats: Bool = false) {
    self.arcs = arcs
    self.repeats = repeats
  }

  package init(_ property: String, inverse: Bool = false) {
    self.init([Arc(property, inverse: inverse)])
  }

  package var reversed: Relation { Relation(arcs.map(\.reversed), repeats: repeats) }
  package var repeated: Relation { Relation(arcs, repeats: true) }
}

/// A class and where its members are found: stated types (the class and its subclasses),
/// and, where domains and ranges say so, the subjects and objects of properties (RDFS entailment).
package struct ClassExtent: Hashable, Sendable {
  /// The class's IRI, for naming it.
  package let name: String
  /// Nodes with an `rdf:type` of one of these belong to it.
  package let types: [String]
  /// Subjects of these properties belong to it.
  package let subjectsOf: [String]
  /// Objects of these properties belong to it.
  package let objectsOf: [String]

  package init(name: String, types: [String], subjectsOf: [String] = [], objectsOf: [String] = []) {
    self.name = name
    self.types = types
    self.subjectsOf = subjectsOf
    self.objectsOf = objectsOf
  }
}

/// A number that each member of a set has.
package indirect enum Measure: Hashable, Sendable {
  /// The number or date reached through the relation; the largest, where there are several
  /// (the smallest, for a smallest-first superlative or a `less` comparison).
  case value(Relation)
  /// How many members of the set it reaches through the relation: "the most rivers".
  case count(Relation, of: Query)
}

package enum Extreme: String, Hashable, Sendable { case largest, smallest }

package enum Aggregate: String, Hashable, Sendable { case sum, average, largest, smallest }

package enum Comparison: String, Hashable, Sendable {
  case less = "<"
  case atMost = "<="
  case equal = "="
  case atLeast = ">="
  case more = ">"
  case unequal = "!="
}

/// What a measure is compared with.
package enum Bound: Hashable, Sendable {
  case number(Double)
  /// The same measure of another set's members: "longer than the Colorado". With several
  /// members, the largest for `more` and `atLeast`, the smallest for `less` and `atMost`.
  case measure(of: Query)
}
