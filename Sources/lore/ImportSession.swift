import Assistant
import English
import Import
import Terminal
import Triples

/// An import at the terminal: reviewed, tried in a chat, saved.
struct ImportSession {
  /// The folder in which it is saved; nil where the person is asked.
  let folder: ImportFolder?

  /// Reviews until the person saves or leaves.
  func run(_ first: Review) throws {
    var review = first
    let environment = TerminalEnvironment.current()
    let settings = ChatSettings(
      isUnicode: environment.isUnicode,
      isColored: environment.usesColor(.auto, isTerminal: true), isQuiet: false)
    while true {
      switch try decide(&review, environment, settings) {
      case .leave: return
      case .save(let folder):
        Output.errors.report("Saved in \(folder.path).".safeForTerminal())
        return try chat(with: review.prepared, saved: folder, environment, settings)
      case .goOn:
        try chat(with: review.prepared, saved: nil, environment, settings)
        let name = review.prepared.document.name
        return Output.errors.report(
          "Nothing was saved: lore import \(name) --output FOLDER keeps it.".safeForTerminal())
      case .tryOut: try chat(with: review.prepared, saved: nil, environment, settings)
      }
    }
  }

  private enum Decision {
    /// It is saved, and chatted with.
    case save(ImportFolder)
    /// It is chatted with, and lost.
    case goOn
    case tryOut, leave
  }

  /// The review, until something is to be done with the import. Its editor ends with it.
  private func decide(
    _ review: inout Review, _ environment: TerminalEnvironment, _ settings: ChatSettings
  ) throws -> Decision {
    let dialogue = ReviewDialogue.standard(environment: environment, settings: settings) {
      prepared in
      do {
        return try assistant(on: prepared).exampleQuestions(limit: 3)
      } catch {
        // Without examples: why a graph does not load is told when it is tried.
        return []
      }
    }
    while true {
      switch try dialogue.run(&review) {
      case .leave: return .leave
      case .tryOut: return .tryOut
      case .show: continue
      case .save:
        let asked = try folder == nil ? dialogue.folder(for: review) : nil
        guard let target = folder ?? asked.map({ ImportFolder($0) }) else { return .goOn }
        do {
          try target.save(review.prepared)
          return .save(target)
        } catch {
          if folder != nil { throw error }
          try dialogue.tell(error.description)
        }
      }
    }
  }

  private func chat(
    with prepared: PreparedImport, saved: ImportFolder?, _ environment: TerminalEnvironment,
    _ settings: ChatSettings
  ) throws {
    let source = saved.map { GraphSource(paths: [$0.path]) }
    let assistant =
      try source.map { try $0.assistant(evidenceLimit: 8) } ?? assistant(on: prepared)
    let signal = try Chat.run(
      with: Conversation(with: assistant), guide: assistant, environment: environment,
      settings: settings,
      // An import that is not saved has no history, as nobody can come back to it.
      keepsHistory: source != nil && Person.settings.keepsHistory ?? true,
      graph: source?.identity ?? .inside, classroom: source.map { GraphClassroom($0, assistant) })
    if let signal { Chat.end(by: signal) }
  }

  /// The assistant on an import that is not saved.
  private func assistant(on prepared: PreparedImport) throws -> Assistant {
    let text = prepared.text()
    var builder = TripleStoreBuilder()
    try GraphReader.read(text: text.facts, name: "facts.trig", into: &builder)
    try GraphReader.read(text: text.words, name: "words.ttl", into: &builder)
    return Assistant(store: builder.finish(), timeLimit: 5, evidenceLimit: 8, today: .now())
  }
}
