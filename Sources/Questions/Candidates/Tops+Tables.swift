import English
import Queries
import RDF
import Triples
import Vocabulary

// Things side by side, and two counts against each other.
extension Tops {
  // MARK: Side by side

  /// "compare X and Y", "X vs Y on duration", "how do they differ?": a row for each of the things.
  func tables() -> [Candidate] {
    let groups = composition.table.parts.filter { part in
      guard case .terms(let terms) = part.query, part.size == 1 else { return false }
      return (2...6).contains(terms.count)
    }
    var found: [Candidate] = []
    let words = question.words(of: .compare).union(question.words(of: .both)).union(
      question.words(of: .each))
    for group in groups {
      guard case .terms(let terms) = group.query else { continue }
      let subjects = terms.map { Query.terms([$0]) }
      let isShort = question.count <= 4 && !group.tags.contains(.pairImplied)
      if question.has(.compare) || question.has(.define) || isShort || lastWasTable
        || !group.words.isEmpty
      {
        let ids = terms.compactMap { composition.store.id(of: $0) }
        found.append(
          Candidate(
            .ask(.table(subjects: subjects, columns: composition.columns(of: ids))),
            words: group.words.union(words),
            anchors: group.anchors, tags: group.tags))
      }
      // Where nobody named the two, only where a word sets things side by side.
      if group.tags.contains(.pairImplied), !setsBeside { continue }
      let fitting = (composition.ways + composition.offeredWays).filter {
        !$0.words.meets(group.words) && group.type.meets(schema.source(of: $0.use))
      }
      for way in fitting {
        found.append(
          Candidate(
            .ask(.table(subjects: subjects, columns: [schema.relation(way.use)])),
            words: group.words.union(way.words).union(words),
            anchors: group.anchors.union(way.anchors),
            tags: group.tags.union(way.tags)))
      }
      for (place, one) in fitting.enumerated() {
        for two in fitting.dropFirst(place + 1)
        where !one.words.meets(two.words) && one.use.property != two.use.property
          && one.tags.isEmpty && two.tags.isEmpty && found.count < 40
        {
          let both = question.anchors.isEmpty ? [two, one] : [one, two]
          found.append(
            Candidate(
              .ask(.table(subjects: subjects, columns: both.map { schema.relation($0.use) })),
              words: group.words.union(one.words).union(two.words).union(words),
              anchors: group.anchors.union(one.anchors).union(two.anchors), tags: group.tags))
        }
      }
      found += tables(of: group, subjects, words)
    }
    return found
  }

  /// "compare X and Y: price, pages, condition": all properties that words name, in their order.
  private func tables(of group: Part, _ subjects: [Query], _ words: WordSet) -> [Candidate] {
    let choices = columns(of: group).filter { choice in
      (3...Self.manyColumns).contains(choice.count) && choice.allSatisfy { !$0.isCounted }
    }
    return choices.map { columns in
      Candidate(
        .ask(
          .table(subjects: subjects, columns: columns.map { schema.relation($0.way.use) })),
        words: columns.reduce(group.words.union(words)) { $0.union($1.words) },
        anchors: columns.reduce(group.anchors) { $0.union($1.way.anchors) },
        tags: columns.reduce(group.tags) { $0.union($1.way.tags) })
    }
  }

  private var setsBeside: Bool {
    let cues: [Cue] = [
      .compare, .both, .each, .choice, .define, .common, .more, .less, .most, .least, .everything,
      .telling,
    ]
    return cues.contains(where: question.has) || question.count <= 8 || lastWasTable
  }

  private var lastWasTable: Bool {
    if case .table? = context.last?.query { return true }
    return false
  }

  /// "does X have more factors than Y?", "the same number of phases?": two counts against each other.
  func comparisons(_ parts: [Part]) -> [Candidate] {
    var kinds: [(Comparison, Cue)] = []
    if question.has(.more) || question.has(.most) { kinds.append((.more, .more)) }
    if question.has(.less) || question.has(.least) { kinds.append((.less, .less)) }
    if question.has(.equal) || question.has(.common) { kinds.append((.equal, .equal)) }
    guard !kinds.isEmpty, mayBeTruth else { return [] }
    let counted = parts.filter { part in
      if case .join = part.query { return part.size <= 3 }
      return false
    }.prefix(24)
    var found: [Candidate] = []
    for a in counted {
      guard case .join(let relation, let inner) = a.query else { continue }
      for b in counted {
        guard case .join(relation, let other) = b.query, other != inner, inner.isNamed,
          other.isNamed
        else { continue }
        for (comparison, cue) in kinds where found.count < 40 {
          found.append(
            Candidate(
              .ask(.compare(.count(a.query), comparison, .count(b.query))),
              words: a.words.union(b.words).union(question.words(of: cue)),
              anchors: a.anchors.union(b.anchors),
              tags: a.tags.union(b.tags)))
        }
      }
    }
    return found
  }
}
