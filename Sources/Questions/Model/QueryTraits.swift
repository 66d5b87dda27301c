import Queries
import RDF

/// What features say of a query: its operators and its shape, never its names, so that one set of weights
/// serves any graph.
struct QueryTraits {
  /// The outermost operator: list, count, exists, every, not, compare, aggregate, describe, table, several.
  let outermost: Operation
  /// The operators inside, each once, in the order in which they are written.
  private(set) var operations: [Operation] = []
  private(set) var present = OperationSet()
  /// The tree of operators, with T for a thing, Ts for several, C for a class, `j` for what a property leads to:
  /// `(count (and (type :State) (:borders :texas)))` → `count(and(C,j(T)))`.
  private(set) var shape = ""
  /// The outermost two levels of it: `count(and(_,_))`.
  private(set) var outline = ""
  /// How many forms it is made of: 5 of these.
  private(set) var size = 0
  private(set) var relations: [Relation] = []
  private(set) var namedSets: [Query] = []
  /// The yes-or-no properties whose value is asked for, and which: `electric` and yes of `(^:electric true)`.
  private(set) var flags: [(relation: Relation, isSet: Bool)] = []
  /// What its members are measured by, of the outermost form that measures: `age` of "the oldest of the singers".
  private(set) var measure: Relation?
  /// Whether it is a list in an order, and the largest stands first; nil where no order is in it.
  private(set) var isFalling: Bool?
  /// The set that is listed or counted or asked of.
  let subject: Query?

  init(_ query: Query) {
    outermost = Self.top(query)
    subject = query.subjectSet
    visit(query)
    Self.write(query, depth: 6, to: &shape)
    Self.write(query, depth: 2, to: &outline)
  }

  /// The name of the outermost operator.
  var top: String { outermost.name }
  /// The names of the operators inside.
  var operators: [String] { operations.map(\.name) }

  /// The outermost operator of a query.
  static func top(_ query: Query) -> Operation {
    switch query {
    case .count: .count
    case .aggregate, .arithmetic: .aggregate
    case .exists: .exists
    case .every: .every
    case .not: .not
    case .same: .same
    case .both: .both
    case .either: .either
    case .compare: .compare
    case .describe: .describe
    case .table: .table
    case .rows: .rows
    case .groups: .groups
    case .sorted: .sorted
    case .sequence: .several
    default: .list
    }
  }

  private mutating func note(_ operation: Operation) {
    size += 1
    if present.insert(operation) { operations.append(operation) }
  }

  private mutating func visit(_ query: Query) {
    if let operation = Self.operation(of: query) { note(operation) } else { size += 1 }
    switch query {
    case .terms: if !namedSets.contains(query) { namedSets.append(query) }
    case .superlative(let best):
      measure = measure ?? best.measure.valued
      if best.rank > 1 { note(.ranked) }
      if best.places > 1 { note(.places) }
      if best.measure.isCount { note(.countOf) }
    case .filter(let filter):
      measure = measure ?? filter.measure.valued
      if filter.measure.isCount { note(.countOf) }
      switch filter.bound {
      case .measure, .value: note(.beside)
      case .number, .average: break
      }
    case .join(let relation, _) where relation.repeats: note(.chain)
    case .join(let relation, .terms(let values)):
      if values.count == 1, case .literal(let value) = values[0], let isSet = value.truth {
        flags.append((relation, isSet))
      }
    case .groups(let groups):
      noteGroups(groups)
      isFalling = isFalling ?? groups.first.map { $0 == .largest }
    case .sorted(let sorting):
      measure = measure ?? sorting.measure.valued
      isFalling = isFalling ?? sorting.descending
    default: break
    }
    // A query's own relations stand before those of its parts.
    query.forEachPart({ _ in }, relations: { relations.append($0) })
    query.forEachPart { visit($0) }
  }

  /// The number that is told of each group, by what some of the groups are chosen, "the largest total", and whether they
  /// are told in an order.
  private mutating func noteGroups(_ groups: Groups) {
    var told: [Operation] = []
    switch groups.value {
    case .members: break
    case .count: told.append(.groupCount)
    case .aggregate(.sum, _): told.append(.groupSum)
    case .aggregate(.average, _): told.append(.groupAverage)
    case .aggregate(.largest, _): told.append(.groupMax)
    case .aggregate(.smallest, _): told.append(.groupMin)
    }
    if groups.condition != nil { told.append(.groupWhere) }
    if let choice = groups.extreme {
      told.append(choice.extreme == .largest ? .groupMost : .groupLeast)
    }
    if groups.first != nil { told.append(.sorted) }
    // The form of groups is one, whatever is told of them: its size stays as it is.
    for operation in told where present.insert(operation) { operations.append(operation) }
  }

  /// The operator that a query's outermost form is; nil of leaves and plain joins.
  static func operation(of query: Query) -> Operation? {
    switch query {
    case .everything, .terms, .instances: nil
    case .join(_, .everything): .ordering
    case .join: nil
    case .intersection: .and
    case .union: .or
    case .difference: .minus
    case .superlative(let best): best.extreme == .largest ? .largest : .smallest
    case .filter(let filter):
      switch filter.comparison {
      case .less: .whereLess
      case .atMost: .whereAtMost
      case .equal: .whereEqual
      case .atLeast: .whereAtLeast
      case .more: .whereMore
      case .unequal: .whereUnequal
      }
    case .slice(let slice):
      switch slice.part {
      case .first(let n): n == 1 ? .first : .firstN
      case .last(let n): n == 1 ? .last : .lastN
      case .nth: .nth
      }
    case .aggregate(let sum):
      switch sum.kind {
      case .largest: .max
      case .smallest: .min
      case .sum: .sum
      case .average: .average
      }
    case .arithmetic(let sum): sum.operation == .subtract ? .subtract : .add
    case .compare(_, let comparison, _):
      switch comparison {
      case .less: .compareLess
      case .atMost: .compareAtMost
      case .equal: .compareEqual
      case .atLeast: .compareAtLeast
      case .more: .compareMore
      case .unequal: .compareUnequal
      }
    case .table(let table):
      switch table.columns.count {
      case 0: .table0
      case 1: .table1
      default: .table2
      }
    default: top(query)
    }
  }

  private static func write(_ query: Query, depth: Int, to text: inout String) {
    guard depth > 0 else {
      text += "_"
      return
    }
    switch query {
    case .everything: text += "*"
    case .terms(let terms): text += terms.count == 1 ? "T" : "Ts"
    case .instances: text += "C"
    case .join(let relation, let set):
      text += relation.repeats ? "j+(" : "j("
      write(set, depth: depth - 1, to: &text)
      text += ")"
    default:
      text += operation(of: query)?.name ?? "_"
      switch query {
      case .superlative(let best): if best.measure.isCount { text += "N" }
      case .filter(let filter): if filter.measure.isCount { text += "N" }
      case .table: return
      default: break
      }
      text += "("
      var written = 0
      query.forEachPart { part in
        guard written < 2 else { return }
        if written == 1 { text += "," }
        write(part, depth: depth - 1, to: &text)
        written += 1
      }
      text += ")"
    }
  }
}
