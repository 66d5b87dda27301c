/// What follows the first word of a form.
struct FormParts {
  let head: FormNode
  var nodes: [FormNode]
  let whole: FormNode

  /// The error that something was expected at the first place where something else stands.
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
