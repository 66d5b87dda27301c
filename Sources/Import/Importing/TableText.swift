/// Writes an imported table back as Markdown or CSV: the same rows, columns and texts.
package enum TableText {
  /// A document with the title, the table, the legend and the footnotes.
  package static func markdown(_ decisions: Decisions) -> String {
    var text = decisions.title.isEmpty ? "" : "# \(decisions.title)\n\n"
    if !decisions.heading.isEmpty, decisions.heading != decisions.title {
      text += "## \(decisions.heading)\n\n"
    }
    func row(_ cells: [String]) -> String {
      "| " + cells.map { cell($0, decisions.format) }.joined(separator: " | ") + " |\n"
    }
    text += row(decisions.header)
    text += "|" + decisions.header.map { _ in " --- |" }.joined() + "\n"
    for cells in decisions.rows { text += row(cells) }
    if !decisions.legend.isEmpty {
      text += "\n"
      for (symbol, meaning) in decisions.legend.sorted(by: { $0.key < $1.key }) {
        text += "- \(symbol) \(meaning)\n"
      }
    }
    for (mark, note) in decisions.footnotes.sorted(by: { $0.key < $1.key }) {
      text += "\n<sup>\(mark)</sup> \(note)\n"
    }
    if !decisions.definitions.isEmpty {
      text += "\n" + decisions.definitions.map { $0 + "\n" }.joined()
    }
    return text
  }

  /// A cell in a line: what parts cells is escaped, and what would be markup where the file had none.
  private static func cell(_ raw: String, _ format: String) -> String {
    var text = raw.replacingEach("|", by: "\\|").split(separator: "\n").joined(separator: "<br>")
    if format != "markdown" {
      text = ""
      for character in raw.split(separator: "\n").joined(separator: "\u{1}") {
        if character == "\u{1}" {
          text += "<br>"
        } else {
          if "\\`*_[]<>|~:".contains(character) { text += "\\" }
          text.append(character)
        }
      }
    }
    return text
  }

  /// RFC 4180: cells with a comma, a quotation mark or a line break in quotation marks; of Markdown the words alone.
  package static func csv(_ decisions: Decisions) -> String {
    let names = Set(decisions.definitions.map { MarkdownReader.name(ofDefinition: $0) })
    let isMarkdown = decisions.format == DocumentReader.Format.markdown.rawValue
    func words(_ raw: String) -> String {
      isMarkdown ? InlineMarkdown(raw, definitions: names).words : raw
    }
    return ([decisions.header] + decisions.rows).map { row in
      row.map { quoted(words($0)) }.joined(separator: ",") + "\n"
    }.joined()
  }

  private static func quoted(_ text: String) -> String {
    guard
      text.contains(where: { ",\"\n\r".contains($0) || $0.isWhitespace })
    else { return text }
    return "\"" + text.replacingEach("\"", by: "\"\"") + "\""
  }
}
