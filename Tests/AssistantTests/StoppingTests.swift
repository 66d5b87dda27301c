import Assistant
import TestGraphs
import Testing

@Suite("A question that is given up") struct StoppingTests {
  private static let long =
    "which moons of the planets that are larger than the planets whose moons are smaller than "
    + "the moons of the planets with moons are smaller than the moons of the planets that have "
    + "larger moons than Mars"

  @Test func isCancelledWhileItIsStillRead() {
    var conversation = Conversation(with: Assistant(store: SolarSystem.store))
    let reply = conversation.reply(to: Self.long, stop: { true })
    #expect(reply.text == "Cancelled.")
    #expect(reply.status == .unknown)
    #expect(conversation.reply(to: "what are the moons of Mars?").status == .answered)
  }

  @Test func saysSoWhenItsTimeIsOverBeforeItIsUnderstood() {
    let assistant = Assistant(store: SolarSystem.store, timeLimit: 1e-9)
    var conversation = Conversation(with: assistant)
    #expect(conversation.reply(to: Self.long).text.contains("longer than"))
  }

  @Test func isStoppedWithinAFewPolls() {
    let polls = Polls()
    var conversation = Conversation(with: Assistant(store: SolarSystem.store))
    let reply = conversation.reply(to: Self.long, stop: { polls.next() > 3 })
    #expect(reply.text == "Cancelled.")
    #expect(polls.count < 60)
  }
}

/// Counts how often it is polled, by one thread.
private final class Polls: @unchecked Sendable {
  private(set) var count = 0

  func next() -> Int {
    count += 1
    return count
  }
}
