extension Diagram {
  /// The colours that boxes are filled with, one for each kind of thing: pale, so that dark text reads on them, on a
  /// white page and on a black one.
  static let fills = [
    "#a6cee3", "#fdbf6f", "#b2df8a", "#fb9a99", "#cab2d6", "#ffff99", "#e5c494", "#80cdc1",
  ]
  /// The colour of lines and of words outside the boxes, as far from white as from black.
  static let ink = "#7a7a7a"

  private func fill(_ node: Node) -> String {
    if node.isValue { return "none" }
    guard let kind = node.kind, kind < Self.fills.count else { return "#d9d9d9" }
    return Self.fills[kind]
  }

  /// The kinds that a legend explains: none where there is only one.
  private var legend: ArraySlice<String> { kinds.count > 1 ? kinds.prefix(Self.fills.count) : [] }

  // MARK: Graphviz

  /// The diagram for Graphviz.
  package var dot: String {
    let columns = columns
    let head = [
      "digraph {", "  rankdir=LR; bgcolor=transparent; nodesep=0.15; ranksep=0.6;",
      "  node [shape=box, style=\"rounded,filled\", fontname=\"sans-serif\", fontcolor=\"#1a1a1a\", color=\"\(Self.ink)\", margin=\"0.12,0.05\", height=0.3];",
      "  edge [fontname=\"sans-serif\", fontsize=10, fontcolor=\"\(Self.ink)\", color=\"\(Self.ink)\"];",
    ]
    var lines = head
    if let remark {
      lines.append(
        "  label=\(Self.quotedForDot(remark)); fontname=\"sans-serif\"; fontcolor=\"\(Self.ink)\";")
    }
    lines += nodes.indices.map { "  n\($0) [\(attributes(of: nodes[$0]))];" }
    lines += edges.map { dotLine(for: $0, columns) }
    if !legend.isEmpty {
      lines.append("  subgraph cluster_legend {")
      lines.append("    style=invis; node [shape=box, style=\"filled\", fontsize=10, height=0.2];")
      for (index, kind) in legend.enumerated() {
        lines.append(
          "    k\(index) [label=\(Self.quotedForDot(kind)), fillcolor=\"\(Self.fills[index])\"];")
      }
      lines.append("  }")
    }
    return (lines + ["}", ""]).joined(separator: "\n")
  }

  private func attributes(of node: Node) -> String {
    if node.names.count > 1 {
      return "label=\(Self.tableForDot(node.names)), style=filled, fillcolor=\"\(fill(node))\""
    }
    let label = "label=\(Self.quotedForDot(node.names.first ?? ""))"
    if node.isValue { return label + ", shape=plaintext, style=\"\", fontcolor=\"\(Self.ink)\"" }
    let line = node.isCentre ? ", penwidth=3, fontname=\"sans-serif bold\"" : ""
    return label + ", fillcolor=\"\(fill(node))\"" + line
  }

  /// An edge, written from left to right where columns say what stands where, its arrow as the fact
  /// has it.
  private func dotLine(for edge: Edge, _ columns: [Int]?) -> String {
    var attributes = "label=\(Self.quotedForDot(edge.label))"
    if edge.isOrder { attributes += ", weight=8" }
    guard let columns, columns[edge.from] > columns[edge.to], !edge.isOrder else {
      return "  n\(edge.from) -> n\(edge.to) [\(attributes)];"
    }
    return "  n\(edge.to) -> n\(edge.from) [\(attributes), dir=back];"
  }

  /// A list of names in columns of at most 20.
  private static func tableForDot(_ names: [String]) -> String {
    let rows = min(20, names.count)
    let cells = (0..<rows).map { row in
      "<tr>"
        + stride(from: row, to: names.count, by: rows).map {
          "<td align=\"left\">\(escapedForHTML(names[$0]))</td>"
        }.joined() + "</tr>"
    }
    return "<<table border=\"0\" cellspacing=\"0\">" + cells.joined() + "</table>>"
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

  private static func escapedForHTML(_ text: String) -> String {
    var escaped = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case _ where character.value < 0x20: escaped += " "
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }

  // MARK: Mermaid

  /// The diagram as a Mermaid flow chart.
  package var mermaid: String {
    let things = nodes.enumerated().map { place, node in
      let label = node.names.map(Self.escapedForMermaid).joined(separator: "<br>")
      return node.isValue ? "  n\(place)([\"\(label)\"])" : "  n\(place)[\"\(label)\"]"
    }
    let facts = edges.map {
      "  n\($0.from) -->|\"\(Self.escapedForMermaid($0.label))\"| n\($0.to)"
    }
    var styles: [String] = []
    for (kind, name) in kinds.prefix(Self.fills.count).enumerated() {
      let members = nodes.indices.filter { nodes[$0].kind == kind && !nodes[$0].isValue }
      styles.append("  classDef kind\(kind) fill:\(Self.fills[kind]),color:#1a1a1a")
      styles.append("  class \(members.map { "n\($0)" }.joined(separator: ",")) kind\(kind)")
      guard !legend.isEmpty else { continue }
      styles.append("  k\(kind)[\"\(Self.escapedForMermaid(name))\"]:::kind\(kind)")
    }
    let centres = nodes.indices.filter { nodes[$0].isCentre }
    styles += centres.map { "  style n\($0) stroke-width:4px" }
    let remark = remark.map { ["  %% " + $0] } ?? []
    return (["flowchart LR"] + remark + things + facts + styles + [""]).joined(separator: "\n")
  }

  /// The text with every character that would end a label in Mermaid written by its number.
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
