import Assistant
import Foundation
import Testing

private let folder = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "Transcripts")

/// Conversations about the default graph. The answers must be those recorded; how they are worded may differ with
/// the reading chosen, and is told. `LORE_RECORD=1` records the wording again, and marks what is no longer answered right;
/// a file of questions alone is recorded at its first run, which fails so that someone reads it.
@Suite("What is answered in a conversation stays as it was") struct TranscriptTests {
  private static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? [])
    .filter { $0.hasSuffix(".txt") }.sorted()

  @Test func thereAreTranscripts() { #expect(Self.names.count >= 10) }

  @Test(arguments: names)
  func conversationsGoAsRecorded(name: String) throws {
    let file = folder.appending(path: name)
    let recorded = Transcript(try String(contentsOf: file, encoding: .utf8))
    let now = recorded.again(with: try DefaultAssistant.get())
    let isAskedFor = ProcessInfo.processInfo.environment["LORE_RECORD"] != nil
    if recorded.isNew || isAskedFor {
      try now.recorded(over: recorded).text.write(to: file, atomically: true, encoding: .utf8)
      if recorded.isNew { Issue.record("\(name) was recorded: read it, and run again") }
      return
    }
    for (was, said) in zip(recorded.conversations.joined(), now.conversations.joined()) {
      if was.isKnownIssue {
        withKnownIssue("not answered right yet", isIntermittent: true) {
          #expect(said.answers == was.answers, "\(name): \(was.question)")
        }
      } else {
        #expect(said.answers == was.answers, "\(name): \(was.question): \(said.reply)")
        guard said.answers == was.answers else { continue }
        withKnownIssue("worded otherwise", isIntermittent: true) {
          #expect(said.reply == was.reply, "\(name): \(was.question)")
        }
      }
    }
  }
}
