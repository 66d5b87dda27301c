import Answers
import English
import Queries
import RDF
import Triples
import Vocabulary

/// One fact that a person states: what the graph says of it, and how it is taught or taken back.
struct Claim {
  private let assistant: Assistant
  private let names: LessonNames
  /// The property from the subject to the object, as they were said.
  private let use: PropertyUse
  private let subject: Term
  private let object: Term
  /// Whether it was said as of something that the subject has one of: "the licence of A is B", not "A uses B".
  private let isOfOne: Bool

  init(_ reading: FactReader.Reading, reader: FactReader) {
    assistant = reader.assistant
    names = reader.names
    use = reading.use
    isOfOne = reading.cut.form == .noun && !reading.use.inverse
    let store = reader.assistant.store
    subject = store.term(reading.subjects[0])
    object = reading.value?.literal.map { .literal($0) } ?? store.term(reading.objects[0])
  }

  private var property: Schema.Property { assistant.lexicon.schema.properties[use.property] }

  /// The claim as a fact, from subject to object as the graph would state it.
  private var triple: Triple {
    use.inverse
      ? Triple(object, property.iri, subject) : Triple(subject, property.iri, object)
  }

  /// The claim as a sentence: "Comet belongs to hall."
  var sentence: String {
    guard object.iri == nil else {
      return assistant.phraser.words(for: Fact(triple)).sentence
    }
    return "The \(names.label(use)) of \(assistant.naming.label(of: subject)) is \(shown(object))."
  }

  /// The sentence inside another one.
  var phrase: String {
    let words = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    return words.hasPrefix("The ") ? "the " + words.dropFirst(4) : words
  }

  private func shown(_ value: Term) -> String {
    guard let literal = value.literal else { return assistant.naming.label(of: value) }
    let unit = assistant.naming.unit(for: assistant.lexicon.schema.relation(use))
    let number = literal.number.map { Wording.plainDigits($0) }
    if let yes = ["true": "yes", "false": "no"][literal.lexical], property.isBoolean { return yes }
    if let number { return [number, unit].compactMap { $0 }.joined(separator: " ") }
    return Wording.date(literal.lexical) ?? literal.lexical
  }

  // MARK: What the graph says

  /// Whether the graph says so, or it follows from what the graph says.
  func holds() throws -> Bool {
    if let literal = object.literal {
      return values.contains { Self.isSame($0, literal) }
    }
    let reached = Query.join(assistant.lexicon.schema.relation(use), .terms([subject]))
    let query = Query.exists(.intersection(.terms([object]), reached))
    return try assistant.executor(stop: { false }).execute(query) == .truth(true)
  }

  /// The facts of the graph that state it: by the property itself, a part of it, or its inverse.
  var stated: [Triple] {
    let store = assistant.store
    guard let from = store.id(of: subject) else { return [] }
    return assistant.lexicon.schema.relation(use).arcs.compactMap { arc in
      let (s, o) = arc.inverse ? (object, subject) : (subject, object)
      if let literal = o.literal {
        let same = assistant.store.id(ofIRI: arc.property).flatMap { property in
          store.objects(of: from, property).first { Self.isSame(store.term($0), literal) }
        }
        return same.map { Triple(s, arc.property, store.term($0)) }
      }
      guard let s = store.id(of: s), let o = store.id(of: o),
        let property = store.id(ofIRI: arc.property), store.contains(s, property, o)
      else { return nil }
      return Triple(store.term(s), arc.property, store.term(o))
    }
  }

  /// Whether a term of the graph is a value, perhaps written otherwise: 12 and 12.0.
  private static func isSame(_ term: Term, _ value: Literal) -> Bool {
    term.literal == value || value.sortKey.map { term.literal?.sortKey == $0 } ?? false
  }

  /// Whether the graph says that it is not so.
  var isDenied: Bool {
    let store = assistant.store
    guard let lacks = store.id(ofIRI: Lore.lacks), let s = store.id(of: triple.subject),
      let o = store.id(of: triple.object)
    else { return false }
    return store.contains(s, lacks, o)
  }

  /// Whether that it is not so can be stated: of things, in a graph that tells what is lacking. Elsewhere a denial
  /// only takes a fact back.
  var mayBeDenied: Bool { object.iri != nil && assistant.store.id(ofIRI: Lore.lacks) != nil }

  /// The values that the subject has of the property.
  private var values: [Term] {
    let store = assistant.store
    guard let node = store.id(of: subject), let id = store.id(ofIRI: property.iri) else {
      return []
    }
    return store.objects(of: node, id).map { store.term($0) }
  }

  // MARK: Lessons

  /// - Parameter adding: whether it was said to hold beside what is there ("also").
  func lesson(adding: Bool) -> Lesson {
    // A number takes the place of the one that the graph has; so does anything where no thing has two.
    let isOne = isOfOne || object.literal != nil
    let isOnlyOne = property.isNumeric || property.isFunctional || property.isBoolean
    let replaces = !adding && isOne && isOnlyOne
    let old = replaces ? values : []
    let before = old.map(shown).joined(separator: " and ")
    let withdrawn = old.map { Self.withdrawal(Triple(subject, property.iri, $0)) }.joined()
    var words = sentence
    let aside = replaces ? before.isEmpty ? "" : "not \(before)" : beside
    if !aside.isEmpty, words.hasSuffix(".") { words = "\(words.dropLast()), \(aside)." }
    return Lesson(words: words, turtle: withdrawn + Self.statement(triple))
  }

  /// The values that stay beside the new one, in words: "beside Quentin Abel", "beside kitchen, hall and 3 more";
  /// empty where there is none.
  private var beside: String {
    if use.inverse { return "" }
    let kept = values.map(shown).sorted()
    if kept.count < 4 { return kept.isEmpty ? "" : "beside " + Wording.list(kept) }
    return "beside \(kept.prefix(2).joined(separator: ", ")) and \(kept.count - 2) more"
  }

  func denial(of stated: [Triple]) -> Lesson {
    let withdrawn = stated.map(Self.withdrawal).joined()
    let lacks =
      object.iri == nil ? "" : Self.statement(Triple(triple.subject, Lore.lacks, triple.object))
    return Lesson(words: "It is not so that: \(sentence)", turtle: withdrawn + lacks)
  }

  private static func statement(_ triple: Triple) -> String {
    "\(triple.subject) <\(triple.predicate)> \(written(triple.object)) .\n"
  }

  private static func withdrawal(_ triple: Triple) -> String {
    "[] a <\(Lore.withdrawal)> ; <\(RDF.subject)> \(triple.subject) ; <\(RDF.predicate)> <\(triple.predicate)> ; "
      + "<\(RDF.object)> \(triple.object) .\n"
  }

  /// Numbers as Turtle writes them by itself: 4.5 rather than a typed text.
  private static func written(_ term: Term) -> String {
    guard let literal = term.literal, let number = literal.number,
      [XSD.integer, XSD.decimal].contains(literal.datatype)
    else { return term.description }
    return Wording.plainDigits(number)
  }
}
