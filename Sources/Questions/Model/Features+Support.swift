import English
import Queries
import Triples
import Vocabulary

/// A property that a candidate's anchors name.
struct Stated {
  let property: String
  let words: WordSet
  let match: Anchor.Match

  /// Nil of an anchor that names no property.
  init?(_ anchor: Anchor, _ lexicon: Lexicon) {
    let schema = lexicon.schema
    switch anchor.meaning {
    case .relation(let use, _): property = schema.properties[use.property].iri
    case .adjective(let scale, _, _), .amount(let scale):
      property = schema.properties[lexicon.scales[scale].measure.property].iri
    default: return nil
    }
    words = WordSet(anchor.words)
    match = anchor.match
  }
}

// Whether each property of a candidate rests on words of its own. Example: "subject of each, please" says one column;
// a table of `theme` and `year` has a second that nothing says, and "weight at birth" names `birth weight`, not `weight`
// beside it.
extension Features {
  /// Properties of a candidate that are looked at.
  private static let mostProperties = 8

  func supportFeatures<S: FeatureSink>(
    _ shape: QueryTraits, _ top: S.Atom, _ facts: CandidateFacts, _ list: inout S
  ) {
    var seen: [String] = []
    var supported: [(match: Anchor.Match, words: WordSet)] = []
    var unsaid = 0
    var kept = 0
    for relation in shape.relations {
      guard seen.count < Self.mostProperties, let property = relation.arcs.first?.property,
        !seen.contains(property)
      else { continue }
      seen.append(property)
      if let best = support(for: relation, property, facts) {
        supported.append(best)
      } else if answered?.relations.contains(where: { $0.arcs.first?.property == property }) == true
      {
        kept += 1
      } else {
        unsaid += 1
      }
    }
    supported.sort { $0.match < $1.match }
    let shared = Self.sharing(supported.map(\.words))
    list.add("rel.own", top, S.Atom(bucket: supported.count - shared))
    list.add("rel.shared", S.Atom(bucket: shared))
    list.add("rel.shared", top, S.Atom(bucket: shared))
    list.add("rel.kept", top, S.Atom(bucket: kept))
    list.add("rel.unsaid", S.Atom(bucket: unsaid))
    list.add("rel.unsaid", top, S.Atom(bucket: unsaid))
    list.add("rel.unsaid", top, S.Atom(bucket: unsaid), S.Atom(bucket: supported.count - shared))
  }

  /// How many of some words stand among those before them: of "weight", "birth weight", "weight" the last.
  private static func sharing(_ said: [WordSet]) -> Int {
    var taken = WordSet()
    var shared = 0
    for words in said {
      if words.subtracting(taken).isEmpty { shared += 1 }
      taken = taken.union(words)
    }
    return shared
  }

  /// The best of the words that say a property.
  private func support(
    for relation: Relation, _ property: String, _ facts: CandidateFacts
  ) -> (match: Anchor.Match, words: WordSet)? {
    var best: (match: Anchor.Match, words: WordSet)?
    for stated in facts.stated where stated.property == property {
      if let known = best, known.match <= stated.match { continue }
      best = (stated.match, stated.words)
    }
    if let best { return best }
    return said.of(relation).phrase.map { (.related, WordSet($0.words)) }
  }
}

// Which columns of a table are asked for. Example: in "sites with a road closure: town and wind limit", `closure` is a
// condition of the rows, and no column.
extension Features {
  func columnFeatures<S: FeatureSink>(
    _ query: Query, _ facts: CandidateFacts, _ list: inout S
  ) {
    guard case .rows(let rows) = query else { return }
    let conditions = rows.set.relations.compactMap(\.arcs.first?.property)
    var said: [WordSet] = []
    var (based, unsaid) = (0, 0)
    for column in rows.columns.prefix(Self.mostProperties) {
      guard let relation = column.valued ?? column.counted,
        let property = relation.arcs.first?.property
      else {
        continue
      }
      if conditions.contains(property) { based += 1 }
      if let support = support(for: relation, property, facts) {
        said.append(support.words)
      } else {
        unsaid += 1
      }
    }
    let shared = Self.sharing(said)
    let own = said.count - shared
    list.add("col.own", S.Atom(bucket: own))
    list.add("col.shared", S.Atom(bucket: shared))
    list.add("col.based", S.Atom(bucket: based))
    list.add("col.unsaid", S.Atom(bucket: unsaid), S.Atom(bucket: own))
    let left = facts.missedWeakly.contains { $0.kind.text == "P" }
    list.add("col.count", S.Atom(bucket: rows.columns.count), left ? "more" : "all")
  }
}

// How well an adjective's scale fits it. Example: "the oldest singer" is oldest by `age` rather than by the date of a
// song, where singers have both.
extension Features {
  func scaleFeatures<S: FeatureSink>(_ anchor: Anchor, _ list: inout S) {
    guard let fit = fit(of: anchor) else { return }
    var best = fit
    for other in question.anchors where other.words == anchor.words {
      if let rival = self.fit(of: other), rival < best { best = rival }
    }
    list.add("scale", S.Atom(digit: fit))
    list.add("scale", S.Atom(digit: fit), S.Atom(digit: best))
  }

  /// How closely an adjective belongs to its scale: 0 where the graph states it, 1 where the measure's own name has it
  /// ("old" of an age), 2 where it is only asked by, 3 where it tells how late something is.
  private func fit(of anchor: Anchor) -> Int? {
    guard case .adjective(let place, let upper, _) = anchor.meaning else { return nil }
    let scale = lexicon.scales[place]
    if scale.isStated { return 0 }
    if lexicon.schema.properties[scale.measure.property].isDate { return 3 }
    return (upper ? scale.said.upper : scale.said.lower).isEmpty ? 2 : 1
  }
}

// What a candidate takes for granted, by the sort of it: words that nothing explains, and what a pronoun stands for.
extension Features {
  /// Sorts of words that nothing explains, beside what is asked for and the sort of its property.
  func sortFeatures<S: FeatureSink>(
    _ top: S.Atom, _ properties: [SaidProperties.Said], _ facts: CandidateFacts, _ list: inout S
  ) {
    for sort in sorts.of(facts.open.prefix(Self.mostOpenWords)) {
      let sort = S.Atom(known: sort)
      list.add("open.sort", sort)
      list.add("open.sort", top, sort)
      for property in properties {
        guard let kind = property.kinds.first else { continue }
        list.add("kind.sort", S.Atom(known: kind), sort)
      }
    }
  }

  /// What sort of thing a pronoun stands for: "he" and "there" beside what was taken from the turns before.
  func referentFeatures<S: FeatureSink>(
    _ shape: QueryTraits, _ facts: CandidateFacts, _ candidate: Candidate, _ list: inout S
  ) {
    guard !candidate.tags.isDisjoint(with: Tags.ofContext) else { return }
    var referent: TermID?
    if !candidate.tags.isDisjoint(with: [.lastAnswer, .lastList]) {
      referent = lastAnswered?.answers.first
    } else if !candidate.tags.isDisjoint(with: [.topic, .earlierTopic]) {
      for case .terms(let terms) in shape.namedSets {
        if let id = terms.first.flatMap({ evaluator.store.id(of: $0) }), !namedIDs.contains(id) {
          referent = id
          break
        }
      }
    }
    guard let referent else { return }
    let kind =
      lexicon.schema.classes(of: referent).first.flatMap { labelWords.kinds(ofClass: $0).first }
      ?? Atom(evaluator.store.kind(of: referent) == .iri ? "thing" : "value")
    let sort = S.Atom(known: kind)
    list.add("referent", sort)
    list.add("referent", sort, S.Atom(traits.pronouns))
    list.add("referent.wh", sort, S.Atom(traits.wh))
    for place in facts.free.prefix(8) where !question.content.contains(place) {
      list.add("referent.word", sort, S.Atom(known: stems[place]))
    }
  }
}
