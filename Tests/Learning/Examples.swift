import English
import LogLinear

// TO BE FILLED IN by whoever connects candidates and features: nothing else of `learn` needs to change.

/// Makes examples of the corpus's conversations: for each turn its candidates' features, and which of
/// them are right. Each is handed to `body` as soon as it is made, so that all of them need never be in
/// memory.
///
/// A feature's hash is `Fingerprint.of(name)`; `names` collects the names, for the file of weights.
/// `Judge.verdict(turn, reply)` says whether a candidate's answer is right; where the turn has a `form`,
/// that decides. A turn's context is that of the right reading of the turn before.
func examples(
  for corpus: [Conversation], names: inout [UInt64: String], _ body: (Example) -> Void
) {
  for _ in corpus {
    // For each turn:
    //   let features = candidates.map { $0.features }           // [[String]]
    //   for name in features.joined() { names[Fingerprint.of(name)] = name }
    //   body(Example(
    //     candidates: features.map { $0.map { Fingerprint.of($0) } },
    //     right: …, meanings: …, declining: …, isAnswerable: turn.kind != "unknown",
    //     conversation: conversation.id, voice: conversation.voice, graph: conversation.graph,
    //     set: conversation.set))
  }
}

/// How much a feature is believed: below 1, it takes more turns to give it the same weight. In the
/// experiment 0.5 for those that name words or properties ("mw:", "lex:").
func scale(of name: String) -> Float { 1 }
