/// Gives the chat its lines: a line editor, or whatever a test puts there.
package protocol LineSource: AnyObject {
  /// Shows the prompt and reads a line.
  func read() -> LineEvent

  /// Keeps a line for Up to come back to.
  func remember(_ line: String)

  /// A line that was typed where a yes or no was awaited, and is to be dealt with next.
  var waiting: String? { get set }
}

/// The result of reading a line.
package enum LineEvent: Equatable, Sendable {
  /// A line without its line end. `isPasted`: it holds line breaks that came by pasting.
  case line(String, isPasted: Bool)
  /// Ctrl-C; the line is dropped.
  case interrupted(wasEmpty: Bool)
  /// Ctrl-D on an empty line, or the terminal is gone.
  case end
  /// The process was told to end by this signal.
  case signal(Int32)
}
