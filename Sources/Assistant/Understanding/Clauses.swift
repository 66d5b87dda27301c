import English
import Questions
import Vocabulary

/// Cuts a turn into what frames the question and the question itself, and into two questions where
/// it holds two.
struct Clauses {
  let sentence: Sentence

  /// Where a clause may begin: after a stop, a comma or a dash.
  private func boundaries() -> [Int] { sentence.boundaries }

  /// Where what leads up to the question ends: at the last boundary that a question word, an
  /// auxiliary or an opener follows.
  var prefaceEnd: Int? {
    boundaries().last { place in
      !sentence.roles[place].isDisjoint(with: [
        .wh, .how, .be, .do, .opener, .modal, .and, .by, .of,
      ])
        && sentence.words.count - place >= 2
    }
  }

  /// The parts that may be the question without what leads up to it, largest first.
  func withoutPreface() -> [Sentence] {
    boundaries().filter { sentence.words.count - $0 >= 2 }
      .map { sentence.part($0..<sentence.words.count) }
  }

  /// The parts that may be the question without what comes after it, largest first.
  func withoutAfterthought() -> [Sentence] {
    boundaries().reversed().filter { $0 >= 2 }.map { sentence.part(0..<$0) }
  }

  /// What leads up to a later part.
  func preface(before part: Sentence) -> Sentence {
    sentence.part(0..<(sentence.words.count - part.words.count))
  }

  /// "which is harder, and what affects it?": the two questions, when both ask.
  func questions() -> (Sentence, Sentence)? {
    // "why …, what do we get out of it?" asks the second.
    if sentence.mood == .why { return nil }
    if sentence.boundaries.isEmpty, !sentence.roles.contains(where: { $0.contains(.and) }) {
      return nil
    }
    for place in (joints() + boundaries()).reversed()
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

  /// Where "… and what …" begins another question without a comma, unless "who" goes on with a relative clause.
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

  /// Whether a part only sets the scene: someone speaks of themselves, or supposes something.
  func isSetting(_ part: Sentence) -> Bool {
    guard let first = part.roles.first, !asks(part) else { return false }
    return !first.isDisjoint(with: [.person, .if])
      || part.roles.prefix(4).contains { $0.contains(.person) }
  }

  /// Whether a part only names what is spoken of: "what about X", "as for X", "ok, back to X".
  func isTopic(_ part: Sentence) -> Bool {
    part.roles.contains { $0.contains(.about) } && part.words.count <= 6
  }

  /// Whether a part refers to something outside it.
  func refers(_ part: Sentence) -> Bool {
    part.roles.contains { !$0.isDisjoint(with: [.it, .possessive]) && $0.isDisjoint(with: [.wh]) }
  }

  func asks(_ part: Sentence) -> Bool {
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
