import English
import Queries
import RDF
import Triples
import Vocabulary

/// Reads a statement as one fact of the graph: its subject, its property and its object must be named in full, and
/// go together by the schema.
///
/// What a question may be forgiven is not forgiven here: "staff training affects service management" is nothing that
/// the graph knows, however near "inadequate staff" may be.
struct FactReader {
  let assistant: Assistant
  let names: LessonNames
  let fit: PropertyFit

  init(_ assistant: Assistant) {
    self.assistant = assistant
    names = LessonNames(assistant: assistant)
    fit = PropertyFit(assistant: assistant)
  }

  var schema: Schema { assistant.lexicon.schema }

  /// One way of understanding a statement.
  struct Reading {
    let cut: StatementParts.Cut
    /// The property from the subject to the object, as they were said.
    let use: PropertyUse
    let subjects: [TermID]
    let objects: [TermID]
    /// The object as a value, where the property has values rather than things.
    let value: StatedValue?
    /// Whether the property was found by a part of its name.
    let isByPart: Bool

    /// How much of the statement it understands, for choosing the best: first subject and object, then a property by
    /// its whole name, then the length of that.
    var worth: (Int, Int, Int) {
      let object = !objects.isEmpty || value?.literal != nil
      return (
        (subjects.isEmpty ? 0 : 1) + (object ? 1 : 0), isByPart ? 0 : 1,
        cut.relation.split(separator: " ").count
      )
    }
  }

  /// - Returns: nil where nothing of it looks like a statement.
  func read(_ text: String) -> Lesson.Outcome? {
    let parts = StatementParts(text)
    let readings = parts.cuts.flatMap(self.readings)
    let best = readings.map(\.worth).max { $0 < $1 }
    let most = readings.filter { reading in best.map { reading.worth == $0 } ?? false }
    if let best, best.0 == 2, let chosen = fitting(most) {
      return outcome(of: chosen, parts)
    }
    if let kind = KindLesson(reader: self).outcome(of: parts) { return kind }
    if StatementParts.asks(text) { return nil }
    let refusal = FactRefusal(reader: self)
    if let best, best.0 == 2 {
      if most[0].isByPart, Set(most.map(\.use)).count > 1 {
        return .unclear(refusal.severalProperties(most))
      }
      return .unclear(refusal.misfit(most[0]))
    }
    if let best, best.0 == 1 {
      if !parts.isDenied, let lesson = KindLesson(reader: self).newValue(most[0]) {
        return .lesson(lesson)
      }
      return .unclear(refusal.unknownEnd(most[0]))
    }
    return refusal.unknownProperty(parts, text).map { .unclear($0) }
  }

  /// The one reading whose ends fit its property; nil where none does, or several properties do.
  private func fitting(_ readings: [Reading]) -> Reading? {
    var fitting = readings.compactMap(narrowed)
    // A number is meant for a property of numbers before it is a remark.
    let telling = fitting.filter { $0.value?.excludesThings ?? false }
    if !telling.isEmpty { fitting = telling }
    guard let first = fitting.first else { return nil }
    // A part of a name ("price") must not decide between two properties, "list price" and "street price".
    return first.isByPart && fitting.contains(where: { $0.use != first.use }) ? nil : first
  }

  /// A reading with the things of a shared name that fit; nil unless one is left at each end.
  private func narrowed(_ reading: Reading) -> Reading? {
    let subjects = reading.subjects.filter { fit.fits($0, reading.use, isObject: false) }
    let objects = reading.objects.filter { fit.fits($0, reading.use, isObject: true) }
    guard subjects.count == 1, reading.value?.literal != nil || objects.count == 1 else {
      return nil
    }
    return Reading(
      cut: reading.cut, use: reading.use, subjects: subjects, objects: objects,
      value: reading.value, isByPart: reading.isByPart)
  }

  // MARK: Understanding

  private func readings(_ cut: StatementParts.Cut) -> [Reading] {
    if cut.form == .kind { return [] }
    if cut.form == .truth { return truths(cut) }
    let named = names.relations(cut.relation).compactMap { use, manner in
      oriented(use, manner, cut.form)
    }
    let isNoun = cut.form == .noun || cut.form == .nounOfObject
    let byPart = named.isEmpty && isNoun ? names.properties(withPart: cut.relation) : []
    let parted = byPart.map { cut.form == .noun ? $0 : $0.reversed }
    let subjects = named.isEmpty && parted.isEmpty ? [] : names.things(cut.subject)
    return (named.isEmpty ? parted : named).map { use in
      let value = StatedValue(cut.object, of: use, assistant)
      let hasValues = value.map(\.excludesThings) ?? false
      return Reading(
        cut: cut, use: use, subjects: subjects,
        objects: hasValues ? [] : names.things(cut.object), value: value,
        isByPart: named.isEmpty)
    }
  }

  /// "Colin Darby has paid" of a graph whose "fees paid" is yes or no.
  private func truths(_ cut: StatementParts.Cut) -> [Reading] {
    func areTruths(_ uses: [PropertyUse]) -> [PropertyUse] {
      uses.filter { !$0.inverse && schema.properties[$0.property].isBoolean }
    }
    let named = areTruths(names.relations(cut.relation).map(\.use))
    let uses = named.isEmpty ? areTruths(names.properties(withPart: cut.relation)) : named
    let subjects = uses.isEmpty ? [] : names.things(cut.subject)
    if subjects.isEmpty { return [] }
    return uses.map { use in
      Reading(
        cut: cut, use: use, subjects: subjects, objects: [],
        value: StatedValue(cut.object, of: use, assistant), isByPart: named.isEmpty)
    }
  }

  /// The property from subject to object, where it can be said in this form.
  private func oriented(
    _ use: PropertyUse, _ manner: Meaning.Manner, _ form: StatementParts.Form
  ) -> PropertyUse? {
    switch (form, manner) {
    case (.verb, .verb), (.verb, .preposition), (.noun, .noun): use
    case (.byPassive, .verb), (.nounOfObject, .noun): use.reversed
    default: nil
    }
  }

  // MARK: What it teaches

  private func outcome(of reading: Reading, _ parts: StatementParts) -> Lesson.Outcome {
    let claim = Claim(reading, reader: self)
    let refusal = FactRefusal(reader: self)
    do {
      let stated = claim.stated
      // The denial of a yes-or-no property is the other of both: "has not paid" is `paid` no.
      if parts.isDenied, reading.cut.form != .truth {
        if !stated.isEmpty { return .lesson(claim.denial(of: stated)) }
        if try claim.holds() { return .unclear(refusal.followsFromOthers(claim)) }
        if claim.isDenied {
          return .known("I know that already: it is not so that \(claim.phrase).")
        }
        if claim.mayBeDenied { return .lesson(claim.denial(of: [])) }
        return .known(
          "The graph does not say that \(claim.phrase): there is nothing to take back.")
      }
      if try claim.holds() { return .known("I know that already: \(claim.sentence)") }
    } catch {
      return .unclear("I could not look that up in the graph: \(error)")
    }
    return .lesson(claim.lesson(adding: parts.adds))
  }
}
