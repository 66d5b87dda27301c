import English
import Queries
import RDF
import Triples
import Vocabulary

// Follow-ups that set a number of the last turn against another ("by how much?", "more than at Coldvault?"), or turn a
// yes-or-no property the other way ("and how many have?").
extension Edits {
  /// "by how much?" after the largest of some, or after one number that was set against another: how far the two are
  /// apart.
  func lead(_ query: Query) -> [Candidate] {
    let words = question.words(of: [.more, .less, .compare, .count])
    func apart(_ a: Query, _ b: Query) -> Candidate {
      made(.arithmetic(a, .subtract, b), words, AnchorSet(), .lastMeasure)
    }
    switch query {
    case .superlative(let best) where best.rank == 1 && best.places == 1:
      guard best.measure.valued != nil else { return [] }
      let next = query.choosing(rank: 2, count: 1)
      let (first, second) = (
        Query.aggregate(.largest, query, best.measure),
        Query.aggregate(.largest, next, best.measure)
      )
      return [best.extreme == .largest ? apart(first, second) : apart(second, first)]
    case .compare(let a, _, let b): return [apart(a, b), apart(b, a)]
    case .exists(.filter(let filter)), .filter(let filter):
      guard case .measure(let other) = filter.bound, filter.set.isNamed else { return [] }
      let (a, b) = (
        Query.aggregate(.sum, filter.set, filter.measure),
        Query.aggregate(.sum, other, filter.measure)
      )
      return [apart(a, b), apart(b, a)]
    default: return []
    }
  }

  /// "and how many have?" after those that are not paid: a flag turned the other way.
  func otherTruth(_ query: Query) -> [Candidate] {
    guard question.count <= Self.shortTurn else { return [] }
    return query.namedSets.compactMap { set in
      guard case .terms(let terms) = set, case .literal(let literal)? = terms.first,
        let truth = literal.truth, let other = composition.boolean(!truth)
      else { return nil }
      return made(
        query.replacing(set, with: other), question.words(of: [.another, .negation, .count]),
        AnchorSet(), .lastAnswer)
    }
  }

  /// "more", "less": the comparisons that the turn has a word for, with that word's cue.
  private var saidComparisons: [(cue: Cue, comparison: Comparison)] {
    [(.more, .more), (.less, .less)].filter { question.has($0.0) }
  }

  /// "so Brunel came to more than Warmward?" after the sum of one: whether it is above that of another.
  func sumBesideAnother(_ query: Query) -> [Candidate] {
    guard case .aggregate(let sum) = query else { return [] }
    var found: [Candidate] = []
    for (cue, comparison) in saidComparisons {
      for old in sum.set.namedSets {
        for part in named where part.query != old && alike(old, part, in: query) {
          let other = query.replacing(old, with: part.query)
          let words = part.words.union(question.words(of: cue))
          found.append(
            made(.compare(query, comparison, other), words, part.anchors, .lastMeasure))
          found.append(
            made(.compare(other, comparison, query), words, part.anchors, .lastMeasure))
        }
      }
    }
    return found
  }

  /// "more than at Coldvault?" after a number of one thing: whether it is above that of another.
  func besideAnother(_ query: Query) -> [Candidate] {
    guard case .join(let relation, let subject) = query, subject.isNamed,
      let use = composition.use(of: relation), schema.properties[use.property].isNumeric
    else { return [] }
    var found: [Candidate] = []
    for (cue, comparison) in saidComparisons {
      for part in named where part.query != subject && part.type.meets(schema.source(of: use)) {
        found.append(
          made(
            .exists(.filter(subject, .value(relation), comparison, .measure(of: part.query))),
            part.words.union(question.words(of: cue)), part.anchors, .lastMeasure))
      }
    }
    return found
  }
}
