/// Reads plain text that was copied from a page which compares two things in a table: the title says which two,
/// a line names both as columns, and each line below holds two cells, often with the name of the aspect before them.
///
/// Example: "Difference between cats and dogs\n\nBasis Cats Dogs\n1. Sound They meow. They bark." has the columns
/// "Basis", "Cats" and "Dogs" and one row.
struct TextReader {
  private let source: SourceText
  private let lines: [Substring]
  private var document: Document

  private init(_ source: SourceText) {
    self.source = source
    lines = String(decoding: source.bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    document = Document(name: source.name)
  }

  /// - Throws: `ImportError.unsplittable` where a line does not say where its first cell ends.
  static func document(_ source: SourceText) throws(ImportError) -> Document {
    var reader = TextReader(source)
    try reader.read()
    return reader.document
  }

  private mutating func read() throws(ImportError) {
    document.seen.paragraphs = lines.split(whereSeparator: \.trimmed.isEmpty).count
    document.title = lines.first { !$0.trimmed.isEmpty }?.collapsed ?? ""
    for title in lines {
      guard let pair = Pair(inTitle: title.collapsed) else { continue }
      document.title = title.collapsed
      guard let (index, corner) = header(of: pair) else { continue }
      return try readTable(pair, corner: corner, headerAt: index)
    }
    // The title compares two things, and no line tells where their columns part.
    let long = lines.indices.first { lines[$0].count > 20 && lines[$0].collapsed != document.title }
    if Pair(inTitle: document.title) != nil, let index = long {
      throw .unsplittable(
        path: source.path, at: Place(line: index + 1, column: 1),
        text: String(lines[index].collapsed.prefix(60)))
    }
  }

  /// The line that ends with both names, and what stands before them.
  private func header(of pair: Pair) -> (line: Int, corner: String)? {
    let ending = (pair.first + " " + pair.second).lowercased()
    for (index, line) in lines.enumerated() {
      let text = line.collapsed
      guard text.lowercased().hasSuffix(ending), text.count <= ending.count + 60 else { continue }
      let corner = text.dropLast(ending.count).trimmed
      guard corner.split(separator: " ").count <= 6, Pair(inTitle: text) == nil else { continue }
      return (index, corner)
    }
    return nil
  }

  private mutating func readTable(
    _ pair: Pair, corner: String, headerAt index: Int
  ) throws(ImportError) {
    let place = Place(line: index + 1, column: 1)
    let (serial, aspect) = Self.parted(corner)
    let splitter = CellSplitter(pair: pair, hasAspects: !aspect.isEmpty)
    var rows: [[Cell]] = []
    for entry in entries(from: index + 1, splitter) {
      guard let split = splitter.split(entry.text) else {
        if rows.count >= 2, entry.serial == nil { break }
        throw .unsplittable(
          path: source.path, at: Place(line: entry.line, column: 1),
          text: String(entry.text.prefix(60)))
      }
      let cells = [split.aspect, split.first, split.second].map {
        Cell($0, at: Place(line: entry.line, column: 1))
      }
      rows.append(cells)
    }
    guard !rows.isEmpty else { return }
    let names = [aspect, pair.first, pair.second].map { Cell($0, at: place, traits: .header) }
    var grid = Grid(heading: document.title, header: [names], rows: rows, line: index + 1)
    if !serial.isEmpty {
      document.remarks.append(
        Remark(line: index + 1, "the column “\(serial)” only numbers the rows"))
    }
    if grid.rows.allSatisfy({ $0[0].isEmpty }) { grid.header[0][0].text = "" }
    document.grids = [grid]
  }

  /// "S.N. Point of distinction" is a column of numbers and one of aspects.
  private static func parted(_ corner: String) -> (serial: String, aspect: String) {
    let words = corner.split(separator: " ").map(String.init)
    guard let first = words.first, SerialColumn.isName(first) else { return ("", corner) }
    return (first, words.dropFirst().joined(separator: " "))
  }

  /// One line of the table, or several where a numbered one goes on until it holds both cells.
  private struct Entry {
    let line: Int
    let serial: String?
    let text: String
  }

  private func entries(from start: Int, _ splitter: CellSplitter) -> [Entry] {
    let numbered =
      lines[start...].first { !$0.trimmed.isEmpty }.map { Self.serial($0) != nil } ?? false
    var entries: [Entry] = []
    var index = start
    while index < lines.count {
      let text = lines[index].collapsed
      defer { index += 1 }
      if text.isEmpty {
        if numbered || entries.isEmpty { continue }
        break
      }
      guard numbered else {
        entries.append(Entry(line: index + 1, serial: nil, text: text))
        continue
      }
      guard let (serial, rest) = Self.serial(lines[index]) else {
        guard entries.isEmpty else { break }
        continue
      }
      var (whole, end) = (rest, index + 1)
      while splitter.split(whole) == nil, end < lines.count, Self.serial(lines[end]) == nil,
        end - index < 12
      {
        whole = (whole + " " + lines[end].collapsed).trimmed
        end += 1
      }
      entries.append(Entry(line: index + 1, serial: serial, text: whole))
      index = end - 1
    }
    return entries
  }

  /// The number that a line begins with, and what follows it: "3. Rights They have …".
  private static func serial(_ line: Substring) -> (serial: String, rest: String)? {
    let text = line.collapsed
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count <= 3 else { return nil }
    let rest = text.dropFirst(digits.count)
    guard let next = rest.first, ".) ".contains(next) else { return nil }
    return (String(digits), rest.drop { ".) ".contains($0) }.trimmed)
  }
}
