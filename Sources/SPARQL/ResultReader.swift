import RDF

/// What an engine answers: `ASK` a truth, `SELECT` rows.
enum Results: Equatable, Sendable {
  case truth(Bool)
  /// The columns' names, and the rows; an unbound cell is nil.
  case rows([String], [[Term?]])
}

/// Reads `application/sparql-results+json` (https://www.w3.org/TR/sparql11-results-json/).
///
/// Members may come in any order, and unknown ones are skipped.
struct ResultReader {
  /// Why a result cannot be read: at which byte, counted from 0, or that there are too many rows.
  enum Failure: Error, Equatable {
    case malformed(byte: Int)
    case tooManyRows
  }

  private var json: JSONReader
  private let rowLimit: Int
  private var columns: [String] = []
  private var positions: [String: Int] = [:]
  private var rows: [[Term?]] = []
  private var truth: Bool?

  /// - Complexity: O(bytes).
  static func read(_ bytes: [UInt8], rowLimit: Int) throws(Failure) -> Results {
    var reader = ResultReader(json: JSONReader(bytes), rowLimit: rowLimit)
    return try reader.read()
  }

  private init(json: JSONReader, rowLimit: Int) {
    self.json = json
    self.rowLimit = rowLimit
  }

  private mutating func read() throws(Failure) -> Results {
    var hasRows = false
    try json.beginObject()
    while let key = try json.nextKey() {
      switch key {
      case "head": try readHead()
      case "boolean": truth = try json.bool()
      case "results":
        try readResults()
        hasRows = true
      default: try json.skipValue()
      }
    }
    try json.end()
    if let truth { return .truth(truth) }
    guard hasRows else { throw .malformed(byte: json.position) }
    // Rows that came before the list of columns may be shorter.
    let padded = rows.map { $0 + Array(repeating: nil, count: columns.count - $0.count) }
    return .rows(columns, padded)
  }

  private mutating func readHead() throws(Failure) {
    try json.beginObject()
    while let key = try json.nextKey() {
      guard key == "vars" else {
        try json.skipValue()
        continue
      }
      try json.beginArray()
      while try json.nextElement() { _ = position(of: try json.string()) }
    }
  }

  private mutating func position(of column: String) -> Int {
    if let position = positions[column] { return position }
    positions[column] = columns.count
    columns.append(column)
    return columns.count - 1
  }

  private mutating func readResults() throws(Failure) {
    try json.beginObject()
    while let key = try json.nextKey() {
      guard key == "bindings" else {
        try json.skipValue()
        continue
      }
      try json.beginArray()
      while try json.nextElement() {
        guard rows.count < rowLimit else { throw .tooManyRows }
        try readRow()
      }
    }
  }

  private mutating func readRow() throws(Failure) {
    var row = [Term?](repeating: nil, count: columns.count)
    try json.beginObject()
    while let column = try json.nextKey() {
      let position = position(of: column)
      while row.count <= position { row.append(nil) }
      row[position] = try readTerm()
    }
    rows.append(row)
  }

  private mutating func readTerm() throws(Failure) -> Term {
    var (type, value, datatype, language) = ("", "", String?.none, String?.none)
    let start = json.position
    try json.beginObject()
    while let key = try json.nextKey() {
      switch key {
      case "type": type = try json.string()
      case "value": value = try json.string()
      case "datatype": datatype = try json.string()
      case "xml:lang": language = try json.string()
      default: try json.skipValue()
      }
    }
    switch type {
    case "uri": return .iri(value)
    case "bnode": return .blank(value)
    // "typed-literal" is from an early draft; Virtuoso still says it.
    case "literal", "typed-literal":
      if let language, !language.isEmpty { return .literal(Literal(value, language: language)) }
      return .literal(Literal(value, datatype: datatype ?? XSD.string))
    default: throw .malformed(byte: start)
    }
  }
}
