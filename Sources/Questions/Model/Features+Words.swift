import English
import Queries
import Vocabulary

// Which words stand beside which operators and labels: what people call things, and how they ask for what.
extension Features {
  /// Which words people use for which labels' words: "rationale" beside a candidate that asks for benefits.
  func labelFeatures<S: FeatureSink>(
    _ shape: QueryTraits, _ properties: [SaidProperties.Said], _ facts: CandidateFacts,
    _ candidate: Candidate, _ list: inout S
  ) {
    let relations = properties.map(\.words)
    for words in relations {
      guard let head = words.last else { continue }
      let label = S.Atom(hash: head.hash, text: head.text)
      list.add("p", label)
      list.add("p", label, S.Atom(shape.outermost))
      list.add("p", label, candidate.tags.contains(.unsaidProperty) ? "unsaid" : "said")
      for place in facts.free.prefix(Self.mostWords) {
        list.add("pw", label, S.Atom(known: stems[place]))
      }
    }
    paraphraseFeatures(properties, candidate, &list)
    kindFeatures(properties, facts, &list)
    guard !facts.open.isEmpty else { return }
    var named: [String] = []
    if candidate.tags.contains(.resembling), case .ask(.terms(let terms)) = candidate.move,
      let term = terms.first
    {
      named = labelWords.words(of: term)
      let link = resemblance.link(to: term)
      list.add("resembles", S.Atom(link?.name ?? "nothing"))
      list.add("resembles.most", resemblance.isClosest(term) ? "yes" : "no")
    }
    for words in relations {
      for label in words {
        let label = S.Atom(hash: label.hash, text: label.text)
        for place in facts.open.prefix(5) { list.add("lw", label, S.Atom(known: stems[place])) }
      }
    }
    for label in named {
      let label = S.Atom(label)
      for place in facts.open.prefix(5) { list.add("lw", label, S.Atom(known: stems[place])) }
    }
  }

  /// What the words say in general, beside what the candidate asks for: "drags it down" and "holds it back" are both
  /// said for "obstacle", so that what is learnt of one serves for the other.
  func senseFeatures<S: FeatureSink>(
    _ top: S.Atom, _ labels: [LabelWords.Label], _ facts: CandidateFacts, _ list: inout S
  ) {
    for sense in facts.senses {
      let said = S.Atom(known: sense)
      list.add("os", top, said)
      for label in labels { list.add("ls", S.Atom(hash: label.hash, text: label.text), said) }
    }
  }

  func wordFeatures<S: FeatureSink>(
    _ shape: QueryTraits, _ outermost: Operation, _ outline: S.Atom, _ facts: CandidateFacts,
    _ candidate: Candidate, _ list: inout S
  ) {
    let top = S.Atom(outermost)
    words(top, facts.free, &list)
    var isPlain = true
    for operation in shape.operations where operation != outermost {
      words(S.Atom(operation), facts.free, &list)
      isPlain = false
    }
    if isPlain {
      let plain = outermost.plain
      words(S.Atom(hash: plain.hash, text: plain.name), facts.free, &list)
    }
    let liberties = candidate.tags.intersection(Tags.ofContext)
    if !liberties.isEmpty {
      for name in liberties.names {
        let name = S.Atom(name)
        for place in facts.free.prefix(6) { list.add("cw", name, S.Atom(known: stems[place])) }
      }
    }
    let sequence = facts.sequence
    for place in sequence.indices.dropLast() {
      let (this, next) = (S.Atom(known: sequence[place]), S.Atom(known: sequence[place + 1]))
      list.add("qb", top, this, next)
      for operation in shape.operations where operation != outermost {
        list.add("qb", S.Atom(operation), this, next)
      }
    }
    for triple in facts.triples.indices {
      list.add("qt", outline, S.Atom(known: facts.triples[triple]))
    }
    let wh = S.Atom(traits.wh)
    for operation in shape.operations { list.add("whop", wh, S.Atom(operation)) }
  }

  /// Whether people say for a candidate's properties what the question says: "kick off" beside `start`. A longer
  /// phrase tells more, and so does one that is said for few labels.
  private func paraphraseFeatures<S: FeatureSink>(
    _ properties: [SaidProperties.Said], _ candidate: Candidate, _ list: inout S
  ) {
    guard !question.paraphrases.isEmpty else { return }
    for (place, property) in properties.enumerated() where !property.words.isEmpty {
      let which: S.Atom = place == 0 ? "first" : "second"
      guard let phrase = property.phrase else {
        list.add("para", which, "none")
        continue
      }
      let near = S.Atom(digit: phrase.nearness)
      list.add("para", which, near, S.Atom(digit: min(4, phrase.words.count)))
      list.add("para.rivals", which, near, S.Atom(bucket: phrase.rivals))
      list.add("para.used", which, near, candidate.words.meets(phrase.words) ? "used" : "left")
    }
  }
}
