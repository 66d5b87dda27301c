package import Assistant
import CEditline

extension Chat {
  /// A chat on the standard streams, from greeting to leaving.
  /// - Returns: the signal that ended it, if one did.
  package static func run(
    with answerer: any Answering, guide: any Guide, environment: TerminalEnvironment,
    settings: ChatSettings, keepsHistory: Bool, graph: GraphIdentity = .inside,
    classroom: (any Classroom)? = nil, notebook: Notebook = Notebook()
  ) throws(OutputFailure) -> Int32? {
    let output = Output.standard
    let history =
      keepsHistory ? HistoryFile.standard(environment: environment.variables, graph: graph) : nil
    let entries = history?.entries() ?? []
    let completion = ChatCompletion(guide: guide, earlier: Chat.worthAsking(entries))
    let editor: any LineSource
    if !environment.isDumb,
      let lineEditor = LineEditor(
        prompt: settings.prompt, isColored: settings.isColored, output: output,
        completer: { completion.completions(of: $0) },
        suggester: { completion.suggestion(for: $0) },
        describer: { completion.about($0) })
    {
      editor = lineEditor
    } else {
      editor = PlainEditor(prompt: settings.prompt + " ", output: output)
    }
    for entry in entries.suffix(5000) { editor.remember(entry.text) }
    var chat = Chat(
      with: answerer, guide: guide, editor: editor, output: output, history: history,
      settings: settings, pager: Pager(environment: environment))
    chat.graph = graph
    chat.sessions =
      keepsHistory ? SessionFolder.standard(environment: environment.variables) : nil
    chat.classroom = classroom
    chat.notebook = notebook
    chat.changedGuide = { completion.change(to: $0, earlier: $1) }
    chat.wasAnswered = { completion.note($0) }
    return try chat.run()
  }

  /// The lines of a history that were understood, the newest first.
  static func worthAsking(_ entries: [HistoryFile.Entry]) -> [String] {
    entries.reversed().filter { !$0.hasFailed }.map(\.text)
  }

  /// Ends the process by a signal, as if lore had not handled it: so the program that started lore sees how it ended.
  package static func end(by signal: Int32) { lore_die_of(signal) }
}

extension Completer {
  /// The completer of a graph's names and questions.
  /// - Parameter earlier: questions asked before, the newest first.
  /// - Complexity: O(n log n) in the names.
  package init(of guide: any Guide, earlier: [String] = []) {
    self.init(
      names: NameIndex(guide.names), properties: NameIndex(guide.properties),
      namesAfter: { guide.names(after: $0, startingWith: $1, limit: Completer.mostNames) },
      namesElsewhere: {
        guide.names(startingWithOneOf: $0, limit: Completer.mostNames)
      },
      earlier: earlier, examples: guide.exampleQuestions(limit: 20), commands: slashCommandNames)
    propertyWords = Set(guide.propertyWords)
    vocabulary = propertyWords.union(guide.classWords).filter { guide.kind(ofName: $0) == nil }
    fileCommands = Set(SlashCommand.all.filter { $0.argument == "FILE" }.map(\.name))
    let words = propertyWords
    describe = { candidate in
      if candidate.hasPrefix("/") { return slashCommandSummary(of: candidate) }
      return words.contains(candidate) ? "relation" : guide.kind(ofName: candidate)
    }
  }
}

/// The completer of a chat, made beside it: sorting the names of a large graph takes longer than
/// a Tab may, and less than a person takes to type.
private final class ChatCompletion {
  private let making: OrderedWork<[String], Completer>
  private lazy var completer = making.next()
  private let earlier: [String]
  private var isMade = false

  init(guide: any Guide, earlier: [String]) {
    self.earlier = earlier
    making = OrderedWork(threads: 1) { earlier in
      Completer(of: guide, earlier: earlier)
    }
    making.give(earlier)
  }

  /// Goes on with the names and questions of another graph.
  func change(to guide: any Guide, earlier: [String]) {
    completer = Completer(of: guide, earlier: earlier)
    isMade = true
  }

  /// Adds a question that was answered to those that are offered.
  func note(_ question: String) {
    isMade = true
    completer?.earlier.insert(question, at: 0)
  }

  func completions(of text: String) -> Completion {
    isMade = true
    return completer?.completions(of: text) ?? .none
  }

  func about(_ candidate: String) -> String? { completer?.describe(candidate) }

  /// What a line may become; nothing while names are still sorted, since nobody asked for it.
  func suggestion(for text: String) -> String? {
    isMade = isMade || making.isReady
    if isMade { return completer?.suggestion(for: text) }
    lore_editor_suggest_later()
    return nil
  }
}
