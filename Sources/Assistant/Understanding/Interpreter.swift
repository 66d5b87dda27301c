import Answers
import English
import Execution
import Queries
import Questions
import Triples
import Vocabulary

/// What a turn was understood as.
struct Interpretation {
  var reading: Reading
  var denotation: Denotation
  /// Other readings that answer differently.
  var alternatives: [Reading] = []
  var notes: [String] = []
  /// What to say, where the reading itself does not say it.
  var statement: String?
  /// Whether that there is nothing is itself the answer: what is common to two things may be nothing.
  var mayBeNone = false
  /// The part of the turn that was read.
  var sentence: Sentence
}

/// Why a turn could not be answered.
enum Misunderstanding: Error {
  case unknown([String])
  case noReading
  case failed(ExecutionError)
}

/// From words to a denotation: parses, repairs, evaluates, and chooses between readings.
struct Interpreter {
  let assistant: Assistant
  let state: DialogueState
  let executor: any QueryExecutor
  let patience: Patience
  /// Whether a reading with an answer is taken before one without.
  var prefersAnswers = true

  /// A reading costlier than this for each mention it rests on explains too little.
  private static let tolerance: Float = 0.6

  /// Interprets the part of a turn that asks, what came before it naming what it refers to.
  func interpret(
    _ part: Sentence, after preface: Sentence
  ) throws(Misunderstanding) -> Interpretation {
    try attempt(part, repairing: false, local: named(in: preface))
  }

  func interpret(_ sentence: Sentence) throws(Misunderstanding) -> Interpretation {
    do {
      return try bestReading(of: sentence)
    } catch {
      // What was given up on its way was not looked at wholly: that is why nothing came of it.
      if let ended = patience.ended { throw .failed(ended) }
      throw error
    }
  }

  private func bestReading(of sentence: Sentence) throws(Misunderstanding) -> Interpretation {
    if let found = topicThenQuestion(sentence) { return found }
    do {
      let whole = try attempt(sentence, repairing: false)
      return whole.reading.cost > 0.8 ? cheaperPart(of: sentence, than: whole) ?? whole : whole
    } catch let first {
      if case .failed = first { throw first }
      if let found = try? attempt(sentence, repairing: false, passingPreface: true) { return found }
      for part in Clauses(sentence: sentence).withoutPreface() {
        if let found = try? attempt(part, repairing: false), Self.saysEnough(found.reading.query),
          Self.answers(found, sentence)
        {
          return found
        }
      }
      if let found = try? attempt(sentence, repairing: true) { return found }
      for part in Clauses(sentence: sentence).withoutPreface() {
        if let found = try? attempt(part, repairing: true), Self.answers(found, sentence) {
          return found
        }
      }
      for part in Clauses(sentence: sentence).withoutAfterthought() {
        let rest = sentence.part(part.words.count..<sentence.words.count)
        if Clauses(sentence: sentence).asks(rest) { continue }
        if let found = try? attempt(part, repairing: true) { return found }
      }
      throw first
    }
  }

  /// A later part of the turn that makes a better question than the whole: what leads up to it is
  /// then only its setting, and what it names is what "it" means.
  private func cheaperPart(of sentence: Sentence, than whole: Interpretation) -> Interpretation? {
    for part in Clauses(sentence: sentence).withoutPreface() {
      let clauses = Clauses(sentence: sentence)
      guard clauses.isSetting(clauses.preface(before: part)), clauses.asks(part) else { continue }
      guard
        let found = try? attempt(
          part, repairing: false, local: named(in: clauses.preface(before: part))),
        !found.reading.mentions.isEmpty,
        found.reading.cost + 0.4 < whole.reading.cost, Self.saysEnough(found.reading.query)
      else { continue }
      return found
    }
    return nil
  }

  /// "what about X, which one does it affect?", "back to X, what is its focus?": the first part names
  /// what the second refers to.
  private func topicThenQuestion(_ sentence: Sentence) -> Interpretation? {
    let clauses = Clauses(sentence: sentence)
    for part in clauses.withoutPreface() where clauses.asks(part) && clauses.refers(part) {
      let preface = clauses.preface(before: part)
      guard !clauses.asks(preface) || clauses.isTopic(preface) else { continue }
      let topics = named(in: preface)
      guard !topics.isEmpty, let found = try? attempt(part, repairing: false, local: topics),
        found.reading.cost < 1.2, !found.denotation.isEmpty, Self.saysEnough(found.reading.query)
      else { continue }
      return found
    }
    return nil
  }

  /// The things that a part of the turn names.
  private func named(in part: Sentence) -> [TermID] {
    let mentions = part.text.withUnsafeBufferPointer {
      assistant.lexicon.mentions(in: part.words, of: $0)
    }
    var found: [TermID] = []
    for mention in mentions.sorted(by: { $0.words.count > $1.words.count }) where mention.cost < 0.3
    {
      if case .things(let things) = mention.meaning, things.count < 4 {
        found += things.filter { !found.contains($0) }
      }
    }
    return found
  }

  /// Whether a part says yes or no where the whole asks for it.
  private static func answers(_ found: Interpretation, _ whole: Sentence) -> Bool {
    whole.mood != .yesNo || found.reading.shape != .description
  }

  /// Not just a class or a property without any condition.
  private static func saysEnough(_ query: Query) -> Bool {
    switch query {
    case .instances, .everything, .join(_, .everything), .count(.instances): false
    default: true
    }
  }

  /// The cheapest reading that has an answer is the best one; only where it has none are those looked
  /// for that cost more.
  private func attempt(
    _ sentence: Sentence, repairing: Bool, passingPreface: Bool = false, local: [TermID] = []
  ) throws(Misunderstanding) -> Interpretation {
    do {
      let found = try attempt(
        sentence, state.last == nil ? .narrow : .turn, repairing: repairing,
        passingPreface: passingPreface, local: local)
      if !found.denotation.isEmpty || !prefersAnswers { return found }
    } catch {
      guard case .noReading = error else { throw error }
    }
    return try attempt(
      sentence, .wide, repairing: repairing, passingPreface: passingPreface, local: local)
  }

  private func attempt(
    _ sentence: Sentence, _ breadth: Breadth, repairing: Bool, passingPreface: Bool,
    local: [TermID]
  ) throws(Misunderstanding) -> Interpretation {
    if let ended = patience.ended { throw .failed(ended) }
    let references = References(
      state: state, assistant: assistant, sentence: sentence, local: local)
    let antecedents = references.antecedents()
    let repair = Repair(assistant: assistant, sentence: sentence)
    let operators = Lexicon.operators(in: sentence.words)
    var extra = repair.spelled(operators)
    var understanding = assistant.parser.understand(
      sentence, antecedents: antecedents, extra: extra, breadth: breadth,
      stop: { patience.isOver })
    var notes: [String] = []
    if !understanding.unknown.isEmpty {
      let unknown = understanding.unknown
      var ignored: [Int] = []
      if passingPreface, let end = Clauses(sentence: sentence).prefaceEnd,
        unknown.allSatisfy({ $0.upperBound <= end })
      {
        ignored = unknown.flatMap(Array.init)
        notes.append(
          "I passed over “\(unknown.map { sentence.typed($0) }.joined(separator: "”, “"))”.")
      } else if repairing, sentence.mood != .manner,
        let found = repair.mentions(for: unknown)
      {
        extra += found
      } else if let none = noneCalledSo(unknown, sentence, antecedents) {
        return none
      } else {
        throw .unknown(unknown.map { sentence.typed($0) })
      }
      understanding = assistant.parser.understand(
        sentence, antecedents: antecedents, extra: extra, ignoring: ignored,
        breadth: breadth, stop: { patience.isOver })
      for mention in extra {
        guard let word = mention.readAs else { continue }
        // A word of several meanings was read once.
        let note = "I read “\(sentence.typed(mention.words))” as “\(word)”."
        if !notes.contains(note) { notes.append(note) }
      }
    }
    if understanding.isStopped, let ended = patience.ended { throw .failed(ended) }
    let ellipsis = Ellipsis(
      state: state, assistant: assistant, sentence: sentence, understanding: understanding)
    if let completed = ellipsis.completed() ?? ellipsis.chosenOfPair() {
      let denotation = try evaluate(completed.query)
      return Interpretation(
        reading: completed, denotation: denotation, notes: notes, sentence: sentence)
    }
    if let common = shared(ellipsis, sentence, understanding, operators) {
      let denotation = try evaluate(common.query)
      return Interpretation(
        reading: common, denotation: denotation, notes: notes,
        statement: inCommon(common, denotation), mayBeNone: true, sentence: sentence)
    }
    if let bare = understanding.readings.first, bare.mentions.isEmpty, state.last != nil,
      case .terms(let terms) = bare.query, bare.shape == .set,
      terms.compactMap({ assistant.store.id(of: $0) }).sorted() != state.lastList.sorted()
    {
      // "what are they?" asks for the list just told, never for what was only spoken of.
      throw .noReading
    }
    return try choose(understanding.readings, notes, sentence)
  }

  /// "is there a testing phase?" where nothing is called "testing": a no, not a word unknown. Only
  /// right before a class or property noun, so that the word can be nothing but the name of one.
  private func noneCalledSo(
    _ unknown: [Range<Int>], _ sentence: Sentence, _ antecedents: [Antecedent]
  ) -> Interpretation? {
    guard sentence.mood == .yesNo, unknown.count == 1 else { return nil }
    let nouns = sentence.text.withUnsafeBufferPointer {
      assistant.lexicon.mentions(in: sentence.words, of: $0)
    }.filter {
      switch $0.meaning {
      case .kind, .relation(_, .noun): true
      default: false
      }
    }
    guard nouns.contains(where: { $0.words.lowerBound == unknown[0].upperBound }) else {
      return nil
    }
    let understanding = assistant.parser.understand(
      sentence, antecedents: antecedents, ignoring: Array(unknown[0]),
      stop: { patience.isOver })
    guard let reading = understanding.readings.first, case .exists(let set) = reading.query,
      let denotation = try? executor.execute(set), case .terms(let terms) = denotation,
      terms.count < 30
    else { return nil }
    let names = assistant.naming.order(of: terms).map { assistant.naming.label(of: $0) }
    let word = sentence.typed(unknown[0])
    let made = Reading(
      query: .exists(.difference(set, set)), cost: reading.cost, mentions: reading.mentions,
      shape: .truth, leaves: reading.leaves)
    return Interpretation(
      reading: made, denotation: .truth(false),
      statement: "No. Of \(Wording.list(names)), none is called “\(word)”.", sentence: sentence)
  }

  /// What the pair has in common, where that is all that is asked.
  private func shared(
    _ ellipsis: Ellipsis, _ sentence: Sentence, _ understanding: Understanding,
    _ operators: [(words: Range<Int>, meaning: Operator)]
  ) -> Reading? {
    let asks = operators.contains { $0.meaning == .share || $0.meaning == .common }
    let best = understanding.readings.first
    let isSaid = best?.mentions.contains { $0.meaning == .operator(.share) } ?? false
    guard asks, !isSaid, !understanding.readings.contains(where: { $0.shape == .table }) else {
      return nil
    }
    let names = best?.mentions.contains { !Self.isOperator($0) } ?? false
    let common = ellipsis.shared(
      of: names ? best.flatMap { Ellipsis.relation(in: $0.query) } : nil,
      isQuestion: sentence.mood == .yesNo
        && !sentence.roles.prefix(3).contains { $0.contains(.there) }, executor)
    return common.map {
      Reading(
        query: $0.query, cost: $0.cost, mentions: best?.mentions ?? [], shape: $0.shape)
    }
  }

  /// "X and Y have in common: …", where what is shared runs over several properties.
  private func inCommon(_ reading: Reading, _ denotation: Denotation) -> String? {
    guard case .union = reading.query, case .terms(let terms) = denotation, !terms.isEmpty,
      let pair = assistant.pair
    else { return nil }
    let both = pair.map { assistant.naming.label(of: assistant.store.term($0)) }
    let shared = assistant.naming.order(of: terms).map { assistant.naming.label(of: $0) }
    return Wording.sentence("\(Wording.list(both)) have in common: \(Wording.list(shared))")
  }

  private static func isOperator(_ mention: Mention) -> Bool {
    switch mention.meaning {
    case .operator, .relation(_, .preposition), .number: return true
    default: return false
    }
  }

  private func evaluate(_ query: Query) throws(Misunderstanding) -> Denotation {
    do {
      return try executor.execute(query)
    } catch let error as ExecutionError {
      throw .failed(error)
    } catch {
      throw .noReading
    }
  }

  /// The cheapest reading, unless it is empty and one hardly costlier is not.
  private func choose(
    _ readings: [Reading], _ notes: [String], _ sentence: Sentence
  ) throws(Misunderstanding) -> Interpretation {
    let fair = readings.filter {
      $0.cost <= Self.tolerance * Float(1 + max(1, $0.leaves))
        && !Self.answersItself($0, sentence) && !Self.wantsAdvice($0, sentence)
        && !dropsOwner($0, sentence)
    }
    guard let first = fair.first else { throw .noReading }
    let best = eitherEnd(first) ?? first
    let denotation = try evaluate(best.query)
    var result = Interpretation(
      reading: best, denotation: denotation, notes: notes, sentence: sentence)
    if denotation.isEmpty, prefersAnswers {
      if let apart = ofEach(best, sentence), let each = try? evaluate(apart.query), !each.isEmpty {
        result.reading = apart
        result.denotation = each
        return result
      }
      // "more than three": that there are none is an answer.
      let reach: Float = best.query.isBounded ? 0.1 : 0.45
      for other in fair.dropFirst()
      where other.cost <= best.cost + reach && other.shape == best.shape {
        let denotation = try evaluate(other.query)
        if !denotation.isEmpty {
          result.reading = other
          result.denotation = denotation
          return result
        }
      }
      return result
    }
    for other in fair.dropFirst() where other.cost <= best.cost + 0.08 && other.shape == best.shape
    {
      if let found = try? evaluate(other.query), !found.isEmpty, found != denotation {
        result.alternatives.append(other)
      }
    }
    return result
  }
}
