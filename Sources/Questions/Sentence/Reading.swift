import English
package import Queries
package import Triples
package import Vocabulary

/// One way to understand a question.
package struct Reading: Sendable {
  package let query: Query
  /// How far it departs from plain English: 0 where it takes every word as it stands, more for each liberty.
  package let cost: Float
  /// The mentions it rests on, left to right.
  package let mentions: [Mention]
  /// What kind of reply it asks for.
  package let shape: Shape

  package enum Shape: Hashable, Sendable {
    case set
    case truth
    case number
    case table
    /// Everything known of some things.
    case description
    /// A reason for what the query states.
    case reason
  }

  /// The number of mentions and references that it is made of.
  package let leaves: Int

  package init(query: Query, cost: Float, mentions: [Mention], shape: Shape, leaves: Int = 1) {
    self.leaves = leaves
    self.query = query
    self.cost = cost
    self.mentions = mentions
    self.shape = shape
  }
}

/// How far the parser looks for readings beside the cheapest one.
package enum Breadth: Hashable, Sendable {
  /// For readings as cheap as it: enough where the cheapest has an answer.
  case narrow
  /// For readings that are hardly dearer, too: after another turn a mere phrase may complete that one.
  case turn
  /// For all readings that are worth a try, where the cheapest has no answer.
  case wide

  /// How much more than the cheapest a reading may cost.
  var margin: Float {
    switch self {
    case .narrow: 0.1
    case .turn: 0.25
    case .wide: 0.5
    }
  }
}

/// What came of trying to understand a question.
package struct Understanding: Sendable {
  /// Cheapest first.
  package var readings: [Reading] = []
  /// Stretches of words that nothing explains.
  package var unknown: [Range<Int>] = []
  /// Phrases that mean something but do not make up a question: "duration?", "and project management?".
  package var fragments: [Fragment] = []
  /// Whether it was given up before the end, so that a lack of readings says nothing.
  package var isStopped = false

  package struct Fragment: Sendable {
    package enum Kind: Sendable {
      case relation(PropertyUse)
      case scale(Int, upper: Bool)
      case howMany
      case negated(Query)
      case ordinal(Int)
      case last
      case most(Int)
    }
    package let kind: Kind
    package let cost: Float
  }
}

/// Something spoken of before that words of this question refer to.
package struct Antecedent: Sendable {
  package let words: Range<Int>
  package let things: [TermID]
  package let cost: Float

  package init(words: Range<Int>, things: [TermID], cost: Float = 0.1) {
    self.words = words
    self.things = things
    self.cost = cost
  }
}
