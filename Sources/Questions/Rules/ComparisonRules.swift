import English
import Queries
import Vocabulary

// Rules for comparisons: "longer than the Colorado", "more than 3 rivers", "population over a million", "how high is
// X".
extension Composer {
  mutating func comparisons(_ left: Item, _ right: Item, _ gap: Gap, _ emit: Emit) {
    let cost = left.cost + right.cost + gap.cost + pause(gap)
    switch (left.category, right.category) {
    case (.comparative, .set): compare(left, with: right, gap, cost, emit)
    case (.comparative, .number) where right.aux == 0: compare(left, number: right, cost, emit)
    case (.set, .comparative):
      if gap.has([.be, .relative, .have]) || gap.isBare { winner(left, right, cost + 0.2, emit) }
    case (.degree, .relation), (.relation, .degree): degreeOfValue(left, right, cost, emit)
    case (.degree, .set) where left.aux == 0: countDegree(left, right, cost, emit)
    case (.number, .set) where left.aux == 0: exactly(left, right, gap, cost, emit)
    case (.set, .countDegree): linkedCount(left, right, cost, emit)
    case (.relation, .countDegree): verbCount(left, right, cost, emit)
    case (.relation, .number) where right.aux == 0, (.number, .relation) where left.aux == 0:
      valueIsNumber(left, right, gap, cost, emit)
    case (.positive, .set): positive(left, of: right, gap, cost, emit)
    case (.set, .positive): positive(right, of: left, gap, cost + 0.2, emit)
    default: break
    }
  }

  // MARK: Comparatives

  /// "longer than X": everything whose measure is beyond X's.
  ///
  /// The adjective's `form` is 1 for the upper end of its scale ("longer"), -1 for the lower ("shorter"), and 2 where it
  /// stands in "as long as".
  private mutating func compare(
    _ left: Item, with right: Item, _ gap: Gap, _ cost: Float, _ emit: Emit
  ) {
    let scale = lexicon.scales[Int(left.aux)]
    let upper = left.form > 0
    guard applies(scale, to: right.form) else { return }
    if left.form == 2 {
      equal(scale, right, cost, emit)
      return
    }
    if !gap.has(.than) {
      // No "than": "which is the harder discipline" → what is harder than another; of numbers, the largest.
      winner(right, left, cost + 0.15, emit)
      if gap.count > 0 || gap.has(.of) { return }
    }
    let penalty: Float = gap.has(.than) ? 0 : 0.8
    if scale.isOrdering {
      let up = upper ? scale.measure.reversed : scale.measure
      // Nothing is harder than the hardest.
      let none = gap.has(.than) ? forms.nothing(up, of: right.form) : nil
      guard let form = forms.join(up, right.form) ?? none else { return }
      emit(set(form, .predicate, cost + penalty, .compareTo))
      return
    }
    guard forms.type(of: right.form).meets(schema.source(of: scale.measure)) else { return }
    let bound = Forms.FormBound(comparison: upper ? .more : .less, number: 0, set: right.form)
    let form = forms.filter(forms.everything(), measure(of: scale), bound)
    emit(set(form, .predicate, cost + penalty, .compareTo))
  }

  /// "as long as X": neither beyond it nor behind.
  private mutating func equal(_ scale: Scale, _ right: Item, _ cost: Float, _ emit: Emit) {
    guard !scale.isOrdering else {
      let ahead = forms.looseJoin(scale.measure.reversed, right.form)
      let behind = forms.looseJoin(scale.measure, right.form)
      let rest = forms.minus(forms.everything(), forms.or(ahead, behind))
      emit(set(rest, .predicate, cost, .compareTo))
      return
    }
    let bound = Forms.FormBound(comparison: .equal, number: 0, set: right.form)
    let form = forms.filter(forms.everything(), measure(of: scale), bound)
    emit(set(form, .predicate, cost, .compareTo))
  }

  private mutating func compare(
    _ left: Item, number right: Item, _ cost: Float, _ emit: Emit
  ) {
    let scale = lexicon.scales[Int(left.aux)]
    guard !scale.isOrdering else { return }
    let bound = bound(left.form > 0 ? .more : .less, right)
    guard let form = held(forms.everything(), scale.measure, to: bound) else { return }
    emit(set(form, .predicate, cost, .compareTo))
  }

  /// "which of them is harder": the one ahead of the others.
  private mutating func winner(_ set: Item, _ adjective: Item, _ cost: Float, _ emit: Emit) {
    let scale = lexicon.scales[Int(adjective.aux)]
    let upper = adjective.form > 0
    if scale.isOrdering {
      let up = upper ? scale.measure : scale.measure.reversed
      guard forms.type(of: set.form).meets(schema.source(of: up)) else { return }
      let ahead = forms.looseJoin(up.reversed, forms.everything())
      guard let form = forms.and(set.form, ahead) else { return }
      emit(self.set(form, set.traits.union(.closed), cost, .superlative))
      return
    }
    guard forms.type(of: set.form).meets(schema.source(of: scale.measure)) else { return }
    let form = forms.superlative(set.form, measure(of: scale), upper ? 1 : -1)
    emit(self.set(form, set.traits.union(.closed), cost + 0.1, .superlative))
  }

  /// "compare X and Y in terms of difficulty": which of them is ahead.
  mutating func winner(_ set: Item, scale: Int, _ cost: Float, _ emit: Emit) {
    let adjective = Item(
      category: .comparative, traits: [], form: 1, aux: Int32(scale), cost: 0)
    winner(set, adjective, cost + 0.1, emit)
  }

  /// Whether a scale's words are used of members of a set: "hard" of disciplines, where the graph says so
  /// (`appliesTo`).
  func applies(_ scale: Scale, to set: FormID) -> Bool {
    scale.appliesTo.isEmpty
      || scale.appliesTo.contains { schema.classes[$0].type.meets(forms.type(of: set)) }
  }

  /// Two numbers as the ends of a stretch, for "between": "1990 and 1995".
  mutating func range(_ left: Item, _ right: Item, _ gap: Gap, _ emit: Emit) {
    guard gap.has([.and, .to]), left.aux == 0, right.aux == 0 else { return }
    var item = left
    item.aux = right.form + 1
    item.cost += right.cost + gap.cost
    item.rule = .merge
    emit(item)
    // "from 1990 to 1995"
    if gap.has(.to) { bounds(item, item.cost, emit) }
  }

  /// "between 1990 and 1995": both bounds belong to it.
  mutating func bounds(_ range: Item, _ cost: Float, _ emit: Emit) {
    guard range.aux > 0 else { return }
    let ends = inOrder(range.form, range.aux - 1)
    degrees.append(bound(.atLeast, ends.0))
    degrees.append(bound(.atMost, ends.1))
    emit(
      Item(
        category: .degree, traits: [], form: Int32(degrees.count - 2),
        aux: Int32(degrees.count - 1), cost: cost, rule: .degree))
  }

  /// "more goals than X", "fewer rivers than X": whose measure or count is beyond that of X.
  mutating func beyond(_ left: Item, _ right: Item, _ cost: Float, _ emit: Emit) {
    let bound = Forms.FormBound(
      comparison: left.aux > 0 ? .more : .less, number: 0, set: right.form)
    if left.category == .extreme {
      guard forms.type(of: right.form).meets(forms.type(of: left.form)) else { return }
      let form = forms.filter(forms.everything(), left.form, bound)
      emit(set(form, .predicate, cost, .compareTo))
    } else {
      degrees.append(bound)
      emit(
        Item(
          category: .countDegree, traits: [], form: left.form, aux: Int32(degrees.count - 1),
          cost: cost, rule: .degree))
    }
  }

  // MARK: Degrees

  /// A bound on the value of a property: "more than 1 million people", "population over a million".
  private mutating func degreeOfValue(
    _ left: Item, _ right: Item, _ cost: Float, _ emit: Emit
  ) {
    let (degree, relation) = left.category == .degree ? (left, right) : (right, left)
    let use = use(relation)
    let bound = degrees[Int(degree.form)]
    if isNumeric(relation) {
      guard var form = held(forms.everything(), use, to: bound) else { return }
      if degree.aux > 0 {
        guard let both = held(form, use, to: degrees[Int(degree.aux)]) else { return }
        form = both
      }
      emit(set(form, .predicate, cost, .degree))
    } else if bound.date != nil {
      return
    } else if relation.utmost != 0 {
      // "a highest point below 200", "… higher than that of X"
      let measure = forms.value(lexicon.scales[Int(abs(relation.utmost)) - 1].measure)
      var bound = bound
      if bound.set >= 0 {
        guard let other = forms.join(use, bound.set) else { return }
        bound = Forms.FormBound(comparison: bound.comparison, number: 0, set: other)
      }
      let reached = forms.filter(forms.everything(), measure, bound)
      guard let form = forms.join(use.reversed, reached) else { return }
      emit(set(form, .predicate, cost, .degree))
    } else if !relation.has(.preposition) {
      let measure = forms.countOf(use, forms.everything())
      let form = forms.filter(forms.everything(), measure, bound)
      emit(set(form, .predicate, cost + 0.2, .degree))
    }
  }

  private mutating func countDegree(
    _ left: Item, _ right: Item, _ cost: Float, _ emit: Emit
  ) {
    guard !isNumericValue(right.form), degrees[Int(left.form)].date == nil else { return }
    emit(
      Item(
        category: .countDegree, traits: right.traits, form: right.form, aux: left.form,
        cost: cost, rule: .degree))
  }

  /// "(has) 3 rivers": a number before a noun is also just how many there are ("the 50 states").
  private mutating func exactly(
    _ left: Item, _ right: Item, _ gap: Gap, _ cost: Float, _ emit: Emit
  ) {
    guard gap.roles.subtracting(.other).isEmpty, !right.has(.predicate), !right.has(.things),
      dates[Int(left.form)] == nil
    else { return }
    var item = right
    item.cost = cost + 0.3
    item.rule = .merge
    emit(item)
    degrees.append(
      Forms.FormBound(comparison: .equal, number: numbers[Int(left.form)], set: -1))
    emit(
      Item(
        category: .countDegree, traits: right.traits, form: right.form,
        aux: Int32(degrees.count - 1), cost: cost + 0.2, rule: .degree))
  }

  /// A bound on how many a set has of another, by a property that no word says: "states with more than 3 rivers".
  private mutating func linkedCount(
    _ set: Item, _ counted: Item, _ cost: Float, _ emit: Emit
  ) {
    let found = countable(from: forms.type(of: set.form), to: forms.type(of: counted.form))
    for (rank, use) in found.enumerated() {
      let measure = forms.countOf(use, counted.form)
      let form = forms.filter(set.form, measure, degrees[Int(counted.aux)])
      let vague = (found.count > 1 ? 0.5 : 0.2) + Float(rank) * 0.05
      emit(self.set(form, set.traits, cost + vague, .degree))
    }
  }

  /// A bound on how many something is related to, by a verb: "border at least one other state".
  private mutating func verbCount(
    _ relation: Item, _ counted: Item, _ cost: Float, _ emit: Emit
  ) {
    let use = use(relation)
    guard forms.type(of: counted.form).meets(schema.target(of: use)) else { return }
    let measure = forms.countOf(use, counted.form)
    let form = forms.filter(forms.everything(), measure, degrees[Int(counted.aux)])
    emit(set(form, .predicate, cost + 0.1, .degree))
  }

  /// "population of 5000", "released in 1999" where years are numbers
  private mutating func valueIsNumber(
    _ left: Item, _ right: Item, _ gap: Gap, _ cost: Float, _ emit: Emit
  ) {
    let (relation, number) = left.category == .relation ? (left, right) : (right, left)
    guard isNumeric(relation) else { return }
    guard let form = held(forms.everything(), use(relation), to: bound(.equal, number)) else {
      return
    }
    emit(set(form, .predicate, cost + 0.4, .degree))
  }

  /// "how high is X": the value of what the adjective measures.
  private mutating func positive(
    _ adjective: Item, of right: Item, _ gap: Gap, _ cost: Float, _ emit: Emit
  ) {
    let scale = lexicon.scales[Int(adjective.aux)]
    guard adjective.has(.values) else { return }
    let applies =
      scale.appliesTo.isEmpty
      || scale.appliesTo.contains { schema.classes[$0].type.meets(forms.type(of: right.form)) }
    guard applies else { return }
    if scale.isOrdering {
      guard let ahead = forms.join(scale.measure, right.form) else { return }
      emit(set(ahead, .closed, cost + 0.6, .scaleValue))
    } else if let form = forms.join(scale.measure, right.form)
      ?? forms.bridge(scale.measure, right.form)
    {
      emit(set(form, .closed, cost, .scaleValue))
    }
  }
}
