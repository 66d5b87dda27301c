package import English
package import Queries

/// One way to understand a turn, before the model has weighed it: what lore would do (`move`), which words it
/// explains, and what it takes for granted.
///
/// Example: of "its phases?" the move `(:phase :project_management)`, which explains "phases", with the tag `topic`,
/// as no word of the turn names project management.
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
  /// The words of the turn that it explains: those of an anchor or an operator, and those that only hold its
  /// construction together ("of" in "phases of X").
  package var words: WordSet
  /// The anchors that it is made of, as places in `Question.anchors`.
  package var anchors: AnchorSet
  /// What it takes for granted beyond the words.
  package var tags: Tags
  /// The rank that the grammar gave the same query, 0 for its best; nil where the grammar did not propose it.
  package var grammarRank: Int?
  /// What this reading costs in the grammar, where the grammar read the whole turn so; nil where it did not.
  package var grammarCost: Float?
  /// The number of words that the grammar passed over to read the turn so.
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

/// A set of anchors, each by its place in `Question.anchors`: one bit each, since there are at most
/// `AnchorFinder.limit`.
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

/// What a candidate takes for granted beyond the words; each is a feature of the model.
package struct Tags: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Two sets are joined by a property that no word says, the only one that fits: "phases that Anna leads" where
  /// nothing but `leads` relates people to phases.
  package static let bridged = Tags(rawValue: 1 << 0)
  /// A property is asked for that no word says: "what's in it for them?" for `benefit`.
  package static let unsaidProperty = Tags(rawValue: 1 << 1)
  /// A property is followed against the direction of its words: "who leads it?" read as what it leads.
  package static let reversed = Tags(rawValue: 1 << 2)
  /// The last answer, one thing, stands for a word of the question: "where is it?".
  package static let lastAnswer = Tags(rawValue: 1 << 3)
  /// The last answer, a list, stands for a word of the question: "which of them are late?".
  package static let lastList = Tags(rawValue: 1 << 4)
  /// The latest topic stands for something in the question: project management for "its" in "its phases".
  package static let topic = Tags(rawValue: 1 << 5)
  /// What was spoken of before the latest topic stands for something in the question.
  package static let earlierTopic = Tags(rawValue: 1 << 6)
  /// The other of two that belong together stands for something in the question: service management for "the other
  /// one", after project management.
  package static let otherOfPair = Tags(rawValue: 1 << 7)
  /// The last turn's property is asked of something else: "and planning?" after "how long is execution?".
  package static let lastProperty = Tags(rawValue: 1 << 8)
  /// A part of the last turn's query gave way to another: "and project management?" after "what affects service
  /// management?".
  package static let substituted = Tags(rawValue: 1 << 9)
  /// Members are picked by a number of the question: "the first three".
  package static let numbered = Tags(rawValue: 1 << 10)
  /// Both of two that belong together are meant though neither is named: "how do they differ?" at the start of a
  /// conversation.
  package static let pairImplied = Tags(rawValue: 1 << 11)
  /// The class of what is asked for is that of the last turn: "and in Gdansk?" after "which servers are in Kraków?".
  package static let lastClass = Tags(rawValue: 1 << 12)
  /// A measure that no word names: "the biggest".
  package static let unsaidMeasure = Tags(rawValue: 1 << 13)
  /// The grammar reads the turn so too, in word order.
  package static let grammar = Tags(rawValue: 1 << 14)
  /// What was listed before is left out: "what else affects it?".
  package static let withoutTold = Tags(rawValue: 1 << 15)
  /// The set that the last answer was taken or reached from stands for something in the question: the moons, after
  /// "the largest moon".
  package static let narrowed = Tags(rawValue: 1 << 16)
  /// The property is followed as far as it goes: what depends on X, directly or through others.
  package static let secondStep = Tags(rawValue: 1 << 17)
  /// The last turn's measure is asked again: "and the easiest?" after "which is the hardest?".
  package static let lastMeasure = Tags(rawValue: 1 << 18)

  /// A member of a list is meant by words that only resemble its name: "which one is about the money?" → the budget.
  package static let resembling = Tags(rawValue: 1 << 19)
  /// The list in which the topic stands is meant: "what's last?" after "what comes after planning?" asks of all
  /// phases.
  package static let listOfTopic = Tags(rawValue: 1 << 20)
  /// Members of a list are meant whose names share a word of the question: "the ones called issues".
  package static let sharingWord = Tags(rawValue: 1 << 21)
  /// Words that nothing explains are taken as the name of something that the graph does not hold: "is budget one of
  /// them?", which is answered with no.
  package static let unlisted = Tags(rawValue: 1 << 22)
  /// A property is meant by its values, which the question offers to choose from: "temporary or permanent?".
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

  /// The tags of candidates that rest on earlier turns.
  package static let ofContext: Tags = [
    .lastAnswer, .lastList, .topic, .earlierTopic, .otherOfPair, .lastProperty, .substituted,
    .lastClass, .withoutTold, .narrowed, .lastMeasure, .listOfTopic,
  ]

  package var names: [String] { Self.all.filter { contains($0.0) }.map(\.1) }
  package var count: Int { rawValue.nonzeroBitCount }
}

/// What a turn does that asks nothing of the graph: it greets ("hello"), or wants the last reply otherwise ("shorter
/// please"). Its name is what the corpus calls it: `(act thanks)`.
package enum Act: String, Hashable, Sendable, CaseIterable {
  case greeting, thanks, bye, apology, praise, ack, help, identity
  /// These are about the reply before.
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

  /// The cue whose words usually do it: "cheers" is a word of `.thanks`.
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
