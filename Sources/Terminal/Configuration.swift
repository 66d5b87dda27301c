import Glibc

/// What a person set for every run, in `$XDG_CONFIG_HOME/lore/config` or `~/.config/lore/config`: a line a
/// setting, "name = value"; # begins a remark, at the start of a line or after a space. A value in quotes stands as it
/// is.
///
///     graph = ~/films.ttl
///     timeout = 10  # slow endpoint
///     prompt = "ask #"
package struct Configuration: Equatable, Sendable {
  /// Graphs to ask where none is named; "~" is the person's own folder.
  package var graphs: [String] = []
  /// The places where each of them was set: "/home/ann/.config/lore/config:1".
  package var graphPlaces: [String] = []
  package var timeLimit: Double?
  package var color: ColorChoice?
  package var isQuiet: Bool?
  package var keepsHistory: Bool?
  package var prompt: String?

  package init() {}

  /// The settings of the person's file; none where there is none.
  /// - Parameter tell: told of each line that means nothing, which is skipped.
  package static func read(
    environment: (String) -> String?, tell: (String) -> Void
  ) -> Configuration {
    var path: String?
    if let folder = environment("XDG_CONFIG_HOME"), folder.hasPrefix("/") {
      path = folder + "/lore/config"
    } else if let home = environment("HOME"), home.hasPrefix("/") {
      path = home + "/.config/lore/config"
    }
    guard let path else { return Configuration() }
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return Configuration() }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      tell("lore: \(path.safeForTerminal()) is no ordinary file")
      return Configuration()
    }
    var configuration = Configuration()
    var reader = LineReader(descriptor: file)
    var number = 0
    while let line = reader.next() {
      number += 1
      var problem: String? = "too long"
      if case .text(let text) = line { problem = configuration.take(text) }
      while configuration.graphPlaces.count < configuration.graphs.count {
        configuration.graphPlaces.append("\(path):\(number)")
      }
      if let problem {
        tell("lore: \(path.safeForTerminal()):\(number): \(problem.safeForTerminal())")
      }
    }
    return configuration
  }

  /// Takes one line of the file; returns what is wrong with it, or nil.
  package mutating func take(_ line: String) -> String? {
    let text = line.trimmed
    if text.isEmpty || text.hasPrefix("#") { return nil }
    guard let equals = text.firstIndex(of: "=") else {
      return "\"\(text.prefix(40))\" is no setting; write \"name = value\""
    }
    let name = String(text[..<equals]).trimmed.lowercased()
    let value = Self.value(in: String(text[text.index(after: equals)...]))
    switch name {
    case "graph":
      if value.isEmpty { return "graph takes a file or folder" }
      graphs.append(Chat.expanded(value))
    case "timeout":
      guard let seconds = Double(value), seconds > 0, seconds.isFinite else {
        return "timeout takes a number of seconds above 0, not \"\(value)\""
      }
      timeLimit = seconds
    case "colour", "color":
      guard let choice = ColorChoice(rawValue: value) else {
        return "\(name) takes auto, always or never, not \"\(value)\""
      }
      color = choice
    case "quiet":
      guard let truth = Self.truth(value) else { return "quiet takes yes or no, not \"\(value)\"" }
      isQuiet = truth
    case "history":
      guard let truth = Self.truth(value) else {
        return "history takes yes or no, not \"\(value)\""
      }
      keepsHistory = truth
    case "prompt":
      // Only ASCII, since the editor counts each byte of the prompt as a column: after other letters the cursor would
      // stand wrong.
      guard !value.trimmed.isEmpty, value.utf8.count <= 40,
        value.utf8.allSatisfy({ (0x20..<0x7F).contains($0) })
      else { return "prompt takes up to 40 plain letters" }
      // A space at its end is dropped, as one stands behind the prompt anyway.
      prompt = value.hasSuffix(" ") ? String(value.dropLast()) : value
    default:
      return
        "there is no setting \"\(name.prefix(40))\"; there are graph, timeout, colour, quiet, history and prompt"
    }
    return nil
  }

  /// A value without the remark behind it and the quotes around it: `3 # slow` → `3`, `"a #b" # c` → `a #b`.
  private static func value(in text: String) -> String {
    let text = text.trimmed
    for quote: Character in ["\"", "'"] where text.first == quote {
      let rest = text.dropFirst()
      guard let end = rest.firstIndex(of: quote) else { continue }
      let behind = String(rest[rest.index(after: end)...]).trimmed
      if behind.isEmpty || behind.hasPrefix("#") { return String(rest[..<end]) }
    }
    let remark = text.indices.first { place in
      text[place] == "#"
        && (place == text.startIndex || text[text.index(before: place)].isWhitespace)
    }
    return String(text[..<(remark ?? text.endIndex)]).trimmed
  }

  private static func truth(_ word: String) -> Bool? {
    switch word.lowercased() {
    case "yes", "true", "on", "1": true
    case "no", "false", "off", "0": false
    default: nil
    }
  }
}
