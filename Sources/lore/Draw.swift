import Answers
import ArgumentParser
import Assistant
import Glibc
import Terminal

/// `lore draw`: a picture of a concept's surroundings, or of a small graph as a whole.
struct Draw: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a picture of what stands around a concept, or of the whole graph.",
    discussion: """
      SVG is made by Graphviz's dot, where it is installed; dot and mermaid need nothing.

      Examples:
        lore draw "service management" --format svg > service.svg
        lore draw "service management and project management" --depth 1
        lore draw --format mermaid
        lore draw --graph films.ttl "The Matrix" --format dot
      """)

  @OptionGroup var source: GraphOptions

  @Option(help: "svg, dot or mermaid.")
  var format: PictureFormat = .svg

  @Option(help: "How many facts are drawn at most.")
  var most = 300

  @Option(help: "How many steps from the concept are drawn; 2 unless set.")
  var depth: Int?

  @Argument(help: "A concept, or two with 'and' between them; the whole graph without one.")
  var concept: [String] = []

  func validate() throws {
    if most < 1 { throw ValidationError("--most takes a number from 1 on.") }
    if let depth, !(1...20).contains(depth) {
      throw ValidationError("--depth takes a number from 1 to 20.")
    }
    if depth != nil, concept.isEmpty {
      throw ValidationError("--depth takes a concept to start from.")
    }
  }

  func run() throws {
    let name = concept.isEmpty ? nil : concept.joined(separator: " ")
    let assistant = try source.loadAssistant()
    guard let diagram = assistant.diagram(of: name, depth: depth ?? 2, most: most) else {
      throw failure("nothing is called \"\(name ?? "")\"")
    }
    if diagram.isEmpty { throw failure("there is nothing to draw") }
    tellWhatIsLeftOut(of: diagram)
    switch format {
    case .dot: try Output.standard.write(diagram.dot.safeForTerminal(keepingLines: true))
    case .mermaid: try Output.standard.write(diagram.mermaid.safeForTerminal(keepingLines: true))
    case .svg:
      do {
        try Graphviz.drawSVG(diagram.dot, to: .standard)
      } catch {
        throw failure(error.description)
      }
    }
  }

  private func tellWhatIsLeftOut(of diagram: Diagram) {
    guard let remark = diagram.remark else { return }
    var ways: [String] = []
    if diagram.omitted > 0 { ways.append("--most \(diagram.factCount + diagram.omitted)") }
    if diagram.further > 0 { ways.append("--depth \((depth ?? 2) + 1)") }
    Output.errors.report(
      "lore: the picture has \(remark); \(ways.joined(separator: " or ")) draws more")
  }

  private func failure(_ reason: String) -> ExitCode {
    Output.errors.report("lore: " + reason.safeForTerminal())
    return Exit.unanswered.code
  }
}

enum PictureFormat: String, CaseIterable, ExpressibleByArgument {
  case svg, dot, mermaid
}
