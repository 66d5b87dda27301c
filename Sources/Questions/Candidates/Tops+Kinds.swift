import English
import Queries
import RDF
import Triples
import Vocabulary

// Yes or no of a thing in a list where it cannot stand, and which class a thing is of.
extension Tops {
  /// "is X a phase of Y?" where X is nothing that could be: a no, but understood.
  func foreign(_ parts: [Part]) -> [Candidate] {
    guard mayBeTruth else { return [] }
    let things = parts.filter {
      $0.query.isNamed && $0.size == 1 && $0.role == .things && !$0.words.isEmpty
    }
    let sets = parts.filter {
      $0.isSaid && !$0.query.isNamed && $0.role != .things && $0.size <= 2
        && $0.query != .everything
    }
    var found: [Candidate] = []
    for thing in things.prefix(6) {
      for set in sets.prefix(20)
      where !set.words.meets(thing.words) && !set.type.meets(thing.type) && found.count < 12 {
        found.append(
          Candidate(
            .ask(.exists(.intersection(thing.query, set.query))),
            words: thing.words.union(set.words).union(question.words(of: .truth)),
            anchors: thing.anchors.union(set.anchors), tags: set.tags.union(.lacking)))
      }
    }
    return found
  }

  /// "is X a factor or a benefit?": which class a thing is of.
  func classes(_ parts: [Part]) -> [Candidate] {
    let kinds = parts.filter { $0.role == .kind && $0.size == 1 && !$0.words.isEmpty }
    guard kinds.count > 1, question.has(.choice) else { return [] }
    let said = kinds.reduce(question.words(of: .choice)) { $0.union($1.words) }
    let anchors = kinds.reduce(AnchorSet()) { $0.union($1.anchors) }
    return parts.filter { $0.query.isNamed && $0.size == 1 && $0.tags.count <= 1 }.prefix(4).map {
      Candidate(
        .ask(.join(Relation(RDF.type), $0.query)), words: $0.words.union(said),
        anchors: $0.anchors.union(anchors), tags: $0.tags)
    }
  }
}
