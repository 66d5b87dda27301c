internal import Queries
internal import RDF

/// What a thing is related to by one property in one direction.
struct FactGroup {
  let relation: Relation
  var terms: [Term]
}

extension Phraser {
  /// What a thing is related to, one group a property and direction, forward ones first.
  /// - Parameter limit: how many facts are looked at, of a thing that has very many.
  func groups(about term: Term, limit: Int = 400) -> [FactGroup] {
    var forward = Groups()
    var backward = Groups()
    for fact in lookUpFacts(about: [term], limit: limit) {
      let triple = fact.triple
      if triple.subject == term {
        forward.add(triple.object, Relation(triple.predicate))
      } else {
        backward.add(triple.subject, Relation(triple.predicate, inverse: true))
      }
    }
    return Self.telling(forward.all) + Self.telling(backward.all)
  }

  /// Without the groups that a larger one tells too: a subproperty beside its property.
  private static func telling(_ groups: [FactGroup]) -> [FactGroup] {
    let largest = groups.map { Set($0.terms) }
    return groups.indices.filter { index in
      !groups.indices.contains { other in
        largest[other].count > largest[index].count
          && largest[index].isSubset(of: largest[other])
      }
    }.map { groups[$0] }
  }

  /// Groups in the order in which they were first met.
  private struct Groups {
    var all: [FactGroup] = []
    private var places: [Relation: Int] = [:]

    mutating func add(_ term: Term, _ relation: Relation) {
      if let place = places[relation] {
        all[place].terms.append(term)
      } else {
        places[relation] = all.count
        all.append(FactGroup(relation: relation, terms: [term]))
      }
    }
  }

  /// The facts about things that are told in words; none without an executor, or when it fails.
  func lookUpFacts(about terms: [Term], limit: Int) -> [Fact] {
    do {
      let facts = try executor?.facts(about: terms, limit: limit) ?? []
      return facts.filter { Self.isTold($0.triple.predicate) }
    } catch {
      // What is told without the facts is still true; nothing else depends on them.
      return []
    }
  }
}
