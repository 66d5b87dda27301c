import ArgumentParser
import Glibc
import Terminal

/// A first word that is nearly a subcommand's name, where what follows it shows that no question begins so.
///
/// `lore sparq "what affects service management?"` → "did you mean sparql?"; `lore fork of services` is a question.
struct MistypedSubcommand: Equatable {
  let typed: String
  let meant: String

  /// - Parameter names: those of the subcommands.
  /// - Returns: nil where the words are a subcommand, options or a question.
  init?(_ arguments: [String], among names: [String]) {
    guard let first = arguments.first, first.allSatisfy(\.isLetter), !names.contains(first) else {
      return nil
    }
    let rest = arguments.dropFirst()
    // A word in a sentence is followed by other words; what is quoted, an option or a file follows a subcommand.
    let isCommand = rest.contains { word in
      word.contains(" ") || word.hasPrefix("--") || access(word, F_OK) == 0
    }
    let most = isCommand ? 2 : 1
    guard isCommand || rest.isEmpty && first.count > 5 else { return nil }
    let near = (1...most).lazy.compactMap { most in
      names.first { $0.count > most + 2 && Chat.differ($0, first.lowercased(), atMost: most) }
    }.first
    guard let near else { return nil }
    (typed, meant) = (first, near)
  }

  /// The sentence that asks whether the subcommand was meant.
  var sentence: String {
    "There is no subcommand \"\(typed.safeForTerminal())\"; did you mean `\(meant)`? "
      + "A question that begins so is asked by: lore ask \(typed.safeForTerminal()) …"
  }
}
