internal import English

/// The names of an aspect: its label, and what else people may call it.
struct AspectWords: Equatable {
  /// The label, in lower case and singular: "bootstrap requirement".
  let label: String
  /// Other names, which are matched and never shown.
  let others: [String]
  /// Whether the header names several: "common applications".
  let isPlural: Bool

  /// - Parameter header: as the table has it: "Maximum Supported Resolution (px)".
  init(header: String) {
    let name = HeaderUnit.parted(header).name
    var base = Label.lowered(name)
    for end in [" are", " is", " by default"] where base.hasSuffix(end) {
      base = base.dropLast(end.count).trimmed
    }
    if let (bare, _) = Label.parted(base) { base = bare }
    let label = Self.singular(base)
    self.label = label.isEmpty ? "point" : label
    isPlural = label != base
    var others = [base] + PhraseTable.phrases(for: base)
    others += Self.halves(base) + Self.turned(base) + Self.done(base)
    for head in ["price per ", "cost per ", "fee per "] where base.hasPrefix(head) {
      others.append("costs per " + base.dropFirst(head.count))
    }
    for word in [
      "supported ", "required ", "maximum ", "max ", "max. ", "minimum ", "min ", "total ",
      "average ", "avg ", "number of ", "common ", "main ", "available ", "estimated ",
    ]
    where base.hasPrefix(word) {
      others.append(base.dropFirst(word.count).trimmed)
    }
    for word in [" required", " support", " supported", " per unit"] where base.hasSuffix(word) {
      others.append(base.dropLast(word.count).trimmed)
    }
    if base.contains("-") { others.append(base.replacingEach("-", by: " ")) }
    if name != base, name.contains(where: { "_-".contains($0) }) {
      others.append(name.lowercased())
    }
    self.others = Self.unique(others, without: [self.label])
  }

  /// The names with the unit, where another aspect is called so too: "price in EUR" beside "price in USD".
  func telling(_ unit: String) -> AspectWords {
    AspectWords(label: "\(label) in \(unit)", others: others, isPlural: isPlural)
  }

  private init(label: String, others: [String], isPlural: Bool) {
    self.label = label
    self.others = others
    self.isPlural = isPlural
  }

  /// The phrase with its head in the singular, of "phases or stages" both; "status" and "address" stay.
  private static func singular(_ phrase: String) -> String {
    for joint in [" and ", " or "] {
      let halves = phrase.pieces(at: joint)
      if halves.count == 2, halves.allSatisfy({ !$0.contains(" ") && $0.hasSuffix("s") }) {
        return halves.map(singular).joined(separator: joint)
      }
    }
    guard let head = phrase.split(separator: " ").last, head.count > 3, head.hasSuffix("s"),
      !head.hasSuffix("ss"), !head.hasSuffix("us"), !head.hasSuffix("is"),
      head.allSatisfy({ $0.isLowercase || $0 == "-" })
    else { return phrase }
    return Nouns.singular(of: phrase)
  }

  /// "latency/throughput", "phases or stages" → both halves.
  private static func halves(_ label: String) -> [String] {
    for separator in [" or ", " and ", " & ", "/", " / "] {
      let pieces = label.pieces(at: separator).map(\.trimmed)
      if pieces.count == 2, pieces.allSatisfy({ $0.count > 2 }) { return pieces }
    }
    return []
  }

  /// "maintenance start" → "start of maintenance", and as said of what happens: "maintenance starts".
  private static func turned(_ label: String) -> [String] {
    let words = label.split(separator: " ").map(String.init)
    guard words.count == 2, words.allSatisfy({ $0.count > 2 && $0.allSatisfy(\.isLetter) }) else {
      return []
    }
    return ["\(words[1]) of \(words[0])"]
  }

  /// "number of loaves baked" → "bakes", "bakes loaves": how many an oven bakes is asked with the verb.
  private static func done(_ label: String) -> [String] {
    guard let base = verb(ending: label) else { return [] }
    let words = label.split(separator: " ").map(String.init)
    let verb = Verbs.thirdPerson(of: base)
    let nouns = (words.first == "number" ? words.dropFirst(2) : words[...]).dropLast()
    return [verb, ([verb] + nouns).joined(separator: " ")]
  }

  /// The verb that a header ends with: "bake" of "loaves baked" and of "number of loaves bakes".
  static func verb(ending label: String) -> String? {
    let words = label.split(separator: " ").map(String.init)
    guard words.count > 1, let last = words.last, last.allSatisfy(\.isLowercase) else { return nil }
    let isThird = last.hasSuffix("s") && Nouns.isPlural(words[words.count - 2])
    guard Verbs.isParticiple(last) || isThird else { return nil }
    let base = Verbs.base(of: last)
    return base != last && WordNet.isVerb(base) ? base : nil
  }

  static func unique(_ names: [String], without taken: [String]) -> [String] {
    var seen = Set(taken.map { $0.lowercased() })
    return names.map(\.trimmed).filter { !$0.isEmpty && seen.insert($0.lowercased()).inserted }
  }
}

extension StringProtocol {
  /// The parts between every occurrence of a separator.
  func pieces(at separator: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var rest = self[...]
    while let character = rest.first {
      if rest.hasPrefix(separator) {
        pieces.append(piece)
        piece = ""
        rest = rest.dropFirst(separator.count)
      } else {
        piece.append(character)
        rest = rest.dropFirst()
      }
    }
    return pieces + [piece]
  }
}
