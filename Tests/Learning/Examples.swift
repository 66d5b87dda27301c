import Assistant
import Dispatch
import English
import Foundation
import LogLinear
import Queries
import Questions
import Vocabulary

/// Makes examples of the corpus's conversations: for each turn its candidates' features, and which of
/// them are right. A turn's context is that of the right reading of the turns before; or what lore itself would have
/// made of them, by weights that have not seen the conversation, so that it is seen how often a turn is read rightly
/// after one that was not understood (as in DAgger: Ross, Gordon and Bagnell 2011).
///
/// The conversations are shared out among as many workers as the machine has processors, and the examples handed on in
/// the corpus's order, so that the same corpus gives the same examples.
func examples(
  for corpus: [LogLinear.Conversation], counting forms: GoldForms, names: inout [UInt64: String],
  deciding: [String: Weights], log: TurnLog?,
  _ body: (Example) -> Void
) throws {
  let workers = (0..<max(1, ProcessInfo.processInfo.activeProcessorCount)).map { _ in
    ExampleMaker(counting: forms, deciding: deciding, isLogging: log != nil)
  }
  let size = 48
  for start in stride(from: 0, to: corpus.count, by: size * workers.count) {
    nonisolated(unsafe) let team = workers
    DispatchQueue.concurrentPerform(iterations: workers.count) { index in
      let first = min(corpus.count, start + index * size)
      team[index].make(corpus[first..<min(corpus.count, first + size)])
    }
    for worker in workers {
      if let failure = worker.failure { throw failure }
      for message in worker.messages { print(message) }
      worker.examples.forEach(body)
      names.merge(worker.names) { known, _ in known }
      if let made = worker.log { log?.append(made) }
    }
  }
}

/// Makes examples of some conversations; it has its own copies of the graphs.
private final class ExampleMaker {
  private var graphs: [String: LearningGraph] = [:]
  private let isLogging: Bool
  private let forms: GoldForms
  /// By conversation, the weights that decide what its turns are taken for.
  private let weights: [String: Weights]
  /// The examples of the last conversations.
  private(set) var examples: [Example] = []
  private(set) var log: TurnLog?
  private(set) var messages: [String] = []
  private(set) var failure: (any Error)?
  /// The names of features that it had not met before.
  private(set) var names: [UInt64: String] = [:]
  private var met: Set<UInt64> = []

  init(counting forms: GoldForms, deciding weights: [String: Weights], isLogging: Bool) {
    (self.forms, self.weights, self.isLogging) = (forms, weights, isLogging)
  }

  func make(_ conversations: ArraySlice<LogLinear.Conversation>) {
    (examples, messages, names) = ([], [], [:])
    log = isLogging ? TurnLog() : nil
    do {
      for conversation in conversations { try make(conversation) }
    } catch {
      failure = error
    }
  }

  private func make(_ conversation: LogLinear.Conversation) throws {
    let graph = try graphs[conversation.graph] ?? LearningGraph(named: conversation.graph)
    graphs[conversation.graph] = graph
    var context = Context()
    let others = forms.beside(conversation)
    for turn in conversation.turns {
      let read = graph.reader.read(
        Sentence(turn.question), after: context, executor: graph.executor, keepingNames: true,
        counting: others)
      let gold = Gold(turn, graph)
      if let failure = gold.failure { messages.append("\(conversation.id): \(failure)") }
      var right = gold.right(in: read)
      var tolerated = gold.tolerated(in: read, beside: right)
      // Where nothing means what the turn does, what answers it as well is what is right.
      if right.isEmpty { (right, tolerated) = (tolerated, []) }
      log?.note(read, right, turn, conversation, after: context, graph)
      examples.append(example(of: read, right, tolerated, turn, conversation))
      if let weights = weights[conversation.name] {
        context.note(
          read.decide(by: weights), of: read, lexicon: graph.assistant.lexicon)
      } else if let move = gold.move ?? gold.simplest(of: right, in: read) {
        context.note(move, of: read, lexicon: graph.assistant.lexicon)
      }
    }
  }

  private func example(
    of read: ReadTurn, _ right: [Int], _ tolerated: [Int], _ turn: Turn,
    _ conversation: LogLinear.Conversation
  ) -> Example {
    var meanings: [ReadTurn.Meaning: Int32] = [:]
    var numbers: [Int32] = []
    var candidates: [[UInt64]] = []
    var declining: Int?
    for (place, candidate) in read.candidates.enumerated() {
      let list = read.features.list(of: candidate)
      for (hash, name) in zip(list.hashes, list.names) where met.insert(hash).inserted {
        names[hash] = name
      }
      candidates.append(list.hashes)
      let meaning = read.meaning(of: candidate)
      let number = meanings[meaning] ?? Int32(meanings.count)
      meanings[meaning] = number
      numbers.append(number)
      if candidate.move == .unknown { declining = place }
    }
    let alsoTold = read.candidates.map { candidate in
      read.alsoTold(by: candidate).flatMap { meanings[$0] } ?? -1
    }
    return Example(
      candidates: candidates, right: right, tolerated: tolerated, alsoTold: alsoTold,
      meanings: numbers, declining: declining, isAnswerable: turn.kind != "unknown",
      conversation: conversation.id, voice: conversation.voice, graph: conversation.graph,
      set: conversation.set)
  }
}

/// Whether a feature names words: such features are many, and each is seen seldom.
func isLexical(_ name: String) -> Bool {
  [
    "pw:", "lw:", "os:", "ls:", "ow:", "qb:", "qt:", "cw:", "shape:", "moodwh:", "between:",
  ].contains { name.hasPrefix($0) }
}
