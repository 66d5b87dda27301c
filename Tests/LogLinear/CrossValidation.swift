import English

/// Tells how a model does on turns that it has not seen: it is trained as many times as there are folds, each time
/// without one of them.
package enum CrossValidation {
  /// What is kept together in one fold, so that nothing of it is seen in training.
  package enum Key: String, CaseIterable, Sendable {
    case conversation, voice, graph
    /// As lore meets them: new conversations about the graph inside, and graphs that it has never seen.
    case stranger
  }

  /// The graph inside lore, in a corpus.
  package static let graphInside = "management"

  /// The fold of each turn.
  ///
  /// Conversations fall into folds by a hash of their name, so that a corpus that grows keeps its folds.
  /// Voices and graphs are few and of different sizes: the largest are given out first, each to the fold
  /// that has the fewest turns so far.
  package static func folds(_ dataset: Dataset, by key: Key, count: Int = 5) -> [Int] {
    let names = dataset.turns.map { turn in
      switch key {
      case .conversation: "\(turn.set)/\(turn.conversation)"
      case .voice: turn.voice
      case .graph: turn.graph
      case .stranger:
        turn.graph == graphInside ? "\(turn.set)/\(turn.conversation)" : turn.graph
      }
    }
    if key == .conversation || key == .stranger {
      return names.map { Int((Fingerprint.of($0) >> 8) % UInt64(count)) }
    }
    let sizes = names.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    let ordered = sizes.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    var filled = [Int](repeating: 0, count: count)
    var folds: [String: Int] = [:]
    for (name, size) in ordered {
      let fold = filled.indices.min { filled[$0] < filled[$1] } ?? 0
      filled[fold] += size
      folds[name] = fold
    }
    return names.map { folds[$0] ?? 0 }
  }

  /// For each fold that has turns, the model of all turns outside of it.
  package static func models(
    folds: [Int], train: ([Int]) -> LinearModel
  ) -> [Int: LinearModel] {
    var models: [Int: LinearModel] = [:]
    for fold in Set(folds).sorted() {
      models[fold] = train(folds.indices.filter { folds[$0] != fold })
    }
    return models
  }

  /// For each turn, the probabilities of its candidates under the model that has not seen it.
  package static func probabilities(
    _ dataset: Dataset, folds: [Int], models: [Int: LinearModel]
  ) -> [[Double]] {
    folds.indices.map { models[folds[$0]]?.probabilities(of: $0, in: dataset) ?? [] }
  }
}

extension Dataset {
  /// The hashes of the features of what would be answered; none where nothing would.
  package func features(of outcome: Outcome, in turn: Int) -> [UInt64] {
    guard let best = outcome.best else { return [] }
    let candidate = turns[turn].candidates.lowerBound + best
    return (starts.base[candidate]..<starts.base[candidate + 1]).map {
      features[Int(entries.base[$0])]
    }
  }

  /// The outcome of a turn, given the probabilities of its candidates.
  ///
  /// Those that mean the same add up, and with them what their reply tells as well (`ReadTurn.decide`). Of the meaning
  /// that is then most probable, the most probable candidate is taken; of equals the first.
  package func outcome(of turn: Int, _ probabilities: [Double]) -> Outcome {
    let turn = turns[turn]
    let meanings = meanings.base + turn.candidates.lowerBound
    var sums: [Int32: Double] = [:]
    for (index, probability) in probabilities.enumerated() {
      sums[meanings[index], default: 0] += probability
    }
    var likeliest: [Int32: Int] = [:]
    for (index, probability) in probabilities.enumerated() {
      let known = likeliest[meanings[index]]
      if known.map({ probabilities[$0] < probability }) ?? true {
        likeliest[meanings[index]] = index
      }
    }
    let also = alsoTold.base + turn.candidates.lowerBound
    var best: Int?
    var bestTold = -1.0
    for index in likeliest.values.sorted() {
      let own = sums[meanings[index]] ?? 0
      let other = sums[also[index]] ?? 0
      let told = other <= own ? own + other : own
      if told > bestTold { (best, bestTold) = (index, told) }
    }
    let right = Set(turn.right.map { meanings[$0] })
    let tolerated = Set(turn.tolerated)
    var outcome = Outcome(
      best: best, confidence: max(0, bestTold),
      isRight: best.map { right.contains(meanings[$0]) || tolerated.contains($0) } ?? false,
      isAnswerable: turn.isAnswerable, declines: best == nil || best == turn.declining)
    outcome.others = likeliest.values.sorted().filter { $0 != best }.map { sums[meanings[$0]] ?? 0 }
    if let declining = turn.declining, declining != best {
      outcome.declining = sums[meanings[declining]] ?? 0
    }
    return outcome
  }
}
