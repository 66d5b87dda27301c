import Answers
import English
import Queries
import RDF
import Triples
import Vocabulary

/// Why a statement cannot be learnt, in words: what was understood of it, what does not fit, and what to type instead.
struct FactRefusal {
  let reader: FactReader

  private var names: LessonNames { reader.names }

  /// The refusal where a subject or object is unknown: "I understand “belongs to” and “hall”, but know nothing called
  /// “Zephyr”. …"
  func unknownEnd(_ reading: FactReader.Reading) -> String {
    let knowsSubject = !reading.subjects.isEmpty
    if knowsSubject, let value = reading.value { return wrongValue(reading, value) }
    let (known, unknown) =
      knowsSubject
      ? (reading.cut.subject, reading.cut.object) : (reading.cut.object, reading.cut.subject)
    var words =
      "I understand “\(said(reading))” and “\(known)”, but know nothing called “\(unknown)”."
    if unknown.contains(" and ") || unknown.contains(",") {
      return words + " If it is more than one thing, say them one after the other."
    }
    let near = names.near(unknown)
    if !near.isEmpty {
      words += " Did you mean \(Wording.list(near.map { "“\($0)”" }, "or"))?"
    }
    let kind = reader.fit.kind(reading.use, isObject: knowsSubject).map(names.kind)
    return words
      + " If it is new, say first what it is: “\(unknown) is \(kind ?? "a …")”."
  }

  /// The property as it was typed; in full where that was a part of its name.
  private func said(_ reading: FactReader.Reading) -> String {
    reading.isByPart ? names.label(reading.use) : reading.cut.relation
  }

  /// The refusal where the value is none of the property's: "The list price of Aurora is a number, and “cheap” is
  /// none. …"
  private func wrongValue(_ reading: FactReader.Reading, _ value: StatedValue) -> String {
    let subject = reading.subjects.first.map(names.label) ?? reading.cut.subject
    let label = names.label(reading.use)
    let why = value.problem ?? "“\(reading.cut.object)” is none"
    return
      "I understand the \(label) of \(subject), which is \(value.wanted), but \(why). \(example(reading.use, subject))"
  }

  /// An example of a statement with a value: "For example: “the list price of Aurora is 8”."
  private func example(_ use: PropertyUse, _ subject: String) -> String {
    let store = reader.assistant.store
    let value = store.id(ofIRI: reader.schema.properties[use.property].iri).flatMap {
      store.objects($0).first.flatMap { store.term($0).literal?.lexical }
    }
    guard let value else { return "" }
    return "For example: “the \(names.label(use)) of \(subject) is \(value)”."
  }

  /// The refusal where subject or object does not fit the property: "I understand that Dolly “belongs to” Aurora, but
  /// that leads to a room, and Aurora is a lamp. …"
  func misfit(_ reading: FactReader.Reading) -> String {
    let places = [(false, reading.subjects), (true, reading.objects)]
    for (isObject, nodes) in places {
      let fitting = nodes.filter { reader.fit.fits($0, reading.use, isObject: isObject) }
      if fitting.count > 1 {
        return shared(isObject ? reading.cut.object : reading.cut.subject, fitting)
      }
    }
    let isObject = reading.subjects.contains { reader.fit.fits($0, reading.use, isObject: false) }
    let misfit = (isObject ? reading.objects : reading.subjects).first
    let kind = misfit.flatMap(names.kind(of:)) ?? "another kind of thing"
    let wanted = reader.fit.kind(reading.use, isObject: isObject).map(names.kind)
    return
      "I understand “\(said(reading))” between \(reading.cut.subject) and \(reading.cut.object), but it "
      + "\(isObject ? "leads to" : "is said of") \(wanted ?? "other things") here, and "
      + "\(misfit.map(names.label) ?? "that") is \(kind)." + otherEnd(of: reading, isObject)
  }

  /// The same statement with something that fits: " For example: “Dolly belongs to kitchen”."
  private func otherEnd(of reading: FactReader.Reading, _ isObject: Bool) -> String {
    let other = reader.fit.members(reading.use, isObject: isObject, most: 1).first
    guard let other = other.map(names.label) else { return "" }
    let cut = reading.cut
    let kept = isObject ? reading.subjects : reading.objects
    guard kept.contains(where: { reader.fit.fits($0, reading.use, isObject: !isObject) }) else {
      return " " + example(fact(of: reader.schema.properties[reading.use.property]))
    }
    let (subject, object) = isObject ? (cut.subject, other) : (other, cut.object)
    return cut.form == .noun
      ? " For example: “the \(names.label(reading.use)) of \(subject) is \(object)”."
      : " For example: “\(subject) \(cut.relation) \(object)”."
  }

  /// The refusal where several things share the name: "“hall” may be “great hall” or “town hall”. …"
  private func shared(_ name: String, _ nodes: [TermID]) -> String {
    let labels = Set(nodes.map(names.label)).sorted()
    if labels.count == 1 {
      return "“\(name)” names \(nodes.count) things here, and I cannot tell which one you mean: "
        + "they need names of their own in the graph's file first."
    }
    let shown = labels.prefix(4).map { "“\($0)”" }
    return
      "“\(name)” may be \(Wording.list(shown, "or")). Type the whole name of the one that you mean."
  }

  /// The refusal where several properties may be meant: "“price” may be the list price or the street price: say which
  /// …"
  func severalProperties(_ readings: [FactReader.Reading]) -> String {
    let found = readings.map { names.label($0.use) }
    let (subject, object) = (readings[0].cut.subject, readings[0].cut.object)
    return
      "“\(readings[0].cut.relation)” may be the \(Wording.list(found, "or the")). Say which one: "
      + "“the \(found[0]) of \(subject) is \(object)”."
  }

  /// The refusal to take back a fact that follows from others.
  func followsFromOthers(_ claim: Claim) -> String {
    "I understand that it is not so that \(claim.phrase), but that follows from other facts. "
      + "Ask “why?” after asking whether it is so, and deny one of those."
  }

  /// The refusal of a statement whose subject is known and whose property is not; nil where nothing is known, or it
  /// may be a question in few words.
  func unknownProperty(_ parts: StatementParts, _ text: String) -> String? {
    let cuts = parts.cuts.filter { $0.form != .kind && $0.form != .truth }
    let known = cuts.lazy.compactMap { cut in
      names.things(cut.subject).first.map { (cut, $0) }
    }.max { $0.0.subject.utf8.count < $1.0.subject.utf8.count }
    if let (cut, thing) = known {
      let said = "\(cut.relation) \(cut.object)"
      let learnable = learnable(of: thing)
      return
        "I understand “\(names.label(thing))”, but find no property of this graph in “\(said)”. "
        + (learnable.isEmpty ? "" : "What I can learn of it: \(Wording.list(learnable)). ")
        + example(fact(about: thing))
    }
    let lowered = text.lowercased().split(separator: " ").dropFirst()
    let isStatement = lowered.contains { ["is", "are", "has", "have", "was", "were"].contains($0) }
    guard isStatement || cuts.contains(where: { !names.relations($0.relation).isEmpty }) else {
      return nil
    }
    return "I know neither the things nor the property in “\(text)”. " + example(anyFact)
  }

  /// What can be said of a thing: "list price", "belongs to".
  private func learnable(of thing: TermID) -> [String] {
    let schema = reader.schema
    let uses = schema.properties.indices.map { PropertyUse($0) }.filter { use in
      let property = schema.properties[use.property]
      return property.count > 0 && !property.isBookkeeping
        && reader.fit.fits(thing, use, isObject: false)
    }
    return uses.prefix(4).map(names.label)
  }

  /// An example made of a fact of the graph: "For example: “Aurora belongs to kitchen”."
  private func example(_ fact: Fact?) -> String {
    guard let fact else { return "" }
    let sentence = reader.assistant.phraser.words(for: fact).sentence
    return "For example: “\(sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence)”."
  }

  private func fact(about thing: TermID) -> Fact? {
    let assistant = reader.assistant
    let term = assistant.store.term(thing)
    // A thing without a fact of its own is shown one of another thing: that has the form as well.
    let facts = (try? assistant.executor(stop: { false }).facts(about: [term], limit: 8)) ?? []
    let told = facts.filter { reader.schema.propertyByIRI[$0.triple.predicate] != nil }
    return told.first { $0.triple.object.iri != nil } ?? told.first ?? anyFact
  }

  private var anyFact: Fact? {
    reader.schema.properties.lazy.filter { $0.count > 0 && !$0.isBookkeeping }
      .compactMap(fact).first { $0.triple.object.iri != nil }
  }

  private func fact(of property: Schema.Property) -> Fact? {
    let store = reader.assistant.store
    guard let id = store.id(ofIRI: property.iri), let subject = store.subjects(id).first,
      let object = store.objects(of: subject, id).first
    else { return nil }
    return Fact(Triple(store.term(subject), property.iri, store.term(object)))
  }
}
