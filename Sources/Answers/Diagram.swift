internal import Queries
package import RDF

/// Things and the facts between them, as text that drawing programs read.
package struct Diagram: Equatable, Sendable {
  package struct Edge: Hashable, Sendable {
    package let from: Int
    package let label: String
    package let to: Int
  }

  /// Labels; an edge names its ends by their place here.
  package private(set) var nodes: [String] = []
  package private(set) var edges: [Edge] = []

  package var isEmpty: Bool { nodes.isEmpty }

  /// The facts around a thing. Things of one name are one node.
  package init(_ neighbourhood: Neighbourhood) {
    var builder = Builder()
    builder.add(neighbourhood)
    (nodes, edges) = (builder.nodes, builder.edges)
  }

  init(links: [Connection.Link]) {
    var builder = Builder()
    for link in links {
      builder.connect(builder.node(link.subject), link.property, builder.node(link.object))
    }
    (nodes, edges) = (builder.nodes, builder.edges)
  }

  private struct Builder {
    var nodes: [String] = []
    var edges: [Edge] = []
    private var places: [String: Int] = [:]
    private var known: Set<Edge> = []

    mutating func node(_ name: String) -> Int {
      if let place = places[name] { return place }
      places[name] = nodes.count
      nodes.append(name)
      return nodes.count - 1
    }

    mutating func connect(_ from: Int, _ label: String, _ to: Int) {
      let edge = Edge(from: from, label: label, to: to)
      if known.insert(edge).inserted { edges.append(edge) }
    }

    mutating func add(_ neighbourhood: Neighbourhood) {
      let center = node(neighbourhood.name)
      for branch in neighbourhood.branches {
        for neighbour in branch.neighbours {
          let other = node(neighbour.name)
          if branch.isInward {
            connect(other, branch.property, center)
          } else {
            connect(center, branch.property, other)
          }
          add(neighbour)
        }
        guard branch.omitted > 0 else { continue }
        let rest = node("\(branch.omitted) more (\(branch.property), \(neighbourhood.name))")
        if branch.isInward {
          connect(rest, branch.property, center)
        } else {
          connect(center, branch.property, rest)
        }
      }
    }
  }
}

extension Diagram {
  /// The diagram for Graphviz.
  package var dot: String {
    let things = nodes.enumerated().map {
      "  n\($0.offset) [label=\(Self.quotedForDot($0.element))];"
    }
    let facts = edges.map { "  n\($0.from) -> n\($0.to) [label=\(Self.quotedForDot($0.label))];" }
    let head = [
      "digraph {", "  rankdir=LR;", "  node [shape=box, style=rounded, fontname=\"sans-serif\"];",
      "  edge [fontname=\"sans-serif\", fontsize=10];",
    ]
    return (head + things + facts + ["}", ""]).joined(separator: "\n")
  }

  /// The diagram as a Mermaid flow chart.
  package var mermaid: String {
    let things = nodes.enumerated().map {
      "  n\($0.offset)[\"\(Self.escapedForMermaid($0.element))\"]"
    }
    let facts = edges.map {
      "  n\($0.from) -->|\"\(Self.escapedForMermaid($0.label))\"| n\($0.to)"
    }
    return (["flowchart LR"] + things + facts + [""]).joined(separator: "\n")
  }

  private static func quotedForDot(_ text: String) -> String {
    var quoted = "\""
    for character in text.unicodeScalars {
      switch character {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where character.value < 0x20: quoted += " "
      default: quoted.unicodeScalars.append(character)
      }
    }
    return quoted + "\""
  }

  /// Mermaid writes what would end a label as a numbered character.
  private static func escapedForMermaid(_ text: String) -> String {
    var escaped = ""
    for character in text.unicodeScalars {
      switch character {
      case "\"", "#", "<", ">", "|", "[", "]", "`", "&": escaped += "#\(character.value);"
      case _ where character.value < 0x20: escaped += " "
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}

extension Phraser {
  /// The whole of a small graph, as the facts about these things.
  /// - Parameter limit: how many facts are drawn at most.
  package func diagram(of things: [Term], limit: Int) -> Diagram {
    Diagram(links: lookUpFacts(about: things, limit: limit).map(link))
  }
}
