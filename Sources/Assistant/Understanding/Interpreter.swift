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

  /// A reading costlier than this for each mention it rests on explains too little.
  private static let tolerance: Float = 1.0

  func interpret(_ sentence: Sentence) throws(Misunderstanding) -> Interpretation {
    do {
      return try attempt(sentence, repairing: false)
    } catch let first {
      if case .failed = first { throw first }
      if let found = try? attempt(sentence, repairing: false, passingPreface: true) { return found }
      for part in Clauses(sentence: sentence).withoutPreface() {
        if let found = try? attempt(part, repairing: false) { return found }
      }
      if let found = try? attempt(sentence, repairing: true) { return found }
      for part in Clauses(sentence: sentence).withoutPreface() {
        if let found = try? attempt(part, repairing: true) { return found }
      }
      for part in Clauses(sentence: sentence).withoutAfterthought() {
        if let found = try? attempt(part, repairing: true) { return found }
      }
      throw first
    }
  }

  private func attempt(
    _ sentence: Sentence, repairing: Bool, passingPreface: Bool = false
  ) throws(Misunderstanding) -> Interpretation {
    let references = References(state: state, assistant: assistant, sentence: sentence)
    let antecedents = references.antecedents()
    let repair = Repair(assistant: assistant, sentence: sentence)
    var extra = repair.spelled()
    var understanding = assistant.parser.understand(
      sentence, antecedents: antecedents, extra: extra)
    var notes: [String] = []
    if !understanding.unknown.isEmpty {
      let unknown = understanding.unknown
      var ignored: [Int] = []
      if passingPreface, let end = Clauses(sentence: sentence).prefaceEnd,
        unknown.allSatisfy({ $0.upperBound <= end })
      {
        ignored = unknown.flatMap(Array.init)
        notes.append("I passed over “\(unknown.map { sentence.typed($0) }.joined(separator: "”, “"))”.")
      } else if repairing, let found = repair.mentions(for: unknown) {
        extra += found
      } else {
        throw .unknown(unknown.map { sentence.typed($0) })
      }
      understanding = assistant.parser.understand(
        sentence, antecedents: antecedents, extra: extra, ignoring: ignored)
      notes += extra.compactMap { mention in
        mention.readAs.map { "I read “\(sentence.typed(mention.words))” as “\($0)”." }
      }
    }
    let ellipsis = Ellipsis(
      state: state, assistant: assistant, sentence: sentence, understanding: understanding)
    if let completed = ellipsis.completed() {
      let denotation = try evaluate(completed.query)
      return Interpretation(
        reading: completed, denotation: denotation, notes: notes, sentence: sentence)
    }
    return try choose(understanding.readings, notes, sentence)
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
      $0.cost <= 0.6 + Self.tolerance * Float(max(1, $0.mentions.count)) * 0.6
    }
    guard let best = fair.first else { throw .noReading }
    let denotation = try evaluate(best.query)
    var result = Interpretation(
      reading: best, denotation: denotation, notes: notes, sentence: sentence)
    if denotation.isEmpty {
      for other in fair.dropFirst() where other.cost <= best.cost + 0.45 && other.shape == best.shape {
        let denotation = try evaluate(other.query)
        if !denotation.isEmpty {
          result.reading = other
          result.denotation = denotation
          return result
        }
      }
      return result
    }
    for other in fair.dropFirst() where other.cost <= best.cost + 0.08 && other.shape == best.shape {
      if let found = try? evaluate(other.query), !found.isEmpty, found != denotation {
        result.alternatives.append(other)
      }
    }
    return result
  }
}
