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

  /// The members that have a value which passes a test.
  private mutating func having(
    _ members: [TermID], _ relation: ResolvedRelation, _ passes: (Double) -> Bool
  ) throws(ExecutionError) -> [TermID] {
    var kept: [TermID] = []
    for member in members {
      let reached = try neighbours(of: member, relation)
      if reached.contains(where: { value(of: $0).map(passes) ?? false }) { kept.append(member) }
    }
    return kept
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

  /// The members with the value at the rank, counted from the extreme, or so many from there on.
  ///
  /// Example: of members with 9, 7, 7 and 5, the largest is the one with 9, rank 2 both with 7, rank 3 the one with 5. The
  /// two largest are three, those with 9, 7 and 7, as members with equal values come together.
  mutating func superlative(
    _ best: Superlative, of members: [TermID]
  ) throws(ExecutionError) -> [TermID] {
    let scores = try scores(of: members, best.measure, best.extreme)
    let wanted = best.extreme.stretch(
      of: scores.map(\.score), rank: best.rank, places: best.places)
    return scores.filter { wanted?.contains($0.score) ?? false }.map(\.member)
  }

  /// The members whose measure compares so with the bound; none where the bound has no value.
  mutating func filter(
    _ members: [TermID], _ filter: Filter
  ) throws(ExecutionError) -> [TermID] {
    let (comparison, extreme) = (filter.comparison, filter.comparison.extreme)
    switch filter.bound {
    case .number(let number):
      if let other = filter.otherEnd, case .value(let relation) = filter.measure {
        return try having(members, resolve(relation)) {
          comparison.holds($0, number) && other.comparison.holds($0, other.bound)
        }
      }
      return try scores(of: members, filter.measure, extreme)
        .filter { comparison.holds($0.score, number) }.map(\.member)
    case .measure(of: let other):
      let others = try scores(of: self.members(of: other), filter.measure, extreme).map(\.score)
      guard let limit = extreme == .largest ? others.max() : others.min() else { return [] }
      return try scores(of: members, filter.measure, extreme)
        .filter { comparison.holds($0.score, limit) }.map(\.member)
    case .value(let query):
      guard let limit = try number(query) else { return [] }
      return try scores(of: members, filter.measure, extreme)
        .filter { comparison.holds($0.score, limit) }.map(\.member)
    case .average:
      // "above average" means the average of the whole set, also where only some members are asked about.
      let whole = try self.members(of: filter.set)
      let all = try scores(of: whole, filter.measure, extreme)
      guard let mean = Aggregate.average.value(of: all.map(\.score)) else { return [] }
      return all.filter { comparison.holds($0.score, mean) }.map(\.member).intersection(members)
    }
  }
}

extension Extreme {
  /// Whether the first beats the second: the larger one does for `largest`, the smaller one for `smallest`.
  func prefers(_ a: Double, to b: Double) -> Bool { self == .largest ? a > b : a < b }

  /// Puts values in order from the extreme inwards.
  func sort(_ values: inout [Double]) {
    if self == .largest { values.sort(by: >) } else { values.sort() }
  }

  /// The smallest and the largest of the values that so many members have from a rank on.
  ///
  /// Example: of 9, 7, 7, 5 and 3, `largest` with rank 2 and three places is 5...7, as 7, 7 and 5 are those three.
  func stretch(of scores: [Double], rank: Int, places: Int) -> ClosedRange<Double>? {
    guard let first = value(atRank: rank, of: scores) else { return nil }
    if places <= 1 { return first...first }
    var values = scores.filter { !prefers($0, to: first) }
    sort(&values)
    let last = values[min(places, values.count) - 1]
    return min(first, last)...max(first, last)
  }

  /// The value at a rank counted from 1; equal values are one rank. Nil where there are not so many.
  func value(atRank rank: Int, of scores: [Double]) -> Double? {
    if rank == 1 { return self == .largest ? scores.max() : scores.min() }
    var values = scores
    sort(&values)
    var ranked = 0
    for (index, value) in values.enumerated() where index == 0 || value != values[index - 1] {
      ranked += 1
      if ranked == rank { return value }
    }
    return nil
  }
}

extension Comparison {
  /// Which value of a member that has several is compared: the smallest with "less than 5", the largest with "more".
  var extreme: Extreme { self == .less || self == .atMost ? .smallest : .largest }
}
