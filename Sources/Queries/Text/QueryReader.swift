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
      return .sorted(
        Sorting(
          set: try set(parts.nodes[1]), measure: try measure(parts.nodes[0]),
          descending: isDescending))
    default: return nil
    }
  }

  /// A set, or what can stand for one: not a number or a yes or no.
  private func set(_ node: FormNode) throws(QueryTextError) -> Query {
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
    return .filter(
      try set(nodes[3]), try measure(nodes[0]), comparison, try bound(nodes[2]))
  }

  private func bound(_ node: FormNode) throws(QueryTextError) -> Bound {
    guard let list = node.list else { return .number(try number(node)) }
    switch list.first?.atom {
    case "average" where list.count == 1: return .average
    case "of" where list.count == 2: return .measure(of: try set(list[1]))
    default: throw node.error("a number, (of S) or (average)")
    }
  }

  /// A number, or a date as the number that it sorts by.
  private func number(_ node: FormNode) throws(QueryTextError) -> Double {
    if let text = node.atom, let number = Double(text), !number.isNaN { return number }
    if case .quoted = node.content, let key = try term(node).literal?.sortKey { return key }
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
    if let kind = Aggregate(word: word) {
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
      let columns = try relations(parts.nodes.dropFirst())
      return .table(
        subjects: subjects, columns: columns.isEmpty ? names.columns(of: subjects) : columns)
    case "rows":
      guard let first = parts.nodes.first else { throw parts.error("a set") }
      return .rows(Rows(set: try set(first), columns: try relations(parts.nodes.dropFirst())))
    case "groups": return .groups(try groups(parts))
    case "seq":
      var queries: [Query] = []
      for node in parts.nodes { queries.append(try query(node)) }
      return .sequence(queries)
    default: return nil
    }
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
    guard let kind = Aggregate(word: first.atom ?? ""), nodes.count == 2 else {
      throw first.error("count, or sum, average, max or min with a measure")
    }
    return .aggregate(kind, try measure(nodes[1]))
  }
}

// Terms, classes, relations, measures.
extension QueryReader {
  private func term(_ node: FormNode) throws(QueryTextError) -> Term {
    switch node.content {
    case .quoted(let text, let language?, _): return .literal(Literal(text, language: language))
    case .quoted(let text, nil, let datatype?):
      let type = FormNode(content: .atom(datatype), column: node.column)
      return .literal(Literal(text, datatype: try iri(type, "a datatype")))
    case .quoted(let text, nil, nil): return .literal(Literal(text))
    case .atom(let text):
      if text.hasPrefix("_:") { return .blank(String(text.dropFirst(2))) }
      if let number = NumberText.literal(text) { return .literal(number) }
      if text == "true" || text == "false" {
        return .literal(Literal(text, datatype: XSD.boolean))
      }
      return .iri(try iri(node, "a thing or a value"))
    case .list: throw node.error("a thing or a value")
    }
  }

  /// The IRI of `:local`, `prefix:local` or `<iri>`.
  private func iri(_ node: FormNode, _ what: String) throws(QueryTextError) -> String {
    guard let text = node.atom else { throw node.error(what) }
    return try iri(text, node, what)
  }

  private func iri(
    _ text: String, _ node: FormNode, _ what: String
  ) throws(QueryTextError) -> String {
    if text.hasPrefix("<"), text.hasSuffix(">") {
      guard let iri = String(text.dropFirst().dropLast()).unescaped else { throw node.error(what) }
      return iri
    }
    guard let colon = text.firstIndex(of: ":") else { throw node.error(what) }
    let local = String(text[text.index(after: colon)...])
    let prefix = String(text[..<colon])
    if let iri = names.resolve(prefix: prefix, local: local) { return iri }
    let several = names.candidates(prefix: prefix, local: local)
    guard !several.isEmpty else { throw node.error("a name that the graph has") }
    let shown = several.prefix(4).map(names.text).joined(separator: ", ")
    throw node.error("one of \(shown)\(several.count > 4 ? " …" : "")")
  }

  /// `(type :Class)`, or what it stands for in full: `(type :Class types (:A) subjects (:p) objects (:q))`.
  private func extent(_ parts: FormParts) throws(QueryTextError) -> ClassExtent {
    guard let first = parts.nodes.first else { throw parts.error("a class") }
    let name = try iri(first, "a class")
    if parts.nodes.count == 1 {
      guard let extent = names.extent(of: name) else { throw first.error("a class") }
      return extent
    }
    var parts = parts
    let types = try iris(parts.takeOption("types"))
    let subjects = try iris(parts.takeOption("subjects"))
    let objects = try iris(parts.takeOption("objects"))
    try parts.expect(1, "a class, then types, subjects and objects in brackets")
    return ClassExtent(name: name, types: types, subjectsOf: subjects, objectsOf: objects)
  }

  private func iris(_ node: FormNode?) throws(QueryTextError) -> [String] {
    guard let node else { return [] }
    guard let list = node.list else { throw node.error("names in brackets") }
    var iris: [String] = []
    for part in list { iris.append(try iri(part, "a name")) }
    return iris
  }

  fileprivate func relation(_ node: FormNode) throws(QueryTextError) -> Relation {
    guard let list = node.list else {
      guard var text = node.atom else { throw node.error("a relation") }
      let repeats = text.hasSuffix("+")
      if repeats { text.removeLast() }
      let arc = try arc(text, node)
      guard let relation = names.relation(along: arc) else { throw node.error("a property") }
      return repeats ? relation.repeated : relation
    }
    guard let word = list.first?.atom, ["alt", "alt+", "arcs", "arcs+"].contains(word),
      list.count > 1
    else { throw node.error("a relation") }
    var arcs: [Arc] = []
    var repeats = word.hasSuffix("+")
    for part in list.dropFirst() {
      let arc = try arc(part.atom ?? "", part)
      guard word.hasPrefix("alt") else {
        arcs.append(arc)
        continue
      }
      guard let whole = names.relation(along: arc) else { throw part.error("a property") }
      repeats = repeats || whole.repeats
      arcs += whole.arcs.filter { !arcs.contains($0) }
    }
    return Relation(arcs, repeats: repeats)
  }

  private func arc(_ text: String, _ node: FormNode) throws(QueryTextError) -> Arc {
    let inverse = text.hasPrefix("^")
    return Arc(
      try iri(inverse ? String(text.dropFirst()) : text, node, "a relation"), inverse: inverse)
  }

  private func relations(
    _ nodes: ArraySlice<FormNode>
  ) throws(QueryTextError) -> [Relation] {
    var relations: [Relation] = []
    for node in nodes { relations.append(try relation(node)) }
    return relations
  }

  private func measure(_ node: FormNode) throws(QueryTextError) -> Measure {
    guard let list = node.list, list.first?.atom == "count" else {
      return .value(try relation(node))
    }
    guard list.count == 2 || list.count == 3 else { throw node.error("(count R) or (count R S)") }
    return .count(
      try relation(list[1]), of: list.count == 3 ? try set(list[2]) : .everything)
  }
}

/// What follows the first word of a form.
struct FormParts {
  let head: FormNode
  var nodes: [FormNode]
  let whole: FormNode

  /// That this should be there, at the first place where something else is.
  func error(_ expected: String) -> QueryTextError {
    whole.error("\(expected) after \(head.shown)")
  }

  func expect(_ count: Int, _ what: String) throws(QueryTextError) {
    if nodes.count != count { throw error(what) }
  }

  /// Takes out a word, wherever it stands.
  mutating func takeWord(_ word: String) -> Bool {
    guard let place = nodes.firstIndex(where: { $0.atom == word }) else { return false }
    nodes.remove(at: place)
    return true
  }

  /// Takes out a word and what follows it.
  mutating func takeOption(_ word: String) throws(QueryTextError) -> FormNode? {
    guard let place = nodes.firstIndex(where: { $0.atom == word }) else { return nil }
    guard place + 1 < nodes.count else { throw error("something after “\(word)”") }
    let node = nodes[place + 1]
    nodes.removeSubrange(place...place + 1)
    return node
  }

  /// Takes out a word and the number that follows it.
  mutating func takeNumber(_ word: String) throws(QueryTextError) -> Int? {
    guard let node = try takeOption(word) else { return nil }
    guard let number = Int(node.atom ?? ""), number > 0 else {
      throw node.error("a number from 1 on")
    }
    return number
  }

  func count(at place: Int) throws(QueryTextError) -> Int {
    guard let number = Int(nodes[place].atom ?? "") else {
      throw nodes[place].error("a whole number")
    }
    return number
  }
}

extension FormNode {
  func error(_ expected: String) -> QueryTextError {
    QueryTextError(column: column, expected: expected, found: shown)
  }
}

extension Aggregate {
  init?(word: String) {
    switch word {
    case "sum": self = .sum
    case "average": self = .average
    case "max": self = .largest
    case "min": self = .smallest
    default: return nil
    }
  }
}
