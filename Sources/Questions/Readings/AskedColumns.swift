import English
import Queries
import Vocabulary

// Whether the columns of a table are all that is asked for.
extension ReadTurn {
  /// Whether a question asks for what things have, and not for the things: a program is then given no column of them.
  ///
  /// Examples: "what are the age and hometown of the teachers?", "give the manager and district of the largest shop"; but
  /// not "show the name and age of the teachers", "teachers with their age and hometown", "their ages and hometowns".
  package func asksColumnsAlone(_ candidate: Candidate) -> Bool {
    guard case .ask(let query) = candidate.move, case .rows(let rows) = query,
      rows.columns.count > 1,
      let start = columnsStart
    else { return false }
    var columns: [Anchor] = []
    for place in candidate.anchors.places {
      if case .relation(_, .noun) = question.anchors[place].meaning {
        columns.append(question.anchors[place])
      }
    }
    guard columns.contains(where: { $0.words.lowerBound == start }) else { return false }
    let sentence = question.sentence
    // The list of columns ends in "of", behind which the things stand by their noun or name.
    let end = sentence.roles.indices.first { place in
      place > start && !sentence.roles[place].isDisjoint(with: [.of, .for])
        && !columns.contains { $0.words.contains(place) }
    }
    guard let end, columns.contains(where: { $0.words.upperBound == end }) else { return false }
    // "the name and age", but not "the manager name".
    let isNamed = (start..<end).contains { place in
      sentence.says(.naming, at: place)
        && !columns.contains { $0.words.count > 1 && $0.words.contains(place) }
    }
    let next = sentence.roles.indices.first { place in
      place > end && sentence.roles[place].isDisjoint(with: .determiner)
        && sentence.language.counted(sentence.words[place]) == nil
    }
    return !isNamed && next.map(question.content.contains) ?? false
  }

  /// Where the columns begin: behind "what are the" or "show the".
  private var columnsStart: Int? {
    let roles = question.sentence.roles
    var place = 0
    while place < roles.count, !roles[place].isDisjoint(with: [.filler, .opener]) { place += 1 }
    guard place + 2 < roles.count else { return nil }
    if roles[place].contains(.what), roles[place + 1].contains(.be) {
      place += 2
    } else if roles[place].contains(.tell) {
      place += 1
      if roles[place].contains(.person) { place += 1 }
    } else {
      return nil
    }
    let first = place
    while place < roles.count, roles[place].contains(.determiner) { place += 1 }
    return place > first && place < roles.count ? place : nil
  }
}
