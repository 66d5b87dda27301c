import ArgumentParser
import CVersion
import Glibc
import Terminal

/// The command and its exit codes. Without a subcommand it asks.
@main
struct Lore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lore",
    abstract: "Answers plain-English questions from a knowledge graph in plain text.",
    discussion: """
      Without a subcommand lore asks: a question on the command line, the questions on its \
      standard input, or yours in a chat. 'lore help ask' shows the options of that, such as \
      --graph, --format and --quiet.

      Examples:
        lore
        lore "what affects service management?"
        lore --graph films.ttl --graph words.ttl
        lore --format jsonl < questions.txt

      What is set for every run stands in $XDG_CONFIG_HOME/lore/config (or ~/.config/lore/config), \
      a line a setting: graph = FILE (again for each more), timeout = SECONDS, colour = auto, \
      always or never, quiet = yes, history = no, prompt = "TEXT"; # begins a remark.

      Exit codes: 0 all answered, 1 some question not answered, 2 wrong usage, 3 a graph could \
      not be loaded, 4 an endpoint failed, 130 Ctrl-C.
      """,
    version: version,
    subcommands: [
      Ask.self, Describe.self, Check.self, Draw.self, PrintReading.self, PrintSPARQL.self,
      WriteGraph.self, Replay.self,
      EvaluateForms.self, ImportComparison.self, ExportComparison.self,
    ],
    defaultSubcommand: Ask.self)

  /// "1.0.0 (3f2a9c1d04)": the release, and the commit that was built.
  private static var version: String {
    let commit = String(cString: lore_commit())
    return "1.0.0" + (commit.isEmpty ? "" : " (\(commit))")
  }

  static func main() {
    do {
      if let request = Request(plain: CommandLine.arguments.dropFirst()) {
        try Session(request: request).run()
      } else if try !completes(Array(CommandLine.arguments.dropFirst())) {
        let names = configuration.subcommands.map { $0._commandName }
        let arguments = Array(CommandLine.arguments.dropFirst())
        if let mistyped = MistypedSubcommand(arguments, among: names + ["help"]) {
          throw ValidationError(mistyped.sentence)
        }
        var command = try parseAsRoot()
        try command.run()
      }
    } catch let failure as OutputFailure {
      leave(after: failure)
    } catch {
      let code = exitCode(for: error)
      guard code == .validationFailure else { exit(withError: error) }
      Output.errors.report(fullMessage(for: error))
      Glibc.exit(Exit.usage.rawValue)
    }
  }

  /// Ends the process where nothing more can be written: without a word where the reader has gone (`lore | head -1`),
  /// with one where the disk is full.
  private static func leave(after failure: OutputFailure) -> Never {
    switch failure {
    case .closed: Glibc.exit(Exit.answered.rawValue)
    case .failed:
      Output.errors.report("lore: cannot write: \(failure)")
      Glibc.exit(Exit.unanswered.rawValue)
    }
  }
}

/// The exit codes of the process.
enum Exit: Int32 {
  case answered = 0
  case unanswered = 1
  case usage = 2
  case graph = 3
  case endpoint = 4

  var code: ExitCode { ExitCode(rawValue) }
}

extension ReplyFormat: ExpressibleByArgument {}
extension ColorChoice: ExpressibleByArgument {}
