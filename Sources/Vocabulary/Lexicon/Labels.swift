import English
import RDF
package import Triples

/// What each node is called when it is shown.
package struct Labels: Sendable {
  private static let none = UInt32.max
  /// By node the literal that is shown for it.
  private var shown: [UInt32]
  /// The graph's own properties whose values name things that have no `rdfs:label` or the like: `:airportName`.
  let naming: [TermID]

  /// - Complexity: O(label statements).
  init(of store: TripleStore, _ language: Language) {
    var shown = Array(repeating: Self.none, count: store.termCount)
    // From the least preferred predicate to the most, so that the best is written last.
    for predicate in Schema.labelPredicates.reversed() where predicate != SKOS.hiddenLabel {
      guard let predicate = store.id(ofIRI: predicate) else { continue }
      var last: TermID?
      var several = false
      store.forEachFact(of: predicate) { subject, label in
        if subject != last {
          shown[Int(subject.rawValue)] = label.rawValue
          (last, several) = (subject, false)
        } else if !several {
          several = true
          let labels = Array(store.objects(of: subject, predicate))
          shown[Int(subject.rawValue)] =
            Self.best(labels, in: store, language)?.rawValue ?? label.rawValue
        }
      }
      // Whoever asks in another language than the store was made for may have a name there.
      store.forEachUntold(of: predicate) { subject, label in
        let told = shown[Int(subject.rawValue)]
        let labels = [TermID(rawValue: told), label]
        shown[Int(subject.rawValue)] = Self.best(labels, in: store, language)?.rawValue ?? told
      }
    }
    naming = NamingProperties.find(in: store) { shown[Int($0.rawValue)] != Self.none }
    func call(_ subject: TermID, _ name: TermID) {
      if shown[Int(subject.rawValue)] == Self.none { shown[Int(subject.rawValue)] = name.rawValue }
    }
    // "Niels Bohr" of "Niels" and "Bohr", rather than "Bohr".
    let parts = naming.filter { NamePart.isOne(store.text(of: $0)) }
    for property in naming where !parts.contains(property) {
      store.forEachFact(of: property, call)
    }
    for (subject, name) in store.composedNames { call(subject, name) }
    for property in parts { store.forEachFact(of: property, call) }
    self.shown = shown
  }

  /// The label to show of several: one in the asker's language before English, that before one without a language, that
  /// before others; of equals the first by id.
  private static func best(
    _ labels: [TermID], in store: TripleStore, _ asked: Language
  ) -> TermID? {
    let order = LanguageOrder(asker: asked.tag)
    var best: (rank: String, id: TermID)?
    for label in labels {
      let rank = order.key(of: store.language(of: label))
      if best.map({ (rank, label) < ($0.rank, $0.id) }) ?? true { best = (rank, label) }
    }
    return best?.id
  }

  /// The literal that names a node, where it has one.
  /// - Complexity: O(1).
  package func label(of id: TermID) -> TermID? {
    let label = shown[Int(id.rawValue)]
    return label == Self.none ? nil : TermID(rawValue: label)
  }

  /// What to call a node: its label, else its IRI's last part in words, else its text.
  package func text(of id: TermID, in store: TripleStore) -> String {
    if let label = label(of: id) { return store.text(of: label) }
    switch store.kind(of: id) {
    case .iri: return LocalName.name(of: store.text(of: id))
    case .blank: return "something unnamed"
    case .literal: return store.text(of: id)
    }
  }
}
