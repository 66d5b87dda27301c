/// Words that say that something has not ended, without a "not" or "no".
///
/// Example: "still broken?" asks for what has no date of repair, "alive" for who has no date of death, "available" for
/// what nobody has bought.
enum LastingWords {
  static let table = Set(
    Fingerprint.phrases(
      of: "alive available current free going left open outstanding pending remains still yet"
    ).joined())
}
