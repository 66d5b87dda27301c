/// A language tag as RDF has it: `en`, `en-GB`, `zh-Hant-TW`.
enum LanguageTag {
  static func isSound(_ tag: some Sequence<UInt8>) -> Bool {
    let parts = Array(tag).split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, first.allSatisfy(isLetter) else { return false }
    return parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { isLetter($0) || ($0 >= 48 && $0 <= 57) }
    }
  }

  /// What is wrong with a tag, as a sentence: Java and many others write `en_US`, where RDF has `en-US`.
  static func complaint(_ tag: String) -> String {
    guard tag.contains("_") else { return "@\(tag) is no language; one is written @en or @en-GB" }
    let right = String(tag.map { $0 == "_" ? "-" : $0 })
    return "@\(tag) is no language; it is written @\(right)"
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }
}
