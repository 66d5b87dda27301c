internal import RDF

/// Finds, of properties whose values are texts in several languages, the values that are not told because the same
/// thing has another in a language that comes before (`LanguageOrder`).
///
///     :chasuble :definition "outer garment"@en , "vêtement de dessus"@fr .
///
/// leaves out the French one. It takes texts in two languages to call the values of a property translations: "red"@en
/// beside "blue" without a tag are two colours. Things among the values are told with them; a property that also has
/// numbers or dates is left whole.
struct Translations {
  /// How early a tag is told; nil of what is no text.
  private var ranks: [UInt32?]
  /// Whether texts of two languages are to be found at all.
  let isPossible: Bool

  init(_ qualifiers: Qualifiers, _ order: LanguageOrder) {
    let tags = qualifiers.languages
    let keys = Set(tags.map { order.key(of: $0.text) } + [order.key(of: nil as String?)]).sorted()
    let rank = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, UInt32($0)) })
    ranks = Array(repeating: nil, count: Int(Tag.qualified) + qualifiers.count)
    for (tag, text) in tags { ranks[Int(tag)] = rank[order.key(of: text)] }
    ranks[Int(Tag.plain)] = rank[order.key(of: nil as String?)]
    isPossible = Set(tags.map { order.key(of: $0.text) }).count > 1
  }

  /// Which of a property's facts are left out; nil where all are told.
  /// - Parameter pairs: subject in the high half, object in the low, sorted.
  /// - Complexity: O(n); O(1) where the first object is a number or a date.
  func leftOut(of pairs: [UInt64], _ terms: TermTable) -> [Bool]? {
    var found: [UInt32?] = []
    found.reserveCapacity(pairs.count)
    var languages: Set<UInt32> = []
    for pair in pairs {
      let tag = terms.tag(of: TermID(rawValue: UInt32(truncatingIfNeeded: pair)))
      let rank = ranks[Int(tag)]
      guard rank != nil || tag < Tag.plain else { return nil }
      found.append(rank)
      if let rank, tag != Tag.plain { languages.insert(rank) }
    }
    guard languages.count > 1 else { return nil }
    var best: [UInt64: UInt32] = [:]
    for (pair, rank) in zip(pairs, found) {
      if let rank { best[pair >> 32] = min(best[pair >> 32] ?? rank, rank) }
    }
    let isLeftOut = zip(pairs, found).map { pair, rank in rank != nil && best[pair >> 32] != rank }
    return isLeftOut.contains(true) ? isLeftOut : nil
  }

  /// Whether a property's values may be left out: not those of the words that lore itself reads in every language,
  /// nor what follows from an ontology.
  static func covers(_ property: TermID, _ terms: TermTable) -> Bool {
    terms.withText(of: property) { text in
      ![Lore.namespace, Derived.namespace].contains { text.starts(with: $0.utf8) }
    }
  }
}

/// Facts that are not told, by property: their values are in languages that come after others.
struct UntoldFacts: Sendable {
  var properties: [TermID] = []
  var facts = Adjacency()

  /// Adds those of the next property, sorted and without repeats.
  mutating func append(_ pairs: [UInt64], of property: TermID) {
    properties.append(property)
    pairs.withUnsafeBufferPointer { facts.append($0) }
  }

  /// The texts that are left out somewhere, ascending.
  private(set) var texts: [TermID] = []

  /// Lists the texts, when all are added.
  mutating func seal() { texts = Set(facts.values).sorted() }

  func index(of property: TermID) -> Int? {
    properties.isEmpty ? nil : properties.firstIndex(of: property)
  }
}

extension TripleStore {
  /// The properties of which some values are left out, as the same is said in a language that comes before.
  package var translated: [TermID] { untold.properties }

  /// The texts that are left out of something's values, ascending. They are nodes of the graph even so.
  package var untoldTexts: [TermID] { untold.texts }

  /// The values that are left out of a thing's: the names by which it is found in other languages.
  package func untold(of subject: TermID, _ property: TermID) -> IDs {
    untold.index(of: property).map { untold.facts.values(of: subject, $0) } ?? .none
  }

  /// Each fact of a property that is left out, by subject and object.
  package func forEachUntold(of property: TermID, _ body: (TermID, TermID) -> Void) {
    if let index = untold.index(of: property) { untold.facts.forEachPair(index, body) }
  }
}
