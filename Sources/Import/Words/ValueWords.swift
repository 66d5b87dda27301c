internal import English

/// Shorter forms of a value that people ask for: its last words, or without what is in parentheses.
enum ValueWords {
  /// Example: "visible trip indicator" → "trip indicator", "indicator"; "be reset by hand" → "be reset", "reset";
  /// "resistant to indoor and outdoor rust" → "resistant".
  static func others(_ text: String) -> [String] {
    var names: [String] = []
    var bare = text
    if let (outside, inside) = Label.parted(text) {
      names += [outside, inside]
      bare = outside
    }
    for joint in [" or ", " and "] {
      let halves = bare.pieces(at: joint)
      if halves.count == 2, halves[0].split(separator: " ").count == 1, halves[0].count > 3 {
        names.append(halves[0])
      }
    }
    let words = bare.split(separator: " ").map(String.init)
    guard words.count > 1, words.count <= 9 else {
      return AspectWords.unique(names, without: [text])
    }
    let joint = words.indices.dropFirst().first {
      FeatureWords.prepositions.contains(words[$0].lowercased())
    }
    let head = Array(words[..<(joint ?? words.count)])
    if let joint, joint < words.count {
      names.append(head.joined(separator: " "))
      if words.count - joint > 2, let last = words.last {
        names.append((head + [words[joint], last]).joined(separator: " "))
      }
    }
    if head.first?.lowercased() == "be", head.count > 1 {
      names.append(head.dropFirst().joined(separator: " "))
    }
    for start in head.indices.dropFirst() where head.count - start < 4 {
      let rest = head[start...].joined(separator: " ")
      if rest.count > 3, !FunctionWord.all.contains(rest.lowercased()) { names.append(rest) }
    }
    return AspectWords.unique(names, without: [text])
  }
}

/// Words for what happens on a date.
enum DateWords {
  /// What people say for a label that gives a date: "initial release" → "released", "first released"; "maintenance
  /// start" → "maintenance starts".
  static func phrases(for label: String) -> [String] {
    let words = label.split(separator: " ").map(String.init)
    var phrases: [String] = []
    for word in words where word.count > 3 {
      if word == "date" || word == "day" { continue }
      if WordNet.isVerb(word), WordNet.isNoun(word) {
        phrases.append(Verbs.pastParticiple(of: word))
        if words.first == "initial" || words.first == "first" {
          phrases.append("first " + Verbs.pastParticiple(of: word))
        }
        if words.last == word, words.count > 1 {
          phrases.append((words.dropLast() + [Verbs.thirdPerson(of: word)]).joined(separator: " "))
        }
      }
    }
    if let last = words.last, last == "date" || last == "day", words.count > 1 {
      phrases.append(words.dropLast().joined(separator: " "))
    }
    return phrases
  }
}

extension PhraseTable {
  /// Whether an aspect says what a thing is: "They are the owners" of "status" is "owners".
  static func isOfBeing(_ label: String) -> Bool {
    guard let head = label.split(separator: " ").last else { return false }
    return ["status", "role", "nature", "kind", "type", "class", "category"].contains(head)
  }

  /// Whether an aspect says what the word for a thing means: "what is X?" is answered by it.
  static func isDefinition(_ label: String) -> Bool {
    ["meaning", "definition"].contains(label)
  }

  /// Whether an aspect says what a thing is for.
  static func isPurpose(_ label: String) -> Bool {
    ["purpose", "objective", "benefit", "goal", "aim", "use case", "use", "main objective"]
      .contains(label)
  }
}
