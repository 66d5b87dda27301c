internal import RDF
internal import Vocabulary

/// Terms as people read them: labels, grouped numbers, dates in words, units.
extension Naming {
  /// What is shown for a term in a sentence.
  func shown(_ term: Term, unit: String? = nil) -> String {
    guard case .literal(let literal) = term else { return label(of: term) }
    guard let unit else { return literal.shownValue ?? label(of: term) }
    // What has a unit is no year: "3,390 km".
    let text = literal.number.map { Wording.digits($0, groupingFrom: 4) } ?? label(of: term)
    return "\(text) \(unit)"
  }

  /// What is shown for several terms: same-named things once, in the order they are given.
  func shown(_ terms: [Term], unit: String? = nil) -> [String] {
    var names: [String] = []
    names.reserveCapacity(terms.count)
    var seen = Set<String>(minimumCapacity: terms.count)
    for term in terms {
      let name = shown(term, unit: unit)
      if seen.insert(name).inserted { names.append(name) }
    }
    return names
  }

  /// What a machine is given for a term: its label, or the literal as the graph writes it.
  func plain(_ term: Term) -> String {
    term.literal?.lexical ?? label(of: term)
  }
}

extension Literal {
  /// Numbers and dates as people write them; nil for other text.
  fileprivate var shownValue: String? {
    if let number { return Wording.digits(number) }
    if datatype == XSD.boolean { return lexical == "true" || lexical == "1" ? "yes" : "no" }
    return XSD.dates.contains(datatype) ? Wording.date(lexical) : nil
  }
}
