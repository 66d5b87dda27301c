/// An import as a person looks at it before it is saved: what was decided, what is doubtful, and how to change it.
package struct Review: Sendable {
  package private(set) var prepared: PreparedImport
  /// Whether the folder to save in is known; else Enter asks.
  private let hasFolder: Bool

  package init(_ prepared: PreparedImport, hasFolder: Bool = true) {
    self.prepared = prepared
    self.hasFolder = hasFolder
  }

  /// The words that a line may begin with, for completion.
  package static let commands = ["called ", "flip", "name ", "quit", "save", "table ", "try"]

  /// What comes after a typed line.
  package enum Step: Equatable, Sendable {
    /// The screen again, after a word on what happened.
    case show(String)
    case save
    case tryOut
    case leave
  }

  // MARK: The screen

  /// One screen: the decisions with their defaults, only doubtful cells, what can be asked, the keys.
  /// - Parameter examples: questions that the graph would answer.
  package func lines(examples: [String]) -> [String] {
    let comparison = prepared.comparison
    let summary = ImportSummary(comparison)
    let tables = prepared.document.grids.count
    var lines = [
      "\(prepared.document.name) · \(tables) \(tables == 1 ? "table" : "tables") · \(summary.size)"
    ]
    let doubt = comparison.isOrientationDoubtful ? " (I am not sure)" : ""
    lines.append("Things are the \(comparison.orientation.rawValue)\(doubt): \(thingList)   [flip]")
    lines.append("They are called: \(comparison.noun ?? "option")   [called NOUN]")
    lines.append(summary.kindList + marks)
    if let aspectLine { lines.append(aspectLine) }
    lines += doubts
    if !examples.isEmpty { lines.append("You can then ask: " + examples.joined(separator: " · ")) }
    let more = tables > 1 ? " · table NUMBER" : ""
    let old = aspectLine == nil ? "ASPECT" : "LINE"
    let enter = hasFolder ? "Enter saves" : "Enter asks where to save"
    lines.append(
      "\(enter) · t tries it first · flip · called NOUN · name \(old) LABEL\(more) · q leaves")
    return lines
  }

  /// "Aspects: line 5 price · 6 weight": what `name LINE LABEL` renames, where the lines tell aspects apart; turned, all
  /// aspects stand on the line of the heading.
  private var aspectLine: String? {
    let aspects = prepared.comparison.aspects
    guard let first = aspects.first, Set(aspects.map(\.place.line)).count == aspects.count else {
      return nil
    }
    let shown = aspects.prefix(12).map { "\($0.place.line) \($0.label)" }
    let more = aspects.count > 12 ? " · and \(aspects.count - 12) more" : ""
    return first.place.line > 0 ? "Aspects by line: \(shown.joined(separator: " · "))\(more)" : nil
  }

  private var thingList: String {
    let things = prepared.comparison.things
    let shown = things.prefix(8).map(\.label).joined(separator: ", ")
    return things.count > 8 ? "\(shown), and \(things.count - 8) more" : shown
  }

  /// What the symbols mean, for the line of kinds: " (✅ yes, ⁉ partly, ❌ no, by the legend)".
  private var marks: String {
    let legend = prepared.document.legend
    let hasFeatures = prepared.comparison.aspects.contains { $0.kind == .feature }
    guard hasFeatures, !legend.isEmpty else { return "" }
    let told = legend.sorted { $0.key < $1.key }.map { symbol, meaning -> String in
      let place = Place(line: 1, column: 1)
      guard case .mark(let mark, _) = CellReading(Cell(symbol, at: place), legend: legend) else {
        return "\(symbol) \(meaning)"
      }
      return "\(symbol) \(mark.rawValue)"
    }
    return " (\(told.joined(separator: ", ")), by the legend)"
  }

  /// Doubtful cells, at most six: those that change the most answers first.
  private var doubts: [String] {
    let remarks = prepared.remarks
    guard !remarks.isEmpty else { return [] }
    let shown = remarks.prefix(6).map { "  line \($0.line): \($0.sentence)" }
    let more = remarks.count > 6 ? ["  and \(remarks.count - 6) more"] : []
    return ["\(remarks.count) to look at:"] + shown + more
  }

  // MARK: Changes

  /// Does what a line says; a line that says nothing known changes nothing.
  package mutating func take(_ line: String) -> Step {
    let words = line.split(separator: " ").map(String.init)
    guard let command = words.first?.lowercased() else { return .save }
    let rest = words.dropFirst().joined(separator: " ")
    switch command {
    case "s", "save", "ok", "y", "yes": return .save
    case "t", "try": return .tryOut
    case "q", "quit", "exit": return .leave
    case "f", "flip":
      let turned: Orientation = prepared.comparison.orientation == .rows ? .columns : .rows
      return change { $0.things = turned }
    case "c", "called":
      guard !rest.isEmpty else { return .show("What are they called? For example: called phone") }
      return change { $0.noun = rest }
    case "table":
      guard !rest.isEmpty else { return .show("Which table? For example: table 2") }
      return change { choice in
        choice.table = rest
        choice.things = nil
      }
    case "n", "name": return rename(words)
    default: return .show("I know: Enter, t, flip, called NOUN, name LINE LABEL, q.")
    }
  }

  /// "name 12 response time": the aspect that stands on line 12 gets a label of the person's own; so does "weight" by
  /// "name weight mass".
  private mutating func rename(_ words: [String]) -> Step {
    let aspects = prepared.comparison.aspects
    let rest = words.dropFirst().joined(separator: " ")
    let named = aspects.filter { rest.lowercased().hasPrefix($0.label.lowercased() + " ") }
      .max { $0.label.count < $1.label.count }
    if let named {
      let label = String(rest.dropFirst(named.label.count + 1))
      return change { $0.labels[named.header] = label }
    }
    guard words.count > 2, let line = Int(words[1]) else {
      let example = aspects.first?.label ?? "12"
      return .show(
        "Which aspect, and what is it called? For example: name \(example) response time")
    }
    let label = words.dropFirst(2).joined(separator: " ")
    guard let aspect = aspects.first(where: { $0.place.line == line }) else {
      return .show("No aspect stands on line \(line).")
    }
    return change { $0.labels[aspect.header] = label }
  }

  private mutating func change(_ change: (inout ImportChoice) -> Void) -> Step {
    var choice = prepared.choice
    change(&choice)
    do {
      prepared = try prepared.deciding(choice)
      return .show("")
    } catch {
      return .show(error.description)
    }
  }
}
