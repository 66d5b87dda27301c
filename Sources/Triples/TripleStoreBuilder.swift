package import RDF

/// Collects facts from any number of graphs, then makes the store.
package struct TripleStoreBuilder: Sendable {
  var terms = TermTable()
  /// The facts of one property, as read: subject in the high half, object in the low.
  struct Group: Sendable {
    let property: UInt32
    var pairs: [UInt64] = []
    /// The places of the facts from which on another context holds.
    var runs: [(start: Int, context: UInt32)] = []
  }
  private var groups: [Group] = []
  /// The group of a property, by its id.
  private var groupOfProperty: [UInt32: Int] = [:]
  var provenance = Provenance()
  /// The context of the facts that are now added: their file and named graph.
  private(set) var context: UInt32 = 0
  /// How many facts were added, repeats included.
  package private(set) var count = 0

  package init() {}

  /// Adds a fact. Adding it twice is adding it once; its source is the first one's.
  package mutating func add(_ triple: Triple) {
    let subject = intern(triple.subject)
    let group = group(of: intern(.iri(triple.predicate)))
    add(subject, group: group, intern(triple.object))
  }

  /// Gives a term its place in the order of first mention before any fact names it.
  package mutating func mention(_ term: Term) { _ = intern(term) }

  /// Says where the facts that follow come from.
  /// - Parameter name: what to call the source; "" for none.
  package mutating func begin(source name: String) {
    begin(Provenance.Context(file: name, document: nil, graph: nil))
  }

  mutating func begin(_ context: Provenance.Context) {
    self.context = provenance.index(of: context)
  }

  mutating func intern(_ term: Term) -> UInt32 {
    let tag: UInt32
    var text: String
    switch term {
    case .iri(let iri): (tag, text) = (Tag.iri, iri)
    case .blank(let label): (tag, text) = (Tag.blank, label)
    case .literal(let literal):
      text = literal.lexical
      if var language = literal.language {
        tag = language.withUTF8 { terms.tag(ofLanguage: $0) }
      } else {
        var datatype = literal.datatype
        tag = datatype.withUTF8 { terms.tag(ofDatatype: $0) }
      }
    }
    return text.withUTF8 { terms.intern(tag: tag, $0) }
  }

  /// The group that collects a property's facts.
  mutating func group(of property: UInt32) -> Int {
    if let index = groupOfProperty[property] { return index }
    groups.append(Group(property: property))
    groupOfProperty[property] = groups.count - 1
    return groups.count - 1
  }

  mutating func add(_ subject: UInt32, group: Int, _ object: UInt32) {
    if groups[group].runs.last?.context != context {
      groups[group].runs.append((groups[group].pairs.count, context))
    }
    groups[group].pairs.append(UInt64(subject) << 32 | UInt64(object))
    count += 1
  }

  /// The facts by property, each property's in the order in which they were added.
  var asRead: [Group] { groups }

  /// Takes out a fact that was added before.
  /// - Complexity: O(n), n being the property's facts.
  package mutating func withdraw(_ triple: Triple) {
    let subject = intern(triple.subject)
    let object = intern(triple.object)
    withdraw(UInt64(subject) << 32 | UInt64(object), of: intern(.iri(triple.predicate)))
  }

  private mutating func withdraw(_ gone: UInt64, of property: UInt32) {
    guard let place = groupOfProperty[property] else { return }
    var runs = groups[place].runs[...]
    var kept = Group(property: groups[place].property)
    var context = runs.first?.context
    for (index, pair) in groups[place].pairs.enumerated() {
      while let run = runs.first, run.start <= index {
        context = run.context
        runs.removeFirst()
      }
      guard pair != gone else { continue }
      if let context, kept.runs.last?.context != context {
        kept.runs.append((kept.pairs.count, context))
      }
      kept.pairs.append(pair)
    }
    count -= groups[place].pairs.count - kept.pairs.count
    groups[place] = kept
  }

  /// Takes out what the graph itself says to be withdrawn: `[] a lore:Withdrawal ; rdf:subject … ; rdf:predicate … ;
  /// rdf:object …`, as a correction in the chat leaves it.
  package mutating func applyWithdrawals() {
    guard let kind = id(ofIRI: Lore.withdrawal), let type = id(ofIRI: RDF.type),
      let subject = id(ofIRI: RDF.subject), let predicate = id(ofIRI: RDF.predicate),
      let object = id(ofIRI: RDF.object)
    else { return }
    let kinds = objects(of: type).filter { $0.value == kind }
    let parts = [subject, predicate, object].map(objects)
    for node in kinds.keys.sorted() {
      withdraw(UInt64(node) << 32 | UInt64(kind), of: type)
      guard let s = parts[0][node], let p = parts[1][node], let o = parts[2][node] else { continue }
      withdraw(UInt64(s) << 32 | UInt64(o), of: p)
      // The statements that withdraw it are no facts of the graph either.
      for (part, value) in [(subject, s), (predicate, p), (object, o)] {
        withdraw(UInt64(node) << 32 | UInt64(value), of: part)
      }
    }
  }

  func id(ofIRI iri: String) -> UInt32? {
    var iri = iri
    return iri.withUTF8 { terms.find(tag: Tag.iri, $0) }
  }

  /// A property's objects by subject, each once.
  func values(of property: UInt32) -> [UInt32: [UInt32]] {
    guard let place = groupOfProperty[property] else { return [:] }
    let pairs = Set(groups[place].pairs).sorted()
    return Dictionary(grouping: pairs) { UInt32($0 >> 32) }
      .mapValues { $0.map { UInt32(truncatingIfNeeded: $0) } }
  }

  /// A property's objects by subject, the first where there are several.
  private func objects(of property: UInt32) -> [UInt32: UInt32] {
    guard let place = groupOfProperty[property] else { return [:] }
    let pairs = groups[place].pairs.map { (UInt32($0 >> 32), UInt32(truncatingIfNeeded: $0)) }
    return Dictionary(pairs) { first, _ in first }
  }

  /// The store of what was added.
  /// - Parameter languages: which of a text in several languages is a fact.
  /// - Complexity: O(n), n being the facts, where ids fit a few radix passes; else O(n log n).
  package consuming func finish(telling languages: LanguageOrder = .english) -> TripleStore {
    addOntologyFacts()
    let composed = composedNames()
    terms.trim()
    groups.sort { $0.property < $1.property }
    let several = provenance.contexts.count > 1
    let translations = Translations(terms.qualifiers, languages)
    var untold = UntoldFacts()
    var forward = Adjacency()
    var backward = Adjacency()
    var contexts: [UInt32] = []
    forward.reserve(triples: count)
    backward.reserve(triples: count)
    var sorter = PairSorter(largest: UInt32(terms.count))
    for index in groups.indices {
      var pairs: [UInt64] = []
      swap(&pairs, &groups[index].pairs)
      let asRead = several ? pairs : []
      sorter.sort(&pairs)
      pairs.removeRepeats()
      var own = several ? Self.contexts(of: pairs, asRead: asRead, groups[index].runs) : []
      let property = TermID(rawValue: groups[index].property)
      if translations.isPossible, Translations.covers(property, terms),
        let isLeftOut = translations.leftOut(of: pairs, terms)
      {
        untold.append(pairs.kept(where: isLeftOut, is: true), of: property)
        pairs = pairs.kept(where: isLeftOut, is: false)
        own = own.kept(where: isLeftOut, is: false)
      }
      contexts += own
      pairs.withUnsafeBufferPointer { forward.append($0) }
      for index in pairs.indices { pairs[index] = pairs[index] << 32 | pairs[index] >> 32 }
      sorter.sortByHigh(&pairs)
      pairs.withUnsafeBufferPointer { backward.append($0) }
    }
    forward.trim()
    backward.trim()
    untold.seal()
    return TripleStore(
      terms: terms, properties: groups.map { TermID(rawValue: $0.property) },
      forward: forward, backward: backward, contexts: contexts, provenance: provenance,
      untold: untold,
      composed: Dictionary(
        uniqueKeysWithValues: composed.map { (TermID(rawValue: $0), TermID(rawValue: $1)) }))
  }

  /// The context in which each of the sorted facts was first read.
  private static func contexts(
    of sorted: [UInt64], asRead: [UInt64], _ runs: [(start: Int, context: UInt32)]
  ) -> [UInt32] {
    guard runs.count > 1 else {
      return Array(repeating: runs.first?.context ?? 0, count: sorted.count)
    }
    var contexts = [UInt32](repeating: 0, count: sorted.count)
    var end = asRead.count
    // The runs are gone through backwards, so that the first reading of a fact is the one that stays.
    for run in runs.reversed() {
      for pair in asRead[run.start..<end].reversed() {
        contexts[sorted.lowerBound(of: pair)] = run.context
      }
      end = run.start
    }
    return contexts
  }
}

extension Array {
  /// The elements whose mark is the one that is wanted.
  fileprivate func kept(where marks: [Bool], is wanted: Bool) -> [Element] {
    zip(self, marks).compactMap { $1 == wanted ? $0 : nil }
  }
}

extension [UInt64] {
  /// Drops all but the first of equal neighbours.
  mutating func removeRepeats() {
    guard count > 1 else { return }
    var kept = 1
    for index in 1..<count where self[index] != self[kept - 1] {
      self[kept] = self[index]
      kept += 1
    }
    removeSubrange(kept...)
  }

  func lowerBound(of value: UInt64) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
