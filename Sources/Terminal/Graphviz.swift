/// Graphviz's `dot`, run to lay out a diagram.
package enum Graphviz {
  package enum Failure: Error, Equatable, CustomStringConvertible {
    case notInstalled
    case failed(Int32)

    package var description: String {
      switch self {
      case .notInstalled:
        "SVG needs Graphviz's dot, which is not installed (try apt install graphviz); "
          + "--format dot and --format mermaid need nothing"
      case .failed(let code): "Graphviz's dot failed with exit code \(code)"
      }
    }
  }

  /// The shell command: 127 tells that there is no dot, so that lore can say so, and not the shell.
  private static let command = "command -v dot >/dev/null || exit 127; exec dot -Tsvg"

  /// Writes a diagram in Graphviz's language as SVG.
  package static func drawSVG(_ diagram: String, to output: Output) throws(Failure) {
    // One pipe is enough, without a deadlock, since dot reads all of its input before it writes.
    switch ShellCommand(command).run(input: diagram, output: output.descriptor) {
    case 0: return
    case 127, nil: throw .notInstalled
    case let code?: throw .failed(code)
    }
  }
}
