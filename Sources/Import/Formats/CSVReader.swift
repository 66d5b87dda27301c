/// Reads comma, semicolon, tab or bar separated values (RFC 4180) into a grid, with the place of every cell.
///
/// Example: `name,"a ""b"""` is the row "name", `a "b"`.
struct CSVReader {
  private let text: [UInt8]
  private let delimiter: UInt8
  private var offset = 0
  private var line = 1
  private var column = 1
  private(set) var remarks: [Remark] = []

  init(_ text: [UInt8], delimiter: UInt8) {
    self.text = text
    self.delimiter = delimiter
  }

  /// Every row that is not an empty line.
  mutating func rows() -> [[Cell]] {
    var rows: [[Cell]] = []
    while offset < text.count {
      let row = row()
      if row.count > 1 || row.first.map(\.isEmpty) == false { rows.append(row) }
    }
    return rows
  }

  private mutating func row() -> [Cell] {
    var cells: [Cell] = []
    while true {
      cells.append(cell())
      guard offset < text.count else { return cells }
      let isEnd = text[offset] == Self.newline
      advance()
      if isEnd { return cells }
      if offset == text.count {
        cells.append(Cell("", at: Place(line: line, column: column)))
        return cells
      }
    }
  }

  /// One cell, up to the delimiter or the line's end behind it.
  private mutating func cell() -> Cell {
    while offset < text.count, text[offset] == 0x20 || text[offset] == 0x09,
      text[offset] != delimiter
    {
      advance()
    }
    let place = Place(line: line, column: column)
    guard offset < text.count, text[offset] == Self.quote else {
      let start = offset
      while offset < text.count, text[offset] != delimiter, text[offset] != Self.newline {
        advance()
      }
      return plain(text[start..<offset], place)
    }
    return quoted(place)
  }

  private mutating func quoted(_ place: Place) -> Cell {
    advance()
    var content: [UInt8] = []
    while offset < text.count {
      if text[offset] == Self.quote {
        advance()
        guard offset < text.count, text[offset] == Self.quote else {
          return closed(content, place)
        }
      }
      content.append(text[offset])
      advance()
    }
    remarks.append(Remark(line: place.line, "a quotation mark is never closed"))
    return Cell(Self.trimmed(String(decoding: content, as: UTF8.self)), at: place)
  }

  /// What stands between the closing quotation mark and the delimiter belongs to the cell.
  private mutating func closed(_ content: [UInt8], _ place: Place) -> Cell {
    var content = content
    while offset < text.count, text[offset] != delimiter, text[offset] != Self.newline {
      content.append(text[offset])
      advance()
    }
    return Cell(Self.trimmed(String(decoding: content, as: UTF8.self)), at: place)
  }

  /// A cell without quotation marks. Tab separated files write a line break in a cell as `\n`.
  private func plain(_ bytes: ArraySlice<UInt8>, _ place: Place) -> Cell {
    let raw = Self.trimmed(String(decoding: bytes, as: UTF8.self))
    guard delimiter == Self.tab, bytes.contains(UInt8(ascii: "\\")) else {
      return Cell(raw, at: place)
    }
    return Cell(raw.replacingEach("\\n", by: "\n"), at: place, raw: raw)
  }

  private mutating func advance() {
    if text[offset] == Self.newline {
      line += 1
      column = 1
    } else if text[offset] & 0xC0 != 0x80 {
      column += 1
    }
    offset += 1
  }

  static func trimmed(_ text: String) -> String {
    guard let first = text.utf8.first, let last = text.utf8.last,
      first <= 0x20 || last <= 0x20 || first == 0xC2 || last == 0xA0
    else { return text }
    return text.trimmed
  }

  static let newline = UInt8(ascii: "\n")
  static let quote = UInt8(ascii: "\"")
  static let tab = UInt8(ascii: "\t")
}

extension StringProtocol {
  /// The text without white space at both ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }

  /// The text with every occurrence of one text replaced by another.
  func replacingEach(_ old: String, by new: String) -> String {
    var result = ""
    var rest = self[...]
    while let first = old.first, let found = rest.firstIndex(of: first) {
      result += rest[..<found]
      rest = rest[found...]
      if rest.hasPrefix(old) {
        result += new
        rest = rest.dropFirst(old.count)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  /// The text with every run of white space as one space, and none at the ends.
  var collapsed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
