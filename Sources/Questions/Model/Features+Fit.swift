import English
import Queries
import RDF
import Triples
import Vocabulary

// How a candidate fits its words, the conversation, and what would be answered.
extension Features {
  func anchorFeatures(
    _ shape: QueryTraits, _ top: String, _ facts: CandidateFacts, _ candidate: Candidate,
    _ list: inout FeatureList
  ) {
    for anchor in facts.used {
      list.add("match", Atom(CandidateFacts.kind(anchor)), Atom(anchor.match.name))
    }
    list.add("anchors", Atom(bucket: facts.used.count))
    let names = facts.used.filter { CandidateFacts.kind($0) == "T" }
    list.add("named", Atom(bucket: names.count))
    let properties = facts.used.filter { ["P", "C"].contains(CandidateFacts.kind($0)) }
    for property in properties {
      for name in names {
        let isBefore = name.words.lowerBound >= property.words.upperBound
        let gap =
          isBefore
          ? name.words.lowerBound - property.words.upperBound
          : property.words.lowerBound - name.words.upperBound
        let order = isBefore ? "PT" : "TP"
        list.add("adjacent", Atom(order), Atom(gap < 0 ? "within" : gap < 3 ? String(gap) : "far"))
        guard gap >= 0 else { continue }
        if case .relation(_, let manner) = property.meaning {
          let direction = candidate.tags.contains(.reversed) ? "back" : "along"
          list.add(
            "direction", manner == .noun ? "noun" : "verb", Atom(order + direction), Atom(top))
        }
        let between =
          isBefore
          ? property.words.upperBound..<name.words.lowerBound
          : name.words.upperBound..<property.words.lowerBound
        if !between.isEmpty {
          for place in between.prefix(3) {
            list.add("between", Atom(order), Atom(question.stems[place]))
          }
        }
      }
    }
    order(shape, top, names, &list)
    sign(shape, facts, &list)
    numbers(shape, candidate, &list)
  }

  /// Which of two named things comes first in the query, and which in the words.
  private func order(
    _ shape: QueryTraits, _ top: String, _ names: [Anchor], _ list: inout FeatureList
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
        list.add("order", Atom(top), a < b ? "asSaid" : "turned")
      }
      for operation in shape.operators
      where ["chain", "minus", "beside", "compare>", "compare<"].contains(operation) {
        if let a = places[0], let b = places[1] {
          list.add("order", Atom(operation), a < b ? "asSaid" : "turned")
        }
      }
    }
    // Where a cue stands to the name it works on: "after X", "X, then".
    for operation in shape.operators {
      guard ["chain", "minus", "where<", "where>", "smallest", "largest"].contains(operation),
        let name = names.first
      else { continue }
      let cues: [Cue] =
        operation == "minus" ? [.except, .negation] : [.next, .previous, .after, .before]
      for cue in cues {
        guard let said = question.cues.first(where: { $0.cue == cue }) else { continue }
        let gap = max(-3, min(3, name.words.lowerBound - said.words.lowerBound))
        list.add("cueGap", Atom(operation), Atom(cue.rawValue), Atom(String(gap)))
      }
    }
  }

  /// Whether the end of a scale is the one that the words point to.
  private func sign(_ shape: QueryTraits, _ facts: CandidateFacts, _ list: inout FeatureList) {
    let largest =
      shape.operators.contains("largest") || shape.operators.contains("compare>")
      || shape.operators.contains("where>")
    let smallest =
      shape.operators.contains("smallest") || shape.operators.contains("compare<")
      || shape.operators.contains("where<")
    if largest != smallest {
      let more = question.has(.more) || question.has(.most)
      let less = question.has(.less) || question.has(.least)
      if more != less { list.add("sign", more == largest ? "agrees" : "differs") }
      let newest = question.has(.newest)
      let oldest = question.has(.oldest)
      if newest != oldest { list.add("sign.time", newest == largest ? "agrees" : "differs") }
    }
    guard shape.operators.contains("ordering") else { return }
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
          "sign.amount", isUpper ? "upper" : "lower", Atom(less ? "less" : more ? "more" : "plain"))
      }
    }
  }

  /// Numbers that a candidate uses or leaves, and as what.
  private func numbers(_ shape: QueryTraits, _ candidate: Candidate, _ list: inout FeatureList) {
    for (place, anchor) in question.anchors.enumerated() where anchor.isNumber {
      let isUsed = candidate.anchors.contains(place) || candidate.words.contains(anchor.words)
      let next = anchor.words.upperBound
      let isPlural = next < question.count && question.sentence.words[next].ending == .s
      let how = candidate.tags.contains(.numbered) ? "picked" : isUsed ? "used" : "left"
      list.add("number", Atom(how), isPlural ? "plural" : "bare")
      list.add("number", Atom(how), Atom(shape.top))
    }
    for (words, meaning) in question.operators {
      guard case .ordinal = meaning else { continue }
      list.add(
        "ordinal",
        Atom(
          candidate.words.contains(words)
            ? (candidate.tags.contains(.numbered) ? "picked" : "used") : "left"))
    }
  }

  // MARK: The conversation

  func contextFeatures(
    _ query: Query, _ shape: QueryTraits, _ top: String, _ candidate: Candidate,
    _ list: inout FeatureList
  ) {
    let tags = candidate.tags.names
    for tag in tags { list.add("tag", Atom(tag)) }
    for tag in tags { list.add("tag", Atom(tag), Atom(top)) }
    let used = candidate.tags.intersection(Tags.ofContext).names
    let hasNames = traits.names.isEmpty ? "unnamed" : "named"
    if !used.isEmpty {
      for tag in used {
        list.add("ctx.pronoun", Atom(tag), Atom(traits.pronouns))
        list.add("ctx.fragment", Atom(tag), Atom(traits.fragment))
        list.add("ctx.length", Atom(tag), Atom(traits.length))
        list.add("ctx.names", Atom(tag), Atom(hasNames))
        list.add("ctx.mood", Atom(tag), Atom(traits.mood))
      }
      list.add("ctx")
      list.add("ctx.count", Atom(String(min(4, used.count))))
      list.add("ctx.pronouns", Atom(traits.pronouns))
      list.add("ctx.fragments", Atom(traits.fragment))
    } else if context.lastAnswered != nil {
      list.add("noctx")
      list.add("noctx.pronouns", Atom(traits.pronouns))
      list.add("noctx.fragments", Atom(traits.fragment))
      list.add("noctx.names", Atom(hasNames))
      list.add("noctx.length", Atom(traits.length))
      list.add("noctx.anchors", Atom(bucket: candidate.anchors.count))
    }
    guard let last = context.last?.query else { return }
    let before = QueryTraits(last)
    list.add("before", Atom(before.top), Atom(top))
    if query == last { list.add("repeats") }
    if shape.top == before.top { list.add("sameTop") }
    if shape.shape == before.shape { list.add("sameShape") }
    if !Set(shape.relations).isDisjoint(with: before.relations) { list.add("sameProperty") }
    if !Set(shape.namedSets).isDisjoint(with: before.namedSets) { list.add("sameThing") }
  }

  // MARK: The answer

  func answerFeatures(
    _ query: Query, _ shape: QueryTraits, _ top: String, _ candidate: Candidate,
    _ list: inout FeatureList
  ) {
    guard let denotation = evaluator.denotation(of: query) else {
      list.add("answer", evaluator.looksAtAnswers ? "failed" : "unseen")
      return
    }
    switch denotation {
    case .truth(let holds): list.add("answer", holds ? "yes" : "no")
    case .number(let number):
      list.add("answer.number", Atom(number == 0 ? "0" : number == 1 ? "1" : "n"))
      // Counting what there is one of is hardly ever meant.
      if let subject = shape.subject, evaluator.members(of: subject).isEmpty {
        list.add("answer.countOfNone")
      }
    case .table(let rows):
      let filled = rows.filter { !$0.cells.allSatisfy(\.isEmpty) }.count
      list.add("answer.rows", Atom(bucket: filled))
      if filled < rows.count { list.add("answer.gaps") }
    case .sequence: list.add("answer", "several")
    case .terms(let terms), .list(let terms): self.members(terms, shape, top, candidate, &list)
    }
    if let last = context.last?.query, let told = evaluator.denotation(of: last),
      told == denotation, last != query
    {
      list.add("sameAnswer")
    }
  }

  private func members(
    _ terms: [Term], _ shape: QueryTraits, _ top: String, _ candidate: Candidate,
    _ list: inout FeatureList
  ) {
    let size = terms.isEmpty ? "0" : terms.count == 1 ? "1" : terms.count < 8 ? "n" : "many"
    list.add("answer.size", Atom(top), Atom(size))
    list.add("answer.wh", Atom(traits.wh), Atom(size))
    list.add("answer.plural", Atom(traits.asksPlural), Atom(size))
    if terms.isEmpty {
      list.add(
        "answer.empty", candidate.tags.isDisjoint(with: Tags.ofContext) ? "plain" : "context")
    }
    guard let first = terms.first else { return }
    let ids = terms.prefix(40).compactMap { evaluator.store.id(of: $0) }
    let kind = kind(of: first)
    list.add("answer.kind", Atom(traits.wh), Atom(kind))
    list.add("answer.kind", Atom(kind))
    // Names of the question among the answers: all of them is an echo, one of two a choice.
    let named = question.anchors.flatMap { anchor -> [TermID] in
      if case .things(let things) = anchor.meaning, anchor.match <= .inflected { return things }
      return []
    }
    if top != "describe", !named.isEmpty, !ids.isEmpty {
      let echoed = ids.filter(named.contains).count
      if echoed > 0 {
        list.add("answer.echo", echoed == ids.count ? "all" : "some", Atom(traits.mood))
        if question.has(.choice) { list.add("answer.choice", ids.count == 1 ? "one" : "several") }
      } else if question.has(.choice), question.sentence.roles.contains(where: { $0.contains(.or) })
      {
        list.add("answer.noChoice", traits.names.count > 1 ? "named" : "unnamed")
      }
    }
    if let last = context.last, !last.answers.isEmpty, !ids.isEmpty {
      let told = Set(last.answers)
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
    if let last = context.lastAnswered, let id = ids.first, let old = last.answers.first,
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
