import Assistant
import English
import LogLinear
import Queries
import Questions
import Vocabulary

/// Makes examples of the corpus's conversations: for each turn its candidates' features, and which of
/// them are right. A turn's context is that of the right reading of the turns before.
func examples(
  for corpus: [LogLinear.Conversation], names: inout [UInt64: String], plain: inout [Set<Int>],
  log: TurnLog?, _ body: (Example) -> Void
) throws {
  var graphs: [String: LearningGraph] = [:]
  for conversation in corpus {
    let graph = try graphs[conversation.graph] ?? LearningGraph(named: conversation.graph)
    graphs[conversation.graph] = graph
    var context = Context()
    for turn in conversation.turns {
      let read = graph.reader.read(
        Sentence(turn.question), after: context, executor: graph.executor, keepingNames: true)
      let gold = Gold(turn, graph)
      if let failure = gold.failure { print("\(conversation.id): \(failure)") }
      let right = gold.right(in: read)
      log?.note(read, right, turn, conversation, after: context, graph)
      plain.append(
        Set(read.candidates.indices.filter { read.features.isPlain(read.candidates[$0]) }))
      body(example(of: read, right, turn, conversation, gold, &names))
      if let move = gold.move ?? gold.simplest(of: right, in: read) {
        context.note(move, of: read, lexicon: graph.assistant.lexicon)
      }
    }
  }
}

private func example(
  of read: ReadTurn, _ right: [Int], _ turn: Turn, _ conversation: LogLinear.Conversation,
  _ gold: Gold,
  _ names: inout [UInt64: String]
) -> Example {
  var meanings: [ReadTurn.Meaning: Int32] = [:]
  var numbers: [Int32] = []
  var candidates: [[UInt64]] = []
  var declining: Int?
  for (place, candidate) in read.candidates.enumerated() {
    let list = read.features.list(of: candidate)
    for (hash, name) in zip(list.hashes, list.names) where names[hash] == nil { names[hash] = name }
    candidates.append(list.hashes)
    let meaning = read.meaning(of: candidate)
    let number = meanings[meaning] ?? Int32(meanings.count)
    meanings[meaning] = number
    numbers.append(number)
    if candidate.move == .unknown { declining = place }
  }
  return Example(
    candidates: candidates, right: right, meanings: numbers, declining: declining,
    isAnswerable: turn.kind != "unknown", conversation: conversation.id, voice: conversation.voice,
    graph: conversation.graph, set: conversation.set)
}

/// Whether a feature names words: such features are many, and each is seen seldom.
func isLexical(_ name: String) -> Bool {
  ["pw:", "lw:", "ow:", "qb:", "qt:", "cw:", "shape:", "moodwh:", "between:"].contains {
    name.hasPrefix($0)
  }
}
