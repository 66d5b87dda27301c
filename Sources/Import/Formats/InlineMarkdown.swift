/// Reads the inside of a Markdown cell or line: its words, its footnote marks, and how it is written.
///
/// Example: `[**got**][g0]¹` has the words "got", the footnote mark "1", a link and emphasis.
struct InlineMarkdown {
  /// Names of links defined in the document, in lower case: only they make a link of `[x]`.
  let definitions: Set<String>
  private var text: [Character]
  private var place = 0
  private(set) var words = ""
  private(set) var footnotes: [String] = []
  private(set) var traits: Cell.Traits = []
  private var pictures = 0

  init(_ raw: String, definitions: Set<String>) {
    self.definitions = definitions
    text = Array(raw)
    read()
    words = Entities.decoded(words).collapsed
    if pictures > 0, words.isEmpty { traits.insert(.picture) }
    (words, footnotes) = Footnotes.parted(words, known: footnotes)
  }

  private mutating func read() {
    while place < text.count {
      switch text[place] {
      case "\\" where place + 1 < text.count && Self.isPunctuation(text[place + 1]):
        words.append(text[place + 1])
        place += 2
      case "`": readCode()
      case "!" where place + 1 < text.count && text[place + 1] == "[": readPicture()
      case "[": readLink()
      case "<": readTag()
      case "*", "_", "~": readEmphasis()
      case ":": readShortcode()
      default:
        words.append(text[place])
        place += 1
      }
    }
  }

  private mutating func readCode() {
    let run = text[place...].prefix { $0 == "`" }.count
    let start = place + run
    var end = start
    while end < text.count {
      let closing = text[end...].prefix { $0 == "`" }.count
      if closing == run { break }
      end += max(1, closing)
    }
    guard end < text.count else {
      words += String(text[place..<start])
      return place = start
    }
    words += String(text[start..<end])
    traits.insert(.code)
    place = end + run
  }

  /// Passes over emphasis marks; a `*` or `_` among letters and spaces stays.
  private mutating func readEmphasis() {
    let mark = text[place]
    let run = text[place...].prefix { $0 == mark }.count
    let before = place > 0 ? text[place - 1] : " "
    let after = place + run < text.count ? text[place + run] : " "
    let opens = !after.isWhitespace && hasClosing(mark, run, after: place + run)
    let closes = !before.isWhitespace && wasOpened(mark, before: place)
    let isInWord = mark == "_" && Self.isWord(before) && Self.isWord(after)
    let isMark = (mark != "~" || run == 2) && (opens || closes) && !isInWord
    if isMark { traits.insert(.emphasis) } else { words += String(text[place..<(place + run)]) }
    if isMark, opens { opened.append(mark) } else if isMark { opened.removeLast() }
    place += run
  }

  private var opened: [Character] = []

  private func wasOpened(_ mark: Character, before place: Int) -> Bool { opened.last == mark }

  private func hasClosing(_ mark: Character, _ run: Int, after start: Int) -> Bool {
    guard start + 1 <= text.count else { return false }
    var place = start
    while let found = text[place...].firstIndex(of: mark) {
      let length = text[found...].prefix { $0 == mark }.count
      let isEscaped = found > 0 && text[found - 1] == "\\"
      if found > start, !isEscaped, !text[found - 1].isWhitespace, length >= min(run, 2) {
        return true
      }
      place = found + length
    }
    return false
  }

  /// `![alt](address)` or `![alt][name]`: the alternative text says what is to be read.
  private mutating func readPicture() {
    guard let (alt, end) = bracketed(from: place + 1), let after = target(at: end) else {
      words.append("!")
      return place += 1
    }
    pictures += 1
    words += InlineMarkdown(String(alt), definitions: definitions).words
    place = after
  }

  /// Reads what a bracket begins: `[words](address)`, `[words][name]`, `[name]`, `[^footnote]`.
  private mutating func readLink() {
    guard let (inside, end) = bracketed(from: place) else {
      words.append("[")
      return place += 1
    }
    if inside.first == "^" {
      footnotes.append(String(inside.dropFirst()))
      return place = end
    }
    let isDefined = definitions.contains(String(inside).lowercased())
    guard let after = target(at: end) ?? (isDefined ? end : nil) else {
      words.append("[")
      return place += 1
    }
    let inner = InlineMarkdown(String(inside), definitions: definitions)
    words += inner.words
    footnotes += inner.footnotes
    traits.formUnion(inner.traits)
    pictures += inner.traits.contains(.picture) ? 1 : 0
    traits.insert(.link)
    place = after
  }

  /// The text between a bracket at `start` and its partner, and the place behind it.
  private func bracketed(from start: Int) -> (ArraySlice<Character>, Int)? {
    var depth = 0
    var place = start
    while place < text.count {
      switch text[place] {
      case "\\": place += 1
      case "[": depth += 1
      case "]":
        depth -= 1
        if depth == 0 { return (text[(start + 1)..<place], place + 1) }
      default: break
      }
      place += 1
    }
    return nil
  }

  /// The place behind `(address "title")` or `[name]`; nil where there is neither.
  private func target(at start: Int) -> Int? {
    guard start < text.count else { return nil }
    if text[start] == "(" {
      var depth = 0
      for place in start..<text.count {
        if text[place] == "(" { depth += 1 }
        if text[place] == ")" { depth -= 1 }
        if depth == 0 { return place + 1 }
      }
      return nil
    }
    guard text[start] == "[", let (name, end) = bracketed(from: start) else { return nil }
    return name.isEmpty || definitions.contains(String(name).lowercased()) ? end : nil
  }

  /// `<sup>1</sup>` is a footnote mark, `<br>` a space, `<https://…>` its address; other tags say nothing.
  private mutating func readTag() {
    guard let end = text[place...].firstIndex(of: ">") else {
      words.append("<")
      return place += 1
    }
    let inside = String(text[(place + 1)..<end])
    let name = inside.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
    let isTag = inside.first.map { $0.isLetter || $0 == "/" || $0 == "!" } ?? false
    if inside.contains("://"), !inside.contains(" ") {
      words += inside
      traits.insert(.link)
    } else if !isTag {
      words.append("<")
      return place += 1
    } else if name == "sup", !inside.hasPrefix("/"), let mark = superscript(from: end + 1) {
      footnotes += mark.text.split { $0 == "," || $0 == " " }.map(String.init)
      return place = mark.end
    } else if name == "br" {
      words.append("\n")
    } else if name == "img" {
      pictures += 1
    }
    if name == "a" { traits.insert(.link) }
    place = end + 1
  }

  /// A short superscript of digits, letters or stars up to its closing tag.
  private func superscript(from start: Int) -> (text: String, end: Int)? {
    guard let close = text[start...].firstIndex(of: "<"), close - start <= 12,
      let end = text[close...].firstIndex(of: ">")
    else { return nil }
    let inside = String(text[start..<close]).filter { !"[]()".contains($0) }
    let isMark =
      !inside.isEmpty
      && (inside.allSatisfy { $0.isNumber || "*†‡,§ ".contains($0) } || inside.count == 1)
    return isMark ? (inside, end + 1) : nil
  }

  /// `:white_check_mark:` is the mark that it names.
  private mutating func readShortcode() {
    let name = text[(place + 1)...].prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    let end = place + 1 + name.count
    guard end < text.count, text[end] == ":", let symbol = Shortcodes.symbol(of: String(name))
    else {
      words.append(":")
      return place += 1
    }
    words += symbol
    place = end + 1
  }

  private static func isPunctuation(_ character: Character) -> Bool {
    character.isASCII && !character.isLetter && !character.isNumber && !character.isWhitespace
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }
}

/// Names of symbols as Markdown programs write them between colons.
enum Shortcodes {
  static func symbol(of name: String) -> String? { symbols[name] }

  private static let symbols: [String: String] = {
    let pairs = """
      white_check_mark ✅ heavy_check_mark ✔ ballot_box_with_check ☑ x ❌ heavy_multiplication_x ✖ \
      negative_squared_cross_mark ❎ no_entry ⛔ no_entry_sign 🚫 warning ⚠ construction 🚧 \
      question ❓ grey_question ❔ green_circle 🟢 large_green_circle 🟢 red_circle 🔴 \
      yellow_circle 🟡 large_yellow_circle 🟡 orange_circle 🟠 large_orange_diamond 🔶 \
      thumbsup 👍 +1 👍 thumbsdown 👎 -1 👎 stop_sign 🛑 octagonal_sign 🛑 star ⭐ sparkle ❇ \
      sparkles ✨ exclamation ❗ interrobang ⁉
      """.split(separator: " ").map(String.init)
    var symbols: [String: String] = [:]
    for index in stride(from: 0, to: pairs.count - 1, by: 2) {
      symbols[pairs[index]] = pairs[index + 1]
    }
    return symbols
  }()
}
