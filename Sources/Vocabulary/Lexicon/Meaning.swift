package import English
package import Triples

/// What a stretch of a question may stand for.
package enum Meaning: Hashable, Sendable {
  /// Things with this name; several when the name is shared.
  case things([TermID])
  /// A class, by its place in the schema.
  case kind(Int)
  case relation(PropertyUse, Manner)
  /// "large", "larger", "largest": a scale's word. `upper` is the end of the scale it points to.
  case adjective(scale: Int, upper: Bool, degree: Degree)
  /// What a scale measures, as a noun: "difficulty", "responsibilities".
  case amount(scale: Int)
  /// A word for a part of a class: "major".
  case threshold(Int)
  case `operator`(Operator)
  case number(Double)
  /// A day, month or decade: "June 2024". A year alone is a number.
  case date(DateSpan)

  /// How a property's words are used.
  package enum Manner: UInt8, Sendable {
    /// "the director of X": names what is reached.
    case noun
    /// "X directed Y": subject before, object after.
    case verb
    /// "films in X": a bare preposition.
    case preposition
    /// "lives", of a label "lives in": what its subject does, to nothing without a preposition.
    case intransitive
    /// "grandchild": what the noun names, one step further.
    case grand
  }

  package enum Degree: UInt8, Sendable { case positive, comparative, superlative }
}

/// A meaning at a place in the question.
package struct Mention: Hashable, Sendable {
  /// Words of the question.
  package var words: Range<Int>
  package var meaning: Meaning
  /// 0 for a label word for word; more for every liberty taken.
  package var cost: Float
  /// What was read instead of the words typed, where they were corrected or bridged.
  package var readAs: String?

  /// Whether the graph's vocabulary has these words, rather than a name or English itself.
  package var isOfVocabulary: Bool {
    switch meaning {
    case .kind, .relation, .adjective, .amount, .threshold: true
    default: false
    }
  }

  package init(words: Range<Int>, meaning: Meaning, cost: Float, readAs: String? = nil) {
    self.words = words
    self.meaning = meaning
    self.cost = cost
    self.readAs = readAs
  }
}

/// Degrees of something: how an adjective's property is measured, and the words for its two ends.
package struct Scale: Sendable {
  /// The numeric property that is compared, or a property that holds between higher and lower.
  package let measure: PropertyUse
  /// Whether the measure relates two things ("is more difficult than") rather than giving a number.
  package let isOrdering: Bool
  /// Classes whose members it applies to; empty for all that have the measure.
  package let appliesTo: [Int]
  package let name: String?
  package let upper: [String]
  package let lower: [String]
  /// Those of them that a thing may be called by: all that the graph states, else only what its measure justifies.
  package let said: (upper: [String], lower: [String])
  /// Whether the graph states it, rather than that English has words for what the property is called.
  package let isStated: Bool
}

/// A part of a class that has its own word: "major" cities are those above a population.
package struct Threshold: Sendable {
  package let words: [String]
  package let `class`: Int?
  package let measure: PropertyUse
  package let isAbove: Bool
  package let bound: Double
}
