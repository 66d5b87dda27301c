internal import RDF

/// Reads the text of queries, once its brackets are known.
struct QueryReader<Names: QueryNames> {
  let names: Names

  /// A query of any kind.
  func query(_ node: FormNode) throws(QueryTextError) -> Query {
    switch node.content {
    case .atom("*"): return .everything
    case .atom, .quoted: return .terms([try term(node)])
    case .list(let nodes):
      guard let head = nodes.first else { throw node.error("a form") }
      let parts = FormParts(head: head, nodes: Array(nodes.dropFirst()), whole: node)
      guard let word = head.atom, !word.contains(":"), !word.hasPrefix("<") || Self.isSign(word)
      else { return try join(parts) }
      return try form(word, parts)
    }
  }

  private static func isSign(_ word: String) -> Bool { Comparison(rawValue: word) != nil }

  private func form(_ word: String, _ parts: FormParts) throws(QueryTextError) -> Query {
    if let made = try setForm(word, parts) { return made }
    if let made = try numberForm(word, parts) { return made }
    if let made = try truthForm(word, parts) { return made }
    if let made = try tableForm(word, parts) { return made }
    if word.hasPrefix("alt") || word.hasPrefix("arcs") {
      throw parts.whole.error("a form, as (\(word) …) is a relation: ((\(word) …) S),")
    }
    throw parts.head.error("a form such as “count”")
  }

  // MARK: Sets

  private func setForm(_ word: String, _ parts: FormParts) throws(QueryTextError) -> Query? {
    switch word {
    case "terms":
      var terms: [Term] = []
      for node in parts.nodes { terms.append(try term(node)) }
      return .terms(terms)
    case "type": return .instances(try extent(parts))
    case "and", "or", "minus":
      let sets = try sets(parts, atLeast: 2)
      return sets.dropFirst().reduce(sets[0]) { whole, set in
        switch word {
        case "and": .intersection(whole, set)
        case "or": .union(whole, set)
        default: .difference(whole, set)
        }
      }
    case "most", "least": return try superlative(word == "most" ? .largest : .smallest, parts)
    case "where": return try filter(parts)
    case "first", "last", "nth", "take": return try slice(word, parts)
    case "sorted":
      var parts = parts
      let isDescending = parts.takeWord("desc")
      try parts.expect(2, "a measure and a set")
      guard parts.nodes[0].atom != "size" else {
        var groups = try groups(parts.nodes[1])
        groups.first = isDescending ? .largest : .smallest
        return .groups(groups)
      }
      return .sorted(
        Sorting(
          set: try set(parts.nodes[1]), measure: try measure(parts.nodes[0]),
          descending: isDescending))
    default: return nil
    }
  }

  /// A set, or what can stand for one: not a number or a yes or no.
  func set(_ node: FormNode) throws(QueryTextError) -> Query {
    let query = try query(node)
    guard query.sort != .number, query.sort != .truth else { throw node.error("a set") }
    return query
  }

  private func sets(
    _ parts: FormParts, atLeast least: Int = 1
  ) throws(QueryTextError) -> [Query] {
    guard parts.nodes.count >= least else { throw parts.error("\(least) sets") }
    var sets: [Query] = []
    for node in parts.nodes { sets.append(try set(node)) }
    return sets
  }

  private func join(_ parts: FormParts) throws(QueryTextError) -> Query {
    let relation = try relation(parts.head)
    try parts.expect(1, "one set")
    return .join(relation, try set(parts.nodes[0]))
  }

  private func superlative(
    _ extreme: Extreme, _ parts: FormParts
  ) throws(QueryTextError) -> Query {
    var parts = parts
    let rank = try parts.takeNumber("rank") ?? 1
    let places = try parts.takeNumber("top") ?? 1
    try parts.expect(2, "a measure and a set")
    guard parts.nodes[0].atom != "size" else {
      var groups = try groups(parts.nodes[1])
      groups.extreme = Groups.Choice(extreme, rank: rank, places: places)
      return .groups(groups)
    }
    return .superlative(
      try set(parts.nodes[1]), try measure(parts.nodes[0]), extreme, rank: rank, places: places)
  }

  private func filter(_ parts: FormParts) throws(QueryTextError) -> Query {
    try parts.expect(4, "a measure, a comparison, a bound and a set")
    let nodes = parts.nodes
    guard let sign = nodes[1].atom, let comparison = Comparison(rawValue: sign) else {
      throw nodes[1].error("one of < <= = >= > !=")
    }
    guard nodes[0].atom != "size" else {
      var groups = try groups(nodes[3])
      guard groups.extreme == nil else {
        throw nodes[3].error("groups that nothing is chosen of yet")
      }
      groups.condition = Groups.Condition(comparison, try number(nodes[2]))
      return .groups(groups)
    }
    let (set, measure) = (try set(nodes[3]), try measure(nodes[0]))
    if let equal = try equality(nodes[2], of: measure, comparison, set) { return equal }
    return .filter(set, measure, comparison, try bound(nodes[2]))
  }

  /// `(where :open = true S)`, `(where :kind != "loan" S)`: members that lead, or do not lead, to a value that is no
  /// number; nil where it is one.
  private func equality(
    _ node: FormNode, of measure: Measure, _ comparison: Comparison, _ set: Query
  ) throws(QueryTextError) -> Query? {
    guard comparison == .equal || comparison == .unequal, let relation = measure.valued,
      node.list == nil, try numberIfAny(node) == nil, case .terms(let terms) = try self.set(node)
    else { return nil }
    let having = Query.join(relation.reversed, .terms(terms))
    return comparison == .equal ? .intersection(set, having) : .difference(set, having)
  }

  private func bound(_ node: FormNode) throws(QueryTextError) -> Bound {
    guard let list = node.list else { return .number(try number(node)) }
    switch list.first?.atom {
    case "average" where list.count == 1: return .average
    case "of" where list.count == 2: return .measure(of: try set(list[1]))
    default:
      let number = try query(node)
      // "(:seats :room4)" is a value: the largest, where there are several.
      if case .join(let relation, let set) = number {
        return .value(.aggregate(.largest, set, .value(relation)))
      }
      guard number.sort == .number else { throw node.error("a number, (of S) or (average)") }
      return .value(number)
    }
  }

  /// The number or date that an atom or a literal is; nil of anything else.
  private func numberIfAny(_ node: FormNode) throws(QueryTextError) -> Double? {
    if let text = node.atom, let number = Double(text), !number.isNaN { return number }
    if case .quoted = node.content { return try term(node).literal?.sortKey }
    return nil
  }

  /// A number, or a date as the number that it sorts by.
  private func number(_ node: FormNode) throws(QueryTextError) -> Double {
    if let number = try numberIfAny(node) { return number }
    throw node.error("a number or a date")
  }

  private func slice(_ word: String, _ parts: FormParts) throws(QueryTextError) -> Query {
    var parts = parts
    let isListed = parts.takeWord("listed")
    let order = try parts.takeOption("by")
    var count: Int?
    if parts.nodes.count == 2 { count = try parts.count(at: 0) }
    guard let node = parts.nodes.last, parts.nodes.count <= 2, count != nil || word != "nth" else {
      throw parts.error(word == "nth" ? "a place and a set" : "a set")
    }
    let set = try set(node)
    let part: Slice.Part =
      switch word {
      case "last": .last(count ?? 1)
      case "nth": .nth(count ?? 1)
      default: .first(count ?? 1)
      }
    if let order { return .slice(set, part, order: try relation(order)) }
    let isAsListed = isListed || word == "take"
    return .slice(set, part, order: isAsListed ? nil : names.standingOrder(of: set))
  }

  // MARK: Numbers and truths

  private func numberForm(_ word: String, _ parts: FormParts) throws(QueryTextError) -> Query? {
    if let kind = Aggregate(rawValue: word) {
      try parts.expect(2, "a measure and a set")
      return .aggregate(kind, try set(parts.nodes[1]), try measure(parts.nodes[0]))
    }
    switch word {
    case "count":
      try parts.expect(1, "one set")
      return .count(try set(parts.nodes[0]))
    case "subtract", "plus":
      try parts.expect(2, "two numbers")
      return .arithmetic(
        try numeric(parts.nodes[0]), word == "plus" ? .add : .subtract, try numeric(parts.nodes[1]))
    default: return nil
    }
  }

  /// A number, or a set that stands for its largest.
  private func numeric(_ node: FormNode) throws(QueryTextError) -> Query {
    let query = try query(node)
    guard query.sort != .truth else { throw node.error("a number") }
    return query
  }

  private func truthForm(_ word: String, _ parts: FormParts) throws(QueryTextError) -> Query? {
    if let comparison = Comparison(rawValue: word) {
      try parts.expect(2, "two numbers")
      return .compare(try numeric(parts.nodes[0]), comparison, try numeric(parts.nodes[1]))
    }
    switch word {
    case "exists":
      try parts.expect(1, "one set")
      return .exists(try set(parts.nodes[0]))
    case "every", "same":
      try parts.expect(2, "two sets")
      let (a, b) = (try set(parts.nodes[0]), try set(parts.nodes[1]))
      return word == "every" ? .every(a, b) : .same(a, b)
    case "both", "either":
      try parts.expect(2, "two questions of yes or no")
      let (a, b) = (try truth(parts.nodes[0]), try truth(parts.nodes[1]))
      return word == "both" ? .both(a, b) : .either(a, b)
    case "not":
      try parts.expect(1, "a question of yes or no")
      return .not(try truth(parts.nodes[0]))
    default: return nil
    }
  }

  private func truth(_ node: FormNode) throws(QueryTextError) -> Query {
    let query = try query(node)
    guard query.sort == .truth else { throw node.error("a yes or no") }
    return query
  }

  // MARK: Tables

  private func tableForm(_ word: String, _ parts: FormParts) throws(QueryTextError) -> Query? {
    switch word {
    case "describe":
      try parts.expect(1, "one set")
      return .describe(try set(parts.nodes[0]))
    case "table":
      guard let first = parts.nodes.first, let list = first.list else {
        throw parts.error("the things in brackets")
      }
      var subjects: [Query] = []
      for node in list { subjects.append(try set(node)) }
      return table(of: subjects, try columns(parts))
    case "rows":
      guard let first = parts.nodes.first else { throw parts.error("a set") }
      let columns = try columns(parts)
      return .rows(Rows(set: try set(first), measures: columns))
    case "groups": return .groups(try groups(parts))
    case "seq":
      var queries: [Query] = []
      for node in parts.nodes { queries.append(try query(node)) }
      return .sequence(queries)
    default: return nil
    }
  }

  /// What stands behind the set, or the things, of rows and tables.
  private func columns(_ parts: FormParts) throws(QueryTextError) -> [Measure] {
    var columns: [Measure] = []
    for node in parts.nodes.dropFirst() { columns.append(try measure(node)) }
    return columns
  }

  /// Side by side where all columns are properties; where one counts, `(table (:a :b) (count :phase))`, a row for each
  /// of the things.
  private func table(of subjects: [Query], _ columns: [Measure]) -> Query {
    let relations = columns.compactMap(\.valued)
    if relations.count == columns.count {
      return .table(
        subjects: subjects, columns: relations.isEmpty ? names.columns(of: subjects) : relations)
    }
    let terms = subjects.flatMap { subject -> [Term] in
      if case .terms(let terms) = subject { return terms }
      return []
    }
    let set =
      terms.count == subjects.count
      ? .terms(terms) : subjects.dropFirst().reduce(subjects[0]) { .union($0, $1) }
    return .rows(Rows(set: set, measures: columns))
  }

  private func groups(_ node: FormNode) throws(QueryTextError) -> Groups {
    guard case .groups(let groups) = try query(node) else { throw node.error("(groups …)") }
    return groups
  }

  private func groups(_ parts: FormParts) throws(QueryTextError) -> Groups {
    guard parts.nodes.count >= 2 else { throw parts.error("a relation and a set") }
    let (by, set) = (try relation(parts.nodes[0]), try set(parts.nodes[1]))
    return Groups(set: set, by: by, value: try value(Array(parts.nodes.dropFirst(2))))
  }

  private func value(_ nodes: [FormNode]) throws(QueryTextError) -> Groups.Value {
    guard let first = nodes.first else { return .members }
    if first.atom == "count", nodes.count == 1 { return .count }
    guard let kind = Aggregate(rawValue: first.atom ?? ""), nodes.count == 2 else {
      throw first.error("count, or sum, average, max or min with a measure")
    }
    return .aggregate(kind, try measure(nodes[1]))
  }
}
