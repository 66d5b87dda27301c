import English
import Vocabulary

// "largest state", "the state with the most rivers", "the highest elevation in Texas".
extension Composer {
  mutating func superlatives(_ left: Item, _ right: Item, _ gap: Gap, _ emit: Emit) {
    let cost = left.cost + right.cost + gap.cost + pause(gap)
    switch (left.category, right.category) {
    case (.superlative, .set):
      // "the largest in X" leaves open the largest what.
      extremeOf(right, scaleOf: left, cost + (right.has(.predicate) ? 0.5 : 0.05), emit)
    case (.set, .superlative):
      if !gap.has(Gap.prepositions.union(.of)) || gap.has([.be, .relative]) {
        extremeOf(left, scaleOf: right, cost + 0.2, emit)
      }
    case (.superlative, .relation): superlativeOfValue(left, right, cost, emit)
    case (.superlative, .superlative), (.superlative, .amount): break
    case (.extreme, .set) where gap.has(.than), (.mostOf, .set) where gap.has(.than):
      beyond(left, right, cost, emit)
    case (.extreme, .set): extremeAmong(left, right, cost, emit)
    case (.set, .extreme): superlative(of: right, among: left, cost + extremeGap(gap), emit)
    case (.extreme, .relation): merge(left, right, cost, emit)
    case (.relation, .mostOf): verbMost(left, right, reversed: false, cost, emit)
    case (.mostOf, .relation): verbMost(right, left, reversed: true, cost, emit)
    case (.set, .mostOf): hasMost(left, right, cost + 0.3, emit)
    default: break
    }
  }

  private func extremeGap(_ gap: Gap) -> Float {
    if gap.has([.with, .have, .whose, .of, .by]) { return 0.05 }
    return gap.has(.in) ? 0.1 : 0.25
  }

  /// The measure of a scale, where it gives numbers.
  mutating func measure(of scale: Scale) -> FormID { forms.value(scale.measure) }

  /// The member of the set at the scale's end. On an ordering without numbers: those above some member
  /// and below none.
  private mutating func extremeOf(
    _ set: Item, scaleOf adjective: Item, _ cost: Float, _ emit: Emit
  ) {
    let scale = lexicon.scales[Int(adjective.aux)]
    let upper = adjective.form > 0
    // "the highest lowest place" is but the lowest.
    let again = forms[set.form].kind == .superlative && forms[set.form].b == measure(of: scale)
    let cost = cost + (set.has(.single) || again ? 1 : 0)
    if !scale.appliesTo.isEmpty,
      !scale.appliesTo.contains(where: { schema.classes[$0].type.meets(forms.type(of: set.form)) })
    {
      return
    }
    if scale.isOrdering {
      guard let form = top(of: set.form, scale.measure, upper: upper) else { return }
      emit(self.set(form, set.traits.union(.closed), cost, .superlative))
      return
    }
    guard forms.type(of: set.form).meets(schema.source(of: scale.measure)) else { return }
    let form = forms.superlative(set.form, measure(of: scale), adjective.form)
    emit(self.set(form, set.traits.union(.closed), cost, .superlative))
  }

  /// The utmost of a set on the scale that a noun like "highest point" speaks of.
  /// - Parameter scale: as in `Item.utmost`.
  mutating func utmost(of set: FormID, _ scale: Int32) -> FormID? {
    guard scale != 0 else { return nil }
    let measure = lexicon.scales[Int(abs(scale)) - 1].measure
    return forms.superlative(set, forms.value(measure), scale > 0 ? 1 : -1)
  }

  /// "the hardest discipline" by `isHarderThan`, which has no numbers: the disciplines that are harder than another one
  /// and than which none is harder. Of A harder than B, B harder than C, and D, which is compared with none, it is A
  /// alone.
  /// - Parameter upper: false for the other end: "the easiest" is C.
  mutating func top(of set: FormID, _ measure: PropertyUse, upper: Bool) -> FormID? {
    let up = upper ? measure : measure.reversed
    guard let above = forms.join(up.reversed, set), let winners = forms.and(set, above) else {
      return nil
    }
    guard let below = forms.join(up, set) else { return winners }
    return forms.minus(winners, below)
  }

  /// "largest population": the superlative only says which end, the noun what is measured.
  private mutating func superlativeOfValue(
    _ left: Item, _ right: Item, _ cost: Float, _ emit: Emit
  ) {
    guard !right.has(.verb) else { return }
    guard isNumeric(right) else {
      // "the lowest highest point"
      let scale = lexicon.scales[Int(left.aux)]
      guard right.utmost != 0, schema.target(of: use(right)).meets(schema.source(of: scale.measure))
      else { return }
      var noun = right
      noun.utmost = (left.aux + 1) * (left.form > 0 ? 1 : -1)
      noun.cost = cost - 0.1
      emit(noun)
      return
    }
    // Whatever the adjective measures elsewhere: "the longest river length" is the largest length.
    let measure = forms.value(use(right))
    emit(extreme(measure, left.form, cost + 0.1))
  }

  func extreme(_ measure: FormID, _ rank: Int32, _ cost: Float) -> Item {
    Item(category: .extreme, traits: [], form: measure, aux: rank, cost: cost, rule: .extreme)
  }

  /// The member of a set with the extreme of a measure: "the state with the largest population".
  private mutating func superlative(
    of extreme: Item, among set: Item, _ cost: Float, _ emit: Emit
  ) {
    let node = forms[extreme.form]
    let use = PackedUse(raw: node.a).use
    // What is said last belongs to the noun right before it.
    let cost = cost + (set.has(.single) ? 1 : 0) + (set.rule == .mention ? 0 : 0.1)
    guard forms.type(of: set.form).meets(schema.source(of: use)) else {
      superlativeThroughLink(extreme, set, cost, emit)
      return
    }
    if isClosedByItsOwnMeasure(set.form, extreme.form) { return }
    let form = forms.superlative(set.form, extreme.form, extreme.aux)
    emit(self.set(form, set.traits.union(.closed), cost, .superlative))
  }

  /// "the state with the highest elevation": the state of the place that has it.
  private mutating func superlativeThroughLink(
    _ extreme: Item, _ set: Item, _ cost: Float, _ emit: Emit
  ) {
    let use = PackedUse(raw: forms[extreme.form].a).use
    guard forms[extreme.form].kind == .value else { return }
    let holders = forms.looseJoin(use.reversed, forms.everything())
    let best = forms.superlative(holders, extreme.form, extreme.aux)
    for link in links(from: forms.type(of: set.form), to: schema.source(of: use)) {
      guard let form = linked(set.form, link, self.set(best, [], 0, .superlative)) else { continue }
      emit(self.set(form, set.traits.union(.closed), cost + 0.5, .superlative))
    }
  }

  private func isClosedByItsOwnMeasure(_ set: FormID, _ measure: FormID) -> Bool {
    forms[set].kind == .superlative && forms[set].b == measure
  }

  /// "the highest elevation in Texas": the value itself, of the best among what has one.
  private mutating func extremeAmong(
    _ left: Item, _ right: Item, _ cost: Float, _ emit: Emit
  ) {
    let node = forms[left.form]
    guard node.kind == .value else {
      superlative(of: left, among: right, cost + 0.3, emit)
      return
    }
    let use = PackedUse(raw: node.a).use
    if forms.type(of: right.form).meets(schema.source(of: use)), !right.has(.things) {
      let best = forms.superlative(right.form, left.form, left.aux)
      if let value = forms.join(use, best) { emit(set(value, .closed, cost + 0.1, .extreme)) }
      return
    }
    let holders = forms.looseJoin(use.reversed, forms.everything())
    for link in links(from: schema.source(of: use), to: forms.type(of: right.form)) {
      guard let base = linked(holders, link, right) else { continue }
      let best = forms.superlative(base, left.form, left.aux)
      if let value = forms.join(use, best) { emit(set(value, .closed, cost + 0.4, .extreme)) }
    }
  }

  /// "where the most people live": "most people" measures the population already. "live" is another word of the
  /// property `population`, so it is taken in; it is no second condition on the cities.
  private func merge(_ left: Item, _ right: Item, _ cost: Float, _ emit: Emit) {
    let node = forms[left.form]
    guard PackedUse(raw: node.a).use.property == use(right).property else { return }
    var item = left
    item.cost = cost + 0.2
    item.rule = .merge
    emit(item)
  }

  /// "traverses the most states": a measure that counts.
  private mutating func verbMost(
    _ relation: Item, _ most: Item, reversed: Bool, _ cost: Float, _ emit: Emit
  ) {
    let said = use(relation)
    for use in [reversed ? said.reversed : said, reversed ? said : said.reversed] {
      guard forms.type(of: most.form).meets(schema.target(of: use)) else { continue }
      let measure = forms.countOf(use, most.form)
      let isSaid = use == (reversed ? said.reversed : said)
      emit(extreme(measure, most.aux, cost + (isSaid ? 0.05 : 0.5)))
    }
  }

  /// "the state with the most rivers": a count along the property that fits.
  private mutating func hasMost(_ set: Item, _ most: Item, _ cost: Float, _ emit: Emit) {
    let found = countable(from: forms.type(of: set.form), to: forms.type(of: most.form))
    let cost = cost + (set.has(.single) ? 1 : 0)
    for (rank, use) in found.enumerated() {
      let measure = forms.countOf(use, most.form)
      let form = forms.superlative(set.form, measure, most.aux)
      let vague = (found.count > 1 ? 0.3 : 0) + Float(rank) * 0.05
      let far: Float = set.rule == .mention ? 0 : 0.1
      emit(self.set(form, set.traits.union(.closed), cost + vague + far, .most))
    }
  }
}
