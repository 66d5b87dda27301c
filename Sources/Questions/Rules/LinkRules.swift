import English
import Queries
import Vocabulary

// Rules that join two sets by a property that no word says: "cities in Texas", "Spain players", "is it permanent?".
extension Composer {
  /// The least that a property left unsaid costs: the chart asks for it only when nothing cheaper is left.
  static let leastLink: Float = 0.4

  /// Whether `link` may have something to say of two neighbours.
  func mayLink(_ left: Item, _ right: Item, _ gap: Gap) -> Bool {
    left.category == .set && right.category == .set && !right.has(.theirs)
      && !gap.marks.contains(.possessive) && !gap.has([.than, .versus])
  }

  /// Two sets by a property that fits: the second half of `sets`, which looks at the whole schema.
  mutating func link(_ left: Item, _ right: Item, _ gap: Gap, _ emit: Emit) {
    if gap.has([.versus]) { return }
    if right.has(.theirs) {
      implicit(head: left, modifier: right, gap, -0.1, emit)
      return
    }
    let prepositional = gap.has(Gap.prepositions.union([.of, .by, .have, .be, .do]))
    // "Of the one that …, what is the last phase?"
    let asked = gap.marks.contains(.comma) && gap.has([.what, .which]) && !gap.has(.one)
    implicit(
      head: left, modifier: right, gap, (prepositional ? 0.4 : 0.8) + (asked ? 0.6 : 0), emit)
    if !gap.has(Gap.prepositions.union([.of])) {
      // "Texas cities", "Spain players"
      let isModifier =
        gap.count == 0 && left.has(.things) && right.has(.kind) && !right.has(.things)
      implicit(head: right, modifier: left, gap, asked || isModifier ? 0.4 : 1.0, emit)
    }
  }

  mutating func implicit(
    head: Item, modifier: Item, _ gap: Gap, _ base: Float, _ emit: Emit
  ) {
    // "by position" groups; it does not say which.
    if gap.has(.by), modifier.has(.values) || modifier.has(.kind) && modifier.rule == .mention {
      return
    }
    let found = stated(
      links(from: forms.type(of: head.form), to: forms.type(of: modifier.form)),
      from: head.form, to: modifier.form)
    guard !found.isEmpty, found.count <= 6 else { return }
    var vague = base + (found.count > 1 ? 0.4 : 0) + lost(modifier) + bare(modifier)
    if gap.has(.named) { vague += 0.6 }
    // "animals born in 1990" are born themselves, and have not something that is.
    if forms.isCondition(modifier.form) { vague += 0.6 }
    vague += subject(head, gap)
    let ranked = found.sorted {
      (schema.properties[$1.property].count, $0.property) < (
        schema.properties[$0.property].count, $1.property
      )
    }
    for (rank, use) in ranked.enumerated() {
      guard let linked = linked(head.form, use, modifier) else { continue }
      var traits = head.traits.intersection([
        .kind, .plural, .things, .values, .all, .focus, .single,
      ])
      traits.formUnion(modifier.traits.intersection([.choice, .closed]))
      let cost = head.cost + modifier.cost + gap.cost + vague + scope(head) + Float(rank) * 0.05
      emit(set(linked, traits, cost, .implicit))
    }
  }

  /// Of several ways, those whose stated domain and range fit the very classes of what they join best.
  private func stated(_ uses: [PropertyUse], from head: FormID, to modifier: FormID)
    -> [PropertyUse]
  {
    guard uses.count > 1 else { return uses }
    let (heads, modifiers) = (statedClasses(of: head), statedClasses(of: modifier))
    func fit(_ ends: [Int], _ classes: [Int]) -> Int {
      if ends.isEmpty || classes.isEmpty { return 0 }
      return ends.contains(where: classes.contains) ? 1 : -1
    }
    let fits = uses.map { use in
      let property = schema.properties[use.property]
      return fit(use.inverse ? property.range : property.domain, heads)
        + fit(use.inverse ? property.domain : property.range, modifiers)
    }
    let best = fits.max()
    return zip(uses, fits).filter { $0.1 == best }.map(\.0)
  }

  /// The class that a set is named by, or that what it was reached through leads to.
  private func statedClasses(of form: FormID) -> [Int] {
    let node = forms[form]
    switch node.kind {
    case .kind: return [Int(node.a)]
    case .and: return statedClasses(of: node.a) + statedClasses(of: node.b)
    case .join:
      let use = PackedUse(raw: node.a).use
      let property = schema.properties[use.property]
      return use.inverse ? property.domain : property.range
    default: return []
    }
  }
}
