/// An RDF 1.1 term. Two terms are the same when their code points are (not by canonical equivalence).
package enum Term: Sendable {
  /// An absolute IRI, without angle brackets.
  case iri(String)
  /// A blank node's label, without `_:`.
  case blank(String)
  case literal(Literal)

  /// A number as a literal.
  package static func number(_ value: Double) -> Term { .literal(Literal(value)) }

  /// The IRI, where the term is one.
  package var iri: String? {
    if case .iri(let iri) = self { return iri }
    return nil
  }

  /// The literal, where the term is one.
  package var literal: Literal? {
    if case .literal(let literal) = self { return literal }
    return nil
  }

  private var rank: Int {
    switch self {
    case .iri: 0
    case .blank: 1
    case .literal: 2
    }
  }
}

extension Term {
  /// The key of a text for sorting as in a dictionary, without regard to capitals. Nil of things, numbers and dates.
  package var sortedText: String? {
    guard let literal, literal.sortKey == nil else { return nil }
    return literal.lexical.lowercased()
  }
}

extension Term: Hashable {
  package static func == (a: Term, b: Term) -> Bool {
    switch (a, b) {
    case (.iri(let a), .iri(let b)), (.blank(let a), .blank(let b)): a.sameBytes(as: b)
    case (.literal(let a), .literal(let b)): a == b
    default: false
    }
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(rank)
    switch self {
    case .iri(let text), .blank(let text): hasher.combineBytes(of: text)
    case .literal(let literal): literal.hash(into: &hasher)
    }
  }
}

extension Term: Comparable {
  /// IRIs, then blank nodes, then literals; each by code point. The stable order of everything lore prints.
  package static func < (a: Term, b: Term) -> Bool {
    switch (a, b) {
    case (.iri(let a), .iri(let b)), (.blank(let a), .blank(let b)): a.precedesBytewise(b)
    case (.literal(let a), .literal(let b)): a < b
    default: a.rank < b.rank
    }
  }
}

extension Term: CustomStringConvertible {
  /// The term as N-Triples writes it.
  package var description: String {
    switch self {
    case .iri(let iri): "<\(iri)>"
    case .blank(let label): "_:\(label)"
    case .literal(let literal): literal.description
    }
  }
}

/// A statement: subject, predicate (always an IRI), object.
package struct Triple: Hashable, Sendable {
  package let subject: Term
  package let predicate: String
  package let object: Term

  package init(_ subject: Term, _ predicate: String, _ object: Term) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
  }
}
