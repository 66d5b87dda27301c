package import English
package import Triples

/// What a stretch of words in a question may stand for, in this graph or in the language.
package enum Meaning: Hashable, Sendable {
  /// The things with this name: several where they share it.
  case things([TermID])
  /// A class, by its place in the schema.
  case kind(Int)
  case relation(PropertyUse, Manner)
  /// "large", "larger", "largest": a scale's word. `upper` is the end of the scale it points to.
  case adjective(scale: Int, upper: Bool, degree: Degree)
  /// What a scale measures, said by a noun: "difficulty", "responsibilities".
  case amount(scale: Int)
  /// A word for the members of a class beyond a threshold: "major" cities.
  case threshold(Int)
  case `operator`(Operator)
  case number(Double)
  /// A day, month or decade: "June 2024". A year alone is a number.
  case date(DateSpan)

  /// How the words of a property stand in a sentence.
  package enum Manner: UInt8, Sendable {
    /// "the director of X": names what is reached.
    case noun
    /// "X directed Y": subject before, object after.
    case verb
    /// "films in X": a bare preposition.
    case preposition
    /// "lives", of a property labelled "lives in", without the preposition: "where does X live?".
    case intransitive
    /// "grandchild": what the noun names, one step further.
    case grand
  }

  package enum Degree: UInt8, Sendable { case positive, comparative, superlative }
}

/// What some words of a question mean: "affects", at words 1..<2, the property `affectedBy`.
package struct Mention: Hashable, Sendable {
  /// The places of the words.
  package var words: Range<Int>
  package var meaning: Meaning
  /// How far the words are from the label: 0 where they are the same, more for every liberty taken.
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

/// A scale on which things have more or less of something: the property that is compared, and the adjectives for its
/// two ends ("difficult", "easy").
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
  /// The adjectives that an answer may call a thing: all that the graph states; of others only what the property
  /// justifies.
  package let said: (upper: [String], lower: [String])
  /// Whether the graph states it, rather than that English has words for what the property is called.
  package let isStated: Bool
}

/// A word for the members of a class whose number is beyond a bound: "major" cities are those above a population.
package struct Threshold: Sendable {
  package let words: [String]
  package let `class`: Int?
  package let measure: PropertyUse
  package let isAbove: Bool
  package let bound: Double
}
