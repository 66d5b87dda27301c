import Queries
import RDF

extension EndpointExecutor {
  /// All rows of a statement, page after page where the engine is known to give only so many at once;
  /// a truth and what fits into one page is asked once.
  ///
  /// With `rowCap` 1,000 and 2,400 rows: 1,000, then `OFFSET 1000`, then `OFFSET 2000` gives 400 and is the last.
  func pages(
    of statement: Statement, text: (Statement) -> String
  ) throws(ExecutionError) -> Results {
    let first = try send(statement, text: text(statement))
    guard let rowCap, case .select(var page) = statement, case .rows(let columns, var rows) = first
    else { return first }
    let wanted = page.limit ?? client.rowLimit
    let start = page.offset ?? 0
    var count = rows.count
    while count >= rowCap, rows.count < wanted {
      page.offset = start + rows.count
      page.limit = wanted - rows.count
      let next = Statement.select(page)
      guard case .rows(let others, let more) = try send(next, text: text(next)) else { break }
      count = more.count
      rows += others == columns ? more : Self.aligned(more, others, to: columns)
      guard rows.count <= client.rowLimit else {
        let error = EndpointError.tooManyRows(client.address, limit: client.rowLimit)
        client.health.note(error)
        throw error.asExecutionError
      }
    }
    return .rows(columns, rows)
  }

  /// Rows with their cells in the order of other columns.
  private static func aligned(
    _ rows: [[Term?]], _ columns: [String], to order: [String]
  ) -> [[Term?]] {
    let places = order.map { columns.firstIndex(of: $0) }
    return rows.map { row in places.map { place in place.flatMap { row[$0] } } }
  }
}
