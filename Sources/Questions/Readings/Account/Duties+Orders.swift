import English
import Vocabulary

// Words that ask for an order: a list that comes in another is no answer.
extension Duties {
  /// "descending", "sorted by age", "oldest first", "from the oldest down", "from large to small".
  var orders: [Duty] {
    question.sentence.words.indices.compactMap { place in
      let words =
        directions(at: place) ?? sorting(at: place) ?? firstOfScale(at: place) ?? stretch(at: place)
      guard let words, !named.meets(words), !idle.meets(words) else { return nil }
      return Duty(words: words, demand: .order)
    }
  }

  /// "descending"; "reversed" alone may turn around what was told before.
  private func directions(at place: Int) -> Range<Int>? {
    let isSaid = [WordList.falling, .rising].contains { question.sentence.says($0, at: place) }
    guard isSaid, !question.words(of: .reverse).contains(place) else { return nil }
    return place..<(place + 1)
  }

  /// "sorted by", "ranked by".
  private func sorting(at place: Int) -> Range<Int>? {
    guard question.words(of: .order).contains(place), place + 1 < question.count,
      question.sentence.roles[place + 1].contains(.by)
    else { return nil }
    return place..<(place + 2)
  }

  /// "the oldest first", at the end of a clause.
  private func firstOfScale(at place: Int) -> Range<Int>? {
    guard place + 1 < question.count, isEndOfScale(place),
      question.operators.contains(where: {
        $0.words == place + 1..<(place + 2) && ($0.meaning == .ordinal(1) || $0.meaning == .last)
      }),
      place + 2 == question.count || question.sentence.boundaries.contains(place + 2)
    else { return nil }
    return place..<(place + 2)
  }

  /// "from the oldest to the youngest", "from the cheapest up", "from large to small".
  private func stretch(at place: Int) -> Range<Int>? {
    let roles = question.sentence.roles
    guard roles[place].contains(.from) else { return nil }
    var start = place + 1
    if start < roles.count, !roles[start].isDisjoint(with: .determiner) { start += 1 }
    guard start + 1 < roles.count, question.sentence.words[start].before.isEmpty else { return nil }
    if isEndOfScale(start) { return place..<(start + 1) }
    guard start + 2 < roles.count, roles[start + 1].contains(.to),
      isDegree(start), isDegree(start + 2)
    else { return nil }
    return place..<(start + 3)
  }

  /// "oldest", "most", "latest".
  private func isEndOfScale(_ place: Int) -> Bool {
    let word = question.sentence.typed(place..<(place + 1)).lowercased()
    return Degrees.base(ofSuperlative: word) != nil
      || question.operators.contains {
        $0.words.contains(place) && ($0.meaning == .most || $0.meaning == .least)
      }
      || [Cue.newest, .oldest].contains { question.words(of: $0).contains(place) }
        && !question.operators.contains { $0.words.contains(place) }
  }

  /// "large", "high": an adjective that no thing of the graph is called.
  private func isDegree(_ place: Int) -> Bool {
    question.sentence.words[place].kind == .word
      && WordNet.isAdjective(question.sentence.typed(place..<(place + 1)))
      && !question.anchors.contains { ($0.isThings || $0.isNumber) && $0.words.contains(place) }
  }
}
