import Queries
import Triples
import Vocabulary

/// A set that some anchors and some of what was said before can mean together.
struct Part {
  let query: Query
  let type: SetType
  var words: WordSet
  var anchors: AnchorSet
  var tags: Tags
  /// How many steps it was made in.
  let size: Int
  let role: Role

  /// What it can be combined as.
  enum Role { case things, kind, context, made }

  /// Whether words say all of it, but for the direction of a property.
  var isSaid: Bool { !words.isEmpty && tags.isSubset(of: [.reversed, .numbered]) }

  /// Whether it is the class of the last question, which no word of this one names.
  var isLastClass: Bool { role == .kind && size == 1 && tags == .lastClass }

  /// Which of two ways to the same set explains more: words covered against liberties taken. It only orders
  /// the search; what is chosen in the end the model decides.
  var worth: Int { 5 * words.count - 3 * tags.count - size }
}

/// The sets found so far: of each query the way that explains most.
struct PartTable {
  private(set) var parts: [Part] = []
  private var places: [Query: Int] = [:]

  /// No more sets than this are kept for a question.
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

  /// The most promising first; equals in the order they were found.
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

/// A number that members of sets can be compared by.
struct Gauge: Hashable {
  let measure: Measure
  /// What has it.
  let source: SetType
  let words: WordSet
  let anchors: AnchorSet
  let tags: Tags
  /// The end that an adjective points to; nil where none says.
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
