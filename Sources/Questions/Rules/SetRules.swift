import English
import Queries
import Triples
import Vocabulary

// Two sets: "states" + "bordering Texas", "suppliers and risks", "cities in Texas".
extension Composer {
  mutating func sets(_ left: Item, _ right: Item, _ gap: Gap, _ emit: Emit) {
    if compares, gap.has([.with, .from, .to, .than]) { coordinate(left, right, gap, emit) }
    if gap.has([.and, .or, .versus]) || !gap.marks.isDisjoint(with: [.comma, .slash, .ampersand]) {
      coordinate(left, right, gap, emit)
    }
    if gap.marks.contains(.possessive) {
      implicit(head: right, modifier: left, gap, 0.4, emit)
      return
    }
    // What stands after "than" is compared with, nothing else.
    if gap.has(.than) { return }
    if !gap.has(.versus) { restrict(left, right, gap, emit) }
    if right.has(.theirs) { link(left, right, gap, emit) }
  }

  // MARK: Coordination

  /// "X and Y", "X or Y", "X vs Y": predicates that are both meant meet, everything else unites.
  private mutating func coordinate(_ left: Item, _ right: Item, _ gap: Gap, _ emit: Emit) {
    // A question word in between opens another clause.
    if gap.has([.what, .which, .who, .how]), !gap.has([.or, .versus]), !compares { return }
    let parallel = areParallel(left, right)
    var cost = left.cost + right.cost + (parallel ? 0.1 : 1.2)
    let said = gap.has([.and, .or, .versus]) || !gap.marks.isDisjoint(with: [.slash, .ampersand])
    if !said { cost += 0.2 }
    if left.has(.closed) != right.has(.closed) { cost += 0.6 }
    // Function words beside the conjunction make the pair looser.
    cost += gap.cost * 0.5
    if left.has(.predicate), right.has(.predicate), gap.has(.and), !gap.has(.or), !compares {
      if let both = forms.and(left.form, right.form) {
        emit(set(both, .predicate, cost, .either))
      }
      return
    }
    if right.has(.predicate), !left.has(.predicate), !gap.has(.or) { return }
    var traits = left.traits.intersection([.things, .kind, .predicate, .values])
    traits.formUnion(.plural)
    if gap.has(.and), left.has(.all), left.has(.things) { traits.insert(.all) }
    if gap.has(.or) || gap.marks.contains(.slash) || left.has(.choice) { traits.insert(.choice) }
    if gap.has(.and) { traits.insert(.conjunction) }
    if both, gap.has(.and), left.has(.things), right.has(.things) { traits.insert(.all) }
    if gap.has(.versus) || left.has(.versus) || right.has(.versus) { traits.insert(.versus) }
    emit(set(forms.or(left.form, right.form), traits, cost, .either))
  }

  /// Whether two sets are of a kind, so that a conjunction between them is likely.
  private func areParallel(_ left: Item, _ right: Item) -> Bool {
    let (a, b) = (forms[left.form], forms[right.form])
    if a.kind == .join, b.kind == .join {
      return a.a == b.a || left.has(.predicate) == right.has(.predicate)
    }
    if forms.type(of: left.form).meets(forms.type(of: right.form)) {
      return left.has(.things) == right.has(.things)
    }
    return left.has(.things) && right.has(.things) && shareClass(left.form, right.form)
  }

  private func shareClass(_ a: FormID, _ b: FormID) -> Bool {
    schema.classes.contains {
      $0.type.meets(forms.type(of: a)) && $0.type.meets(forms.type(of: b))
    }
  }

  // MARK: Restriction

  /// Both at once: "states that border Texas", "the Missouri river", "films directed by X".
  private mutating func restrict(_ left: Item, _ right: Item, _ gap: Gap, _ emit: Emit) {
    extrapose(left, right, gap, emit)
    guard var cost = restrictionCost(left, right, gap) else { return }
    if !left.has(.things), !right.has(.things),
      !forms.type(of: left.form).usuallyMeets(forms.type(of: right.form))
    {
      cost += 0.7
    }
    // What follows "the genres of films" more likely says which films.
    if left.rule == .nounOf || left.rule == .implicit, right.has(.predicate) { cost += 0.15 }
    guard let both = forms.and(left.form, right.form) ?? membership(left, right) else { return }
    var traits = left.traits.intersection([
      .things, .kind, .predicate, .plural, .values, .all, .single,
    ])
    traits.formUnion(right.traits.intersection([.things, .closed, .choice, .single, .genitive]))
    traits.formUnion(left.traits.union(right.traits).intersection(.focus))
    if !right.has(.predicate) || !left.has(.predicate) { traits.remove(.predicate) }
    let item = set(
      both, traits, left.cost + right.cost + gap.cost + cost + scope(left),
      left.has(.things) || right.has(.things) ? .apposition : .restrict)
    emit(item)
    narrow(left, by: right, traits, item.cost, emit)
  }

  /// "which city has the most people in X": what is said after the extreme narrows what it is taken of.
  private mutating func narrow(
    _ left: Item, by right: Item, _ traits: Item.Traits, _ cost: Float, _ emit: Emit
  ) {
    let node = forms[left.form]
    guard node.kind == .superlative, right.has(.predicate),
      let inner = forms.and(node.a, right.form)
    else { return }
    let form = forms.superlative(inner, node.b, node.c)
    emit(set(form, traits, cost - 0.1, .superlative))
  }

  /// "when did the films come out that X directed": the clause restricts what the head was said of.
  private mutating func extrapose(_ left: Item, _ right: Item, _ gap: Gap, _ emit: Emit) {
    let node = forms[left.form]
    guard right.has(.predicate), gap.has([.relative, .whose]), node.kind == .join,
      forms[node.b].kind == .kind, left.rule != .nounOf,
      forms.type(of: node.b).usuallyMeets(forms.type(of: right.form)),
      let inner = forms.and(node.b, right.form),
      let whole = forms.join(PackedUse(raw: node.a).use, inner)
    else { return }
    emit(
      set(
        whole, left.traits.union(right.traits.intersection([.closed, .choice])),
        left.cost + right.cost + gap.cost + 0.2, .restrict))
  }

  /// What narrows a set down comes before its extreme is taken ("the largest state that borders X"),
  /// and what follows a modified noun belongs to the nearest one.
  func scope(_ head: Item) -> Float {
    if head.has(.closed) { return 0.4 }
    return head.rule == .restrict || head.rule == .implicit ? 0.06 : 0
  }

  /// "is X one of them": worth asking even where no other of them is quite like X.
  private mutating func membership(_ left: Item, _ right: Item) -> FormID? {
    guard left.has(.reference) != right.has(.reference), left.has(.plural) != right.has(.plural),
      left.has(.single) || right.has(.single), areOneKind(left.form, right.form)
    else { return nil }
    return forms.make(.and, left.form, right.form)
  }

  private func areOneKind(_ a: FormID, _ b: FormID) -> Bool {
    guard let x = firstThing(a), let y = firstThing(b) else { return false }
    return !Set(schema.classes(of: x)).isDisjoint(with: schema.classes(of: y))
  }

  private func firstThing(_ form: FormID) -> TermID? {
    forms[form].kind == .things ? forms.things[Int(forms[form].a)].first : nil
  }

  /// What it costs to take a bare name for the subject of "have" or "be". A subject is a whole phrase: in "cities in
  /// Texas have rivers" it is the cities that have rivers, not Texas.
  func subject(_ left: Item, _ gap: Gap) -> Float {
    left.has(.things) && left.rule == .mention && gap.has([.have, .be]) ? 0.3 : 0
  }

  private func restrictionCost(_ left: Item, _ right: Item, _ gap: Gap) -> Float? {
    var comma: Float = gap.marks.contains(.comma) ? 0.2 : 0
    if gap.has(.whose) { comma += right.has(.valueIs) ? -0.3 : 1.0 }
    // "what states does X …": what stands before "does" is not what stands after it.
    if gap.has(.do), !right.has(.predicate) { comma += 0.8 }
    // "is X one of them", "which of them is X"
    if left.has(.reference) != right.has(.reference), left.has(.things) || right.has(.things),
      left.has(.plural) || right.has(.plural)
    {
      return 0.15
    }
    if gap.has(.named) { return left.has(.kind) && right.has(.things) ? comma : 0.9 + comma }
    if right.has(.predicate) {
      if left.has(.predicate) { return 0.25 + comma + (gap.has(.and) ? 0 : 0.2) }
      // "X directed films" is more likely the films than an X that did.
      if left.has(.single), gap.count == 0 { comma += 0.25 }
      // A plural head asks for the whole chain: "phases after execution".
      let chain: Float =
        right.has(.chain)
        ? (left.has(.plural) || asksTruth ? 0 : 0.4)
        : (left.has(.plural) || asksTruth) && isStep(right.form) ? 0.3 : 0
      if right.has(.things) { return 0.5 + comma }
      comma += subject(left, gap)
      // "colorado and border X": the verb goes on about what the first verb was said of.
      if gap.has(.and), left.rule == .mention { comma += 0.4 }
      return comma + chain
        + (gap.has(Gap.prepositions.union(.of)) && gap.count > 0 ? 0.15 : 0)
    }
    if left.has(.predicate) {
      if gap.has(Gap.prepositions.union([.of, .relative])) && !gap.has(.wh) { return 0.7 + comma }
      return 0.35 + comma
    }
    if left.has(.things) != right.has(.things) {
      // "planning" is hardly one of all that is "next" of something.
      if left.has(.values) || right.has(.values), !gap.has([.be, .named]) { comma += 0.6 }
      // "the films that share actors with the film X": a name goes with the bare noun before it.
      if right.has(.single), !isBare(left.form) { comma += 0.5 }
      // "planning in the process of X": one of those.
      if left.has(.things), gap.has(.in) { return 0.35 + comma }
      if gap.has(Gap.prepositions) { return 1.6 + comma }
      // "the state of Washington" is no state of the city of that name.
      if gap.has(.of) {
        let isPlain = left.rule == .mention && left.has(.kind) && !left.has(.plural)
        return (isPlain && isNothingBut(left.form, right.form) ? -0.03 : 0.25) + comma
      }
      if gap.count == 0, !gap.marks.contains(.comma) { return comma }
      return 0.1 + comma * 2
    }
    if left.has(.things), right.has(.things) { return gap.isBare && !gap.has(.be) ? 0.8 : 0.6 }
    if gap.has(.be), gap.roles.isSubset(of: [.be, .determiner]),
      let kind = baseKind(left.form), isSame(kind, baseKind(right.form))
    {
      // "what state is the state with …", "which cities are capitals"
      return 0.15 + comma
    }
    return gap.has([.be, .relative, .named]) || gap.count == 0 ? 0.6 + comma : 1.0 + comma
  }

  /// The class that a set's members are picked from.
  private func baseKind(_ form: FormID) -> Int? {
    let node = forms[form]
    switch node.kind {
    case .kind: return Int(node.a)
    case .superlative, .filter, .minus: return baseKind(node.a)
    case .and: return baseKind(node.a) ?? baseKind(node.b)
    default: return nil
    }
  }

  /// Whether named things are members of a class, and of no other beside it and those above it.
  private func isNothingBut(_ kind: FormID, _ names: FormID) -> Bool {
    guard let thing = firstThing(names) else { return false }
    let kind = Int(forms[kind].a)
    return schema.isMember(thing, of: kind)
      && schema.classes(of: thing).allSatisfy {
        $0 == kind || schema.classes[kind].superclasses.contains($0)
      }
  }

  /// Whether two classes share members as a rule.
  private func isSame(_ kind: Int, _ other: Int?) -> Bool {
    guard let other else { return false }
    return kind == other || schema.classes[kind].type.usuallyMeets(schema.classes[other].type)
  }

  /// Whether a set is a class, or all values of a property, and nothing more is said of it.
  private func isBare(_ form: FormID) -> Bool {
    let node = forms[form]
    return node.kind == .kind || node.kind == .join && forms[node.b].kind == .everything
  }

  /// The next or previous in an order, rather than all that follow or precede.
  private func isStep(_ form: FormID) -> Bool {
    let node = forms[form]
    guard node.kind == .join else { return false }
    let use = PackedUse(raw: node.a).use
    return schema.properties[use.property].isOrder && !use.repeats
  }

  // MARK: Taking away

  /// A set without what is denied or excepted: "states not bordering Texas", "factors apart from risks".
  mutating func removal(_ left: Item, _ right: Item, _ gap: Gap, _ emit: Emit) {
    let (kept, removed) = left.category == .set ? (left, right) : (right, left)
    // What is left out is left out of all that was said, rather than of the class said last.
    let cost =
      left.cost + right.cost + gap.cost + (left.category == .set ? subject(left, gap) : 0.1)
      + (kept.rule == .mention && kept.has(.kind) ? 0.15 : 0)
    let node = forms[kept.form]
    if removed.has(.parallel), let said = innermostJoin(kept.form),
      let other = forms.join(said, removed.form)
    {
      // "that border X but not Y": those that border Y are left out, not Y.
      emit(set(forms.minus(kept.form, other), kept.traits, cost - 0.1, .remove))
    }
    if node.kind == .superlative, forms.type(of: node.a).meets(forms.type(of: removed.form)) {
      // "the largest state apart from X": of the others.
      let others = forms.minus(node.a, removed.form)
      emit(set(forms.superlative(others, node.b, node.c), kept.traits, cost - 0.25, .remove))
    } else if forms.type(of: kept.form).meets(forms.type(of: removed.form)) {
      emit(set(forms.minus(kept.form, removed.form), kept.traits, cost, .remove))
    } else {
      withoutLink(kept, removed.form, cost + 0.4, emit)
    }
  }

  /// The property by which a set is related to something named, said last of it.
  private func innermostJoin(_ form: FormID) -> PropertyUse? {
    let node = forms[form]
    switch node.kind {
    case .join: return forms[node.b].kind == .things ? PackedUse(raw: node.a).use : nil
    case .and: return innermostJoin(node.b) ?? innermostJoin(node.a)
    default: return nil
    }
  }

  /// "states with no rivers": those that nothing links to any.
  private mutating func withoutLink(_ kept: Item, _ others: FormID, _ cost: Float, _ emit: Emit) {
    let found = countable(from: forms.type(of: kept.form), to: forms.type(of: others))
    for (rank, use) in found.enumerated() {
      guard let linked = forms.join(use.reversed, others) else { continue }
      let form = forms.minus(kept.form, linked)
      emit(set(form, kept.traits, cost + Float(rank) * 0.05, .remove))
    }
  }

  /// "plays for neither X nor Y": what does not play for any of them.
  mutating func verbNegated(_ left: Item, _ right: Item, _ gap: Gap, _ emit: Emit) {
    guard left.has(.verb) || left.has(.preposition), !right.has(.predicate),
      let some = forms.join(use(left).reversed, right.form)
    else { return }
    emit(
      Item(
        category: .negated, traits: .predicate, form: some, aux: 0,
        cost: left.cost + right.cost + gap.cost + 0.05, rule: .negate))
  }

  mutating func noneOf(_ left: Item, _ right: Item, _ gap: Gap, _ emit: Emit) {
    let cost = left.cost + right.cost + gap.cost
    if left.category == .set {
      withoutLink(left, right.form, cost + 0.2 + subject(left, gap), emit)
      return
    }
    // "border no other states"
    let use = use(left)
    for way in left.has(.verb) ? [use.reversed] : [use.reversed, use] {
      guard let some = forms.join(way, right.form) else { continue }
      emit(
        Item(
          category: .negated, traits: .predicate, form: some, aux: 0, cost: cost + 0.1,
          rule: .negate))
    }
  }

  /// The members of a class beyond a threshold: "major cities".
  mutating func threshold(_ left: Item, _ right: Item, _ gap: Gap, _ emit: Emit) {
    let threshold = lexicon.thresholds[Int(left.aux)]
    guard forms.type(of: right.form).meets(schema.source(of: threshold.measure)) else { return }
    if let item = threshold.class, !schema.classes[item].type.meets(forms.type(of: right.form)) {
      return
    }
    let bound = Forms.FormBound(
      comparison: threshold.isAbove ? .more : .less, number: threshold.bound, set: -1)
    let form = forms.filter(right.form, forms.value(threshold.measure), bound)
    emit(set(form, right.traits, left.cost + right.cost + gap.cost, .threshold))
  }
}
