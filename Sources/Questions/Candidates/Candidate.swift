package import English
package import Queries

/// One way to understand a turn, before anything is weighed.
package struct Candidate: Sendable {
  package enum Move: Hashable, Sendable {
    /// Evaluate this.
    case ask(Query)
    /// A reason is asked for what this states.
    case reason(Query)
    case act(Act)
    /// Nothing in the graph answers it.
    case unknown
  }

  package let move: Move
  /// The words that it accounts for: by an anchor, an operator, or as glue of its construction.
  package var words: WordSet
  /// The anchors it rests on, as places in the question's list.
  package var anchors: AnchorSet
  /// The liberties it takes.
  package var tags: Tags
  /// How the grammar ranked the same form, where it proposed it too; 0 is its best.
  package var grammarRank: Int?
  /// Whether the grammar read the whole question so without passing over anything.
  package var grammarCost: Float?
  /// How many words the grammar passed over to read it so.
  package var grammarSkipped = 0

  package init(
    _ move: Move, words: WordSet = WordSet(), anchors: AnchorSet = AnchorSet(), tags: Tags = []
  ) {
    self.move = move
    self.words = words
    self.anchors = anchors
    self.tags = tags
  }
}

/// Anchors by their place in the question's list, at most `AnchorFinder.limit`.
package struct AnchorSet: Hashable, Sendable {
  private var bits: UInt64 = 0

  package init() {}
  package init(_ place: Int) { bits = 1 << UInt64(place) }

  package func contains(_ place: Int) -> Bool { bits & (1 << UInt64(place)) != 0 }
  package func union(_ other: AnchorSet) -> AnchorSet {
    var result = self
    result.bits |= other.bits
    return result
  }
  package var count: Int { bits.nonzeroBitCount }
  /// The places, in order.
  package var places: [Int] { (0..<64).filter { bits & (1 << UInt64($0)) != 0 } }
}

/// What a candidate takes for granted beyond the words: each is a feature of the model.
package struct Tags: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Two sets are joined by the one property that fits, which no word says.
  package static let bridged = Tags(rawValue: 1 << 0)
  /// A property is asked for that no word says.
  package static let unsaidProperty = Tags(rawValue: 1 << 1)
  /// A property is followed against the direction of its words.
  package static let reversed = Tags(rawValue: 1 << 2)
  /// The last answer stands for something in the question.
  package static let lastAnswer = Tags(rawValue: 1 << 3)
  /// The last answer stands for something in the question, and has several members.
  package static let lastList = Tags(rawValue: 1 << 4)
  /// The latest topic stands for something in the question: project management for "its" in "its phases".
  package static let topic = Tags(rawValue: 1 << 5)
  /// A topic before the latest stands for something in the question.
  package static let earlierTopic = Tags(rawValue: 1 << 6)
  /// The other member of the pair that the topic belongs to.
  package static let otherOfPair = Tags(rawValue: 1 << 7)
  /// The last turn's property is asked of something else.
  package static let lastProperty = Tags(rawValue: 1 << 8)
  /// A part of the last turn's query was put in another's place.
  package static let substituted = Tags(rawValue: 1 << 9)
  /// Members are picked by a number of the question.
  package static let numbered = Tags(rawValue: 1 << 10)
  /// Both of the pair are meant though neither is named.
  package static let pairImplied = Tags(rawValue: 1 << 11)
  /// The class of what is asked for was taken from the last turn.
  package static let lastClass = Tags(rawValue: 1 << 12)
  /// A measure that no word names: "the biggest".
  package static let unsaidMeasure = Tags(rawValue: 1 << 13)
  /// Read by the grammar, in word order.
  package static let grammar = Tags(rawValue: 1 << 14)
  /// What was listed before is left out.
  package static let withoutTold = Tags(rawValue: 1 << 15)
  /// The set that the last answer was taken or reached from: the moons after "the largest moon".
  package static let narrowed = Tags(rawValue: 1 << 16)
  /// The property is followed as far as it goes: what depends on X, directly or not.
  package static let secondStep = Tags(rawValue: 1 << 17)
  /// The last turn's measure is asked again: "and the easiest?" after "which is the hardest?".
  package static let lastMeasure = Tags(rawValue: 1 << 18)

  /// One of a list, by words that only resemble its name.
  package static let resembling = Tags(rawValue: 1 << 19)
  /// The list that what is spoken of stands in.
  package static let listOfTopic = Tags(rawValue: 1 << 20)
  /// Members of a list whose names share a word of the question.
  package static let sharingWord = Tags(rawValue: 1 << 21)
  /// Words that nothing explains are taken as the name of something that is not there.
  package static let unlisted = Tags(rawValue: 1 << 22)
  /// A property whose values the question offers to choose from.
  package static let offered = Tags(rawValue: 1 << 23)
  /// A thing is asked for what it does not have, though others of its kind do, or for what nothing of its kind has, so
  /// that the answer is "none" or "no": "when does X end?" where no end of X is stated.
  package static let lacking = Tags(rawValue: 1 << 25)
  /// A class that no word names, whose members have what is asked for.
  package static let unsaidClass = Tags(rawValue: 1 << 26)

  package static let all: [(Tags, String)] = [
    (.resembling, "resembling"), (.listOfTopic, "listOfTopic"), (.sharingWord, "sharingWord"),
    (.unlisted, "unlisted"), (.offered, "offered"),
    (.lacking, "lacking"), (.unsaidClass, "unsaidClass"),
    (.bridged, "bridged"), (.unsaidProperty, "unsaidProperty"), (.reversed, "reversed"),
    (.lastAnswer, "lastAnswer"), (.lastList, "lastList"), (.topic, "topic"),
    (.earlierTopic, "earlierTopic"), (.otherOfPair, "otherOfPair"), (.lastProperty, "lastProperty"),
    (.substituted, "substituted"), (.numbered, "numbered"), (.pairImplied, "pairImplied"),
    (.lastClass, "lastClass"), (.unsaidMeasure, "unsaidMeasure"), (.grammar, "grammar"),
    (.withoutTold, "withoutTold"), (.narrowed, "narrowed"), (.secondStep, "secondStep"),
    (.lastMeasure, "lastMeasure"),
  ]

  /// The liberties that rest on earlier turns.
  package static let ofContext: Tags = [
    .lastAnswer, .lastList, .topic, .earlierTopic, .otherOfPair, .lastProperty, .substituted,
    .lastClass, .withoutTold, .narrowed, .lastMeasure, .listOfTopic,
  ]

  package var names: [String] { Self.all.filter { contains($0.0) }.map(\.1) }
  package var count: Int { rawValue.nonzeroBitCount }
}

/// A turn that asks nothing of the graph.
package enum Act: String, Hashable, Sendable, CaseIterable {
  case greeting, thanks, bye, apology, praise, ack, help, identity
  /// About the answer before.
  case shorter, longer, repeated = "repeat", simpler, undo, whereWereWe = "where-were-we", evidence
  /// Asks for a reason for what was said last.
  case why

  /// Whether it says something of the answer before, so that there must be one.
  package var isAboutLast: Bool {
    switch self {
    case .shorter, .longer, .repeated, .simpler, .undo, .whereWereWe, .evidence, .why: true
    case .greeting, .thanks, .bye, .apology, .praise, .ack, .help, .identity: false
    }
  }

  /// Whether it asks for nothing, and is answered with a kind word.
  package var isCourtesy: Bool {
    switch self {
    case .greeting, .thanks, .bye, .apology, .praise, .ack: true
    case .help, .identity, .shorter, .longer, .repeated, .simpler, .undo, .whereWereWe, .evidence,
      .why:
      false
    }
  }

  /// The words that usually do it.
  package var cue: Cue? {
    switch self {
    case .greeting: .greeting
    case .thanks: .thanks
    case .bye: .bye
    case .apology: .apology
    case .praise: .praise
    case .ack: .ack
    case .help: .help
    case .identity: .identity
    case .shorter: .shorter
    case .longer: .longer
    case .repeated: .again
    case .simpler: .simpler
    case .undo: .undo
    case .whereWereWe: .back
    case .evidence: .evidence
    case .why: .why
    }
  }
}
