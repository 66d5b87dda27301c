internal import Queries
package import RDF

/// Pictures of what stands around things, and of whole graphs.
extension Phraser {
  /// The facts that lie at most so many steps from the centres.
  /// - Parameter most: how many facts are drawn; the others are counted.
  package func diagram(around centres: [Term], depth: Int, most: Int) -> Diagram {
    var sketch = Sketch(naming: naming, most: most)
    for centre in centres { sketch.add(centre: centre) }
    var known = Set(centres)
    var frontier = centres
    for _ in 0..<max(1, depth) {
      var next: [Term] = []
      for fact in lookUpFacts(about: frontier, limit: Self.mostLookedUp) {
        sketch.add(fact.triple)
        for term in [fact.triple.subject, fact.triple.object]
        where term.literal == nil && known.insert(term).inserted {
          next.append(term)
        }
      }
      frontier = next
    }
    // One step further, only to count the facts that are not drawn.
    for fact in lookUpFacts(about: frontier, limit: Self.mostLookedUp) {
      sketch.note(further: fact.triple)
    }
    return sketch.diagram
  }

  /// The facts about these things, the whole of a small graph.
  /// - Parameter centres: the things that the graph sets side by side, where it does.
  package func diagram(of things: [Term], centres: [Term] = [], most: Int) -> Diagram {
    var sketch = Sketch(naming: naming, most: most)
    for centre in centres { sketch.add(centre: centre) }
    for fact in lookUpFacts(about: centres + things, limit: Self.mostLookedUp) {
      sketch.add(fact.triple)
    }
    return sketch.diagram
  }

  private static let mostLookedUp = 50_000
}

/// A diagram while facts are added to it.
private struct Sketch {
  let naming: any Naming
  let most: Int
  private var nodes: [Diagram.Node] = []
  private var places: [Term: Int] = [:]
  private var kindOfNode: [Int: String] = [:]
  /// The words on each line; several facts between two things are one line.
  private var labels: [Line: [String]] = [:]
  private var lines: [Line] = []
  private var known: Set<Triple> = []
  private var drawn = 0
  private var omitted = 0
  private var further: Set<Triple> = []

  private struct Line: Hashable {
    let from: Int
    let to: Int
    let isOrder: Bool
  }

  init(naming: any Naming, most: Int) {
    self.naming = naming
    self.most = most
  }

  mutating func add(centre: Term) {
    let place = place(of: centre)
    nodes[place].isCentre = true
  }

  mutating func add(_ triple: Triple) {
    guard known.insert(triple).inserted else { return }
    guard drawn < most else {
      omitted += 1
      return
    }
    drawn += 1
    let relation = Relation(triple.predicate)
    // "supporting follows delivering" is drawn from left to right as well.
    let isBackwards = naming.isOrder(relation.reversed) && !naming.isOrder(relation)
    let from = place(of: triple.subject)
    // Each thing has its own box for a value: two things that weigh 12 kg are not connected by that.
    let to =
      triple.object.literal == nil
      ? place(of: triple.object) : addValue(triple.object, relation)
    let line = Line(from: from, to: to, isOrder: naming.isOrder(relation) || isBackwards)
    if labels[line] == nil { lines.append(line) }
    labels[line, default: []].append(
      naming.saying(relation, by: Saying.forEvidence).words)
  }

  /// Counts a fact that lies beyond what is drawn.
  mutating func note(further triple: Triple) {
    if !known.contains(triple) { further.insert(triple) }
  }

  private mutating func place(of term: Term) -> Int {
    if let place = places[term] { return place }
    places[term] = nodes.count
    kindOfNode[nodes.count] = naming.noun(ofMember: term)
    nodes.append(Diagram.Node(naming.shown(term)))
    return nodes.count - 1
  }

  private mutating func addValue(_ value: Term, _ relation: Relation) -> Int {
    nodes.append(
      Diagram.Node(naming.shown(value, unit: naming.unit(for: relation)), isValue: true))
    return nodes.count - 1
  }

  var diagram: Diagram {
    var counts: [String: Int] = [:]
    for kind in kindOfNode.values { counts[kind, default: 0] += 1 }
    let kinds = counts.keys.sorted { (-(counts[$0] ?? 0), $0) < (-(counts[$1] ?? 0), $1) }
    var diagram = Diagram(kinds: kinds)
    diagram.nodes = nodes
    for (place, kind) in kindOfNode { diagram.nodes[place].kind = kinds.firstIndex(of: kind) }
    diagram.edges = lines.map { line in
      let words = (labels[line] ?? []).withoutRepeats.joined(separator: ", ")
      return Diagram.Edge(line.from, words, line.to, isOrder: line.isOrder)
    }
    diagram.omitted = omitted
    diagram.further = further.count
    return diagram.gathering()
  }
}
