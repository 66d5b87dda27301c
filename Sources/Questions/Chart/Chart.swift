import English
import Vocabulary

/// Bottom-up chart parsing over the mentions of a question, best first (Klein & Manning 2003).
///
/// Constituents cover mentions; the function words between two of them are the gap that a rule looks at.
/// A gap may hold skippable words only, so no content word is ever passed over.
/// A constituent is looked at in the order of what a whole sentence with it costs at least: its own
/// cost, and for each word beside it the least that any mention, or passing over, would cost.
/// A plain question is understood after a few dozen constituents, whatever else its words could mean.
struct Chart {
  /// The most constituents that are kept for one stretch of words.
  static let beam = 14
  /// The constituents that are looked at before giving up on anything better: some 20 ms of work.
  static let patience = 4_000
  /// The pairs of constituents that are tried between two polls of `stop`.
  private static let poll = 512

  private(set) var items: [Item] = []
  private var spans: [Span] = []
  private var agenda = Agenda()
  /// Constituents that were looked at, by the word they start at and by the word after their end.
  private var starting: [[Int32]]
  private var ending: [[Int32]]
  /// By stretch of words how many constituents were looked at.
  private var kept: [UInt8]
  /// The place of each constituent, by a hash of what makes it, as equal ones are kept once.
  private var known: [Int32]
  /// By place the least that the words before it cost.
  private var least: [Float] = []
  /// Whole sentences, as places in the items.
  private var whole: [(place: Int32, cost: Float)] = []
  /// What the cheapest whole sentence costs.
  private var best = Float.infinity
  /// How many constituents were looked at, how many pairs were offered to the rules, and at how many `stop` is polled
  /// next.
  private var looked = 0
  private var tried = 0
  private var polled = 0
  let size: Int
  let words: [Word]
  let roles: [Role]
  /// What passing over each word costs; infinite for what must be read.
  let skip: [Float]

  /// Pairs that were put off, as only a property that no word says can join them.
  private var pairs: [Pair] = []

  private struct Pair {
    let left: Int32
    let right: Int32
    let gap: Gap
  }

  private struct Span: Equatable {
    let start: Int16
    let end: Int16
  }

  init(words: [Word], roles: [Role], skip: [Float]) {
    self.words = words
    self.roles = roles
    self.skip = skip
    size = words.count
    starting = Array(repeating: [], count: size + 1)
    ending = Array(repeating: [], count: size + 1)
    kept = Array(repeating: 0, count: size * (size + 1))
    known = Array(repeating: -1, count: 1024)
    items.reserveCapacity(256)
    spans.reserveCapacity(256)
  }

  func item(_ place: Int32) -> Item { items[Int(place)] }

  // MARK: Constituents

  /// Takes a constituent in, unless an equal one is there that costs no more.
  mutating func add(_ item: Item, _ start: Int, _ end: Int) {
    let span = Span(start: Int16(start), end: Int16(end))
    var slot = Self.hash(item, span) & (known.count - 1)
    while known[slot] >= 0 {
      let place = Int(known[slot])
      let other = items[place]
      if spans[place] == span, other.form == item.form, other.category == item.category,
        other.aux == item.aux
      {
        guard item.cost < other.cost else { return }
        break
      }
      slot = (slot + 1) & (known.count - 1)
    }
    known[slot] = Int32(items.count)
    items.append(item)
    spans.append(span)
    if !least.isEmpty { wait(Int32(items.count - 1)) }
    if items.count * 2 > known.count { grow() }
  }

  private mutating func wait(_ place: Int32) {
    let span = spans[Int(place)]
    let around = least[Int(span.start)] + least[size] - least[Int(span.end)]
    agenda.insert(place, cost: items[Int(place)].cost + around)
  }

  private mutating func grow() {
    known = Array(repeating: -1, count: known.count * 2)
    for place in items.indices {
      var slot = Self.hash(items[place], spans[place]) & (known.count - 1)
      while known[slot] >= 0, !isSame(Int(known[slot]), place) {
        slot = (slot + 1) & (known.count - 1)
      }
      known[slot] = Int32(place)
    }
  }

  private func isSame(_ a: Int, _ b: Int) -> Bool {
    let (x, y) = (items[a], items[b])
    return spans[a] == spans[b] && x.form == y.form && x.category == y.category && x.aux == y.aux
  }

  private static func hash(_ item: Item, _ span: Span) -> Int {
    let place = UInt64(UInt16(bitPattern: span.start)) << 16 | UInt64(UInt16(bitPattern: span.end))
    var hash = (place << 8 | UInt64(item.category.rawValue)) &* 0x9E37_79B9_7F4A_7C15
    hash ^= UInt64(UInt32(bitPattern: item.form)) << 32 | UInt64(UInt32(bitPattern: item.aux))
    hash = (hash ^ hash >> 29) &* 0xFF51_AFD7_ED55_8CCD
    return Int(truncatingIfNeeded: hash >> 33)
  }

  // MARK: Filling

  /// Looks at constituents until nothing more can come near the best whole sentence; called again, it
  /// goes on from there.
  /// - Parameter breadth: how near.
  /// - Parameter stop: polled every few hundred pairs of constituents; true ends it.
  /// - Returns: whether it came to an end of its own.
  mutating func fill(
    with rules: inout Composer, _ breadth: Breadth, until stop: () -> Bool
  ) -> Bool {
    guard size > 0 else { return true }
    if least.isEmpty {
      estimate()
      for place in items.indices { wait(Int32(place)) }
    }
    while let next = agenda.next(), looked < Self.patience {
      if next.cost > best + breadth.margin {
        agenda.insert(next.place, cost: next.cost)
        break
      }
      if tried >= polled {
        if stop() { return false }
        polled = tried + Self.poll
      }
      if next.place < 0 {
        link(pairs[Int(-next.place) - 1], &rules)
        continue
      }
      let span = spans[Int(next.place)]
      let cell = Int(span.start) * (size + 1) + Int(span.end)
      guard kept[cell] < Self.beam, isCurrent(next.place) else { continue }
      kept[cell] += 1
      looked += 1
      if let cost = finish(next.place, span) { best = min(best, cost) }
      joinAfter(next.place, Int(span.start), Int(span.end), &rules)
      joinBefore(next.place, Int(span.start), Int(span.end), &rules)
      starting[Int(span.start)].append(next.place)
      ending[Int(span.end)].append(next.place)
    }
    return true
  }

  /// Whether the constituent still counts: no equal one that is cheaper has come since.
  private func isCurrent(_ place: Int32) -> Bool {
    let item = items[Int(place)]
    let span = spans[Int(place)]
    var slot = Self.hash(item, span) & (known.count - 1)
    while known[slot] >= 0 {
      if known[slot] == place { return true }
      if isSame(Int(known[slot]), Int(place)) { return false }
      slot = (slot + 1) & (known.count - 1)
    }
    return false
  }

  /// What each word costs at least: passed over, or as a part of the cheapest mention.
  private mutating func estimate() {
    var costs = skip
    for (item, span) in zip(items, spans) {
      let share = max(0, item.cost) / Float(span.end - span.start)
      for word in Int(span.start)..<Int(span.end) { costs[word] = min(costs[word], share) }
    }
    least = [0]
    least.reserveCapacity(size + 1)
    for cost in costs { least.append(least[least.count - 1] + (cost.isFinite ? cost : 0)) }
  }

  /// Notes a constituent that may be all there is to the sentence, the words around it being such as may be passed
  /// over: "Jupiter's moons" in "tell me Jupiter's moons please".
  /// - Returns: what the sentence costs, where it can be a whole question.
  private mutating func finish(_ place: Int32, _ span: Span) -> Float? {
    let around = skipCost(0..<Int(span.start)) + skipCost(Int(span.end)..<size)
    guard around.isFinite else { return nil }
    let cost = items[Int(place)].cost + around
    whole.append((place, cost))
    switch items[Int(place)].category {
    case .set, .quantity, .extreme: return cost
    default: return nil
    }
  }

  /// Offers the rules what comes after a constituent.
  private mutating func joinAfter(
    _ place: Int32, _ start: Int, _ end: Int, _ rules: inout Composer
  ) {
    var gap = Gap()
    var next = end
    while next < size {
      gap.marks.formUnion(words[next].before)
      var index = 0
      while index < starting[next].count {
        combine(place, starting[next][index], gap, &rules)
        index += 1
      }
      guard gap.pass(next, skip, roles) else { return }
      next += 1
    }
  }

  /// Offers the rules what comes before a constituent.
  private mutating func joinBefore(
    _ place: Int32, _ start: Int, _ end: Int, _ rules: inout Composer
  ) {
    var gap = Gap()
    var last = start
    while last > 0 {
      gap.marks.formUnion(words[last].before)
      var index = 0
      while index < ending[last].count {
        combine(ending[last][index], place, gap, &rules)
        index += 1
      }
      last -= 1
      guard gap.pass(last, skip, roles) else { return }
    }
  }

  private mutating func combine(
    _ left: Int32, _ right: Int32, _ gap: Gap, _ rules: inout Composer
  ) {
    let start = Int(spans[Int(left)].start)
    let end = Int(spans[Int(right)].end)
    tried += 1
    rules.combine(items[Int(left)], items[Int(right)], gap) { item in
      var item = item
      item.left = left
      item.right = right
      add(item, start, end)
    }
    guard rules.mayLink(items[Int(left)], items[Int(right)], gap) else { return }
    pairs.append(Pair(left: left, right: right, gap: gap))
    let cost = items[Int(left)].cost + items[Int(right)].cost + gap.cost + Composer.leastLink
    let around = least[start] + least[size] - least[end]
    agenda.insert(Int32(-pairs.count), cost: cost + around)
  }

  private mutating func link(_ pair: Pair, _ rules: inout Composer) {
    let start = Int(spans[Int(pair.left)].start)
    let end = Int(spans[Int(pair.right)].end)
    tried += 1
    rules.link(items[Int(pair.left)], items[Int(pair.right)], pair.gap) { item in
      var item = item
      item.left = pair.left
      item.right = pair.right
      add(item, start, end)
    }
  }

  // MARK: Whole sentences

  /// The cost of passing over all words of a stretch.
  func skipCost(_ stretch: Range<Int>) -> Float {
    stretch.reduce(0) { $0 + skip[$1] }
  }

  /// The constituents that cover every content word, cheapest first, with what the words around them cost.
  func complete() -> [(place: Int32, cost: Float)] {
    whole.sorted { ($0.cost, $0.place) < ($1.cost, $1.place) }
  }
}
