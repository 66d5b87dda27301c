import English
import Vocabulary

// Rules that join a property and what it is said of: "director of X", "X's director", "directed X", "that X directed".
extension Composer {
  /// The property is said first, then the set: "director of X", "directed X".
  mutating func relationSet(_ left: Item, _ right: Item, _ gap: Gap, _ emit: Emit) {
    guard !gap.marks.contains(.possessive) else { return }
    var right = right
    // "cross both X and Y"
    if gap.has(.both), forms[right.form].kind == .or { right.traits.insert(.all) }
    let use = use(left)
    if forms[right.form].kind == .join, forms[right.form].a == left.form, !right.has(.values),
      gap.has([.do, .be])
    {
      // "how long does it last": the property of a value asked for by name.
      var item = right
      item.traits.formUnion(left.traits.intersection(.focus))
      let again = schema.source(of: use).meets(schema.target(of: use))
      item.cost = left.cost + right.cost + gap.cost + (again ? 0.5 : 0.1)
      item.rule = .merge
      emit(item)
      if !again { return }
    }
    // "scored more goals than X", but "the populations of the major cities" are asked for.
    if isBound(right.form, by: use), !gap.has(.of) {
      var item = right
      item.cost = left.cost + right.cost + gap.cost + 0.05
      item.rule = .merge
      emit(item)
      return
    }
    absorb(left, right, gap, emit)
    let base = left.cost + right.cost + gap.cost + pause(gap) + lost(right) + bare(right)
    let traits = right.traits.intersection([.closed, .choice, .versus, .conjunction])
    if left.has(.preposition) {
      if let form = reached(use.reversed, from: right) {
        // A preposition takes a noun: "with what X wrote" is rare.
        let clause: Float = right.has(.predicate) ? 0.4 : 0
        emit(set(form, traits.union(.predicate), base + clause, .verbObject))
      }
      return
    }
    if left.has(.verb) {
      // "describe X in a few words": the set says already what the verb does.
      let node = forms[right.form]
      if node.kind == .join, PackedUse(raw: node.a).use.property == use.property {
        var item = right
        item.cost = base + 0.15
        item.rule = .merge
        emit(item)
      }
      if mates(right.form, by: use) {
        // "acted | in the same film with X": the verb says once more what is shared.
        var item = right
        item.cost = base
        item.rule = .merge
        emit(item)
        return
      }
      let clause: Float = right.has(.predicate) && gap.has([.relative, .whose]) ? 0.4 : 0
      let plain: Float = saysNothing(use, right.form) ? 0.3 : 0
      verbObject(left, use, right, gap, base + clause + plain, traits, emit)
      return
    }
    // "the director of X"
    if left.has(.place), !right.has(.predicate), isOfProperty(right.form) {
      // "where is the capital of X": what is described by a place is itself what is asked for.
      var item = right
      item.cost = base
      item.rule = .merge
      emit(item)
    }
    if let form = reach(left, right) {
      let kept = left.traits.intersection([.plural, .focus])
      let cost = base + nounGap(gap) + (right.has(.theirs) ? -0.7 : 0)
      let many = oneOfMany(left, right)
      emit(set(form, traits.union(kept), cost + many, .nounOf))
      emitOne(of: form, left, right, cost, emit)
    } else {
      total(left, right, base + nounGap(gap), emit)
    }
    bridge(use, right, gap, base, emit)
    if gap.has(.possessive), !right.has(.predicate) {
      emit(
        Item(
          category: .resumptive, traits: [], form: right.form, aux: left.form, cost: base - 0.3,
          rule: .nounOf))
    }
    // "whose capital is X", "with capital X"
    let clause: Float = gap.has(.relative) && !gap.has(.whose) ? 0.5 : 0
    if !gap.has(Gap.prepositions), let form = reached(use.reversed, from: right) {
      let cost: Float =
        gap.has([.be, .named, .also])
        ? 0.3 : gap.has(.of) ? 0.9 : right.has(.predicate) ? 0.4 : 0.45
      // "the highest point in X" is hardly one that lies in X.
      let utmost: Float = left.utmost != 0 && right.has(.predicate) ? 0.3 : 0
      emit(
        set(
          form, traits.union([.predicate, .valueIs]), base + cost + clause + lost(left) + utmost,
          .valueIs))
    }
  }

  /// Of what a noun names of several, the one that it means: the highest of all "highest points", the
  /// sum of "how many people" live there.
  private mutating func emitOne(
    of form: FormID, _ noun: Item, _ argument: Item, _ cost: Float, _ emit: Emit
  ) {
    guard forms[argument.form].kind != .things, !argument.has(.all) else { return }
    if let utmost = utmost(of: form, noun.utmost), !argument.has(.closed) {
      emit(set(utmost, argument.traits.intersection(.choice).union(.closed), cost - 0.05, .nounOf))
    }
    if noun.has(.counted), argument.has(.plural), !argument.has(.closed) {
      emit(quantity(forms.make(.aggregate, argument.form, noun.form, 0), cost - 0.05))
    }
  }

  /// Whether a set is named by a property, perhaps with more said of it.
  private func isOfProperty(_ form: FormID) -> Bool {
    let node = forms[form]
    switch node.kind {
    case .join: return forms[node.b].kind != .kind
    case .superlative, .and: return isOfProperty(node.a)
    default: return false
    }
  }

  private func quantity(_ form: FormID, _ cost: Float) -> Item {
    Item(category: .quantity, traits: [], form: form, aux: 0, cost: cost, rule: .aggregate)
  }

  /// A number that a whole has none of, but its parts have: "the area of the country" is that of all
  /// that lies in it and not in another part that has one.
  private mutating func total(_ noun: Item, _ whole: Item, _ cost: Float, _ emit: Emit) {
    guard isNumeric(noun), whole.has(.single) else { return }
    let holders = forms.looseJoin(use(noun).reversed, forms.everything())
    for index in schema.properties.indices where schema.properties[index].isTransitive {
      let inside = PropertyUse(index, inverse: true, repeats: true)
      guard let parts = forms.join(inside, whole.form), let some = forms.and(parts, holders),
        let within = forms.join(inside, some)
      else { continue }
      let outermost = forms.minus(some, within)
      emit(quantity(forms.make(.aggregate, outermost, noun.form, 0), cost + 0.3))
    }
  }

  /// What a noun names of a set. "grandchild" is the child's child; where the property does not lead to
  /// its own kind ("the grandname of X's child"), the step before it is what is taken twice.
  private mutating func reach(_ noun: Item, _ argument: Item) -> FormID? {
    let use = use(noun)
    let set = argument.form
    guard noun.has(.grand) else { return reached(use, from: argument) }
    let node = forms[set]
    let again: PropertyUse
    if schema.target(of: use).usuallyMeets(schema.source(of: use)) {
      again = use
    } else if node.kind == .join {
      again = PackedUse(raw: node.a).use
    } else {
      return nil
    }
    guard let further = forms.join(again, set) else { return nil }
    return forms.join(use, further)
  }

  /// "neighbouring states (of X)": the class of what the property reaches, said with it.
  private mutating func absorb(_ left: Item, _ right: Item, _ gap: Gap, _ emit: Emit) {
    guard gap.count == 0, gap.marks.isEmpty, !left.has(.preposition), !left.has(.participle),
      right.rule == .mention,
      right.has(.kind), forms.type(of: right.form).meets(schema.target(of: use(left)))
    else { return }
    var item = left
    item.traits = right.traits.intersection([.plural, .focus]).union(.absorbed)
    item.cost += right.cost + 0.1
    item.rule = .merge
    emit(item)
  }

  /// "the highest point of the states" asks for one of all, if that can be had some other way; and
  /// what only says where something is or what it does ("in Texas") is not what a property is of.
  private func oneOfMany(_ left: Item, _ right: Item) -> Float {
    if right.has(.predicate), !right.has(.theirs) { return 0.5 }
    let isMany =
      right.has(.plural) && right.rule != .nounOf && right.rule != .possessive
      && !right.has(.things) && !right.has(.closed) && !right.has(.all)
    guard isMany, !left.has(.plural), !isNumeric(left) else { return 0 }
    return left.utmost != 0 ? 0.6 : 0.1
  }

  private func nounGap(_ gap: Gap) -> Float {
    if gap.has(.of) { return 0 }
    if gap.has(.relative), !gap.has(.be) { return 0.9 }
    if gap.has(Gap.prepositions.union(.by)) { return 0.1 }
    if gap.has(.be) { return 0.25 }
    if gap.has([.have, .do]) { return 0.3 }
    return gap.count == 0 ? 0.35 : 0.4
  }

  /// "directed films": whoever directs directs films.
  private func saysNothing(_ use: PropertyUse, _ object: FormID) -> Bool {
    let node = forms[object]
    let property = schema.properties[use.property]
    return node.kind == .kind
      && (use.inverse ? property.domain : property.range).contains(Int(node.a))
  }

  private mutating func verbObject(
    _ left: Item, _ use: PropertyUse, _ right: Item, _ gap: Gap, _ base: Float,
    _ traits: Item.Traits, _ emit: Emit
  ) {
    let by = gap.has(.by)
    let traits = traits.union(.predicate)
    // Active: those that do it to the set.
    let done = by || left.has(.participle) && !left.has(.intransitive)
    // "lives Bern" is no English, and "performed X" hardly what X was "performed on".
    let bare: Float = left.has(.intransitive) && !gap.has(Gap.prepositions) ? 0.6 : 0
    if let form = reached(use.reversed, from: right)
      ?? (done ? nil : nothing(use.reversed, of: right))
    {
      let cost: Float = (by ? 1.2 : gap.has(.of) ? 0.4 : 0) + bare
      emit(set(form, traits, base + cost, .verbObject))
      chain(use.reversed, right, traits, base + cost, .verbObject, emit)
    }
    // Passive, when the form of the verb or a "by" says so: those that it is done to by the set.
    if done, let form = reached(use, from: right) {
      let cost: Float = by ? 0 : left.has(.participle) ? 0.9 : 1.3
      emit(set(form, traits, base + cost, .passive))
      if by { chain(use, right, traits, base + cost, .passive, emit) }
    }
  }

  /// Nothing comes after the last of an order, and what comes before it is another question.
  private mutating func nothing(_ use: PropertyUse, of argument: Item) -> FormID? {
    schema.properties[use.property].isOrder ? forms.nothing(use, of: argument.form) : nil
  }

  /// In an order, also every step of the chain.
  mutating func chain(
    _ use: PropertyUse, _ of: Item, _ traits: Item.Traits, _ cost: Float, _ rule: Rule, _ emit: Emit
  ) {
    guard schema.properties[use.property].isOrder, !use.repeats,
      let form = forms.join(use.repeated, of.form)
    else { return }
    emit(set(form, traits.union([.predicate, .chain]), cost + 0.1, rule))
  }

  /// The set is said first, then the property: "X's director", "that X directed", "which state is X in".
  mutating func setRelation(_ left: Item, _ right: Item, _ gap: Gap, _ emit: Emit) {
    let use = use(right)
    if saidAlready(left, right, gap, emit) { return }
    let base = left.cost + right.cost + gap.cost + pause(gap) + lost(left) + bare(left)
    let traits = left.traits.intersection([.closed, .choice, .versus, .conjunction])
    if right.has(.preposition) {
      // "which state is X in"
      if let form = reached(use, from: left) {
        let cost: Float = right.has(.stranded) ? 0.15 : 0.8
        emit(set(form, traits.union(.predicate), base + cost, .objectGap))
      }
      return
    }
    if right.has(.verb) {
      objectGap(left, right, use, gap, base, traits, emit)
      return
    }
    // "X's director", "X director"; in "the father of X's parent" all that follows "of" belongs together.
    if let form = reach(right, left) {
      let early: Float = left.rule == .nounOf ? 0.2 : 0
      emit(
        set(
          form, traits.union(right.traits.intersection([.plural, .focus])),
          base + (compares ? 0.1 : possessiveGap(gap, left)) + early, .possessive))
    }
    if gap.has(.have) { hasUtmost(left, right, base, emit) }
    having(left, right, gap, base, emit)
    // "which state is X the capital of"
    if gap.count > 0, !gap.marks.contains(.possessive), !(left.has(.kind) && left.rule == .mention),
      let form = reached(use.reversed, from: left)
    {
      let cost: Float = gap.has(.be) ? 0.6 : 0.8
      emit(set(form, traits.union(.predicate), base + cost + lost(right), .valueIs))
    }
  }

  private func possessiveGap(_ gap: Gap, _ left: Item) -> Float {
    if gap.marks.contains(.possessive) || left.has(.genitive) { return 0 }
    // "X is in which genres"
    if gap.has([.which, .what]) { return 0.1 }
    if gap.has(Gap.prepositions.union([.of, .by])) { return 1.1 }
    if gap.has(.possessive) { return 0.3 }
    return gap.count == 0 ? 0.3 : gap.has([.have, .do, .be]) ? 0.4 : 0.5
  }

  /// "(the films) that X directed", "X was directed by", and what is done without saying to what.
  private mutating func objectGap(
    _ left: Item, _ right: Item, _ use: PropertyUse, _ gap: Gap, _ base: Float,
    _ traits: Item.Traits, _ emit: Emit
  ) {
    let traits = traits.union(.predicate)
    let passive = (gap.has(.be) || asksWhatIs && !gap.has(.do)) && right.has(.participle)
    let base = base + (left.has(.genitive) || gap.marks.contains(.possessive) ? 1 : 0)
    if let form = reached(use, from: left) ?? (gap.has(.do) ? nothing(use, of: left) : nil) {
      let isDone = passive && !right.has(.intransitive)
      let cost: Float = isDone ? 0.8 : gap.has(Gap.prepositions.union(.of)) ? 0.5 : 0.1
      emit(set(form, traits, base + cost, .objectGap))
      chain(use, left, traits, base + cost, .objectGap, emit)
    }
    if right.has(.participle), !right.has(.intransitive),
      let form = reached(use.reversed, from: left)
    {
      let cost: Float = passive ? 0.1 : 1.1
      emit(set(form, traits, base + cost, .passive))
      if passive { chain(use.reversed, left, traits, base + cost, .passive, emit) }
    }
    // "rivers running through it", "films released": those that do it at all; "are owned": that it is
    // done to.
    let isDone = passive && !right.has(.intransitive)
    for way in isDone ? [use.reversed, use] : [use] where !gap.has([.do, .wh]) {
      guard let some = forms.and(left.form, everythingThat(way)) else { continue }
      let unlikely: Float = isDone && way == use ? 0.5 : 0
      let cost = base + (left.has(.focus) ? 0.4 : 1.0) - lost(left) + unlikely
      emit(set(some, left.traits, cost, .restrict))
    }
  }

  private mutating func everythingThat(_ use: PropertyUse) -> FormID {
    forms.looseJoin(use.reversed, forms.everything())
  }

  /// The property of a value named once more: "the area of X in square miles", "largest by population".
  private mutating func saidAlready(
    _ left: Item, _ right: Item, _ gap: Gap, _ emit: Emit
  ) -> Bool {
    let node = forms[left.form]
    var said: FormID?
    // "X's mother's mother" and "the director of X is also the director of" do not repeat themselves.
    if node.kind == .join, !gap.marks.contains(.possessive), !gap.has(.also),
      saysAgain(use(right), PackedUse(raw: node.a).use)
    {
      said = left.form
    }
    if isBound(left.form, by: use(right)) { said = left.form }
    if node.kind == .superlative, gap.has([.by, .in]), isNumeric(right) {
      said = forms.superlative(node.a, forms.value(use(right)), node.c)
    }
    guard let said else { return false }
    // "whom is X's child married to" goes on; "the area of X in square miles" does not.
    let again =
      node.kind != .superlative && node.kind != .filter
      && schema.source(of: use(right)).meets(schema.target(of: use(right)))
    var item = left
    item.form = said
    item.cost = left.cost + right.cost + gap.cost + (again ? 0.5 : 0.1)
    item.rule = .merge
    emit(item)
    return !again
  }

  /// Whether a set is held to a bound on this very property: "scored" of "more goals than X".
  func isBound(_ set: FormID, by use: PropertyUse) -> Bool {
    let node = forms[set]
    guard node.kind == .filter, forms[node.b].kind == .value else { return false }
    return PackedUse(raw: forms[node.b].a).use.property == use.property
  }

  /// Whether one property says no more than another said before: the same, or one that it is a part of.
  private func saysAgain(_ again: PropertyUse, _ said: PropertyUse) -> Bool {
    if again == said { return true }
    let (wide, narrow) = (schema.properties[again.property], schema.properties[said.property])
    return again.inverse == said.inverse && wide.arcs.count > 1
      && wide.arcs.contains(narrow.arcs[0])
  }

  /// "the directors of their films" + "also directed X": the films whose directors did.
  mutating func resume(_ left: Item, _ right: Item, _ gap: Gap, _ emit: Emit) {
    guard let holders = forms.join(PackedUse(raw: left.aux).use.reversed, right.form),
      let theirs = forms.and(left.form, holders)
    else { return }
    emit(
      set(theirs, [.predicate, .theirs], left.cost + right.cost + gap.cost, .restrict))
  }

  /// A comma or full stop between a property and its argument makes them less likely to belong together.
  func pause(_ gap: Gap) -> Float {
    (gap.marks.contains(.stop) ? 0.6 : 0) + (gap.marks.contains(.comma) ? 0.3 : 0)
  }

  /// The same property said twice: "what year was it released", "the director that directed".
  mutating func relations(_ left: Item, _ right: Item, _ gap: Gap, _ emit: Emit) {
    guard use(left).property == use(right).property, !gap.has(.of), !right.has(.preposition),
      !gap.marks.contains(.possessive)
    else { return }
    var kept = left.has(.verb) && !right.has(.verb) ? right : left
    kept.cost = left.cost + right.cost + gap.cost + 0.2
    kept.rule = .merge
    emit(kept)
  }
}
