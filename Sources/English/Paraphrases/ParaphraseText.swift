/// The paraphrases as people write them, and the bytes that are made of them.
///
///     capacity | p | hold; fit; room for; +big; +roomy; -small
///
/// One label word (or two), whether a property (p), a class (c) or either (pc) is called so, what people say for it;
/// a sign marks an adjective for much (+) or little (-) of it. Lines that begin with # are comments.
package struct ParaphraseText {
  private var heads: [(text: String, words: [Paraphrase.HeadWord], kinds: Paraphrase.Kinds)] = []
  /// The heads of each phrase, with the place that it has among what is said for them: the commonest comes first.
  private var phrases: [UInt64: [(place: Int, head: Int)]] = [:]
  private var scales: [String: (upper: [String], lower: [String])] = [:]

  /// A line that cannot be read: which, and what is wrong with it.
  package struct Fault: Error, CustomStringConvertible {
    package let line: Int
    package let text: String
    package var description: String {
      "line \(line): a label word | p, c or pc | phrases; … was expected, not “\(text)”"
    }
  }

  package init() {}

  /// Reads a file's lines. A label word may stand in several files: its phrases are joined.
  package mutating func read(_ text: String) throws(Fault) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      let fields = line.split(separator: "|").map { $0.trimmed }
      guard fields.count == 3, let kinds = Self.kinds[fields[1]] else {
        throw Fault(line: index + 1, text: String(line.prefix(60)))
      }
      let words = Self.words(of: fields[0])
      guard !words.isEmpty else { continue }
      let phrases = fields[2].split(separator: ";").map(\.trimmed).filter { !$0.isEmpty }
      add(fields[0], words, kinds, phrases)
    }
  }

  private static func words(of head: String) -> [Paraphrase.HeadWord] {
    let bytes = Array(head.utf8)
    return WordScanner.words(of: head).filter { FunctionWords.roles(of: $0).isEmpty }.map { word in
      let text = String(decoding: bytes[Int(word.start)..<Int(word.end)], as: UTF8.self)
      return Paraphrase.HeadWord(
        stem: word.stem, root: Fingerprint.of(Derivation.root(of: text.lowercased())))
    }
  }

  private static let kinds: [String: Paraphrase.Kinds] = [
    "p": .property, "c": .class, "pc": [.property, .class],
  ]

  private mutating func add(
    _ head: String, _ words: [Paraphrase.HeadWord], _ kinds: Paraphrase.Kinds, _ phrases: [String]
  ) {
    let number = heads.count
    heads.append((head, words, kinds))
    for (place, phrase) in phrases.enumerated() {
      if let sign = phrase.first, sign == "+" || sign == "-" {
        let adjective = phrase.dropFirst().trimmed
        if sign == "+" {
          scales[head, default: ([], [])].upper.append(adjective)
        } else {
          scales[head, default: ([], [])].lower.append(adjective)
        }
      } else if let key = Paraphrase.key(of: phrase), self.phrases[key]?.last?.head != number {
        self.phrases[key, default: []].append((place, number))
      }
    }
  }

  /// The bytes of the table (ParaphraseTable.swift). The same text gives the same bytes.
  package var image: [UInt8] {
    let keys = phrases.keys.sorted()
    let scaled = scales.map { (key: Fingerprint.of($0.key), ends: $0.value) }
      .sorted { $0.key < $1.key }
    var starts: [UInt32] = [0]
    var entries: [UInt32] = []
    for key in keys {
      entries += (phrases[key] ?? []).sorted { $0 < $1 }.map { UInt32($0.head) }
      starts.append(UInt32(entries.count))
    }
    var words: [UInt64] = []
    var headStarts: [UInt32] = []
    for head in heads {
      headStarts.append(UInt32(words.count / 2) | UInt32(head.kinds.rawValue) << 24)
      words += head.words.flatMap { [$0.stem, $0.root] }
    }
    headStarts.append(UInt32(words.count / 2))
    var letters: [UInt8] = []
    var letterStarts: [UInt32] = [0]
    for scale in scaled {
      let ends = [scale.ends.upper, scale.ends.lower].map { $0.joined(separator: ";") }
      letters += Array(ends.joined(separator: "|").utf8)
      letterStarts.append(UInt32(letters.count))
    }
    var textEnds: [UInt32] = []
    for head in heads {
      letters += Array(head.text.utf8)
      textEnds.append(UInt32(letters.count))
    }
    let counts = [
      keys.count, entries.count, heads.count, words.count / 2, scaled.count, letters.count,
    ]
    let header = [ParaphraseTable.magic, ParaphraseTable.version] + counts.map { UInt32($0) }
    return Self.bytes(header) + Self.bytes(keys + scaled.map(\.key) + words)
      + Self.bytes(starts + entries + headStarts + letterStarts + textEnds) + letters
  }

  private static func bytes<Number: FixedWidthInteger>(_ numbers: [Number]) -> [UInt8] {
    numbers.flatMap { number in
      (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
  }
}

extension StringProtocol {
  /// The text without spaces at either end.
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.first == " " { rest = rest.dropFirst() }
    while rest.last == " " { rest = rest.dropLast() }
    return String(rest)
  }
}
