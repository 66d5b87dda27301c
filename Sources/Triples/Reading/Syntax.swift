/// The syntaxes that lore reads.
enum Syntax: CaseIterable {
  case turtle, triG, nTriples, nQuads, rdfXML

  /// The suffixes of files in this syntax. What N3 has beyond Turtle is not read.
  private var suffixes: [String] {
    switch self {
    case .turtle: [".ttl", ".turtle", ".n3"]
    case .triG: [".trig"]
    case .nTriples: [".nt", ".ntriples"]
    case .nQuads: [".nq", ".nquads"]
    case .rdfXML: [".rdf", ".owl", ".rdfs", ".rdfxml"]
    }
  }

  /// The syntax that a file's name tells, packed or not: `films.nt.gz` is N-Triples.
  init?(path: String) {
    var name = path.lowercased()
    if name.hasSuffix(".gz") { name.removeLast(3) }
    guard let syntax = Self.allCases.first(where: { $0.suffixes.contains(where: name.hasSuffix) })
    else { return nil }
    self = syntax
  }

  /// Whether a line is a statement, so that a bad one can be left out.
  var isLined: Bool { self == .nTriples || self == .nQuads }
}
