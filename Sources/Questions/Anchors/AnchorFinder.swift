import English
import Triples
import Vocabulary

/// Finds what the words of a question may stand for: the lexicon's own matches, and weaker ones for
/// content words that nothing else explains.
struct AnchorFinder {
  let lexicon: Lexicon
  let sentence: Sentence
  let paraphrases: [Paraphrase]
  /// The day of asking, from which "last year" is counted; nil where such dates are not read.
  let today: CalendarDay?

  /// The most anchors that are kept, since `AnchorSet` holds one bit each in a machine word.
  static let limit = 60

  /// The anchors in the order of their words. Where the same words may mean the same thing in two ways, only the
  /// closest match is kept.
  func anchors() -> [Anchor] {
    let mentions = sentence.text.withUnsafeBufferPointer {
      lexicon.mentions(in: sentence.words, of: $0)
    }
    var found = mentions.compactMap(anchor)
    found += yearlessDates(beside: found)
    found += datesFromToday()
    found = withoutCovered(found)
    found += WeakAnchors(lexicon: lexicon, sentence: sentence, paraphrases: paraphrases)
      .beside(found)
    var seen: Set<Key> = []
    let ordered = found.sorted {
      ($0.words.lowerBound, -$0.words.count, $0.match) < (
        $1.words.lowerBound, -$1.words.count, $1.match
      )
    }
    return Array(
      ordered.filter { seen.insert(Key(words: $0.words, meaning: $0.meaning)).inserted }
        .prefix(Self.limit))
  }

  private struct Key: Hashable {
    let words: Range<Int>
    let meaning: Meaning
  }

  private func anchor(_ mention: Mention) -> Anchor? {
    if case .operator = mention.meaning { return nil }
    if case .relation(_, .preposition) = mention.meaning { return nil }
    let isGrammar = mention.words.allSatisfy { !sentence.roles[$0].isEmpty }
    if case .things = mention.meaning, isGrammar, mention.cost > 0 { return nil }
    return Anchor(
      words: mention.words, meaning: mention.meaning,
      match: mention.cost < 0.11 ? .exact : .inflected)
  }

  /// Dates without a year: "18 March" is an anchor for 18 March of each year that the graph has dates in, where these
  /// are few.
  private func yearlessDates(beside anchors: [Anchor]) -> [Anchor] {
    sentence.text.withUnsafeBufferPointer { text -> [Anchor] in
      let reader = DateReader(words: sentence.words, text: text)
      var found: [Anchor] = []
      for start in sentence.words.indices {
        guard let date = reader.dayAndMonth(at: start) ?? monthAlone(at: start, reader),
          !anchors.contains(where: { anchor in
            if case .date = anchor.meaning { return anchor.words.contains(start) }
            return false
          })
        else { continue }
        for year in lexicon.askedKinds.years {
          guard let span = DateSpan(year: year, month: date.month, day: date.day) else { continue }
          found.append(Anchor(words: start..<date.end, meaning: .date(span), match: .inflected))
        }
      }
      return found
    }
  }

  /// Dates counted from the day of asking: "last year", "two weeks ago". A reading need not use those that only say
  /// when somebody asks ("this year", "today").
  private func datesFromToday() -> [Anchor] {
    guard let today, !lexicon.askedKinds.years.isEmpty else { return [] }
    return sentence.text.withUnsafeBufferPointer { text in
      let dates = RelativeDates(words: sentence.words, text: text, today: today)
      return sentence.words.indices.compactMap { start in
        dates.date(at: start).map {
          Anchor(
            words: start..<$0.end, meaning: .date($0.span),
            match: $0.isPresent ? .paraphrase : .inflected)
        }
      }
    }
  }

  /// "in May", "since March": a month behind a word that leads to a time; "faults cleared april", "march?": one that
  /// can hardly be anything else.
  private func monthAlone(at start: Int, _ reader: DateReader) -> (
    month: Int, day: Int?, end: Int
  )? {
    guard let month = reader.month(at: start) else { return nil }
    let name = sentence.typed(start..<(start + 1)).lowercased()
    if !MonthWords.isOfTwoMeanings(name) || sentence.words.count <= 3 {
      return (month, nil, start + 1)
    }
    guard start > 0 else { return nil }
    let before = sentence.roles[start - 1]
    let leads =
      before.isDisjoint(with: [.in, .from, .of, .for])
      ? sentence.language.operators(in: sentence.words).contains {
        $0.words.upperBound == start && [.since, .before, .after, .atMost].contains($0.meaning)
      } : true
    return leads ? (month, nil, start + 1) : nil
  }

  /// The anchors without those that stand wholly inside a longer name: "management" of "project management".
  private func withoutCovered(_ anchors: [Anchor]) -> [Anchor] {
    let names = anchors.filter { anchor in
      if case .things = anchor.meaning { return anchor.words.count > 1 }
      return false
    }
    return anchors.filter { anchor in
      !names.contains {
        $0.words != anchor.words && $0.words.lowerBound <= anchor.words.lowerBound
          && anchor.words.upperBound <= $0.words.upperBound
      }
    }
  }

}
