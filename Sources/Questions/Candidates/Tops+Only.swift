import English
import Queries
import Vocabulary

extension Tops {
  /// Whether a set is one thing and nothing else.
  ///
  /// Example: "are risks only relevant to project management?" → `(same (^:affectedBy :risks) :project_management)`.
  func exclusives(_ parts: [Part]) -> [Candidate] {
    guard mayBeTruth, question.has(.only) else { return [] }
    let things = parts.filter {
      $0.query.isNamed && $0.size == 1 && !$0.tags.contains(.pairImplied)
    }.prefix(Self.fewThings)
    let sets = parts.filter { part in
      guard case .join = part.query else { return false }
      return part.size == 2
    }.prefix(Self.fewSets)
    let said = question.words(of: [.only, .truth])
    return sets.flatMap { set in
      things.filter { isOther($0, than: set) }.map { thing in
        Candidate(
          .ask(.same(set.query, thing.query)), words: set.words.union(thing.words).union(said),
          anchors: set.anchors.union(thing.anchors), tags: set.tags.union(thing.tags))
      }
    }
  }

  /// Whether a thing may be the one member of a set that other words make.
  private func isOther(_ thing: Part, than set: Part) -> Bool {
    guard case .join(_, let inner) = set.query, inner != thing.query else { return false }
    return !thing.words.meets(set.words) && !(thing.words.isEmpty && set.words.isEmpty)
      && thing.type.meets(set.type) && thing.tags.union(set.tags).count <= 3
  }

  /// The most sets and things that are paired: each set with each thing, so at most 6 · 24 pairs.
  private static let fewThings = 6
  private static let fewSets = 24
}
