internal import English
internal import Queries
internal import Vocabulary

/// Parts of lists, orders, rows and groups in words.
extension Verbalizer {
  /// "first phase", "last two factors", "first one of Mars and Venus"; of what is sorted, what is at its end: "largest
  /// planet".
  func part(_ slice: Slice) -> NounPhrase {
    if case .sorted(let sorting) = slice.set {
      return extremes(slice.part.superlative(of: sorting))
    }
    var phrase = phrase(slice.set)
    if phrase.isName {
      phrase = NounPhrase(
        head: "one", plural: "ones", number: .one, after: [.same("of \(phrase.nested)")])
    }
    let (place, number) = slice.part.words
    phrase.before = phrase.before.isEmpty ? place : "\(place) \(phrase.before)"
    phrase.isDefinite = true
    phrase.number = number
    return phrase
  }

  /// The phrase for a set in an order: "planets by radius, largest first".
  func ordered(_ sorting: Sorting) -> NounPhrase {
    if sorting.isByName {
      let order = sorting.descending ? "from Z to A" : "in alphabetical order"
      return phrase(sorting.set).adding(.same(order))
    }
    let what: String
    let first: String
    switch sorting.measure {
    case .value(let relation):
      what = noun(for: sorting.measure)
      first =
        naming.isDate(relation) || naming.isClock(relation)
        ? sorting.descending ? "latest first" : "earliest first"
        : sorting.descending ? "largest first" : "smallest first"
    case .count:
      what = "number of \(Nouns.plural(of: noun(for: sorting.measure)))"
      first = sorting.descending ? "most first" : "fewest first"
    }
    return phrase(sorting.set).adding(.same("by \(what), \(first)"))
  }

  /// "planets with their moons and radius".
  /// - Parameter columns: what the columns are called, where it is known whether some cell holds several.
  func listing(_ rows: Rows, columns: [String]? = nil) -> String {
    let set = phrase(rows.set)
    guard !rows.columns.isEmpty else { return set.alone }
    let whose = set.number == .one ? "its" : "their"
    let columns = columns ?? rows.columns.map { column($0) }
    // "planets by radius, smallest first, with their moons"
    let alone = set.alone
    return alone + (alone.contains(", ") ? ", " : " ") + "with \(whose) \(Wording.list(columns))"
  }

  /// The heading of a column: "capital", or of how many "number of rivers".
  func column(_ measure: Measure, number: GrammaticalNumber = .one) -> String {
    switch measure {
    case .value(let relation): aspect(relation, number: number)
    case .count: "number of \(Nouns.plural(of: noun(for: measure)))"
    }
  }

  /// The noun for groups: what they are grouped by, or the kind of thing that it leads to.
  func key(of groups: Groups) -> String {
    naming.noun(for: groups.by) ?? naming.noun(reachedBy: groups.by) ?? aspect(groups.by)
  }

  /// Groups as a question: "planets by star", "the number of planets for each star, most first", "the star with the most
  /// planets".
  func grouping(_ groups: Groups) -> String {
    let order = groups.first.map { ", \(leading($0, of: groups)) first" } ?? ""
    if groups.extreme != nil { return grouped(groups).alone + order }
    if groups.value == .members {
      let bound = groups.condition.map { ", where there are \($0.words)" } ?? ""
      return "\(phrase(groups.set).alone) by \(key(of: groups))\(bound)\(order)"
    }
    let bound = groups.condition.map { ", where that is \($0.words)" } ?? ""
    return "the \(number(of: groups)) for each \(key(of: groups))\(bound)\(order)"
  }

  /// "most" of what is counted, "largest" of a sum.
  private func leading(_ first: Extreme, of groups: Groups) -> String {
    if case .aggregate = groups.value { return first.rawValue }
    return first == .largest ? "most" : "fewest"
  }

  /// The phrase for groups where they stand in a set: what they are grouped by.
  func grouped(_ groups: Groups) -> NounPhrase {
    var phrase = NounPhrase(head: key(of: groups))
    if let choice = groups.extreme {
      phrase.isDefinite = true
      phrase.number = choice.places == 1 ? .one : .many
      if choice.places > 1 { phrase.before = Wording.number(choice.places) }
      let place = choice.rank > 1 ? Wording.ordinal(choice.rank) + " " : ""
      phrase.after = [.same("with the \(place)\(quantity(of: groups, choice.extreme))")]
    } else if let condition = groups.condition {
      phrase.after = [.same("with \(quantity(of: groups, condition))")]
    } else {
      phrase.after = [.same("of \(self.phrase(groups.set).nested)")]
    }
    return phrase
  }

  /// The noun for the number that groups are told by: "number of planets", "average radius of planets".
  func number(of groups: Groups) -> String {
    guard case .aggregate(let kind, let measure) = groups.value else {
      return "number of \(phrase(groups.set).bare(.many))"
    }
    return String(aggregate(kind, groups.set, measure).dropFirst("the ".count))
  }

  private func quantity(of groups: Groups, _ extreme: Extreme) -> String {
    guard case .aggregate = groups.value else {
      let what = phrase(groups.set).bare(.many)
      return extreme == .largest ? "most \(what)" : "fewest \(what)"
    }
    return "\(extreme.rawValue) \(number(of: groups))"
  }

  private func quantity(of groups: Groups, _ condition: Groups.Condition) -> String {
    guard case .aggregate = groups.value else {
      let what = phrase(groups.set).bare(condition.bound == 1 ? .one : .many)
      return "\(condition.words) \(what)"
    }
    return "\(Nouns.withArticle(number(of: groups))) of \(condition.words)"
  }
}

extension Groups.Condition {
  /// The condition in words: "more than 3".
  var words: String { "\(comparison.words) \(Wording.digits(bound, groupingFrom: 4))" }
}

extension Slice.Part {
  /// The superlative that says the same as the start of a sorted set, which reads better: the first of "largest first"
  /// is the largest.
  fileprivate func superlative(of sorting: Sorting) -> Superlative {
    let first: Extreme = sorting.descending ? .largest : .smallest
    let last: Extreme = sorting.descending ? .smallest : .largest
    return switch self {
    case .first(let count):
      Superlative(set: sorting.set, measure: sorting.measure, extreme: first, places: count)
    case .last(let count):
      Superlative(set: sorting.set, measure: sorting.measure, extreme: last, places: count)
    case .nth(let place):
      Superlative(set: sorting.set, measure: sorting.measure, extreme: first, rank: place)
    }
  }

  /// The words in front of the noun, and whether it is one or many: "first", "last two", "third".
  fileprivate var words: (String, GrammaticalNumber) {
    switch self {
    case .first(1): ("first", .one)
    case .last(1): ("last", .one)
    case .first(let count): ("first \(Wording.number(count))", .many)
    case .last(let count): ("last \(Wording.number(count))", .many)
    case .nth(let place): (Wording.ordinal(place), .one)
    }
  }
}
