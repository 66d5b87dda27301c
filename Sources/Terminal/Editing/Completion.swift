/// The completions of a text: what could be written instead of its end.
package struct Completion: Equatable, Sendable {
  /// The end of the text that a candidate takes the place of.
  package let replaced: String
  /// What could be written there, at most `mostCandidates`, without repeats.
  package let candidates: [String]
  /// How many there are in all.
  package let total: Int
  /// Whether they are only listed: on an empty line nothing was begun that could be gone on with.
  package var isOnlyListed = false

  /// The most candidates that are listed.
  package static let mostCandidates = 40

  package init(replacing replaced: String, with candidates: [String], total: Int? = nil) {
    self.replaced = replaced
    self.candidates = candidates
    self.total = total ?? candidates.count
  }

  package static let none = Completion(replacing: "", with: [])

  /// What to write in the place of `replaced`: a single candidate and a space (unless a question
  /// mark ends it), else as far as all candidates agree.
  package var extended: String {
    guard let first = candidates.first, !isOnlyListed else { return replaced }
    if candidates.count == 1 && total == 1 {
      return first.hasSuffix("?") || first.hasSuffix(" ") || first.hasSuffix("/")
        ? first : first + " "
    }
    var common = Substring(first)
    for candidate in candidates.dropFirst() { common = common.sharedBeginning(with: candidate) }
    // Where nothing is added, the text stays as it was typed, capitals included.
    if folded(String(common)) == folded(replaced) { return replaced }
    return common.count >= replaced.count ? String(common) : replaced
  }
}

extension Substring {
  fileprivate func sharedBeginning(with other: String) -> Substring {
    var end = startIndex
    for (a, b) in zip(self, other) {
      guard a == b || a.lowercased() == b.lowercased() else { break }
      end = index(after: end)
    }
    return self[..<end]
  }
}

/// Completes questions and commands: a pure function of the text before the cursor and of what
/// can be named.
package struct Completer: Sendable {
  package typealias NamesAfter =
    @Sendable (_ property: String, _ prefix: String) -> (names: [String], total: Int)?

  package typealias NamesElsewhere = @Sendable (_ prefixes: [String]) -> [String]

  package var names: NameIndex
  /// All words of properties, verbs too: they name no things that "compare" could take.
  package var propertyWords: Set<String> = []
  /// The words of classes and properties that are no thing's name.
  package var vocabulary: Set<String> = []
  /// What properties are called, for after "the": "benefits", "capital".
  package var properties: NameIndex
  /// The names that fit after a property's words and begin so; nil for other words.
  package var namesAfter: NamesAfter
  /// Names that begin with one of the texts and are not all in `names`.
  package var namesElsewhere: NamesElsewhere
  /// Questions asked before, the newest first.
  package var earlier: [String]
  /// Questions that the graph answers.
  package var examples: [String]
  /// `/help` and the like, and what each takes.
  package var commands: [(name: String, takesNames: Bool)]
  /// The commands that take a file.
  package var fileCommands: Set<String> = []
  /// What a name or command is, in a few words.
  package var describe: @Sendable (String) -> String? = { _ in nil }

  package init(
    names: NameIndex, properties: NameIndex = NameIndex([]),
    namesAfter: @escaping NamesAfter = { _, _ in nil },
    namesElsewhere: @escaping NamesElsewhere = { _ in [] }, earlier: [String] = [],
    examples: [String] = [],
    commands: [(name: String, takesNames: Bool)] = []
  ) {
    self.names = names
    self.properties = properties
    self.namesAfter = namesAfter
    self.namesElsewhere = namesElsewhere
    self.earlier = earlier
    self.examples = examples
    self.commands = commands
  }

  /// How questions begin, whatever the graph.
  static let openings = [
    "what is ", "what are the ", "which ", "who ", "when ", "where ", "how many ", "how ",
    "tell me about ", "compare ", "is ", "are ", "does ", "what comes after ",
  ]

  /// The completions of a text, the cursor at its end.
  package func completions(of text: String) -> Completion {
    if text.hasPrefix("/") { return commandCompletions(of: text) }
    let whole = questions(startingWith: text)
    let start = text.firstIndex { $0 != " " } ?? text.endIndex
    if start == text.endIndex { return emptyLine(replacing: text) }
    if text.last == " ", let slot = slot(after: text) { return slot }
    let elsewhere = namesElsewhere(startingAnywhereIn: text)
    // Tries the longest end of the text first, since names have spaces.
    for index in wordStarts(of: text) {
      let fragment = String(text[index...])
      let found = candidates(for: fragment, after: String(text[..<index]), or: elsewhere)
      if found.total == 0 {
        // "service management " is a whole name: its last word begins no other one.
        if isWholeName(fragment) { break }
        continue
      }
      let opening = index == start ? openings(startingWith: fragment) : []
      let rest = Completer.ends(of: whole, after: text[..<index], besides: found.names)
      let others = opening + rest
      return capped(
        replacing: fragment, others + found.names, total: others.count + found.total)
    }
    let opening = openings(startingWith: text)
    if !opening.isEmpty || !whole.isEmpty { return capped(replacing: text, opening + whole) }
    // After a word and a space: what fits there.
    guard text.last == " ", let fitting = namesFitting(after: text, prefix: "") else {
      return .none
    }
    return capped(replacing: "", fitting.names, total: fitting.total)
  }

  /// The most whole questions that are offered beside names: the newest of those asked before.
  static let mostQuestions = 5

  /// The questions from the words on that are being completed, without those that are only names.
  private static func ends(
    of questions: [String], after context: Substring, besides names: [String]
  ) -> [String] {
    let names = Set(names)
    return questions.map { String($0.dropFirst(context.count)) }
      .filter { !names.contains($0.hasSuffix("?") ? String($0.dropLast()) : $0) }
      .prefix(mostQuestions).map { $0 }
  }

  private func candidates(
    for fragment: String, after context: String, or elsewhere: NameIndex
  ) -> (names: [String], total: Int) {
    if let fitting = namesFitting(after: context, prefix: fragment), fitting.total > 0,
      elsewhere.isEmpty
    {
      return fitting
    }
    let others = elsewhere.names(startingWith: fragment)
    if !others.isEmpty {
      let both = Array(names.names(startingWith: fragment)) + Array(others)
      let all = Array(NameIndex(both).names(startingWith: ""))
      return (Array(all.prefix(Completer.mostNames)), all.count)
    }
    // "what are the b" asks for a property before it asks for a thing.
    let asked = isAfterArticle(context) ? properties.names(startingWith: fragment).map { $0 } : []
    let found = names.names(startingWith: fragment).filter { !asked.contains($0) }
    return (asked + found.prefix(Completer.mostNames), asked.count + found.count)
  }

  /// What fits after "what are the " (properties) and "compare " (things); nil elsewhere.
  private func slot(after text: String) -> Completion? {
    if isAfterArticle(text), !properties.isEmpty {
      let all = properties.names(startingWith: "")
      return capped(replacing: "", all, total: all.count)
    }
    guard isBeforeName(text) else { return nil }
    let all = names.names(startingWith: "")
    let things = all.prefix(Completer.mostNames).filter { !propertyWords.contains($0) }
    // The names beyond those that were looked at are only counted, with the verbs among them.
    return capped(
      replacing: "", things, total: things.count + max(0, all.count - Completer.mostNames))
  }

  /// Whether a text ends in "what are the " or "who is the ".
  private func isAfterArticle(_ context: String) -> Bool {
    let words = context.split(separator: " ").suffix(2).map { $0.lowercased() }
    return words.count == 2 && words[1] == "the" && ["is", "are", "was", "were"].contains(words[0])
  }

  /// Whether a name is what comes next: after "compare ", "compare tea and ", "tell me about ".
  private func isBeforeName(_ context: String) -> Bool {
    let words = context.split(separator: " ").map { $0.lowercased() }
    guard let first = words.first, let last = words.last else { return false }
    if first == "compare" { return words.count == 1 || ["and", "with", "to"].contains(last) }
    return words == ["tell", "me", "about"]
  }

  /// What begins with some end of the text and is known elsewhere. Fewer than three letters begin too much.
  private func namesElsewhere(startingAnywhereIn text: String) -> NameIndex {
    let ends = wordStarts(of: text).map { String(text[$0...]) }.filter { $0.count > 2 }
    return NameIndex(ends.isEmpty ? [] : namesElsewhere(ends))
  }

  /// How many names are looked at; far more than are listed, since some are repeated.
  package static let mostNames = 500

  /// The names that fit after the property that the context ends in, if it ends in one.
  private func namesFitting(
    after context: String, prefix: String
  ) -> (names: [String], total: Int)? {
    var words = context.split(separator: " ").map { $0.lowercased() }
    while let last = words.last, Completer.linking.contains(last) { words.removeLast() }
    for count in stride(from: min(words.count, 5), to: 0, by: -1) {
      let property = words.suffix(count).joined(separator: " ")
      if let fitting = namesAfter(property, prefix) { return fitting }
    }
    return nil
  }

  /// The words that may stand between a property and its thing: "of", "the".
  private static let linking: Set<String> = [
    "of", "for", "in", "by", "the", "a", "an", "does", "do", "is", "are", "has", "have",
  ]

  private func questions(startingWith text: String) -> [String] {
    let key = folded(text)
    return (earlier.prefix(200) + examples).filter {
      $0.utf8.count > text.utf8.count && folded($0).starts(with: key)
    }
  }

  private func openings(startingWith text: String) -> [String] {
    let key = folded(text)
    return Completer.openings.filter {
      $0.utf8.count > key.count && folded($0).starts(with: key)
    }
  }

  /// The places where the words of a text begin, in order; at most the last eight.
  func wordStarts(of text: String) -> some Collection<String.Index> {
    var starts: [String.Index] = []
    var afterSpace = true
    for index in text.indices {
      if text[index] != " " && afterSpace { starts.append(index) }
      afterSpace = text[index] == " "
    }
    return starts.suffix(8)
  }

  func capped(
    replacing replaced: String, _ candidates: some Collection<String>, total: Int? = nil
  ) -> Completion {
    var seen: Set<String> = []
    var kept: [String] = []
    var repeats = 0
    for candidate in candidates.prefix(Completer.mostNames) {
      if !seen.insert(candidate).inserted {
        repeats += 1
      } else if kept.count < Completion.mostCandidates {
        kept.append(candidate)
      }
    }
    return Completion(
      replacing: replaced, with: kept, total: (total ?? candidates.count) - repeats)
  }
}
