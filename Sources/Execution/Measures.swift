internal import Queries
internal import Triples

// Sets made by measuring their members.

extension Evaluation {
  struct Score {
    let member: TermID
    let score: Double
  }

  /// The measure of each member that has it, in the members' order.
  /// - Parameter extreme: which of several values counts.
  mutating func scores(
    of members: [TermID], _ measure: Measure, _ extreme: Extreme
  ) throws(ExecutionError) -> [Score] {
    switch measure {
    case .value(let relation): return try values(of: members, resolve(relation), extreme)
    case .count(let relation, of: let counted):
      return try counts(of: members, resolve(relation), counted)
    }
  }

  private mutating func values(
    of members: [TermID], _ relation: ResolvedRelation, _ extreme: Extreme
  ) throws(ExecutionError) -> [Score] {
    var scores: [Score] = []
    for member in members {
      var best: Double?
      func take(_ value: TermID) {
        guard let number = self.value(of: value) else { return }
        guard let old = best else { return best = number }
        best = extreme == .largest ? max(old, number) : min(old, number)
      }
      if relation.repeats {
        for value in try neighbours(of: member, relation) { take(value) }
      } else {
        for arc in relation.arcs {
          let values = neighbours(of: member, arc)
          try visit(values.count)
          for value in values { take(value) }
        }
      }
      try visit(1)
      if let best { scores.append(Score(member: member, score: best)) }
    }
    return scores
  }

  /// How many of the counted set each member reaches; 0 where it reaches none.
  private mutating func counts(
    of members: [TermID], _ relation: ResolvedRelation, _ counted: Query
  ) throws(ExecutionError) -> [Score] {
    var wanted: [TermID]?
    if counted != .everything {
      wanted = try restrict(step(from: members, relation), to: counted)
    }
    var scores: [Score] = []
    for member in members {
      let count: Int
      if !relation.repeats, relation.arcs.count == 1 {
        let reached = neighbours(of: member, relation.arcs[0])
        count = wanted?.countShared(with: reached) ?? reached.count
        try visit(reached.count + 1)
      } else {
        let reached = try neighbours(of: member, relation)
        count = wanted.map { $0.intersection(reached).count } ?? reached.count
      }
      scores.append(Score(member: member, score: Double(count)))
    }
    return scores
  }

  /// The members with the `rank`-th value from the extreme; equal values are one rank.
  mutating func superlative(
    of members: [TermID], _ measure: Measure, _ extreme: Extreme, rank: Int
  ) throws(ExecutionError) -> [TermID] {
    let scores = try scores(of: members, measure, extreme)
    guard let best = rankedScore(scores, extreme, rank: rank) else { return [] }
    return scores.filter { $0.score == best }.map(\.member)
  }

  private func rankedScore(_ scores: [Score], _ extreme: Extreme, rank: Int) -> Double? {
    if rank == 1 {
      let all = scores.lazy.map(\.score)
      return extreme == .largest ? all.max() : all.min()
    }
    var values = scores.map(\.score)
    if extreme == .largest { values.sort(by: >) } else { values.sort() }
    var ranked = 0
    for (index, value) in values.enumerated() where index == 0 || value != values[index - 1] {
      ranked += 1
      if ranked == rank { return value }
    }
    return nil
  }

  /// The members whose measure compares so with the bound; none where the bound has no value.
  mutating func filter(
    _ members: [TermID], _ measure: Measure, _ comparison: Comparison, _ bound: Bound
  ) throws(ExecutionError) -> [TermID] {
    guard let limit = try limit(bound, measure, comparison) else { return [] }
    return try scores(of: members, measure, comparison.extreme)
      .filter { comparison.holds($0.score, limit) }.map(\.member)
  }

  private mutating func limit(
    _ bound: Bound, _ measure: Measure, _ comparison: Comparison
  ) throws(ExecutionError) -> Double? {
    switch bound {
    case .number(let number): return number
    case .measure(of: let other):
      let scores = try scores(of: members(of: other), measure, comparison.extreme).map(\.score)
      return comparison.extreme == .largest ? scores.max() : scores.min()
    }
  }
}

extension Comparison {
  /// Which of several values is compared.
  var extreme: Extreme { self == .less || self == .atMost ? .smallest : .largest }
}
