/// One statement that a cell makes, its names without the namespace.
package struct Fact: Hashable, Sendable {
  package enum Object: Hashable, Sendable {
    case name(String)
    case literal(String, datatype: String)
  }

  let subject: String
  let property: Property
  let object: Object

  /// A property of the import, or lore's own.
  enum Property: Hashable, Sendable {
    case own(String)
    /// `rdf:type`: what the thing is one of.
    case type
    /// `lore:lacks`: what is denied.
    case lacks
    /// `lore:partly`: what it has in part.
    case partly
    /// `skos:definition`: what a table says that a thing is.
    case definition
    /// `skos:note`: what is said of a thing beside its aspects.
    case note
  }
}

/// The facts of one cell, and where the cell stands.
struct CellFacts {
  /// The name of its graph: "cell_L7_C2".
  let graph: String
  /// The source of the facts in words: "phones.md, line 7, row “Weight”, column “A1”: 180 g".
  let source: String
  let facts: [Fact]
  /// The notes beside the facts: a qualification, the text of a footnote.
  let notes: [String]
}

/// The words for what the facts name, for `words.ttl`.
struct WordBook {
  struct Property {
    var label: String
    var shown: [String] = []
    var hidden: [String] = []
    var unit: String?
    /// How the cells write their numbers and dates: "# mm".
    var written: [String] = []
    /// As the table has it: "Bootstrap requirements".
    var heading: String?
    var isOpen = false
    var isPurpose = false
    /// The class of what the property leads to.
    var range: String?
    var grading: Grading?
    /// The noun for the grading: "difficulty".
    var gradingName: String?
  }

  struct Value {
    var label: String
    var hidden: [String] = []
    var kind: String?
    /// As the table has it, of a feature: "Follows redirects".
    var heading: String?
  }

  struct Kind {
    var label: String
    var hidden: [String] = []
    var above: String?
  }

  var kinds: [String: Kind] = [:]
  var properties: [String: Property] = [:]
  var values: [String: Value] = [:]
  /// Other names of the things.
  var things: [String: Value] = [:]
}
