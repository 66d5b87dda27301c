import Answers
import English
import Queries
import RDF
import Triples
import Vocabulary

/// Finds what the words of a statement name in a graph, word for word: a lesson is never taught of something that is
/// only like what was typed.
struct LessonNames {
  let assistant: Assistant

  private var lexicon: Lexicon { assistant.lexicon }

  /// What a whole phrase stands for, word for word first.
  /// - Parameter isExact: whether another form of a word ("defect" for "defects") is not enough.
  func meanings(of phrase: String, isExact: Bool = false) -> [Meaning] {
    let words = WordScanner.words(of: phrase)
    var phrase = phrase
    let mentions = phrase.withUTF8 { lexicon.mentions(in: words, of: $0) }
    return mentions.filter { $0.words == words.indices && (!isExact || $0.cost <= 0.2) }
      .sorted { $0.cost < $1.cost }.map(\.meaning)
  }

  /// The things that a phrase names; several where the name is shared, and none of them is shown by it: "planning" is
  /// the phase "planning" before it is short for "poor planning and designing".
  func things(_ phrase: String) -> [TermID] {
    for case .things(let ids) in meanings(of: phrase) {
      let shown = ids.filter { label($0).lowercased() == phrase.lowercased() }
      return shown.isEmpty ? ids : shown
    }
    return []
  }

  /// The classes that a phrase names: "lamps".
  func kinds(_ phrase: String) -> [Int] {
    meanings(of: phrase).compactMap { if case .kind(let place) = $0 { place } else { nil } }
  }

  /// The properties that a phrase names, with how it does.
  func relations(_ phrase: String) -> [(use: PropertyUse, manner: Meaning.Manner)] {
    meanings(of: phrase).compactMap { meaning in
      if case .relation(let use, let manner) = meaning { (use, manner) } else { nil }
    }
  }

  /// The properties whose names have all these words among others: "list price" for "price".
  func properties(withPart phrase: String) -> [PropertyUse] {
    let words = WordScanner.words(of: phrase).filter { lexicon.language.roles(of: $0).isEmpty }
    guard let first = words.first else { return [] }
    func uses(_ word: Word) -> [PropertyUse] {
      lexicon.parts.entries(stem: word.stem).compactMap {
        if case .relation(let use, _) = $0.meaning { use } else { nil }
      }
    }
    var seen: Set<PropertyUse> = []
    return uses(first).filter { use in
      words.dropFirst().allSatisfy { uses($0).contains(use) } && seen.insert(use).inserted
    }
  }

  /// The property of numbers that a phrase names, by its name or else by a part of it.
  func numbers(_ phrase: String) -> [PropertyUse] {
    let named = relations(phrase).map(\.use).filter(isNumeric)
    return named.isEmpty ? properties(withPart: phrase).filter(isNumeric) : [named[0]]
  }

  private func isNumeric(_ use: PropertyUse) -> Bool {
    !use.inverse && lexicon.schema.properties[use.property].isNumeric
  }

  /// Names with one of the words of a phrase: "inadequate staff" for "staff training".
  func near(_ phrase: String) -> [String] {
    var found: [String] = []
    for word in WordScanner.words(of: phrase) where lexicon.language.roles(of: word).isEmpty {
      for entry in lexicon.parts.entries(stem: word.stem) {
        if case .things = entry.meaning, !found.contains(entry.label) { found.append(entry.label) }
      }
    }
    return Array(found.prefix(3))
  }

  func label(_ node: TermID) -> String {
    let term = assistant.store.term(node)
    return term.iri == nil ? term.description : assistant.naming.label(of: term)
  }

  func label(_ use: PropertyUse) -> String {
    let relation = lexicon.schema.relation(use)
    return assistant.naming.noun(for: relation) ?? assistant.naming.verb(for: relation)
      ?? lexicon.shownNames(of: lexicon.schema.properties[use.property].iri).first ?? "that"
  }

  /// What a class is called, with its article: "a lamp".
  func kind(_ place: Int) -> String {
    let item = lexicon.schema.classes[place].iri
    return Nouns.withArticle(
      assistant.naming.noun(forClass: item) ?? lexicon.shownNames(of: item).first ?? "thing")
  }

  /// What a thing is: "a lamp"; nil where the graph does not say.
  func kind(of node: TermID) -> String? { lexicon.schema.classes(of: node).first.map(kind) }
}
