import English
import Queries
import Vocabulary

// Rules for a property's noun without "of": things that have one ("which songs have a guest"), and what is had through
// something else.
extension Composer {
  /// "which songs have a guest": those that have any, rather than the guests of all songs.
  mutating func having(
    _ left: Item, _ noun: Item, _ gap: Gap, _ base: Float, _ emit: Emit
  ) {
    guard gap.has(.have), !gap.has(.do), left.has(.focus), !noun.has(.focus), noun.utmost == 0
    else { return }
    let all = forms.looseJoin(use(noun).reversed, forms.everything())
    guard let some = forms.and(left.form, all) else { return }
    emit(set(some, left.traits, base - lost(left) + 0.15, .restrict))
  }

  /// "which of the states has the highest point": those whose highest point is the highest of all theirs.
  mutating func hasUtmost(_ set: Item, _ noun: Item, _ cost: Float, _ emit: Emit) {
    let use = use(noun)
    guard noun.utmost != 0, !set.has(.single), let all = forms.join(use, set.form),
      let utmost = utmost(of: all, noun.utmost), let holders = forms.join(use.reversed, utmost),
      let form = forms.and(set.form, holders)
    else { return }
    emit(self.set(form, set.traits.union(.closed), cost + 0.05, .superlative))
  }

  /// "which floor is the printer on" → the floor of the room that the printer is in.
  ///
  /// Tried where the grammar finds nothing else. The printer must be one thing that cannot have a floor itself, and one
  /// property alone, with one value a thing, may lead from it to what can have one: here from things to their rooms. Not
  /// for "the floor of the printer", which asks for what the printer has itself: the answer is then that it has none.
  mutating func bridge(
    _ use: PropertyUse, _ right: Item, _ gap: Gap, _ base: Float, _ emit: Emit
  ) {
    guard forms.isBridging, gap.has(Gap.verbs), !gap.has(.of),
      let form = forms.bridge(use, right.form)
    else { return }
    let traits = right.traits.intersection([.closed, .choice, .versus, .conjunction])
    emit(set(form, traits, base + 0.5, .nounOf))
  }
}
