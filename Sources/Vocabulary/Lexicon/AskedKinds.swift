package import English
import Triples

/// The kinds of answer that question words ask for, and the properties that lead to them: "when" asks for dates,
/// "where" for what a label in "at" or "in" leads to and for places, "who" for people.
package struct AskedKinds: Sendable {
  /// A kind of answer: a time, a place, a person.
  package struct Kind: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let time = Kind(rawValue: 1)
    package static let place = Kind(rawValue: 2)
    package static let person = Kind(rawValue: 4)
    package static let money = Kind(rawValue: 8)
  }

  /// The properties that answer some question word, in the schema's order.
  package let uses: [(use: PropertyUse, answers: Kind)]

  /// Whether a property's values are dates or years.
  package func isOfTime(_ property: Int) -> Bool { timed.contains(property) }

  private let timed: Set<Int>

  /// The years of the graph's dates, where they are few enough for one to be meant without being said; of many those
  /// that most of the dates are in.
  package let years: [Int]

  package static func asked(by role: Role) -> Kind {
    var kinds: Kind = []
    if role.contains(.when) { kinds.insert(.time) }
    if role.contains(.where) { kinds.insert(.place) }
    if role.contains(.who) { kinds.insert(.person) }
    return kinds
  }

  /// The kind of answer that a noun asks for where no label has the noun: "dates" as "when" does, "places" as "where".
  package static func asked(byNoun word: Word, in language: Language) -> Kind {
    var kinds: Kind = []
    if language.has(word, in: .ofTime) { kinds.insert(.time) }
    if language.has(word, in: .ofPlace) { kinds.insert(.place) }
    if language.has(word, in: .ofPerson) { kinds.insert(.person) }
    return kinds
  }

  /// - Complexity: O(properties), with some words looked up in WordNet for each class.
  init(lexicon: Lexicon) {
    let schema = lexicon.schema
    let classes = schema.classes.map { item -> Kind in
      lexicon.language.knows(.wordNet) ? Self.kinds(ofClass: lexicon.shownNames(of: item.iri)) : []
    }
    var uses: [(use: PropertyUse, answers: Kind)] = []
    for (index, property) in schema.properties.enumerated() where !property.isOrder {
      let labels = lexicon.shownNames(of: property.iri)
      if property.isTemporal {
        uses.append((PropertyUse(index), .time))
      } else if !property.isNumeric, !property.isBoolean {
        let reached = property.range.reduce(Self.kinds(ofLabels: labels)) { $0.union(classes[$1]) }
        if !reached.isEmpty { uses.append((PropertyUse(index), reached)) }
        let before = property.domain.reduce(Kind()) { $0.union(classes[$1]) }
        if !before.isEmpty { uses.append((PropertyUse(index, inverse: true), before)) }
      } else if property.isNumeric, labels.contains(where: Self.isOfYears) {
        uses.append((PropertyUse(index), .time))
      }
    }
    self.uses = uses
    years = Self.years(of: lexicon)
    timed = Set(uses.filter { $0.answers == .time }.map(\.use.property))
  }

  /// - Complexity: O(dates)
  private static func years(of lexicon: Lexicon) -> [Int] {
    var years: [Int: Int] = [:]
    for property in lexicon.schema.properties where property.isDate {
      guard let id = lexicon.store.id(ofIRI: property.iri) else { continue }
      for date in lexicon.store.objects(id) {
        // Keys of dates are year × 10,000 + month × 100 + day.
        if let key = lexicon.store.number(of: date), abs(key) < 1e9 {
          years[Int(key) / 10_000, default: 0] += 1
        }
      }
    }
    if years.count <= fewYears { return years.keys.sorted() }
    let usual = years.sorted { ($1.value, $1.key) < ($0.value, $0.key) }.prefix(fewYears / 2)
    return usual.map(\.key).sorted()
  }

  private static let fewYears = 6

  /// Whether a label names a year, so that a number is one: "founded in", "year published".
  private static func isOfYears(_ label: String) -> Bool {
    let words = label.lowercased().split(separator: " ")
    return words.contains("year") || words.count > 1 && words.last == "in"
  }

  /// The kind of what a property leads to, by the preposition at the end of its labels: "located in" a place,
  /// "directed by" a person.
  private static func kinds(ofLabels labels: [String]) -> Kind {
    labels.reduce(into: []) { kinds, label in
      let words = label.lowercased().split(separator: " ")
      guard words.count > 1, let last = words.last else { return }
      if ["in", "at", "near", "from"].contains(last) { kinds.insert(.place) }
      if last == "by" { kinds.insert(.person) }
    }
  }

  /// The kind of a class's members, by its names: an employee is a person, and a town a location.
  private static func kinds(ofClass labels: [String]) -> Kind {
    var kinds: Kind = []
    for label in labels {
      guard let head = label.lowercased().split(separator: " ").last else { continue }
      let wider = wider(than: Nouns.singular(of: String(head)))
      if !wider.isDisjoint(with: people) { kinds.insert(.person) }
      if !wider.isDisjoint(with: places) { kinds.insert(.place) }
    }
    return kinds
  }

  private static func wider(than noun: String) -> Set<String> {
    var found: Set<String> = [noun]
    var open = [noun]
    for _ in 0..<2 {
      open = open.flatMap { word in
        WordNet.links(of: word).filter { $0.value == .hypernym }.map(\.key)
      }.filter { found.insert($0).inserted }
    }
    return found
  }

  private static let people: Set<String> = ["person", "organization", "organisation", "company"]
  private static let places: Set<String> = ["location", "region", "building", "room", "facility"]
}
