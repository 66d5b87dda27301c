/// What a turn of a conversation asks for, as far as it can be written down: a query, or one of the forms that stand
/// at the top only.
package enum TurnForm: Hashable, Sendable {
  case query(Query)
  /// A reason is asked for what the query states. Text: `(why (exists …))`.
  case why(Query)
  /// Nothing in the graph answers it. Text: `(unknown)`.
  case unknown
  /// What is done by speaking: `(act greeting)`, `(act thanks)`.
  case act(String)
}

extension QueryText {
  /// The text of a turn on one line.
  package static func write(_ turn: TurnForm, _ names: some QueryNames) -> String {
    switch turn {
    case .query(let query): write(query, names)
    case .why(let query): "(why \(write(query, names)))"
    case .unknown: "(unknown)"
    case .act(let act): "(act \(act))"
    }
  }

  /// The turn that a text stands for.
  /// - Throws: `QueryTextError`, where it is none.
  package static func readTurn(
    _ text: String, _ names: some QueryNames
  ) throws(QueryTextError) -> TurnForm {
    let node = try FormParser.parse(text)
    let reader = QueryReader(names: names)
    guard let list = node.list, let word = list.first?.atom else {
      return .query(try reader.query(node))
    }
    switch word {
    case "why":
      guard list.count == 2 else { throw node.error("one query after “why”") }
      return .why(try reader.query(list[1]))
    case "unknown":
      guard list.count == 1 else { throw list[1].error("“)”") }
      return .unknown
    case "act":
      guard list.count == 2, let act = list[1].atom else { throw node.error("an act") }
      return .act(act)
    default: return .query(try reader.query(node))
    }
  }
}
