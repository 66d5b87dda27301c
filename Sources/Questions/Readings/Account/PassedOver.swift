import Vocabulary

// What a person is told of a preamble or an afterthought that a reading takes nothing from.
extension Account {
  /// The names, classes and properties said there, as typed, each once.
  ///
  /// Example: "our suppliers are late. What affects service management?" → "suppliers".
  package func passedOver(by candidate: Candidate) -> [String] {
    var told: [String] = []
    var seen = WordSet()
    let used = candidate.anchors.places.map { question.anchors[$0].meaning }
    for anchor in question.anchors
    where isTold(anchor) && !used.contains(anchor.meaning) && !seen.meets(anchor.words)
      && mainClause.isPassedOver(anchor.words, by: candidate)
    {
      seen = seen.union(WordSet(anchor.words))
      let typed = question.sentence.typed(anchor.words)
      if !told.contains(typed) { told.append(typed) }
    }
    return told
  }

  /// Whether an anchor is surely meant: a name, a class or a property's noun, word for word.
  private func isTold(_ anchor: Anchor) -> Bool {
    guard anchor.match <= .inflected, anchor.words.contains(where: question.content.contains)
    else { return false }
    switch anchor.meaning {
    case .things: return anchor.match == .exact
    case .kind, .relation(_, .noun): return true
    default: return false
    }
  }
}
