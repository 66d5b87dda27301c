import English
import Queries
import Vocabulary

// Rules for words that do something to what follows them: "how many", "not", "first", "share", "average".
extension Composer {
  mutating func applyOperator(_ left: Item, _ right: Item, _ gap: Gap, _ emit: Emit) {
    let cost = left.cost + right.cost + gap.cost
    switch (operators[Int(left.aux)], right.category) {
    case (.howMuch, .set) where !isNumericValue(right.form): break
    case (.howMany, _), (.howMuch, _): count(right, cost, emit)
    case (.most, _): most(right, 1, cost, emit)
    case (.least, _): most(right, -1, cost, emit)
    case (.more, _), (.less, _), (.atLeast, _), (.atMost, _), (.exactly, _):
      degree(operators[Int(left.aux)], right, gap, cost, emit)
    case (.asMuch, .amount), (.asMuch, .positive):
      var scale = right
      scale.category = .comparative
      scale.form = 2
      scale.cost = cost
      emit(scale)
    case (.not, .set) where right.has(.things):
      var item = negated(right, cost)
      item.traits.insert(.parallel)
      emit(item)
    case (.not, .set), (.except, .set):
      emit(negated(right, cost))
    case (.no, .relation) where !right.has([.verb, .preposition]):
      // "have no neighbors": all that have one are left out.
      let some = forms.looseJoin(use(right).reversed, forms.everything())
      emit(negated(set(some, .predicate, 0, .negate), cost + 0.1))
    case (.not, .relation) where right.has(.participle):
      // "have not been restored"
      for way in right.has(.intransitive)
        ? [use(right).reversed] : [use(right), use(right).reversed]
      {
        let some = forms.looseJoin(way, forms.everything())
        emit(negated(set(some, .predicate, 0, .negate), cost + 0.2))
      }
    case (.neither, .set): emit(negated(right, cost))
    case (.no, .set): none(right, cost, emit)
    case (.share, .relation), (.same, .relation), (.co, .relation):
      emit(mate(right, cost))
    case (.share, .mate), (.same, .mate), (.co, .mate):
      var item = right
      item.cost = cost
      emit(item)
    case (.same, .set) where right.has(.kind):
      emit(Item(category: .operator, traits: [], form: 0, aux: together(), cost: cost + 0.1))
    case (.ordinal(let n), .set): ordinal(n, right, cost, emit)
    case (.last, .set): edge(right, first: false, cost, emit)
    case (.before, .number): timed(.less, right, cost, emit)
    case (.after, .number): timed(.more, right, cost, emit)
    case (.since, .number): timed(.atLeast, right, cost, emit)
    case (.before, .set): neighbour(right, after: false, cost, emit)
    case (.after, .set): neighbour(right, after: true, cost, emit)
    case (.between, .set): between(right, cost, emit)
    case (.between, .number): bounds(right, cost, emit)
    case (.ordinal(let n), .extreme), (.ordinal(let n), .mostOf),
      (.ordinal(let n), .superlative):
      ranked(right, n, cost, emit)
    case (.average, _): aggregate(right, 1, cost, emit)
    case (.total, .quantity):
      // "the total number of states"
      var quantity = right
      quantity.cost = cost
      emit(quantity)
    case (.total, _): aggregate(right, 0, cost, emit)
    default: break
    }
  }

  /// Operators that follow what they change: "acted together with", "… combined".
  mutating func applyOperatorAfter(_ left: Item, _ right: Item, _ gap: Gap, _ emit: Emit) {
    let cost = left.cost + right.cost + gap.cost
    switch (left.category, operators[Int(right.aux)]) {
    case (.relation, .together) where !left.has(.preposition): emit(mate(left, cost + 0.1))
    case (.mate, .together):
      var item = left
      item.cost = cost + 0.1
      emit(item)
    case (.set, .together): togetherAfter(left, cost, emit)
    case (.set, .not) where left.has(.things):
      // "and X does not (have)"
      emit(negated(left, cost + 0.1))
    case (.set, .total): aggregate(left, 0, cost, emit)
    case (.number, .orMore): orBeyond(.atLeast, left, cost, emit)
    case (.number, .orLess): orBeyond(.atMost, left, cost, emit)
    default: break
    }
  }

  /// The place of the `together` operator, which "in the same film" stands for.
  private mutating func together() -> Int32 {
    if let known = operators.firstIndex(of: .together) { return Int32(known) }
    operators.append(.together)
    return Int32(operators.count - 1)
  }

  /// An extreme at another place than the first: "second largest", "third most rivers".
  private func ranked(_ extreme: Item, _ n: Int, _ cost: Float, _ emit: Emit) {
    var item = extreme
    if item.category == .superlative { item.form *= Int32(n) } else { item.aux *= Int32(n) }
    item.cost = cost
    emit(item)
  }

  // MARK: Counting

  private mutating func count(_ right: Item, _ cost: Float, _ emit: Emit) {
    switch right.category {
    case .set:
      if isNumericValue(right.form) {
        var value = right
        value.cost = cost
        emit(value)
      } else {
        let form = forms.make(.count, right.form)
        emit(
          Item(
            category: .quantity, traits: right.traits, form: form, aux: 0, cost: cost + 0.05,
            rule: .count))
      }
    case .relation where isNumeric(right) && !right.has(.verb):
      var relation = right
      relation.traits.insert(.counted)
      relation.cost = cost
      emit(relation)
    case .extreme:
      var extreme = right
      extreme.cost = cost
      emit(extreme)
    default: break
    }
  }

  private mutating func most(_ right: Item, _ rank: Int32, _ cost: Float, _ emit: Emit) {
    switch right.category {
    case .relation where !right.has(.preposition):
      let use = use(right)
      if isNumeric(right) {
        emit(extreme(forms.value(use), rank, cost + 0.05))
      } else {
        emit(extreme(forms.countOf(use, forms.everything()), rank, cost + 0.2))
      }
    case .amount:
      var scale = right
      scale.category = .superlative
      scale.form = rank
      scale.cost = cost
      emit(scale)
    case .set where !right.has(.things) && !right.has(.predicate):
      emit(
        Item(category: .mostOf, traits: [], form: right.form, aux: rank, cost: cost, rule: .most))
    default: break
    }
  }

  // MARK: Degrees

  private mutating func degree(
    _ operation: Operator, _ right: Item, _ gap: Gap, _ cost: Float, _ emit: Emit
  ) {
    let comparison: Comparison
    switch operation {
    case .more: comparison = .more
    case .less: comparison = .less
    case .atLeast: comparison = .atLeast
    case .atMost: comparison = .atMost
    default: comparison = .equal
    }
    let rank: Int32 = comparison == .less ? -1 : 1
    switch right.category {
    case .number where right.aux == 0:
      emit(degree(bound(comparison, right), cost))
    case .amount where operation == .more || operation == .less:
      var scale = right
      scale.category = .comparative
      scale.form = rank
      scale.cost = cost
      emit(scale)
    case .relation where operation == .more || operation == .less:
      // "which has more factors": of a choice, the one with the most.
      if !right.has(.preposition) { most(right, rank, cost + 0.2, emit) }
    case .set where gap.has(.than):
      // "a population greater than that of X"
      degrees.append(
        Forms.FormBound(comparison: comparison, number: 0, set: right.form))
      emit(
        Item(
          category: .degree, traits: [], form: Int32(degrees.count - 1), aux: 0, cost: cost + 0.2,
          rule: .degree))
    case .set where (operation == .more || operation == .less) && !right.has(.things):
      most(right, rank, cost + 0.3, emit)
    default: break
    }
  }

  /// "more factors that affect X than that affect Y": two counts compared.
  mutating func moreThan(_ left: Item, _ right: Item, _ gap: Gap, _ emit: Emit) {
    let first = forms.make(.count, left.form)
    let second = forms.make(.count, right.form)
    let form = forms.make(.compare, first, second, left.aux > 0 ? 4 : 0)
    emit(
      Item(
        category: .quantity, traits: [], form: form, aux: 1,
        cost: left.cost + right.cost + gap.cost, rule: .compareTo))
  }

  // MARK: Negation

  func negated(_ item: Item, _ cost: Float) -> Item {
    Item(
      category: .negated, traits: item.traits.intersection(.predicate), form: item.form, aux: 0,
      cost: cost, rule: .negate)
  }

  private func none(_ right: Item, _ cost: Float, _ emit: Emit) {
    if right.has(.predicate) {
      // "no remote developers": nobody who is both, rather than those who are not remote.
      emit(negated(right, cost + 0.5))
    } else {
      emit(
        Item(
          category: .noneOf, traits: right.traits, form: right.form, aux: 0, cost: cost,
          rule: .negate))
    }
  }

  // MARK: Shared values

  /// "wrote films together": those who wrote a film that another wrote too.
  private func togetherAfter(_ left: Item, _ cost: Float, _ emit: Emit) {
    let node = forms[left.form]
    guard left.has(.predicate), node.kind == .join, forms[node.b].kind == .kind else { return }
    let use = PackedUse(raw: node.a).use.reversed
    emit(
      Item(
        category: .mate, traits: .verb, form: PackedUse(use).raw, aux: 0, cost: cost + 0.1,
        rule: .share))
  }

  private func mate(_ item: Item, _ cost: Float) -> Item {
    Item(
      category: .mate, traits: item.traits, form: item.form, aux: 0, cost: cost, rule: .share)
  }

  // MARK: Order

  /// The properties that put members of a set in order.
  private func orders(of set: FormID) -> [PropertyUse] {
    schema.properties.indices.filter {
      schema.properties[$0].isOrder
        && (forms.type(of: set).meets(schema.properties[$0].source)
          || forms.type(of: set).meets(schema.properties[$0].target))
    }.map { PropertyUse($0) }
  }

  /// "the third phase": with exactly two before it.
  private mutating func ordinal(_ n: Int, _ set: Item, _ cost: Float, _ emit: Emit) {
    guard n > 1 else {
      edge(set, first: true, cost, emit)
      return
    }
    for order in orders(of: set.form) {
      let measure = forms.countOf(order.reversed.repeated, forms.everything())
      let bound = Forms.FormBound(comparison: .equal, number: Double(n - 1), set: -1)
      let form = forms.filter(set.form, measure, bound)
      emit(self.set(form, set.traits.union(.closed), cost, .order))
    }
  }

  /// The first or last: with nothing before or after.
  private mutating func edge(_ set: Item, first: Bool, _ cost: Float, _ emit: Emit) {
    for order in orders(of: set.form) {
      let beyond = forms.looseJoin(first ? order : order.reversed, forms.everything())
      let form = forms.minus(set.form, beyond)
      emit(self.set(form, set.traits.union(.closed), cost, .order))
    }
  }

  private mutating func neighbour(_ set: Item, after: Bool, _ cost: Float, _ emit: Emit) {
    for order in orders(of: set.form) {
      let use = after ? order : order.reversed
      if let next = forms.join(use, set.form) {
        emit(self.set(next, .predicate, cost, .order))
      }
      chain(use, set, [], cost, .order, emit)
    }
  }

  /// What an order puts between two things: "between creating and supporting".
  private mutating func between(_ set: Item, _ cost: Float, _ emit: Emit) {
    let pair = forms[set.form]
    guard pair.kind == .or else { return }
    for order in orders(of: set.form) {
      for (low, high) in [(pair.a, pair.b), (pair.b, pair.a)] {
        guard let after = forms.join(order.repeated, low),
          let before = forms.join(order.reversed.repeated, high),
          let both = forms.and(after, before)
        else { continue }
        let swapped: Float = low == pair.a ? 0 : 0.3
        emit(self.set(both, .predicate, cost + swapped, .order))
      }
    }
  }

  // MARK: Sums and means

  private mutating func aggregate(_ right: Item, _ kind: Int32, _ cost: Float, _ emit: Emit) {
    guard right.category == .set else {
      // "average population of …": the property is still to come with what it is of.
      return
    }
    let node = forms[right.form]
    guard isNumericValue(right.form) else { return }
    let form = forms.make(.aggregate, node.b, node.a, kind)
    // One thing's own value needs no sum.
    let single: Float = forms[node.b].kind == .things ? 0.5 : 0
    emit(
      Item(
        category: .quantity, traits: [], form: form, aux: 0, cost: cost + single,
        rule: .aggregate))
  }
}
