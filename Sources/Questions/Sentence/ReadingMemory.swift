import Queries
import RDF
import Synchronization
import Triples
import Vocabulary

/// What sentences were understood as, kept by their shape, as a database keeps prepared statements.
///
/// Of a thing in quotation marks the parser looks only at its signature (which properties and classes
/// it has), so two sentences that differ in nothing but things of one signature are read alike: the
/// reading of the first, with the one thing in place of the other, is that of the second.
/// What is kept changes the time that a sentence takes, never what it is understood as.
final class ReadingMemory: Sendable {
  /// Shapes kept at most, some kilobytes each; later ones are read anew each time.
  private static let capacity = 4_096
  /// A sentence that may speak of more things by their bare names is not kept.
  private static let limit = 64

  struct Shape: Hashable {
    /// The sentence without what stands in its quotation marks.
    let text: [UInt8]
    let opening: Word.Marks
    let mood: Sentence.Mood
    let signature: Int
  }

  private struct Entry {
    let topic: TermID
    let understanding: Understanding
    /// What its bare names may stand for: were the topic one of these, it would be read differently.
    let others: [TermID]
  }

  private let entries = Mutex<[Shape: Entry]>([:])

  /// What an equally shaped sentence was understood as, told of this topic.
  func understanding(of shape: Shape, topic: TermID, in store: TripleStore) -> Understanding? {
    guard let entry = entries.withLock({ $0[shape] }), !entry.others.contains(topic) else {
      return nil
    }
    guard entry.topic != topic else { return entry.understanding }
    let (old, new) = (store.term(entry.topic), store.term(topic))
    var result = entry.understanding
    result.readings = result.readings.map { reading in
      Reading(
        query: reading.query.substituting(new, for: old), cost: reading.cost,
        mentions: reading.mentions.map { mention in
          var mention = mention
          if mention.meaning == .things([entry.topic]) { mention.meaning = .things([topic]) }
          return mention
        }, shape: reading.shape, leaves: reading.leaves)
    }
    return result
  }

  func keep(_ understanding: Understanding, of shape: Shape, topic: TermID, others: [TermID]) {
    guard !understanding.isStopped, understanding.unknown.isEmpty, understanding.fragments.isEmpty,
      others.count <= Self.limit, !others.contains(topic)
    else { return }
    let entry = Entry(topic: topic, understanding: understanding, others: others)
    entries.withLock { if $0.count < Self.capacity { $0[shape] = entry } }
  }
}

extension Sentence {
  /// The shape of a sentence that quotes one name, and the name's place; nil for any other.
  func quotation() -> (text: [UInt8], name: Range<Int>)? {
    guard let first = words.first, let last = words.last else { return nil }
    var quoted: Word?
    for word in words where word.kind == .quoted {
      guard quoted == nil else { return nil }
      quoted = word
    }
    guard let quoted else { return nil }
    let name = Int(quoted.start)..<Int(quoted.end)
    return (
      Array(
        text[Int(first.start)..<name.lowerBound]
          + text[name.upperBound..<max(name.upperBound, Int(last.end))]), name
    )
  }
}
