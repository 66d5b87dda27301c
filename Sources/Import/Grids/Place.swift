/// A place in a file: line and column, both counted from 1, columns in Unicode scalars.
///
/// Example: in "a,b\nc,d" the "d" stands at line 2, column 3.
package struct Place: Hashable, Comparable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (a: Place, b: Place) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

/// Tells the places of byte offsets that are asked for in ascending order, by going through the text once.
struct PlaceFinder {
  private let text: [UInt8]
  private var offset = 0
  private var line: Int
  private var column = 1

  /// - Parameter firstLine: the number of the text's first line, where it is a part of a file.
  init(_ text: [UInt8], firstLine: Int = 1) {
    self.text = text
    line = firstLine
  }

  /// The place of a byte at or after the one asked for before; an earlier one gets that one's place.
  mutating func place(of wanted: Int) -> Place {
    while offset < min(wanted, text.count) {
      let byte = text[offset]
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      offset += 1
    }
    return Place(line: line, column: column)
  }
}
