import ArgumentParser
import Assistant
import Glibc
import Terminal

extension Lore {
  /// Writes a shell's script, or answers what one asks; whether the arguments were for that.
  static func completes(_ arguments: [String]) throws(OutputFailure) -> Bool {
    guard let first = arguments.first else { return false }
    if first == "--generate-completion-script", arguments.count == 2,
      let script = CompletionScript.of(shell: arguments[1])
    {
      try Output.standard.write(script)
      return true
    }
    guard first == CompletionScript.request, arguments.count > 1 else { return false }
    let words = arguments.dropFirst(2).map { unquoted($0) }
    for offer in shellCompletion.offers(for: words) {
      let about = offer.about.isEmpty ? "" : "\t" + offer.about.safeForTerminal()
      try Output.standard.write(line: offer.word.safeForTerminal() + about)
    }
    return true
  }

  /// A word as its shell has it on the line: an opening quote and backslashes taken away.
  ///
  /// `"what aff` → `what aff`; `service\ man` → `service man`.
  private static func unquoted(_ word: String) -> String {
    var plain = ""
    var quote: Character?
    var escapes = false
    for character in word {
      if escapes {
        plain.append(character)
        escapes = false
      } else if character == "\\", quote != "'" {
        escapes = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, "\"'".contains(character), plain.isEmpty {
        quote = character
      } else {
        plain.append(character)
      }
    }
    return plain
  }

  private static var shellCompletion: ShellCompletion {
    let commands = configuration.subcommands.map { command in
      (
        name: command._commandName, about: command.configuration.abstract,
        outline: CommandOutline(of: command)
      )
    }
    return ShellCompletion(commands: commands, files: fileNames(in:), completer: completer(on:))
  }

  /// The completer of some graphs; nil for graphs that take longer to read than Tab may.
  private static func completer(on graphs: [String]) -> Completer? {
    var source = GraphSource(paths: graphs.map { Chat.expanded($0) })
    source.timeLimit = 1
    let size = source.files.reduce(0) { sum, path in
      var status = stat()
      return sum + (stat(path, &status) == 0 ? Int(status.st_size) : 0)
    }
    guard size <= largestGraph, let assistant = try? source.assistant(evidenceLimit: 0) else {
      return nil
    }
    return Completer(of: assistant)
  }

  /// The size in bytes up to which graphs are read for completion, about a second's work. Where the files have more,
  /// Tab offers commands, options and files, but no words of the graph.
  private static let largestGraph = 20_000_000
}
