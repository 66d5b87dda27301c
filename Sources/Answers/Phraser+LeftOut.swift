internal import English
internal import Queries
internal import RDF
internal import Vocabulary

/// Tells which members were left out of a comparison by number, as their value is no number.
extension Phraser {
  /// "Left out: lamp 3 (price “n/a”)." where some of a set have a value that is no number; nothing where all compare.
  func leftOut(_ set: Query, _ measure: Measure) -> [Answer.Block] {
    guard let relation = measure.valued, set != .everything,
      let size = number(of: .count(set)), size <= Self.manyMembers,
      case .table(let rows) = look(.rows(Rows(set: set, columns: [relation])))
    else { return [] }
    let odd = rows.filter { row in
      let values = row.cell(0).compactMap(\.literal)
      return !values.isEmpty && values.allSatisfy { $0.sortKey == nil }
    }
    guard !odd.isEmpty, odd.count < rows.count else { return [] }
    let what = naming.name(of: relation)
    let told = odd.prefix(Self.fewNames).map { row in
      let value = row.cell(0).first.map { naming.plain($0) } ?? ""
      return "\(naming.shown(row.subject)) (\(what) “\(value)”)"
    }
    let more = odd.count - told.count
    let all = more > 0 ? told + ["\(Wording.digits(Double(more))) more"] : told
    return [.sentence("Left out: \(Wording.list(all)).")]
  }

  /// The largest set of which the members that were left out are told, as each member has to be looked at.
  private static let manyMembers = 500.0
  private static let fewNames = 4
}
