import English
import Queries
import RDF
import Triples
import Vocabulary

// Yes or no of something that is spoken of, where no word names the property.
extension Tops {
  /// "has that one gone?" of a bench that may have a buyer, "can my nan get in there, she's in a wheelchair?" of a
  /// place that has a lift or not: whether a yes-or-no property holds, and whether there is something that not all of
  /// its kind have. Which of them, only the model can say.
  func whetherUnsaid() -> [Candidate] {
    guard asksWhetherIfBriefly else { return [] }
    let things = composition.unsaidSubjects().prefix(Self.fewSubjects)
    // "any of them paid?" of a list; of a thing that words name no list is meant.
    let isNamed = things.contains { $0.role == .things }
    let lists = isNamed ? [] : listsSpokenOf().prefix(Self.fewSubjects)
    var near: [Int: WordSet] = [:]
    return (things + lists).flatMap { flags(of: $0, &near) + having($0, &near) }
      + things.prefix(1).flatMap(flagsBeyond)
  }

  /// "in stock?", "any sold?": whether a number that words name, or the last turn, is more than nothing; where a word
  /// denies or says that all is used up, whether it is nothing.
  func anyLeft() -> [Candidate] {
    guard asksWhetherIfBriefly, composition.numbers.isEmpty, let none = composition.number(0)
    else { return [] }
    let gauges = composition.gauges.filter {
      $0.measure.valued != nil && !$0.isDate && !$0.words.isEmpty
        && $0.tags.isDisjoint(with: [.unsaidMeasure, .reversed])
    }
    let things = composition.table.best(Self.fewSubjects) {
      composition.isSubject($0) && $0.tags.count <= 1
    }
    let subjects = things + listsSpokenOf()
    var found: [Candidate] = []
    for gauge in gauges.prefix(Self.fewSubjects) {
      for part in subjects
      where part.type.meets(gauge.source) && !part.words.meets(gauge.words) {
        let isThing = composition.isSubject(part)
        let some = Query.filter(part.query, gauge.measure, .more, .number(0))
        let number = Query.aggregate(.largest, part.query, gauge.measure)
        let queries: [Query] =
          isThing
          ? [.compare(number, .more, none), .compare(number, .equal, none)]
          : [.exists(some)] + (isOfAll ? [.every(part.query, some)] : [])
        found += queries.map {
          Candidate(
            .ask($0),
            words: part.words.union(gauge.words).union(question.words(of: [.truth, .any])),
            anchors: part.anchors.union(gauge.anchors), tags: part.tags.union(gauge.tags))
        }
      }
    }
    return found
  }

  private static let fewSubjects = 2
  /// The most properties that are tried where no word comes near to any: the first of them.
  private static let fewFlags = 4
  private static let fewHad = 6

  // MARK: Yes-or-no properties

  private func flags(of subject: Part, _ near: inout [Int: WordSet]) -> [Candidate] {
    let kinds = kinds(of: subject)
    let isList = !composition.isSubject(subject)
    let uses = schema.properties.indices.filter { schema.properties[$0].isBoolean }
      .map { PropertyUse($0) }
      .filter { subject.type.meets(schema.source(of: $0)) || composition.couldHave($0, kinds) }
    let isDenied = question.has(.negation)
    var found: [Candidate] = []
    for (use, words) in nearest(uses, Self.fewFlags, &near) {
      for truth in isDenied ? [true, false] : [true] {
        guard let value = composition.boolean(truth) else { continue }
        let having = Query.join(schema.relation(use).reversed, value)
        if isList, isOfAll {
          found.append(
            whether(.every(subject.query, having), subject, words, [.both, .everything]))
          continue
        }
        let set = Query.intersection(subject.query, having)
        let said = words.union(isDenied && !truth ? question.words(of: .negation) : WordSet())
        found += whether(set, subject, said, isDenied: isDenied && truth)
      }
    }
    return found
  }

  /// "did it pass the vote?": of the nodes that tell of a thing, here a bill's divisions, where few have such a
  /// property.
  private func flagsBeyond(_ subject: Part) -> [Candidate] {
    let flags = schema.properties.indices.filter { schema.properties[$0].isBoolean }
    let found = composition.nodeLinks(of: subject).filter(\.inverse).flatMap { link in
      flags.filter { schema.target(of: link).usuallyMeets(schema.properties[$0].source) }
        .map { (link: link, flag: $0) }
    }
    guard found.count <= Self.fewFlags, let value = composition.boolean(true) else { return [] }
    return found.flatMap { link, flag in
      whether(
        .intersection(
          .join(schema.relation(link), subject.query),
          .join(schema.relation(PropertyUse(flag)).reversed, value)), subject,
        composition.openWords(near: flag), isDenied: question.has(.negation))
    }
  }

  // MARK: What not all have

  /// Properties that some of its kind have and some have not: that all have it nobody asks of one.
  private func having(_ subject: Part, _ near: inout [Int: WordSet]) -> [Candidate] {
    let kinds = kinds(of: subject)
    guard let kind = kinds.first else { return [] }
    let all = schema.classes[kind].type.possible
    let uses = schema.usesEitherWay.filter { use in
      let property = schema.properties[use.property]
      return !property.isOrder && !property.isBookkeeping && !property.isBoolean
        && !(use.inverse && (property.isSymmetric || property.isNumeric || property.isText))
        && composition.couldHave(use, kinds) && !all.isSubset(of: schema.source(of: use).possible)
    }
    return nearest(uses, Self.fewHad, &near).flatMap { use, words in
      whether(
        .join(schema.relation(use), subject.query), subject, words,
        isDenied: question.has(.negation) || question.says(.not)
          || question.saysLasting && !use.inverse)
    }
  }

  // MARK: Parts of it

  /// That there is some, and where a word denies, that there is none.
  private func whether(_ set: Query, _ subject: Part, _ words: WordSet, isDenied: Bool)
    -> [Candidate]
  {
    [whether(.exists(set), subject, words, [.truth, .any])]
      + (isDenied
        ? [whether(.not(.exists(set)), subject, words, [.negation, .wrong, .truth])] : [])
  }

  private func whether(_ query: Query, _ subject: Part, _ words: WordSet, _ cues: [Cue])
    -> Candidate
  {
    Candidate(
      .ask(query), words: subject.words.union(words).union(question.words(of: cues)),
      anchors: subject.anchors, tags: subject.tags.union(.unsaidProperty))
  }

  /// The properties that words come near to; where there are none, the last turn's and then all.
  /// - Parameter known: the words of each property, which several subjects may have.
  private func nearest(_ uses: [PropertyUse], _ few: Int, _ known: inout [Int: WordSet])
    -> [(PropertyUse, WordSet)]
  {
    for use in uses where known[use.property] == nil {
      known[use.property] = composition.openWords(near: use.property)
    }
    let near = uses.map { ($0, known[$0.property] ?? WordSet()) }.filter { !$0.1.isEmpty }
    guard near.isEmpty else { return Array(near.prefix(few)) }
    let last = Set(
      composition.ways.filter { $0.tags.contains(.lastProperty) }.map(\.use.property))
    let first = uses.filter { last.contains($0.property) }
    let others = uses.filter { !last.contains($0.property) }
    return (first + others).prefix(few).map { ($0, WordSet()) }
  }

  private func kinds(of subject: Part) -> [Int] {
    guard let id = composition.evaluator.ids(of: subject.query).first else { return [] }
    return schema.classes(of: id)
  }
}
