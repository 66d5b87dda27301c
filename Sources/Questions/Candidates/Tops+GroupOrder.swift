import English
import Queries
import Triples
import Vocabulary

// Groups in the order of their number.
extension Tops {
  /// "orders per customer, most first", "total sales by region in descending order": groups that are told in an order.
  func inOrder(_ groups: [Candidate]) -> [Candidate] {
    guard let order = question.groupOrder else { return [] }
    var found: [Candidate] = []
    for candidate in groups where found.count < Self.manyInOrder {
      guard case .ask(.groups(var groups)) = candidate.move, groups.extreme == nil,
        !isOfNumbers(groups)
      else { continue }
      for end in order.ends {
        groups.first = end
        found.append(
          Candidate(
            .ask(.groups(groups)), words: candidate.words.union(order.words),
            anchors: candidate.anchors, tags: candidate.tags))
      }
    }
    return found
  }

  /// "stations by bays, descending" is in the order of the bays, not in that of how many stations have so many.
  private func isOfNumbers(_ groups: Groups) -> Bool {
    guard let use = composition.use(of: groups.by) else { return false }
    let property = schema.properties[use.property]
    return property.isNumeric && !property.isTemporal
  }

  /// As many as there are of groups that are chosen by a number.
  private static let manyInOrder = 30
}

extension Edits {
  /// "most first", "in descending order", "please give all sums, largest first" after groups, or the first of them: all
  /// of them in order. Those that were told by their members may be told by how many these are.
  func groupsInOrder(_ query: Query) -> [Candidate] {
    guard case .groups(var groups) = query, groups.first == nil,
      question.count <= Self.shortTurn, let order = question.groupOrder
    else { return [] }
    groups.extreme = nil
    let values: [Groups.Value] = groups.value == .members ? [.count, .members] : [groups.value]
    let words = order.words.union(question.words(of: [.each, .sum, .count, .average]))
    return values.flatMap { value in
      order.ends.map { end in
        groups.value = value
        groups.first = end
        return made(.groups(groups), words, AnchorSet(), .lastMeasure)
      }
    }
  }
}

extension Question {
  /// Which numbers come first where an order of numbers is asked for, and the words that say so; nil where none is.
  /// Where no word tells an end, the largest is likelier than the smallest.
  fileprivate var groupOrder: (ends: [Extreme], words: WordSet)? {
    let said = gradedEnds
    let isLed = has(.first) && !said.isEmpty || Set(said.map(\.end)).count == 2
    guard has(.order) || isLed else { return nil }
    let words = said.reduce(words(of: [.order, .first])) { $0.union($1.words) }
    if let direction = sortDirection { return ([direction], words) }
    return (said.first.map { [$0.end] } ?? [.largest, .smallest], words)
  }

  /// The words that name an end of some numbers, in their order: "from the highest to the lowest".
  private var gradedEnds: [(end: Extreme, words: WordSet)] {
    let cued = cues.compactMap { found -> (end: Extreme, words: WordSet)? in
      switch found.cue {
      case .most: (.largest, WordSet(found.words))
      case .least: (.smallest, WordSet(found.words))
      default: nil
      }
    }
    let graded = anchors.compactMap { anchor -> (end: Extreme, words: WordSet)? in
      guard case .adjective(_, let upper, .superlative) = anchor.meaning else { return nil }
      return (upper ? .largest : .smallest, WordSet(anchor.words))
    }
    return (cued + graded).sorted { $0.words.first < $1.words.first }
  }
}
