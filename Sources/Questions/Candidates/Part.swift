import Queries
import Triples
import Vocabulary

/// A set that some of the words, and some of what was said before, can mean: of "phases of PM" the set `(:phase
/// :project_management)`.
struct Part {
  let query: Query
  let type: SetType
  var words: WordSet
  var anchors: AnchorSet
  var tags: Tags
  /// The number of steps in which it was made: 1 for a name or a class, one more for each join, bound or intersection.
  let size: Int
  let role: Role

  /// What it is, which decides what it may be combined with: named things, a class, what was said before, or a set
  /// made of others.
  enum Role { case things, kind, context, made }

  /// Whether words of the turn say all of it; the direction in which a property is followed may be a guess.
  var isSaid: Bool { !words.isEmpty && tags.isSubset(of: [.reversed, .numbered]) }

  /// Whether it is the class of the last question, which no word of this one names.
  var isLastClass: Bool { role == .kind && size == 1 && tags == .lastClass }

  /// How much it explains, for choosing between two ways to the same set and for keeping the best of many sets: words
  /// covered against tags and steps. What is chosen in the end the model decides.
  var worth: Int { 5 * words.count - 3 * tags.count - size }
}

/// The sets found so far, each once: with the words and tags of the way to it that explains most.
struct PartTable {
  private(set) var parts: [Part] = []
  private var places: [Query: Int] = [:]

  /// The most sets that are kept for a question; later ones are not added.
  static let limit = 260

  var isFull: Bool { parts.count >= Self.limit }

  mutating func add(_ part: Part) {
    if let place = places[part.query] {
      if parts[place].worth < part.worth {
        parts[place].words = part.words; parts[place].anchors = part.anchors;
        parts[place].tags = part.tags
      }
      return
    }
    guard !isFull else { return }
    places[part.query] = parts.count
    parts.append(part)
  }

  /// The sets of the highest worth, best first; of equals the one found first.
  func best(_ count: Int, where passes: (Part) -> Bool = { _ in true }) -> [Part] {
    var ranked: [(worth: Int, place: Int)] = []
    ranked.reserveCapacity(parts.count)
    for place in parts.indices where passes(parts[place]) {
      ranked.append((parts[place].worth, place))
    }
    ranked.sort { ($1.worth, $0.place) < ($0.worth, $1.place) }
    return ranked.prefix(count).map { parts[$0.place] }
  }
}

/// A property that the turn or the conversation named, and the direction in which its words follow it: of `:director`,
/// "directed by" leads from a film to its director, "directed" back from a director to the films.
struct Way: Hashable {
  let use: PropertyUse
  let words: WordSet
  let anchors: AnchorSet
  let tags: Tags
  /// Whether a noun names what it reaches ("the director of"), rather than a verb what its subject does.
  let isNoun: Bool
}

extension Way {
  /// The property followed from members of a type, the way its words point or against it; nil where neither fits.
  func leading(from type: SetType, _ schema: Schema) -> Way? {
    if type.meets(schema.source(of: use)) { return self }
    guard type.meets(schema.source(of: use.reversed)) else { return nil }
    return Way(use: use.reversed, words: words, anchors: anchors, tags: tags, isNoun: isNoun)
  }
}

/// A number or a date by which members of sets can be compared: price, of "the cheapest lamp".
struct Gauge: Hashable {
  let measure: Measure
  /// The type of what has it: lamps.
  let source: SetType
  let words: WordSet
  let anchors: AnchorSet
  let tags: Tags
  /// Whether an adjective asks for its upper end ("dearest") or its lower ("cheapest"); nil where none says.
  let upper: Bool?
  /// Whether it is a date or a time of day.
  let isDate: Bool
  /// Whether it is a time of day.
  var isClock = false

  static func == (a: Gauge, b: Gauge) -> Bool {
    a.measure == b.measure && a.words == b.words && a.upper == b.upper && a.tags == b.tags
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(measure)
    hasher.combine(words)
    hasher.combine(upper)
  }
}
