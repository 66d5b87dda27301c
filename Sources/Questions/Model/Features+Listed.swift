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
      if isListed(before: words.lowerBound, among: left) { lacks += 1 }
      if isListed(after: words.upperBound, among: left) { lacks += 1 }
    }
    guard lacks > 0 || columns > 1 else { return }
    list.add("col.lacks", S.Atom(bucket: lacks), top)
    list.add("col.lacks", S.Atom(bucket: lacks), S.Atom(bucket: columns))
  }

  /// Whether a noun that is left stands before a column, joined to it by "and" or a comma: "year and phone".
  private func isListed(before place: Int, among left: WordSet) -> Bool {
    let sentence = question.sentence
    var isJoined = sentence.words[place].before.contains(.comma)
    for place in (0..<place).reversed() {
      let roles = sentence.roles[place]
      if roles.contains(.and) {
        isJoined = true
      } else if roles.isDisjoint(with: [.determiner, .possessive]) {
        return isJoined && left.contains(place) && isNoun(place)
      }
      if sentence.words[place].before.contains(.comma) { isJoined = true }
    }
    return false
  }

  /// The same behind a column: "phone and starting year".
  private func isListed(after place: Int, among left: WordSet) -> Bool {
    let sentence = question.sentence
    var isJoined = false
    for place in place..<sentence.words.count {
      if sentence.words[place].before.contains(.comma) { isJoined = true }
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
