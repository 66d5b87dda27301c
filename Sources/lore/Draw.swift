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
        lore draw --format mermaid
        lore draw --graph films.ttl "The Matrix" --format dot
      """)

  @OptionGroup var source: GraphOptions

  @Option(help: "svg, dot or mermaid.")
  var format: PictureFormat = .svg

  @Option(help: "How many facts of a whole graph are drawn at most.")
  var most = 300

  @Argument(help: "A concept; the whole graph without one.")
  var concept: [String] = []

  func validate() throws {
    if most < 1 { throw ValidationError("--most takes a number from 1 on.") }
  }

  func run() throws {
    let name = concept.isEmpty ? nil : concept.joined(separator: " ")
    let assistant = try source.loadAssistant()
    guard let diagram = assistant.diagram(of: name, limit: most) else {
      throw failure("nothing is called \"\(name ?? "")\"")
    }
    if diagram.isEmpty { throw failure("there is nothing to draw") }
    if name == nil, diagram.edges.count >= most {
      Output.errors.report(
        "lore: the picture has \(diagram.edges.count) facts and leaves others out; --most draws more"
      )
    }
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

  private func failure(_ reason: String) -> ExitCode {
    Output.errors.report("lore: " + reason.safeForTerminal())
    return Exit.unanswered.code
  }
}

enum PictureFormat: String, CaseIterable, ExpressibleByArgument {
  case svg, dot, mermaid
}
