import ArgumentParser
import Terminal

/// How it looks.
struct StyleOptions: ParsableArguments {
  @Option(
    name: [.long, .customLong("colour")], help: "Colour: auto, always or never.")
  var color: ColorChoice?

  @Flag(help: "No greeting, and no line of what else can be asked.")
  var quiet = false
}
