import CEditline
import Glibc

/// When colour is used: `--color`.
package enum ColorChoice: String, Sendable, CaseIterable {
  case auto, always, never
}

/// What the environment says about the terminal.
package struct TerminalEnvironment: Sendable {
  /// Whether the locale's characters are UTF-8.
  package let isUnicode: Bool
  package let variables: @Sendable (String) -> String?

  /// Takes the locale of the environment for the whole process.
  package static func current() -> TerminalEnvironment {
    TerminalEnvironment(isUnicode: lore_locale_is_utf8() != 0, variables: variable)
  }

  package init(isUnicode: Bool, variables: @escaping @Sendable (String) -> String?) {
    self.isUnicode = isUnicode
    self.variables = variables
  }

  /// Whether the terminal cannot move its cursor, or belongs to an editor that reads lines itself.
  package var isDumb: Bool {
    let term = variables("TERM") ?? ""
    return term.isEmpty || term == "dumb" || term == "emacs"
  }

  /// Whether to colour what goes to a stream: an explicit choice wins, then `NO_COLOR`.
  package func usesColor(_ choice: ColorChoice, isTerminal: Bool) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto: isTerminal && !isDumb && (variables("NO_COLOR") ?? "").isEmpty
    }
  }
}

/// The value of an environment variable.
@Sendable package func variable(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}

extension Screen {
  /// The screen behind a stream as it is now; 80 by 24 where its size is not known.
  package static func current(
    of output: Output, isUnicode: Bool = true, color: Bool
  ) -> Screen {
    var rows: UInt16 = 0
    var columns: UInt16 = 0
    let isKnown = lore_terminal_size(output.descriptor, &rows, &columns) != 0
    return Screen(
      columns: isKnown && columns > 0 ? Int(columns) : 80,
      rows: isKnown && rows > 0 ? Int(rows) : 24, isUnicode: isUnicode, hasColor: color)
  }
}
