import English
package import Queries
import RDF
import Synchronization
package import Triples
import Vocabulary

/// What questions were decided to mean, kept by their shape, as a database keeps prepared statements.
///
/// Of a large graph no answers are looked at before choosing. What a question is decided to mean then depends on its
/// words, on the turns before it, and of a thing that it quotes by name on what kind of thing that is: never on which
/// one. Two questions that open a conversation and differ in nothing but things of one signature are decided alike:
/// the query of the first, with the one thing in place of the other, is that of the second.
/// What is kept changes the time that a question takes, never what it is understood as.
final class DecisionMemory: Sendable {
  /// Shapes kept at most, a kilobyte each.
  private static let capacity = 8_192
  /// The most things that a question may speak of by their bare names to be kept.
  private static let limit = 64

  struct Shape: Hashable {
    /// The text without what stands in its quotation marks, and where that stood.
    let text: [UInt8]
    let place: Int
    /// What of the text is asked, where it is a part of a turn.
    let part: Range<Int>
    let mood: Sentence.Mood
    let signature: Int
  }

  /// A question's shape and the thing that it names.
  struct Key {
    let shape: Shape
    let topic: TermID
  }

  private struct Entry {
    let topic: TermID
    let query: Query
    /// What the question names, in the order of its words.
    let named: [TermID]
    /// The things without quotation marks that the question may speak of: had it quoted one of these, it would be read
    /// differently.
    let others: [TermID]
  }

  private let entries = Mutex<[Shape: Entry]>([:])

  /// What is known of a question by its shape.
  func decision(for key: Key, _ store: TripleStore) -> KnownDecision? {
    guard let found = entries.withLock({ $0[key.shape] }), !found.others.contains(key.topic) else {
      return nil
    }
    if found.topic == key.topic { return KnownDecision(query: found.query, named: found.named) }
    return KnownDecision(
      query: found.query.substituting(store.term(key.topic), for: store.term(found.topic)),
      named: found.named.map { $0 == found.topic ? key.topic : $0 })
  }

  func keep(_ query: Query, for key: Key, named: [TermID], others: [TermID]) {
    guard others.count <= Self.limit, !others.contains(key.topic) else { return }
    entries.withLock { entries in
      guard entries.count < Self.capacity, entries[key.shape] == nil else { return }
      entries[key.shape] = Entry(topic: key.topic, query: query, named: named, others: others)
    }
  }
}

/// What a question was decided to mean when one like it was asked before.
package struct KnownDecision {
  package let query: Query
  /// What the question names.
  package let named: [TermID]
}

extension TurnReader {
  /// What a turn means, where one like it was decided before; nil where it must be read.
  package func recall(
    _ sentence: Sentence, after context: Context, by weights: Weights
  ) -> KnownDecision? {
    key(of: sentence, after: context, weights).flatMap { memory.decision(for: $0, lexicon.store) }
  }

  /// Keeps what a turn was decided to mean for others like it.
  package func keep(
    _ query: Query, of turn: ReadTurn, after context: Context, by weights: Weights
  ) {
    let sentence = turn.question.sentence
    guard let key = key(of: sentence, after: context, weights) else { return }
    let schema = lexicon.schema
    var others = schema.classes.indices.flatMap { schema.pair(of: $0, in: lexicon.store) ?? [] }
    for anchor in turn.question.anchors
    where sentence.words[anchor.words.lowerBound].kind != .quoted {
      if case .things(let things) = anchor.meaning { others += things }
    }
    memory.keep(query, for: key, named: turn.named, others: others)
  }

  /// The key under which a turn is kept; nil unless it opens a conversation about a large graph and quotes the name of
  /// one thing that means nothing else.
  private func key(
    of sentence: Sentence, after context: Context, _ weights: Weights
  ) -> DecisionMemory.Key? {
    guard context.turns.isEmpty, !Evaluator.looksAtAnswers(of: lexicon.store),
      let first = sentence.words.first, let last = sentence.words.last
    else { return nil }
    var quoted: Word?
    for word in sentence.words where word.kind == .quoted {
      guard quoted == nil else { return nil }
      quoted = word
    }
    guard let quoted else { return nil }
    let text = sentence.text
    let name = Int(quoted.start)..<Int(quoted.end)
    let things = text.withUnsafeBufferPointer {
      lexicon.things(named: UnsafeBufferPointer(rebasing: $0[name]))
    }
    guard things.count == 1, let topic = things.first, lexicon.store.kind(of: topic) == .iri
    else { return nil }
    // The name is a word of the question too.
    let word = String(decoding: text[name], as: UTF8.self).lowercased()
    guard !weights.mayEnd(in: word), !QuestionTraits.looks(for: word) else { return nil }
    let removed = name.count
    let start = Int(first.start)
    let end = Int(last.end)
    let shape = DecisionMemory.Shape(
      text: Array(text[..<name.lowerBound] + text[name.upperBound...]), place: name.lowerBound,
      part: start..<(end - (end >= name.upperBound ? removed : 0)), mood: sentence.mood,
      signature: lexicon.schema.signature(of: topic))
    return DecisionMemory.Key(shape: shape, topic: topic)
  }
}
