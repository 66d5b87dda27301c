import English
import Vocabulary

/// A constituent of the chart: what a stretch of the question was read as. "bordering Texas" is a set, "director of" a
/// relation.
struct Item {
  enum Category: UInt8 {
    /// A set of nodes: "states", "Texas", "bordering Texas". `form` is the set.
    case set
    /// A property waiting for its argument: "director of", "orbits". `form` is a packed use. `aux` is 1 of a verb that
    /// names a number ("the hall seats 90"), else 0: no rule looks at it, but the chart keeps one item of each form and
    /// `aux`, and the noun "seats" has the same form.
    case relation
    /// A property that two things share a value of: "share actors", "co-directed". `form` is a packed use.
    case mate
    /// A scale's word. `aux` is the scale's place, `form` 1 for its upper end, -1 for its lower.
    case positive
    case comparative
    case superlative
    /// A scale's noun: "responsibilities". `aux` is the scale.
    case amount
    /// A word that stands for a bound: "major". `aux` is its place in the lexicon's thresholds.
    case threshold
    /// "more than", "except": `aux` is its place in the composer's operators.
    case `operator`
    /// "1990": `form` is its place in the composer's numbers, and `aux` 0; of "1990 and 1995", for "between", one more
    /// than the place of the other number.
    case number
    /// What is not, or is left out. `form` is the set.
    case negated
    /// "no rivers": a set that none may be of. `form` is the set.
    case noneOf
    /// "the largest population": `form` is a measure, `aux` the rank (negative for the smallest).
    case extreme
    /// "the most rivers": `form` is the set counted, `aux` the rank.
    case mostOf
    /// "more than 3": `form` is a place in the bounds of the parse. `aux` is that of the upper bound of "between 3 and
    /// 5", else 0.
    case degree
    /// "more than 3 rivers": `form` the set counted, `aux` the bound.
    case countDegree
    /// A number that is the whole answer: a count, a sum. `form` is the number. Where two counts are compared ("more
    /// moons than rings"), `aux` is 1, and the answer is a yes or no.
    case quantity
    /// "the directors of their films (did so)": `form` is the set that is theirs, `aux` the property.
    case resumptive
  }

  struct Traits: OptionSet {
    let rawValue: UInt32

    init(rawValue: UInt32) { self.rawValue = rawValue }

    // Written out by hand, as the library's own way makes an array and inserts one by one: half the time of a parse.
    @inline(__always)
    init(arrayLiteral elements: Traits...) {
      var bits: UInt32 = 0
      for element in elements { bits |= element.rawValue }
      self.init(rawValue: bits)
    }

    /// Named things.
    static let things = Traits(rawValue: 1)
    /// A bare class noun.
    static let kind = Traits(rawValue: 2)
    /// Says what something does or is, rather than what it is called: "bordering Texas".
    static let predicate = Traits(rawValue: 4)
    /// All values of a property ("capitals").
    static let values = Traits(rawValue: 8)
    /// Said with a verb.
    static let verb = Traits(rawValue: 16)
    /// A bare preposition.
    static let preposition = Traits(rawValue: 32)
    /// Said in a participle: may be passive.
    static let participle = Traits(rawValue: 64)
    static let plural = Traits(rawValue: 128)
    /// Joined by "or": a choice.
    static let choice = Traits(rawValue: 256)
    static let conjunction = Traits(rawValue: 512)
    static let versus = Traits(rawValue: 1024)
    /// A chain of steps in an order, rather than the next one.
    static let chain = Traits(rawValue: 2048)
    /// Holds a superlative or count inside already.
    static let closed = Traits(rawValue: 4096)
    /// A relation whose object class was said too ("wrote films").
    static let absorbed = Traits(rawValue: 8192)
    /// A reference to what was said before.
    static let reference = Traits(rawValue: 16384)
    static let all = Traits(rawValue: 32768)
    /// What the question asks for: "which films".
    static let focus = Traits(rawValue: 1 << 16)
    /// Said of what has it as a value: "whose capital is X".
    static let valueIs = Traits(rawValue: 1 << 17)
    /// Speaks of something of the head's by "their": "the directors of their films".
    static let theirs = Traits(rawValue: 1 << 18)
    /// Goes one step further: "grandchild".
    static let grand = Traits(rawValue: 1 << 20)
    /// Asks for a place: "where".
    static let place = Traits(rawValue: 1 << 21)
    /// Asks how much of it there is: "how many people".
    static let counted = Traits(rawValue: 1 << 22)
    /// Denied rather than excepted: "but not X".
    static let parallel = Traits(rawValue: 1 << 23)
    /// A possessive pronoun: what follows is its own.
    static let genitive = Traits(rawValue: 1 << 24)
    /// A verb that takes no object without a preposition: "lives" of "lives in".
    static let intransitive = Traits(rawValue: 1 << 25)
    /// A single thing, so that no extreme of it makes sense.
    static let single = Traits(rawValue: 1 << 19)
    /// A preposition with nothing after it that it could govern: "which state is X in".
    static let stranded = Traits(rawValue: 1 << 20)
  }

  var category: Category
  var traits: Traits
  /// The meaning, and a second number beside it; each category says what both are.
  var form: Int32
  var aux: Int32
  var cost: Float
  /// Of a noun that itself names an extreme ("highest point"): the place of its scale and one more,
  /// negative for the lower end.
  var utmost: Int32 = 0
  /// The constituents it was made of, as places in the chart's items; -1 for a mention.
  var left: Int32 = -1
  var right: Int32 = -1
  /// The mention it stands for, where it is one.
  var mention: Int32 = -1
  var rule: Rule = .mention

  func has(_ trait: Traits) -> Bool { traits.contains(trait) }
}

/// The rule that made a constituent, for traces.
enum Rule: UInt8 {
  case mention, values, possessive, nounOf, verbObject, objectGap, passive, valueIs, apposition,
    restrict
  case implicit, either, remove, superlative, extreme, most, count, negate, compareTo, degree,
    threshold
  case order, share, aggregate, contrast, merge, scaleValue
}

/// The function words and marks between two constituents.
struct Gap {
  var roles: Role = []
  var marks: Word.Marks = []
  var cost: Float = 0
  var count = 0

  func has(_ role: Role) -> Bool { !roles.isDisjoint(with: role) }

  /// Adds a word to the gap, with its role and what it costs to pass it over; false where it may not be passed over.
  /// - Parameters:
  ///   - word: its place in the sentence.
  ///   - skip: what passing over the word at each place costs, infinity for those that a reading must use.
  ///   - words: the roles of the word at each place.
  mutating func pass(_ word: Int, _ skip: [Float], _ words: [Role]) -> Bool {
    guard skip[word].isFinite else { return false }
    cost += skip[word]
    roles.formUnion(words[word])
    count += 1
    return true
  }

  /// A preposition other than "of" and "by".
  static let prepositions: Role = [.in, .with, .for, .from, .to, .preposition, .about]
  static let verbs: Role = [.be, .do, .have, .modal]

  var isBare: Bool { roles.isSubset(of: [.determiner, .all, .both, .filler, .it, .they]) }
}
