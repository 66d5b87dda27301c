import Queries

/// What features say of a query: its operators and its shape, never its names, so that one set of weights
/// serves any graph.
struct QueryTraits {
  /// The outermost operator: list, count, exists, every, not, compare, aggregate, describe, table, several.
  private(set) var top = "list"
  /// The operators inside, each once.
  private(set) var operators: [String] = []
  /// The tree of operators, with T for things, C for a class, V for a number.
  private(set) var shape = ""
  /// The outermost two levels of it.
  private(set) var outline = ""
  private(set) var size = 0
  private(set) var relations: [Relation] = []
  private(set) var namedSets: [Query] = []
  /// The set that is listed or counted or asked of.
  private(set) var subject: Query?

  init(_ query: Query) {
    top = Self.top(query)
    var seen: Set<String> = []
    visit(query, &seen)
    shape = Self.shape(query, depth: 6)
    outline = Self.shape(query, depth: 2)
    subject = query.subjectSet
    namedSets = query.namedSets
  }

  /// The outermost operator of a query.
  static func top(_ query: Query) -> String {
    switch query {
    case .count: "count"
    case .aggregate, .arithmetic: "aggregate"
    case .exists: "exists"
    case .every: "every"
    case .not: "not"
    case .same: "same"
    case .both: "both"
    case .either: "either"
    case .compare: "compare"
    case .describe: "describe"
    case .table: "table"
    case .rows: "rows"
    case .groups: "groups"
    case .sorted: "sorted"
    case .sequence: "several"
    default: "list"
    }
  }

  private mutating func note(_ name: String, _ seen: inout Set<String>) {
    size += 1
    if seen.insert(name).inserted { operators.append(name) }
  }

  private mutating func visit(_ query: Query, _ seen: inout Set<String>) {
    if let name = Self.name(of: query) { note(name, &seen) } else { size += 1 }
    relations += query.ownRelations
    switch query {
    case .superlative(let best):
      if best.rank > 1 { note("ranked", &seen) }
      if best.places > 1 { note("places", &seen) }
      if best.measure.isCount { note("countOf", &seen) }
    case .filter(let filter):
      if filter.measure.isCount { note("countOf", &seen) }
      if case .measure = filter.bound { note("beside", &seen) }
    case .join(let relation, _) where relation.repeats: note("chain", &seen)
    default: break
    }
    for child in query.children { visit(child, &seen) }
  }

  /// The operator that a query's outermost form is; nil of leaves and plain joins.
  static func name(of query: Query) -> String? {
    switch query {
    case .everything, .terms, .instances: nil
    case .join(_, let set): set == .everything ? "ordering" : nil
    case .intersection: "and"
    case .union: "or"
    case .difference: "minus"
    case .superlative(let best): best.extreme == .largest ? "largest" : "smallest"
    case .filter(let filter): "where" + filter.comparison.rawValue
    case .slice(let slice):
      switch slice.part {
      case .first(let n): n == 1 ? "first" : "firstN"
      case .last(let n): n == 1 ? "last" : "lastN"
      case .nth: "nth"
      }
    case .aggregate(let sum):
      sum.kind == .largest ? "max" : sum.kind == .smallest ? "min" : sum.kind.rawValue
    case .arithmetic(let sum): sum.operation.rawValue
    case .compare(_, let comparison, _): "compare" + comparison.rawValue
    case .table(let table): "table" + String(min(2, table.columns.count))
    default: top(query)
    }
  }

  private static func shape(_ query: Query, depth: Int) -> String {
    guard depth > 0 else { return "_" }
    switch query {
    case .everything: return "*"
    case .terms(let terms): return terms.count == 1 ? "T" : "Ts"
    case .instances: return "C"
    case .join(let relation, let set):
      return (relation.repeats ? "j+(" : "j(") + shape(set, depth: depth - 1) + ")"
    default:
      var name = name(of: query) ?? "_"
      switch query {
      case .superlative(let best): if best.measure.isCount { name += "N" }
      case .filter(let filter): if filter.measure.isCount { name += "N" }
      case .table: return name
      default: break
      }
      return name + "("
        + query.children.prefix(2).map { shape($0, depth: depth - 1) }.joined(separator: ",") + ")"
    }
  }
}
