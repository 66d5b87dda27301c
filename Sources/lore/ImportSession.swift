import Assistant
import English
import Import
import Terminal
import Triples

/// An import at the terminal: reviewed, tried in a chat, saved.
struct ImportSession {
  /// Where it is saved; nil for nowhere.
  let folder: ImportFolder?

  /// Reviews until the person saves or leaves. Without a folder, what would be saved is chatted with instead.
  func run(_ first: Review) throws {
    var review = first
    let environment = TerminalEnvironment.current()
    let settings = ChatSettings(
      isUnicode: environment.isUnicode,
      isColored: environment.usesColor(.auto, isTerminal: true), isQuiet: false)
    let dialogue = ReviewDialogue.standard(settings: settings) { prepared in
      do {
        return try assistant(on: prepared).exampleQuestions(limit: 3)
      } catch {
        // A graph that does not load is told when it is tried; the screen goes without examples.
        return []
      }
    }
    while true {
      switch try dialogue.run(&review) {
      case .leave: return
      case .save:
        try folder?.save(review.prepared)
        if let folder { Output.errors.report("Saved in \(folder.path).".safeForTerminal()) }
        return try chat(with: review.prepared, saved: folder, environment, settings)
      case .tryOut: try chat(with: review.prepared, saved: nil, environment, settings)
      case .show: continue
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
      // What is not saved has nothing to come back to.
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
