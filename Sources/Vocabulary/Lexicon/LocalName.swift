/// The last part of an IRI, read as words.
package enum LocalName {
  /// Whether a label is written as the last part of an IRI is: "RestrictedDiet", "memberOf", but not "iPhone" or "USA".
  static func isOne(_ label: String) -> Bool {
    let bytes = Array(label.utf8)
    let hasHump = bytes.indices.dropFirst().contains { place in
      (65...90).contains(bytes[place]) && (97...122).contains(bytes[place - 1])
    }
    guard hasHump, bytes.count > 3, !bytes.contains(32) else { return false }
    return words(of: label).contains(" ") && !label.contains { !$0.isLetter }
  }

  /// The words of an IRI's last part: "plays for country" of `http://…#playsForCountry` and `…/plays_for_country`,
  /// "HTTP server" of `…#HTTPServer`, "download URL" of `…#downloadURL`; `…#vav_R410A` and `…#McCartney` keep their
  /// capitals.
  package static func words(of iri: String) -> String {
    let last = iri.utf8.split(whereSeparator: { $0 == 0x23 || $0 == 0x2F || $0 == 0x3A }).last
    guard let last, let decoded = percentDecoded(last) else { return iri }
    let letters = Array(decoded)
    var words = ""
    for (index, letter) in letters.enumerated() {
      if "_-+ ".contains(letter) {
        if !words.isEmpty, words.last != " " { words.append(" ") }
      } else if beginsWord(index, in: letters) {
        words.append(" ")
        let isAcronym = index + 1 < letters.count && letters[index + 1].isUppercase
        words.append(contentsOf: isAcronym ? String(letter) : letter.lowercased())
      } else {
        words.append(letter)
      }
    }
    return words
  }

  /// What to call a thing that has no label: the words of its IRI, or the IRI without its scheme where its last part
  /// has no letter to know it by: "creativecommons.org/publicdomain/mark/1.0" rather than "1.0".
  package static func name(of iri: String) -> String {
    let words = words(of: iri)
    guard !words.contains(where: \.isLetter), let colon = iri.firstIndex(of: ":") else {
      return words
    }
    var name = iri[colon...].drop { $0 == ":" || $0 == "/" }
    while name.last == "/" { name.removeLast() }
    return name.contains("/") ? String(name) : words
  }

  /// Whether a capital begins a word of its own inside a name.
  private static func beginsWord(_ index: Int, in letters: [Character]) -> Bool {
    guard index > 0, letters[index].isUppercase else { return false }
    let before = letters[index - 1]
    let isFollowed = index + 1 < letters.count && letters[index + 1].isLowercase
    // "R410A" and "3D" are one word, "plays4Team" is two.
    if before.isNumber { return isFollowed }
    // "HTTPServer": the last capital of several begins the next word.
    if before.isUppercase { return isFollowed && index > 1 && letters[index - 2].isUppercase }
    guard before.isLowercase else { return false }
    // "iPhone", "pH"; "McCartney".
    let start = letters[..<index].lastIndex { !$0.isLowercase }
    let run = String(letters[(start ?? 0)..<index])
    return !(index == 1 || run == "Mc" || run == "Mac")
  }

  private static func percentDecoded(_ text: Substring.UTF8View) -> String? {
    var bytes: [UInt8] = []
    var rest = text[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, rest.count >= 2,
        let value = UInt8(String(Substring(rest.prefix(2))), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
