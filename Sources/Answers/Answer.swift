/// What lore says to one question, as blocks in reading order: sentences, lists, tables. The terminal draws it, batch
/// mode and JSON take it as plain text.
package struct Answer: Equatable, Sendable {
  package var blocks: [Block]

  package init(_ blocks: [Block]) { self.blocks = blocks }

  /// One sentence and nothing else.
  package init(_ sentence: String) { self.blocks = [.sentence(sentence)] }

  /// A piece of an answer. Its text comes from the graph and may hold anything, escape sequences too: whoever draws it
  /// makes it safe.
  package enum Block: Equatable, Sendable {
    /// Prose: one or more sentences, to be wrapped.
    case sentence(String)
    /// A list too long for a sentence, an item a line.
    case list([String])
    /// A comparison: the header's first cell names the aspects' column and may be empty.
    /// A cell holds any number of items.
    case table(header: [String], rows: [[[String]]])
    /// A table with one number in each row, such as states and their populations. `values` are these numbers in the
    /// order of the rows, none below 0; a bar of that length may be drawn beside each.
    case numbers(header: [String], rows: [[[String]]], values: [Double])
    /// An ordered process: first to last.
    case chain([String])
    /// A definition or quotation from the graph.
    case quotation(String)
  }

  /// The whole answer as plain text on one or more lines, as batch mode and `text` show it:
  /// tables become a line a row ("difficulty — project management: …; service management: …").
  package var plainText: String {
    blocks.map(\.plainText).filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

extension Answer.Block {
  var plainText: String {
    switch self {
    case .sentence(let text), .quotation(let text): text
    case .list(let items): items.map { "- \($0)" }.joined(separator: "\n")
    case .chain(let steps): steps.joined(separator: " → ")
    case .table(let header, let rows), .numbers(let header, let rows, _):
      rows.map { row in
        let aspect = row.first?.joined(separator: ", ") ?? ""
        let cells = zip(header.dropFirst(), row.dropFirst()).map { name, items in
          "\(name): \(items.isEmpty ? "—" : items.joined(separator: ", "))"
        }
        return (aspect.isEmpty ? "" : "\(aspect) — ") + cells.joined(separator: "; ")
      }.joined(separator: "\n")
    }
  }
}
