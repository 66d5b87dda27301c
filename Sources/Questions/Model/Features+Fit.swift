import English
import Queries
import RDF
import Triples
import Vocabulary

// How a candidate fits its words, the conversation, and what would be answered.
extension Features {
  func anchorFeatures<S: FeatureSink>(
    _ shape: QueryTraits, _ top: Operation, _ facts: CandidateFacts, _ candidate: Candidate,
    _ list: inout S
  ) {
    for anchor in facts.used {
      list.add("match", S.Atom(anchor.meaning.letter), S.Atom(anchor.match.name))
      scaleFeatures(anchor, &list)
    }
    list.add("anchors", S.Atom(bucket: facts.used.count))
    let names = facts.names
    list.add("named", S.Atom(bucket: names.count))
    for property in facts.properties {
      for name in names {
        let isBefore = name.words.lowerBound >= property.words.upperBound
        let gap =
          isBefore
          ? name.words.lowerBound - property.words.upperBound
          : property.words.lowerBound - name.words.upperBound
        let order = isBefore ? "PT" : "TP"
        list.add(
          "adjacent", S.Atom(order), gap < 0 ? "within" : gap < 3 ? S.Atom(digit: gap) : "far")
        guard gap >= 0 else { continue }
        if case .relation(_, let manner) = property.meaning {
          let direction = candidate.tags.contains(.reversed) ? "back" : "along"
          list.add(
            "direction", manner == .noun ? "noun" : "verb", S.Atom(order + direction), S.Atom(top))
        }
        let between =
          isBefore
          ? property.words.upperBound..<name.words.lowerBound
          : name.words.upperBound..<property.words.lowerBound
        if !between.isEmpty {
          for place in between.prefix(3) {
            list.add("between", S.Atom(order), S.Atom(known: stems[place]))
          }
        }
      }
    }
    order(shape, top, names, &list)
    sign(shape, facts, &list)
    numbers(shape, candidate, &list)
  }

  /// Operators that mean something else when their two sets change places: phases apart from planning, planning apart
  /// from phases.
  private static let directed: [Operation] = [
    .chain, .minus, .beside, .compareMore, .compareLess,
  ]
  /// Operators whose cue tells more by how far before or behind a name it stands: "after X", "X, then".
  private static let placed: [Operation] = [
    .chain, .minus, .whereLess, .whereMore, .smallest, .largest,
  ]

  /// Which of two named things comes first in the query, and which in the words.
  private func order<S: FeatureSink>(
    _ shape: QueryTraits, _ top: Operation, _ names: [Anchor], _ list: inout S
  ) {
    func place(_ set: Query) -> Int? {
      guard case .terms(let terms) = set else { return nil }
      let ids = terms.compactMap { evaluator.store.id(of: $0) }
      return names.first { anchor in
        if case .things(let things) = anchor.meaning { return things.contains { ids.contains($0) } }
        return false
      }?.words.lowerBound
    }
    let places = shape.namedSets.prefix(2).map(place)
    if places.count == 2 {
      if let a = places[0], let b = places[1] {
        list.add("order", S.Atom(top), a < b ? "asSaid" : "turned")
      }
      for operation in shape.operations where Self.directed.contains(operation) {
        if let a = places[0], let b = places[1] {
          list.add("order", S.Atom(operation), a < b ? "asSaid" : "turned")
        }
      }
    }
    // Where a cue stands to the name it works on: "after X", "X, then".
    guard let name = names.first else { return }
    for operation in shape.operations where Self.placed.contains(operation) {
      let cues: [Cue] =
        operation == .minus ? [.except, .negation] : [.next, .previous, .after, .before]
      for cue in cues {
        guard let said = question.cues.first(where: { $0.cue == cue }) else { continue }
        let gap = max(-3, min(3, name.words.lowerBound - said.words.lowerBound))
        list.add(
          "cueGap", S.Atom(operation), S.Atom(cue.rawValue),
          gap < 0 ? S.Atom(String(gap)) : S.Atom(digit: gap))
      }
    }
  }

  /// Whether the end of a scale is the one that the words point to.
  private func sign<S: FeatureSink>(_ shape: QueryTraits, _ facts: CandidateFacts, _ list: inout S)
  {
    let largest =
      shape.present.contains(.largest) || shape.present.contains(.whereMore)
      || shape.present.contains(.compareMore) || shape.isFalling == true
    let smallest =
      shape.present.contains(.smallest) || shape.present.contains(.whereLess)
      || shape.present.contains(.compareLess) || shape.isFalling == false
    if largest != smallest {
      let more = question.has(.more) || question.has(.most)
      let less = question.has(.less) || question.has(.least)
      if more != less { list.add("sign", more == largest ? "agrees" : "differs") }
      // The youngest has the latest date of birth and the lowest age.
      if let newest = asksForNewest {
        let isLate = shape.measure.map(isOfTime) ?? false
        list.add("sign.time", newest == largest ? "agrees" : "differs", isLate ? "time" : "number")
      }
    }
    guard shape.present.contains(.ordering) else { return }
    for anchor in facts.used {
      guard case .adjective(let scale, let upper, _) = anchor.meaning,
        lexicon.scales[scale].isOrdering
      else { continue }
      let measure = lexicon.schema.relation(lexicon.scales[scale].measure)
      let isUpper = shape.relations.contains(measure.reversed)
      let turned = question.has(.less) || question.has(.least)
      list.add("sign.ordering", isUpper == upper ? "agrees" : "differs", turned ? "less" : "plain")
    }
    if !facts.used.contains(where: { if case .adjective = $0.meaning { true } else { false } }) {
      for scale in lexicon.scales where scale.isOrdering {
        let measure = lexicon.schema.relation(scale.measure)
        guard shape.relations.contains(measure) || shape.relations.contains(measure.reversed) else {
          continue
        }
        let isUpper = shape.relations.contains(measure.reversed)
        let less = question.has(.less) || question.has(.least)
        let more = question.has(.more) || question.has(.most)
        list.add(
          "sign.amount", isUpper ? "upper" : "lower",
          S.Atom(less ? "less" : more ? "more" : "plain"))
      }
    }
  }

  /// Whether the latest is asked for, or the earliest: by the word that comes first of "newest to oldest". "First" and
  /// "last" tell it only where no other word does: "oldest first". Nil where nothing does.
  private var asksForNewest: Bool? {
    let told = question.cues.filter { $0.cue == .newest || $0.cue == .oldest }
    let plain = told.filter { found in
      !question.operators.contains {
        $0.words == found.words && ($0.meaning == .ordinal(1) || $0.meaning == .last)
      }
    }
    if let first = plain.min(by: { $0.words.lowerBound < $1.words.lowerBound }) {
      return first.cue == .newest
    }
    let newest = question.has(.newest)
    return newest == question.has(.oldest) ? nil : newest
  }

  private func isOfTime(_ relation: Relation) -> Bool {
    guard let iri = relation.arcs.first?.property,
      let property = lexicon.schema.propertyByIRI[iri]?.index
    else { return false }
    return lexicon.askedKinds.isOfTime(property)
  }

  /// Numbers that a candidate uses or leaves, and as what.
  private func numbers<S: FeatureSink>(
    _ shape: QueryTraits, _ candidate: Candidate, _ list: inout S
  ) {
    for (place, anchor) in question.anchors.enumerated() where anchor.isNumber {
      let isUsed = candidate.anchors.contains(place) || candidate.words.contains(anchor.words)
      let next = anchor.words.upperBound
      let isPlural = next < question.count && question.sentence.words[next].ending == .s
      let how = candidate.tags.contains(.numbered) ? "picked" : isUsed ? "used" : "left"
      list.add("number", S.Atom(how), isPlural ? "plural" : "bare")
      list.add("number", S.Atom(how), S.Atom(shape.outermost))
    }
    for (words, meaning) in question.operators {
      guard case .ordinal = meaning else { continue }
      list.add(
        "ordinal",
        S.Atom(
          candidate.words.contains(words)
            ? (candidate.tags.contains(.numbered) ? "picked" : "used") : "left"))
    }
  }

  // MARK: The conversation

  func contextFeatures<S: FeatureSink>(
    _ query: Query, _ shape: QueryTraits, _ top: Operation, _ candidate: Candidate,
    _ list: inout S
  ) {
    let top = S.Atom(top)
    let tags = candidate.tags.isEmpty ? [] : candidate.tags.names
    for tag in tags { list.add("tag", S.Atom(tag)) }
    for tag in tags { list.add("tag", S.Atom(tag), top) }
    let used = candidate.tags.intersection(Tags.ofContext)
    let hasNames: S.Atom = traits.names.isEmpty ? "unnamed" : "named"
    if !used.isEmpty {
      for tag in used.names {
        let tag = S.Atom(tag)
        list.add("ctx.pronoun", tag, S.Atom(traits.pronouns))
        list.add("ctx.fragment", tag, S.Atom(traits.fragment))
        list.add("ctx.length", tag, S.Atom(traits.length))
        list.add("ctx.names", tag, hasNames)
        list.add("ctx.mood", tag, S.Atom(traits.mood))
      }
      list.add("ctx")
      list.add("ctx.count", S.Atom(digit: min(4, used.count)))
      list.add("ctx.pronouns", S.Atom(traits.pronouns))
      list.add("ctx.fragments", S.Atom(traits.fragment))
    } else if lastAnswered != nil {
      list.add("noctx")
      list.add("noctx.pronouns", S.Atom(traits.pronouns))
      list.add("noctx.fragments", S.Atom(traits.fragment))
      list.add("noctx.names", hasNames)
      list.add("noctx.length", S.Atom(traits.length))
      list.add("noctx.anchors", S.Atom(bucket: candidate.anchors.count))
    }
    guard let last = last?.query, let before else { return }
    list.add("before", S.Atom(before.outermost), top)
    if query == last { list.add("repeats") }
    if shape.outermost == before.outermost { list.add("sameTop") }
    if shape.shape == before.shape { list.add("sameShape") }
    if shape.relations.contains(where: before.relations.contains) { list.add("sameProperty") }
    if shape.namedSets.contains(where: before.namedSets.contains) { list.add("sameThing") }
  }

  // MARK: The answer

  func answerFeatures<S: FeatureSink>(
    _ query: Query, _ denotation: Denotation?, _ shape: QueryTraits, _ top: Operation,
    _ facts: CandidateFacts, _ candidate: Candidate, _ list: inout S
  ) {
    guard let denotation else {
      list.add("answer", evaluator.looksAtAnswers ? "failed" : "unseen")
      return
    }
    switch denotation {
    case .truth(let holds): list.add("answer", holds ? "yes" : "no")
    case .number(let number):
      list.add("answer.number", S.Atom(number == 0 ? "0" : number == 1 ? "1" : "n"))
      // Counting what there is one of is hardly ever meant.
      if let subject = shape.subject, evaluator.members(of: subject).isEmpty {
        list.add("answer.countOfNone")
      }
    case .table(let rows):
      let filled = rows.filter { !$0.cells.allSatisfy(\.isEmpty) }.count
      list.add("answer.rows", S.Atom(bucket: filled))
      if filled < rows.count { list.add("answer.gaps") }
    case .sequence: list.add("answer", "several")
    case .terms(let terms), .list(let terms):
      self.members(terms, shape, top, facts, candidate, &list)
    }
    if let last = last?.query, let before = told.denotation, before == denotation, last != query {
      list.add("sameAnswer")
    }
  }

  private func members<S: FeatureSink>(
    _ terms: [Term], _ shape: QueryTraits, _ top: Operation, _ facts: CandidateFacts,
    _ candidate: Candidate, _ list: inout S
  ) {
    // What is said plainly is meant, whatever the graph holds: that nothing comes after the last phase is an answer.
    if terms.isEmpty, isPlain(candidate) {
      list.add("answer.none", S.Atom(top))
      return
    }
    let size = terms.isEmpty ? "0" : terms.count == 1 ? "1" : terms.count < 8 ? "n" : "many"
    list.add("answer.size", S.Atom(top), S.Atom(size))
    list.add("answer.wh", S.Atom(traits.wh), S.Atom(size))
    list.add("answer.plural", S.Atom(traits.asksPlural), S.Atom(size))
    if terms.isEmpty {
      list.add(
        "answer.empty", candidate.tags.isDisjoint(with: Tags.ofContext) ? "plain" : "context")
    }
    guard let first = terms.first else { return }
    let ids = terms.prefix(40).compactMap { evaluator.store.id(of: $0) }
    let kind = kind(of: first)
    list.add("answer.kind", S.Atom(traits.wh), S.Atom(kind))
    list.add("answer.kind", S.Atom(kind))
    if let id = ids.first { answerKindFeatures(id, facts, candidate, &list) }
    // Names of the question among the answers: all of them is an echo, one of two a choice.
    let named = namedIDs
    if top != .describe, !named.isEmpty, !ids.isEmpty {
      let echoed = ids.filter(named.contains).count
      if echoed > 0 {
        list.add("answer.echo", echoed == ids.count ? "all" : "some", S.Atom(traits.mood))
        if question.has(.choice) { list.add("answer.choice", ids.count == 1 ? "one" : "several") }
      } else if question.has(.choice), question.sentence.roles.contains(where: { $0.contains(.or) })
      {
        list.add("answer.noChoice", traits.names.count > 1 ? "named" : "unnamed")
      }
    }
    if let last, !last.answers.isEmpty, !ids.isEmpty {
      let told = told.answers
      if ids.allSatisfy(told.contains) {
        list.add(ids.count == told.count ? "answer.sameAsLast" : "answer.amongLast")
      }
    }
    // Whether the answers are what "which X" asks for.
    for (place, anchor) in question.anchors.enumerated() {
      guard case .kind(let asked) = anchor.meaning, anchor.words.lowerBound > 0 else { continue }
      let isAsked =
        question.sentence.roles[anchor.words.lowerBound - 1].isDisjoint(with: [.which, .what])
        == false
        || place == 0 && anchor.words.lowerBound == 0
      guard isAsked, let id = ids.first else { continue }
      list.add("answer.asked", lexicon.schema.isMember(id, of: asked) ? "member" : "other")
    }
    if traits.wh == "who" || traits.wh == "whom", let id = ids.first {
      let isWho = question.anchors.contains { anchor in
        if case .kind(let kind) = anchor.meaning { return lexicon.schema.isMember(id, of: kind) }
        return false
      }
      list.add("answer.who", isWho ? "yes" : "no")
    }
    if let last = lastAnswered, let id = ids.first, let old = last.answers.first,
      let kind = lexicon.schema.classes(of: id).first
    {
      list.add("answer.class", lexicon.schema.isMember(old, of: kind) ? "same" : "other")
    }
  }

  private func kind(of term: Term) -> String {
    guard case .literal(let literal) = term else { return "thing" }
    if literal.datatype == XSD.boolean { return "boolean" }
    if literal.datatype == XSD.date || literal.datatype == XSD.dateTime { return "date" }
    if let id = evaluator.store.id(of: term), evaluator.store.number(of: id) != nil {
      return "number"
    }
    return "text"
  }
}
