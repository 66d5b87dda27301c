import Queries
import RDF

extension Denotation {
  /// The denotation on one line, as tests expect it: "Mercury Venus", "3.0", "yes", "standup: Blue | 2". A set is in
  /// the order of terms, a list in its own.
  var shown: String {
    switch self {
    case .terms(let terms): Self.shown(terms.sorted())
    case .list(let terms): Self.shown(terms)
    case .number(let number): "\(number)"
    case .truth(let truth): truth ? "yes" : "no"
    case .table(let rows):
      rows.map { row in
        Self.shown([row.subject]) + ": "
          + row.cells.map { Self.shown($0.sorted()) }.joined(separator: " | ")
      }.joined(separator: "; ")
    case .sequence(let parts): parts.map(\.shown).joined(separator: "; ")
    }
  }

  /// The ends of IRIs, and values as they are written.
  private static func shown(_ terms: [Term]) -> String {
    terms.map { $0.iri?.split(separator: "/").last.map(String.init) ?? $0.literal?.lexical ?? "" }
      .joined(separator: " ")
  }
}
