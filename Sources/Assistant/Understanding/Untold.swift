import Answers
import English
import Queries
import RDF
import Triples
import Vocabulary

/// Finds what a graph does not tell where a no would claim that it does.
///
/// Example: "is A dearer than B?" where A has no price is neither a yes nor a no; "which do not offer sync?" lists
/// what offers it only in part, and what nobody knows, beside those of which the graph says no.
struct Untold {
  let store: TripleStore
  let schema: Schema
  let naming: any Naming

  /// The sentence to say instead of a no: "The graph does not say what the price of A is."; nil where the no stands.
  func sentence(for query: Query) -> String? {
    guard case .exists(let set) = query else { return nil }
    if let (thing, relation) = withoutNumber(in: set) ?? withoutValue(in: set) {
      let noun = naming.noun(for: relation) ?? naming.verb(for: relation) ?? "value"
      return "The graph does not say what the \(noun) of \(naming.label(of: thing)) is."
    }
    return nil
  }

  // MARK: Comparisons

  /// A thing that is compared by a number that it does not have.
  private func withoutNumber(in set: Query) -> (Term, Relation)? {
    guard let things = Self.named(in: set) else { return nil }
    for filter in Self.filters(in: set) {
      guard case .value(let relation) = filter.measure else { continue }
      var compared = things
      if case .measure(of: let other) = filter.bound, let named = Self.named(in: other) {
        compared += named
      }
      if let thing = compared.first(where: { !hasNumber($0, relation) }) {
        return (thing, relation)
      }
    }
    return nil
  }

  /// The one thing that a set is a part of: "A, of what is dearer than B".
  private static func named(in set: Query) -> [Term]? {
    switch set {
    case .terms(let terms): terms.count == 1 ? terms : nil
    case .filter(let filter): named(in: filter.set)
    case .intersection(let a, let b): named(in: a) ?? named(in: b)
    default: nil
    }
  }

  private static func filters(in set: Query) -> [Filter] {
    switch set {
    case .filter(let filter): [filter] + filters(in: filter.set)
    case .intersection(let a, let b): filters(in: a) + filters(in: b)
    default: []
    }
  }

  private func hasNumber(_ thing: Term, _ relation: Relation) -> Bool {
    relation.arcs.contains { arc in
      objects(of: thing, arc).contains { store.term($0).literal?.sortKey != nil }
    }
  }

  // MARK: Values

  /// A thing that is asked whether it has a value of what each has one of at most, and that has none. Only in graphs
  /// that tell what is not so: in others what is not stated is a no.
  private func withoutValue(in set: Query) -> (Term, Relation)? {
    guard let lacks = store.id(ofIRI: Lore.lacks), case .intersection(let a, let b) = set else {
      return nil
    }
    for (one, other) in [(a, b), (b, a)] {
      guard case .terms(let asked) = one, asked.count == 1,
        case .join(let relation, .terms(let values)) = other, values.count == 1,
        let arc = relation.arcs.first, let place = schema.propertyByIRI[arc.property],
        schema.properties[place.index].isFunctional
      else { continue }
      let (thing, value) = arc.inverse ? (asked[0], values[0]) : (values[0], asked[0])
      // Where the graph says no, that is no gap.
      if let thing = store.id(of: thing), let value = store.id(of: value),
        store.contains(thing, lacks, value)
      {
        return nil
      }
      let forward = Relation(arc.property)
      if !place.inverse, objects(of: thing, Arc(arc.property)).isEmpty { return (thing, forward) }
    }
    return nil
  }

  private func objects(of thing: Term, _ arc: Arc) -> [TermID] {
    guard let node = store.id(of: thing), let property = store.id(ofIRI: arc.property) else {
      return []
    }
    return Array(
      arc.inverse ? store.subjects(of: node, property) : store.objects(of: node, property))
  }

  // MARK: What does not have something

  /// The sentence to say beside a list of what does not have something: "The graph does not say it of A, and of B only
  /// that it is partly so."; nil where the graph says no of each.
  func beside(_ query: Query, _ members: [Term]) -> String? {
    guard case .difference(_, .join(_, .terms(let values))) = query, values.count == 1,
      let value = store.id(of: values[0]), let lacks = store.id(ofIRI: Lore.lacks),
      !store.subjects(of: value, lacks).isEmpty
    else { return nil }
    let partly = store.id(ofIRI: Lore.partly)
    var (unsaid, halved): ([String], [String]) = ([], [])
    for member in members {
      guard let node = store.id(of: member), !store.contains(node, lacks, value) else { continue }
      let isPartly = partly.map { store.contains(node, $0, value) } ?? false
      if isPartly {
        halved.append(naming.label(of: member))
      } else {
        unsaid.append(naming.label(of: member))
      }
    }
    return unsaid.isEmpty && halved.isEmpty ? nil : Self.caveat(unsaid, halved)
  }

  private static func caveat(_ unsaid: [String], _ halved: [String]) -> String {
    func listed(_ names: [String]) -> String {
      names.count > 4 ? Wording.list(names.prefix(4) + ["others"]) : Wording.list(names)
    }
    if unsaid.isEmpty { return "Of \(listed(halved)) it is partly so." }
    let first = "The graph does not say it of \(listed(unsaid))"
    return halved.isEmpty ? first + "." : first + "; of \(listed(halved)) it is partly so."
  }
}
