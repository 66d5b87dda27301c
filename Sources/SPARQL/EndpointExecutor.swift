package import Queries
import RDF

/// Queries answered by a SPARQL engine: each is translated and sent. Only what SPARQL has no order for is done here: a
/// part of a set as it is listed, members put in order, and several questions one after the other.
package struct EndpointExecutor: QueryExecutor {
  package let client: EndpointClient
  /// Writes what is sent; the same text is shown as the query's SPARQL.
  package var writer: SPARQLWriter
  /// How long one query may take, in seconds.
  package var timeLimit: Double
  /// Looked at while waiting; true stops (Ctrl-C).
  package var stop: @Sendable () -> Bool
  /// How many rows the engine gives at most, where it is known to leave out what is above: answers
  /// are then asked for in pages.
  package var rowCap: Int?
  /// What answers are called, as the engine said when it gave them.
  package let labels: LabelMemory

  package init(
    client: EndpointClient, writer: SPARQLWriter = SPARQLWriter(),
    labels: LabelMemory = LabelMemory(), timeLimit: Double = 5,
    stop: @escaping @Sendable () -> Bool = { false }
  ) {
    self.client = client
    self.writer = writer
    self.labels = labels
    self.timeLimit = timeLimit
    self.stop = stop
  }

  package func execute(_ query: Query) throws(ExecutionError) -> Denotation {
    let query = try withoutSlices(query)
    switch query {
    case .sequence(let parts):
      var denotations: [Denotation] = []
      for part in parts { denotations.append(try execute(part)) }
      return .sequence(denotations)
    case .table(let table): return try self.table(query, table.subjects, table.columns.count)
    case .rows(let rows): return try self.rows(rows)
    case .groups(let groups): return .table(try rows(of: groups))
    default: break
    }
    switch query.sort {
    case .number: return try number(query)
    case .truth: return try truth(query)
    case .list: return .list(try list(of: query))
    default: return .terms(try list(of: query))
    }
  }

  /// The query with the members in place of each part that is taken of a set: SPARQL has no order in which things
  /// are listed, and engines differ in the order of terms.
  func withoutSlices(_ query: Query) throws(ExecutionError) -> Query {
    var query = query
    while let part = query.innermostSlice(where: { _ in true }), part != query {
      query = query.replacing(part, with: .terms(try list(of: part)))
    }
    return query
  }

  /// The members of a set in the order that is asked for, else in that of terms.
  private func list(of query: Query) throws(ExecutionError) -> [Term] {
    switch query {
    case .slice(let slice):
      var whole = try list(of: slice.set)
      if let order = slice.order { whole = try ordered(whole, slice.set, by: order) }
      return Array(whole[slice.part.places(of: whole.count)])
    case .sorted(let sorting): return try sorted(list(of: sorting.set), sorting)
    case .join(let relation, .sorted(let sorting)):
      return try image(of: self.list(of: .sorted(sorting)), along: relation)
    case .describe(let set): return try list(of: set)
    case .rows(let rows): return try list(of: rows.set)
    case .groups(let groups) where groups.first != nil: return try rows(of: groups).map(\.subject)
    // Described, groups are what they are grouped by, and a table the things in its cells.
    case .groups, .table: return try members(of: rows(.describe(query)))
    default: return try members(of: rows(query))
    }
  }

  private func members(of table: ResultRows) -> [Term] {
    Set(table.rows.compactMap { $0[table.column("answer")] }).sorted()
  }

  /// Members by how many things come before each.
  private func ordered(
    _ members: [Term], _ set: Query, by order: Relation
  ) throws(ExecutionError) -> [Term] {
    let before = order.reversed.repeated
    guard writer.engine.followsChainsFromAnywhere else {
      let table = try execute(.table(subjects: [.terms(members)], columns: [before]))
      guard case .table(let rows) = table else { return members }
      let places = rows.map { $0.cells[0].count }
      return rows.indices.sorted { (places[$0], $0) < (places[$1], $1) }.map { rows[$0].subject }
    }
    return try sorted(members, Sorting(set: set, measure: .count(before, of: .everything)))
  }

  private func sorted(_ members: [Term], _ sorting: Sorting) throws(ExecutionError) -> [Term] {
    let keys = SortKeys(try rows(.sorted(sorting)), descending: sorting.descending)
    return members.indices.sorted { a, b in
      keys.precedes(members[a], members[b]) ?? (a < b)
    }.map { members[$0] }
  }

  /// What the members lead to, in their order, each once.
  private func image(
    of members: [Term], along relation: Relation
  ) throws(ExecutionError) -> [Term] {
    guard !members.isEmpty else { return [] }
    let table = try execute(.table(subjects: [.terms(members)], columns: [relation]))
    guard case .table(let rows) = table else { return [] }
    let reached = Dictionary(rows.map { ($0.subject, $0.cells[0]) }) { first, _ in first }
    var seen: Set<Term> = []
    return members.flatMap { reached[$0] ?? [] }.filter { seen.insert($0).inserted }
  }

  private func rows(_ wanted: Rows) throws(ExecutionError) -> Denotation {
    let members = try list(of: wanted.set)
    // Few members are asked for by name: less to find again, and of sets that are chosen by a measure Virtuoso fails.
    let isShort = members.count <= 50 && members.allSatisfy { $0.iri != nil }
    let query = Query.rows(
      Rows(set: isShort ? .terms(members) : wanted.set, measures: wanted.columns))
    guard case .table(let rows) = try table(query, [.terms(members)], wanted.columns.count) else {
      throw .malformed("rows were answered with a set")
    }
    let row = Dictionary(rows.map { ($0.subject, $0) }) { first, _ in first }
    let counted = Set(wanted.columns.indices.filter { wanted.columns[$0].isCount })
    return .table(members.compactMap { row[$0]?.withPlainNumbers(in: counted) })
  }

  /// A row a group, in the order that is asked for, else in that of what they are grouped by.
  private func rows(of groups: Groups) throws(ExecutionError) -> [Denotation.Row] {
    let isNumbered = groups.value != .members
    let table = try rows(.groups(groups))
    // The keys are asked for by themselves, so that they come with their labels.
    let keys = try members(of: rows(.describe(.groups(groups))))
    var cells: [Term: Set<Term>] = [:]
    for row in table.rows {
      guard let key = row[table.column("subject")], let answer = row[table.column("answer")]
      else { continue }
      cells[key, default: []].insert(isNumbered ? answer.plainNumber : answer)
    }
    let found = keys.compactMap { key in
      cells[key].map { Denotation.Row(subject: key, cells: [$0.sorted()]) }
    }
    guard let first = groups.first else { return found }
    let numbers = found.map {
      isNumbered ? $0.cells[0][0].literal?.number : Double($0.cells[0].count)
    }
    return found.indices.sorted { a, b in
      guard let x = numbers[a], let y = numbers[b], x != y else { return a < b }
      return (x > y) == (first == .largest)
    }.map { found[$0] }
  }

  private func truth(_ query: Query) throws(ExecutionError) -> Denotation {
    guard case .truth(let truth) = try ask(query) else {
      throw ExecutionError.malformed("a yes or no was answered with rows")
    }
    return .truth(truth)
  }

  private func number(_ query: Query) throws(ExecutionError) -> Denotation {
    let table = try rows(query)
    // The largest of nothing is nothing, so there may be no row.
    let value = table.rows.first?[table.column("answer")]
    if case .count = query, let value { return .number(Double(try count(value))) }
    let number = value?.literal?.number
    return number.map { .number($0) } ?? .terms([])
  }

  private func table(_ query: Query, _ subjects: [Query], _ columns: Int) throws(ExecutionError)
    -> Denotation
  {
    let table = try rows(query)
    var cells: [Term: [Set<Term>]] = [:]
    // The subjects in their order, also those without any cell, which the engine gives no row for.
    var order: [Term] = []
    for subject in subjects {
      if case .terms(let terms) = subject, terms.allSatisfy({ labels.label(of: $0) != nil }) {
        order += Set(terms).sorted()
      } else {
        order += try execute(subject).members ?? []
      }
    }
    for row in table.rows {
      guard let subject = row[table.column("subject")], let answer = row[table.column("answer")],
        let column = row[table.column("column")]?.literal?.number.flatMap({ Int(exactly: $0) }),
        (1...columns).contains(column)
      else { continue }
      var row = cells[subject] ?? []
      if row.isEmpty { row = Array(repeating: [], count: columns) }
      row[column - 1].insert(answer)
      cells[subject] = row
    }
    return .table(
      order.map { subject in
        let found = cells[subject] ?? []
        return Denotation.Row(
          subject: subject,
          cells: found.isEmpty
            ? Array(repeating: [], count: columns) : found.map { $0.sorted() })
      })
  }

  /// The count that an engine gave. Throws where it is none: INF, below 0, or more than is stored anywhere.
  func count(_ value: Term) throws(ExecutionError) -> Int {
    guard let number = value.literal?.number, let count = Int(exactly: number),
      (0..<1_000_000_000_000_000).contains(count)
    else {
      let error = EndpointError.wrongValue(
        client.address, value: value.literal?.lexical ?? value.iri ?? "a blank node")
      client.health.note(error)
      throw error.asExecutionError
    }
    return count
  }

  private func ask(_ query: Query) throws(ExecutionError) -> Results {
    let statement = writer.statement(for: query, limit: client.rowLimit + 1)
    return try pages(of: statement) { writer.text(of: $0, for: query) }
  }

  private func rows(_ query: Query) throws(ExecutionError) -> ResultRows {
    guard case .rows(let columns, let rows) = try ask(query) else {
      throw ExecutionError.malformed("rows were answered with a yes or no")
    }
    let table = ResultRows(columns: columns, rows: rows)
    remember(table)
    return table
  }

  /// Sends a statement that is not a whole query.
  func rows(of select: Select) throws(ExecutionError) -> ResultRows {
    let results = try pages(of: .select(select)) { writer.text(of: $0) }
    guard case .rows(let columns, let rows) = results
    else { throw ExecutionError.malformed("rows were answered with a yes or no") }
    return ResultRows(columns: columns, rows: rows)
  }

  /// Sends a statement that `Select` has no form for.
  func rows(of select: Select, text: String) throws(ExecutionError) -> ResultRows {
    guard case .rows(let columns, let rows) = try send(.select(select), text: text)
    else { throw ExecutionError.malformed("rows were answered with a yes or no") }
    return ResultRows(columns: columns, rows: rows)
  }

  /// Whether the engine gives a row for a statement. False too where it cannot read it, as an engine without a text
  /// search cannot read one: that is no failure.
  func finds(_ select: Select) -> Bool {
    let statement = Statement.select(select)
    do {
      let results = try client.results(
        of: statement, text: writer.text(of: statement), seconds: timeLimit, isStopped: stop)
      if case .rows(_, let rows) = results { return !rows.isEmpty }
      return false
    } catch {
      return false
    }
  }

  func send(_ statement: Statement, text: String) throws(ExecutionError) -> Results {
    do {
      return try client.results(
        of: statement, text: text, seconds: timeLimit, isStopped: stop)
    } catch {
      client.health.note(error)
      throw error.asExecutionError
    }
  }

  private func remember(_ table: ResultRows) {
    guard table.columns.contains("label"), table.columns.contains("answer") else { return }
    let (answer, label) = (table.column("answer"), table.column("label"))
    // One thing has a row for each language that its label is in.
    var best: [Term: (key: String, text: String)] = [:]
    for row in table.rows {
      guard let term = row[answer], term.iri != nil, let name = row[label]?.literal,
        name.lexical != term.iri
      else { continue }
      let key = writer.languages.key(of: name.language)
      if let known = best[term], known.key < key { continue }
      if let known = best[term], known.key == key, !name.lexical.precedesBytewise(known.text) {
        continue
      }
      best[term] = (key, name.lexical)
    }
    labels.add(best.map { ($0.key, $0.value.text) })
  }
}

extension Term {
  /// A number as lore writes it, whichever numeric type the engine gave it.
  var plainNumber: Term { literal?.number.map(Term.number) ?? self }
}

/// What an engine answered to a `SELECT`.
struct ResultRows {
  let columns: [String]
  let rows: [[Term?]]

  init(columns: [String], rows: [[Term?]]) {
    // A column that an engine leaves out of the head is empty; it gets a place, so that it can be asked for.
    self.columns = columns
    self.rows = rows.map { $0 + [nil] }
  }

  /// The place of the column's cell in each row.
  func column(_ name: String) -> Int { columns.firstIndex(of: name) ?? columns.count }
}
