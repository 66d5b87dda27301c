import Glibc
import PseudoTerminals
import Testing

/// Tab in the shells themselves.
@Suite("Completion in shells", .serialized) struct ShellCompletionTests {
  private let folder = ScratchFolder()

  /// A shell with lore's completion, at its prompt.
  private func shell(_ name: String, _ arguments: [String], load: String) throws -> PseudoTerminal {
    let programs = builtProgram("lore").dropLast("/lore".count)
    folder.write("<x:a> <x:b> <x:c> .\n", to: "teas.ttl")
    folder.write("no graph\n", to: "notes.txt")
    let script = lore(["--generate-completion-script", name])
    #expect(script.code == 0)
    folder.write(script.output, to: "_lore")
    let terminal = try PseudoTerminal(
      "/usr/bin/env", [name] + arguments,
      environment: [
        "PATH": programs + ":/usr/bin:/bin", "HOME": folder.path, "PS1": "sh> ",
        "XDG_CONFIG_HOME": folder.path, "XDG_DATA_HOME": folder.path,
      ], columns: 120)
    try terminal.send("cd \(folder.path); \(load); echo lo''aded\r", until: "loaded")
    try terminal.wait(for: "the prompt") { $0.text.hasSuffix("loaded\nsh>") }
    return terminal
  }

  /// Types, presses Tab, and waits for the line that comes of it; then takes it away.
  private func complete(_ typed: String, _ line: String, in shell: PseudoTerminal) throws {
    try shell.send(typed, untilLine: "sh> " + typed)
    try shell.send("\t", untilLine: "sh> " + line)
    try shell.send("\u{15}", untilLine: "sh> ")
  }

  private func optionsFilesAndNamesComplete(in shell: PseudoTerminal) throws {
    try complete("lore --gr", "lore --graph ", in: shell)
    try complete("lore --graph t", "lore --graph teas.ttl ", in: shell)
    try complete("lore --format j", "lore --format jsonl ", in: shell)
    try complete("lore draw ris", "lore draw risks ", in: shell)
    try complete("lore draw --dep", "lore draw --depth ", in: shell)
    try complete("lore draw poor", #"lore draw poor\ planning\ and\ designing "#, in: shell)
  }

  @Test(.enabled(if: access("/usr/bin/bash", X_OK) == 0, "bash is not installed"))
  func inBash() throws {
    let bash = try shell("bash", ["--norc", "--noprofile", "-i"], load: "source ./_lore")
    try optionsFilesAndNamesComplete(in: bash)
    try complete(
      #"lore "what affects service man"#, #"lore "what affects service management" "#, in: bash)
    try bash.send("lore draw serv\t", untilLine: "sh> lore draw service")
    try bash.send("\t\t", until: "service manager")
  }

  @Test(.enabled(if: access("/usr/bin/zsh", X_OK) == 0, "zsh is not installed"))
  func inZsh() throws {
    let load = "autoload -Uz compinit; compinit -u -D; source ./_lore; PS1='sh> '"
    let zsh = try shell("zsh", ["-f", "-i"], load: load)
    try optionsFilesAndNamesComplete(in: zsh)
    try zsh.send("lore --\t", until: "A SPARQL endpoint to ask for facts.")
  }

  @Test(.enabled(if: access("/usr/bin/fish", X_OK) == 0, "fish is not installed"))
  func inFish() throws {
    let load = "function fish_prompt; echo -n 'sh> '; end; source ./_lore"
    let fish = try shell("fish", ["--private", "--no-config"], load: load)
    try optionsFilesAndNamesComplete(in: fish)
    try fish.send("lore --\t", until: "A SPARQL endpoint to ask")
  }

  @Test func aGraphsOwnNamesAreOffered() {
    folder.write(
      """
      @prefix : <http://e.org/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      :Tea a rdfs:Class ; rdfs:label "tea" . :a a :Tea ; rdfs:label "oolong" .
      """, to: "graph.ttl")
    let ask = ["---complete", "bash", "draw", "--graph", folder.path + "/graph.ttl"]
    #expect(lore(ask + ["oo"]).output == "oolong\n")
    #expect(lore(ask + ["ris"]).output == "")
    #expect(lore(["---complete", "fish", "--refr"]).output.hasPrefix("--refresh\tLook again"))
    #expect(
      lore(["---complete", "bash", "import", folder.path + "/gr"]).output.hasSuffix("graph.ttl\n"))
    // A graph has other suffixes than .ttl.
    folder.write("", to: "films.rdf")
    #expect(
      lore(["---complete", "bash", "--graph", folder.path + "/fi"]).output.hasSuffix("films.rdf\n"))
    // What is given once is not offered again, but for graphs.
    #expect(lore(["---complete", "bash", "--quiet", "--qui"]).output == "")
    #expect(lore(["---complete", "bash", "--graph", "a", "--gra"]).output.hasPrefix("--graph\t"))
  }
}
