import English
import Triples
import Vocabulary

// Values used as common nouns: where books have the genre "thriller", "the thrillers" are books.
extension ReadingBuilder {
  /// Adds what has a value as a set of its own. Only for values that do nothing but classify: that one
  /// property leads to, from several things, and that have no facts themselves.
  mutating func seedAsKind(_ thing: TermID, _ base: Item, _ words: Range<Int>) {
    // A word that is also the name of a class means the class, not the things with such a value.
    let isClass = mentions.contains { mention in
      guard mention.words == words, case .kind = mention.meaning else { return false }
      return true
    }
    guard isTypedAsNoun(words), !isClass, let use = classifyingProperty(of: thing) else { return }
    let holders = rules.forms.looseJoin(use.reversed, rules.forms.things([thing]))
    // In the plural it can hardly be the value itself; its name is then matched by stem alone.
    let plural = sentence.words[words.upperBound - 1].ending == .s && base.cost > 0.4
    let cost = plural ? max(0.25, base.cost - 0.3) : base.cost + 0.45
    var item = rules.set(holders, plural ? [.kind, .plural] : .kind, cost, .values)
    item.mention = base.mention
    chart.add(item, words)
  }

  /// A lower-case word, neither quoted nor a number.
  private func isTypedAsNoun(_ words: Range<Int>) -> Bool {
    let first = sentence.words[words.lowerBound]
    guard first.kind == .word else { return false }
    return (0x61...0x7A).contains(sentence.text[Int(first.start)])
  }

  /// The one property that leads to the thing, where nothing leads from it.
  private func classifyingProperty(of thing: TermID) -> PropertyUse? {
    let (store, schema) = (lexicon.store, lexicon.schema)
    func uses(_ properties: [TermID]) -> [PropertyUse] {
      properties.compactMap { schema.propertyByIRI[store.text(of: $0)] }.map {
        PropertyUse($0.index, inverse: $0.inverse)
      }
    }
    guard let property = uses(store.properties(ofObject: thing)).first,
      uses(store.properties(ofObject: thing)).count == 1,
      uses(store.properties(ofSubject: thing)).isEmpty,
      let id = store.id(ofIRI: schema.properties[property.property].iri),
      store.subjects(of: thing, id).count > 1
    else { return nil }
    return property
  }
}
