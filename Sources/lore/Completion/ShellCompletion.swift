import ArgumentParser
import Terminal

/// Finds what a shell may offer for the word at its cursor.
struct ShellCompletion {
  /// One offer: a word, and what it is.
  struct Offer: Equatable {
    let word: String
    let about: String

    init(_ word: String, _ about: String = "") {
      self.word = word
      self.about = about
    }
  }

  /// The subcommands, and what each takes.
  let commands: [(name: String, about: String, outline: CommandOutline)]
  /// The files and folders of a folder, the latter with a slash at their ends.
  let files: (_ folder: String) -> [String]
  /// What completes a question or a name on the graphs of these files.
  let completer: (_ graphs: [String]) -> Completer?

  /// The offers for a command line without its program: the words before the cursor's and that word, as
  /// far as it is typed.
  ///
  /// `["draw", "serv"]` → "service management"; `["--gr"]` → "--graph".
  func offers(for words: [String]) -> [Offer] {
    let current = words.last ?? ""
    let before = words.dropLast()
    let subcommand = before.first.flatMap { word in commands.first { $0.name == word } }
    guard let command = subcommand ?? commands.first else { return [] }
    let outline = command.outline
    if let option = before.last.flatMap({ outline.option($0) }), let value = option.value {
      return self.values(of: option, value, startingWith: current)
    }
    if current.hasPrefix("-") {
      return options(of: outline, besides: before, startingWith: current)
    }
    var offers: [Offer] = []
    if before.isEmpty {
      offers = commands.map { Offer($0.name, $0.about) }.filter { $0.word.hasPrefix(current) }
    }
    let said = plainWords(of: Array(before.dropFirst(subcommand == nil ? 0 : 1)), outline)
    switch outline.argument {
    case "files", "file", "folder": offers += paths(startingWith: current, suffixes: [])
    case "question", "concept":
      // Questions are offered only where no command fits, whose name is likelier than a question's first letters.
      if offers.isEmpty { offers += names(current, after: said, of: outline, before) }
    default: break
    }
    return offers
  }

  /// The words that are neither options nor their values.
  private func plainWords(of words: [String], _ outline: CommandOutline) -> [String] {
    var plain: [String] = []
    var isValue = false
    for word in words {
      if isValue {
        isValue = false
      } else if let option = outline.option(word) {
        isValue = option.value != nil
      } else if !word.hasPrefix("-") {
        plain.append(word)
      }
    }
    return plain
  }

  private func options(
    of outline: CommandOutline, besides given: some Collection<String>, startingWith text: String
  ) -> [Offer] {
    // What stands on the line is not offered again, unless it takes a path: `--graph a.ttl --gr` → "--graph", since a
    // question may be asked of several files.
    outline.options.filter { option in
      option.value == "path" || !option.names.contains { given.contains($0) }
    }.flatMap { option in
      option.names.filter { $0.hasPrefix("--") && $0.hasPrefix(text) }
        .map { Offer($0, option.about) }
    }
  }

  private func values(
    of option: CommandOutline.Option, _ value: String, startingWith text: String
  ) -> [Offer] {
    if !option.values.isEmpty {
      return option.values.filter { $0.hasPrefix(text) }.map { Offer($0) }
    }
    switch value {
    case "path":
      return paths(startingWith: text, suffixes: GraphFilesOptions.suffixes.map { "." + $0 })
    case "file": return paths(startingWith: text, suffixes: [".ttl"])
    case "folder": return paths(startingWith: text, suffixes: ["/"])
    default: return []
    }
  }

  // MARK: Files and names

  /// The paths that begin so, with one of these suffixes; folders always.
  private func paths(startingWith path: String, suffixes: [String]) -> [Offer] {
    Terminal.paths(startingWith: path, files: files).filter { path in
      path.hasSuffix("/") || suffixes.isEmpty || suffixes.contains { path.hasSuffix($0) }
    }.map { Offer($0) }
  }

  /// What a question or the name of a thing may go on with; only the word at the cursor is replaced.
  private func names(
    _ current: String, after said: [String], of outline: CommandOutline,
    _ before: some Collection<String>
  ) -> [Offer] {
    guard let completer = completer(graphs(in: Array(before))) else { return [] }
    let context = said.isEmpty ? "" : said.joined(separator: " ") + " "
    if outline.argument == "concept" {
      return completer.names.names(startingWith: context + current).prefix(60).map {
        Offer(String($0.dropFirst(context.count)))
      }
    }
    let text = context + current
    let completion = completer.completions(of: text)
    // What is replaced may begin before the word: "what affects serv" is all one word in quotes.
    guard completion.replaced.count <= current.count else { return [] }
    let kept = String(current.dropLast(completion.replaced.count))
    return completion.candidates.filter { !$0.hasSuffix(" ") }.map { Offer(kept + $0) }
  }

  private func graphs(in words: [String]) -> [String] {
    zip(words, words.dropFirst()).filter { $0.0 == "--graph" }.map(\.1)
  }
}
