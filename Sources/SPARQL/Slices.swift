import Queries

// Translates parts of sets by their place: "the last two phases".

extension Translation {
  /// A part of a set: `LIMIT` and `OFFSET` on its members, ordered by how many come before each. Without an order it
  /// is any so many of them, since SPARQL lists in none: whoever needs the listed ones has put them in beforehand
  /// (`QueryExecutor.resolvingListedParts`).
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
  /// The part as `ORDER BY`, `LIMIT` and `OFFSET` say it: from which end, how many, after how many. `last(2)` → from
  /// the end, 2.
  fileprivate var cut: (isFromEnd: Bool, limit: Int?, offset: Int?) {
    switch self {
    case .first(let count): (false, max(count, 0), nil)
    case .last(let count): (true, max(count, 0), nil)
    case .nth(let place): (false, place < 1 ? 0 : 1, max(place - 1, 0))
    }
  }
}
