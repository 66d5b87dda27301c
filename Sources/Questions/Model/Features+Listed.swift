import English
import Queries
import Vocabulary

// Whether a list of columns is told as a whole. Example: "the name, starting year and phone number of each landlord"
// read as landlords with their phone number leaves out what was listed beside it.
extension Features {
  func listFeatures<S: FeatureSink>(
    _ query: Query, _ top: S.Atom, _ candidate: Candidate, _ list: inout S
  ) {
    var columns = 0
    if case .rows(let rows) = query { columns = rows.columns.count }
    let left = question.content(leftBy: candidate)
    var lacks = 0
    for place in candidate.anchors.places {
      guard case .relation(_, .noun) = question.anchors[place].meaning else { continue }
      let words = question.anchors[place].words
      if isListed((0..<words.lowerBound).reversed(), gap: 1, among: left) { lacks += 1 }
      if isListed(words.upperBound..<question.count, gap: 0, among: left) { lacks += 1 }
    }
    guard lacks > 0 || columns > 1 else { return }
    list.add("col.lacks", S.Atom(bucket: lacks), top)
    list.add("col.lacks", S.Atom(bucket: lacks), S.Atom(bucket: columns))
  }

  /// Whether a noun that is left is joined to a column by "and" or a comma: "year and phone", "phone, starting year".
  /// - Parameters:
  ///   - places: the words from the column on, in either direction.
  ///   - gap: how far behind a word the comma stands that parts it from the one nearer to the column: 1 before the
  ///     column, 0 behind it.
  private func isListed(_ places: some Sequence<Int>, gap: Int, among left: WordSet) -> Bool {
    let sentence = question.sentence
    var isJoined = false
    for place in places {
      if sentence.words[place + gap].before.contains(.comma) { isJoined = true }
      let roles = sentence.roles[place]
      if roles.contains(.and) {
        isJoined = true
      } else if roles.isDisjoint(with: [.determiner, .possessive]) {
        return isJoined && left.contains(place) && isNoun(place)
      }
    }
    return false
  }

  private func isNoun(_ place: Int) -> Bool {
    WordNet.isNoun(question.sentence.typed(place..<(place + 1)))
  }
}
