import Queries
import RDF

extension Translation {
  /// Patterns that match at least once exactly when the query is true.
  mutating func truth(of query: Query) -> [Pattern] {
    switch query {
    case .exists(let set): return members(of: set, as: fresh())
    case .every(let whole, let part): return every(whole, part, holds: true)
    case .compare(let a, let comparison, let b):
      let (n, m) = (fresh("n"), fresh("n"))
      return compare(number(a, as: n), comparison, number(b, as: m), n, m)
    case .same(let a, let b): return same(a, b, holds: true)
    case .both(let a, let b): return truth(of: a) + truth(of: b)
    case .either(let a, let b): return [.union([truth(of: a), truth(of: b)])]
    case .not(.not(let inner)): return truth(of: inner)
    case .not(.every(let whole, let part)): return every(whole, part, holds: false)
    case .not(.same(let a, let b)): return same(a, b, holds: false)
    case .not(.both(let a, let b)): return truth(of: .either(.not(a), .not(b)))
    case .not(.either(let a, let b)): return truth(of: .both(.not(a), .not(b)))
    case .describe(let inner): return truth(of: inner)
    case .not(let inner): return never(inner)
    default: return members(of: query, as: fresh())
    }
  }

  /// Patterns that match exactly when the query is false, made by counting, which engines agree on: Virtuoso takes a
  /// lone `FILTER NOT EXISTS` for true.
  private mutating func never(_ query: Query) -> [Pattern] {
    let count = fresh("count")
    let counting: Select
    if case .compare(let a, let comparison, let b) = query {
      let (n, m) = (fresh("n"), fresh("n"))
      counting = Select(
        [.init(count, .aggregate("COUNT", n, distinct: true))],
        compare(number(a, as: n), comparison, number(b, as: m), n, m))
    } else if case .exists(let set) = query {
      counting = number(.count(set), as: count)
    } else {
      counting = number(.count(query), as: count)
    }
    return [
      .select(counting), .filter(.compare(.variable(count), .equal, .integer(0))),
    ]
  }

  private func compare(
    _ a: Select, _ comparison: Comparison, _ b: Select, _ n: Variable, _ m: Variable
  ) -> [Pattern] {
    [
      .select(a), .select(b), .filter(.compare(.variable(n), comparison, .variable(m))),
    ]
  }

  private mutating func every(_ whole: Query, _ part: Query, holds: Bool) -> [Pattern] {
    let (all, missing) = (fresh("all"), fresh("missing"))
    let some = Scalar.compare(.variable(all), holds ? .more : .equal, .integer(0))
    let none = Scalar.compare(.variable(missing), holds ? .equal : .more, .integer(0))
    return [
      .select(number(.count(whole), as: all)),
      .select(number(.count(.difference(whole, part)), as: missing)),
      .filter(holds ? .and(some, none) : .or(some, none)),
    ]
  }

  /// Whether neither of two sets has a member that the other has not.
  private mutating func same(_ a: Query, _ b: Query, holds: Bool) -> [Pattern] {
    let (more, fewer) = (fresh("more"), fresh("fewer"))
    func test(_ count: Variable) -> Scalar {
      .compare(.variable(count), holds ? .equal : .more, .integer(0))
    }
    return [
      .select(number(.count(.difference(a, b)), as: more)),
      .select(number(.count(.difference(b, a)), as: fewer)),
      .filter(holds ? .and(test(more), test(fewer)) : .or(test(more), test(fewer))),
    ]
  }

  /// The whole query as one statement: `?answer` and `?label`, a table also `?subject` and `?column`.
  /// - Parameter limit: the most rows that are wanted; nil for all.
  mutating func statement(
    for query: Query, labels: LabelChoice, limit: Int? = nil
  ) -> Statement {
    let answer = Variable("answer")
    var select: Select
    switch query {
    case .exists, .every, .same, .compare, .both, .either, .not:
      return .ask(truth(of: query))
    case .count, .aggregate, .arithmetic:
      return .select(number(query, as: answer))
    case .table(let table):
      select = self.table(
        table.subjects, table.columns.map { .value($0) }, answer: answer, labels: labels)
    case .rows(let rows): select = table([rows.set], rows.columns, answer: answer, labels: labels)
    case .groups(let groups): select = self.groups(groups, answer: answer, labels: labels)
    case .sorted(let sorting): select = sorted(sorting, answer: answer, labels: labels)
    default: select = set(query, answer: answer, labels: labels)
    }
    if let limit {
      select.limit = limit
      // So many rows are not ordered by the engine, as Virtuoso refuses to for more than 10,000: lore orders them.
      select.orderBy = []
    }
    return .select(select)
  }

  /// The members of a query as a set, whatever it denotes by itself: of groups, what they are grouped by.
  mutating func set(_ query: Query, answer: Variable, labels: LabelChoice) -> Select {
    var inner = Select([.init(answer)], members(of: query, as: answer))
    inner.distinct = true
    var select = Select(
      [.init(answer), .init(labels.variable)], [.select(inner)] + labels.patterns(for: answer))
    select.distinct = true
    return select
  }

  /// A row for each item of each cell, with the number of its column, from 1. Empty cells have no row.
  private mutating func table(
    _ subjects: [Query], _ columns: [Measure], answer: Variable, labels: LabelChoice
  ) -> Select {
    let (subject, column) = (Variable("subject"), Variable("column"))
    var cells: [[Pattern]] = []
    for (index, measure) in columns.enumerated() {
      let number = Pattern.bind(.integer(index + 1), column)
      guard let relation = measure.valued else {
        // Counts are a subquery with a row for each member.
        let whole = subjects.dropFirst().reduce(subjects[0]) { .union($0, $1) }
        let counts = scored(whole, measure, "MAX", member: subject, score: answer)
        cells.append([.select(counts), number])
        continue
      }
      if relation.repeats, let named = Query.named(subjects) {
        // A chain is asked for from each named thing in turn, as Virtuoso follows it from a named end only.
        for term in named {
          cells.append([
            .step(.term(term), relation, .variable(answer)), .bind(.term(term), subject), number,
          ])
        }
      } else {
        cells.append([.step(.variable(subject), relation, .variable(answer)), number])
      }
    }
    let body =
      union(subjects, as: subject) + [.union(cells)] + labels.patterns(for: answer)
    var select = Select(
      [.init(subject), .init(column), .init(answer), .init(labels.variable)], body)
    select.distinct = true
    return select
  }
}

extension Query {
  /// The terms, where all the sets are lists of IRIs.
  fileprivate static func named(_ sets: [Query]) -> [Term]? {
    let lists = sets.flatMap(\.alternatives).map(\.iris)
    return lists.contains { $0 == nil }
      ? nil : Array(Set(lists.compactMap { $0 }.joined())).sorted()
  }
}

/// How answers are selected with their labels: which properties name things, best first.
package struct LabelChoice: Sendable {
  package let properties: [String]
  /// Languages to keep, with `""` for none; nil keeps all. A store that holds labels in 300 languages
  /// would send them all.
  package let languages: [String]?

  package init(
    properties: [String] = [SKOS.prefLabel, RDFS.label], languages: [String]? = nil
  ) {
    self.properties = properties
    self.languages = languages
  }

  var variable: Variable { Variable("label") }

  /// The first property that the answer has; the value itself for a literal, the IRI else.
  func patterns(for answer: Variable) -> [Pattern] {
    var patterns: [Pattern] = []
    var choices: [Scalar] = []
    for (index, property) in properties.enumerated() {
      let name = Variable("label" + String(index + 1))
      // In whatever language: it is for whoever reads the rows, and lore takes names from the graph itself.
      var group: [Pattern] = [.fact(.variable(answer), .term(.iri(property)), .variable(name))]
      if let languages {
        group.append(
          .filter(
            .oneOf(
              .call("LANG", [.variable(name)]), languages.map { .literal(Literal($0)) },
              negated: false)))
      }
      patterns.append(.optional(group))
      choices.append(.variable(name))
    }
    choices.append(.call("STR", [.variable(answer)]))
    return patterns + [.bind(.call("COALESCE", choices), variable)]
  }
}
