internal import English
internal import RDF

// Makes facts of cells with words: values, lists, sentences, and what two of them say of more and less.

extension FactMaker {
  mutating func wordFacts(_ thing: Int, _ index: Int, _ cell: Cell, _ reading: CellReading)
    -> [Fact]
  {
    let aspect = comparison.aspects[index]
    var facts =
      aspect.kind == .value
      ? valueFacts(thing, index, cell, reading) : sentenceFacts(thing, index, cell)
    facts += contrastFacts(thing, index)
    return facts
  }

  /// "Python, git" are two values; "Yes" among words says that the thing has the aspect as well.
  private mutating func valueFacts(
    _ thing: Int, _ index: Int, _ cell: Cell, _ reading: CellReading
  ) -> [Fact] {
    let (aspect, names) = (comparison.aspects[index], names(of: index))
    let subject = things[thing]
    var facts: [Fact] = []
    if case .mark(let mark, let rest) = reading, Marks.isPlain(cell.text) {
      facts += markFacts(subject, names, mark)
      if !rest.isEmpty, mark != .no { return facts + [valueFact(subject, names, Self.plain(rest))] }
    }
    let text = CellText.bare(Self.plain(cell.text))
    if Self.isDenial(text),
      text.split(separator: " ").count <= 1 || NamedStatement.mentions(text, names.words.label)
    {
      return markFacts(subject, names, .no)
    }
    let list = ListText(text) { isValue($0, of: aspect) }
    if let list, list.isOpen { book.properties[names.property]?.isOpen = true }
    let values = (list?.items ?? [text]).map { said(of: $0, names) }
    return facts + values.map { valueFact(subject, names, $0) }
  }

  private mutating func valueFact(_ subject: String, _ names: AspectNames, _ text: String) -> Fact {
    Fact(
      subject: subject, property: .own(names.property),
      object: .name(value(text, hidden: ValueWords.others(text) + qualified(text, names))))
  }

  /// A word with what it is said of: "unlimited" of "withdrawals" is asked for as "unlimited withdrawals", "phone" of
  /// "support" as "phone support".
  private func qualified(_ text: String, _ names: AspectNames) -> [String] {
    guard comparison.things.count <= 12, !text.contains(" ") else { return [] }
    let isAdjective = Adjectives.looksLikeOne(text.lowercased())
    let others = isAdjective ? names.words.others.filter { $0.count > 3 }.prefix(4) : []
    return ([names.words.label] + others).map { "\(text.lowercased()) \($0)" }
  }

  /// An aspect that is ticked off in one cell and described in another.
  private mutating func markFacts(_ subject: String, _ names: AspectNames, _ mark: Mark) -> [Fact] {
    let feature = value(names.words.label, hidden: names.featureWords.others)
    let heading = book.properties[names.property]?.heading
    book.values[feature]?.heading = heading
    switch mark {
    case .yes: return [Fact(subject: subject, property: .own(supports()), object: .name(feature))]
    case .partly:
      return [Fact(subject: subject, property: .partly, object: .name(feature))]
    case .no: return [Fact(subject: subject, property: .lacks, object: .name(feature))]
    }
  }

  /// A symbol before a value says nothing more than the value: "✅ Postgres".
  private static func plain(_ text: String) -> String {
    guard let (_, range) = Marks.symbol(at: text[...]) else { return text.collapsed }
    let rest = text[range.upperBound...].trimmed
    return rest.isEmpty ? text : rest.collapsed
  }

  /// A value without the verb that its aspect has already: "used in cars" of an application is "cars".
  private func said(of text: String, _ names: AspectNames) -> String {
    guard let clause = Clause(text, names: []), !clause.isDenied, repeats(clause, names) else {
      return text
    }
    return clause.object
  }

  /// Whether a clause's verb says what its aspect is called: "is composed of" of "composition".
  private func repeats(_ clause: Clause, _ names: AspectNames) -> Bool {
    let label = names.words.label.lowercased()
    let verb = clause.verb.lowercased()
    if verb == "is", PhraseTable.isOfBeing(label) { return true }
    let bare = verb.hasPrefix("is ") ? String(verb.dropFirst(3)) : verb
    if names.words.others.contains(bare) || names.words.others.contains(verb) || label == bare
      || label == verb
    {
      return true
    }
    guard let main = bare.split(separator: " ").first, bare.contains(" "),
      let head = label.split(separator: " ").last
    else { return false }
    let (one, other) = (Derivation.root(of: String(main)), Derivation.root(of: String(head)))
    return one.count >= 4 && other.count >= 4
      && (one.hasPrefix(other.prefix(5)) || other.hasPrefix(one.prefix(5)))
  }

  // MARK: Sentences

  private mutating func sentenceFacts(_ thing: Int, _ index: Int, _ cell: Cell) -> [Fact] {
    let names = names(of: index)
    let subject = things[thing]
    func text(_ text: String) -> Fact {
      Fact(
        subject: subject, property: .own(names.property),
        object: .literal(text, datatype: XSD.string))
    }
    let label = comparison.things[thing].label
    if let holder = Clause.holder(in: cell.text, of: label) {
      book.things[subject, default: WordBook.Value(label: label)].hidden.append(holder)
    }
    if names.words.label == "point",
      let statement = NamedStatement(cell.text, things: comparison.things.map(\.label))
    {
      return named(subject, statement)
    }
    if let list = NamedStatement.list(in: cell.text, of: names.words.label) {
      if list.isOpen { book.properties[names.property]?.isOpen = true }
      return list.items.map(text)
    }
    if PhraseTable.isDefinition(names.words.label) {
      let said = CellText.bare(cell.text)
      let definition = Fact(
        subject: subject, property: .definition, object: .literal(said, datatype: XSD.string))
      return [text(said), definition]
    }
    if let items = listed(cell.text, of: names.words) { return items.map(text) }
    if Self.isDenial(cell.text), NamedStatement.mentions(cell.text, names.words.label) {
      return markFacts(subject, names, .no)
    }
    if let object = NamedStatement.object(in: cell.text, of: names.words.label) {
      return [text(object)]
    }
    guard let clause = Clause(cell.text, names: labels(of: thing)) else {
      return [text(CellText.bare(cell.text))]
    }
    let clauses = clauseFacts(thing, index, clause)
    if !clause.isDenied, repeats(clause, names) {
      let items = ListText(clause.said, isInSentence: true)?.items ?? [clause.said]
      return items.map(text) + clauses
    }
    // "does not provide any monitoring" beside "monitoring" states nothing that the thing has.
    if clause.isDenied, NamedStatement.mentions(clause.object, names.words.label) { return clauses }
    return [text(CellText.bare(cell.text))] + clauses
  }

  /// The values that a cell lists among sentences, where its aspect is of several: "Vans, cars, and small boats" of
  /// "common uses".
  private func listed(_ text: String, of words: AspectWords) -> [String]? {
    guard words.isPlural, !KindDecision.isSentence(text) || text.contains(","),
      Clause(text, names: []) == nil, let list = ListText(text), list.items.count > 2,
      list.items.allSatisfy({ $0.split(separator: " ").count <= 4 })
    else { return nil }
    return list.items
  }

  /// Whether a text says that there is none: "No security is required", "None".
  private static func isDenial(_ text: String) -> Bool {
    let first = text.lowercased().split(separator: " ").first.map(String.init) ?? ""
    return ["no", "none", "without", "nothing"].contains(first.trimmingPunctuation)
  }

  private func labels(of thing: Int) -> [String] {
    let label = comparison.things[thing].label
    let hidden = book.things[things[thing]]?.hidden ?? []
    return ([label] + hidden).sorted { ($1.count, $0) < ($0.count, $1) }
  }

  /// "Its benefits include A, B, etc.": the sentence names its aspect itself.
  private mutating func named(_ subject: String, _ statement: NamedStatement) -> [Fact] {
    let words = AspectWords(header: statement.aspect)
    let name = naming.name(words.label, .aspect)
    if book.properties[name] == nil {
      book.properties[name] = WordBook.Property(
        label: words.label, hidden: words.others + statement.phrases)
    }
    if PhraseTable.isPurpose(words.label) { book.properties[name]?.isPurpose = true }
    if statement.isOpen { book.properties[name]?.isOpen = true }
    return statement.values.map { text in
      Fact(
        subject: subject, property: .own(name),
        object: .name(value(text, hidden: ValueWords.others(text))))
    }
  }

  /// The facts of a sentence with one verb: "It occurs in roots and stems" gives two of "occurs in", and "It does not
  /// occur in leaves" one of `lore:lacks`.
  private mutating func clauseFacts(_ thing: Int, _ index: Int, _ clause: Clause) -> [Fact] {
    if isSaidElsewhere(clause, index) { return [] }
    let property = Fact.Property.own(relation(clause.verb))
    func fact(_ value: String) -> Fact {
      Fact(
        subject: things[thing], property: clause.isDenied ? .lacks : property, object: .name(value))
    }
    if !clause.isDenied, let telling = tellingAdjective(of: clause, index) {
      let hidden = [clause.object] + ValueWords.others(clause.object)
      return [fact(value(telling, hidden: hidden))]
    }
    let items = ListText(clause.object, isInSentence: true)?.items ?? [clause.object]
    return items.map { fact(value($0, hidden: ValueWords.others($0))) }
  }

  /// Whether another relation tells what a clause does: "is more difficult than trams" is a comparison of the two
  /// things, and "occurs in" belongs to the aspect "occurrence" where there is one, whatever else occurs somewhere.
  private func isSaidElsewhere(_ clause: Clause, _ index: Int) -> Bool {
    let words = clause.object.lowercased().split(separator: " ")
    if comparison.things.count == 2, words.contains("than") || words.contains("compared") {
      return true
    }
    let verb = clause.verb.hasPrefix("is ") ? String(clause.verb.dropFirst(3)) : clause.verb
    guard verb.contains(" ") else { return false }
    return aspects.indices.contains { other in
      other != index && comparison.aspects[other].kind != .feature
        && aspects[other].words.others.contains(verb)
        && !aspects[index].words.others.contains(verb)
    }
  }

  /// The adjective that tells a thing from the others where all are one noun: "temporary" of "a temporary process"
  /// beside "a permanent process that goes on".
  private func tellingAdjective(of clause: Clause, _ index: Int) -> String? {
    guard clause.verb == "is", (2...12).contains(comparison.things.count) else { return nil }
    let aspect = comparison.aspects[index]
    let objects = comparison.things.indices.compactMap { place -> [String]? in
      let text = comparison.cell(comparison.things[place], aspect).text
      guard let other = Clause(text, names: labels(of: place)), other.verb == "is",
        !other.isDenied
      else { return nil }
      return other.object.split(separator: " ").prefix(2).map(String.init)
    }
    guard objects.count == comparison.things.count, objects.allSatisfy({ $0.count == 2 }),
      Set(objects.map { $0[1].lowercased() }).count == 1,
      Set(objects.map { $0[0].lowercased() }).count == objects.count,
      objects.allSatisfy({ WordNet.isAdjective($0[0].lowercased()) })
    else { return nil }
    return clause.object.split(separator: " ").first?.lowercased()
  }

  // MARK: More and less

  /// The fact of a sentence that compares two others than the things of the table: in a table of dogs and cats, "Dog
  /// owners have more duties than cat owners".
  private mutating func statedFacts(_ stated: StatedComparison) -> [Fact] {
    let name = relation(stated.relation)
    book.properties[name]?.grading = Grading(upper: ["high", "great"], lower: ["low"])
    book.properties[name]?.gradingName = stated.noun
    return [
      Fact(subject: value(stated.more), property: .own(name), object: .name(value(stated.less)))
    ]
  }

  private mutating func contrastFacts(_ thing: Int, _ index: Int) -> [Fact] {
    let aspect = comparison.aspects[index]
    guard comparison.things.count == 2 else { return [] }
    let texts = comparison.things.map { comparison.cell($0, aspect).text }
    guard texts.count == 2 else { return [] }
    let contrasts = Contrast.all(texts[0], texts[1], label: names(of: index).words.label)
    // The cell of the thing that has more of it states it.
    if let stated = StatedComparison(texts[thing], things: comparison.things.map(\.label)) {
      return statedFacts(stated)
    }
    if texts.contains(where: { StatedComparison($0, things: comparison.things.map(\.label)) != nil }
    ) {
      return []
    }
    return contrasts.filter { ($0.isFirstMore ? 0 : 1) == thing }.map { contrast in
      let name = relation(contrast.relation)
      book.properties[name]?.grading = Grading(upper: contrast.upper, lower: contrast.lower)
      book.properties[name]?.gradingName = contrast.subject
      return Fact(subject: things[thing], property: .own(name), object: .name(things[1 - thing]))
    }
  }
}
