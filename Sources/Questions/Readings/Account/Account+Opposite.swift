import English
import Queries
import RDF
import Triples
import Vocabulary

// Readings that turn into its opposite, or into something beside it, what the words say.
extension Account {
  /// Whether a reading asks for those that are more than nothing, where no word denies: "which generates more noise?"
  /// is not answered by what generates more noise than nothing at all.
  func inventsDenial(_ candidate: Candidate, _ query: Query, _ store: TripleStore) -> Bool {
    guard case .difference(_, .join(let relation, .everything)) = query,
      relation.arcs.allSatisfy(\.inverse),
      Self.label(of: relation, store).map(PropertyLabels.isComparative) == true
    else { return false }
    let cues: [Cue] = [.negation, .except, .less, .least]
    let lower: [Operator] = [.not, .no, .neither, .denial, .less, .least, .except, .atMost]
    return !cues.contains(where: question.has)
      && !question.operators.contains { lower.contains($0.meaning) }
      && !candidate.anchors.places.contains { place in
        if case .adjective(_, let upper, _) = question.anchors[place].meaning { return !upper }
        return false
      }
  }

  /// Whether a reading counts the values of a property that itself says how many: of "number of cells produced", which
  /// holds "four cells", there is one value.
  func countsNumber(_ query: Query, _ store: TripleStore) -> Bool {
    guard case .count(.join(let relation, _)) = query else { return false }
    return Self.label(of: relation, store).map(PropertyLabels.isNumber) == true
  }

  /// Whether a reading asks whether there is any that is one or the other, where one of two is to be told: "is its heat
  /// renewable or fossil?" is not answered by yes.
  func answersChoiceByYes(_ query: Query) -> Bool {
    guard case .exists(.intersection(.terms(let things), .union(let one, let other))) = query,
      things.count > 1, case .join(_, .terms(let a)) = one, case .join(_, .terms(let b)) = other
    else { return false }
    return a.count == 1 && b.count == 1 && a != b
      && question.sentence.roles.contains { $0.contains(.or) }
  }

  private static func label(of relation: Relation, _ store: TripleStore) -> String? {
    guard let arc = relation.arcs.first, relation.arcs.count == 1,
      let property = store.id(ofIRI: arc.property), let label = store.id(ofIRI: RDFS.label)
    else { return nil }
    return store.objects(of: property, label).first.map { store.text(of: $0) }
  }

  /// Whether a reading counts what the verb says and passes over what was asked for the most of: "which uses the least
  /// memory?" is not answered by what uses the fewest things.
  func missesWhatIsMeasured(_ candidate: Candidate, _ query: Query) -> Bool {
    guard case .superlative(let best) = query, best.measure.counted != nil else { return false }
    return question.operators.contains { words, meaning in
      guard meaning == .most || meaning == .least, words.upperBound < question.count else {
        return false
      }
      let place = words.upperBound
      return question.content.contains(place) && !candidate.words.contains(place)
        && !question.anchored.contains(place)
        && WordNet.isNoun(question.sentence.typed(place..<(place + 1)))
        && candidate.anchors.places.contains {
          if case .relation = question.anchors[$0].meaning { true } else { false }
        }
    }
  }
}
