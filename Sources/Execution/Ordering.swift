internal import Queries
internal import RDF
internal import Triples

// Lists sets in an order that was asked for, and makes groups.

extension Evaluation {
  /// The members in the order that the query asks for; as listed, where it asks for none.
  mutating func list(of query: Query) throws(ExecutionError) -> [TermID] {
    let list: [TermID]
    switch query {
    case .slice(let slice): list = try self.slice(slice)
    case .sorted(let sorting): list = try sorted(sorting)
    case .join(let relation, .sorted(let sorting)):
      list = try image(of: sorted(sorting), along: resolve(relation))
    case .rows(let rows): return try self.list(of: rows.set)
    case .describe(let set): return try self.list(of: set)
    case .groups(let groups) where groups.first != nil:
      list = try chosenGroups(groups).map(\.key)
    default: return try members(of: query)
    }
    note(query, list.count)
    return list
  }

  /// The part of a set, in its order.
  mutating func slice(_ slice: Slice) throws(ExecutionError) -> [TermID] {
    var whole = try list(of: slice.set)
    if let order = slice.order { whole = try whole.ordered(by: places(of: whole, in: order)) }
    return Array(whole[slice.part.places(of: whole.count)])
  }

  /// How many nodes come before each member, in the members' order.
  private mutating func places(
    of members: [TermID], in order: Relation
  ) throws(ExecutionError) -> [Double] {
    let before = resolve(order.reversed.repeated)
    var places: [Double] = []
    for member in members { places.append(Double(try neighbours(of: member, before).count)) }
    return places
  }

  private mutating func sorted(_ sorting: Sorting) throws(ExecutionError) -> [TermID] {
    let whole = try list(of: sorting.set)
    let extreme: Extreme = sorting.descending ? .largest : .smallest
    var scoreOf: [TermID: Double] = [:]
    // `scores` wants a set, which is sorted by id, so the scores are looked up by member.
    for score in try scores(of: whole.sorted(), sorting.measure, extreme) {
      scoreOf[score.member] = score.score
    }
    let valued = whole.filter { scoreOf[$0] != nil }
    let keys = valued.compactMap { scoreOf[$0] }
    return try valued.ordered(by: sorting.descending ? keys.map { -$0 } : keys)
      + spelled(whole.filter { scoreOf[$0] == nil }, sorting)
  }

  /// The members without a number: first those with a text, as in a dictionary, then those with neither.
  private mutating func spelled(
    _ members: [TermID], _ sorting: Sorting
  ) throws(ExecutionError) -> [TermID] {
    var texts: [TermID: String] = [:]
    for relation in sorting.texts {
      let along = resolve(relation)
      for member in members where texts[member] == nil {
        let found = terms(try step(from: [member], along)).compactMap(\.sortedText)
        texts[member] = sorting.descending ? found.max() : found.min()
      }
    }
    let told = members.indices.filter { texts[members[$0]] != nil }.sorted { a, b in
      let (x, y) = (texts[members[a]] ?? "", texts[members[b]] ?? "")
      if x == y { return a < b }
      return sorting.descending ? y < x : x < y
    }
    return told.map { members[$0] } + members.filter { texts[$0] == nil }
  }

  /// What the members lead to, in their order, each once.
  private mutating func image(
    of members: [TermID], along relation: ResolvedRelation
  ) throws(ExecutionError) -> [TermID] {
    var seen: Set<TermID> = []
    var found: [TermID] = []
    for member in members {
      for reached in try step(from: [member], relation) where seen.insert(reached).inserted {
        found.append(reached)
      }
    }
    return found
  }
}

extension [TermID] {
  /// The members in the order of their keys, `keys[i]` being that of the i-th member; equal keys leave them as they
  /// are.
  fileprivate func ordered(by keys: [Double]) -> [TermID] {
    indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { self[$0] }
  }
}

// Makes groups: the members of a set by what they reach.
extension Evaluation {
  struct Group {
    let key: TermID
    let members: [TermID]
    /// The number that is told of the group, and by which it is chosen and held to a condition.
    let number: Double
  }

  mutating func rows(of groups: Groups) throws(ExecutionError) -> [Denotation.Row] {
    let found = try chosenGroups(groups)
    note(.groups(groups), found.count)
    if groups.value == .members {
      var left = Self.mostCells
      for group in found { try Self.take(group.members.count, from: &left) }
    }
    return found.map { group in
      let cell = groups.value == .members ? terms(group.members) : [.number(group.number)]
      return Denotation.Row(subject: term(group.key), cells: [cell])
    }
  }

  /// The groups that meet the condition and have the extreme number among those, in the order that is asked for, else by
  /// their keys' ids.
  mutating func chosenGroups(_ groups: Groups) throws(ExecutionError) -> [Group] {
    var found = try all(groups)
    if let condition = groups.condition {
      found = found.filter { condition.comparison.holds($0.number, condition.bound) }
    }
    if let choice = groups.extreme {
      let wanted = choice.extreme.stretch(
        of: found.map(\.number), rank: choice.rank, places: choice.places)
      found = found.filter { wanted?.contains($0.number) ?? false }
    }
    guard let first = groups.first else { return found }
    return found.indices.sorted { a, b in
      let (x, y) = (found[a].number, found[b].number)
      return x == y ? a < b : first.prefers(x, to: y)
    }.map { found[$0] }
  }

  private mutating func all(_ groups: Groups) throws(ExecutionError) -> [Group] {
    let members = try members(of: groups.set)
    let along = resolve(groups.by)
    var membersOf: [TermID: [TermID]] = [:]
    for member in members {
      for key in try neighbours(of: member, along) { membersOf[key, default: []].append(member) }
    }
    let scoreOf = try scores(of: members, groups.value)
    var found: [Group] = []
    for key in membersOf.keys.sorted() {
      let inIt = membersOf[key] ?? []
      if let number = groups.value.number(of: inIt, scoreOf) {
        found.append(Group(key: key, members: inIt, number: number))
      }
    }
    return found
  }

  /// The measure of each member, where the groups are told by one.
  private mutating func scores(
    of members: [TermID], _ value: Groups.Value
  ) throws(ExecutionError) -> [TermID: Double] {
    guard case .aggregate(let kind, let measure) = value else { return [:] }
    let scores = try scores(of: members, measure, kind.extreme)
    return Dictionary(uniqueKeysWithValues: scores.map { ($0.member, $0.score) })
  }
}

extension Groups.Value {
  /// The number of a group; nil where it has none.
  fileprivate func number(of members: [TermID], _ scores: [TermID: Double]) -> Double? {
    switch self {
    case .members, .count: Double(members.count)
    case .aggregate(let kind, _): kind.value(of: members.compactMap { scores[$0] })
    }
  }
}
