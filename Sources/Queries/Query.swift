package import RDF

/// The logical form: lambda dependency-based compositional semantics (Liang 2013, arXiv 1309.4408),
/// where a question is a set of nodes built from smaller sets.
///
/// It knows neither English nor storage: leaves are RDF terms. Every set is a set: no duplicates, and an order
/// only where one was asked for (`slice`, `sorted`). Each case is shown with a question that it answers and with
/// its text form (`QueryText`).
package indirect enum Query: Hashable, Sendable {
  /// Every node that is the subject or object of some fact. Only useful inside the other forms
  /// (`join(r, everything)` is the range of `r`). Text: `*`.
  case everything
  /// These nodes: "Texas", or each thing named "Springfield". Text: `:texas`, `(terms :a :b)`.
  case terms([Term])
  /// The members of a class: "states". Text: `(type :State)`.
  case instances(ClassExtent)
  /// What the members of the inner set reach through the relation: `join(director, films)` is
  /// the directors of the films, `join(director⁻¹, person)` the films that the person directed.
  /// Text: `(:director S)`, `(^:director :person)`.
  case join(Relation, Query)
  /// "states that border Texas". Text: `(and (type :State) (:borders :texas))`.
  case intersection(Query, Query)
  /// "suppliers or risks". Text: `(or :suppliers :risks)`.
  case union(Query, Query)
  /// "factors apart from risks"; negation is difference from a set. Text: `(minus (type :Factor) :risks)`.
  case difference(Query, Query)
  /// "the largest state", "the three longest rivers". Text: `(most :length (type :River) top 3)`.
  case superlative(Superlative)
  /// "cities with more than 3 rivers". Text: `(where (count ^:runsThrough) > 3 (type :City))`.
  case filter(Filter)
  /// "the first two phases", "the last one". Text: `(first 2 (type :Phase))`.
  case slice(Slice)
  /// How many members: "how many states are there?" → 50. Text: `(count (type :State))`.
  case count(Query)
  /// "the total population of the states". The denotation is a number. Text: `(sum :population (type :State))`.
  case aggregate(Aggregation)
  /// "how many more risks than benefits are there?" The denotation is a number.
  /// Text: `(subtract (count A) (count B))`.
  case arithmetic(Arithmetic)
  /// Whether the set has a member: "does anything border Maine?" → yes. Text: `(exists (:borders :maine))`.
  case exists(Query)
  /// Whether every member of the first is in the second ("Are both temporary?");
  /// no when the first is empty. Text: `(every (terms :a :b) (^:nature :temporary))`.
  case every(Query, Query)
  /// Whether two sets have the same members: "do X and Y have the same phases?" Two empty sets have.
  /// Text: `(same (:phase :x) (:phase :y))`.
  case same(Query, Query)
  /// Whether two numbers compare so: "Are there more factors of PM than of SM?"
  /// Text: `(> (count A) (count B))`.
  case compare(Query, Comparison, Query)
  /// Whether both hold: "is it long and is it deep?" Text: `(both (exists A) (exists B))`.
  case both(Query, Query)
  /// Whether one or both hold. Text: `(either (exists A) (exists B))`.
  case either(Query, Query)
  /// The opposite of a yes or no. Text: `(not (exists A))`.
  case not(Query)
  /// All that is known of the members: "tell me about …". The denotation is the members;
  /// the facts are told by the answer. Text: `(describe :texas)`.
  case describe(Query)
  /// Side by side: "compare Texas and Ohio by area". Text: `(table (:texas :ohio) :area)`.
  case table(Table)
  /// A row a member: "each state with its capital and how many rivers it has".
  /// Text: `(rows (type :State) :capital (count ^:in (type :River)))`.
  case rows(Rows)
  /// "how many cities are in each state?", "most first". Text: `(groups :in (type :City) count)`,
  /// `(sorted size (groups :in (type :City) count) desc)`.
  case groups(Groups)
  /// "states by population". The denotation is a list. Text: `(sorted :population (type :State) desc)`.
  case sorted(Sorting)
  /// Several questions in one: "which is harder, and what affects it?" The denotation is theirs, one after the other.
  /// Text: `(seq Q1 Q2)`.
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
  /// The alternatives, at least one, sorted and without repeats. The first is the one to name.
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
/// where domains and ranges say so, the subjects and objects of properties (RDFS entailment), and its kinds where
/// it has no instances.
package struct ClassExtent: Hashable, Sendable {
  /// The IRI of the class, for saying what it is called.
  package let name: String
  /// Nodes with an `rdf:type` of one of these belong to it.
  package let types: [String]
  /// Subjects of these properties belong to it.
  package let subjectsOf: [String]
  /// Objects of these properties belong to it.
  package let objectsOf: [String]
  /// Classes stated to be right below one of these belong to it: of an ontology, where `:Pizza` has kinds and no
  /// instances.
  package let kindsOf: [String]

  package init(
    name: String, types: [String], subjectsOf: [String] = [], objectsOf: [String] = [],
    kindsOf: [String] = []
  ) {
    self.name = name
    self.types = types
    self.subjectsOf = subjectsOf
    self.objectsOf = objectsOf
    self.kindsOf = kindsOf
  }
}

/// A number that each member of a set has.
package indirect enum Measure: Hashable, Sendable {
  /// The number or date reached through the relation; the largest, where there are several
  /// (the smallest, for a smallest-first superlative or a `less` comparison).
  case value(Relation)
  /// How many members of the set it reaches through the relation: "the most rivers".
  case count(Relation, of: Query)

  /// The relation along which it counts; nil of a value.
  package var counted: Relation? {
    if case .count(let relation, of: _) = self { return relation }
    return nil
  }

  package var isCount: Bool { counted != nil }

  /// The relation whose value is taken; nil of a count.
  package var valued: Relation? {
    if case .value(let relation) = self { return relation }
    return nil
  }
}

package enum Extreme: String, Hashable, Sendable { case largest, smallest }

/// One number made of those that the members of a set have. The text is its word in the text form:
/// `(max :population (type :State))`.
package enum Aggregate: String, Hashable, Sendable {
  case sum, average
  case largest = "max"
  case smallest = "min"
}

package enum Comparison: String, Hashable, Sendable {
  case less = "<"
  case atMost = "<="
  case equal = "="
  case atLeast = ">="
  case more = ">"
  case unequal = "!="
}

/// What a measure is compared with: a number, or what another query gives.
package enum Bound: Hashable, Sendable {
  case number(Double)
  /// The same measure of another set's members: "longer than the Colorado". With several
  /// members, the largest for `more` and `atLeast`, the smallest for `less` and `atMost`.
  case measure(of: Query)
  /// The number that another query denotes: "dearer than the cheapest lamp", "starts before the last talk ends".
  /// Text: `(where :price > (min :price (type :Lamp)) S)`.
  case value(Query)
  /// The mean of the measure over the set that is filtered: "larger than average".
  case average
}
