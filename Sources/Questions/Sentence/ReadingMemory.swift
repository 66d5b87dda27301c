import English
import Queries
import RDF
import Synchronization
import Triples
import Vocabulary

/// What sentences were understood as, kept by their shape, as a database keeps prepared statements.
///
/// Of a thing in quotation marks the parser looks only at whether it fits what the sentence speaks of:
/// its *profile*. Two sentences that differ in nothing but things of one profile are read alike: the
/// reading of the first, with the one thing in place of the other, is that of the second.
/// What is kept changes the time that a sentence takes, never what it is understood as.
final class ReadingMemory: Sendable {
  /// Shapes kept at most, some kilobytes each; later ones are read anew each time.
  private static let capacity = 4_096
  /// Profiles kept of one shape at most.
  private static let profiles = 256
  /// A sentence that may speak of more things by their bare names is not kept.
  private static let limit = 64

  struct Shape: Hashable {
    /// The sentence without what stands in its quotation marks.
    let text: [UInt8]
    let opening: Word.Marks
    let mood: Sentence.Mood
    let breadth: Breadth
  }

  /// What is known of all sentences of one shape.
  private struct Kept {
    /// What the sentence may speak of by bare names: were the topic one of these, it would be read
    /// differently.
    let others: [TermID]
    /// The ends of properties by which one topic was told from another so far, and the types that a
    /// topic's is held against for them.
    var ends: Set<PropertyEnd> = []
    var probes: [SetType] = []
    var readings: [Profile: Entry] = [:]
  }

  private struct Entry {
    let topic: TermID
    let understanding: Understanding
  }

  /// Which of the probes a topic fits, and its classes.
  private struct Profile: Hashable {
    var fits: [UInt64]
    let classes: [Int]
  }

  private let shapes = Mutex<[Shape: Kept]>([:])

  /// What an equally shaped sentence was understood as, told of this topic.
  func understanding(of shape: Shape, topic: TermID, _ lexicon: Lexicon) -> Understanding? {
    guard let kept = shapes.withLock({ $0[shape] }), !kept.others.contains(topic),
      let found = kept.readings[Self.profile(of: topic, kept.probes, lexicon.schema)]
    else { return nil }
    return found.topic == topic
      ? found.understanding
      : found.understanding.replacing(found.topic, with: topic, in: lexicon.store)
  }

  /// - Parameter ends: where the topic was tried.
  func keep(
    _ understanding: Understanding, of shape: Shape, topic: TermID, ends: Set<PropertyEnd>,
    others: [TermID], _ lexicon: Lexicon
  ) {
    guard !understanding.isStopped, understanding.unknown.isEmpty, understanding.fragments.isEmpty,
      others.count <= Self.limit, !others.contains(topic)
    else { return }
    let schema = lexicon.schema
    shapes.withLock { shapes in
      guard shapes[shape] != nil || shapes.count < Self.capacity else { return }
      var kept = shapes.removeValue(forKey: shape) ?? Kept(others: others)
      if kept.probes.isEmpty || !ends.isSubset(of: kept.ends) {
        // One more difference that matters: what is known already is told apart by it too.
        kept.ends.formUnion(ends)
        kept.probes = Self.probes(kept.ends, others, schema)
        let known = kept.readings.values
        kept.readings = [:]
        for entry in known {
          kept.readings[Self.profile(of: entry.topic, kept.probes, schema)] = entry
        }
      }
      if kept.readings.count < Self.profiles {
        kept.readings[Self.profile(of: topic, kept.probes, schema)] = Entry(
          topic: topic, understanding: understanding)
      }
      shapes[shape] = kept
    }
  }

  /// Every type that a topic's is held against: of the ends of properties, of classes, of other things.
  private static func probes(
    _ ends: Set<PropertyEnd>, _ others: [TermID], _ schema: Schema
  ) -> [SetType] {
    ends.sorted().map { end in
      let property = schema.properties[end.property]
      return end.isObjects ? property.target : property.source
    } + schema.classes.map(\.type) + others.map(schema.type)
  }

  private static func profile(of topic: TermID, _ probes: [SetType], _ schema: Schema) -> Profile {
    let type = schema.type(of: topic)
    var profile = Profile(fits: [], classes: schema.classes(of: topic))
    var word: UInt64 = 0
    for (index, probe) in probes.enumerated() {
      if index % 32 == 0, index > 0 {
        profile.fits.append(word)
        word = 0
      }
      word = word << 2
      if probe.possible.meets(type.possible) { word |= 1 }
      if probe.usual.meets(type.usual) { word |= 2 }
    }
    profile.fits.append(word)
    return profile
  }
}

extension Understanding {
  fileprivate func replacing(
    _ old: TermID, with new: TermID, in store: TripleStore
  ) -> Understanding {
    let (oldTerm, newTerm) = (store.term(old), store.term(new))
    var result = self
    result.readings = readings.map { reading in
      Reading(
        query: reading.query.substituting(newTerm, for: oldTerm), cost: reading.cost,
        mentions: reading.mentions.map { mention in
          var mention = mention
          if mention.meaning == .things([old]) { mention.meaning = .things([new]) }
          return mention
        }, shape: reading.shape, leaves: reading.leaves)
    }
    return result
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
