import ArgumentParser
import Terminal

/// Where the graph is.
struct GraphOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "A graph to ask instead of the one inside: a file (.ttl, .trig, .nt, .nq) or a folder.",
      valueName: "path"),
    completion: .file(extensions: ["ttl", "trig", "nt", "nq"]))
  var graph: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("A SPARQL endpoint to ask for facts.", valueName: "url"))
  var endpoint: String?

  @Option(help: ArgumentHelp("How long one question may take.", valueName: "seconds"))
  var timeout = 5.0

  func validate() throws {
    if !(timeout > 0) { throw ValidationError("--timeout takes a number of seconds above 0.") }
  }
}

/// How it looks.
struct StyleOptions: ParsableArguments {
  @Option(help: "Colour: auto, always or never.")
  var color: ColorChoice = .auto

  @Flag(help: "No greeting, and no line of what else can be asked.")
  var quiet = false
}
