/// Splits text into words, folding and stemming each. Labels and questions go through the same
/// scanner, so that what a person types meets what a graph says.
package struct WordScanner {
  private var buffer: [UInt8] = []
  private let stem: LanguageParts.Stem

  /// - Parameter language: whose endings come off.
  package init(in language: Language = .english) { self.init(stem: language.stem) }

  init(stem: @escaping LanguageParts.Stem) {
    self.stem = stem
    buffer.reserveCapacity(64)
  }

  /// The words of a text, appended to `words`. Bytes that are not UTF-8 separate words.
  /// - Parameter quotes: whether text in double quotes is one word of kind `.quoted`.
  /// - Parameter limit: at most so many words are read.
  /// - Complexity: O(length of the text).
  package mutating func scan(
    _ text: UnsafeBufferPointer<UInt8>, quotes: Bool, limit: Int = .max, into words: inout [Word]
  ) {
    var position = 0
    var marks: Word.Marks = []
    let count = text.count
    while position < count, words.count < limit {
      let byte = text[position]
      if quotes, let (inner, next) = quotation(in: text, at: position) {
        words.append(
          Word(
            start: Int32(inner.lowerBound), end: Int32(inner.upperBound), folded: 0, stem: 0,
            before: marks, kind: .quoted, ending: .none))
        marks = []
        position = next
        continue
      }
      let (folded, length) = Self.foldScalar(in: text, at: position)
      switch folded {
      case .byte, .bytes:
        position = word(in: text, from: position, marks: &marks, into: &words)
      case .other:
        note(byte, in: text, at: position, length, &marks)
        position += length
      case .apostrophe:
        // "'s" behind a quoted name: “Mars”'s.
        if let after = possessive(in: text, at: position + length), position > 0,
          text[position - 1] > 0x20
        {
          marks.insert(.possessive)
          position = after
        } else {
          position += length
        }
      case .nothing:
        position += length
      }
    }
  }

  /// Reads one word; returns where it ends, having noted a possessive ending for the next word.
  private mutating func word(
    in text: UnsafeBufferPointer<UInt8>, from start: Int, marks: inout Word.Marks,
    into words: inout [Word]
  ) -> Int {
    buffer.removeAll(keepingCapacity: true)
    var position = start
    var end = start
    var next: Word.Marks = []
    var digitsOnly = true
    scan: while position < text.count {
      // A fast way for letters and digits of ASCII, of which most words are made.
      while position < text.count, let byte = Self.plain(text[position]) {
        buffer.append(byte)
        if byte > 0x39 { digitsOnly = false }
        position += 1
        end = position
      }
      guard position < text.count else { break }
      let (folded, length) = Self.foldScalar(in: text, at: position)
      switch folded {
      case .byte(let byte):
        buffer.append(byte)
        if byte > 0x39 { digitsOnly = false }
      case .bytes(let bytes):
        buffer.append(contentsOf: bytes)
        digitsOnly = false
      case .nothing: break
      case .apostrophe:
        if let after = possessive(in: text, at: position + length) {
          next.insert(.possessive)
          position = after
          break scan
        }
        guard position + length < text.count, Self.isLetter(text, at: position + length) else {
          if buffer.last == UInt8(ascii: "s") { next.insert(.possessive) }
          position += length
          break scan
        }
      case .other:
        guard digitsOnly, joinsDigits(text, at: position) else { break scan }
        if text[position] == UInt8(ascii: ".") { buffer.append(text[position]) }
      }
      position += length
      end = position
    }
    append(start, end, marks, digitsOnly ? .number : .word, into: &words)
    marks = next
    return position
  }

  /// A letter in lower case or a digit; nil for anything but the letters and digits of ASCII.
  @inline(__always)
  private static func plain(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x61...0x7A, 0x30...0x39: byte
    case 0x41...0x5A: byte | 0x20
    default: nil
    }
  }

  private mutating func append(
    _ start: Int, _ end: Int, _ marks: Word.Marks, _ kind: Word.Kind, into words: inout [Word]
  ) {
    guard !buffer.isEmpty else { return }
    let folded = buffer.reduce(Fingerprint.seed, Fingerprint.mix)
    let (stem, ending) =
      kind == .number ? (folded, .none) : self.stem(buffer, folded)
    words.append(
      Word(
        start: Int32(start), end: Int32(end), folded: folded, stem: stem, before: marks,
        kind: kind, ending: ending))
  }

  /// The place after a possessive "s" that closes the word behind an apostrophe; nil where none stands there.
  private func possessive(in text: UnsafeBufferPointer<UInt8>, at position: Int) -> Int? {
    guard position < text.count, text[position] | 0x20 == UInt8(ascii: "s") else { return nil }
    let after = position + 1
    return after < text.count && Self.isLetter(text, at: after) ? nil : after
  }

  /// Whether the `,` or `.` at this place stands between digits of one number.
  private func joinsDigits(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    let byte = text[position]
    guard byte == UInt8(ascii: ",") || byte == UInt8(ascii: "."), position + 1 < text.count
    else { return false }
    return (0x30...0x39).contains(text[position + 1])
  }

  private static func isLetter(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    switch foldScalar(in: text, at: position).0 {
    case .byte, .bytes: true
    default: false
    }
  }

  /// Adds what a separator means to the marks of the next word: a comma, a stop.
  private func note(
    _ byte: UInt8, in text: UnsafeBufferPointer<UInt8>, at position: Int, _ length: Int,
    _ marks: inout Word.Marks
  ) {
    switch byte {
    case UInt8(ascii: ","): marks.insert(.comma)
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: ";"), UInt8(ascii: "\n"):
      marks.insert(.stop)
    case UInt8(ascii: "?"): marks.formUnion([.stop, .question])
    case UInt8(ascii: ":"): marks.insert(.dash)
    case UInt8(ascii: "/"), UInt8(ascii: "|"): marks.insert(.slash)
    case UInt8(ascii: "&"): marks.insert(.ampersand)
    case UInt8(ascii: "-"):
      let tight = position > 0 && text[position - 1] > 0x20
      marks.insert(tight ? .hyphen : .dash)
    case _ where length == 3: marks.insert(.dash)
    default: break
    }
  }

  /// Quotation marks: straight, and the curly ones that open and close.
  private static let straight: [UInt8] = [UInt8(ascii: "\"")]
  private static let opening: [UInt8] = [0xE2, 0x80, 0x9C]
  private static let closing: [UInt8] = [0xE2, 0x80, 0x9D]

  /// The bytes inside a quotation that begins here, and where the text goes on; nil where none begins.
  private func quotation(
    in text: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> (Range<Int>, Int)? {
    let (open, close): ([UInt8], [UInt8])
    if text[position] == UInt8(ascii: "\"") {
      (open, close) = (Self.straight, Self.straight)
    } else if text[position] == 0xE2, Self.starts(text, at: position, with: Self.opening) {
      (open, close) = (Self.opening, Self.closing)
    } else {
      return nil
    }
    var end = position + open.count
    while end < text.count {
      if text[end] == close[0], Self.starts(text, at: end, with: close) {
        let inner = (position + open.count)..<end
        return inner.isEmpty ? nil : (inner, end + close.count)
      }
      end += 1
    }
    return nil
  }

  private static func starts(
    _ text: UnsafeBufferPointer<UInt8>, at position: Int, with bytes: [UInt8]
  ) -> Bool {
    guard position + bytes.count <= text.count else { return false }
    for (offset, byte) in bytes.enumerated() where text[position + offset] != byte { return false }
    return true
  }

  /// The scalar at a position, folded, and its length in bytes.
  @inline(__always)
  static func foldScalar(
    in text: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> (Folding.Folded, Int) {
    let first = text[position]
    if first < 0x80 { return (Folding.foldASCII(first), 1) }
    return foldWide(text, at: position)
  }

  private static func foldWide(
    _ text: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> (Folding.Folded, Int) {
    let first = text[position]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
    guard length > 1, position + length <= text.count else { return (.other, 1) }
    var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length {
      let byte = text[position + offset]
      guard byte & 0xC0 == 0x80 else { return (.other, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value) else { return (.other, 1) }
    return (Folding.fold(scalar), length)
  }
}

extension WordScanner {
  /// The words of a string.
  package static func words(
    of text: String, quotes: Bool = false, in language: Language = .english
  ) -> [Word] {
    var words: [Word] = []
    var scanner = WordScanner(in: language)
    var text = text
    text.withUTF8 { scanner.scan($0, quotes: quotes, into: &words) }
    return words
  }
}
