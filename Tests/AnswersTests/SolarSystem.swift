import Answers
import Queries
import RDF

/// A small graph of another domain, with the words for it, for every test of this room.
enum SolarSystem {
  static func thing(_ name: String) -> Term { .iri("sol:\(name)") }
  static func number(_ value: Int) -> Term {
    .literal(Literal(String(value), datatype: XSD.integer))
  }

  static let moon = Relation("sol:moon")
  static let radius = Relation("sol:radius")
  static let star = Relation("sol:star")
  static let kind = Relation("sol:kind")
  static let next = Relation("sol:next")
  static let hotter = Relation("sol:hotter")
  static let discoverer = Relation("sol:discoverer")
  static let shapes = Relation("sol:shapes")
  static let stage = Relation("sol:stage")

  static let planets = Query.instances(ClassExtent(name: "sol:Planet", types: ["sol:Planet"]))
  static let moons = Query.instances(ClassExtent(name: "sol:Moon", types: ["sol:Moon"]))
  static let forces = Query.instances(ClassExtent(name: "sol:Force", types: ["sol:Force"]))

  static func named(_ names: String...) -> Query { .terms(names.map(thing).sorted()) }

  static let facts: [Fact] = {
    let rows: [(String, String, String)] = [
      ("Mars", "moon", "Phobos"), ("Mars", "moon", "Deimos"), ("Earth", "moon", "Luna"),
      ("Mars", "star", "Sun"), ("Earth", "star", "Sun"), ("Venus", "star", "Sun"),
      ("Mars", "kind", "rocky"), ("Earth", "kind", "rocky"), ("Venus", "kind", "rocky"),
      ("Jupiter", "kind", "gaseous"), ("Jupiter", "star", "Sun"),
      ("Venus", "next", "Earth"), ("Earth", "next", "Mars"), ("Mars", "next", "Jupiter"),
      ("Venus", "hotter", "Earth"), ("Phobos", "discoverer", "Hall"),
      ("Deimos", "discoverer", "Hall"),
      ("winds", "shapes", "Mars"), ("craters", "shapes", "Mars"), ("dust", "shapes", "Mars"),
      ("winds", "shapes", "Earth"), ("tides", "shapes", "Earth"),
      ("Sun", "stage", "collapse"), ("Sun", "stage", "ignition"), ("Sun", "stage", "burning"),
    ]
    let stated = rows.map { Fact(Triple(thing($0), "sol:\($1)", thing($2)), source: "an atlas") }
    let radii = [("Mars", 3390), ("Earth", 6371), ("Venus", 6052), ("Jupiter", 69911)].map {
      Fact(Triple(thing($0), "sol:radius", number($1)), source: "a table")
    }
    return stated + radii
  }()

  static let classes: [String: String] = [
    "Mars": "Planet", "Earth": "Planet", "Venus": "Planet", "Jupiter": "Planet", "Luna": "Moon",
    "Phobos": "Moon", "Deimos": "Moon", "Sun": "Star", "winds": "Force", "craters": "Force",
    "dust": "Force", "tides": "Force", "Hall": "Astronomer", "collapse": "Stage",
    "ignition": "Stage", "burning": "Stage",
  ]
}

/// The words of the solar system.
struct SolarWords: Naming {
  func label(of term: Term) -> String {
    switch term {
    case .iri(let iri):
      iri == "sol:Hall" ? "Asaph Hall" : String(iri.drop { $0 != ":" }.dropFirst())
    case .blank(let name): name
    case .literal(let literal): literal.lexical
    }
  }

  func noun(for relation: Relation) -> String? {
    let nouns = [
      "sol:moon": "moon", "sol:radius": "radius", "sol:star": "star", "sol:kind": "kind",
      "sol:discoverer": "discoverer", "sol:stage": "stage",
    ]
    if relation == SolarSystem.shapes.reversed { return "force" }
    return relation.arcs[0].inverse ? nil : nouns[relation.arcs[0].property]
  }

  func verb(for relation: Relation) -> String? {
    if relation == SolarSystem.discoverer.reversed { return "discovered" }
    let verbs = [
      "sol:kind": "is", "sol:next": "precedes", "sol:hotter": "is hotter than",
      "sol:shapes": "shapes",
    ]
    return relation.arcs[0].inverse ? nil : verbs[relation.arcs[0].property]
  }

  func passive(for relation: Relation) -> String? {
    if relation == SolarSystem.shapes.reversed { return "shaped by" }
    return nil
  }

  func noun(forClass iri: String) -> String? { String(iri.dropFirst(4)).lowercased() }

  func noun(ofMember term: Term) -> String? {
    SolarSystem.classes[label(of: term)]?.lowercased()
      ?? (term == SolarSystem.thing("Hall") ? "astronomer" : nil)
  }

  func noun(reachedBy relation: Relation) -> String? {
    switch relation {
    case SolarSystem.discoverer.reversed: "moon"
    case SolarSystem.shapes.reversed: "force"
    case SolarSystem.shapes, SolarSystem.kind.reversed, SolarSystem.moon.reversed: "planet"
    case SolarSystem.next, SolarSystem.next.reversed: "planet"
    default: nil
    }
  }

  func definition(of term: Term) -> String? {
    switch label(of: term) {
    case "Mars": "the fourth planet of the solar system"
    case "rocky": "made of stone and metal"
    default: nil
    }
  }

  func unit(for relation: Relation) -> String? { relation == SolarSystem.radius ? "km" : nil }

  func adjective(for measure: Measure, _ extreme: Extreme, degree: Degree) -> String? {
    guard measure == .value(SolarSystem.radius) else { return nil }
    let word = extreme == .largest ? "large" : "small"
    switch degree {
    case .positive: return word
    case .comparative: return word == "large" ? "larger" : "smaller"
    case .superlative: return word == "large" ? "largest" : "smallest"
    }
  }

  func inOrder(_ terms: [Term]) -> [Term]? {
    let order = ["collapse", "ignition", "burning"].map(SolarSystem.thing)
    return terms.allSatisfy(order.contains) ? order.filter(terms.contains) : nil
  }

  func isOpen(_ relation: Relation) -> Bool { relation == SolarSystem.shapes.reversed }
  func isOrder(_ relation: Relation) -> Bool {
    relation.arcs == SolarSystem.next.arcs
  }
  func isPerson(_ term: Term) -> Bool { term == SolarSystem.thing("Hall") }
}

/// Evaluates the forms that these tests use over a list of facts, as plainly as can be.
struct PlainExecutor: QueryExecutor {
  var facts = SolarSystem.facts

  func execute(_ query: Query) throws -> Denotation {
    switch query {
    case .count(let set): .number(Double(members(set).count))
    case .exists(let set): .truth(!members(set).isEmpty)
    case .every(let a, let b): .truth(!members(a).isEmpty && members(a).isSubset(of: members(b)))
    case .not(let inner):
      if case .truth(let truth) = try execute(inner) { .truth(!truth) } else { .truth(false) }
    case .table(let table):
      .table(
        table.subjects.flatMap { members($0).sorted() }.map { subject in
          .init(
            subject: subject,
            cells: table.columns.map { members(.join($0, .terms([subject]))).sorted() })
        })
    case .sequence(let parts): .sequence(try parts.map(execute))
    case .compare(let a, _, let b):
      if case .number(let x) = try execute(a), case .number(let y) = try execute(b) {
        .truth(x > y)
      } else {
        .truth(false)
      }
    default: .terms(members(query).sorted())
    }
  }

  func members(_ query: Query) -> Set<Term> {
    switch query {
    case .terms(let terms): Set(terms)
    case .instances(let extent):
      Set(
        SolarSystem.classes.filter { "sol:\($0.value)" == extent.name }
          .map { SolarSystem.thing($0.key) })
    case .join(let relation, let inner):
      reached(relation, inner == .everything ? nil : members(inner))
    case .intersection(let a, let b): members(a).intersection(members(b))
    case .union(let a, let b): members(a).union(members(b))
    case .difference(let a, let b): members(a).subtracting(members(b))
    case .superlative(let best): extremes(best.set, best.measure, best.extreme)
    case .filter(let filter):
      if filter.comparison == .more, case .number(let bound) = filter.bound {
        members(filter.set).filter { value($0, filter.measure).map { $0 > bound } ?? false }
      } else {
        []
      }
    case .describe(let set): members(set)
    default: []
    }
  }

  private func reached(_ relation: Relation, _ from: Set<Term>?) -> Set<Term> {
    Set(
      facts.compactMap { fact in
        let triple = fact.triple
        guard triple.predicate == relation.arcs[0].property else { return nil }
        let ends =
          relation.arcs[0].inverse
          ? (triple.object, triple.subject) : (triple.subject, triple.object)
        return from?.contains(ends.0) != false ? ends.1 : nil
      })
  }

  private func value(_ term: Term, _ measure: Measure) -> Double? {
    switch measure {
    case .value(let relation):
      reached(relation, [term]).compactMap { $0.literal?.number }.max()
    case .count(let relation, _): Double(reached(relation, [term]).count)
    }
  }

  private func extremes(_ set: Query, _ measure: Measure, _ extreme: Extreme) -> Set<Term> {
    let valued = members(set).compactMap { term in value(term, measure).map { (term, $0) } }
    let values = valued.map(\.1)
    guard let best = extreme == .largest ? values.max() : values.min() else { return [] }
    return Set(valued.filter { $0.1 == best }.map(\.0))
  }

  func evidence(for query: Query, limit: Int) throws -> [Fact] { [] }

  func facts(about terms: [Term], limit: Int) throws -> [Fact] {
    facts.filter { terms.contains($0.triple.subject) || terms.contains($0.triple.object) }
  }
}
