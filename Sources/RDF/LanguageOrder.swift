/// Which of a value's languages is told where a property has the same text in several: the asker's, else English, else
/// the text without a tag, else one of the others.
///
/// `"field"@en`, `"champ"@fr`, `"campo"@es` → "field"; of the last two alone, `"campo"@es`, as `es` comes before `fr`.
package struct LanguageOrder: Equatable, Sendable {
  /// The languages that come first, the asker's before the others.
  package let tags: [String]

  /// For whoever asks in English.
  package static let english = LanguageOrder(asker: "en")

  package init(asker: String) {
    tags = asker == "en" ? ["en"] : [asker, "en"]
  }

  /// A key that sorts tags as they are told, the first told being the smallest: "0" for `en` and `en-gb`, "1" for none,
  /// "2fr" for `fr`.
  package func key(of tag: String?) -> String {
    guard let tag, !tag.isEmpty else { return String(tags.count) }
    let place = tags.firstIndex { tag == $0 || tag.hasPrefix($0 + "-") }
    return place.map { String($0) } ?? otherPrefix + tag
  }

  /// What the key of any other language begins with; its tag follows.
  package var otherPrefix: String { String(tags.count + 1) }

  /// The key of a text; nil of things, numbers and dates, which are of no language.
  package func key(of term: Term) -> String? {
    guard let literal = term.literal,
      literal.language != nil || literal.datatype.sameBytes(as: XSD.string)
    else { return nil }
    return key(of: literal.language)
  }
}
