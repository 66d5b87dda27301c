import English
import Queries
import RDF
package import Triples

/// The names of things, found by the stems of their words.
///
/// Names are kept as three flat arrays sorted by a hash of their stems, 12 bytes a name;
/// the text stays in the store.
package struct NameIndex: Sendable {
  private var hashes: [UInt32] = []
  private var things: [UInt32] = []
  private var names: [UInt32] = []
  /// Where the names begin whose hash has the same leading bits, so that a search looks only at these.
  private var buckets: [Int32] = []
  /// Words in the longest name, at most 24.
  package private(set) var longest = 0

  package var count: Int { hashes.count }

  init() {}

  /// - Complexity: O(n log n) in the label statements.
  init(of store: TripleStore, _ language: Language, schema: Schema, labels: Labels) {
    var entries: [Entry] = []
    var scanner = WordScanner(in: language)
    var words: [Word] = []
    func add(_ thing: TermID, _ name: TermID) {
      words.removeAll(keepingCapacity: true)
      store.withBytes(of: name) { scanner.scan($0, quotes: false, limit: 25, into: &words) }
      guard words.count < 25 else { return }
      let hash = words.isEmpty ? Self.symbolHash(of: name, in: store) : Self.hash(of: words[...])
      longest = max(longest, words.count)
      entries.append(Entry(hash, thing, name))
      guard let given = Self.givenNames(of: name, words, in: store) else { return }
      for order in Self.turned(words, at: given) where order != words {
        entries.append(Entry(Self.hash(of: order[...]), thing, name))
      }
    }
    for predicate in Schema.labelPredicates.compactMap({ store.id(ofIRI: $0) }) + labels.naming {
      var last: (subject: TermID, isThing: Bool)?
      store.forEachFact(of: predicate) { subject, name in
        if last?.subject != subject {
          last = (subject, !schema.vocabularyNodes.contains(subject))
        }
        if last?.isThing ?? false { add(subject, name) }
      }
      // Whatever is told, a thing is found by its names in all languages.
      store.forEachUntold(of: predicate) { subject, name in
        if !schema.vocabularyNodes.contains(subject) { add(subject, name) }
      }
    }
    for (subject, name) in store.composedNames.sorted(by: { $0.key < $1.key })
    where !schema.vocabularyNodes.contains(subject) {
      add(subject, name)
    }
    let texts = entries.count
    for value in Self.textValues(in: store, schema) { add(value, value) }
    for (value, other) in Self.translations(in: store, schema, naming: labels.naming) {
      add(value, other)
    }
    if entries.count > texts {
      // A text that is also the name of a thing means the thing: "Oslo" the city, and not the word in somebody's
      // address.
      let named = Set(entries[..<texts].map { $0.key >> 32 })
      entries[texts...].removeAll { named.contains($0.key >> 32) }
    }
    for node in Self.unnamed(in: store, language, schema, labels) {
      entries += localName(of: node, store, language)
    }
    // Sorted as plain numbers made of hash and place, since comparing is most of sorting.
    var order = entries.indices.map {
      entries[$0].key & 0xFFFF_FFFF_0000_0000 | UInt64($0)
    }
    order.sort()
    hashes = order.map { UInt32($0 >> 32) }
    things = order.map { UInt32(truncatingIfNeeded: entries[Int($0 & 0xFFFF_FFFF)].key) }
    names = order.map { entries[Int($0 & 0xFFFF_FFFF)].name }
    fillBuckets()
  }

  /// A name before it is sorted.
  private struct Entry {
    /// The upper half of the hash with the thing below it, in one number, since comparing is most of sorting.
    let key: UInt64
    let name: UInt32

    init(_ hash: UInt64, _ thing: TermID, _ name: TermID) {
      key = hash & 0xFFFF_FFFF_0000_0000 | UInt64(thing.rawValue)
      self.name = name.rawValue
    }
  }

  private mutating func fillBuckets() {
    buckets = Array(repeating: 0, count: 4097)
    for hash in hashes { buckets[Int(hash >> 20) + 1] += 1 }
    for index in 1...4096 { buckets[index] += buckets[index - 1] }
  }

  /// The literals that people may ask for by their text: no numbers, and none that are long.
  private static func textValues(in store: TripleStore, _ schema: Schema) -> [TermID] {
    var values: Set<TermID> = []
    for property in textProperties(of: store, schema) {
      for object in store.objects(property) where isShortText(object, store) {
        values.insert(object)
      }
    }
    return values.sorted()
  }

  /// The text that a thing is told to have, and the same in another language: "bois" means "wood" where
  /// `:material "wood"@en , "bois"@fr`. Of several texts nobody knows which is which.
  private static func translations(
    in store: TripleStore, _ schema: Schema, naming: [TermID]
  ) -> [(value: TermID, other: TermID)] {
    var found: [(value: TermID, other: TermID)] = []
    for property in textProperties(of: store, schema) where !naming.contains(property) {
      store.forEachUntold(of: property) { subject, other in
        let told = store.objects(of: subject, property)
        if told.count == 1, isShortText(other, store), isShortText(told[told.startIndex], store) {
          found.append((told[told.startIndex], other))
        }
      }
    }
    return found
  }

  private static func textProperties(of store: TripleStore, _ schema: Schema) -> [TermID] {
    // "A movie." says what a film is, and is not what "a movie" in a question means.
    let telling = [RDFS.comment, SKOS.definition, SKOS.scopeNote, DCTerms.description]
    return schema.properties.filter { $0.isText && !telling.contains($0.iri) }.flatMap { property in
      property.arcs.filter { !$0.inverse }.compactMap { store.id(ofIRI: $0.property) }
    }
  }

  private static func isShortText(_ node: TermID, _ store: TripleStore) -> Bool {
    store.kind(of: node) == .literal && store.withBytes(of: node) { $0.count < 80 }
  }

  /// The names of nodes that have facts but no label, made of the words of their IRI.
  private static func unnamed(
    in store: TripleStore, _ language: Language, _ schema: Schema, _ labels: Labels
  ) -> [TermID] {
    var nodes: Set<TermID> = []
    for property in schema.properties {
      for arc in property.arcs {
        guard let id = store.id(ofIRI: arc.property) else { continue }
        for ids in [store.subjects(id), store.objects(id)] {
          for node in ids where store.kind(of: node) == .iri {
            // A node whose label is in another language than the asker's is found by the words of its IRI as well.
            let tag = labels.label(of: node).map { store.language(of: $0) ?? language.tag }
            if tag.map(language.isTagged) ?? false { continue }
            nodes.insert(node)
          }
        }
      }
    }
    return nodes.subtracting(schema.vocabularyNodes).sorted()
  }

  private mutating func localName(
    of node: TermID, _ store: TripleStore, _ language: Language
  ) -> [Entry] {
    let words = WordScanner.words(of: LocalName.words(of: store.text(of: node)), in: language)
    guard !words.isEmpty, words.count < 25 else { return [] }
    longest = max(longest, words.count)
    return [Entry(Self.hash(of: words[...]), node, node)]
  }

  /// Where the given names begin in "Roberts, Patricia": the place of the word after the only comma; nil of other
  /// names.
  static func givenNames(of name: TermID, _ words: [Word], in store: TripleStore) -> Int? {
    guard (2...5).contains(words.count) else { return nil }
    return store.withBytes(of: name) { bytes in
      guard let comma = bytes.firstIndex(of: UInt8(ascii: ",")),
        bytes.lastIndex(of: UInt8(ascii: ",")) == comma
      else { return nil }
      let place = words.firstIndex { Int($0.start) > comma }
      return place == 0 ? nil : place
    }
  }

  /// A name in the order of speech, and without middle names: "Powell, Suzanne Katrinsky" is "Suzanne Katrinsky Powell"
  /// and "Suzanne Powell".
  static func turned(_ words: [Word], at given: Int) -> [[Word]] {
    let (family, names) = (words[..<given], words[given...])
    let whole = [Array(names + family)]
    return names.count > 1 ? whole + [Array(names.prefix(1) + family)] : whole
  }

  /// The hash of a name's stems.
  static func hash(of words: ArraySlice<Word>) -> UInt64 {
    words.reduce(Fingerprint.seed) { Fingerprint.extend($0, with: $1.stem) }
  }

  /// The hash of a name without letters or digits ("$").
  private static func symbolHash(of name: TermID, in store: TripleStore) -> UInt64 {
    store.withBytes(of: name) { symbolHash(of: $0) }
  }

  static func symbolHash(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    Fingerprint.extend(1, with: bytes.reduce(Fingerprint.seed, Fingerprint.mix))
  }

  /// The things and names with a hash.
  /// - Complexity: O(log of a 4096th of the names).
  @inline(__always)
  package func matches(_ hash: UInt64) -> Range<Int> {
    let key = UInt32(truncatingIfNeeded: hash >> 32)
    guard !hashes.isEmpty else { return 0..<0 }
    var low = Int(buckets[Int(key >> 20)])
    let end = Int(buckets[Int(key >> 20) + 1])
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] < key { low = middle + 1 } else { high = middle }
    }
    var after = low
    while after < end, hashes[after] == key { after += 1 }
    return low..<after
  }

  package func thing(_ index: Int) -> TermID { TermID(rawValue: things[index]) }
  package func name(_ index: Int) -> TermID { TermID(rawValue: names[index]) }
}
