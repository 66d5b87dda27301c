import Answers
import CEditline

// Finds what a name beside a command means ("/map Sid"), and shows what stands around it.
extension Chat {
  /// The one thing that a typed name means, as it is called in full; nil once the person was told that there is none
  /// or asked which of several is meant.
  /// - Parameter command: the line that asks for one of them: "/map Sid Vicious Bakery".
  mutating func thing(
    meantBy typed: String, command: (String) -> String
  ) throws(OutputFailure) -> String? {
    let names = guide.names(meantBy: typed)
    if names.isEmpty, try !tellKind(typed, command: command) { try sayNothingIsCalled(typed) }
    if names.count < 2 { return names.first }
    try askWhich(names, command: command)
    return nil
  }

  /// Tells of a kind how many there are, and lists some to pick from: "bug" is no thing, yet there are twelve bugs.
  /// - Returns: whether a kind is called so.
  mutating func tellKind(
    _ typed: String, command: (String) -> String
  ) throws(OutputFailure) -> Bool {
    guard let found = guide.members(ofKind: typed, limit: Chat.mostNumbers) else { return false }
    let names = found.names
    try say(
      "\"\(typed)\" is a kind of thing: there \(found.count == 1 ? "is" : "are") \(found.count) \(found.kind)"
        + (names.isEmpty ? "." : ". Which one?"))
    choices = names.map { .command(command($0)) }
    for line in numbered(names, from: 1, on: screen) { try output.write(line: line) }
    let rest = found.count - names.count
    if rest > 0, !names.isEmpty { try say("… \(rest) more: Tab completes names", .quiet) }
    return true
  }

  func sayNothingIsCalled(_ name: String) throws(OutputFailure) {
    try say("Nothing is called \"\(name)\"; Tab completes names.")
  }

  /// Lists names to pick one of by its number.
  mutating func askWhich(_ names: [String], command: (String) -> String) throws(OutputFailure) {
    let listed = names.prefix(Chat.mostNumbers)
    choices = listed.map { .command(command($0)) }
    try say("Which one?")
    for line in numbered(Array(listed), from: 1, on: screen) { try output.write(line: line) }
    let rest = names.count - listed.count
    if rest > 0 { try say("… \(rest) more: write more of the name", .quiet) }
  }

  mutating func showMap(of typed: String) throws(OutputFailure) {
    if typed.isEmpty { return try say("Which concept? For example: /map \(exampleName)") }
    guard let name = try thing(meantBy: typed, command: { "/map " + $0 }) else { return }
    let screen = screen
    var lines: [String] = []
    // The map is two steps deep where that fits on the screen, else one.
    for depth in [2, 1] where lines.isEmpty || lines.count >= screen.rows {
      guard let found = guide.neighbourhood(of: name, depth: depth, most: 12) else {
        return try sayNothingIsCalled(typed)
      }
      lines = screen.draw(found)
    }
    answerer.mention(name)
    mentioned = name
    try pager.show(lines, on: output, screen: screen)
  }

  private var exampleName: String { guide.names.first ?? "NAME" }

  mutating func showPath(_ typed: String) throws(OutputFailure) {
    let pairs = Chat.pairs(in: typed)
    if pairs.isEmpty { return try say("Which two? Write /path A to B.") }
    let meant = pairs.map { (from: guide.names(meantBy: $0.0), to: guide.names(meantBy: $0.1)) }
    // "/path to have and to hold to end" may be cut at each "to". First come the cuts that leave two whole names, then
    // those that leave parts of names.
    let whole = zip(pairs, meant).filter { pair, names in
      names.from.contains { Chat.isSame($0, pair.0) }
        && names.to.contains { Chat.isSame($0, pair.1) }
    }.map(\.1)
    for names in whole + meant where names.from.count == 1 && names.to.count == 1 {
      if try showWays(from: names.from[0], to: names.to[0]) { return }
    }
    guard let names = meant.first(where: { !$0.from.isEmpty && !$0.to.isEmpty }),
      names.from.count > 1 || names.to.count > 1
    else {
      return try sayWhichIsUnknown(in: pairs.first, of: typed)
    }
    if names.from.count > 1 {
      let to = names.to.count == 1 ? names.to[0] : typedEnd(of: typed)
      return try askWhich(names.from) { "/path \($0) to \(to)" }
    }
    try askWhich(names.to) { "/path \(names.from[0]) to \($0)" }
  }

  /// Tells which of two names is nobody's, or a kind's: "“bug” is a kind of thing (12 bugs): name one of them."
  private func sayWhichIsUnknown(
    in pair: (String, String)?, of typed: String
  ) throws(OutputFailure) {
    guard let pair else { return try say("Which two? Write /path A to B.") }
    var told: [String] = []
    for name in [pair.0, pair.1] where guide.names(meantBy: name).isEmpty {
      if let kind = guide.members(ofKind: name, limit: 1) {
        let example = kind.names.first.map { ", for example \($0)" } ?? ""
        told.append(
          "\"\(name)\" is a kind of thing, of which there are \(kind.count): name one of them\(example)."
        )
      } else {
        told.append("Nothing is called \"\(name)\".")
      }
    }
    if told.isEmpty { told = ["I do not know both of \"\(typed)\"."] }
    try say(told.joined(separator: " ") + " Write /path A to B; Tab completes names.")
  }

  /// Whether two names are one, but for capitals.
  private static func isSame(_ a: String, _ b: String) -> Bool { a.lowercased() == b.lowercased() }

  /// The second name of a line as it was typed: "tea" of "sid to tea".
  private func typedEnd(of typed: String) -> String { Chat.pairs(in: typed).first?.1 ?? typed }

  /// Shows how two things are connected; whether both are known.
  private func showWays(from: String, to: String) throws(OutputFailure) -> Bool {
    let found = guide.connections(from: from, to: to, limit: 3) { lore_interrupted() != 0 }
    guard let connections = found else { return false }
    if lore_interrupted() != 0 {
      try output.write("\n")
      try say("cancelled", .quiet)
    } else if connections.isEmpty {
      try say("Nothing connects \(from) and \(to).")
    } else {
      let screen = screen
      try pager.show(screen.draw(connections), on: output, screen: screen)
    }
    return true
  }

  /// The ways to read "A to B", "A, B", "A and B" or "A B" as two names, the surest first.
  static func pairs(in text: String) -> [(String, String)] {
    let words = text.split(separator: " ").map(String.init)
    var pairs: [(String, String)] = []
    func split(at index: Int, skipping: Int) {
      let from = words[..<index].joined(separator: " ")
      let to = words[(index + skipping)...].joined(separator: " ")
      let quotes: Set<Character> = ["\"", ",", "“", "”"]
      let pair = [from, to].map { String($0.filter { !quotes.contains($0) }).trimmed }
      if !pair[0].isEmpty, !pair[1].isEmpty { pairs.append((pair[0], pair[1])) }
    }
    for index in words.indices where ["to", "and", "->", "→"].contains(words[index].lowercased()) {
      split(at: index, skipping: 1)
    }
    for index in words.indices.dropFirst() where words[index - 1].hasSuffix(",") {
      split(at: index, skipping: 0)
    }
    for index in words.indices.dropFirst() { split(at: index, skipping: 0) }
    return pairs
  }
}
