import English
import Queries
import RDF
import Triples
import Vocabulary

// Yes-or-no properties that words say the other way round, or only hint at.
extension FreeComposition {
  /// "unpaid orders": those of which `paid` is no. "is it open", "still in service": either value of a yes-or-no
  /// property of what is spoken of, by words that no label has.
  mutating func addFlags() {
    guard !openWords.isEmpty else { return }
    paraphrased =
      ParaphraseAnchors(lexicon: lexicon, paraphrases: question.paraphrases)
      .wordsByProperty
    addDenied()
    addHinted()
  }

  private mutating func addDenied() {
    for place in question.sentence.words.indices where openWords.contains(place) {
      let typed = question.sentence.typed(place..<(place + 1)).lowercased()
      for rest in DenyingPrefixes.rests(of: typed) {
        for case .relation(let use, _) in lexicon.meanings(ofPhrase: rest)
        where schema.properties[use.property].isBoolean {
          addFlag(use.property, false, WordSet(place..<(place + 1)), [])
        }
      }
    }
  }

  private mutating func addHinted() {
    let spoken = table.parts.filter {
      $0.size == 1 && ($0.role == .kind || $0.tags.isDisjoint(with: [.earlierTopic, .pairImplied]))
    }
    let flags = schema.properties.indices.filter { index in
      schema.properties[index].isBoolean
        && !ways.contains { $0.use.property == index && !$0.words.isEmpty }
        && spoken.contains { $0.type.meets(schema.properties[index].source) }
    }
    guard !flags.isEmpty else { return }
    let near = flags.map { (flag: $0, words: openWords(near: $0)) }
    let related = near.filter { !$0.words.isEmpty }
    let chosen = related.isEmpty && flags.count <= Self.fewFlags ? near : related
    for (flag, words) in chosen.prefix(Self.fewFlags) {
      for truth in [true, false] { addFlag(flag, truth, words, .unsaidProperty) }
      addFlagOfSubject(flag, words)
    }
  }

  /// "settled?", "is it electric?": whether the flag is set of what is spoken of.
  private mutating func addFlagOfSubject(_ flag: Int, _ words: WordSet) {
    guard question.sentence.mood == .yesNo || question.count <= Self.shortTurn,
      let value = boolean(true)
    else { return }
    let use = PropertyUse(flag)
    for subject in unsaidSubjects() where subject.type.meets(schema.source(of: use)) {
      add(
        .intersection(subject.query, .join(schema.relation(use).reversed, value)), subject.type,
        subject.words.union(words), subject.anchors, subject.tags.union(.unsaidProperty), 3)
    }
  }

  private static let shortTurn = 4

  private static let fewFlags = 2

  /// The words without a label that are said for a property, or that WordNet relates to a word of its label: "still"
  /// and "active" to `retired`.
  func openWords(near property: Int) -> WordSet {
    if let said = paraphrased[property], said.meets(openWords) { return said }
    let labels = lexicon.shownNames(of: schema.properties[property].iri).prefix(2).flatMap {
      $0.lowercased().split(separator: " ").map(String.init)
    }
    guard question.sentence.language.knows(.wordNet) else { return WordSet() }
    return question.sentence.words.indices.reduce(into: WordSet()) { near, place in
      guard openWords.contains(place) else { return }
      let typed = question.sentence.typed(place..<(place + 1)).lowercased()
      if Relatedness.link(between: typed, and: labels) != nil { near.insert(place) }
    }
  }

  private mutating func addFlag(_ property: Int, _ truth: Bool, _ words: WordSet, _ tags: Tags) {
    guard let value = boolean(truth) else { return }
    let use = PropertyUse(property)
    add(
      .join(schema.relation(use).reversed, value), schema.source(of: use), words, AnchorSet(),
      tags, 2)
  }
}
