/// One cell of a table, as it is written and as it reads.
///
/// Example: `**Yes**<sup>1</sup>` in Markdown has the text "Yes" and the footnote mark "1".
package struct Cell: Sendable {
  /// The text as it is written in the file, without the spaces around it.
  package var raw: String
  /// The words alone, without emphasis, links and footnote marks.
  package var text: String
  /// The marks of its footnotes: "1", "*".
  package var footnotes: [String] = []
  package var place: Place
  package var traits: Traits = []

  /// What the way it is written says beyond its words.
  package struct Traits: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A header cell by its element or its row.
    package static let header = Traits(rawValue: 1)
    /// It holds a link, code or emphasis: so names are written.
    package static let link = Traits(rawValue: 2)
    package static let code = Traits(rawValue: 4)
    package static let emphasis = Traits(rawValue: 8)
    /// It holds nothing but pictures, such as badges.
    package static let picture = Traits(rawValue: 16)
    /// A spanned cell said again where its span goes on.
    package static let repeated = Traits(rawValue: 32)
    /// Nothing was written there: the row ended before.
    package static let missing = Traits(rawValue: 64)
  }

  package init(_ text: String, at place: Place, raw: String? = nil, traits: Traits = []) {
    self.raw = raw ?? text
    self.text = text
    self.place = place
    self.traits = traits
  }

  /// A cell that its row does not have.
  static func missing(at place: Place) -> Cell { Cell("", at: place, traits: .missing) }

  package var isEmpty: Bool { text.isEmpty }
}
