/// Which classes or properties stand above and below which, by `rdfs:subClassOf` or `rdfs:subPropertyOf`.
///
/// Members of a cycle are above and below each other, and share what is above and below them.
struct Hierarchy: Sendable {
  /// By member the place of its group in `members`: a cycle is one group, and what is in no cycle a group of its own.
  private let group: [Int]
  private let members: [[Int]]
  /// By group the groups right above it, and right below.
  private let parents: [[Int]]
  private let children: [[Int]]

  /// - Parameter edges: from each to what is right above it.
  /// - Complexity: O(count + edges).
  init(count: Int, edges: [(Int, Int)]) {
    var next = [[Int]](repeating: [], count: count)
    for (low, high) in edges { next[low].append(high) }
    var cycles = Cycles(next)
    cycles.find()
    group = cycles.group
    var members = [[Int]](repeating: [], count: cycles.count)
    for item in 0..<count { members[cycles.group[item]].append(item) }
    var parents = [Set<Int>](repeating: [], count: cycles.count)
    var children = parents
    for (low, high) in edges where cycles.group[low] != cycles.group[high] {
      parents[cycles.group[low]].insert(cycles.group[high])
      children[cycles.group[high]].insert(cycles.group[low])
    }
    self.members = members
    self.parents = parents.map { $0.sorted() }
    self.children = children.map { $0.sorted() }
  }

  /// Itself, and all above it, ascending.
  func above(_ item: Int) -> [Int] { reached(from: item, by: parents) }

  /// Itself, and all below it, ascending.
  func below(_ item: Int) -> [Int] { reached(from: item, by: children) }

  /// Itself, and what is both above and below it.
  func cycle(of item: Int) -> [Int] { members[group[item]] }

  /// The result of `make` for each member, called once for all of a cycle.
  func map<Made>(_ make: (Int) -> Made) -> [Made] {
    let made = members.map { make($0[0]) }
    return group.map { made[$0] }
  }

  private func reached(from item: Int, by steps: [[Int]]) -> [Int] {
    var found: Set<Int> = [group[item]]
    var open = [group[item]]
    while let next = open.popLast() {
      for step in steps[next] where found.insert(step).inserted { open.append(step) }
    }
    return found.flatMap { members[$0] }.sorted()
  }
}

/// Finds the cycles of a graph (Tarjan 1972), without recursion: chains may be long.
private struct Cycles {
  private let next: [[Int]]
  private(set) var group: [Int]
  private(set) var count = 0
  private var index: [Int]
  private var low: [Int]
  private var stack: [Int] = []
  private var isOnStack: [Bool]
  private var visited = 0

  init(_ next: [[Int]]) {
    self.next = next
    group = Array(repeating: 0, count: next.count)
    index = Array(repeating: -1, count: next.count)
    low = index
    isOnStack = Array(repeating: false, count: next.count)
  }

  mutating func find() {
    for item in next.indices where index[item] < 0 { visit(from: item) }
  }

  private mutating func visit(from start: Int) {
    var open: [(item: Int, step: Int)] = []
    enter(start, &open)
    while let (item, step) = open.last {
      guard step < next[item].count else {
        open.removeLast()
        if let before = open.last?.item { low[before] = min(low[before], low[item]) }
        if low[item] == index[item] { close(item) }
        continue
      }
      open[open.count - 1].step += 1
      let other = next[item][step]
      if index[other] < 0 {
        enter(other, &open)
      } else if isOnStack[other] {
        low[item] = min(low[item], index[other])
      }
    }
  }

  private mutating func enter(_ item: Int, _ open: inout [(item: Int, step: Int)]) {
    index[item] = visited
    low[item] = visited
    visited += 1
    stack.append(item)
    isOnStack[item] = true
    open.append((item, 0))
  }

  private mutating func close(_ item: Int) {
    while let other = stack.popLast() {
      isOnStack[other] = false
      group[other] = count
      if other == item { break }
    }
    count += 1
  }
}
