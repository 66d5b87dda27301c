import Queries
import RDF

/// What queries mean, as plainly as it can be said: sets of terms and scans over all facts.
struct Reference {
  let triples: [Triple]

  func members(_ query: Query) -> Set<Term> {
    switch query {
    case .everything: Set(triples.flatMap { [$0.subject, $0.object] })
    case .terms(let terms): Set(terms)
    case .instances(let extent):
      Set(
        triples.filter { $0.predicate == RDF.type && extent.types.contains($0.object.iri ?? "") }
          .map(\.subject)
      )
      .union(triples.filter { extent.subjectsOf.contains($0.predicate) }.map(\.subject))
      .union(triples.filter { extent.objectsOf.contains($0.predicate) }.map(\.object))
    case .join(let relation, let inner): step(relation, members(inner))
    case .intersection(let a, let b): members(a).intersection(members(b))
    case .union(let a, let b): members(a).union(members(b))
    case .difference(let a, let b): members(a).subtracting(members(b))
    case .superlative(let set, let measure, let extreme, let rank):
      superlative(members(set), measure, extreme, rank)
    case .filter(let set, let measure, let comparison, let bound):
      filter(members(set), measure, comparison, bound)
    case .describe(let inner): members(inner)
    case .table(let subjects, let columns):
      subjects.reduce(into: []) { all, subject in
        for column in columns { all.formUnion(step(column, members(subject))) }
      }
    case .sequence(let parts): parts.reduce(into: []) { $0.formUnion(members($1)) }
    case .count, .aggregate, .exists, .every, .compare, .not: []
    }
  }

  func step(_ relation: Relation, _ from: Set<Term>) -> Set<Term> {
    var reached: Set<Term> = []
    for arc in relation.arcs {
      for triple in triples where triple.predicate == arc.property {
        let (a, b) =
          arc.inverse ? (triple.object, triple.subject) : (triple.subject, triple.object)
        if from.contains(a) { reached.insert(b) }
      }
    }
    if !relation.repeats { return reached }
    let more = reached.subtracting(from)
    return more.isEmpty ? reached : reached.union(step(relation, from.union(reached)))
  }

  func score(_ member: Term, _ measure: Measure, _ extreme: Extreme) -> Double? {
    switch measure {
    case .value(let relation):
      let values = step(relation, [member]).compactMap(\.literal?.sortKey)
      return extreme == .largest ? values.max() : values.min()
    case .count(let relation, of: let set):
      return Double(step(relation, [member]).intersection(members(set)).count)
    }
  }

  func superlative(
    _ members: Set<Term>, _ measure: Measure, _ extreme: Extreme, _ rank: Int
  ) -> Set<Term> {
    let scores = Set(members.compactMap { score($0, measure, extreme) }).sorted()
    let ranked = extreme == .largest ? scores.reversed() : scores
    guard rank <= ranked.count else { return [] }
    return members.filter { score($0, measure, extreme) == ranked[rank - 1] }
  }

  func filter(
    _ members: Set<Term>, _ measure: Measure, _ comparison: Comparison, _ bound: Bound
  ) -> Set<Term> {
    let extreme: Extreme = [.less, .atMost].contains(comparison) ? .smallest : .largest
    let limit: Double?
    switch bound {
    case .number(let number): limit = number
    case .measure(of: let other):
      let scores = self.members(other).compactMap { score($0, measure, extreme) }
      limit = extreme == .largest ? scores.max() : scores.min()
    }
    guard let limit else { return [] }
    return members.filter { member in
      guard let score = score(member, measure, extreme) else { return false }
      switch comparison {
      case .less: return score < limit
      case .atMost: return score <= limit
      case .equal: return score == limit
      case .atLeast: return score >= limit
      case .more: return score > limit
      case .unequal: return score != limit
      }
    }
  }
}

extension Denotation {
  /// The same with its sets in the order of terms, for telling whether two are equal.
  var sorted: Denotation {
    switch self {
    case .terms(let terms): .terms(terms.sorted())
    case .table(let rows):
      .table(rows.map { Row(subject: $0.subject, cells: $0.cells.map { $0.sorted() }) })
    case .number, .truth, .sequence: self
    }
  }
}
