import English
import Queries
import RDF
import Triples
import Vocabulary

// Properties that no word names, or that give a thing another name.
extension FreeComposition {
  // MARK: No property said

  /// "when?", "what's in it for them?": any property of what is spoken of whose values can answer, where no word
  /// names one and words are left that must mean something. Which of them, only the model can say.
  mutating func unsaidOfTopic() {
    for subject in unsaidSubjects() {
      var seen: Set<[TermID]> = []
      let uses = schema.properties.indices.filter {
        !schema.properties[$0].isOrder && subject.type.meets(schema.source(of: PropertyUse($0)))
      }.map { PropertyUse($0) }
      for use in answering(uses) {
        let set = Query.join(schema.relation(use), subject.query)
        let members = evaluator.ids(of: set)
        guard !members.isEmpty, seen.insert(members).inserted, seen.count <= 24 else { continue }
        add(
          set, schema.target(of: use), subject.words, subject.anchors,
          subject.tags.union(.unsaidProperty), 2)
      }
      unsaidTowards(subject, beside: seen)
      unsaidFurther(subject)
    }
  }

  /// "everybody under her", "the whole chain": a property that leads on and on, as far as it goes, either way.
  private mutating func unsaidFurther(_ subject: Part) {
    let uses = schema.usesEitherWay.filter { use in
      let property = schema.properties[use.property]
      return !property.isOrder && !property.isTransitive && !property.isSymmetric
        && !property.isBookkeeping && !property.isText && !property.isNumeric
        && subject.type.meets(schema.source(of: use))
        && schema.source(of: use).usuallyMeets(schema.target(of: use))
    }
    for use in uses.prefix(Self.fewFurther) where !table.isFull {
      add(
        .join(schema.relation(use.repeated), subject.query), schema.target(of: use), subject.words,
        subject.anchors, subject.tags.union([.unsaidProperty, .secondStep]), 3)
    }
  }

  private static let fewFurther = 4

  /// "and what trains go round on it?": what leads to what is spoken of, by whatever property.
  private mutating func unsaidTowards(_ subject: Part, beside known: Set<[TermID]>) {
    var seen = known
    let uses = nodeLinks(of: subject).filter(\.inverse)
    for use in answering(uses) where !table.isFull {
      let set = Query.join(schema.relation(use), subject.query)
      let members = evaluator.ids(of: set)
      guard !members.isEmpty, seen.insert(members).inserted else { continue }
      add(
        set, schema.target(of: use), subject.words, subject.anchors,
        subject.tags.union([.unsaidProperty, .reversed]), 2)
    }
  }

  /// "what do they have in common?" of a pair: what both reach, by whatever property.
  mutating func commonUnsaid() {
    guard question.has(.common) else { return }
    let groups = table.parts.filter { part in
      guard case .terms(let terms) = part.query else { return false }
      return terms.count == 2 && part.size == 1
    }
    for group in groups {
      guard case .terms(let terms) = group.query else { continue }
      var found = 0
      for index in schema.properties.indices where found < 4 && !schema.properties[index].isOrder {
        let use = PropertyUse(index)
        guard group.type.meets(schema.source(of: use)), !table.isFull else { continue }
        let relation = schema.relation(use)
        let both = Query.intersection(
          .join(relation, .terms([terms[0]])), .join(relation, .terms([terms[1]])))
        guard !evaluator.members(of: both).isEmpty else { continue }
        found += 1
        let words = group.words.union(question.words(of: [.common, .both]))
        add(
          both, schema.target(of: use), words, group.anchors, group.tags.union(.unsaidProperty), 3)
      }
    }
  }

  // MARK: Other names

  /// "what is 'checking' properly called?", "are X and Y the same?": words that are a value of a property of what
  /// they name are that value as well.
  mutating func otherNames() {
    for (place, anchor) in question.anchors.enumerated() {
      guard case .things(let ids) = anchor.meaning, anchor.match <= .inflected else { continue }
      let typed = question.sentence.typed(anchor.words).lowercased()
      let words = WordSet(anchor.words)
      for id in ids.prefix(3) {
        for index in schema.properties.indices where schema.properties[index].isText {
          let use = PropertyUse(index)
          guard schema.type(of: id).meets(schema.source(of: use)), !table.isFull else { continue }
          let relation = schema.relation(use)
          let thing = Query.terms([store.term(id)])
          let value = evaluator.members(of: .join(relation, thing)).first { term in
            if case .literal(let literal) = term { return literal.lexical.lowercased() == typed }
            return false
          }
          guard let value else { continue }
          add(
            .join(relation.reversed, .terms([value])), schema.source(of: use), words,
            AnchorSet(place), .unsaidProperty, 2)
          let named = table.parts.first { part in
            part.query == thing && !part.words.isEmpty && !part.words.meets(words)
          }
          add(
            .intersection(.terms([value]), .join(relation, thing)), schema.target(of: use),
            words.union(named?.words ?? WordSet()).union(question.words(of: .equal)),
            AnchorSet(place).union(named?.anchors ?? AnchorSet()),
            named == nil ? [.unsaidProperty, .resembling] : .unsaidProperty, 3)
        }
      }
    }
  }
}
