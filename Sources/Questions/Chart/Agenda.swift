/// Constituents waiting to be looked at, the most promising first.
///
/// Costs are kept to a 128th, in one stack each: as exact as the costs themselves are meant, and
/// nothing is compared.
struct Agenda {
  private static let scale: Float = 128
  /// The cost from which on constituents wait together, in no order.
  private static let ceiling: Float = 16

  private var stacks: [[Int32]]
  private var lowest: Int

  init() {
    stacks = []
    lowest = 0
  }

  /// Puts a constituent in its place; one that costs less than what was taken last comes next.
  mutating func insert(_ place: Int32, cost: Float) {
    let index = Int(max(0, min(cost, Self.ceiling)) * Self.scale)
    while stacks.count <= index { stacks.append([]) }
    stacks[index].append(place)
    lowest = min(lowest, index)
  }

  /// The cheapest constituent, and about what the whole sentence would cost with it.
  mutating func next() -> (place: Int32, cost: Float)? {
    while lowest < stacks.count {
      if let place = stacks[lowest].popLast() { return (place, Float(lowest) / Self.scale) }
      lowest += 1
    }
    return nil
  }
}
