/// A picture of things and the facts between them: boxes and arrows, before they are written for a drawing program
/// (`dot`, `mermaid`).
package struct Diagram: Equatable, Sendable {
  package struct Node: Hashable, Sendable {
    /// What stands in the box: one name, or the names of many things that one fact each brings in, drawn as one list.
    package var names: [String]
    /// The kind of the thing, by its place in `kinds`; nil where the graph does not say.
    package var kind: Int?
    /// Whether it is a value (a number, a date, a text) rather than a thing.
    package var isValue = false
    /// What the picture is of.
    package var isCentre = false

    package init(_ name: String, kind: Int? = nil, isValue: Bool = false, isCentre: Bool = false) {
      names = [name]
      self.kind = kind
      self.isValue = isValue
      self.isCentre = isCentre
    }
  }

  package struct Edge: Hashable, Sendable {
    package var from: Int
    package var label: String
    package var to: Int
    /// Whether it leads to what comes next in a process, planning → execution, and so is drawn from left to right.
    package var isOrder = false

    package init(_ from: Int, _ label: String, _ to: Int, isOrder: Bool = false) {
      self.from = from
      self.label = label
      self.to = to
      self.isOrder = isOrder
    }
  }

  /// The boxes; an edge names its ends by their places in this list.
  package var nodes: [Node]
  package var edges: [Edge]
  /// What kinds of things there are: "discipline", the most frequent first.
  package var kinds: [String]
  /// How many facts are not drawn, as they are too many or too many steps away.
  package var omitted = 0
  package var further = 0

  package init(nodes: [Node] = [], edges: [Edge] = [], kinds: [String] = []) {
    self.nodes = nodes
    self.edges = edges
    self.kinds = kinds
  }

  package var isEmpty: Bool { nodes.isEmpty }

  /// How many facts are drawn.
  package var factCount: Int {
    edges.reduce(0) { $0 + max(nodes[$1.from].names.count, nodes[$1.to].names.count) }
  }

  /// "12 of 40 facts", nil where all are drawn.
  package var remark: String? {
    omitted + further == 0 ? nil : "\(factCount) of \(factCount + omitted + further) facts"
  }
}

extension Diagram {
  /// The diagram with a list in one box for things that a single fact each ties to the same thing: sixty films of an
  /// actor would fill the picture.
  package func gathering(from least: Int = 9) -> Diagram {
    var degrees = [Int](repeating: 0, count: nodes.count)
    for edge in edges {
      degrees[edge.from] += 1
      degrees[edge.to] += 1
    }
    struct Bundle: Hashable {
      let centre: Int
      let label: String
      let isInward: Bool
    }
    var bundles: [Bundle: [Int]] = [:]
    for edge in edges where !edge.isOrder {
      for (leaf, centre, isInward) in [(edge.to, edge.from, false), (edge.from, edge.to, true)]
      where degrees[leaf] == 1 && !nodes[leaf].isCentre && degrees[centre] > 1 {
        bundles[Bundle(centre: centre, label: edge.label, isInward: isInward), default: []]
          .append(leaf)
      }
    }
    var gathered = self
    var gone: Set<Int> = []
    for leaves in bundles.values where leaves.count >= least {
      gathered.nodes[leaves[0]].names = leaves.flatMap { nodes[$0].names }
      gone.formUnion(leaves.dropFirst())
    }
    return gathered.without(gone)
  }

  private func without(_ gone: Set<Int>) -> Diagram {
    if gone.isEmpty { return self }
    var kept = self
    var places: [Int: Int] = [:]
    kept.nodes = []
    for (index, node) in nodes.enumerated() where !gone.contains(index) {
      places[index] = kept.nodes.count
      kept.nodes.append(node)
    }
    kept.edges = edges.compactMap { edge in
      guard let from = places[edge.from], let to = places[edge.to] else { return nil }
      return Edge(from, edge.label, to, isOrder: edge.isOrder)
    }
    return kept
  }

  /// The column of each thing, from left to right: between two centres stands what both have, left of the one and
  /// right of the other what only that one has. Nil unless there are two centres.
  var columns: [Int]? {
    let centres = nodes.indices.filter { nodes[$0].isCentre }
    guard centres.count == 2 else { return nil }
    let first = distances(from: centres[0], around: centres[1])
    let second = distances(from: centres[1], around: centres[0])
    return nodes.indices.map { index in
      if index == centres[0] { return 0 }
      if index == centres[1] { return 2 }
      let (a, b) = (first[index], second[index])
      if a == b { return 1 }
      return a < b ? -a : 2 + b
    }
  }

  private func distances(from start: Int, around other: Int) -> [Int] {
    var near: [[Int]] = Array(repeating: [], count: nodes.count)
    for edge in edges {
      near[edge.from].append(edge.to)
      near[edge.to].append(edge.from)
    }
    var distances = [Int](repeating: nodes.count, count: nodes.count)
    distances[start] = 0
    var frontier = [start]
    while !frontier.isEmpty {
      var next: [Int] = []
      for place in frontier {
        for neighbour in near[place] where neighbour != other && distances[neighbour] == nodes.count
        {
          distances[neighbour] = distances[place] + 1
          next.append(neighbour)
        }
      }
      frontier = next
    }
    return distances
  }
}
