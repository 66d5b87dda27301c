/// Goes over Turtle before serd sees it: writes otherwise what serd 0.30 misreads, and finds what it
/// takes though the standard forbids it.
///
/// | written | serd reads | it is given |
/// | --- | --- | --- |
/// | `:a :length 288.` | text, no integer | `:a :length 288 .` |
/// | `"""say "\u00e9t" """` | the escape as it stands | `"""say \"\u00e9t\" """` |
/// | `"\uD800"` | a replacement mark | refused, with its place |
/// | `<< :a :b :c >>`, `@en_US` | something missing | refused, said for what it is |
///
/// Works on what there is: a byte whose meaning hangs on bytes still to come is left for the next page.
struct TurtleMender {
  private enum State: Equatable {
    case outside, comment, iri
    /// The mender is inside a number, of which so far only digits were read.
    case integer
    /// The mender is inside a name, a keyword or another number.
    case word
    case short(quote: UInt8)
    case long(quote: UInt8)
  }

  /// Something that may not stand in a graph file, and its place in the text handed in: bytes from its start.
  struct Fault: Equatable {
    let position: Int
    let cause: Cause
    enum Cause: Equatable {
      case text(String)
      case rdfStar
    }
  }

  private var state = State.outside
  private(set) var fault: Fault?
  /// The places where bytes were put in, in what came out, from the start of the page.
  private(set) var insertions: [Int] = []
  /// The number of bytes of the page that were copied to what comes out.
  private var copied = 0

  /// The longest thing that must be seen whole: `\U0010FFFF`, or a language tag.
  private static let lookahead = 40

  /// Mends one page.
  /// - Parameter isLast: whether nothing follows.
  /// - Returns: how many of its bytes were used; the others are to be handed in again with more.
  mutating func mend(
    _ page: UnsafeBufferPointer<UInt8>, isLast: Bool, into mended: inout [UInt8]
  ) -> Int {
    insertions.removeAll(keepingCapacity: true)
    copied = 0
    let safe = isLast ? page.count : page.count - Self.lookahead
    return Self.ends.withUnsafeBufferPointer { mend(page, until: safe, $0, into: &mended) }
  }

  private mutating func mend(
    _ page: UnsafeBufferPointer<UInt8>, until safe: Int, _ ends: UnsafeBufferPointer<UInt8>,
    into mended: inout [UInt8]
  ) -> Int {
    var position = 0
    /// The first byte from `position` on at which a part of the text may end.
    func run(_ part: UInt8) -> Int {
      var next = position
      while next < safe, ends[Int(page[next])] & part == 0 { next += 1 }
      return next
    }
    while position < safe, fault == nil {
      switch state {
      case .outside:
        position = outside(page, position)
        continue
      case .comment: position = run(Self.comment)
      case .iri: position = run(Self.iri)
      case .word: position = run(Self.word)
      case .integer: position = run(Self.integer)
      case .short, .long: position = run(Self.text)
      }
      if position < safe { position = end(page, position, &mended) }
    }
    copy(page, until: position, &mended)
    return position
  }

  private mutating func copy(
    _ page: UnsafeBufferPointer<UInt8>, until position: Int, _ mended: inout [UInt8]
  ) {
    guard copied < position else { return }
    mended.append(contentsOf: UnsafeBufferPointer(rebasing: page[copied..<position]))
    copied = position
  }

  private mutating func insert(
    _ byte: UInt8, _ page: UnsafeBufferPointer<UInt8>, at position: Int, _ mended: inout [UInt8]
  ) {
    copy(page, until: position, &mended)
    insertions.append(mended.count)
    mended.append(byte)
  }
}

/// Tells where the parts of a text begin and end: strings, comments, IRIs.
extension TurtleMender {
  private static let comment: UInt8 = 1
  private static let iri: UInt8 = 2
  private static let word: UInt8 = 4
  private static let integer: UInt8 = 8
  private static let text: UInt8 = 16

  /// By byte the parts of a text that it may end. A table, as every byte of a file is looked up.
  private static let ends: [UInt8] = {
    let sets = [
      (comment, ByteSet("\n\r")), (iri, ByteSet(">\\\n")),
      (word, ByteSet(" \t\n\r,;[](){}^<\"'#\\")), (integer, ByteSet("0123456789").inverted),
      (text, ByteSet("\"'\\\n\r")),
    ]
    return (0...255).map { byte in
      sets.reduce(0) { $1.1.contains(UInt8(byte)) ? $0 | $1.0 : $0 }
    }
  }()

  /// Steps over what stands between tokens, and sees what the next one is.
  private mutating func outside(_ page: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    let byte = page[start]
    switch byte {
    case UInt8(ascii: "#"): state = .comment
    case UInt8(ascii: "<"):
      if byteAt(start + 1, page) == UInt8(ascii: "<") {
        fault = Fault(position: start, cause: .rdfStar)
        return start
      }
      state = .iri
    case UInt8(ascii: "{"):
      if byteAt(start + 1, page) == UInt8(ascii: "|") {
        fault = Fault(position: start, cause: .rdfStar)
        return start
      }
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let isLong = byteAt(start + 1, page) == byte && byteAt(start + 2, page) == byte
      state = isLong ? .long(quote: byte) : .short(quote: byte)
      return start + (isLong ? 3 : 1)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"):
      state = .integer
    case UInt8(ascii: "@"): checkLanguage(page, start)
    case UInt8(ascii: "."):
      // `.5` is a number, and `.` before anything else ends a statement.
      if let next = byteAt(start + 1, page), next >= 48, next <= 57 { state = .word }
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"),
      UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "}"), UInt8(ascii: "^"):
      break
    default: state = .word
    }
    return fault == nil ? start + 1 : start
  }

  /// Deals with a byte at which a part of the text may end.
  private mutating func end(
    _ page: UnsafeBufferPointer<UInt8>, _ position: Int, _ mended: inout [UInt8]
  ) -> Int {
    let byte = page[position]
    if byte == UInt8(ascii: "\\"), state != .integer { return escape(page, position) }
    switch state {
    case .outside: return position
    case .comment, .word: state = .outside
    case .integer:
      state = .word
      // `288.` and `1.5`, `1.e5`: the dot is the number's where more of a number follows.
      guard byte == UInt8(ascii: "."), !isNumber(page, position + 1) else { return position }
      insert(UInt8(ascii: " "), page, at: position, &mended)
      state = .outside
    case .iri:
      // An IRI that a line's end cuts is left to serd, which refuses it.
      state = .outside
      return position + 1
    case .short(let quote):
      if byte == quote || byte == 10 || byte == 13 { state = .outside }
      return position + 1
    case .long(let quote):
      return byte == quote ? endLong(quote, page, position, &mended) : position + 1
    }
    return position
  }

  /// Quotes in a long text: three end it, fewer belong to it.
  private mutating func endLong(
    _ quote: UInt8, _ page: UnsafeBufferPointer<UInt8>, _ position: Int, _ mended: inout [UInt8]
  ) -> Int {
    var count = 0
    while count < 3, byteAt(position + count, page) == quote { count += 1 }
    guard count < 3 else {
      state = .outside
      return position + 3
    }
    for inside in 0..<count {
      insert(UInt8(ascii: "\\"), page, at: position + inside, &mended)
    }
    return position + count
  }

  private mutating func escape(_ page: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
    if state != .word, state != .comment, let fault = Escape.fault(at: position, in: page) {
      self.fault = Fault(position: position, cause: .text(fault))
      return position
    }
    return min(position + 2, page.count)
  }

  /// Notes `@en_US` as a fault; what else is no language serd refuses, and `@prefix` is none.
  private mutating func checkLanguage(_ page: UnsafeBufferPointer<UInt8>, _ start: Int) {
    var end = start + 1
    while let byte = byteAt(end, page), end < start + Self.lookahead, Escape.isNameByte(byte) {
      end += 1
    }
    guard page[start..<end].contains(UInt8(ascii: "_")) else { return }
    let tag = String(decoding: page[start + 1..<end], as: UTF8.self)
    fault = Fault(position: start, cause: .text(LanguageTag.complaint(tag)))
  }

  /// Whether a number goes on here: `5`, `e5`, `E-5`.
  private func isNumber(_ page: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    func isDigit(_ position: Int) -> Bool {
      byteAt(position, page).map { $0 >= 48 && $0 <= 57 } ?? false
    }
    if isDigit(position) { return true }
    guard let byte = byteAt(position, page), byte | 0x20 == UInt8(ascii: "e") else { return false }
    let sign = byteAt(position + 1, page)
    let isSigned = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
    return isDigit(position + (isSigned ? 2 : 1))
  }

  private func byteAt(_ position: Int, _ page: UnsafeBufferPointer<UInt8>) -> UInt8? {
    position < page.count ? page[position] : nil
  }
}
