import English
import Vocabulary

// What a person is told of a preamble or an afterthought that a reading takes nothing from.
extension Account {
  /// The names, classes and properties said there, as typed, each once, and words of no graph that stand right before
  /// what the reading uses, as they may narrow it.
  ///
  /// Examples: "our suppliers are late. What affects service management?" → "suppliers"; "the monthly benefits of
  /// service management" → "monthly".
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
    return told + modifiers(leftBy: candidate).filter { !told.contains($0) }
  }

  private func modifiers(leftBy candidate: Candidate) -> [String] {
    let known = question.anchored(upTo: .derived)
    let cued = question.words(of: question.present)
    var places = WordSet()
    for anchor in candidate.anchors.places.map({ question.anchors[$0] }) {
      let place = anchor.words.lowerBound - 1
      guard place >= 0, !anchor.isNumber, question.content.contains(place), !known.contains(place),
        !cued.contains(place), !candidate.words.contains(place),
        question.sentence.words[place].kind == .word,
        question.sentence.words[place + 1].before.isEmpty
      else { continue }
      places.insert(place)
    }
    return question.stems.indices.filter { places.contains($0) }.map {
      question.sentence.typed($0..<($0 + 1))
    }
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
