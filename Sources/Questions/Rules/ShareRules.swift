import English
import Vocabulary

// Values that two things share: "share actors with X", "co-directed films with X", "co-stars of X".
extension Composer {
  /// "share actors with X", "co-directed films with X": others with a value of the property that X has too.
  mutating func mateSet(_ left: Item, _ right: Item, _ gap: Gap, _ emit: Emit) {
    if right.has(.kind), !right.has(.things) {
      // "co-wrote films (with X)": the class of what is shared, said in between.
      var item = left
      item.cost += right.cost + gap.cost + 0.1
      emit(item)
    }
    share(left, right, gap, 0.1, emit)
  }

  /// Whether a set is what shares a value of a property with something.
  func mates(_ set: FormID, by use: PropertyUse) -> Bool {
    let node = forms[set]
    guard node.kind == .minus, isShared(node.a, with: node.b) else { return false }
    return PackedUse(raw: forms[node.a].a).use.property == use.property
  }

  private mutating func share(
    _ mate: Item, _ of: Item, _ gap: Gap, _ extra: Float, _ emit: Emit
  ) {
    let said = use(mate)
    for way in [said, said.reversed] {
      guard let shared = forms.join(way, of.form),
        let mates = forms.join(way.reversed, shared)
      else { continue }
      let others = forms.minus(mates, of.form)
      let cost = mate.cost + of.cost + gap.cost + extra + (way == said ? 0 : 0.1)
      emit(set(others, .predicate, cost, .share))
    }
  }

  /// A set with a property whose values are shared: "film co-directors (of X)", "films share actors".
  mutating func setMate(_ left: Item, _ right: Item, _ gap: Gap, _ emit: Emit) {
    if left.has(.kind), !left.has(.things), gap.isBare {
      var item = right
      item.cost += left.cost + gap.cost + 0.3
      emit(item)
    }
    // "(who has) X co-starred with"
    if !left.has(.predicate), !gap.marks.contains(.possessive) {
      var mates = left
      mates.cost += lost(left)
      share(right, mates, gap, 0.15, emit)
    }
  }
}
