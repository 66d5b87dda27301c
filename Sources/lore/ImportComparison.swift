import ArgumentParser
import Assistant
import Glibc
import Import
import Terminal
import Triples

/// `lore import`: a comparison made into a graph.
struct ImportComparison: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a graph of a comparison in Markdown, HTML, CSV or plain text.",
    discussion: """
      The table's things and aspects are found, each cell becomes a fact with its line and column as \
      its source. The folder then holds facts.trig, words.ttl and import.json, which are written anew \
      by the next import; what you put into edits.ttl beside them stays.

      Examples:
        lore import phones.md --output phones
        lore import phones.csv --called phone --yes --output phones
        lore --graph phones

      Exit codes: 0 everything understood, 1 imported with remarks, 2 wrong usage, 3 no comparison \
      found or a file could not be read or written.
      """)

  @Argument(help: "The files.", completion: .file())
  var files: [String]

  @Option(
    help: ArgumentHelp("Which table of the file: its number or its heading.", valueName: "table"))
  var table: String?

  @Option(help: "What the things are: rows or columns.")
  var things: ThingPlace?

  @Option(help: ArgumentHelp("What the things are called, such as “phone”.", valueName: "noun"))
  var called: String?

  @Flag(help: "Take every decision as it stands, without asking.")
  var yes = false

  @Option(
    help: ArgumentHelp(
      "The folder for the graph; several files get a folder each in it.", valueName: "folder"),
    completion: .directory)
  var output: String?

  @Flag(help: "Only say how the file is understood; write nothing.")
  var check = false

  @Option(help: "How to report: text, or jsonl with every table as it was read.")
  var format: ReplyFormat = .text

  func validate() throws {
    if files.isEmpty { throw ValidationError("lore import takes a file.") }
  }

  func run() throws {
    var (hasRemarks, hasFailed) = (false, false)
    for file in files {
      do {
        hasRemarks = try run(file) || hasRemarks
      } catch let error as ImportError {
        Output.errors.report(error.description.safeForTerminal())
        hasFailed = true
      }
    }
    if hasFailed { throw Exit.graph.code }
    if hasRemarks { throw Exit.unanswered.code }
  }

  /// - Returns: whether there is something to be known about how the file was read.
  private func run(_ file: String) throws -> Bool {
    let source = try SourceText(path: file)
    let folder = output.map { ImportFolder(files.count == 1 ? $0 : $0 + "/" + source.stem) }
    let earlier = try folder?.decisions()
    var choice = earlier?.choice ?? ImportChoice()
    if let table { choice.table = table }
    if let things { choice.things = things.orientation }
    if let called { choice.noun = called }
    let prepared = try PreparedImport(source, choice: choice, kept: earlier?.names ?? [:])
    if let earlier, earlier.fingerprint != source.fingerprint {
      for line in ImportDifference(from: earlier, to: prepared).lines {
        Output.errors.report(line.safeForTerminal())
      }
    }
    if !yes, !check, format == .text, isatty(0) == 1, isatty(1) == 1 {
      try ImportSession(folder: folder).run(Review(prepared, hasFolder: folder != nil))
      return false
    }
    if format == .jsonl {
      try Output.standard.write(ImportReport(prepared).json.compact + "\n")
    } else {
      report(prepared)
    }
    if check { return !prepared.remarks.isEmpty }
    if let folder {
      try folder.save(prepared)
      Output.errors.report(
        "\(folder.path): saved. Ask it with: lore --graph \(folder.path)".safeForTerminal())
    } else {
      try prepared.write { text throws in
        try Output.standard.write(text)
      } words: { text throws in
        try Output.standard.write(text)
      }
    }
    return !prepared.remarks.isEmpty
  }

  private func report(_ prepared: PreparedImport) {
    let comparison = prepared.comparison
    let summary = ImportSummary(comparison)
    Output.errors.report(
      "\(prepared.document.name): \(summary.size); \(summary.kindList)".safeForTerminal())
    let names = comparison.things.prefix(8).map(\.label).joined(separator: ", ")
    let more = comparison.things.count > 8 ? ", …" : ""
    Output.errors.report(
      "Things are the \(comparison.orientation.rawValue), called \(comparison.noun ?? "option"): \(names)\(more)"
        .safeForTerminal())
    for remark in prepared.remarks.prefix(20) {
      Output.errors.report(remark.text(in: prepared.document.name).safeForTerminal())
    }
  }
}

/// The value of `--things`: whether rows or columns are the things.
enum ThingPlace: String, ExpressibleByArgument, CaseIterable {
  case rows, columns

  var orientation: Orientation { self == .rows ? .rows : .columns }
}
