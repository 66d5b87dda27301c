import Assistant
import Testing

/// Questions that are asked back, and what is chosen.
@Suite("Only the reading that was chosen is gone on from") struct ChosenReadingTests {
  @Test func eachReadingOfferedIsTheOneThatIsChosen() throws {
    let assistant = try DefaultAssistant.get()
    var conversation = Conversation(with: assistant)
    let asked = conversation.reply(to: "who is the manager of risks?")
    try #require(asked.alternatives.count > 1)
    for index in asked.alternatives.indices {
      var chosen = conversation
      let reply = chosen.reply(choosing: index, of: asked) { false }
      #expect(reply.reading == asked.alternatives[index])
    }
  }

  /// "those" never means the answers of a reading that was offered and not chosen.
  @Test func aFollowUpIsAsIfNothingElseHadBeenOffered() throws {
    let assistant = try DefaultAssistant.get()
    var asked = Conversation(with: assistant)
    let offered = asked.reply(to: "who is the manager of risks?")
    try #require(!offered.alternatives.isEmpty)
    let chosen = asked.reply(choosing: 0, of: offered) { false }
    for _ in 0..<2 { _ = asked.reply(to: "go back") }
    // Both the choice and the offer are taken back, and nothing is left of either.
    let left = asked.reply(to: "which of those is the hardest?")
    var fresh = Conversation(with: assistant)
    let alone = fresh.reply(to: "which of those is the hardest?")
    #expect(left.text == alone.text, "\(chosen.text)")
  }
}
