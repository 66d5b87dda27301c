import Answers
import English
import Execution
import Queries
import Questions
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
    let nouns = largestClasses.prefix(4).compactMap { naming.noun(forClass: $0.iri) }
    return nouns.map { Nouns.plural(of: $0) }
  }

  var largestClasses: [Schema.Class] {
    lexicon.schema.classes.filter { $0.count > 0 }
      .sorted { ($1.count, $0.iri) < ($0.count, $1.iri) }
  }

  private func classCounts(limit: Int) -> [String] {
    largestClasses.prefix(limit).compactMap { item in
      naming.noun(forClass: item.iri).map {
        Wording.digits(Double(item.count), groupingFrom: 4) + " "
          + Nouns.form(of: $0, for: item.count)
      }
    }
  }

  /// Questions that the graph answers, made from its own labels, best first. Each was asked and
  /// answered before it is offered.
  /// - Complexity: that of `limit` questions the first time; then it is remembered.
  package func exampleQuestions(limit: Int) -> [String] {
    examples.first(limit, from: { QuestionWriter(assistant: self).candidates() }) { answers($0) }
  }

  /// Whether a question is answered, and with what it was made to ask for.
  /// - Parameter others: queries that it must not come to.
  func answers(
    _ candidate: QuestionWriter.Candidate, otherThan others: [Query] = [],
    stop: @escaping @Sendable () -> Bool = { false }
  ) -> Bool {
    let turn = reader.read(
      Sentence(candidate.text, in: lexicon.language), after: Context(),
      executor: executor(stop: stop), stop: stop)
    let decision = turn.decide(by: weights)
    guard decision.verdict == .answer, case .ask(let query) = decision.best.candidate.move,
      let denotation = turn.evaluator.answer(of: query), !denotation.isEmpty,
      !others.contains(query)
    else { return false }
    guard let expected = candidate.expected else { return true }
    return denotation.members?.contains(expected) ?? false
  }
}

/// Finds the two things that a graph sets side by side, where it does: the members of a class of two
/// that are subjects of more kinds of facts than any other class's.
enum Hub {
  static func pair(in lexicon: Lexicon) -> [TermID]? {
    let schema = lexicon.schema
    var best: (facts: Int, members: [TermID])?
    for index in schema.classes.indices {
      guard let members = schema.pair(of: index, in: lexicon.store) else { continue }
      let properties = schema.properties.indices.filter { place in
        schema.properties[place].source.meets(schema.classes[index].type)
      }
      if properties.count > best?.facts ?? 2 { best = (properties.count, members) }
    }
    return best?.members
  }
}
