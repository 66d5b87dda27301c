import English
import Questions
import Vocabulary

/// Cuts a turn into two questions where it holds two.
struct Clauses {
  let sentence: Sentence

  /// "which is harder, and what affects it?": the two questions, when both ask.
  func questions() -> (Sentence, Sentence)? {
    // "why bother, what do we get out of it?" is one question: its end says what its beginning asks.
    if sentence.mood == .why { return nil }
    if sentence.boundaries.isEmpty, !sentence.roles.contains(where: { $0.contains(.and) }) {
      return nil
    }
    for place in (joints() + sentence.boundaries).reversed()
    where place >= 2 && sentence.words.count - place >= 3 {
      let first = sentence.part(0..<place)
      var start = place
      while start < sentence.words.count, sentence.roles[start].contains(.and) { start += 1 }
      let second = sentence.part(start..<sentence.words.count)
      if asks(first), asks(second),
        start > place || !sentence.words[place].before.isDisjoint(with: [.question, .stop])
      {
        return (first, second)
      }
    }
    return nil
  }

  /// The places where "… and what …" begins another question without a comma, unless "who" goes on with a relative
  /// clause.
  private func joints() -> [Int] {
    sentence.words.indices.dropLast().filter { place in
      guard sentence.roles[place].contains(.and) else { return false }
      let next = sentence.roles[place + 1]
      if next.contains(.who) {
        return !sentence.roles[1..<max(1, place)].contains { $0.contains(.who) }
      }
      return !next.isDisjoint(with: [.what, .how, .where, .when])
    }
  }

  private func asks(_ part: Sentence) -> Bool {
    guard
      let first = part.roles.first(where: {
        $0.isDisjoint(with: [.and, .also, .filler, .opener]) || !$0.isDisjoint(with: [.wh, .how])
      })
    else { return false }
    if !first.isDisjoint(with: [.be, .do]) { return part.words.count > 2 }
    if !first.isDisjoint(with: [.wh, .how]) { return true }
    if first.contains(.tell), part.words.count > 2 { return true }
    if part.roles.count > 1,
      !first.isDisjoint(with: [.by, .in, .of, .to, .for, .from, .with, .preposition])
    {
      return !part.roles[1].isDisjoint(with: [.wh, .how])
    }
    return false
  }
}
