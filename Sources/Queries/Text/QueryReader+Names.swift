internal import RDF

// Terms, classes, relations, measures.
extension QueryReader {
  func term(_ node: FormNode) throws(QueryTextError) -> Term {
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
  func extent(_ parts: FormParts) throws(QueryTextError) -> ClassExtent {
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
    let kinds = try iris(parts.takeOption("kinds"))
    try parts.expect(1, "a class, then types, subjects, objects and kinds in brackets")
    return ClassExtent(
      name: name, types: types, subjectsOf: subjects, objectsOf: objects, kindsOf: kinds)
  }

  private func iris(_ node: FormNode?) throws(QueryTextError) -> [String] {
    guard let node else { return [] }
    guard let list = node.list else { throw node.error("names in brackets") }
    var iris: [String] = []
    for part in list { iris.append(try iri(part, "a name")) }
    return iris
  }

  func relation(_ node: FormNode) throws(QueryTextError) -> Relation {
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

  func relations(
    _ nodes: ArraySlice<FormNode>
  ) throws(QueryTextError) -> [Relation] {
    var relations: [Relation] = []
    for node in nodes { relations.append(try relation(node)) }
    return relations
  }

  func measure(_ node: FormNode) throws(QueryTextError) -> Measure {
    guard let list = node.list, list.first?.atom == "count" else {
      return .value(try relation(node))
    }
    guard list.count == 2 || list.count == 3 else { throw node.error("(count R) or (count R S)") }
    return .count(
      try relation(list[1]), of: list.count == 3 ? try set(list[2]) : .everything)
  }
}
