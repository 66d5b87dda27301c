import Queries
import RDF

/// Lays a statement out as indented text, a pattern a line, labels in comments at the line's end.
struct StatementText {
  private var names: Names
  /// Which language is told of a property that has texts in several; nil of all others.
  private let languages: (String) -> LanguageOrder?
  private var lines: [String] = []
  private var depth = 0
  /// How many other texts were looked for so far.
  private var others = 0

  init(names: Names, languages: @escaping (String) -> LanguageOrder? = { _ in nil }) {
    self.names = names
    self.languages = languages
  }

  mutating func text(of statement: Statement) -> String {
    switch statement {
    case .select(let select): write(select)
    case .ask(let patterns): block("ASK", patterns)
    }
    let header = names.declarations.map { prefix in
      "PREFIX " + prefix.name + ": " + Names.bracketed(prefix.namespace)
    }
    return (header + lines).joined(separator: "\n") + "\n"
  }

  // MARK: Lines

  private mutating func line(_ words: String...) { line(words) }

  private mutating func line(_ words: [String]) {
    var text = String(repeating: "  ", count: depth) + words.joined(separator: " ")
    if let remark = names.takeRemark() { text += "  # " + remark }
    lines.append(text)
  }

  private mutating func block(_ opening: String, _ patterns: [Pattern], closing: String = "}") {
    line(opening.isEmpty ? "{" : opening + " {")
    depth += 1
    for pattern in patterns { write(pattern) }
    depth -= 1
    line(closing)
  }

  // MARK: Patterns

  private mutating func write(_ select: Select) {
    var head = select.distinct ? ["SELECT", "DISTINCT"] : ["SELECT"]
    for column in select.columns {
      guard let expression = column.expression else {
        head.append(token(column.variable))
        continue
      }
      head.append("(" + token(expression) + " AS " + token(column.variable) + ")")
    }
    line(head)
    block("WHERE", select.body)
    if !select.groupBy.isEmpty { line(["GROUP BY"] + select.groupBy.map { token($0) }) }
    if !select.orderBy.isEmpty {
      line(
        ["ORDER BY"]
          + select.orderBy.map { ($0.descending ? "DESC(" : "ASC(") + token($0.key) + ")" })
    }
    if let limit = select.limit { line("LIMIT", String(limit)) }
    if let offset = select.offset { line("OFFSET", String(offset)) }
  }

  private mutating func write(_ pattern: Pattern) {
    switch pattern {
    case .step(let from, let relation, let to): write(from, relation, to)
    case .fact(let s, let p, let o): line(token(s), token(p), token(o), ".")
    case .values(let variable, let terms): values(variable, terms)
    case .union(let branches):
      for (index, branch) in branches.enumerated() {
        block(index == 0 ? "" : "UNION", branch)
      }
    case .optional(let patterns): block("OPTIONAL", patterns)
    case .minus(let patterns): block("MINUS", patterns)
    case .filter(.exists(let patterns, let negated)):
      block(negated ? "FILTER NOT EXISTS" : "FILTER EXISTS", patterns)
    case .filter(let scalar): line("FILTER(" + token(scalar) + ")")
    case .bind(.exists(let patterns, let negated), let variable):
      block(
        negated ? "BIND(NOT EXISTS" : "BIND(EXISTS", patterns,
        closing: "} AS " + token(variable) + ")")
    case .bind(let scalar, let variable):
      line("BIND(" + token(scalar) + " AS " + token(variable) + ")")
    case .select(let select):
      line("{")
      depth += 1
      write(select)
      depth -= 1
      line("}")
    }
  }

  private mutating func values(_ variable: Variable, _ terms: [Term]) {
    // Blank nodes are left out of `VALUES`: nothing outside the store can ask for one.
    let named = terms.filter { if case .blank = $0 { false } else { true } }
    if named.count <= 1 {
      line(["VALUES", token(variable), "{"] + named.map { names.token(for: $0) } + ["}"])
      return
    }
    line("VALUES", token(variable), "{")
    depth += 1
    for term in named { line(names.token(for: term)) }
    depth -= 1
    line("}")
  }

  /// A triple pattern; alternatives and repetition as a property path.
  private mutating func write(_ from: Node, _ relation: Relation, _ to: Node) {
    let told = relation.arcs.filter {
      Derived.stated($0.property) != $0.property || languages($0.property) != nil
    }
    guard told.isEmpty else { return write(from, relation, to, apart: told) }
    writePath(from, relation, to)
  }

  private mutating func writePath(_ from: Node, _ relation: Relation, _ to: Node) {
    let backwards = relation.arcs.allSatisfy(\.inverse)
    let (subject, object) = backwards ? (to, from) : (from, to)
    let arcs = backwards ? relation.arcs.map(\.reversed) : relation.arcs
    var steps: [String] = []
    for arc in arcs {
      let name = arc.property == RDF.type ? "a" : names.token(forIRI: arc.property)
      steps.append(arc.inverse ? "^" + name : name)
    }
    var path = steps.joined(separator: "|")
    if relation.repeats { path = "(" + path + ")+" }
    line(token(subject), path, token(object), ".")
  }

  /// Writes what follows from an ontology by what it follows from (`rdfs:subClassOf`); a chain of restrictions, which no path can say,
  /// by its facts alone. A text in several languages is the one that is told; no chain goes on from it.
  private mutating func write(
    _ from: Node, _ relation: Relation, _ to: Node, apart: [Arc]
  ) {
    let plain = relation.arcs.filter { !apart.contains($0) }
    var branches: [(inout StatementText) -> Void] = []
    if !plain.isEmpty {
      branches.append { $0.write(from, Relation(plain, repeats: relation.repeats), to) }
    }
    for arc in apart {
      let (subject, object) = arc.inverse ? (to, from) : (from, to)
      if let order = languages(arc.property) {
        branches.append { $0.writeText(of: subject, arc.property, object, order) }
      } else if let property = Derived.property(ofRestriction: arc.property) {
        if relation.repeats, !plain.isEmpty { continue }
        branches.append { $0.writeRestriction(of: subject, on: property, to: object) }
      } else {
        branches.append {
          let step = Relation([Arc(RDFS.subClassOf)], repeats: relation.repeats)
          $0.write(subject, step, object)
          for case .variable(let end) in [subject, object] {
            $0.line("FILTER(isIRI(?\(end.name)))")
          }
        }
      }
    }
    if branches.count == 1 { return branches[0](&self) }
    for (index, branch) in branches.enumerated() {
      line(index == 0 ? "{" : "UNION {")
      depth += 1
      branch(&self)
      depth -= 1
      line("}")
    }
  }

  /// Writes the text that is told of those in several languages: that there is no other which comes before it.
  private mutating func writeText(
    of subject: Node, _ property: String, _ object: Node, _ order: LanguageOrder
  ) {
    writePath(subject, Relation(property), object)
    others += 1
    let other = Variable("other\(others)")
    let own: Scalar
    // Virtuoso has languages for things, too.
    var test = Scalar.call("isLiteral", [.variable(other)])
    switch object {
    case .variable(let variable):
      own = key(of: variable, order)
      test = .and(.call("isLiteral", [.variable(variable)]), test)
    case .term(let term):
      guard let key = order.key(of: term) else { return }
      own = .term(.literal(Literal(key)))
    }
    test = .and(test, .compare(key(of: other, order), .less, own))
    line("FILTER NOT EXISTS {")
    depth += 1
    writePath(subject, Relation(property), .variable(other))
    line("FILTER(" + token(test) + ")")
    depth -= 1
    line("}")
  }

  /// `LanguageOrder.key` of a text.
  private func key(of text: Variable, _ order: LanguageOrder) -> Scalar {
    func word(_ text: String) -> Scalar { .term(.literal(Literal(text))) }
    let tag = Scalar.call("LANG", [.variable(text)])
    let none = Scalar.compare(tag, .equal, word(""))
    let other = Scalar.call("CONCAT", [word(order.otherPrefix), .call("LCASE", [tag])])
    let last = Scalar.call("IF", [none, word(order.key(of: nil as String?)), other])
    return order.tags.enumerated().reversed().reduce(last) { rest, preferred in
      let isOf = Scalar.call("LANGMATCHES", [tag, word(preferred.element)])
      return .call("IF", [isOf, word(String(preferred.offset)), rest])
    }
  }

  /// Writes what a restriction states: `?x rdfs:subClassOf [ owl:onProperty :hasTopping ; owl:someValuesFrom ?y ] .`
  private mutating func writeRestriction(of subject: Node, on property: String, to object: Node) {
    func name(_ iri: String, _ text: inout StatementText) -> String {
      text.names.token(forIRI: iri)
    }
    let (below, same) = (name(RDFS.subClassOf, &self), name(OWL.equivalentClass, &self))
    let parts =
      name(OWL.intersectionOf, &self) + "/" + name(RDF.rest, &self) + "*/" + name(RDF.first, &self)
    line(
      token(subject), "(\(below)|\(same))|((\(below)|\(same))/\(parts))", "[",
      name(OWL.onProperty, &self), name(property, &self), ";",
      name(OWL.someValuesFrom, &self) + "|" + name(OWL.hasValue, &self), token(object), "]", ".")
    if case .variable(let end) = subject { line("FILTER(isIRI(?\(end.name)))") }
    if case .variable(let end) = object { line("FILTER(!isBlank(?\(end.name)))") }
  }

  // MARK: Tokens

  private func token(_ variable: Variable) -> String { "?" + variable.name }

  private mutating func token(_ node: Node) -> String {
    switch node {
    case .variable(let variable): token(variable)
    case .term(let term): names.token(for: term)
    }
  }

  private mutating func token(_ scalar: Scalar) -> String {
    switch scalar {
    case .variable(let variable): return token(variable)
    case .term(let term): return names.token(for: term)
    case .number(let number): return Names.number(number)
    case .compare(let a, let comparison, let b):
      return token(a) + " " + comparison.rawValue + " " + token(b)
    case .call(let function, let arguments):
      return function + "(" + list(arguments) + ")"
    case .cast(let type, let inner):
      return names.token(forIRI: type) + "(" + token(inner) + ")"
    case .oneOf(let inner, let terms, let negated):
      let choices = list(terms.map { .term($0) })
      return token(inner) + (negated ? " NOT IN (" : " IN (") + choices + ")"
    case .infix(let a, let sign, let b): return token(a) + " " + sign + " " + token(b)
    case .and(let a, let b): return token(a) + " && " + token(b)
    case .or(let a, let b): return token(a) + " || " + token(b)
    case .exists:
      preconditionFailure("EXISTS stands alone in a filter or a binding, where it is a block")
    case .aggregate(let function, let variable, let distinct):
      return function + (distinct ? "(DISTINCT " : "(") + token(variable) + ")"
    }
  }

  private mutating func list(_ scalars: [Scalar]) -> String {
    var texts: [String] = []
    for scalar in scalars { texts.append(token(scalar)) }
    return texts.joined(separator: ", ")
  }
}
