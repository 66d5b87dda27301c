import English
import Queries
import Triples
package import Vocabulary

/// Reads questions about one graph: words to ranked logical forms.
package struct Parser: Sendable {
  package let lexicon: Lexicon
  private let memory = ReadingMemory()

  package init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// The most words of a question that is read once more with looser types, for a property that nothing of a kind has.
  private static let laxLimit = 20

  /// Understands a sentence.
  /// - Parameter antecedents: what pronouns and the like stand for.
  /// - Parameter ignored: words to pass over at a cost, which the caller tells the person of.
  /// - Parameter extra: mentions that the lexicon itself does not find (corrected or bridged words).
  /// - Parameter breadth: how far to look beside the cheapest reading.
  /// - Parameter stop: polled every few hundred steps; true ends it with what was found until then.
  /// - Complexity: O(words³ × beam²) at worst; a few mentions make it nearly linear.
  package func understand(
    _ sentence: Sentence, antecedents: [Antecedent] = [], extra: [Mention] = [],
    ignoring ignored: [Int] = [], breadth: Breadth = .wide, stop: () -> Bool = { false }
  ) -> Understanding {
    let isPlain = antecedents.isEmpty && extra.isEmpty && ignored.isEmpty
    guard isPlain, let (shape, topic) = shape(of: sentence, breadth) else {
      return read(
        sentence, mentions(in: sentence) + extra, antecedents: antecedents, ignoring: ignored,
        breadth, stop: stop)
    }
    if let known = memory.understanding(of: shape, topic: topic, lexicon) { return known }
    let mentions = mentions(in: sentence)
    var searched: Set<PropertyEnd> = []
    let result = read(
      sentence, mentions, antecedents: [], ignoring: [], breadth, stop: stop, topic: topic,
      &searched)
    memory.keep(
      result, of: shape, topic: topic, ends: searched.union(ends(in: mentions)),
      others: bareThings(in: mentions, of: sentence), lexicon)
    return result
  }

  /// The shape under which a sentence is kept, and the thing that it quotes; nil unless it quotes the name of one
  /// thing.
  private func shape(of sentence: Sentence, _ breadth: Breadth) -> (ReadingMemory.Shape, TermID)? {
    guard let (text, name) = sentence.quotation() else { return nil }
    let things = sentence.text.withUnsafeBufferPointer {
      lexicon.things(named: UnsafeBufferPointer(rebasing: $0[name]))
    }
    guard things.count == 1, let topic = things.first else { return nil }
    let shape = ReadingMemory.Shape(
      text: text, opening: sentence.words.first?.before ?? [], mood: sentence.mood,
      breadth: breadth)
    return (shape, topic)
  }

  /// The things that a sentence speaks of without quotation marks: by name, or as both of two that belong together.
  private func bareThings(in mentions: [Mention], of sentence: Sentence) -> [TermID] {
    var found: [TermID] = []
    for mention in mentions where sentence.words[mention.words.lowerBound].kind != .quoted {
      switch mention.meaning {
      case .things(let things): found += things
      case .kind(let kind): found += lexicon.schema.pair(of: kind, in: lexicon.store) ?? []
      default: break
      }
    }
    return found
  }

  /// The ends of the properties that a sentence speaks of, and of those that put things in order.
  private func ends(in mentions: [Mention]) -> Set<PropertyEnd> {
    let schema = lexicon.schema
    var properties = Set(schema.properties.indices.filter { schema.properties[$0].isOrder })
    for mention in mentions {
      switch mention.meaning {
      case .relation(let use, _): properties.insert(use.property)
      case .adjective(let scale, _, _), .amount(let scale):
        properties.insert(lexicon.scales[scale].measure.property)
      case .threshold(let threshold):
        properties.insert(lexicon.thresholds[threshold].measure.property)
      case .things, .kind, .operator, .number, .date: continue
      }
    }
    return Set(properties.flatMap(PropertyEnd.both))
  }

  private func mentions(in sentence: Sentence) -> [Mention] {
    framed(
      sentence,
      sentence.text.withUnsafeBufferPointer { lexicon.mentions(in: sentence.words, of: $0) })
  }

  private func read(
    _ sentence: Sentence, _ mentions: [Mention], antecedents: [Antecedent],
    ignoring ignored: [Int], _ breadth: Breadth, stop: () -> Bool
  ) -> Understanding {
    var searched: Set<PropertyEnd> = []
    return read(
      sentence, mentions, antecedents: antecedents, ignoring: ignored, breadth, stop: stop,
      topic: nil, &searched)
  }

  /// - Parameters:
  ///   - topic: the thing to watch.
  ///   - searched: gets the ends of properties where it was tried though the sentence does not name them.
  private func read(
    _ sentence: Sentence, _ mentions: [Mention], antecedents: [Antecedent],
    ignoring ignored: [Int], _ breadth: Breadth, stop: () -> Bool, topic: TermID?,
    _ searched: inout Set<PropertyEnd>
  ) -> Understanding {
    /// One parse of the sentence, with the rules changed by `set`.
    func understanding(_ set: (inout Forms) -> Void) -> (Understanding, Set<PropertyEnd>) {
      var builder = ReadingBuilder(
        sentence: sentence, mentions: mentions, antecedents: antecedents, lexicon: lexicon,
        ignored: ignored)
      set(&builder.rules.forms)
      return (builder.understanding(breadth, stop: stop), builder.rules.forms.searched)
    }
    let (strict, tried) = understanding {
      if let topic { $0.watched = [lexicon.schema.type(of: topic).possible] }
    }
    searched = tried
    guard strict.readings.isEmpty, strict.fragments.isEmpty, strict.unknown.isEmpty,
      !strict.isStopped
    else { return strict }
    searched = Set(lexicon.schema.properties.indices.flatMap(PropertyEnd.both))
    // No property fits the things that are named. Perhaps it fits other things of their kind: then the question is
    // understood, and the answer is none.
    let lenient = understanding { $0.isLenient = true }.0
    if !lenient.readings.isEmpty || lenient.isStopped { return lenient }
    let bridged = understanding { $0.isBridging = true }.0
    if !bridged.readings.isEmpty || bridged.isStopped { return bridged }
    // "the capital of X", where nothing of X's kind has one: still a question, whose answer is none.
    guard sentence.words.count <= Self.laxLimit else { return strict }
    var lax = understanding { $0.isLax = true }.0
    if lax.isStopped { return lax }
    lax.readings.removeAll { !$0.query.isPropertyOfThings }
    return lax.readings.isEmpty ? strict : lax
  }
}

extension Parser {
  /// The mentions without those that lie within a phrase that only frames the question.
  private func framed(_ sentence: Sentence, _ mentions: [Mention]) -> [Mention] {
    let frames = sentence.language.frames(in: sentence.words).filter { $0.count > 1 }
    let tag = sentence.tagStart
    let phrases = mentions.filter { mention in
      if case .relation(_, let manner) = mention.meaning {
        return manner != .preposition && mention.words.count > 1
      }
      return false
    }.map(\.words)
    return mentions.filter { mention in
      if let tag, mention.words.lowerBound >= tag { return false }
      if mention.words == 0..<1, sentence.opensNegated { return false }
      // "in it for us" is said as a whole: its "in" is no place.
      if case .relation(_, .preposition) = mention.meaning,
        phrases.contains(where: {
          $0.contains(mention.words.lowerBound) && mention.words.upperBound < $0.upperBound
        })
      {
        return false
      }
      if case .things = mention.meaning { return true }
      return !frames.contains {
        $0.lowerBound <= mention.words.lowerBound && mention.words.upperBound <= $0.upperBound
          && $0.count > mention.words.count
      }
    }
  }
}
