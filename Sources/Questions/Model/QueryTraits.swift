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

  static func top(_ query: Query) -> String {
    switch query {
    case .count: "count"
    case .aggregate: "aggregate"
    case .exists: "exists"
    case .every: "every"
    case .not: "not"
    case .compare: "compare"
    case .describe: "describe"
    case .table: "table"
    case .sequence: "several"
    default: "list"
    }
  }

  private mutating func note(_ name: String, _ seen: inout Set<String>) {
    size += 1
    if seen.insert(name).inserted { operators.append(name) }
  }

  private mutating func visit(_ query: Query, _ seen: inout Set<String>) {
    switch query {
    case .everything, .terms, .instances: size += 1
    case .join(let relation, let set):
      relations.append(relation)
      if set == .everything { note("ordering", &seen) }
      if relation.repeats { note("chain", &seen) } else { size += 1 }
      visit(set, &seen)
    case .intersection(let a, let b):
      note("and", &seen)
      visit(a, &seen)
      visit(b, &seen)
    case .union(let a, let b):
      note("or", &seen)
      visit(a, &seen)
      visit(b, &seen)
    case .difference(let a, let b):
      note("minus", &seen)
      visit(a, &seen)
      visit(b, &seen)
    case .superlative(let set, let measure, let extreme, let rank):
      note(extreme == .largest ? "largest" : "smallest", &seen)
      if rank > 1 { note("ranked", &seen) }
      visit(measure, &seen)
      visit(set, &seen)
    case .filter(let set, let measure, let comparison, let bound):
      note("where" + comparison.rawValue, &seen)
      visit(measure, &seen)
      if case .measure(let other) = bound {
        note("beside", &seen)
        visit(other, &seen)
      }
      visit(set, &seen)
    case .aggregate(let kind, let set, let measure):
      note(kind.rawValue, &seen)
      visit(measure, &seen)
      visit(set, &seen)
    case .count(let set):
      note("count", &seen)
      visit(set, &seen)
    case .exists(let set):
      note("exists", &seen)
      visit(set, &seen)
    case .describe(let set):
      note("describe", &seen)
      visit(set, &seen)
    case .not(let inner):
      note("not", &seen)
      visit(inner, &seen)
    case .every(let a, let b):
      note("every", &seen)
      visit(a, &seen)
      visit(b, &seen)
    case .compare(let a, let comparison, let b):
      note("compare" + comparison.rawValue, &seen)
      visit(a, &seen)
      visit(b, &seen)
    case .table(let subjects, let columns):
      note("table" + String(min(2, columns.count)), &seen)
      relations += columns
      for subject in subjects { visit(subject, &seen) }
    case .sequence(let parts):
      note("several", &seen)
      for part in parts { visit(part, &seen) }
    }
  }

  private mutating func visit(_ measure: Measure, _ seen: inout Set<String>) {
    switch measure {
    case .value(let relation): relations.append(relation)
    case .count(let relation, let set):
      relations.append(relation)
      note("countOf", &seen)
      visit(set, &seen)
    }
  }

  private static func shape(_ query: Query, depth: Int) -> String {
    guard depth > 0 else { return "_" }
    func inner(_ set: Query) -> String { shape(set, depth: depth - 1) }
    switch query {
    case .everything: return "*"
    case .terms(let terms): return terms.count == 1 ? "T" : "Ts"
    case .instances: return "C"
    case .join(let relation, let set): return (relation.repeats ? "j+(" : "j(") + inner(set) + ")"
    case .intersection(let a, let b): return "and(" + inner(a) + "," + inner(b) + ")"
    case .union(let a, let b): return "or(" + inner(a) + "," + inner(b) + ")"
    case .difference(let a, let b): return "minus(" + inner(a) + "," + inner(b) + ")"
    case .superlative(let set, let measure, let extreme, _):
      return (extreme == .largest ? "max" : "min") + (measure.counted == nil ? "V(" : "N(") + inner(set) + ")"
    case .filter(let set, let measure, let comparison, _):
      return "where" + comparison.rawValue + (measure.counted == nil ? "V(" : "N(") + inner(set) + ")"
    case .count(let set): return "count(" + inner(set) + ")"
    case .aggregate(let kind, let set, _): return kind.rawValue + "(" + inner(set) + ")"
    case .exists(let set): return "exists(" + inner(set) + ")"
    case .every(let a, let b): return "every(" + inner(a) + "," + inner(b) + ")"
    case .compare(let a, let comparison, let b): return "compare" + comparison.rawValue + "(" + inner(a) + "," + inner(b) + ")"
    case .not(let set): return "not(" + inner(set) + ")"
    case .describe(let set): return "describe(" + inner(set) + ")"
    case .table(_, let columns): return "table" + String(min(2, columns.count))
    case .sequence(let parts): return "several" + String(min(3, parts.count))
    }
  }
}
