import Glibc

/// WordNet's own files, mapped into memory: only the pages that are read are ever loaded.
///
/// libwordnet seeks and reads a few bytes at a time and allocates every part of a synset: about 25 µs for each,
/// of which a word has 50 around it, and 0.3 ms to tell whether a word is one. Here that takes 0.1 ms and 2 µs.
struct WordNetFiles {
  typealias Text = UnsafeBufferPointer<UInt8>

  /// The four parts of speech, in the order in which they are looked up.
  enum Part: Int, CaseIterable {
    case noun, verb, adjective, adverb

    var suffix: String {
      switch self {
      case .noun: "noun"
      case .verb: "verb"
      case .adjective: "adj"
      case .adverb: "adv"
      }
    }

    /// The part of speech by its letter in pointers: "s" is an adjective around another, as "hefty" is around "heavy".
    init?(letter: UInt8?) {
      switch letter {
      case UInt8(ascii: "n"): self = .noun
      case UInt8(ascii: "v"): self = .verb
      case UInt8(ascii: "a"), UInt8(ascii: "s"): self = .adjective
      case UInt8(ascii: "r"): self = .adverb
      default: return nil
      }
    }

    /// Endings of inflected words and what the base form has in their place: "cities" → "city".
    fileprivate var endings: [(ending: String, base: String)] {
      switch self {
      case .noun: Self.nounEndings
      case .verb: Self.verbEndings
      case .adjective: Self.adjectiveEndings
      case .adverb: []
      }
    }

    private static let nounEndings = [
      ("ses", "s"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh"), ("men", "man"),
      ("ies", "y"), ("s", ""),
    ]
    private static let verbEndings = [
      ("ies", "y"), ("es", "e"), ("es", ""), ("s", ""), ("ed", "e"), ("ed", ""), ("ing", "e"),
      ("ing", ""),
    ]
    private static let adjectiveEndings = [("er", ""), ("est", ""), ("er", "e"), ("est", "e")]
  }

  /// A set of words that mean the same, and where it points.
  struct Synset {
    var words: [Text] = []
    var pointers: [Pointer] = []
    /// What it means, and then examples in quotation marks.
    var gloss: Text
  }

  struct Pointer {
    var kind: Kind
    var offset: Int
    var part: Part
    /// Which word of its synset points, counted from 1; 0 for all.
    var source: Int
    /// Which word is pointed at, counted from 1; 0 for all.
    var target: Int

    enum Kind {
      case antonym, hypernym, hyponym, similar, attribute, derivation

      /// The link that a pointer's symbol (`wninput(5WN)`) stands for; nil for parts, members, domains, names of
      /// single things.
      init?(symbol: Text) {
        switch (symbol.first, symbol.count) {
        case (UInt8(ascii: "!"), _): self = .antonym
        case (UInt8(ascii: "@"), _): self = .hypernym
        case (UInt8(ascii: "~"), 1): self = .hyponym
        case (UInt8(ascii: "="), _): self = .attribute
        // "See also" and groups of verbs are as near as what stands around an adjective.
        case (UInt8(ascii: "&"), _), (UInt8(ascii: "^"), _), (UInt8(ascii: "$"), _): self = .similar
        // "financial" pertains to "finance", "broken" is the participle of "break".
        case (UInt8(ascii: "+"), _), (UInt8(ascii: "\\"), _), (UInt8(ascii: "<"), _):
          self = .derivation
        default: return nil
        }
      }
    }
  }

  private let indexes: [MappedFile]
  private let synsets: [MappedFile]
  private let exceptions: [MappedFile]

  /// Maps the files of a folder; nil where one is missing.
  init?(folder: String) {
    let parts = Part.allCases.map(\.suffix)
    indexes = parts.compactMap { MappedFile(path: folder + "/index." + $0) }
    synsets = parts.compactMap { MappedFile(path: folder + "/data." + $0) }
    exceptions = parts.compactMap { MappedFile(path: folder + "/" + $0 + ".exc") }
    guard [indexes, synsets, exceptions].allSatisfy({ $0.count == parts.count }) else { return nil }
  }

  /// The places of the synsets of a base form, the commonest sense first.
  func senses(of word: String, as part: Part, atMost limit: Int) -> [Int] {
    guard let line = indexes[part.rawValue].line(keyed: word) else { return [] }
    // money n 3 4 @ ~ #p + 3 2 13384557 13250542 13384877
    var fields = Fields(line)
    fields.skip(2)
    guard let count = fields.number(), let symbols = fields.number() else { return [] }
    fields.skip(symbols + 2)
    return (0..<min(count, limit)).compactMap { _ in fields.number() }
  }

  /// Whether it is a word of English, in some form.
  func isKnown(_ word: String) -> Bool {
    Part.allCases.contains { part in
      isKnown(word, as: part) || bases(of: word, as: part).contains { isKnown($0, as: part) }
    }
  }

  /// A word as it stands, if it is one, and its base forms: "planning" → "planning" as a noun, "plan" as a verb.
  func forms(of word: String, as part: Part) -> [String] {
    bases(of: word, as: part) + (isKnown(word, as: part) ? [word] : [])
  }

  /// The base forms of an inflected word: "geese" → "goose", "seen" → "see".
  func bases(of word: String, as part: Part) -> [String] {
    if let line = exceptions[part.rawValue].line(keyed: word) {
      var fields = Fields(line)
      fields.skip(1)
      var bases: [String] = []
      while let base = fields.next() { bases.append(String(decoding: base, as: UTF8.self)) }
      return bases.filter { $0 != word }
    }
    if part == .noun {
      // "process" is one, not many; "spoonsful" are many of "spoonful".
      guard word.utf8.count > 2, !word.hasSuffix("ss") else { return [] }
      if word.hasSuffix("sful") {
        return bases(of: String(word.dropLast(3)), as: part).map { $0 + "ful" }
      }
    }
    for (ending, replacement) in part.endings where word.hasSuffix(ending) {
      let base = word.dropLast(ending.count) + replacement
      if isKnown(String(base), as: part) { return [String(base)] }
    }
    return []
  }

  /// Whether a word as it stands is one of this part of speech.
  func isKnown(_ word: String, as part: Part) -> Bool {
    indexes[part.rawValue].line(keyed: word) != nil
  }

  /// The number of the lexicographer's file that a synset is from (`lexnames(5WN)`): 6 for artifacts, 18 for persons.
  func file(ofSynsetAt offset: Int, as part: Part) -> Int? {
    guard let line = synsets[part.rawValue].line(at: offset) else { return nil }
    var fields = Fields(line)
    fields.skip(1)
    return fields.number()
  }

  /// - Complexity: O(length of its line).
  func synset(at offset: Int, as part: Part) -> Synset? {
    guard let line = synsets[part.rawValue].line(at: offset) else { return nil }
    // 05023742 07 n 01 weight 0 003 @ 05009170 n 0000 = 01184932 a 0000 | the vertical force …; "…"
    var fields = Fields(line)
    fields.skip(3)
    guard let wordCount = fields.number(radix: 16) else { return nil }
    var synset = Synset(gloss: Text(rebasing: line[line.count...]))
    for _ in 0..<wordCount {
      guard let word = fields.next() else { return nil }
      // "dear(p)" stands after its noun.
      let end = word.firstIndex(of: UInt8(ascii: "(")) ?? word.count
      synset.words.append(Text(rebasing: word[..<end]))
      fields.skip(1)
    }
    guard let pointerCount = fields.number() else { return nil }
    for _ in 0..<pointerCount {
      guard let symbol = fields.next(), let offset = fields.number(),
        let part = Part(letter: fields.next()?.first), let ends = fields.number(radix: 16)
      else { return nil }
      guard let kind = Pointer.Kind(symbol: symbol) else { continue }
      synset.pointers.append(
        Pointer(kind: kind, offset: offset, part: part, source: ends >> 8, target: ends & 0xFF))
    }
    synset.gloss = fields.rest(after: UInt8(ascii: "|"))
    return synset
  }
}

/// The fields of a line, which spaces part.
private struct Fields {
  private let line: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ line: UnsafeBufferPointer<UInt8>) {
    self.line = line
  }

  mutating func next() -> UnsafeBufferPointer<UInt8>? {
    while position < line.count, line[position] == UInt8(ascii: " ") { position += 1 }
    let start = position
    while position < line.count, line[position] != UInt8(ascii: " ") { position += 1 }
    return start < position ? UnsafeBufferPointer(rebasing: line[start..<position]) : nil
  }

  mutating func skip(_ count: Int) {
    for _ in 0..<count { _ = next() }
  }

  /// At most eight digits, as all of WordNet's numbers are.
  mutating func number(radix: Int = 10) -> Int? {
    guard let field = next(), field.count <= 8 else { return nil }
    var number = 0
    for byte in field {
      let digit =
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): Int(byte - UInt8(ascii: "a")) + 10
        default: radix
        }
      guard digit < radix else { return nil }
      number = number * radix + digit
    }
    return number
  }

  func rest(after mark: UInt8) -> UnsafeBufferPointer<UInt8> {
    let start = line[position...].firstIndex(of: mark).map { $0 + 1 } ?? line.count
    return UnsafeBufferPointer(rebasing: line[start...])
  }
}

/// A file of lines that is read where it lies, for as long as the program runs.
private struct MappedFile {
  private let bytes: UnsafeBufferPointer<UInt8>

  init?(path: String) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_size > 0 else { return nil }
    let size = Int(status.st_size)
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), start != MAP_FAILED else {
      return nil
    }
    bytes = UnsafeBufferPointer(
      start: start.bindMemory(to: UInt8.self, capacity: size), count: size)
  }

  /// The line that begins at an offset; nil where none does.
  func line(at offset: Int) -> UnsafeBufferPointer<UInt8>? {
    guard offset >= 0, offset < bytes.count, offset == 0 || bytes[offset - 1] == Self.newline else {
      return nil
    }
    return UnsafeBufferPointer(rebasing: bytes[offset..<end(of: offset)])
  }

  /// The line whose first field is a word.
  /// - Complexity: O(log of the file's size): its lines are sorted by their bytes.
  func line(keyed word: String) -> UnsafeBufferPointer<UInt8>? {
    // The licence stands first, with no key.
    guard !word.isEmpty else { return nil }
    var word = word
    return word.withUTF8 { word in
      // Both are beginnings of lines; the line looked for begins in between.
      var low = 0
      var high = bytes.count
      while low < high {
        var start = low + (high - low) / 2
        while start > low, bytes[start - 1] != Self.newline { start -= 1 }
        switch order(of: word, at: start) {
        case ..<0: high = start
        case 0: return line(at: start)
        default: low = min(end(of: start) + 1, bytes.count)
        }
      }
      return nil
    }
  }

  private static let newline = UInt8(ascii: "\n")

  private func end(of start: Int) -> Int {
    guard let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(Self.newline), bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(base).distance(to: found)
  }

  /// Negative where a word comes before the key of the line there, 0 where it is the key.
  private func order(of word: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    for (offset, byte) in word.enumerated() {
      guard start + offset < bytes.count else { return 1 }
      let other = bytes[start + offset]
      if byte != other { return byte < other ? -1 : 1 }
    }
    let next = start + word.count
    guard next < bytes.count else { return 0 }
    return bytes[next] <= UInt8(ascii: " ") ? 0 : -1
  }
}
