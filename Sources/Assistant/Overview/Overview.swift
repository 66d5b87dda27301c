import Answers
import English
import Execution
import Queries
import Questions
import RDF
import Triples
import Vocabulary

// What a graph is about: in a line, in questions, and class by class.
extension Assistant {
  /// "project management and service management · 2 disciplines, 27 concepts": the two things that
  /// the graph sets side by side, or its largest classes, with counts.
  package var banner: String {
    guard let pair else { return Wording.list(classCounts(limit: 3)) }
    let things = Set((0..<lexicon.names.count).map { lexicon.names.thing($0) })
    let rest = things.subtracting(pair).subtracting(lexicon.schema.vocabularyNodes).count
    var counts: [String] = []
    if let noun = naming.noun(ofMember: store.term(pair[0])) {
      counts.append("\(pair.count) \(Nouns.form(of: noun, for: pair.count))")
    }
    counts.append("\(rest) \(Nouns.form(of: "concept", for: rest))")
    return Wording.list(topics) + " · " + counts.joined(separator: ", ")
  }

  /// What can be asked about, in the graph's words.
  var topics: [String] {
    if let pair { return pair.map { lexicon.labels.text(of: $0, in: store) } }
    let nouns = separateClasses(4).compactMap { naming.noun(forClass: $0.iri) }
    return nouns.map { Nouns.plural(of: $0) }
  }

  var largestClasses: [Schema.Class] {
    lexicon.schema.classes.filter { $0.count > 0 }
      .sorted { ($1.count, $0.iri) < ($0.count, $1.iri) }
  }

  /// The largest classes, none of them inside another: who is counted among the people is not counted among the
  /// directors once more. Where one class holds all others, those stand for it.
  private func separateClasses(_ most: Int) -> [Schema.Class] {
    let schema = lexicon.schema
    func separate(besides root: Int?) -> [Int] {
      var kept: [Int] = []
      for item in largestClasses where kept.count < most {
        guard let place = schema.classByIRI[item.iri], place != root else { continue }
        let isInside = kept.contains { other in
          schema.isWithin(place, other) || schema.isWithin(other, place)
            || schema.holds(other, allOf: place)
        }
        if !isInside { kept.append(place) }
      }
      return kept
    }
    var places = separate(besides: nil)
    if let root = places.first, places.count == 1 {
      let inside = separate(besides: root)
      if inside.count > 1 { places = inside }
    }
    return places.map { schema.classes[$0] }
  }

  private func classCounts(limit: Int) -> [String] {
    separateClasses(limit).compactMap { item in
      naming.noun(forClass: item.iri).map {
        Wording.digits(Double(item.count), groupingFrom: 4) + " "
          + Nouns.form(of: $0, for: item.count)
      }
    }
  }

  /// Questions that the graph answers, made from its own labels, best first. Each was asked and answered before it is
  /// offered.
  /// - Complexity: that of `limit` questions the first time; then it is remembered.
  package func exampleQuestions(limit: Int) -> [String] {
    examples.first(limit, from: { QuestionWriter(assistant: self).candidates() }) { answer(to: $0) }
  }

  /// The answer of a question that was written for an example; nil where it is not understood as it was meant.
  /// - Parameter others: queries that it must not come to.
  func answer(
    to candidate: QuestionWriter.Candidate, otherThan others: [Query] = [],
    stop: @escaping @Sendable () -> Bool = { false }
  ) -> Denotation? {
    let turn = reader.read(
      Sentence(candidate.text, in: lexicon.language), after: Context(),
      executor: executor(stop: stop), stop: stop)
    let decision = turn.decide(by: weights)
    guard decision.verdict == .answer, case .ask(let query) = decision.best.candidate.move,
      let denotation = turn.evaluator.answer(of: query), !denotation.isEmpty,
      !others.contains(query)
    else { return nil }
    guard let expected = candidate.expected else { return denotation }
    return denotation.members?.contains(expected) ?? false ? denotation : nil
  }
}

extension [Denotation] {
  /// Whether one of the answers tells the same several things, so that the question was asked in other words: "what
  /// are the phases of X?" and "which phases are part of X?". One thing or number may well answer two questions.
  func tell(_ denotation: Denotation) -> Bool {
    guard let members = denotation.members, members.count > 1 else { return false }
    return contains { $0.members == members }
  }
}

/// Finds the two things that a graph sets side by side, where it does: the members of a class of two
/// that are subjects of more kinds of facts than any other class's, and of a good part of all facts. The two Wookiees
/// among hundreds of people are not what a graph of films is about.
enum Hub {
  /// The least part of all facts, one in so many, that must be about the two.
  private static let leastShare = 10

  static func pair(in lexicon: Lexicon) -> [TermID]? {
    let schema = lexicon.schema
    let store = lexicon.store
    var best: (facts: Int, members: [TermID])?
    for index in schema.classes.indices {
      guard let members = schema.pair(of: index, in: store) else { continue }
      let properties = schema.properties.indices.filter { place in
        schema.properties[place].source.meets(schema.classes[index].type)
      }
      if properties.count > best?.facts ?? 2 { best = (properties.count, members) }
    }
    guard let best else { return nil }
    let told = schema.properties.filter { !TermNames.isBookkeeping($0.iri) }
    let all = told.reduce(0) { $0 + $1.count }
    let facts = told.compactMap { store.id(ofIRI: $0.iri) }.reduce(0) { sum, property in
      sum + best.members.reduce(0) { $0 + store.objects(of: $1, property).count }
    }
    return facts * leastShare >= all ? best.members : nil
  }
}
