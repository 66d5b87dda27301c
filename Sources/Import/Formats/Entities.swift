/// Character references of HTML: `&amp;`, `&#8212;`, `&#x2714;`.
enum Entities {
  /// The text with the references that are known said by their characters; others stay as written.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var decoded = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "&") {
      decoded += rest[..<mark]
      rest = rest[mark...]
      let name = rest.dropFirst().prefix { $0 != ";" && !$0.isWhitespace && $0 != "&" }
      let end = name.endIndex
      if name.count <= 32, end < rest.endIndex, rest[end] == ";",
        let characters = characters(of: name)
      {
        decoded += characters
        rest = rest[rest.index(after: end)...]
      } else {
        decoded.append("&")
        rest = rest.dropFirst()
      }
    }
    return decoded + rest
  }

  private static func characters(of name: Substring) -> String? {
    guard name.hasPrefix("#") else { return named[String(name)] }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, value >= 0x20 || value == 9 || value == 10,
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return String(Character(scalar))
  }

  /// The named references that tables hold, with their characters.
  private static let named: [String: String] = {
    let pairs = """
      amp & lt < gt > quot " apos ' ndash – mdash — hellip … times × deg ° plusmn ± frac12 ½ \
      frac14 ¼ frac34 ¾ check ✓ checkmark ✓ cross ✗ dagger † Dagger ‡ sup1 ¹ sup2 ² sup3 ³ micro µ \
      euro € pound £ yen ¥ cent ¢ copy © reg ® trade ™ middot · bull • laquo « raquo » lsquo ‘ \
      rsquo ’ ldquo “ rdquo ” le ≤ ge ≥ ne ≠ asymp ≈ minus − larr ← rarr → infin ∞ sect § \
      eacute é egrave è agrave à uuml ü ouml ö auml ä szlig ß ntilde ñ ccedil ç Uuml Ü Ouml Ö \
      Auml Ä aacute á iacute í oacute ó uacute ú ecirc ê ocirc ô acirc â
      """.split(separator: " ").map(String.init)
    var named = ["nbsp": "\u{A0}", "thinsp": " ", "ensp": " ", "emsp": " ", "shy": "", "zwj": ""]
    for index in stride(from: 0, to: pairs.count - 1, by: 2) {
      named[pairs[index]] = pairs[index + 1]
    }
    return named
  }()
}
