import English
import Vocabulary

/// What candidates do with the question's words, found once for all that use the same anchors.
final class FactsByAnchors {
  private let question: Question
  private let names: [Range<Int>]
  private let senses: [Sense]
  private let lexicon: Lexicon
  private var known: [AnchorSet: CandidateFacts] = [:]

  init(_ question: Question, _ names: [Range<Int>], _ senses: [Sense], _ lexicon: Lexicon) {
    self.question = question
    self.names = names
    self.senses = senses
    self.lexicon = lexicon
  }

  func of(_ candidate: Candidate) -> CandidateFacts {
    // The grammar may use no anchor and yet account for words.
    if candidate.anchors.count == 0, candidate.grammarRank != nil {
      return CandidateFacts(question, names, senses, lexicon, AnchorSet(), candidate.words)
    }
    if let found = known[candidate.anchors] { return found }
    let facts = CandidateFacts(question, names, senses, lexicon, candidate.anchors, WordSet())
    known[candidate.anchors] = facts
    return facts
  }
}

/// What a candidate does with the question's words and anchors.
final class CandidateFacts {
  let used: [Anchor]
  /// Of the anchors it uses, those that are things, and those that are properties or classes.
  let names: [Anchor]
  let properties: [Anchor]
  /// The properties that it names, with the words that name them.
  let stated: [Stated]
  /// The words outside the words of these anchors.
  let free: [Int]
  /// The content words that nothing explains.
  let open: [Int]
  /// By kind of anchor: words whose anchors it leaves unused.
  let missed: [(kind: Atom, words: WordSet)]
  /// The same of anchors whose words are only near their labels, by kind and nearness.
  let missedWeakly: [(kind: Atom, match: Atom)]
  /// The question word by word between `^` and `$`: a name or label as what it stands for (T a thing, P a property, C a
  /// class), content words that nothing explains as one "~", "a" and "the" left out. "who supervises the clever Idris"
  /// → `^ who <P> ~ <T> $`.
  let sequence: [Atom]
  /// Every three neighbours of it.
  let triples: [Atom]
  /// Of the words that it uses no anchor for, the labels that people say them for in any graph: `price` of "how much
  /// does it set me back" (`Sense`).
  let senses: [Atom]

  /// - Parameter words: what it accounts for, where it uses no anchors.
  init(
    _ question: Question, _ named: [Range<Int>], _ senses: [Sense], _ lexicon: Lexicon,
    _ anchors: AnchorSet, _ words: WordSet
  ) {
    let used = anchors.places.map { question.anchors[$0] }
    self.used = used
    stated = used.compactMap { Stated($0, lexicon) }
    names = used.filter { $0.meaning.letter == "T" }
    properties = used.filter { $0.meaning.letter == "P" || $0.meaning.letter == "C" }
    let covered = used.reduce(words) { $0.union(WordSet($1.words)) }
    let free = question.stems.indices.filter { !covered.contains($0) }
    self.free = free
    self.senses = senses.filter { free.contains(where: $0.words.contains) }.map(\.atom)
    open = free.filter { question.content.contains($0) && !question.anchored.contains($0) }
    var missed: [String: WordSet] = [:]
    var missedWeakly: [String: Anchor.Match] = [:]
    for anchor in question.anchors where !covered.meets(anchor.words) {
      let letter = anchor.meaning.letter
      if anchor.match <= .inflected {
        missed[letter] = (missed[letter] ?? WordSet()).union(WordSet(anchor.words))
      } else {
        missedWeakly[letter] = min(missedWeakly[letter] ?? anchor.match, anchor.match)
      }
    }
    self.missedWeakly = missedWeakly.sorted { $0.key < $1.key }.map {
      (Atom($0.key), Atom($0.value.name))
    }
    self.missed = missed.sorted { $0.key < $1.key }.map { (Atom($0.key), $0.value) }
    let sequence = Self.sequence(question, named, used)
    self.sequence = sequence.map { Atom($0) }
    triples = sequence.indices.dropLast(2).map {
      Atom(sequence[$0] + "_" + sequence[$0 + 1] + "_" + sequence[$0 + 2])
    }
  }

  private static func sequence(
    _ question: Question, _ named: [Range<Int>], _ used: [Anchor]
  ) -> [String] {
    var label: [String?] = Array(repeating: nil, count: question.count)
    for anchor in used {
      for place in anchor.words { label[place] = "<" + anchor.meaning.letter + ">" }
    }
    for name in named {
      for place in name where label[place] == nil { label[place] = "<t>" }
    }
    var result = ["^"]
    for place in question.stems.indices {
      let next: String
      if let name = label[place] {
        if result.last == name { continue }
        next = name
      } else if !question.sentence.roles[place].isDisjoint(with: .determiner),
        question.stems[place] == "the" || question.stems[place] == "a"
      {
        continue
      } else if question.content.contains(place) {
        if result.last == "~" { continue }
        next = "~"
      } else {
        next = question.stems[place]
      }
      result.append(next)
    }
    result.append("$")
    return result
  }
}

extension Question {
  /// The content words that a candidate does nothing with.
  func content(leftBy candidate: Candidate) -> WordSet { content.subtracting(candidate.words) }
}

extension Meaning {
  /// The kind of what words stand for, in features' names.
  var letter: String {
    switch self {
    case .things: "T"
    case .kind: "C"
    case .relation: "P"
    case .adjective, .amount, .threshold: "A"
    case .number: "N"
    case .date: "D"
    case .operator: "O"
    }
  }
}
