/// Many turns, their candidates' features numbered and stored one after another.
package struct Dataset: Sendable {
  package struct Turn: Sendable {
    package let conversation: String
    package let voice: String
    package let graph: String
    package let set: String
    /// Its candidates, counted over all turns.
    package let candidates: Range<Int>
    /// Which of its candidates are right: indices into `candidates`, counted from the turn's first.
    package let right: [Int]
    /// The candidates that are as good as right, for or against which nothing is learnt; counted likewise.
    package let tolerated: [Int]
    /// The candidate that stands for "not understood", counted from the turn's first.
    package let declining: Int?
    package let isAnswerable: Bool
  }

  package let turns: [Turn]
  /// The features' hashes, by index: the most frequent first, those as frequent by hash.
  package let features: [UInt64]
  /// Where each candidate's entries begin; one more for the end of the last.
  let starts: Flat<Int>
  /// The features of all candidates.
  let entries: Flat<Int32>
  /// The number of each candidate's meaning within its turn.
  let meanings: Flat<Int32>
  /// Another meaning of its turn that a candidate's reply tells as well; -1 for none.
  let alsoTold: Flat<Int32>

  /// How many features all candidates have together.
  package var entryCount: Int { entries.count }
  package var candidateCount: Int { meanings.count }

  /// The turns from which something is to be learnt: those that have a right candidate.
  package var learnable: [Int] { turns.indices.filter { !turns[$0].right.isEmpty } }

  /// The data set without any candidates, whose memory is given back: what a model is moved to another data set by,
  /// and written by.
  package func withoutCandidates() -> Dataset {
    let starts = Flat<Int>()
    starts.append(0)
    return Dataset(
      turns: turns, features: features, starts: starts, entries: Flat(), meanings: Flat(),
      alsoTold: Flat())
  }

  /// Reads the examples one after another, so that a lazy sequence need never be in memory as a whole.
  ///
  /// Features that fewer turns have are left out; turns without a right candidate are not counted.
  package static func build(
    _ examples: some Sequence<Example>, minimumTurns: Int = 2
  ) -> Dataset {
    var builder = DatasetBuilder()
    for example in examples { builder.add(example) }
    return builder.finish(minimumTurns: minimumTurns)
  }
}

/// Makes a data set of examples as they come.
package struct DatasetBuilder: ~Copyable {
  private var turns: [Dataset.Turn] = []
  private var interner = Interner()
  /// By feature: the turn and the candidate that had it last, and how many turns had it.
  private var lastTurn: [Int32] = []
  private var lastCandidate: [Int32] = []
  private var turnCounts: [Int32] = []
  private let starts = Flat<Int>()
  private let entries = Flat<Int32>()
  private let meanings = Flat<Int32>()
  private let alsoTold = Flat<Int32>()

  package init() { starts.append(0) }

  package mutating func add(_ example: Example) {
    let first = meanings.count
    let turn = Int32(turns.count)
    for (index, features) in example.candidates.enumerated() {
      let candidate = Int32(meanings.count)
      for hash in features {
        let feature = Int(interner.index(of: hash))
        if feature == turnCounts.count {
          turnCounts.append(0)
          lastTurn.append(-1)
          lastCandidate.append(-1)
        }
        if lastCandidate[feature] == candidate { continue }
        lastCandidate[feature] = candidate
        if lastTurn[feature] != turn {
          lastTurn[feature] = turn
          if !example.right.isEmpty { turnCounts[feature] += 1 }
        }
        entries.append(Int32(feature))
      }
      starts.append(entries.count)
      meanings.append(example.meanings.isEmpty ? Int32(index) : example.meanings[index])
      alsoTold.append(example.alsoTold.isEmpty ? -1 : example.alsoTold[index])
    }
    turns.append(
      Dataset.Turn(
        conversation: example.conversation, voice: example.voice, graph: example.graph,
        set: example.set, candidates: first..<meanings.count,
        right: Set(example.right).sorted(),
        tolerated: Set(example.tolerated).subtracting(example.right).sorted(),
        declining: example.declining,
        isAnswerable: example.isAnswerable))
  }

  /// Leaves out the rare features and numbers the others anew, so that the order in which they were met
  /// means nothing, and the frequent ones lie together in memory.
  package consuming func finish(minimumTurns: Int = 2) -> Dataset {
    let hashes = interner.hashes
    let counts = turnCounts
    let kept = hashes.indices.filter { counts[$0] >= minimumTurns }.sorted {
      counts[$0] != counts[$1] ? counts[$0] > counts[$1] : hashes[$0] < hashes[$1]
    }
    var numbers = [Int32](repeating: -1, count: hashes.count)
    for (number, feature) in kept.enumerated() { numbers[feature] = Int32(number) }
    var end = 0
    for candidate in 0..<meanings.count {
      let range = starts.base[candidate]..<starts.base[candidate + 1]
      starts.base[candidate] = end
      for entry in range {
        let number = numbers[Int(entries.base[entry])]
        if number < 0 { continue }
        entries.base[end] = number
        end += 1
      }
    }
    starts.base[meanings.count] = end
    entries.cut(to: end)
    return Dataset(
      turns: turns, features: kept.map { hashes[$0] }, starts: starts, entries: entries,
      meanings: meanings, alsoTold: alsoTold)
  }
}
