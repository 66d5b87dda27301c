import Queries

// Parts of sets by their place: "the last two phases".

extension Translation {
  /// Part of a set by its order: `LIMIT` and `OFFSET` on the members, each with how many come before it. As listed,
  /// any so many of them, since SPARQL keeps no order: whoever needs more puts the listed ones in beforehand.
  mutating func slice(_ slice: Slice, as x: Variable) -> Select {
    var select = Select([.init(x)], members(of: slice.set, as: x))
    select.distinct = true
    let isFromEnd: Bool
    (isFromEnd, select.limit, select.offset) = slice.part.cut
    guard let order = slice.order else { return select }
    let n = fresh("place")
    let before = Measure.count(order.reversed.repeated, of: .everything)
    select.body = [.select(scored(slice.set, before, "MAX", member: x, score: n))]
    select.columns.append(.init(n))
    select.orderBy = [.init(n, descending: isFromEnd), .init(textOf: x, descending: isFromEnd)]
    return Select([.init(x)], [.select(select)])
  }
}

extension Slice.Part {
  /// From which end, how many, and after how many.
  fileprivate var cut: (isFromEnd: Bool, limit: Int?, offset: Int?) {
    switch self {
    case .first(let count): (false, max(count, 0), nil)
    case .last(let count): (true, max(count, 0), nil)
    case .nth(let place): (false, place < 1 ? 0 : 1, max(place - 1, 0))
    }
  }
}
