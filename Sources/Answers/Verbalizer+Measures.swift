internal import English
internal import Queries
internal import Vocabulary

/// Superlatives, comparisons and totals in words.
extension Verbalizer {
  /// The phrase for a superlative: "largest state", "state with the most rivers", "second longest river".
  func extremes(_ best: Superlative) -> NounPhrase {
    let (measure, extreme) = (best.measure, best.extreme)
    var phrase = phrase(best.set)
    phrase.isDefinite = true
    if best.places > 1 { return top(best, of: phrase) }
    let place = best.rank > 1 ? Wording.ordinal(best.rank) + " " : ""
    if phrase.isName {
      // A superlative among names: "the largest of Mars and Venus".
      phrase = NounPhrase(
        head: "one", number: .one, isDefinite: true, after: [.same("of \(phrase.nested)")])
    }
    phrase.number = .one
    if let adjective = naming.adjective(for: measure, extreme, degree: .superlative) {
      phrase.before = place + adjective + (phrase.before.isEmpty ? "" : " " + phrase.before)
      return phrase
    }
    return phrase.adding(possession(of: measure, quantity: place + quantity(measure, extreme)))
  }

  /// The phrase for several at the end of an order: "the three largest states", "the three states with the most
  /// rivers".
  private func top(_ best: Superlative, of phrase: NounPhrase) -> NounPhrase {
    var phrase = phrase
    if phrase.isName {
      phrase = NounPhrase(
        head: "one", plural: "ones", isDefinite: true, after: [.same("of \(phrase.nested)")])
    }
    phrase.number = .many
    let before = phrase.before.isEmpty ? "" : " " + phrase.before
    let start = best.rank > 1 ? " from the \(Wording.ordinal(best.rank)) on" : ""
    phrase.before = Wording.number(best.places)
    if let adjective = naming.adjective(for: best.measure, best.extreme, degree: .superlative) {
      phrase.before += " " + adjective + before
      return start.isEmpty ? phrase : phrase.adding(.same(String(start.dropFirst())))
    }
    phrase.before += before
    let quantity = quantity(best.measure, best.extreme)
    return phrase.adding(.same(possession(of: best.measure, quantity: quantity).many + start))
  }

  private func quantity(_ measure: Measure, _ extreme: Extreme) -> String {
    if case .value = measure { return extreme.rawValue }
    return extreme == .largest ? "most" : "fewest"
  }

  /// The modifier that gives a set a quantity of a measure: "with the largest population", "with the most rivers",
  /// "that borders the most states".
  private func possession(of measure: Measure, quantity: String) -> NounPhrase.Modifier {
    guard case .count(let relation, let counted) = measure else {
      return .same("with the \(quantity) \(noun(for: measure))")
    }
    return doing(relation, "the \(quantity) \(Nouns.plural(of: noun(for: measure)))", counted)
  }

  /// The modifier that counts what a thing is related to: "with the most moons", "that orbits more than 3 stars".
  private func doing(
    _ relation: Relation, _ howMany: String, _ counted: Query
  ) -> NounPhrase.Modifier {
    let others = Slot(text: howMany + rest(of: counted), number: .many)
    let saying = naming.saying(relation, by: [.noun, .verb, .passive, .reverseVerb])
    switch saying {
    case .noun: return .same("with \(others.text)")
    case .reverseNoun: return .same("with \(others.text)")
    default: return saying.reversed.modifier(from: others)
    }
  }

  private func rest(of counted: Query) -> String {
    guard case .everything = counted else {
      let phrase = phrase(counted)
      let whole = phrase.bare(.many)
      let head = phrase.isName ? phrase.head : Nouns.plural(of: phrase.head)
      return whole.hasPrefix(head) ? String(whole.dropFirst(head.count)) : ""
    }
    return ""
  }

  /// The noun for what is measured, "population", or counted, "river".
  func noun(for measure: Measure) -> String {
    switch measure {
    case .value(let relation): return naming.name(of: relation)
    case .count(let relation, let counted):
      if case .everything = counted {
        return naming.noun(for: relation) ?? naming.noun(reachedBy: relation) ?? "thing"
      }
      let phrase = phrase(counted)
      return phrase.isName ? naming.noun(for: relation) ?? "thing" : phrase.head
    }
  }

  /// A set with a bound on it, or with two that make a stretch.
  func filtered(_ filter: Filter) -> NounPhrase {
    if let (set, low, high) = filter.stretch {
      return phrase(set).adding(within(filter.measure, low, high))
    }
    return bounded(phrase(filter.set), filter.measure, filter.comparison, filter.bound)
  }

  /// A set with a bound on it: by the word that stands for the bound, where there is one.
  func bounded(
    _ phrase: NounPhrase, _ measure: Measure, _ comparison: Comparison, _ bound: Bound
  ) -> NounPhrase {
    if case .number(let number) = bound, !phrase.isName,
      let word = naming.adjective(for: measure, comparison, number)
    {
      var phrase = phrase
      phrase.before = phrase.before.isEmpty ? word : "\(phrase.before) \(word)"
      return phrase
    }
    if !phrase.isName, let place = place(measure, comparison, bound) {
      var phrase = phrase
      phrase.before = place
      phrase.isDefinite = true
      phrase.number = .one
      return phrase
    }
    return phrase.adding(bounded(measure, comparison, bound))
  }

  /// "third", where a set is bounded to what exactly two come before in a process; nil of other bounds.
  private func place(_ measure: Measure, _ comparison: Comparison, _ bound: Bound) -> String? {
    guard case .count(let relation, _) = measure, case .number(let number) = bound,
      relation.repeats, comparison == .equal, number >= 0, number < 1000
    else { return nil }
    let place = Int(number) + 1
    if naming.isOrder(relation.reversed) { return Wording.ordinal(place) }
    guard naming.isOrder(relation) else { return nil }
    return place == 1 ? "last" : "\(Wording.ordinal(place)) to last"
  }

  /// The phrase with the bound as a modifier: "longer than the Colorado", "with a population of more than 1,000,000",
  /// "with at least 3 moons".
  func bounded(
    _ measure: Measure, _ comparison: Comparison, _ bound: Bound
  ) -> NounPhrase.Modifier {
    // No adjective where the bound is a date: "older than 1990" would compare ages.
    if let adjective = comparative(measure, comparison), !isDate(measure, bound) {
      return .same("\(adjective) than \(text(of: bound, unit: unit(of: measure)))")
    }
    switch (measure, bound) {
    case (.value, .average):
      return .same("with \(Nouns.withArticle(noun(for: measure))) \(comparison.averageWords)")
    case (.count(let relation, let counted), .average):
      let howMany = "\(comparison.relativeWords) \(Nouns.plural(of: noun(for: measure)))"
      var modifier = doing(relation, howMany, counted)
      modifier.one += " \(comparison.than) average"
      modifier.many += " \(comparison.than) average"
      return modifier
    case (.count(let relation, let counted), .number(let number)):
      let noun = Nouns.form(of: noun(for: measure), for: number == 1 ? 1 : 2)
      let howMany = "\(comparison.words) \(Wording.digits(number, groupingFrom: 4)) \(noun)"
      return doing(relation, howMany, counted)
    case (.count(let relation, let counted), .measure(let other)):
      let howMany = "\(comparison.relativeWords) \(Nouns.plural(of: noun(for: measure)))"
      var modifier = doing(relation, howMany, counted)
      modifier.one += " \(comparison.than) \(phrase(other).nested)"
      modifier.many += " \(comparison.than) \(phrase(other).nested)"
      return modifier
    case (.value(let relation), .number(let number)) where naming.isDate(relation):
      return dated(relation, Self.time(comparison, number))
    case (.value(let relation), .number(let number)) where naming.isClock(relation):
      let clock = Wording.clock(number)
      return dated(relation, Self.time(comparison, opening: clock, closing: clock, "at"))
    case (.value(let relation), .number(let number)) where isWithoutNoun(relation):
      let year = Wording.digits(number)
      return dated(relation, Self.time(comparison, opening: year, closing: year, "in"))
    case (.value, .number):
      let amount = text(of: bound, unit: unit(of: measure))
      let value = comparison == .equal ? amount : "\(comparison.amountWords) \(amount)"
      return .same("with \(Nouns.withArticle(noun(for: measure))) of \(value)")
    case (.count(let relation, let counted), .value(let query)):
      let howMany = "\(comparison.relativeWords) \(Nouns.plural(of: noun(for: measure)))"
      return doing(relation, howMany, counted).followed(by: " \(comparison.than) \(number(query))")
    case (.value(let relation), .value(let query))
    where naming.isDate(relation) || naming.isClock(relation):
      let time = number(query)
      return dated(relation, Self.time(comparison, opening: time, closing: time, "at"))
    case (.value, .value(let query)):
      let degree = comparison.valueWords
      return .same("with \(degree) \(noun(for: measure)) \(comparison.than) \(number(query))")
    case (.value, .measure(let other)):
      let degree = comparison.valueWords
      return .same(
        "with \(degree) \(noun(for: measure)) \(comparison.than) \(phrase(other).nested)")
    }
  }

  /// "with a release date in 2024", "with a population from 1,000 to 2,000": both ends belong to it.
  func within(_ measure: Measure, _ low: Double, _ high: Double) -> NounPhrase.Modifier {
    if case .value(let relation) = measure, naming.isDate(relation) {
      return dated(relation, DateSpan(first: low, last: high).words)
    }
    if case .value(let relation) = measure, naming.isClock(relation) {
      return dated(relation, "from \(Wording.clock(low)) to \(Wording.clock(high))")
    }
    let lead = "with \(Nouns.withArticle(noun(for: measure)))"
    let ends = [low, high].map { text(of: .number($0), unit: unit(of: measure)) }
    return .same("\(lead) from \(ends[0]) to \(ends[1])")
  }

  /// Whether only a phrase like "hired in" or "starts on" says a property.
  private func isWithoutNoun(_ relation: Relation) -> Bool {
    naming.noun(for: relation) == nil
      && (naming.passive(for: relation) ?? naming.verb(for: relation))?.contains(" ") == true
  }

  /// "with a release date in 2024", or, of a property without a noun, "released in 2024", "that starts in 2024".
  private func dated(_ relation: Relation, _ time: String) -> NounPhrase.Modifier {
    guard isWithoutNoun(relation) else {
      return .same("with \(Nouns.withArticle(noun(for: .value(relation)))) \(time)")
    }
    func led(_ phrase: String) -> String {
      "\(phrase[..<(phrase.lastIndex(of: " ") ?? phrase.endIndex)]) \(time)"
    }
    if let passive = naming.passive(for: relation) { return .same(led(passive)) }
    let verb = naming.verb(for: relation) ?? ""
    return .init(
      one: "that \(led(verb))", many: "that \(led(Verbs.form(of: verb, for: .many)))",
      isClause: true)
  }

  /// A bound on dates, by sort key: "before 2010", "after May 2024".
  private static func time(_ comparison: Comparison, _ key: Double) -> String {
    time(
      comparison, opening: DateSpan.words(opening: key), closing: DateSpan.words(closing: key), "of"
    )
  }

  private static func time(
    _ comparison: Comparison, opening: String, closing: String, _ preposition: String
  ) -> String {
    switch comparison {
    case .less: "before \(opening)"
    case .more: "after \(closing)"
    case .atLeast: "from \(opening) on"
    case .atMost: "up to \(closing)"
    case .equal: "\(preposition) \(opening)"
    case .unequal: "other than \(opening)"
    }
  }

  private func comparative(_ measure: Measure, _ comparison: Comparison) -> String? {
    switch comparison {
    case .more: naming.adjective(for: measure, .largest, degree: .comparative)
    case .less: naming.adjective(for: measure, .smallest, degree: .comparative)
    default: nil
    }
  }

  func unit(of measure: Measure) -> String? {
    if case .value(let relation) = measure { return naming.unit(for: relation) }
    return nil
  }

  private func isDate(_ measure: Measure, _ bound: Bound) -> Bool {
    guard case .value(let relation) = measure, case .number = bound else { return false }
    return naming.isDate(relation) || naming.isClock(relation)
  }

  private func text(of bound: Bound, unit: String?) -> String {
    switch bound {
    case .number(let number):
      // "1,500 km", but "1999": of four digits without a unit it may be a year.
      Wording.digits(number, groupingFrom: unit == nil ? 5 : 4) + (unit.map { " \($0)" } ?? "")
    case .measure(let other): phrase(other).nested
    case .value(let query): number(query)
    case .average: "average"
    }
  }

  /// A number that another query denotes: "the smallest price of the lamps"; of one thing "the end time of the standup".
  private func number(_ query: Query) -> String {
    guard case .aggregate(let total) = query, total.kind == .largest || total.kind == .smallest,
      case .terms(let terms) = total.set, terms.count == 1
    else { return reading(of: query) }
    return "the \(noun(for: total.measure)) of \(phrase(total.set).nested)"
  }

  /// The phrase for a number made of the members': "the average population of the cities in Texas".
  func aggregate(_ kind: Aggregate, _ set: Query, _ measure: Measure) -> String {
    let what: String
    switch measure {
    case .value: what = noun(for: measure)
    case .count: what = "number of \(Nouns.plural(of: noun(for: measure)))"
    }
    return "the \(kind.words) \(what) of \(phrase(set).nested)"
  }
}

extension Saying {
  /// The way to say the same relation from its other end: "X directed Y" ↔ "Y is directed by X".
  var reversed: Saying {
    switch self {
    case .noun(let words): .reverseNoun(words)
    case .verb(let words): .reverseVerb(words)
    case .passive(let words): .reversePassive(words)
    case .reverseNoun(let words): .noun(words)
    case .reverseVerb(let words): .verb(words)
    case .reversePassive(let words): .passive(words)
    }
  }
}

extension Filter {
  /// The set and the two ends, where it holds one measure of a set between two numbers: both belong to it.
  var stretch: (set: Query, low: Double, high: Double)? {
    guard case .filter(let lower) = set, lower.measure == measure, lower.comparison == .atLeast,
      comparison == .atMost, case .number(let low) = lower.bound, case .number(let high) = bound
    else { return nil }
    return (lower.set, low, high)
  }
}

extension Arithmetic.Operation {
  var words: String { self == .subtract ? "minus" : "plus" }
}

extension Aggregate {
  var words: String {
    switch self {
    case .sum: "total"
    case .average: "average"
    case .largest: "largest"
    case .smallest: "smallest"
    }
  }
}

extension Comparison {
  /// The words in front of a number: "more than", "at least".
  var words: String {
    switch self {
    case .less: "fewer than"
    case .atMost: "at most"
    case .equal: "exactly"
    case .atLeast: "at least"
    case .more: "more than"
    case .unequal: "other than"
    }
  }

  /// The words for a comparison with the mean: "with a radius above average".
  var averageWords: String {
    switch self {
    case .less: "below average"
    case .atMost: "of at most the average"
    case .equal: "of the average"
    case .atLeast: "of at least the average"
    case .more: "above average"
    case .unequal: "other than the average"
    }
  }

  /// The words in front of an amount, which may be no count: "less than 6,000 km".
  var amountWords: String { self == .less ? "less than" : words }

  /// The words in front of a noun whose count is compared with another thing's: "more moons than".
  var relativeWords: String {
    switch self {
    case .less: "fewer"
    case .atMost: "at most as many"
    case .equal: "as many"
    case .atLeast: "at least as many"
    case .more: "more"
    case .unequal: "a different number of"
    }
  }

  /// The words in front of a value that is compared with another thing's: "a larger mass than".
  var valueWords: String {
    switch self {
    case .less: "a smaller"
    case .atMost: "at most the same"
    case .equal: "the same"
    case .atLeast: "at least the same"
    case .more: "a larger"
    case .unequal: "another"
    }
  }

  var than: String {
    switch self {
    case .less, .more, .unequal: "than"
    case .equal, .atMost, .atLeast: "as"
    }
  }
}
