import English
import Queries
import Vocabulary

// Words that their form tells to be superlatives ("wettest"), and what a query orders, chooses and bounds.
extension Question {
  /// Words that only their form tells to be superlatives: "wettest", "priciest".
  var superlatives: WordSet {
    sentence.words.indices.reduce(into: WordSet()) { found, place in
      guard content.contains(place), sentence.words[place].kind == .word else { return }
      let typed = sentence.typed(place..<(place + 1)).lowercased()
      guard typed.hasSuffix("est"), typed.utf8.count > 5 else { return }
      let isKnown =
        anchors.contains { $0.words.contains(place) && $0.match <= .inflected }
        || cues.contains { $0.words.contains(place) && Self.ends.contains($0.cue) }
      if !isKnown, Degrees.base(ofSuperlative: typed) != nil { found.insert(place) }
    }
  }

  private static let ends: [Cue] = [.most, .least, .newest, .oldest]

  /// Whether "cheapest", "older" and the like are among its words.
  var isGraded: Bool {
    anchors.contains {
      if case .adjective(_, _, let degree) = $0.meaning { degree != .positive } else { false }
    }
  }
}

extension Query {
  /// The sets that a query puts in rows, groups, a sum or an order, outermost first.
  var shapedSets: [Query] {
    switch self {
    case .rows, .groups, .aggregate, .sorted, .superlative:
      guard let set = children.first else { return [] }
      return [set] + set.shapedSets
    case .count(let set): return [set] + set.shapedSets
    default: return []
    }
  }

  /// The extremes that a query is made of, outermost first: of a measure, or of groups.
  var extremes: [Query] {
    var found: [Query] = []
    walk { part in
      switch part {
      case .superlative: found.append(part)
      case .groups(let groups) where groups.extreme != nil: found.append(part)
      default: break
      }
    }
    return found
  }

  /// Which place an extreme has, and how many it chooses.
  var chosenPlaces: (rank: Int, count: Int) {
    switch self {
    case .superlative(let best): (best.rank, best.places)
    case .groups(let groups): (groups.extreme?.rank ?? 1, groups.extreme?.places ?? 1)
    default: (1, 1)
    }
  }

  /// The largest (or smallest) at another place, or several of them: "the longest river" with rank 2 is the second
  /// longest, with count 3 the three longest. Of other forms the query itself.
  func choosing(rank: Int, count: Int) -> Query {
    switch self {
    case .superlative(var best):
      best.rank = rank
      best.places = count
      return .superlative(best)
    case .groups(var groups):
      groups.extreme?.rank = rank
      groups.extreme?.places = count
      return .groups(groups)
    default: return self
    }
  }

  /// The set without the bounds on a measure that stand outermost: "lamps under 20" → lamps.
  func withoutBounds(on measure: Measure) -> Query {
    if case .filter(let filter) = self, filter.measure == measure {
      return filter.set.withoutBounds(on: measure)
    }
    return self
  }

  /// The dates between which a set lies on a measure: of "opened after 2010 and before 2020" from 2010 to 2020. Nil
  /// unless it is bounded at both ends.
  func span(on measure: Measure) -> DateSpan? {
    guard case .filter(let outer) = self, case .number(let bound) = outer.bound,
      case .filter(let inner) = outer.set, inner.measure == measure,
      case .number(let other) = inner.bound
    else { return nil }
    return DateSpan(first: min(bound, other), last: max(bound, other))
  }
}

extension DateSpan {
  /// The same stretch a step earlier or later: "the year after?" of 2023 → 2024. A step is as long as the stretch: a
  /// year, a month, or a week of some days within a month; nil of any other.
  func moved(by step: Double) -> DateSpan? {
    if let years {
      return DateSpan(years: (years.lowerBound + step)...(years.upperBound + step))
    }
    let (start, end) = (Int(first), Int(last))
    if start / 10_000 == end / 10_000, start % 10_000 <= 101, end % 10_000 == 1_231 {
      return DateSpan(year: first / 10_000 + step)
    }
    guard start / 100 == end / 100 else { return nil }
    // Some days move by a week, as long as they stay within the month.
    if end - start < 7 {
      let days = (start % 100 + 7 * Int(step))...(end % 100 + 7 * Int(step))
      guard days.lowerBound >= 1, days.upperBound <= 31 else { return nil }
      return DateSpan(first: first + 7 * step, last: last + 7 * step)
    }
    let (year, month) = (start / 10_000, start / 100 % 100 + Int(step))
    switch month {
    case 0: return DateSpan(year: year - 1, month: 12)
    case 13: return DateSpan(year: year + 1, month: 1)
    default: return DateSpan(year: year, month: month)
    }
  }
}
