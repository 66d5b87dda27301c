/// The root that words of one family share: "dependency", "dependent" and "depends" have "depend".
///
/// Suffixes are taken off by spelling alone, so that a root is a key for comparing, not a word; families
/// whose letters change ("receive", "reception") stay apart.
package enum Derivation {
  /// The root of a word in lower case; the word itself where nothing comes off.
  ///
  /// Example: "resolved" → "resolv", "locations" → "loc"… is too short, so "locat".
  package static func root(of word: String) -> String {
    var root = word
    for _ in 0..<2 {
      guard
        let suffix = suffixes.first(where: {
          root.hasSuffix($0) && root.utf8.count - $0.utf8.count >= shortest
        })
      else { return root }
      root = String(root.dropLast(suffix.count))
    }
    return root
  }

  /// The fewest letters of a root: with fewer, unlike words would share one.
  private static let shortest = 4

  /// The suffixes, the longest first, so that "-ations" comes off whole.
  private static let suffixes = """
    abilities ability ibilities ibility izations isations ization isation ations ation itions ition
    ancies encies ancy ency ances ences ance ence ments ment nesses ness ities ity ically ical
    ably ible able ants ents ant ent ions ion ings ing ists ist isms ism ives ive ors or ers er
    ous ful ial als al ies ied ily ed es ly s e y
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
    .sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
}
