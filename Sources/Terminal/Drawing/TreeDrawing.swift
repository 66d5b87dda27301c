package import Answers

extension Screen {
  /// A neighbourhood as a tree, grouped by property; what points at the thing has its arrow
  /// reversed.
  package func draw(_ neighbourhood: Neighbourhood) -> [String] {
    wrapped(safe(neighbourhood.name), columns: columns).map { styled($0, .bold) }
      + draw(branches: neighbourhood.branches, stem: "")
  }

  private func draw(branches: [Neighbourhood.Branch], stem: String) -> [String] {
    var lines: [String] = []
    for (index, branch) in branches.enumerated() {
      let isLast = index == branches.count - 1
      let label = (branch.isInward ? backArrow : arrow) + " " + safe(branch.property)
      lines += node(label, stem: stem, isLast: isLast, style: .accent)
      let inner = stem + (isLast ? "   " : trunk)
      for (position, neighbour) in branch.neighbours.enumerated() {
        let isEnd = position == branch.neighbours.count - 1 && branch.omitted == 0
        lines += node(shortened(neighbour.name), stem: inner, isLast: isEnd, style: nil)
        lines += draw(branches: neighbour.branches, stem: inner + (isEnd ? "   " : trunk))
      }
      if branch.omitted > 0 {
        lines += node(
          "\(ellipsis) \(branch.omitted) more", stem: inner, isLast: true, style: .quiet)
      }
    }
    return lines
  }

  /// A name, and of a whole paragraph its beginning: a tree shows what stands where.
  private func shortened(_ name: String) -> String {
    let most = 120
    guard name.count > most else { return safe(name) }
    let words = name.prefix(most).split(separator: " ", omittingEmptySubsequences: false)
    return safe(words.dropLast(words.count > 1 ? 1 : 0).joined(separator: " ")) + ellipsis
  }

  private func node(_ text: String, stem: String, isLast: Bool, style: Style?) -> [String] {
    let fork = isUnicode ? (isLast ? "└─ " : "├─ ") : (isLast ? "`- " : "|- ")
    let room = columns - stem.displayWidth - 3
    // In a window too narrow for the tree, lines are longer than the window rather than a letter each.
    let lines = wrapped(text, columns: max(room, 12))
    return lines.enumerated().map { index, line in
      let lead = index == 0 ? fork : (isLast ? "   " : trunk)
      return stem + lead + (style.map { styled(line, $0) } ?? line)
    }
  }

  private var trunk: String { isUnicode ? "│  " : "|  " }
  private var backArrow: String { isUnicode ? "←" : "<-" }

  /// Ways between two things, a chain each from the first to the second:
  /// "green tea ← grows into ─ leaf ─ makes → oolong".
  package func draw(_ connections: [Connection]) -> [String] {
    var lines: [String] = []
    for (index, connection) in connections.enumerated() {
      if index > 0 { lines.append("") }
      lines += wrapped(chain(of: connection), columns: columns, hanging: 2)
    }
    return lines
  }

  private func chain(of connection: Connection) -> String {
    let links = connection.links
    guard let first = links.first else { return "" }
    // The chain begins at that end of the first fact which the second does not have.
    var end = first.subject
    if links.count > 1, [links[1].subject, links[1].object].contains(first.subject) {
      end = first.object
    }
    var chain = safe(end)
    for link in links {
      let isForward = link.subject == end
      end = isForward ? link.object : link.subject
      let property = safe(link.property)
      chain +=
        isForward
        ? " \(rule) \(property) \(arrow) \(safe(end))"
        : " \(backArrow) \(property) \(rule) \(safe(end))"
    }
    return chain
  }

  /// The steps of an evaluation, each with how many it found.
  package func draw(_ steps: [EvaluationStep]) -> [String] {
    let width = steps.map { String($0.count).count }.max() ?? 0
    return steps.flatMap { step in
      let count = String(step.count)
      let number = String(repeating: " ", count: width - count.count) + count
      let lead = number + "  " + String(repeating: "  ", count: min(step.depth, 8))
      let lines = wrapped(safe(step.words), columns: max(columns - lead.count, 12))
      let below = String(repeating: " ", count: lead.count)
      return lines.enumerated().map { ($0 == 0 ? lead : below) + $1 }
    }
  }
}
