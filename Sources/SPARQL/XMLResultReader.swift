import RDF

/// Reads `application/sparql-results+xml` (https://www.w3.org/TR/rdf-sparql-XMLres/), which some
/// engines give whatever is asked for.
struct XMLResultReader {
  private var xml: XMLReader
  private let rowLimit: Int
  private var columns: [String] = []
  private var rows: [[Term?]] = []
  private var row: [Term?] = []
  private var truth: Bool?
  private var hasRows = false
  /// The column of the cell that is read, and what it holds so far.
  private var column = 0
  private var value = ""
  private var attributes: [String: String] = [:]
  private var open: [String] = []

  /// - Complexity: O(bytes).
  static func read(
    _ bytes: [UInt8], rowLimit: Int
  ) throws(ResultReader.Failure) -> Results {
    var reader = XMLResultReader(xml: XMLReader(bytes), rowLimit: rowLimit)
    return try reader.read()
  }

  private init(xml: XMLReader, rowLimit: Int) {
    self.xml = xml
    self.rowLimit = rowLimit
  }

  private mutating func read() throws(ResultReader.Failure) -> Results {
    while let piece = try xml.next() {
      switch piece {
      case .start(let name, let attributes): try begin(name, attributes)
      case .text(let text): value += text
      case .end(let name):
        guard open.popLast() == name else { throw malformed }
        try end(name)
      }
    }
    guard open.isEmpty else { throw malformed }
    if let truth { return .truth(truth) }
    guard hasRows else { throw malformed }
    // Rows that came before the list of columns are shorter.
    return .rows(columns, rows.map { $0 + Array(repeating: nil, count: columns.count - $0.count) })
  }

  private var malformed: ResultReader.Failure { .malformed(byte: xml.position) }

  private mutating func begin(
    _ name: String, _ attributes: [String: String]
  ) throws(ResultReader.Failure) {
    if open.isEmpty && name != "sparql" { throw malformed }
    open.append(name)
    value = ""
    self.attributes = attributes
    switch name {
    case "variable": if let name = attributes["name"] { columns.append(name) }
    case "results": hasRows = true
    case "result":
      guard rows.count < rowLimit else { throw .tooManyRows }
      row = Array(repeating: nil, count: columns.count)
    case "binding":
      guard let place = attributes["name"].flatMap({ columns.firstIndex(of: $0) }) else {
        throw malformed
      }
      column = place
    default: break
    }
  }

  private mutating func end(_ name: String) throws(ResultReader.Failure) {
    switch name {
    case "boolean":
      let word = String(value.filter { !$0.isWhitespace })
      guard word == "true" || word == "false" else { throw malformed }
      truth = word == "true"
    case "result": rows.append(row)
    case "uri": try fill(.iri(value.filter { !$0.isWhitespace }))
    case "bnode": try fill(.blank(value))
    case "literal":
      if let language = attributes["xml:lang"], !language.isEmpty {
        try fill(.literal(Literal(value, language: language)))
      } else {
        try fill(.literal(Literal(value, datatype: attributes["datatype"] ?? XSD.string)))
      }
    default: break
    }
  }

  private mutating func fill(_ term: Term) throws(ResultReader.Failure) {
    guard open.last == "binding", row.indices.contains(column) else { throw malformed }
    row[column] = term
  }
}
