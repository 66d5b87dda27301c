import English
import Queries
import RDF
package import Triples
package import Vocabulary

// Sets chosen by their place in an order: the next and the one before, the first and the last, the n-th, the first n.
extension FreeComposition {
  /// Follows the properties that put things in order (`lore:Order`: what follows planning), and picks members by their
  /// place in a list (the third phase).
  mutating func order(_ sets: [Part]) {
    steps(sets)
    let numbers = places()
    let wantsEnd =
      question.has(.middle) || question.has(.first) || question.has(.last) || question.has(.another)
      || question.has(.remaining)
    guard wantsEnd || !numbers.isEmpty else { return }
    for set in sets where set.tags.count <= 3 && set.size <= 6 {
      if set.query.isNamed, set.role != .context { continue }
      if set.tags.contains(.pairImplied), !isOfTopic(set) { continue }
      guard !table.isFull, !stop() else { return }
      // From a set that rests on more than the words "the third" picks a member; a mere "3" does not.
      let leans = !set.tags.isDisjoint(with: [.bridged, .unsaidProperty])
      let isFree = !leans || set.role == .context
      pick(from: set, isFree ? numbers : numbers.filter(\.isOrdinal))
    }
  }

  /// Whether a pair is the one that is spoken of; before anything is, any may be: "the first one".
  private func isOfTopic(_ pair: Part) -> Bool {
    guard case .terms(let terms) = pair.query, let last = context.last else { return true }
    let spoken = context.turns.suffix(3).flatMap { $0.topics + $0.answers }
    if spoken.isEmpty || last.topics.isEmpty { return true }
    return terms.contains { term in
      store.id(of: term).map(spoken.contains) ?? false
    }
  }

  private mutating func steps(_ sets: [Part]) {
    let cues: [Cue] = [.next, .previous, .after, .before, .between, .remaining, .last, .first]
    guard cues.contains(where: question.has) || question.has(.count) else { return }
    for property in schema.properties.indices where schema.properties[property].isOrder {
      let next = PropertyUse(property)
      for set in sets
      where set.size <= 4 && set.tags.count <= 2
        && set.type.meets(schema.source(of: next).union(schema.target(of: next)))
      {
        guard isOne(set) else { continue }
        for (use, cue) in [
          (next, [Cue.next, .after, .remaining]), (next.reversed, [.previous, .before]),
        ] {
          guard cue.contains(where: question.has) else { continue }
          let said = question.words(of: cue)
          for step in [use, use.repeated] {
            let reached = Query.join(schema.relation(step), set.query)
            add(
              reached, schema.target(of: use), set.words.union(said), set.anchors, set.tags,
              set.size + 1)
          }
        }
      }
      between(next, sets)
    }
  }

  /// Whether a set has one member, of which a step can be taken; what a step is taken of is no list.
  private func isOne(_ set: Part) -> Bool {
    switch set.query {
    case .instances, .difference, .union: false
    case .terms(let terms): terms.count == 1
    default: evaluator.members(of: set.query).count == 1
    }
  }

  /// "between planning and closing": after one and before the other.
  private mutating func between(_ next: PropertyUse, _ sets: [Part]) {
    guard question.has(.between) else { return }
    let type = schema.source(of: next).union(schema.target(of: next))
    var ends = sets.filter {
      $0.query.isNamed && $0.size == 1 && !$0.words.isEmpty && $0.type.meets(type)
    }
    // "what lies in between?": of the two that were told or spoken of last.
    if ends.isEmpty, let last = context.last {
      let spoken =
        last.answers.count == 2 ? last.answers : Array((last.topics + last.answers).prefix(2))
      ends = spoken.filter { schema.type(of: $0).meets(type) }.map { thing in
        Part(
          query: .terms([store.term(thing)]), type: schema.type(of: thing), words: WordSet(),
          anchors: AnchorSet(), tags: .lastAnswer, size: 1, role: .context)
      }
    }
    for a in ends {
      for b in ends where b.query != a.query && !a.words.meets(b.words) {
        add(
          .intersection(
            .join(schema.relation(next.repeated), a.query),
            .join(schema.relation(next.reversed.repeated), b.query)),
          schema.target(of: next), a.words.union(b.words).union(question.words(of: .between)),
          a.anchors.union(b.anchors), a.tags.union(b.tags), 4)
      }
    }
  }

  struct Place {
    let value: Int
    let isOrdinal: Bool
    let words: WordSet
    let anchors: AnchorSet
  }

  /// The whole numbers from 1 to 20 and the ordinals of the question: 3 of "the first three", 21 of "the
  /// twenty-first".
  func places() -> [Place] {
    var found: [Place] = []
    for (place, anchor) in question.anchors.enumerated() {
      if case .number(let value) = anchor.meaning, value >= 1, value <= 20, value == value.rounded()
      {
        found.append(
          Place(
            value: Int(value), isOrdinal: false, words: WordSet(anchor.words),
            anchors: AnchorSet(place)))
      }
    }
    for (words, meaning) in question.operators {
      if case .ordinal(let n) = meaning {
        found.append(Place(value: n, isOrdinal: true, words: WordSet(words), anchors: AnchorSet()))
      }
    }
    return found
  }

  /// Proposes parts of a set by place: "the first", "the last two", "the third". A set that no property puts in order
  /// is listed as first mentioned.
  private mutating func pick(from set: Part, _ numbers: [Place]) {
    let listed = listed(set)
    guard listed.count > 1, listed.count <= 60 else { return }
    let order = order(of: listed)
    func slice(_ part: Slice.Part) -> Query { .slice(set.query, part, order: order) }
    if question.has(.first) {
      add(slice(.first(1)), set, question.words(of: .first), AnchorSet(), [])
    }
    if question.has(.last) {
      add(slice(.last(1)), set, question.words(of: .last), AnchorSet(), [])
      if listed.count > 2, question.has(.previous) {
        let words = question.words(of: [.last, .previous])
        add(slice(.nth(listed.count - 1)), set, words, AnchorSet(), [])
      }
    }
    if question.has(.first), question.has(.last), listed.count > 2 {
      let words = question.words(of: [.first, .last])
      add(.union(slice(.first(1)), slice(.last(1))), set, words, AnchorSet(), [])
    }
    if question.has(.middle), listed.count > 2 {
      if listed.count > 3 {
        let ends = Query.union(slice(.first(1)), slice(.last(1)))
        let number = numbers.first { $0.value == listed.count - 2 }
        add(
          .difference(set.query, ends), set,
          question.words(of: .middle).union(number?.words ?? WordSet()),
          number?.anchors ?? AnchorSet(), [])
      }
      add(slice(.nth((listed.count + 1) / 2)), set, question.words(of: .middle), AnchorSet(), [])
    }
    if question.has(.another), !question.has(.count) {
      add(slice(.first(1)), set, question.words(of: .another), AnchorSet(), [])
    }
    for number in numbers {
      let n = number.value
      if listed.count >= n { add(slice(.nth(n)), set, number.words, number.anchors, .numbered) }
      guard n > 1, n < listed.count else { continue }
      add(
        slice(.first(n)), set, number.words.union(question.words(of: .first)), number.anchors,
        .numbered)
      if question.has(.last) {
        add(
          slice(.last(n)), set, number.words.union(question.words(of: .last)), number.anchors,
          .numbered)
      }
    }
  }

  /// The property that strings all of them together; nil where they are listed as first mentioned.
  private func order(of listed: [TermID]) -> Relation? {
    for (index, property) in schema.properties.enumerated() where property.isOrder {
      guard let p = store.id(ofIRI: property.iri) else { continue }
      if zip(listed, listed.dropFirst()).allSatisfy({ store.contains($0, p, $1) }) {
        return schema.relation(PropertyUse(index))
      }
    }
    return nil
  }

  private mutating func add(
    _ query: Query, _ set: Part, _ words: WordSet, _ anchors: AnchorSet, _ tags: Tags
  ) {
    add(
      query, set.type, set.words.union(words), set.anchors.union(anchors), set.tags.union(tags),
      set.size + 2)
  }

  /// A set's members in the graph's order, or as first mentioned.
  func listed(_ set: Part) -> [TermID] {
    if set.role == .context,
      let turn = context.turns.last(where: { $0.set == set.query && $0.answers.count > 1 })
    {
      return turn.answers
    }
    let ids = evaluator.ids(of: set.query)
    return ids.count <= 200 ? Listing.inOrder(ids, schema, store) : ids
  }
}

/// The order in which the members of a set are listed.
package enum Listing {
  /// Along a property that orders (`lore:Order`) where it strings all of them together; else as given.
  package static func inOrder(_ ids: [TermID], _ schema: Schema, _ store: TripleStore) -> [TermID] {
    strung(ids, schema, store) ?? ids
  }

  /// The same, but nil where no property that orders strings all of them together.
  package static func strung(
    _ ids: [TermID], _ schema: Schema, _ store: TripleStore
  ) -> [TermID]? {
    guard ids.count > 1 else { return nil }
    for property in schema.properties where property.isOrder {
      if let p = store.id(ofIRI: property.iri), let ordered = chain(ids, along: p, store) {
        return ordered
      }
    }
    return nil
  }

  /// The members as the steps between them string them together: closing, planning, doing → planning, doing, closing,
  /// where planning comes before doing and doing before closing. Nil where they are not one chain.
  private static func chain(
    _ ids: [TermID], along property: TermID, _ store: TripleStore
  ) -> [TermID]? {
    let members = Set(ids)
    var next: [TermID: TermID] = [:]
    for id in ids {
      for after in store.objects(of: id, property) where members.contains(after) {
        next[id] = after
      }
    }
    let later = Set(next.values)
    guard next.count == ids.count - 1, let first = ids.first(where: { !later.contains($0) })
    else { return nil }
    var ordered = [first]
    while let after = next[ordered[ordered.count - 1]], ordered.count < ids.count {
      ordered.append(after)
    }
    return ordered.count == ids.count ? ordered : nil
  }
}
