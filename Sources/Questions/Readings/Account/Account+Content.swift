import English
import Queries
import RDF

// Whether a reading takes notice of what a question is about. Above all for yes and no, the shortest answers and the
// easiest to get wrong.
extension Account {
  /// Whether a reading must not be answered, since it takes no notice of the word that says what is asked.
  ///
  /// Example: "does Tidepool run on Solaris?" where the graph has no Solaris: that Tidepool runs on something is no
  /// reason to say yes, and neither is its country for "is it waterproof?". "xyzzy" is no way to say thanks.
  func missesWhatIsAsked(_ candidate: Candidate) -> Bool {
    guard question.sentence.language.knows(.wordNet) else { return false }
    switch candidate.move {
    case .act: return isSaidByNothing(candidate)
    case .ask(let query):
      if missesWhatIsMeasured(candidate, query) { return true }
      guard query.sort == .truth else { return false }
      let left = question.content(leftBy: candidate)
      let isMere = query.asksMerelyWhether
      return question.sentence.words.indices.contains { place in
        left.contains(place) && !question.anchored.contains(place)
          && (isName(place) || isMere && saysSomething(place))
          && !mainClause.isPassedOver(place..<(place + 1), by: candidate)
      }
    case .reason, .unknown: return false
    }
  }

  /// The number of words up to which a turn may be a courtesy though none of its words is known to be one: "much
  /// obliged".
  private static let fewWords = 2

  /// Whether a word or two are taken for an act that no word of them says. Praise has many adjectives: "superb".
  private func isSaidByNothing(_ candidate: Candidate) -> Bool {
    question.count <= Self.fewWords && candidate.words.count == 0
      && question.sentence.words.indices.contains { place in
        question.content.contains(place)
          && !WordNet.isAdjective(question.sentence.typed(place..<(place + 1)))
      }
  }

  /// Whether a word behind the first is written as a name among words that are not: one that the language does not
  /// know, or an abbreviation, as in "are its transactions ACID?"
  private func isName(_ place: Int) -> Bool {
    func isCapital(_ place: Int) -> Bool {
      question.sentence.typed(place..<(place + 1)).first?.isUppercase == true
    }
    guard place > 0, isCapital(place) else { return false }
    if isAbbreviation(place) { return !isAbbreviation(place - 1) }
    return !isCapital(place - 1)
      && !WordNet.isKnown(question.sentence.typed(place..<(place + 1)))
  }

  private func isAbbreviation(_ place: Int) -> Bool {
    let word = question.sentence.typed(place..<(place + 1))
    return word.count > 1 && word.allSatisfy(\.isUppercase)
  }

  /// Whether a word is a noun or an adjective, or none of the language.
  private func saysSomething(_ place: Int) -> Bool {
    let word = question.sentence.typed(place..<(place + 1))
    guard question.sentence.words[place].kind == .word else { return false }
    return WordNet.isNoun(word) || WordNet.isAdjective(word) || !WordNet.isKnown(word)
  }
}

extension Query {
  /// Whether it asks no more than whether something has a property: `(exists (:country :tent))`.
  fileprivate var asksMerelyWhether: Bool {
    switch self {
    case .exists(.join): true
    case .not(let truth): truth.asksMerelyWhether
    default: false
    }
  }
}

extension Query {
  /// Whether it follows a property forwards from a value, which has none: the seats of "Verona", where Verona is a text
  /// and no thing.
  var startsFromValue: Bool {
    var found = false
    walk { part in
      guard case .join(let relation, .terms(let terms)) = part, !terms.isEmpty else { return }
      found =
        found
        || terms.allSatisfy { $0.literal != nil } && relation.arcs.allSatisfy { !$0.inverse }
    }
    return found
  }

  /// Whether it makes a number of each group out of what the group is made by: "the average age for each age".
  var groupsByItsMeasure: Bool {
    var found = false
    walk { part in
      guard case .groups(let groups) = part, case .aggregate(_, let measure) = groups.value else {
        return
      }
      found = found || measure.valued == groups.by
    }
    return found
  }
}
