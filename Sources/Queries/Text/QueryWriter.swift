internal import RDF

/// Writes queries as text, a case at a time.
struct QueryWriter<Names: QueryNames> {
  let names: Names

  func text(of query: Query) -> String {
    switch query {
    case .everything: "*"
    case .terms(let terms):
      terms.count == 1 ? text(of: terms[0]) : form("terms", terms.map(text))
    case .instances(let extent): text(of: extent)
    case .join(let relation, let set): "(\(text(of: relation)) \(text(of: set)))"
    case .intersection(let a, let b): form("and", a, b)
    case .union(let a, let b): form("or", a, b)
    case .difference(let a, let b): form("minus", a, b)
    case .superlative(let best): text(of: best)
    case .filter(let filter):
      form(
        "where",
        [
          text(of: filter.measure), filter.comparison.rawValue,
          text(of: filter.bound, filter.measure),
          text(of: filter.set),
        ])
    case .slice(let slice): text(of: slice)
    case .count(let set): form("count", set)
    case .aggregate(let total):
      form(total.kind.rawValue, [text(of: total.measure), text(of: total.set)])
    case .arithmetic(let sum): form(sum.operation.word, sum.left, sum.right)
    case .exists(let set): form("exists", set)
    case .every(let a, let b): form("every", a, b)
    case .same(let a, let b): form("same", a, b)
    case .compare(let a, let comparison, let b): form(comparison.rawValue, a, b)
    case .both(let a, let b): form("both", a, b)
    case .either(let a, let b): form("either", a, b)
    case .not(let inner): form("not", inner)
    case .describe(let set): form("describe", set)
    case .table(let table):
      form(
        "table",
        ["(\(table.subjects.map(text).joined(separator: " ")))"] + table.columns.map(text))
    case .rows(let rows):
      form("rows", [text(of: rows.set)] + rows.columns.map { text(of: $0) })
    case .groups(let groups): text(of: groups)
    case .sorted(let sorting):
      form(
        "sorted",
        [text(of: sorting.measure), text(of: sorting.set)] + (sorting.descending ? ["desc"] : []))
    case .sequence(let parts): form("seq", parts.map(text))
    }
  }

  private func form(_ head: String, _ parts: Query...) -> String { form(head, parts.map(text)) }

  private func form(_ head: String, _ parts: [String]) -> String {
    "(" + ([head] + parts).joined(separator: " ") + ")"
  }

  // MARK: Terms and classes

  private func text(of term: Term) -> String {
    switch term {
    case .iri(let iri): names.text(of: iri)
    case .blank(let label): "_:" + label
    case .literal(let literal): text(of: literal)
    }
  }

  private func text(of literal: Literal) -> String {
    if literal == NumberText.literal(literal.lexical) { return literal.lexical }
    if literal.datatype == XSD.boolean, ["true", "false"].contains(literal.lexical) {
      return literal.lexical
    }
    let quoted = "\"" + literal.lexical.escapedForTurtle + "\""
    if let language = literal.language { return quoted + "@" + language }
    return literal.datatype == XSD.string
      ? quoted : quoted + "^^" + names.text(of: literal.datatype)
  }

  private func text(of extent: ClassExtent) -> String {
    let name = names.text(of: extent.name)
    if names.extent(of: extent.name) == extent { return "(type \(name))" }
    var parts = [name]
    for (word, iris) in [
      ("types", extent.types), ("subjects", extent.subjectsOf), ("objects", extent.objectsOf),
    ] {
      parts += [word, "(" + iris.map(names.text).joined(separator: " ") + ")"]
    }
    if !extent.kindsOf.isEmpty {
      parts += ["kinds", "(" + extent.kindsOf.map(names.text).joined(separator: " ") + ")"]
    }
    return form("type", parts)
  }

  // MARK: Relations and measures

  func text(of relation: Relation) -> String {
    for arc in relation.arcs {
      guard let whole = names.relation(along: arc) else { continue }
      if whole == relation { return text(of: arc) }
      if whole.repeated == relation { return text(of: arc) + "+" }
    }
    let plus = relation.repeats ? "+" : ""
    if let few = alternatives(of: relation) { return form("alt" + plus, few.map(text)) }
    return form("arcs" + plus, relation.arcs.map(text))
  }

  private func text(of arc: Arc) -> String {
    (arc.inverse ? "^" : "") + names.text(of: arc.property)
  }

  /// The fewest arcs that, with everything that implies them, stand for exactly this relation; nil where none do.
  private func alternatives(of relation: Relation) -> [Arc]? {
    var few: [Arc] = []
    var covered: [Arc] = []
    for arc in relation.arcs where !covered.contains(arc) {
      guard let whole = names.relation(along: arc), !whole.repeats || relation.repeats,
        whole.arcs.allSatisfy(relation.arcs.contains)
      else { return nil }
      few.append(arc)
      covered += whole.arcs.filter { !covered.contains($0) }
    }
    return covered == relation.arcs ? few : nil
  }

  private func text(of measure: Measure) -> String {
    switch measure {
    case .value(let relation): text(of: relation)
    case .count(let relation, of: .everything): form("count", [text(of: relation)])
    case .count(let relation, of: let set): form("count", [text(of: relation), text(of: set)])
    }
  }

  /// A date is written as one: `"2004"^^xsd:gYear` rather than the number that it sorts by, 20040000.
  private func text(of bound: Bound, _ measure: Measure) -> String {
    switch bound {
    case .number(let number):
      measure.valued.flatMap { Literal(key: number, names.values(of: $0)) }.map(text)
        ?? NumberText.text(of: number)
    case .measure(of: let set): form("of", set)
    case .value(let number): text(of: number)
    case .average: "(average)"
    }
  }

  // MARK: Forms with options

  private func text(of best: Superlative) -> String {
    form(
      best.extreme.word,
      [text(of: best.measure), text(of: best.set)]
        + options(rank: best.rank, places: best.places))
  }

  private func options(rank: Int, places: Int) -> [String] {
    (rank == 1 ? [] : ["rank", String(rank)]) + (places == 1 ? [] : ["top", String(places)])
  }

  private func text(of slice: Slice) -> String {
    let set = text(of: slice.set)
    let (word, number): (String, Int?) =
      switch slice.part {
      case .first(let count): ("first", count == 1 ? nil : count)
      case .last(let count): ("last", count == 1 ? nil : count)
      case .nth(let place): ("nth", place)
      }
    var parts = (number.map { [String($0)] } ?? []) + [set]
    if slice.order != names.standingOrder(of: slice.set) {
      guard let order = slice.order else {
        if case .first(let count) = slice.part { return form("take", [String(count), set]) }
        return form(word, parts + ["listed"])
      }
      parts += ["by", text(of: order)]
    }
    return form(word, parts)
  }

  private func text(of groups: Groups) -> String {
    var parts = [text(of: groups.by), text(of: groups.set)]
    switch groups.value {
    case .members: break
    case .count: parts.append("count")
    case .aggregate(let kind, let measure): parts += [kind.rawValue, text(of: measure)]
    }
    var result = form("groups", parts)
    if let condition = groups.condition {
      let bound = NumberText.text(of: condition.bound)
      result = form("where", ["size", condition.comparison.rawValue, bound, result])
    }
    if let choice = groups.extreme {
      result = form(
        choice.extreme.word, ["size", result] + options(rank: choice.rank, places: choice.places))
    }
    if let first = groups.first {
      result = form("sorted", ["size", result] + (first == .largest ? ["desc"] : []))
    }
    return result
  }
}

extension QueryNames {
  /// The relation that an arc stands for: its property and all that implies it, in its direction.
  func relation(along arc: Arc) -> Relation? {
    relation(of: arc.property).map { arc.inverse ? $0.reversed : $0 }
  }

  /// The order that is meant where a slice names none; none of a list, which has its own.
  func standingOrder(of set: Query) -> Relation? { set.sort == .list ? nil : order(of: set) }
}

extension Extreme {
  var word: String { self == .largest ? "most" : "least" }
}

extension Arithmetic.Operation {
  var word: String { self == .subtract ? "subtract" : "plus" }
}

/// Numbers as text.
enum NumberText {
  /// A number that reads back as the same: `12`, `3.5`, `inf`.
  static func text(of number: Double) -> String {
    if let whole = Int(exactly: number), whole.magnitude < 1 << 53 { return String(whole) }
    return number.description
  }

  /// The literal that a bare number stands for: an integer without a point, a decimal with one, else a double.
  static func literal(_ text: String) -> Literal? {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    guard let first = digits.utf8.first, (48...57).contains(first), Double(text) != nil,
      digits.utf8.allSatisfy({ (48...57).contains($0) || ".eE+-".utf8.contains($0) })
    else { return nil }
    if digits.utf8.allSatisfy({ (48...57).contains($0) }) {
      return Literal(text, datatype: XSD.integer)
    }
    let isDouble = digits.contains { $0 == "e" || $0 == "E" }
    return Literal(text, datatype: isDouble ? XSD.double : XSD.decimal)
  }
}
