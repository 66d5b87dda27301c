import English
import Queries
import RDF
import Triples
import Vocabulary

// Questions that make a number of numbers: differences ("how many more"), claims of how many ("are there five?"),
// places in an order ("what number is X?").
extension Tops {
  /// All questions of this file: "how many more benefits has X than Y?", "are there five phases?", "what number is X?"
  func amounts(_ parts: [Part]) -> [Candidate] {
    var found: [Candidate] = []
    let counted = parts.filter { part in
      if case .join = part.query { return part.size <= 3 }
      return false
    }.prefix(20)
    found += claims(parts)
    let differs =
      (question.has(.more) || question.has(.less) || question.has(.compare))
      && (question.has(.count) || question.count <= 8)
    for a in counted where differs || question.has(.sum) {
      guard case .join(let relation, let inner) = a.query, inner.isNamed else { continue }
      for b in counted {
        guard case .join(relation, let other) = b.query, other != inner, other.isNamed,
          found.count < 80
        else { continue }
        let words = a.words.union(b.words).union(question.words(of: .count)).union(
          question.words(of: .more)
        ).union(question.words(of: .less))
        if differs {
          found.append(
            Candidate(
              .ask(.arithmetic(.count(a.query), .subtract, .count(b.query))), words: words,
              anchors: a.anchors.union(b.anchors), tags: a.tags.union(b.tags)))
        }
        if question.has(.sum) {
          found.append(
            Candidate(
              .ask(.arithmetic(.count(a.query), .add, .count(b.query))),
              words: words.union(question.words(of: .sum)), anchors: a.anchors.union(b.anchors),
              tags: a.tags.union(b.tags)))
        }
      }
    }
    return found + pairAmounts() + countsByKind() + positions(parts)
  }

  /// "are there five phases?", "so that's six": how many there are against a number of the question.
  private func claims(_ parts: [Part]) -> [Candidate] {
    guard mayBeTruth else { return [] }
    var found: [Candidate] = []
    let sets = parts.filter { !$0.query.isNamed && $0.role != .kind }
    let spoken = sets.filter { $0.role == .context }
    let said = sets.filter { $0.role != .context }
    for number in composition.numbers where number.date == nil && number.value < 1_000_000 {
      guard let literal = composition.number(number.value) else { continue }
      func claim(_ part: Part) -> Query { .compare(.count(part.query), number.comparison, literal) }
      for part in spoken.prefix(6) + said.prefix(30)
      where !part.words.meets(number.words) && found.count < 40 {
        found.append(
          Candidate(
            .ask(claim(part)),
            words: part.words.union(number.words).union(question.words(of: .truth)),
            anchors: part.anchors.union(number.anchors), tags: part.tags.union(.numbered)))
      }
      guard question.has(.both) || question.has(.each) else { continue }
      for (a, b, way) in pairSets() {
        let words = way.words.union(number.words).union(question.words(of: .both))
        found.append(
          Candidate(
            .ask(
              .both(
                .compare(.count(a), number.comparison, literal),
                .compare(.count(b), number.comparison, literal))),
            words: words.union(question.words(of: .each)),
            anchors: way.anchors.union(number.anchors),
            tags: way.tags.union([.numbered, .pairImplied])))
      }
    }
    return found
  }

  /// What each of two that belong together reaches through a property in play: the factors of project management,
  /// those of service management, and the property.
  private func pairSets() -> [(Query, Query, Way)] {
    var found: [(Query, Query, Way)] = []
    for pair in composition.pairs {
      let terms = pair.ids.map { Query.terms([composition.store.term($0)]) }
      let type = composition.type(of: pair.ids)
      for way in composition.ways
      where type.meets(schema.source(of: way.use)) && found.count < 12 && terms.count == 2 {
        let relation = schema.relation(way.use)
        found.append((.join(relation, terms[0]), .join(relation, terms[1]), way))
      }
    }
    return found
  }

  /// "by how many?", "what's the difference in factors?": of a pair that nobody names, the larger number less the
  /// smaller, and which is the larger.
  private func pairAmounts() -> [Candidate] {
    let cues: [Cue] = [.more, .less, .compare]
    guard
      cues.contains(where: question.has) && (question.has(.count) || question.count <= 8)
        || question.has(.count) && comparedLast
    else { return [] }
    let words = question.words(of: cues + [.count])
    return pairSets().flatMap { a, b, way -> [Candidate] in
      let (some, others) = (
        composition.evaluator.members(of: a).count, composition.evaluator.members(of: b).count
      )
      guard some != others else { return [] }
      let (more, less) = some > others ? (a, b) : (b, a)
      return [
        Candidate(
          .ask(.arithmetic(.count(more), .subtract, .count(less))), words: way.words.union(words),
          anchors: way.anchors, tags: way.tags.union(.pairImplied))
      ]
    }
  }

  /// Whether the last turn set two things, or their numbers, against each other.
  private var comparedLast: Bool {
    switch context.last?.query {
    case .compare, .superlative, .table, .groups: true
    default: false
    }
  }

  /// "how many benefits does each have?": the members of a class, counted by what reaches them.
  private func countsByKind() -> [Candidate] {
    let cues: [Cue] = [.each, .both, .compare, .more, .less]
    guard
      question.has(.count) && (cues.contains(where: question.has) || namesSeveral) || groupedLast
    else { return [] }
    let said = question.words(of: [.count, .each, .both])
    var found: [Candidate] = []
    for (place, anchor) in question.anchors.enumerated() {
      guard case .kind(let kind) = anchor.meaning else { continue }
      let item = schema.classes[kind]
      for use in composition.leading(to: kind) where !use.inverse {
        found.append(
          Candidate(
            .ask(
              .groups(
                Groups(
                  set: .instances(item.extent), by: schema.relation(use.reversed), value: .count,
                  extreme: nil))),
            words: WordSet(anchor.words).union(said), anchors: AnchorSet(place),
            tags: groupedLast ? .lastClass : []))
      }
    }
    return Array(found.prefix(8))
  }

  /// Whether two things or more are named.
  private var namesSeveral: Bool {
    question.anchors.count { anchor in
      if case .things = anchor.meaning { return anchor.match <= .inflected }
      return false
    } > 1
  }

  private var groupedLast: Bool {
    if case .groups? = context.last?.query { return true }
    return false
  }

  /// "first and last": the two ends of a list, one after the other.
  func ends(_ parts: [Part]) -> [Candidate] {
    guard question.has(.first), question.has(.last) else { return [] }
    return parts.compactMap { part in
      guard case .union(.slice(let first), .slice(let last)) = part.query else { return nil }
      return Candidate(
        .ask(.sequence([.slice(first), .slice(last)])), words: part.words, anchors: part.anchors,
        tags: part.tags)
    }.prefix(8).map { $0 }
  }

  /// "is budget one of them?": whether something that the graph does not know is in a list. It is not; but the
  /// question is understood, and the list can be told.
  func unlisted(_ parts: [Part]) -> [Candidate] {
    let open = question.content.subtracting(question.anchored(upTo: .derived))
    guard mayBeTruth, !open.isEmpty else { return [] }
    let cued = question.words(of: question.present)
    let places = question.sentence.words.indices
    guard let first = places.first(where: { open.contains($0) && !cued.contains($0) }) else {
      return []
    }
    let end =
      places.first { $0 > first && !open.contains($0) } ?? question.count
    let words = WordSet(first..<end)
    let name = Query.terms([.literal(Literal(question.sentence.typed(first..<end)))])
    let lists = parts.filter { part in
      guard !part.query.isNamed, part.size <= 2, part.tags.count <= 1 else { return false }
      return part.role == .context
        ? !part.tags.isDisjoint(with: [.lastAnswer, .lastList]) : part.isSaid && part.role == .made
    }
    return lists.prefix(3).map { list in
      Candidate(
        .ask(.exists(.intersection(name, list.query))),
        words: list.words.union(words).union(question.words(of: .truth)), anchors: list.anchors,
        tags: list.tags.union(.unlisted))
    }
  }

  /// "which step number is X?": how many come before it, and one.
  private func positions(_ parts: [Part]) -> [Candidate] {
    guard question.has(.position) || question.has(.count), let one = composition.number(1) else {
      return []
    }
    var found: [Candidate] = []
    for index in schema.properties.indices where schema.properties[index].isOrder {
      let before = schema.relation(PropertyUse(index, inverse: true, repeats: true))
      let type = schema.source(of: PropertyUse(index)).union(schema.target(of: PropertyUse(index)))
      for part in parts.filter({ $0.query.isNamed && $0.size == 1 && $0.type.meets(type) }).prefix(
        8)
      {
        found.append(
          Candidate(
            .ask(.arithmetic(.count(.join(before, part.query)), .add, one)),
            words: part.words.union(question.words(of: .position)), anchors: part.anchors,
            tags: part.tags))
      }
    }
    return found
  }
}
