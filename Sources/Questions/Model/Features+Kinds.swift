import English
import Triples
import Vocabulary

// Which words stand beside what sort of property and what sort of answer: what is learnt of "spend" and `cost` serves
// for `fee` and `price` as well, which are money too, and "whose" asks for persons whatever their class is called.
extension Features {
  /// The sort of thing that the properties' labels name, beside the words of the question.
  func kindFeatures<S: FeatureSink>(
    _ properties: [SaidProperties.Said], _ facts: CandidateFacts, _ list: inout S
  ) {
    let wh = S.Atom(traits.wh)
    for property in properties {
      for (rank, kind) in property.kinds.enumerated() {
        let kind = S.Atom(known: kind)
        list.add("kind.wh", kind, wh)
        // The narrower sorts, which are many, only beside words that nothing else explains.
        let places =
          rank == 0 ? facts.free.prefix(Self.mostWords) : facts.open.prefix(Self.mostOpenWords)
        for place in places { list.add("kind.word", kind, S.Atom(known: stems[place])) }
        guard rank < 2 else { continue }
        for sense in facts.senses { list.add("kind.sense", kind, S.Atom(known: sense)) }
      }
    }
  }

  /// The sort of thing that is answered, by the label of its class.
  func answerKindFeatures<S: FeatureSink>(
    _ answer: TermID, _ facts: CandidateFacts, _ candidate: Candidate, _ list: inout S
  ) {
    guard let kind = lexicon.schema.classes(of: answer).first else { return }
    for (rank, kind) in labelWords.kinds(ofClass: kind).prefix(2).enumerated() {
      let kind = S.Atom(known: kind)
      list.add("answer.sort", kind, S.Atom(traits.wh))
      guard rank == 0 else { continue }
      for sort in sorts.of(facts.open.prefix(Self.mostOpenWords)) {
        list.add("answer.sorts", kind, S.Atom(known: sort))
      }
      for place in stems.indices.prefix(16) where !candidate.words.contains(place) {
        list.add("answer.word", kind, S.Atom(known: stems[place]))
      }
    }
  }
}
