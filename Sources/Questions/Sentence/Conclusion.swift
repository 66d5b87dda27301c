import English
import Queries
import Vocabulary

// Turns a constituent that covers the whole sentence into what the sentence asks: a list, a number, a yes or no.
extension ReadingBuilder {
  /// What the whole asks, as the sentence's mood and cues make of its content.
  /// - Parameter mentions: what the content rests on.
  mutating func conclude(_ item: Item, _ mentions: [Mention]) -> (FormID, Reading.Shape)? {
    switch item.category {
    case .quantity:
      // "how many players does each club have" asks for a number each, not for one in all.
      if sentence.words.contains(where: { sentence.language.has($0, in: .each) }) { return nil }
      return (item.form, item.aux == 1 ? .truth : .number)
    case .extreme: return valueOfAll(item)
    case .set: break
    default: return nil
    }
    if cues.compares || item.has(.versus), let table = table(item) { return (table, .table) }
    switch sentence.mood {
    // "is X's child a man or a woman": the alternatives are a property's name.
    case .yesNo: return readsWord(.or, in: mentions) ? list(item) : truth(item)
    case .why, .manner:
      return readsWord(.why, in: mentions) ? list(item) : (item.form, .reason)
    case .list: return list(item)
    }
  }

  /// Whether a word of this role is part of a property's or class's name.
  private func readsWord(_ role: Role, in mentions: [Mention]) -> Bool {
    mentions.contains { mention in
      switch mention.meaning {
      case .relation, .kind: return sentence.roles[mention.words].contains { $0.contains(role) }
      default: return false
      }
    }
  }

  private mutating func list(_ item: Item) -> (FormID, Reading.Shape) {
    if item.has(.choice), let chosen = choice(item.form) { return (chosen, .set) }
    if item.has(.things), !item.has(.predicate), rules.forms[item.form].kind == .things,
      !isChosen(item)
    {
      return (rules.forms.make(.describe, item.form), .description)
    }
    return (asked(item), .set)
  }

  /// A statement about what is named asks for the class that it leaves open: "X is a film written by
  /// this person", "the writer of X also wrote films".
  private mutating func asked(_ item: Item) -> FormID {
    let parts = conjuncts(item.form)
    for (place, part) in parts.enumerated().reversed() {
      let node = rules.forms[part]
      guard parts.count > 1, node.kind == .join, isOpen(node.b) else { continue }
      let use = PackedUse(raw: node.a).use
      var rest = parts
      rest.remove(at: place)
      guard isNamed(rest) || (saysNothing(use, of: rest) && !asksByWord),
        let subject = meet(rest), let reached = rules.forms.join(use.reversed, subject),
        let answer = rules.forms.and(node.b, reached)
      else { continue }
      return answer
    }
    return item.form
  }

  /// Whether a word asks for something: "which", "who".
  private var asksByWord: Bool { sentence.roles.contains { $0.contains(.wh) } }

  /// A class, rather than anything that is said of something.
  private func isOpen(_ form: FormID) -> Bool { rules.forms[form].kind == .kind }

  private func isNamed(_ parts: [FormID]) -> Bool {
    parts.contains { rules.forms[$0].kind == .things }
  }

  /// Whether the parts are the values of the property themselves, so that "wrote something" adds nothing to them: of
  /// "the writer of X also wrote films" only "films" is news. A part is such a set where it is reached by the same
  /// property, followed the same way.
  private func saysNothing(_ use: PropertyUse, of parts: [FormID]) -> Bool {
    parts.contains {
      let node = rules.forms[$0]
      guard node.kind == .join else { return false }
      let other = PackedUse(raw: node.a).use
      return other.property == use.property && other.inverse == use.inverse
    }
  }

  private func conjuncts(_ form: FormID) -> [FormID] {
    let node = rules.forms[form]
    return node.kind == .and ? conjuncts(node.a) + conjuncts(node.b) : [form]
  }

  private mutating func meet(_ parts: [FormID]) -> FormID? {
    var whole = parts[0]
    for part in parts.dropFirst() {
      guard let both = rules.forms.and(whole, part) else { return nil }
      whole = both
    }
    return whole
  }

  /// "the highest elevation": of everything that has one.
  private mutating func valueOfAll(_ item: Item) -> (FormID, Reading.Shape)? {
    let measure = rules.forms[item.form]
    guard measure.kind == .value else { return nil }
    let use = PackedUse(raw: measure.a).use
    let holders = rules.forms.looseJoin(use.reversed, rules.forms.everything())
    let best = rules.forms.superlative(holders, item.form, item.aux)
    return (rules.forms.looseJoin(use, best), .set)
  }

  // MARK: Yes or no

  private mutating func truth(_ item: Item) -> (FormID, Reading.Shape)? {
    if item.has(.choice), !cues.either, let chosen = choice(item.form) { return (chosen, .set) }
    let node = rules.forms[item.form]
    // "is X famous", where fame is what things have of some kind or other: that kind is the answer.
    if item.rule == .possessive || item.rule == .nounOf, sentence.asksWhatIs, node.kind == .join,
      rules.forms[node.b].kind == .things
    {
      return list(item)
    }
    if cues.same, node.kind == .or {
      return (rules.forms.make(.exists, rules.forms.make(.and, node.a, node.b)), .truth)
    }
    if let all = quantified(item) {
      return (rules.forms.make(.every, all, item.form), .truth)
    }
    // Whether a named thing exists is no question: that it is named says so.
    if node.kind == .things, !isChosen(item) { return nil }
    let truth = rules.forms.make(.exists, item.form)
    return (cues.neither || cues.denies ? rules.forms.make(.not, truth) : truth, .truth)
  }

  /// "both disciplines" + "temporary": the set that must lie within the whole for a yes.
  private func quantified(_ item: Item) -> FormID? {
    guard item.left >= 0, item.right >= 0 else { return nil }
    for side in [chart.item(item.left), chart.item(item.right)]
    where side.category == .set && (side.has(.all) || side.has(.conjunction))
      && !side.has(.predicate)
    {
      return side.form
    }
    return nil
  }

  /// Whether it was picked out of what was spoken of: "which of those are called …", "is X one of them".
  private func isChosen(_ item: Item) -> Bool {
    guard item.left >= 0, item.right >= 0 else { return false }
    return chart.item(item.left).has(.reference) || chart.item(item.right).has(.reference)
  }

  // MARK: Choices

  /// "temporary or permanent?", "PM or SM?": the alternatives that the rest holds for.
  private mutating func choice(_ form: FormID) -> FormID? {
    let node = rules.forms[form]
    guard node.kind == .and else { return nil }
    for (rest, side) in [(node.a, node.b), (node.b, node.a)] {
      let inner = rules.forms[side]
      if inner.kind == .or { return form }
      guard inner.kind == .join, rules.forms[inner.b].kind == .or else { continue }
      let use = PackedUse(raw: inner.a).use
      guard let reached = rules.forms.join(use.reversed, rest) else { continue }
      return rules.forms.and(inner.b, reached)
    }
    return nil
  }

  // MARK: Side by side

  private mutating func table(_ item: Item) -> FormID? {
    let node = rules.forms[item.form]
    if node.kind == .join, rules.forms[node.b].kind == .things,
      rules.forms.things[Int(rules.forms[node.b].a)].count == 2
    {
      let sides = rules.forms.things[Int(rules.forms[node.b].a)].map { rules.forms.things([$0]) }
      return table(subjects: sides, columns: [node.a])
    }
    if node.kind == .join, rules.forms[node.b].kind == .or {
      return table(subjects: alternatives(node.b), columns: [node.a])
    }
    if node.kind == .things, rules.forms.things[Int(node.a)].count == 2 {
      let sides = rules.forms.things[Int(node.a)].map { rules.forms.things([$0]) }
      return table(subjects: sides, columns: aspects(of: sides))
    }
    guard node.kind == .or else { return nil }
    if let aspect = oneSaidAspect(node) { return aspect }
    let sides = alternatives(item.form)
    let joins = sides.map { rules.forms[$0] }
    if joins.allSatisfy({ $0.kind == .join && $0.a == joins[0].a }) {
      return table(subjects: joins.map(\.b), columns: [joins[0].a])
    }
    guard joins.allSatisfy({ $0.kind == .things }) else { return nil }
    return table(subjects: sides, columns: aspects(of: sides))
  }

  /// "the objective of X … that of Y": what was said of one side is meant of both.
  private mutating func oneSaidAspect(_ node: Form) -> FormID? {
    for (said, bare) in [(node.a, node.b), (node.b, node.a)] {
      let join = rules.forms[said]
      guard join.kind == .join, rules.forms[bare].kind == .things else { continue }
      let use = PackedUse(raw: join.a).use
      guard rules.forms.type(of: bare).meets(lexicon.schema.source(of: use)) else { continue }
      let subjects = said == node.a ? [join.b, bare] : [bare, join.b]
      return table(subjects: subjects, columns: [join.a])
    }
    return nil
  }

  /// The properties that any of the sides has, without those that a more special one among them implies.
  private mutating func aspects(of sides: [FormID]) -> [Int32] {
    for side in sides { rules.forms.noteSearch(inAllOf: rules.forms.type(of: side)) }
    let schema = lexicon.schema
    let had = schema.properties.indices.filter { index in
      sides.contains { rules.forms.type(of: $0).meets(schema.properties[index].source) }
    }
    let implied = Set(
      had.flatMap { index in schema.properties[index].arcs.dropFirst().map(\.property) })
    return had.filter { !implied.contains(schema.properties[$0].iri) }
      .map { PackedUse(PropertyUse($0)).raw }
  }

  private func alternatives(_ form: FormID) -> [FormID] {
    let node = rules.forms[form]
    return node.kind == .or ? alternatives(node.a) + alternatives(node.b) : [form]
  }

  /// A table of the things. Without columns it compares every property that any of them has.
  private mutating func table(subjects: [FormID], columns: [Int32]) -> FormID {
    let rows = rules.forms.list(subjects)
    let aspects = rules.forms.list(columns)
    return rules.forms.make(.table, rows, aspects)
  }
}
