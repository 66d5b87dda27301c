import ArgumentParser

/// The options and words that a subcommand takes, read off its own help: so shells complete what help tells.
struct CommandOutline: Equatable {
  struct Option: Equatable {
    /// The names of the option: "--format", "-h".
    let names: [String]
    /// The value that follows it: "path"; nil for a flag.
    let value: String?
    /// The values that there are, where they can be told.
    let values: [String]
    let about: String
  }

  var options: [Option] = []
  /// The name of the words without dashes: "question", "concept", "files"; nil where there are none.
  var argument: String?

  /// The outline of a subcommand.
  init(of command: any ParsableCommand.Type) {
    self.init(help: command.helpMessage(columns: 10_000))
  }

  /// Reads a help text in which each option stands on a line of its own:
  ///
  ///     --format <format>       How replies are written. (values: text, jsonl; default: text)
  init(help: String) {
    var part = ""
    for line in help.split(separator: "\n") {
      if !line.hasPrefix(" ") { part = String(line) }
      guard line.hasPrefix("  "), !line.hasPrefix("   ") else { continue }
      let words = line.split(separator: " ")
      if part.hasPrefix("ARGUMENTS"), let name = words.first, name.hasPrefix("<") {
        argument = Self.bare(name)
      }
      guard part.hasPrefix("OPTIONS"), words.first?.hasPrefix("-") ?? false else { continue }
      options.append(Self.option(words))
    }
  }

  private static func option(_ words: [Substring]) -> Option {
    let names = words.prefix { $0.hasPrefix("-") }
    var rest = words.dropFirst(names.count)
    var value: String?
    if let first = rest.first, first.hasPrefix("<") {
      value = bare(first)
      rest = rest.dropFirst()
    }
    let text = rest.joined(separator: " ")
    let end = text.range(of: " (values: ")
    let list = end.map { text[$0.upperBound...].prefix { $0 != ";" && $0 != ")" } } ?? ""
    return Option(
      names: names.map { String($0.filter { $0 != "," }) }, value: value,
      values: list.split(separator: ",").map { String($0.drop { $0 == " " }) },
      about: String(text[..<(end?.lowerBound ?? text.endIndex)]))
  }

  private static func bare(_ name: Substring) -> String {
    String(name.filter { !"<>.[]".contains($0) })
  }

  func option(_ name: String) -> Option? { options.first { $0.names.contains(name) } }
}

extension StringProtocol {
  /// The place where a text stands first in this one.
  fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}
