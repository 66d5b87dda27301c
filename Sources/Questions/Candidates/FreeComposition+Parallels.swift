import English
import Queries
import RDF
import Triples
import Vocabulary

// One condition with several values: "in 2014 or 2015", "both from Leeds and from York", "from York but not from Leeds".
extension FreeComposition {
  /// Sets that differ only in a value, joined as the words between them say.
  mutating func parallels() {
    let cues = parallelCues()
    guard !cues.isEmpty else { return }
    let sets = table.best(Self.manyParallels) { part in
      part.role == .made && part.size <= 6 && part.tags.count <= 2 && !values(of: part).isEmpty
        && !part.query.leavesOut
        && part.tags.isDisjoint(with: [.pairImplied, .resembling, .numbered])
    }
    let kinds = table.parts.filter { $0.role == .kind && $0.size == 1 && !$0.words.isEmpty }
    let groups = Dictionary(grouping: sets) { $0.query.outlineOfValues }
    var made = 0
    for set in sets {
      guard let group = groups[set.query.outlineOfValues], group.count > 1 else { continue }
      for other in group where made < Self.fewParallels && !table.isFull {
        guard set.query != other.query, isOther(set, other) else { continue }
        for cue in cues where cue.isOrdered || isBefore(set, other) {
          let words = set.words.union(other.words).union(cue.words)
          add(
            cue.join(set.query, other.query), set.type, words, set.anchors.union(other.anchors),
            set.tags.union(other.tags), max(set.size, other.size) + 1)
          made += 1
          if !cue.isUnion { joinImages(set, other, kinds, cue) }
        }
      }
    }
  }

  /// "stadiums with concerts both in 2014 and in 2015": no concert is in both, but a stadium may have either.
  private mutating func joinImages(
    _ set: Part, _ other: Part, _ kinds: [Part], _ cue: ParallelCue
  ) {
    var ways = self.ways.filter {
      !$0.words.isEmpty && $0.tags.isEmpty && set.type.meets(schema.source(of: $0.use))
    }
    for kind in kinds where !kind.type.meets(set.type) {
      let links = links(from: set.type, to: kind.type)
      guard links.count == 1 else { continue }
      ways.append(
        Way(use: links[0], words: kind.words, anchors: kind.anchors, tags: [], isNoun: true))
    }
    var seen: Set<PropertyUse> = []
    for way in ways where !way.words.meets(set.words) && !way.words.meets(other.words) {
      guard seen.insert(way.use).inserted, seen.count <= 2 else { continue }
      let relation = schema.relation(way.use)
      add(
        cue.join(.join(relation, set.query), .join(relation, other.query)),
        schema.target(of: way.use), set.words.union(other.words).union(cue.words).union(way.words),
        set.anchors.union(other.anchors).union(way.anchors), set.tags.union(other.tags),
        max(set.size, other.size) + 2)
    }
  }

  private static let manyParallels = 60
  private static let fewParallels = 36

  private struct ParallelCue {
    let words: WordSet
    /// Whether it matters which comes first.
    let isOrdered: Bool
    /// "in 2019 or in 2020": members of one of the two sets are meant, rather than of both or of the first alone.
    var isUnion = false
    let join: (Query, Query) -> Query
  }

  private func parallelCues() -> [ParallelCue] {
    var found: [ParallelCue] = []
    if question.says(.or) || question.has(.choice) {
      found.append(
        ParallelCue(words: question.words(of: .choice), isOrdered: false, isUnion: true) {
          .union($0, $1)
        })
    }
    if question.says(.and) || question.has(.both) || question.has(.common) {
      let words = question.words(of: [.both, .common])
      found.append(ParallelCue(words: words, isOrdered: false) { .intersection($0, $1) })
    }
    if question.has(.negation) || question.has(.except) {
      let words = question.words(of: [.negation, .except])
      found.append(ParallelCue(words: words, isOrdered: true) { .difference($0, $1) })
    }
    return found
  }

  /// The words of the numbers, dates and things that a set rests on.
  private func values(of part: Part) -> WordSet {
    part.anchors.places.reduce(WordSet()) { words, place in
      switch question.anchors[place].meaning {
      case .number, .date, .things: words.union(WordSet(question.anchors[place].words))
      default: words
      }
    }
  }

  /// Whether the values of one are not those of the other.
  private func isOther(_ a: Part, _ b: Part) -> Bool { !values(of: a).meets(values(of: b)) }

  private func isBefore(_ a: Part, _ b: Part) -> Bool { values(of: a).first < values(of: b).first }
}

extension Query {
  /// The query without its values: what "in 2014" and "in 2015" have in common.
  fileprivate var outlineOfValues: Query {
    rewriting { part in
      switch part {
      case .terms: return .terms([])
      case .filter(var filter):
        guard case .number = filter.bound else { return part }
        filter.bound = .number(0)
        filter.comparison = .equal
        // "in 2014" is two bounds, "after 2014" one.
        if case .filter(let inner) = filter.set, inner.measure == filter.measure,
          inner.bound == filter.bound
        {
          return .filter(inner)
        }
        return .filter(filter)
      default: return part
      }
    }
  }
}
