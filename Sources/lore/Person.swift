import Terminal

/// What the person set for every run.
enum Person {
  /// Read once, when it is first asked for; lines that mean nothing are told then.
  static let settings = Configuration.read(environment: variable) { Output.errors.report($0) }
}
