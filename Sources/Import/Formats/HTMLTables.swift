/// Reads the tables of a piece of HTML, as browsers do where tags are missing: a cell without a row opens one,
/// a new cell or row closes the one before.
///
/// Example: `<table><th>Name<th>Size<tr><td>A<td>1 mm</table>` has a header row and a row.
struct HTMLTables {
  private var scanner: HTMLScanner
  /// The tables that are open, the innermost last.
  private var open: [OpenTable] = []
  private var found: [Grid] = []
  private(set) var remarks: [Remark] = []
  private(set) var title = ""
  private(set) var heading = ""
  private(set) var headings = 0
  private(set) var lists = 0
  private(set) var paragraphs = 0
  /// The heading or caption whose text is being read.
  private var gathering: (name: String, text: String)?
  /// Paragraphs and list items outside tables, for footnotes.
  private(set) var prose: [(line: Int, text: String)] = []

  init(_ text: [UInt8], firstLine: Int = 1) {
    scanner = HTMLScanner(text, firstLine: firstLine)
  }

  mutating func read() -> [Grid] {
    while let token = scanner.next() {
      switch token {
      case .text(let text): add(text)
      case .start(let name, let attributes, let isClosed): start(name, attributes, isClosed)
      case .end(let name): end(name)
      }
    }
    while !open.isEmpty { closeTable() }
    return found
  }

  private mutating func add(_ text: String) {
    if !open.isEmpty, open[open.count - 1].isInCell {
      open[open.count - 1].add(text)
    } else if gathering != nil {
      gathering?.text += text
    }
  }

  private mutating func start(_ name: String, _ attributes: [String: String], _ isClosed: Bool) {
    switch name {
    case "table":
      finishGathering()
      open.append(OpenTable(heading: heading, line: scanner.place.line))
    case "h1", "h2", "h3", "h4", "h5", "h6", "caption", "title", "p", "li":
      if open.last?.isInCell != true {
        finishGathering()
        gathering = (name, "")
      }
    case "ul", "ol":
      if open.isEmpty { lists += 1 }
    default: break
    }
    guard !open.isEmpty else { return }
    open[open.count - 1].start(name, attributes, at: scanner.place)
  }

  private mutating func end(_ name: String) {
    if gathering?.name == name { finishGathering() }
    guard !open.isEmpty else { return }
    if name == "table" { closeTable() } else { open[open.count - 1].end(name) }
  }

  private mutating func finishGathering() {
    guard let (name, raw) = gathering else { return }
    gathering = nil
    let text = raw.collapsed
    guard !text.isEmpty else { return }
    switch name {
    case "title": title = text
    case "caption": if !open.isEmpty { open[open.count - 1].heading = text }
    case "p", "li":
      paragraphs += name == "p" ? 1 : 0
      prose.append((scanner.place.line, text))
    default:
      heading = text
      headings += 1
      if title.isEmpty { title = text }
    }
  }

  private mutating func closeTable() {
    guard var table = open.popLast() else { return }
    finishGathering()
    if let grid = table.finish() { found.append(grid) }
    remarks += table.remarks
  }
}
