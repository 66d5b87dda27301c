import Answers
import English
import RDF
import Triples
import Vocabulary

/// Reads what something is: "staff training is a factor". A name that the graph does not have is a new thing.
struct KindLesson {
  let reader: FactReader

  /// The lesson, or why there is none; nil where the statement does not say what something is.
  func outcome(of parts: StatementParts) -> Lesson.Outcome? {
    let cuts = parts.cuts.filter { $0.form == .kind }
    guard let cut = cuts.first, !parts.isDenied else { return nil }
    guard let kind = reader.names.kinds(cut.object).first else {
      return .unclear(unknownKind(cut))
    }
    let things = reader.names.things(cut.subject)
    let name = reader.names.kind(kind)
    let iri = reader.schema.classes[kind].iri
    if things.count > 1 {
      return .unclear(
        "“\(cut.subject)” names \(things.count) things here, and I cannot tell which one is \(name)."
      )
    }
    guard let thing = things.first else { return .lesson(new(cut.subject, iri, name)) }
    let label = reader.names.label(thing)
    if reader.schema.classes(of: thing).contains(where: { reader.schema.isWithin($0, kind) }) {
      return .known("I know that already: \(label) is \(name).")
    }
    guard let node = reader.assistant.store.term(thing).iri else { return nil }
    return .lesson(
      Lesson(
        words: Wording.sentence("\(label) is \(name)"),
        turtle: "<\(node)> <\(RDF.type)> <\(iri)> .\n"))
  }

  /// "Quillpad is written in Zig", where the languages of the graph are of no kind, so that nobody could say first what
  /// Zig is: the fact, and a thing of that name. Nil where the new name may be a slip or a thing of a kind.
  func newValue(_ reading: FactReader.Reading) -> Lesson? {
    let name = reading.cut.object
    let store = reader.assistant.store
    let property = reader.schema.properties[reading.use.property]
    let others = reader.fit.members(reading.use, isObject: true, most: 20)
    guard reading.subjects.count == 1, reading.value == nil, !reading.use.inverse,
      let subject = store.term(reading.subjects[0]).iri, !others.isEmpty,
      others.allSatisfy({ reader.schema.classes(of: $0).isEmpty }),
      reader.fit.fits(reading.subjects[0], reading.use, isObject: false),
      reader.names.near(name).isEmpty, name.split(separator: " ").count < 5,
      !name.contains(" and "), !name.contains(",")
    else { return nil }
    let iri = unusedIRI(name, beside: property.iri)
    let label = reader.names.label(reading.subjects[0])
    let relation = reader.schema.relation(reading.use)
    let naming = reader.assistant.naming
    let said =
      naming.noun(for: relation).map { "The \($0) of \(label) is \(name)" }
      ?? naming.passive(for: relation).map { "\(label) is \($0) \(name)" }
      ?? "\(label) \(reader.names.label(reading.use)) \(name)"
    return Lesson(
      words: "\(said), which is new here.",
      turtle: "<\(iri)> <\(RDFS.label)> \"\(name.escapedForTurtle)\" .\n"
        + "<\(subject)> <\(property.iri)> <\(iri)> .\n")
  }

  /// A thing that the graph has no name for, beside the others of its namespace.
  private func new(_ name: String, _ kind: String, _ kindName: String) -> Lesson {
    let iri = unusedIRI(name, beside: kind)
    return Lesson(
      words: "“\(name)” is new here: \(kindName).",
      turtle: "<\(iri)> <\(RDF.type)> <\(kind)> ; <\(RDFS.label)> \"\(name.escapedForTurtle)\" .\n")
  }

  private func unusedIRI(_ name: String, beside kind: String) -> String {
    let end = kind.lastIndex { $0 == "#" || $0 == "/" } ?? kind.startIndex
    let words = name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let local = words.isEmpty ? "thing" : words.joined(separator: "_")
    let stem = kind[...end] + local
    let store = reader.assistant.store
    if store.id(ofIRI: String(stem)) == nil { return String(stem) }
    return (2...).lazy.map { "\(stem)_\($0)" }.first { store.id(ofIRI: $0) == nil } ?? String(stem)
  }

  private func unknownKind(_ cut: StatementParts.Cut) -> String {
    let kinds = reader.schema.classes.indices.filter { reader.schema.classes[$0].count > 0 }
    let known = kinds.prefix(4).map { reader.names.kind($0) }
    let advice =
      known.first.map {
        "Kinds here are, for example, \(Wording.list(known)): “\(cut.subject) is \($0)”."
      }
      ?? "This graph has no kinds of things."
    return "I understand that you say what \(cut.subject) is, but know no kind of thing called "
      + "“\(cut.object)”. \(advice)"
  }
}
