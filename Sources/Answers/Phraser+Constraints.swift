internal import English
internal import Queries
internal import RDF
internal import Vocabulary

/// Answers about sets with several conditions: "factors that affect planning but not execution".
extension Phraser {
  func intersected(_ query: Query, _ members: Members) -> [Answer.Block] {
    let parts = Verbalizer.conjuncts(of: query)
    if let (relation, inner, kind) = typedJoin(parts) {
      return joined(relation, inner, members, asked: kind)
    }
    let conditions = parts.filter { Self.isCondition($0) }
    if conditions.count == 1, case .join(let relation, let inner) = conditions[0],
      parts.contains(where: { $0.namedTerms != nil }), !saysOfMember(conditions[0])
    {
      // A choice was offered ("temporary or permanent?"): it is not told again.
      return joined(relation, inner, members, asked: kind(parts))
    }
    guard let first = conditions.first, conditions.allSatisfy(saysOfMember) else {
      return listed(query, members)
    }
    let rest = conditions.dropFirst().reduce(first) { .intersection($0, $1) }
    return stating(members, kind: kind(parts)) { words.said(rest, of: $0, besides: members.terms) }
  }

  /// "the benefits that …": a class and one relation, where the relation's noun says the class
  /// too, so that counting its objects does not claim more than was asked.
  private func typedJoin(_ parts: [Query]) -> (Relation, Query, String)? {
    guard parts.count == 2 else { return nil }
    for (a, b) in [(0, 1), (1, 0)] {
      guard case .instances(let extent) = parts[a], case .join(let relation, let inner) = parts[b],
        inner != .everything, words.flag(parts[b]) == nil
      else { continue }
      let kind = words.noun(of: extent)
      let noun = naming.noun(for: relation)
      if noun == nil || noun == kind || naming.noun(reachedBy: relation) == kind {
        return (relation, inner, kind)
      }
    }
    return nil
  }

  /// Whether it says something of the members themselves. Their class, and the set that they were chosen from, do not.
  private static func isCondition(_ query: Query) -> Bool {
    if case .instances = query { return false }
    return query.namedTerms == nil
  }

  /// Whether a set can be said of its members as a plain statement with them as its subject.
  private func saysOfMember(_ query: Query) -> Bool {
    guard case .join(let relation, let inner) = query, inner != .everything,
      words.flag(query) == nil
    else { return false }
    switch naming.saying(relation, by: Saying.forFacts) {
    case .reverseVerb, .reversePassive: return true
    default: return false
    }
  }

  private func kind(_ parts: [Query]) -> String? {
    for case .instances(let extent) in parts { return words.noun(of: extent) }
    return nil
  }

  /// The sentence that states what the members do: "Three factors affect planning: …", or of one: "Risks affect
  /// planning."
  private func stating(
    _ members: Members, kind: String?, _ statement: (Slot) -> Statement
  ) -> [Answer.Block] {
    var members = members
    members.kind = kind ?? members.kind
    if members.names.count == 1 {
      let said = statement(slot(members.terms[0])).text()
      return [.sentence(Wording.sentence(said))]
    }
    if members.kind == nil, !members.isLong, !members.isOrdered {
      return [.sentence(Wording.sentence(statement(members.slot).text()))]
    }
    return blocks(statement(Slot(text: members.counted, number: .many)).text(), members)
  }

  /// The sentence for a set without another one: "Six factors affect planning but do not affect execution: …"
  func excepted(
    _ query: Query, _ set: Query, _ without: Query, _ members: Members
  ) -> [Answer.Block] {
    let parts = Verbalizer.conjuncts(of: set)
    let conditions = parts.filter { Self.isCondition($0) }
    guard saysOfMember(without), conditions.allSatisfy(saysOfMember) else {
      return listed(query, members)
    }
    return stating(members, kind: kind(parts)) { subject in
      let denied = words.said(without, of: subject, besides: members.terms)
      guard let first = conditions.first else {
        return Statement(
          subject: subject.text, number: subject.number,
          verb: Verbs.negated(denied.verb, for: subject.number), object: denied.object)
      }
      let rest = conditions.dropFirst().reduce(first) { .intersection($0, $1) }
      var statement = words.said(rest, of: subject, besides: members.terms)
      statement.object +=
        statement.verb == denied.verb
        ? " but not \(denied.object)" : " but " + denied.saidOfIt(denied: true)
      return statement
    }
  }
}
