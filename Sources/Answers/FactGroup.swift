internal import Queries
internal import RDF

/// What a thing is related to by one property in one direction: the moons of Mars.
struct FactGroup {
  let relation: Relation
  var terms: [Term]
}

extension Phraser {
  /// The facts about a thing in groups, one for each property and direction, those that it is the subject of first.
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

  /// The groups without those that a larger one tells too: of a property and its subproperty only the property.
  private static func telling(_ groups: [FactGroup]) -> [FactGroup] {
    let largest = groups.map { Set($0.terms) }
    return groups.indices.filter { index in
      !groups.indices.contains { other in
        largest[other].count > largest[index].count
          && largest[index].isSubset(of: largest[other])
      }
    }.map { groups[$0] }
  }

  /// Collects facts in groups, which keep the order in which they were first met.
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
      // The answer is right without these facts, which would only have added to it.
      return []
    }
  }
}
