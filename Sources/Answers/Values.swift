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

  /// What a machine is given for a term: its label, or the literal as the graph writes it.
  func plain(_ term: Term) -> String {
    term.literal?.lexical ?? label(of: term)
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
