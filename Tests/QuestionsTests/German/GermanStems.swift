import English

extension German {
  /// Letters that a stem keeps at least: "Ben" is no form of "B".
  private static let shortest = 4

  /// Two rules: nouns lose their case and number ("Projektmanagements", "Phasen"), verbs their person ("leitet").
  @Sendable static func stemLength(
    _ letters: [UInt8]
  ) -> (length: Int, ending: Word.Ending) {
    var length = letters.count
    func drop(_ ending: String) -> Bool {
      let left = length - ending.utf8.count
      guard left >= shortest, letters[left..<length].elementsEqual(ending.utf8) else {
        return false
      }
      length = left
      return true
    }
    _ = drop("s")
    if drop("en") || drop("et") || drop("t") { return (length, .s) }
    _ = drop("e")
    return (length, .none)
  }
}
