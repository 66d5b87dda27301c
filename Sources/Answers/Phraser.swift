internal import English
package import Queries
internal import RDF
internal import Vocabulary

/// The answer to a question that was understood: the blocks to show a person, and the values to hand to a machine.
package struct Phrased: Equatable, Sendable {
  package var answer: Answer
  /// Labels or literal values, `["yes"]` or `["no"]`, or a number in digits.
  package var answers: [String]
  /// Whether the graph holds an answer; false where the result is empty.
  package var holds: Bool
  /// The headings of a table, that of the things first; empty where the answer is no table.
  package var columns: [String] = []
  /// The cells of a table, the thing first: labels or literal values, with a comma between several.
  package var rows: [[String]] = []

  package init(_ answer: Answer, answers: [String], holds: Bool = true) {
    self.answer = answer
    self.answers = answers
    self.holds = holds
  }
}

/// Says in English what a query denotes.
///
/// Every sentence is composed from the query's own structure, in the graph's own words. Where a good sentence needs
/// more than the denotation (the value behind a superlative, what is true where a "no" is the answer), the phraser
/// asks the executor; without one, or when it fails, the sentence goes without: the answer itself is already there.
package struct Phraser: Sendable {
  let naming: any Naming
  let words: Verbalizer
  let executor: (any QueryExecutor)?

  package init(naming: any Naming, executor: (any QueryExecutor)? = nil) {
    self.naming = naming
    self.words = Verbalizer(naming)
    self.executor = executor
  }

  /// The sentences for a query and what it denotes.
  /// - Complexity: linear in the answers shown; chains of joins ask the executor nothing.
  package func phrase(_ query: Query, _ denotation: Denotation) -> Phrased {
    switch denotation {
    case .truth(let truth):
      Phrased(Answer(verdict(query, truth)), answers: [truth ? "yes" : "no"])
    case .number(let number): amount(query, number)
    case .table(let rows): tabled(query, rows)
    case .list(let terms): terms.isEmpty ? nothing(query) : list(query, terms)
    case .sequence(let parts): sequence(query, parts)
    case .terms(let terms): terms.isEmpty ? nothing(query) : set(query, terms)
    }
  }

  private func sequence(_ query: Query, _ parts: [Denotation]) -> Phrased {
    guard case .sequence(let queries) = query else {
      return Phrased(Answer([]), answers: [], holds: false)
    }
    let said = zip(queries, parts).map { phrase($0, $1) }
    let holds = said.contains(where: \.holds)
    var phrased = Phrased(
      Answer(said.flatMap(\.answer.blocks)), answers: said.flatMap(\.answers), holds: holds)
    // "the lowest and the highest age" are one row of two numbers.
    if queries.allSatisfy(\.isOneNumber), said.allSatisfy({ $0.holds && $0.answers.count == 1 }) {
      phrased.columns = queries.map { words.reading(of: $0) }
      phrased.rows = [phrased.answers]
    }
    return phrased
  }

  /// What another query denotes, for a fuller sentence; nil where that cannot be had.
  func look(_ query: Query) -> Denotation? {
    do {
      return try executor?.execute(query)
    } catch {
      // The answer itself is known; a remark that cannot be made is left out, and that is no error.
      return nil
    }
  }

  /// The members of a set, where they can be had.
  func members(of query: Query) -> [Term]? {
    if case .terms(let terms) = query { return terms }
    return look(query)?.members
  }

  /// A number that a query denotes, where it can be had.
  func number(of query: Query) -> Double? {
    guard case .number(let number) = look(query) else { return nil }
    return number
  }

  /// A thing in a statement: plural where its label is.
  func slot(_ term: Term, unit: String? = nil) -> Slot {
    let name = naming.shown(term, unit: unit)
    return Slot(text: name, number: term.iri != nil && Nouns.isPlural(name) ? .many : .one)
  }
}

extension Query {
  /// Whether it denotes one number that is made of many: how many there are, the sum, the largest.
  fileprivate var isOneNumber: Bool {
    switch self {
    case .count, .aggregate, .arithmetic: true
    default: false
    }
  }
}
