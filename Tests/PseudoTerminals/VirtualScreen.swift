/// What a terminal shows after the bytes it was sent: enough of ECMA-48 and xterm for what libedit
/// and lore write. Lines that scroll off the top are kept.
package struct VirtualScreen {
  package private(set) var columns: Int
  package private(set) var rows: Int
  package private(set) var row = 0
  package private(set) var column = 0
  package private(set) var scrolledOff: [String] = []
  package private(set) var bells = 0
  private var cells: [[Character?]]
  private var pending: [UInt8] = []
  /// Whether the cursor stands behind the last column, so that the next character begins a new row.
  private var wrapsNext = false

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: nil, count: columns), count: rows)
  }

  /// The rows as text, without what is empty at their ends.
  package var lines: [String] {
    cells.map { VirtualScreen.text(of: $0) }
  }

  /// Everything shown so far, from the first line that scrolled off to the last row in use.
  package var text: String {
    var all = scrolledOff + lines
    while all.last?.isEmpty == true { all.removeLast() }
    return all.joined(separator: "\n")
  }

  /// The row of the cursor, up to the cursor.
  package var lineBeforeCursor: String {
    VirtualScreen.text(of: Array(cells[row].prefix(column)), keepsEnd: true)
  }

  private static func text(of row: [Character?], keepsEnd: Bool = false) -> String {
    var text = ""
    var isWide = false
    for cell in row {
      if let cell { text.append(cell) } else if !isWide { text.append(" ") }
      isWide = cell.map { width(of: $0) == 2 } ?? false
    }
    while !keepsEnd, text.last == " " { text.removeLast() }
    return text
  }

  package mutating func resize(columns: Int, rows: Int) {
    cells = cells.map { row in
      Array(row.prefix(columns)) + Array(repeating: nil, count: max(0, columns - row.count))
    }
    while cells.count > rows { scrolledOff.append(VirtualScreen.text(of: cells.removeFirst())) }
    row = max(0, min(row - max(0, self.rows - rows), rows - 1))
    while cells.count < rows { cells.append(Array(repeating: nil, count: columns)) }
    column = min(column, columns - 1)
    self.columns = columns
    self.rows = rows
    wrapsNext = false
  }

  package mutating func receive(_ bytes: some Sequence<UInt8>) {
    pending += bytes
    while let used = consume() { pending.removeFirst(used) }
  }

  /// Acts on what begins the pending bytes; nil when it is not complete.
  private mutating func consume() -> Int? {
    guard let first = pending.first else { return nil }
    if first == 0x1B { return consumeEscape() }
    if first < 0x20 || first == 0x7F {
      control(first)
      return 1
    }
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard pending.count >= length else { return nil }
    put(Character(String(decoding: pending.prefix(length), as: UTF8.self)))
    return length
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x07: bells += 1
    case 0x08:
      column = max(0, column - 1)
      wrapsNext = false
    case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
    case 0x0A: lineFeed()
    case 0x0D:
      column = 0
      wrapsNext = false
    default: break
    }
  }

  private mutating func lineFeed() {
    wrapsNext = false
    if row < rows - 1 {
      row += 1
      return
    }
    scrolledOff.append(VirtualScreen.text(of: cells.removeFirst()))
    cells.append(Array(repeating: nil, count: columns))
  }

  private mutating func put(_ character: Character) {
    let width = VirtualScreen.width(of: character)
    if width == 0 {
      let before = wrapsNext ? column : column - 1
      if before >= 0, let base = cells[row][before] {
        cells[row][before] = Character(String(base) + String(character))
      }
      return
    }
    if wrapsNext || column + width > columns {
      column = 0
      lineFeed()
    }
    cells[row][column] = character
    if width == 2, column + 1 < columns { cells[row][column + 1] = nil }
    column += width
    if column >= columns {
      column = columns - 1
      wrapsNext = true
    }
  }

  private static func width(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    if scalar.properties.generalCategory == .nonspacingMark { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xFF00...0xFF60, 0x1F300...0x1FAFF:
      return 2
    default: return 1
    }
  }

  private mutating func consumeEscape() -> Int? {
    guard pending.count >= 2 else { return nil }
    if pending[1] == UInt8(ascii: "]") { return consumeTitle() }
    guard pending[1] == UInt8(ascii: "[") else {
      // An escape of two bytes, or of three for a character set.
      let length = [UInt8(ascii: "("), UInt8(ascii: ")")].contains(pending[1]) ? 3 : 2
      return pending.count >= length ? length : nil
    }
    guard let end = pending.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }) else {
      return nil
    }
    let parameters = String(decoding: pending[2..<end], as: UTF8.self)
    if !parameters.hasPrefix("?") {
      let numbers = parameters.split(separator: ";").map { Int($0) ?? 0 }
      sequence(Character(Unicode.Scalar(pending[end])), numbers)
    }
    return end + 1
  }

  /// Reads a command to the terminal that shows nothing, such as a title: up to BEL or ESC \\.
  private func consumeTitle() -> Int? {
    for (index, byte) in pending.enumerated().dropFirst(2) {
      if byte == 0x07 { return index + 1 }
      if byte == 0x1B, index + 1 < pending.count { return index + 2 }
    }
    return nil
  }

  private mutating func sequence(_ final: Character, _ numbers: [Int]) {
    let count = max(1, numbers.first ?? 1)
    wrapsNext = false
    switch final {
    case "A": row = max(0, row - count)
    case "B": row = min(rows - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "D": column = max(0, column - count)
    case "G": column = min(columns - 1, count - 1)
    case "H":
      row = min(rows - 1, count - 1)
      column = min(columns - 1, max(1, numbers.dropFirst().first ?? 1) - 1)
    case "J": erase(below: numbers.first ?? 0)
    case "K":
      let from = (numbers.first ?? 0) == 0 ? column : 0
      for index in from..<columns { cells[row][index] = nil }
    case "P":
      cells[row].removeSubrange(column..<min(columns, column + count))
      cells[row] += Array(repeating: nil, count: columns - cells[row].count)
    case "@":
      cells[row].insert(contentsOf: Array(repeating: nil, count: count), at: column)
      cells[row] = Array(cells[row].prefix(columns))
    default: break
    }
  }

  private mutating func erase(below mode: Int) {
    if mode == 0 {
      for index in column..<columns { cells[row][index] = nil }
    }
    for index in (mode == 0 ? row + 1 : 0)..<max(rows, row + 1) where index < rows {
      cells[index] = Array(repeating: nil, count: columns)
    }
  }
}
