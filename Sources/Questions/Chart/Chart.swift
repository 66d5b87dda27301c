import Vocabulary

/// Bottom-up chart parsing over the mentions of a question (CKY with a beam; Berant et al. 2013).
///
/// Constituents cover mentions; the function words between two of them are the gap that a rule looks at.
/// A gap may hold skippable words only, so no content word is ever passed over.
struct Chart {
  /// Constituents kept for one stretch of words.
  static let beam = 14

  private(set) var items: [Item] = []
  private var cells: [[Int32]]
  let size: Int
  let words: [Word]
  let roles: [Role]
  /// What passing over each word costs; infinite for what must be read.
  let skip: [Float]

  init(words: [Word], roles: [Role], skip: [Float]) {
    self.words = words
    self.roles = roles
    self.skip = skip
    size = words.count
    cells = Array(repeating: [], count: size * (size + 1))
    items.reserveCapacity(256)
  }

  func cell(_ start: Int, _ end: Int) -> [Int32] { cells[start * (size + 1) + end] }

  func item(_ place: Int32) -> Item { items[Int(place)] }

  /// Puts a constituent in its cell, unless a cheaper equal one or a full beam is there.
  /// - Returns: whether it was kept.
  @discardableResult
  mutating func add(_ item: Item, _ start: Int, _ end: Int) -> Bool {
    let cell = start * (size + 1) + end
    var worst: (slot: Int, cost: Float)?
    for (slot, place) in cells[cell].enumerated() {
      let other = items[Int(place)]
      if other.category == item.category, other.form == item.form, other.aux == item.aux {
        guard item.cost < other.cost else { return false }
        items.append(item)
        cells[cell][slot] = Int32(items.count - 1)
        return true
      }
      if other.cost > worst?.cost ?? -1 { worst = (slot, other.cost) }
    }
    if cells[cell].count < Self.beam {
      items.append(item)
      cells[cell].append(Int32(items.count - 1))
      return true
    }
    guard let worst, item.cost < worst.cost else { return false }
    items.append(item)
    cells[cell][worst.slot] = Int32(items.count - 1)
    return true
  }

  /// Fills the chart: every pair of neighbours is offered to the rules, shortest stretches first.
  mutating func fill(with rules: inout Composer) {
    guard size > 1 else { return }
    for end in 1...size {
      for start in stride(from: end - 1, through: 0, by: -1) {
        for middle in (start + 1)..<max(end, start + 1) where !cell(start, middle).isEmpty {
          join(start, middle, end, &rules)
        }
      }
    }
  }

  private mutating func join(_ start: Int, _ middle: Int, _ end: Int, _ rules: inout Composer) {
    var gap = Gap()
    var next = middle
    while next < end {
      gap.marks.formUnion(words[next].before)
      if !cell(next, end).isEmpty {
        for right in cell(next, end) {
          for left in cell(start, middle) {
            rules.combine(items[Int(left)], items[Int(right)], gap) { item in
              var item = item
              item.left = left
              item.right = right
              add(item, start, end)
            }
          }
        }
      }
      guard skip[next].isFinite else { return }
      gap.cost += skip[next]
      gap.roles.formUnion(roles[next])
      gap.count += 1
      next += 1
    }
  }

  /// The cost of passing over all words of a stretch.
  func skipCost(_ stretch: Range<Int>) -> Float {
    stretch.reduce(0) { $0 + skip[$1] }
  }

  /// The constituents that cover every content word, cheapest first, with what the words around them cost.
  func complete() -> [(place: Int32, cost: Float, span: Range<Int>)] {
    var found: [(place: Int32, cost: Float, span: Range<Int>)] = []
    var lead: Float = 0
    for start in 0..<size {
      guard lead.isFinite else { break }
      var tail: Float = 0
      for end in stride(from: size, to: start, by: -1) {
        guard tail.isFinite else { break }
        for place in cell(start, end) {
          found.append((place, items[Int(place)].cost + lead + tail, start..<end))
        }
        tail += skip[end - 1]
      }
      lead += skip[start]
    }
    return found.sorted { ($0.cost, $0.place) < ($1.cost, $1.place) }
  }
}
