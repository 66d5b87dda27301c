import English
import Queries
import Vocabulary

/// The grammar: which two neighbouring constituents make a third, what it means, and what it costs.
///
/// Rules are few and general; types (which nodes have which properties) decide most of what syntax leaves open.
/// Costs rank readings: 0 for the plain English way of saying something, about 1 for what needs good will.
struct Composer {
  var forms: Forms
  let lexicon: Lexicon
  typealias Emit = (Item) -> Void

  var schema: Schema { lexicon.schema }
  /// The operators of the mentions, by `aux` of operator items.
  var operators: [Operator] = []
  /// Whether the sentence sets things side by side, so that "with" and "from" join its sides.
  var compares = false
  /// Whether a yes or no is asked for: "does A come before C" then holds at any distance.
  var asksTruth = false
  /// Whether that is asked with "is": "is X owned".
  var asksWhatIs = false
  /// Whether "both" is said: what is joined by "and" is then meant of each.
  var both = false
  var numbers: [Double] = []
  /// For each of the numbers the stretch of time that it is; nil of a plain number.
  var dates: [DateSpan?] = []
  /// The bounds of degrees ("more than 3").
  var degrees: [Forms.FormBound] = []

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    forms = Forms(schema: lexicon.schema)
  }

  /// Offers two neighbours to every rule that takes their categories.
  mutating func combine(_ left: Item, _ right: Item, _ gap: Gap, _ emit: Emit) {
    switch (left.category, right.category) {
    case (.set, .set): sets(left, right, gap, emit)
    case (.set, .relation): setRelation(left, right, gap, emit)
    case (.relation, .set): relationSet(left, right, gap, emit)
    case (.relation, .relation): relations(left, right, gap, emit)
    case (.resumptive, .set): resume(left, right, gap, emit)
    case (.mate, .set): mateSet(left, right, gap, emit)
    case (.mate, .relation), (.relation, .mate): break
    case (.set, .mate): setMate(left, right, gap, emit)
    case (.set, .negated), (.negated, .set): removal(left, right, gap, emit)
    case (.relation, .negated): verbNegated(left, right, gap, emit)
    case (.number, .number): range(left, right, gap, emit)
    case (.number, .operator): applyOperatorAfter(left, right, gap, emit)
    case (.set, .noneOf), (.relation, .noneOf): noneOf(left, right, gap, emit)
    case (.mostOf, .set) where gap.has(.than): moreThan(left, right, gap, emit)
    case (.superlative, _), (.set, .superlative), (.extreme, _), (.set, .extreme), (.mostOf, _),
      (.relation, .mostOf), (.set, .mostOf):
      superlatives(left, right, gap, emit)
    case (.comparative, _), (.set, .comparative), (.degree, _), (.relation, .degree),
      (.set, .countDegree), (.relation, .countDegree), (.set, .number), (.number, _),
      (.relation, .number), (.positive, _), (.set, .positive):
      comparisons(left, right, gap, emit)
    case (.threshold, .set): threshold(left, right, gap, emit)
    case (.set, .amount) where compares:
      winner(left, scale: Int(right.aux), left.cost + right.cost + gap.cost, emit)
    case (.operator, _): applyOperator(left, right, gap, emit)
    case (_, .operator): applyOperatorAfter(left, right, gap, emit)
    default: break
    }
  }

  // MARK: Making constituents

  /// What it costs to take what is asked for as an argument. Of "which films did X direct" the films are asked for: a
  /// reading that asks for something of theirs instead is dearer.
  func lost(_ argument: Item) -> Float { argument.has(.focus) ? 0.8 : 0 }

  /// What it costs to take a property's noun without anything that it is of ("capitals") as an argument, since it
  /// stands for every capital there is.
  func bare(_ argument: Item) -> Float {
    guard argument.has(.values), forms[argument.form].kind == .join else { return 0 }
    return forms[forms[argument.form].b].kind == .everything ? 0.8 : 0
  }

  /// What an argument reaches; of "both X and Y", what each of them reaches.
  mutating func reached(_ use: PropertyUse, from argument: Item) -> FormID? {
    guard argument.has(.all), let members = members(of: argument.form) else {
      return forms.join(use, withMates(argument.form))
    }
    var common: FormID?
    for member in members {
      guard let each = forms.join(use, member) else { return nil }
      if let sofar = common {
        guard let both = forms.and(sofar, each) else { return nil }
        common = both
      } else {
        common = each
      }
    }
    return common
  }

  /// "the directors of the films that share actors with X": X is none of the films that are asked for
  /// as such, but what is asked of them is asked of it too.
  private mutating func withMates(_ form: FormID) -> FormID {
    let node = forms[form]
    switch node.kind {
    case .minus where isShared(node.a, with: node.b): return node.a
    case .and:
      let (a, b) = (withMates(node.a), withMates(node.b))
      return a == node.a && b == node.b ? form : forms.and(a, b) ?? form
    default: return form
    }
  }

  /// Whether a set is what shares a value with another.
  func isShared(_ set: FormID, with other: FormID) -> Bool {
    let outer = forms[set]
    guard outer.kind == .join, forms[outer.b].kind == .join else { return false }
    let inner = forms[outer.b]
    return inner.b == other
      && PackedUse(raw: inner.a).use == PackedUse(raw: outer.a).use.reversed
  }

  /// What is named in an enumeration, each by itself: "Mars", "Venus" of "Mars and Venus". Nil of other forms.
  private mutating func members(of form: FormID) -> [FormID]? {
    let node = forms[form]
    switch node.kind {
    case .things:
      let things = forms.things[Int(node.a)]
      return things.count > 1 && things.count < 8 ? things.map { forms.things([$0]) } : nil
    case .or:
      guard forms[node.a].kind == .things, forms[node.b].kind == .things else { return nil }
      return [node.a, node.b]
    default: return nil
    }
  }

  func set(
    _ form: FormID, _ traits: Item.Traits, _ cost: Float, _ rule: Rule
  ) -> Item {
    Item(category: .set, traits: traits, form: form, aux: 0, cost: cost, rule: rule)
  }

  func use(_ item: Item) -> PropertyUse { PackedUse(raw: item.form).use }

  func isNumeric(_ item: Item) -> Bool {
    let use = use(item)
    return !use.inverse && schema.properties[use.property].isNumeric
  }

  /// Whether a set's members are values of a numeric property ("population of Texas").
  func isNumericValue(_ form: FormID) -> Bool {
    let node = forms[form]
    guard node.kind == .join else { return false }
    let use = PackedUse(raw: node.a).use
    return !use.inverse && schema.properties[use.property].isNumeric
  }

  /// The members of `set` that the property relates to members of `other`.
  mutating func linked(_ set: FormID, _ use: PropertyUse, _ other: Item) -> FormID? {
    guard forms.type(of: set).meets(schema.source(of: use)),
      let back = reached(use.reversed, from: other)
    else { return nil }
    return forms.and(set, back)
  }

  /// The links along which counting makes sense: those that can reach more than one, the commonest first.
  mutating func countable(from source: SetType, to target: SetType) -> [PropertyUse] {
    let found = links(from: source, to: target).sorted {
      (schema.properties[$1.property].count, $0.property)
        < (schema.properties[$0.property].count, $1.property)
    }
    let many = found.filter { $0.inverse || !schema.properties[$0.property].isFunctional }
    return many.isEmpty ? found : many
  }

  /// Every way along one property from members of one type to members of another; of a property and
  /// its subproperties only the property. Numbers are never meant without their property being said.
  mutating func links(from source: SetType, to target: SetType) -> [PropertyUse] {
    let watched = (forms.isWatched(source), forms.isWatched(target))
    var found: [PropertyUse] = []
    // A property that orders is never left unsaid: "a step in planning" is not the step after it.
    for index in schema.properties.indices
    where !schema.properties[index].isNumeric && !schema.properties[index].isOrder
      && !schema.properties[index].isBookkeeping
    {
      for inverse in [false, true] {
        let use = PropertyUse(index, inverse: inverse)
        if inverse, schema.properties[index].isSymmetric { continue }
        let begins = source.meets(schema.source(of: use))
        let ends = target.meets(schema.target(of: use))
        if begins, ends { found.append(use) }
        // What the other end rules out does not depend on the thing watched.
        if watched.0, ends || watched.1 { forms.noteSearch(for: use.beginning) }
        if watched.1, begins || watched.0 { forms.noteSearch(for: use.reversed.beginning) }
      }
    }
    return found.count > 1 ? withoutImplied(found) : found
  }

  /// The uses that no other implies: a subproperty says nothing that its superproperty does not.
  private func withoutImplied(_ uses: [PropertyUse]) -> [PropertyUse] {
    uses.filter { use in
      let iri = schema.properties[use.property].iri
      return !uses.contains { other in
        other.property != use.property && other.inverse == use.inverse
          && schema.properties[other.property].arcs.dropFirst().contains { $0.property == iri }
      }
    }
  }
}
