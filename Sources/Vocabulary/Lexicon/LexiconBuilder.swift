import English
import Queries
import RDF
import Triples

/// Gathers the words of a graph's classes, properties, scales and thresholds, and what each means, for `Lexicon`.
struct LexiconBuilder {
  let store: TripleStore
  let language: Language
  let schema: Schema
  private let terms: TermNames
  var scales: [Scale] = []
  var thresholds: [Threshold] = []
  var words: [UInt64: [Lexicon.Entry]] = [:]
  var vocabulary: [String] = []
  var longestPhrase = 4
  var propertyWords: [PropertyUse: PropertyWords] = [:]
  private var classNouns: Set<String> = []
  /// The stems of the nouns of one word that classes are shown by.
  private var classStems: Set<UInt64> = []

  init(store: TripleStore, language: Language, schema: Schema) {
    self.store = store
    self.language = language
    self.schema = schema
    terms = TermNames(store, language)
    words.reserveCapacity(2_048)
    vocabulary.reserveCapacity(2_048)
  }

  mutating func addSchemaWords() {
    for (index, item) in schema.classes.enumerated() {
      for (label, _) in names(of: item.iri) {
        classNouns.insert(label)
        // "Recipe" is the class itself where it has no instances, "recipes" are its kinds.
        add(label, .kind(index), item.extent.kindsOf.isEmpty ? 0 : 0.1)
      }
      let shown = shownLabels(of: item.iri)
      for label in shown.isEmpty ? [terms.ownWords(of: item.iri)] : shown {
        let words = scan(label)
        if words.count == 1 { classStems.insert(words[0].stem) }
      }
    }
    addProperties()
    addScales()
    addDimensions()
    addAges()
    addThresholds()
  }

  /// The properties that are stated to say what something is for.
  var purposes: [PropertyUse] {
    schema.properties.indices.filter { index in
      guard let property = store.id(ofIRI: schema.properties[index].iri) else { return false }
      return values(property, Lore.isPurpose).contains { store.text(of: $0) == "true" }
    }.map { PropertyUse($0) }
  }

  // MARK: Properties

  private mutating func addProperties() {
    let shared = sharedLabels()
    for (iri, place) in schema.propertyByIRI.sorted(by: { $0.key < $1.key }) {
      let use = PropertyUse(place.index, inverse: place.inverse)
      propertyWords[use] = propertyWords[use] ?? shownWords(of: iri)
      // The unit of a property's values names the property too: "over 5000 metres", "in metres".
      for unit in units(of: iri, place.index) {
        add(scan(unit), .relation(use, .noun), 0.2)
      }
      for (label, isLocalName) in withoutUnits(names(of: iri, shared: shared)) {
        vocabulary.append(label)
        let grammar = LabelGrammar(
          language: language, use: use, isLocalName: isLocalName, nouns: classStems,
          isNumeric: !use.inverse && schema.properties[use.property].isNumeric)
        for entry in grammar.entries(for: label) {
          add(entry.words, .relation(entry.use, entry.manner), entry.cost)
          if let other = entry.withTwin {
            add(other, .relation(entry.use, entry.manner), entry.cost)
          }
        }
      }
    }
  }

  /// Labels, and what they are without their units: "latency in milliseconds", "latency".
  private func withoutUnits(_ names: [(String, isLocalName: Bool)]) -> [(String, Bool)] {
    names.flatMap { label, isLocalName in
      let bare = Units.parted(label).name
      return bare == label ? [(label, isLocalName)] : [(label, isLocalName), (bare, isLocalName)]
    }
  }

  /// The unit of a property's values, stated, hung on its name or written in its label.
  private func units(of iri: String, _ property: Int) -> [String] {
    let stated = statedUnits(of: iri)
    if !stated.isEmpty { return stated.flatMap(Units.written) }
    guard schema.properties[property].isNumeric else { return [] }
    let labelled = shownLabels(of: iri).compactMap { Units.parted($0).unit }
    if let unit = labelled.first { return Units.written(unit).filter { $0.utf8.count > 1 } }
    return Units.spelled(in: terms.ownWords(of: iri))
  }

  private func statedUnits(of iri: String) -> [String] {
    (store.id(ofIRI: iri).map { values($0, Lore.unit) } ?? []).map { store.text(of: $0) }
  }

  /// The words that a property is said with. Hidden labels are left out: they find it in questions, and are never
  /// shown.
  private func shownWords(of iri: String) -> PropertyWords {
    let labels = shownLabels(of: iri)
    guard !labels.isEmpty else {
      var name = terms.ownWords(of: iri)
      if let place = schema.propertyByIRI[iri], schema.properties[place.index].isNumeric {
        name = Units.dropped(from: name)
      }
      return PropertyWords(labels: [name], isLocalName: true)
    }
    guard let place = schema.propertyByIRI[iri], schema.properties[place.index].isNumeric,
      !schema.properties[place.index].isTemporal, units(of: iri, place.index).isEmpty
    else { return PropertyWords(labels: labels, nouns: classNouns) }
    // "seats" of a number are things that are counted, "number of seats", and not what something does.
    let told = labels.map { Self.isCounted($0) ? "number of \($0)" : $0 }
    return PropertyWords(labels: told, nouns: classNouns)
  }

  private static func isCounted(_ label: String) -> Bool {
    let singular = Nouns.singular(of: label)
    return singular != label && !label.contains(" ") && !Dimension.isVerb(label)
      && WordNet.isNoun(singular)
  }

  private func shownLabels(of iri: String) -> [String] { terms.shown(iri) }

  // MARK: Scales and thresholds

  private func instances(of type: String) -> [TermID] {
    guard let rdfType = store.id(ofIRI: RDF.type), let id = store.id(ofIRI: type) else { return [] }
    return Array(store.subjects(of: id, rdfType))
  }

  /// Scales or thresholds, in an order that does not depend on where the graph was read from: blank nodes have
  /// other names everywhere.
  private func gradings(_ type: String) -> [TermID] {
    let predicates = [Lore.measures, Lore.of, Lore.appliesTo, Lore.upper, Lore.lower]
    let keyed = instances(of: type).map { node in
      let facts = predicates.flatMap { predicate in
        values(node, predicate).map { store.text(of: $0) }.sorted()
      }
      return (key: (facts + labelTexts(of: node)).joined(separator: "\n"), node: node)
    }
    return keyed.sorted { ($1.key, $1.node) < ($0.key, $0.node) }.map(\.node)
  }

  private func values(_ subject: TermID, _ predicate: String) -> [TermID] {
    guard let id = store.id(ofIRI: predicate) else { return [] }
    return Array(store.objects(of: subject, id))
  }

  private func measure(of node: TermID) -> PropertyUse? {
    for value in values(node, Lore.measures) {
      if let place = schema.propertyByIRI[store.text(of: value)] {
        return PropertyUse(place.index, inverse: place.inverse)
      }
    }
    return nil
  }

  private mutating func addScales() {
    for node in gradings(Lore.scale) {
      guard let measure = measure(of: node) else { continue }
      let classes = values(node, Lore.appliesTo).compactMap {
        schema.classByIRI[store.text(of: $0)]
      }
      let labels = labelTexts(of: node)
      let upper = values(node, Lore.upper).map { store.text(of: $0) }
      let lower = values(node, Lore.lower).map { store.text(of: $0) }
      let scale = Scale(
        measure: measure, isOrdering: !schema.properties[measure.property].isNumeric,
        appliesTo: classes, name: labels.first, upper: upper, lower: lower, said: (upper, lower),
        isStated: true)
      let index = scales.count
      scales.append(scale)
      for label in labels { add(label, .amount(scale: index), 0) }
      for word in scale.upper { addAdjective(word, index, upper: true) }
      for word in scale.lower { addAdjective(word, index, upper: false) }
    }
  }

  /// Adds the adjectives of properties that measure: "long" of a property called "length", where the graph states no
  /// scale of it. A scale that it does state keeps its words and gets those that no other scale has.
  private mutating func addDimensions() {
    let stated = Set(scales.flatMap { $0.upper + $0.lower })
    for (index, property) in schema.properties.enumerated()
    where property.isNumeric && !property.isTemporal {
      let labels = names(of: property.iri).map { $0.isLocalName ? Units.dropped(from: $0.0) : $0.0 }
      guard
        let dimension = labels.lazy.compactMap(Dimension.named).first
          ?? statedUnits(of: property.iri).lazy.compactMap(Dimension.asked).first
      else { continue }
      let use = PropertyUse(index)
      for verb in dimension.verbs { add(verb, .relation(use, .verb), 0.2) }
      let known = scales.firstIndex { $0.measure.property == index }
      if known == nil {
        scales.append(
          Scale(
            measure: use, isOrdering: false, appliesTo: [], name: nil, upper: dimension.upper,
            lower: dimension.lower,
            said: labels.lazy.compactMap(Dimension.said).first ?? ([], []), isStated: false))
      }
      let place = known ?? scales.count - 1
      for (words, upper) in [(dimension.upper, true), (dimension.lower, false)] {
        for word in words where known == nil || !stated.contains(word) {
          addAdjective(word, place, upper: upper)
        }
      }
    }
  }

  /// Adds "older", "newest" and the like for properties with dates.
  private mutating func addAges() {
    for (index, property) in schema.properties.enumerated()
    where property.isDate && !scales.contains(where: { $0.measure.property == index }) {
      let scale = Scale(
        measure: PropertyUse(index), isOrdering: false, appliesTo: [], name: nil,
        upper: Dimension.ofDates.upper, lower: Dimension.ofDates.lower,
        said: (Dimension.ofDates.upper, Dimension.ofDates.lower), isStated: false)
      scales.append(scale)
      for (words, upper) in [(scale.upper, true), (scale.lower, false)] {
        for word in words {
          let forms = Degrees.forms(of: word)
          for form in forms.comparative {
            add(form, .adjective(scale: scales.count - 1, upper: upper, degree: .comparative), 0)
          }
          for form in forms.superlative {
            add(form, .adjective(scale: scales.count - 1, upper: upper, degree: .superlative), 0)
          }
        }
      }
    }
  }

  private mutating func addAdjective(_ word: String, _ scale: Int, upper: Bool) {
    let forms = Degrees.forms(of: word)
    add(word, .adjective(scale: scale, upper: upper, degree: .positive), 0)
    for form in forms.comparative {
      add(form, .adjective(scale: scale, upper: upper, degree: .comparative), 0)
    }
    for form in forms.superlative {
      add(form, .adjective(scale: scale, upper: upper, degree: .superlative), 0)
    }
    add("less \(word)", .adjective(scale: scale, upper: !upper, degree: .comparative), 0)
    add("least \(word)", .adjective(scale: scale, upper: !upper, degree: .superlative), 0)
  }

  private mutating func addThresholds() {
    for node in gradings(Lore.threshold) {
      guard let measure = measure(of: node) else { continue }
      let above = values(node, Lore.above).compactMap { store.number(of: $0) }.first
      let below = values(node, Lore.below).compactMap { store.number(of: $0) }.first
      guard let bound = above ?? below else { continue }
      let words = labelTexts(of: node)
      let index = thresholds.count
      thresholds.append(
        Threshold(
          words: words,
          class: values(node, Lore.of).compactMap { schema.classByIRI[store.text(of: $0)] }.first,
          measure: measure, isAbove: above != nil, bound: bound))
      for word in words { add(word, .threshold(index), 0) }
    }
  }

  // MARK: Words

  /// Every label of a node.
  private func labelTexts(of node: TermID) -> [String] {
    terms.labels(of: node, sorted: true).map(\.text)
  }

  /// What a class or property is called; the last part of its IRI where nothing says.
  private func names(
    of iri: String, shared: Set<String> = []
  ) -> [(String, isLocalName: Bool)] {
    let names = terms.all(of: iri)
    // The last part of the IRI is a name too where every label is shared with another property, since nothing else
    // tells the two apart.
    guard names.allSatisfy({ shared.contains($0.0) }) else { return names }
    let local = terms.ownWords(of: iri)
    return names.contains { $0.0 == local } ? names : names + [(local, isLocalName: true)]
  }

  /// The labels that more than one property has.
  private func sharedLabels() -> Set<String> {
    var count: [String: Int] = [:]
    for iri in schema.propertyByIRI.keys {
      for label in Set(terms.shown(iri)) { count[label, default: 0] += 1 }
    }
    return Set(count.filter { $0.value > 1 }.keys)
  }

  private mutating func add(_ label: String, _ meaning: Meaning, _ cost: Float) {
    vocabulary.append(label)
    add(scan(label), meaning, cost)
  }

  private func scan(_ label: String) -> [Word] { WordScanner.words(of: label, in: language) }

  private mutating func add(_ words: [Word], _ meaning: Meaning, _ cost: Float) {
    guard !words.isEmpty else { return }
    longestPhrase = min(12, max(longestPhrase, words.count))
    let folded = words.reduce(Fingerprint.seed) { Fingerprint.extend($0, with: $1.folded) }
    let ending = words.last?.ending ?? .none
    let entry = Lexicon.Entry(meaning: meaning, cost: cost, folded: folded, ending: ending)
    let key = NameIndex.hash(of: words[...])
    let known = self.words[key, default: []]
    if let same = known.firstIndex(where: { $0.meaning == meaning }) {
      if known[same].cost > cost || known[same].folded != folded {
        self.words[key, default: []][same] = Lexicon.Entry(
          meaning: meaning, cost: min(cost, known[same].cost),
          folded: known[same].folded == folded ? folded : known[same].folded, ending: ending)
      }
    } else {
      self.words[key, default: []].append(entry)
    }
  }
}
