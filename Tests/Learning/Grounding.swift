import Queries
import Questions
import RDF

/// A query whose innermost sets are replaced by their members, so that the same thing said in two ways is seen to be
/// the same: after "which publisher gives most?" the question "does it take returns?" may be put as
/// `(exists (and (most :discount (type :Publisher)) (^:returns true)))` or with the publisher itself.
struct Grounding {
  let evaluator: Evaluator

  /// The most members of a set that is compared by them; larger ones are compared as they are written.
  private static let mostMembers = 500

  /// The query with what it is made of directly as lists of members. Queries with equal shells ask the same.
  /// - Complexity: O(parts × members).
  func shell(_ query: Query) -> Query {
    switch query.sort {
    case .truth, .number: return query.mapping(shell)
    default: break
    }
    let conjuncts = conjuncts(query)
    guard conjuncts.count > 1 else { return query.mapping(members) }
    let sets = conjuncts.map(members)
    // "publishers" beside a publisher says nothing.
    let telling = sets.enumerated().filter { place, set in
      guard case .instances = conjuncts[place], case .terms(let all) = set else { return true }
      return !sets.enumerated().contains { other, rival in
        guard other != place, case .terms(let some) = rival else { return false }
        return Set(some).isSubset(of: Set(all)) && (some.count < all.count || other < place)
      }
    }.map(\.element)
    let ordered = Set(telling).sorted { "\($0)" < "\($1)" }
    return ordered.dropFirst().reduce(ordered[0]) { .intersection($0, $1) }
  }

  private func conjuncts(_ query: Query) -> [Query] {
    guard case .intersection(let a, let b) = query else { return [query] }
    return conjuncts(a) + conjuncts(b)
  }

  /// The query with a set as the list of its members; what is no set, or has none, as it is.
  private func members(_ query: Query) -> Query {
    switch query.sort {
    case .truth, .number: return shell(query)
    default:
      let members = evaluator.members(of: query)
      guard !members.isEmpty, members.count <= Self.mostMembers else { return query }
      return .terms(members.sorted())
    }
  }
}
