import Terminal

/// The settings that the person made for every run.
enum Person {
  /// The file of settings, read when something first asks for it; each line of it that means nothing is reported on
  /// standard error then, once.
  static let settings = Configuration.read(environment: variable) { Output.errors.report($0) }
}
