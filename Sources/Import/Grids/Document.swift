/// A file as it was read: its title, tables, legend, footnotes.
package struct Document: Sendable {
  /// The file's name without folders: "phones.md".
  package var name: String
  /// What it is about: its title or first heading; "" for none.
  package var title = ""
  package var grids: [Grid] = []
  /// What the document says its symbols mean: "⁉️" → "possible with effort".
  package var legend: [String: String] = [:]
  /// The text of each footnote by its mark.
  package var footnotes: [String: String] = [:]
  /// Lines that say where named links lead: "[a]: https://example.org".
  package var definitions: [String] = []
  package var remarks: [Remark] = []
  /// How many of each kind of block were seen, to say what a file without a table holds instead.
  package var seen = Seen()

  package init(name: String) { self.name = name }

  package struct Seen: Sendable {
    package var headings = 0
    package var lists = 0
    package var paragraphs = 0
    package var tablesInCode = 0

    package init() {}

    /// What was seen, in words: "no table; 2 lists; 14 headings".
    package var sentence: String {
      let counts = [
        (tablesInCode, "table in a code block", "tables in code blocks"),
        (lists, "list", "lists"), (headings, "heading", "headings"),
        (paragraphs, "paragraph", "paragraphs"),
      ]
      let told = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
      return (["no table"] + told).joined(separator: "; ")
    }
  }
}

/// Something that a person should know about how a file was read, and where.
package struct Remark: Hashable, Sendable {
  package let line: Int
  package let sentence: String

  package init(line: Int, _ sentence: String) {
    self.line = line
    self.sentence = sentence
  }

  /// The remark with its file and line: "phones.md:7: the row has 3 cells, not 4".
  package func text(in file: String) -> String { "\(file):\(line): \(sentence)" }
}

/// The reason why nothing was imported.
package enum ImportError: Error, Sendable, CustomStringConvertible {
  case unreadable(path: String, reason: String)
  case tooLarge(path: String, bytes: Int, limit: Int)
  case binary(path: String, at: Place)
  /// - Parameter seen: what the file holds instead.
  case noComparison(path: String, seen: String)
  case noSuchTable(path: String, wanted: String, tables: [String])
  case unsplittable(path: String, at: Place, text: String)
  case unwritable(path: String, reason: String)

  package var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)."
    case .tooLarge(let path, let bytes, let limit):
      "\(path): \(bytes >> 20) MiB is more than the \(limit >> 20) MiB that an import takes."
    case .binary(let path, let place):
      "\(path):\(place.line):\(place.column): a zero byte: this is no text."
    case .noComparison(let path, let seen): "\(path): no comparison found: \(seen)."
    case .noSuchTable(let path, let wanted, let tables):
      "\(path): no table “\(wanted)”; there "
        + (tables.count == 1 ? "is " : "are ") + tables.joined(separator: ", ") + "."
    case .unsplittable(let path, let place, let text):
      "\(path):\(place.line):\(place.column): I can't tell where one cell ends: “\(text)”."
    case .unwritable(let path, let reason): "\(path): cannot be written: \(reason)."
    }
  }
}
