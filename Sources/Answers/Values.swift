internal import English
internal import RDF
internal import Vocabulary

/// Shows terms as people read them: labels, grouped numbers, dates in words, units.
extension Naming {
  /// What is shown for a term in a sentence.
  func shown(_ term: Term, unit: String? = nil) -> String {
    guard case .literal(let literal) = term else { return label(of: term) }
    guard let unit else { return literal.shownValue ?? label(of: term) }
    // A number with a unit is no year, so four digits have a comma already: "3,390 km", but "1952".
    let number = literal.number.map { Wording.digits($0, groupingFrom: 4) }
    let text = Wording.digits(ofInteger: literal.lexical) ?? number ?? label(of: term)
    return "\(text) \(unit)"
  }

  /// What is shown for several terms: same-named things once, in the order they are given.
  func shown(_ terms: [Term], unit: String? = nil) -> [String] {
    terms.map { shown($0, unit: unit) }.withoutRepeats
  }

  /// What a machine is given for a term: its label, or the literal as the graph writes it. Of a table that was
  /// imported it is given the table's own words.
  /// - Parameter patterns: as in `written(for:)`; "# mm" gives "18 mm".
  func plain(_ term: Term, written patterns: [String] = []) -> String {
    guard case .literal(let literal) = term else { return heading(of: term) ?? label(of: term) }
    if XSD.dates.contains(literal.datatype) {
      return patterns.lazy.compactMap { DatePattern.text(literal.lexical, $0) }.first
        ?? literal.lexical
    }
    return Written.filled([literal.lexical], patterns) ?? literal.lexical
  }

  /// The values of one thing as a program is given them: two numbers that its table writes as a range are one value,
  /// "15 to 20 years".
  func plain(ofOneThing values: [Term], written patterns: [String]) -> [String] {
    let numbers = values.compactMap { $0.literal?.lexical }
    if numbers.count > 1, let range = Written.filled(numbers, patterns) { return [range] }
    return values.map { plain($0, written: patterns) }
  }
}

/// Numbers as an imported table writes them.
enum Written {
  /// Numbers in the pattern that has as many places, the smallest first: 20 and 15 in "# to # years"; nil where none
  /// has.
  static func filled(_ numbers: [String], _ patterns: [String]) -> String? {
    patterns.lazy.map { $0.split(separator: "#", omittingEmptySubsequences: false) }
      .first { $0.count == numbers.count + 1 }
      .map { parts in
        let ends = numbers.sorted { (Double($0) ?? 0) < (Double($1) ?? 0) }
        return zip(parts, ends + [""]).map { $0 + $1 }.joined()
      }
  }
}

extension Literal {
  /// Numbers, dates and times as people write them; nil for other text.
  fileprivate var shownValue: String? {
    if let number {
      // A double keeps 15 digits, so a longer integer is shown from its text.
      return lexical.utf8.count > 15
        ? Wording.digits(ofInteger: lexical) ?? Wording.digits(number)
        : Wording.digits(number)
    }
    if let truth { return truth ? "yes" : "no" }
    if datatype == XSD.time { return sortKey.map(Wording.clock) }
    return XSD.dates.contains(datatype) ? Wording.date(lexical) : nil
  }
}

extension [String] {
  /// The names without those that came before.
  var withoutRepeats: [String] {
    guard count > 1 else { return self }
    var seen = Set<String>(minimumCapacity: count)
    // Most lists have no repeats, and are returned as they are.
    guard let repeated = firstIndex(where: { !seen.insert($0).inserted }) else { return self }
    return self[..<repeated] + self[repeated...].filter { seen.insert($0).inserted }
  }
}
