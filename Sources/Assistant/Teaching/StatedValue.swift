import Answers
import English
import RDF
import Triples
import Vocabulary

/// The value that a statement gives for a property that has numbers, dates, yes or no, or texts.
///
/// Example: "12.50 €" of a list price in euro → 12.5; "cheap" of the same → no literal, and why.
struct StatedValue {
  /// The value; nil where the words are none of the property's.
  let literal: Literal?
  /// The kind of value that the property has, in words: "a number".
  let wanted: String
  /// Why the words are no such value, as the end of a sentence; nil where nothing in them looks like one.
  let problem: String?
  /// Whether the property has values only, never things.
  let excludesThings: Bool

  /// Nil of a property that leads to things, and followed backwards.
  init?(_ text: String, of use: PropertyUse, _ assistant: Assistant) {
    let property = assistant.lexicon.schema.properties[use.property]
    guard !use.inverse else { return nil }
    if property.isDate {
      self.init(literal: Self.date(text), wanted: "a date such as 2026-05-31")
    } else if property.isClock {
      // "opens at 9" is not learnt, as nobody said which zone and which seconds: it has to be written in a file.
      return nil
    } else if property.isNumeric {
      let unit = assistant.naming.unit(for: assistant.lexicon.schema.relation(use))
      let (literal, problem) = Self.number(text, unit)
      let among = unit.map { "a number of \($0)" } ?? "a number"
      self.init(literal: literal, wanted: among, problem: problem)
    } else if property.isBoolean {
      let isYes = ["yes": true, "true": true, "no": false, "false": false][text.lowercased()]
      self.init(
        literal: isYes.map { Literal(String($0), datatype: XSD.boolean) }, wanted: "yes or no")
    } else if property.isText, property.range.isEmpty {
      self.init(literal: Literal(text), wanted: "a text", excludesThings: false)
    } else {
      return nil
    }
  }

  private init(
    literal: Literal?, wanted: String, problem: String? = nil, excludesThings: Bool = true
  ) {
    self.literal = literal
    self.wanted = wanted
    self.problem = problem
    self.excludesThings = excludesThings
  }

  /// "1,200 kg" with the unit "kg" → 1200. Another unit, or words beside it, are not passed over.
  private static func number(_ text: String, _ unit: String?) -> (Literal?, problem: String?) {
    let isDigit = { (character: Character) in
      character.isASCII && character.isNumber || ".,-+".contains(character)
    }
    guard let first = text.firstIndex(where: isDigit) else { return (nil, nil) }
    let digits = text[first...].prefix(while: isDigit)
    let plain = digits.filter { $0 != "," }
    guard let value = Double(plain) else {
      return (nil, "“\(digits)” is no number that I can read")
    }
    let around = (text[..<first] + " " + text[digits.endIndex...]).split(separator: " ")
    let known = (unit.map(Units.written) ?? []).map { $0.lowercased() }
    for word in around.map(String.init) where !known.contains(word.lowercased()) {
      guard Units.isUnit(word) else {
        return (nil, "I do not know what to do with “\(word)” beside \(digits)")
      }
      return (
        nil,
        unit == nil
          ? "the graph does not say in what unit it is: give the number without “\(word)”"
          : "“\(text)” is in another unit"
      )
    }
    let isWhole = value == value.rounded() && abs(value) < 1e15
    return (
      isWhole
        ? Literal(value)
        : Literal(Wording.plainDigits(value), datatype: XSD.decimal), nil
    )
  }

  /// The date that a text is: "31 May 2026", "2026-05-31", "May 2026", "2026"; nil of others.
  private static func date(_ text: String) -> Literal? {
    let words = WordScanner.words(of: text)
    var text = text
    let span = text.withUTF8 { bytes -> DateSpan? in
      guard let found = DateReader(words: words, text: bytes).date(at: 0),
        found.end == words.count
      else { return nil }
      return found.span
    }
    if let span, !span.isClock {
      // A month is written by the key that it begins with (20260500), a year by its own (20260000).
      let key = span.years.map { $0.lowerBound * 10_000 } ?? span.first
      return Literal(key: key, .dates).flatMap { $0.isSound ? $0 : nil }
    }
    guard text.utf8.count == 4, let year = Int(text) else { return nil }
    return Literal(String(year), datatype: XSD.gYear)
  }
}
