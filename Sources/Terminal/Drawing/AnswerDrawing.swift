package import Answers

/// An answer as lines, and what of it was not shown.
package struct DrawnAnswer: Equatable, Sendable {
  package var lines: [String] = []
  /// Items of a long list that are still to be shown.
  package var rest: [String] = []
}

extension Screen {
  /// An answer as lines for this screen.
  /// - Parameter most: how many items of a list are shown; the others are in `rest`.
  package func draw(_ answer: Answer, most: Int = .max) -> DrawnAnswer {
    var drawn = DrawnAnswer()
    for (index, block) in answer.blocks.enumerated() {
      if index > 0, answer.blocks[index - 1].standsApart || block.standsApart {
        drawn.lines.append("")
      }
      switch block {
      case .sentence(let text):
        drawn.lines += wrapped(safe(text, keepingLines: true), columns: columns)
      case .quotation(let text):
        drawn.lines += wrapped(safe(text, keepingLines: true), columns: columns, indent: 2)
      case .chain(let steps): drawn.lines += draw(chain: steps)
      case .table(let header, let rows): drawn.lines += draw(tableWith: header, rows: rows)
      case .numbers(let header, let rows, let values):
        drawn.lines += draw(numbersWith: header, rows: rows, values: values)
      case .list(let items):
        drawn.lines += draw(list: items.prefix(most))
        drawn.rest += items.dropFirst(most)
      }
    }
    return drawn
  }

  /// A list, an item a line.
  package func draw(list items: some Sequence<String>) -> [String] {
    let bullet = (isUnicode ? "•" : "-") + " "
    return items.flatMap { wrapped(bullet + safe($0), columns: columns, hanging: 2) }
  }

  /// An ordered process, first to last, broken after arrows.
  package func draw(chain steps: [String]) -> [String] {
    var lines: [String] = []
    var line = ""
    for (index, step) in steps.enumerated() {
      let link = safe(step) + (index < steps.count - 1 ? " " + arrow : "")
      if line.isEmpty {
        line = link
      } else if line.displayWidth + 1 + link.displayWidth <= columns {
        line += " " + link
      } else {
        lines += wrapped(line, columns: columns, hanging: 2)
        line = "  " + link
      }
    }
    if !line.isEmpty { lines += wrapped(line, columns: columns, hanging: 2) }
    return lines
  }
}

extension Answer.Block {
  /// Whether an empty line parts it from what is before and behind it.
  fileprivate var standsApart: Bool {
    switch self {
    case .table, .numbers: true
    case .sentence, .list, .chain, .quotation: false
    }
  }
}
