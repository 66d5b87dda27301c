import Queries

/// How a query differs from one that was asked before.
enum Change: String {
  /// It is the same.
  case same
  /// Other things or classes in the same places: "and project management?".
  case things
  /// Other properties of the same things: "and its benefits?".
  case properties
  /// Both, in the same form.
  case both
  /// Another question about the same set: "how many is that?".
  case sameSet
  /// It asks of what was asked for: "which of those …?".
  case within
  /// It speaks of the same things by the same property, in another form.
  case near
  /// The same property, of other things.
  case property
  /// The same things, by other properties.
  case topic
  /// Nothing in common.
  case fresh

  init(
    _ query: Query, _ traits: QueryTraits, since last: Query, _ before: QueryTraits
  ) {
    let sameThings = traits.namedSets == before.namedSets
    let sameProperties = traits.relations == before.relations
    if query == last {
      self = .same
    } else if traits.shape == before.shape {
      self =
        sameProperties ? .things : sameThings && !traits.namedSets.isEmpty ? .properties : .both
    } else if let set = traits.subject, set == before.subject {
      self = .sameSet
    } else if let set = before.subject, !set.isNamed, query.holds(set) {
      self = .within
    } else {
      let property = traits.relations.contains(where: before.relations.contains)
      let thing = traits.namedSets.contains(where: before.namedSets.contains)
      self = property ? (thing ? .near : .property) : thing ? .topic : .fresh
    }
  }
}

extension Query {
  /// Whether a set is one of the query's parts.
  fileprivate func holds(_ set: Query) -> Bool {
    var found = false
    walk { if $0 == set { found = true } }
    return found
  }
}

// What a turn changes of the question before it, with the words that may say so. Example: "and service
// management?" after a count is most likely the same count of another thing, whichever rule proposed it.
extension Features {
  func changeFeatures<S: FeatureSink>(
    _ query: Query, _ shape: QueryTraits, _ top: Operation, _ facts: CandidateFacts,
    _ candidate: Candidate, _ list: inout S
  ) {
    guard let last = lastAnswered?.query, let answered else { return }
    let change = S.Atom(Change(query, shape, since: last, answered).rawValue)
    let top = S.Atom(top)
    let fragment = S.Atom(traits.fragment)
    let names: S.Atom = traits.names.isEmpty ? "unnamed" : "named"
    let open = question.content(leftBy: candidate).count
    list.add("change", change)
    list.add("change", change, top)
    list.add("change.before", change, S.Atom(answered.outermost), top)
    list.add("change.fragment", change, fragment)
    list.add("change.fragment", change, fragment, names)
    list.add("change.pronouns", change, S.Atom(traits.pronouns))
    list.add("change.pronouns", change, S.Atom(traits.pronouns), names)
    list.add("change.wh", change, S.Atom(traits.wh))
    list.add("change.mood", change, S.Atom(traits.mood), names)
    list.add("change.length", change, S.Atom(traits.length), names)
    list.add("change.open", change, S.Atom(bucket: open))
    list.add("change.anchors", change, S.Atom(bucket: facts.properties.count), names)
    if let word = facts.free.first { list.add("change.first", change, S.Atom(known: stems[word])) }
    for place in facts.free.prefix(8) {
      list.add("change.word", change, S.Atom(known: stems[place]))
    }
  }
}
