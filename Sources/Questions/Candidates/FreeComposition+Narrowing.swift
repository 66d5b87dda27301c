import English
import Queries
import RDF
import Triples
import Vocabulary

// The last list, narrowed by what this turn says of its members.
extension FreeComposition {
  /// "which of those are mixed?", "of these, which does Idris supervise?": members of the last list of which a
  /// condition holds; of payloads "on satellites not retired": those of which it holds one step away.
  mutating func narrowBySaid() {
    let (lists, halves) = narrowable()
    guard !lists.isEmpty else { return }
    let conditions = conditions().filter { !halves.contains($0.query) }
    let things = table.parts.filter {
      $0.role == .things && $0.size == 1 && !$0.words.isEmpty
    }
    for list in lists {
      for condition in conditions where !table.isFull && mayNarrow(list, condition) {
        if list.type.meets(condition.type) {
          if condition.role != .kind { narrow(list, condition.query, condition, []) }
        } else {
          narrowOneStepAway(list, condition)
        }
      }
      for thing in things where !table.isFull { narrowOneStepAway(list, thing) }
    }
  }

  /// Whether a condition says something new of a list. "which are paid?" after the unpaid orders does not: a list that
  /// was chosen by a yes-or-no property is not narrowed by the same property again.
  private func mayNarrow(_ list: Part, _ condition: Part) -> Bool {
    guard condition.query != list.query else { return false }
    guard condition.query.isFlag else { return true }
    let told = list.query.relations
    return !condition.query.relations.contains { told.contains($0) }
  }

  /// What was listed last, and what is left of it without one of two conditions: "and in Jewellery?" of the products in
  /// stock that are exclusive may be asked of all in stock.
  private func narrowable() -> (lists: [Part], halves: [Query]) {
    let lists = table.parts.filter {
      $0.isOfContext && !$0.query.isNamed
        && !$0.tags.isDisjoint(with: [.lastAnswer, .lastList])
    }.prefix(Self.fewLists)
    guard case .intersection(let a, let b)? = lists.first?.query else { return (Array(lists), []) }
    let halves = [a, b].filter { !$0.isNamed }
    let wider = halves.map {
      Part(
        query: $0, type: type(of: $0), words: WordSet(), anchors: AnchorSet(),
        tags: [.lastAnswer, .substituted], size: 1, role: .context)
    }
    return (Array(lists) + wider, halves)
  }

  private static let fewLists = 2

  /// What this turn may say of the members of the list: sets whose words are all there ("supervised by Idris"), classes
  /// ("probes"), and yes-or-no properties that the words only come near to ("mixed" of "is mixed gender").
  private func conditions() -> [Part] {
    let said = table.best(Self.fewConditions) { part in
      guard part.role == .made, !part.query.isNamed, !part.words.isEmpty, part.size <= 3 else {
        return false
      }
      return part.tags.isEmpty || part.tags == .reversed
        || part.tags == .unsaidProperty && part.query.isFlag
    }
    let kinds = table.parts.filter {
      $0.role == .kind && $0.size == 1 && !$0.words.isEmpty && !$0.isLastClass
    }
    return said + kinds.prefix(Self.fewKinds)
  }

  private static let fewConditions = 8
  private static let fewKinds = 2

  private mutating func narrowOneStepAway(_ list: Part, _ part: Part) {
    let links = links(from: part.type, to: list.type)
    guard !links.isEmpty, links.count <= Self.fewSteps else { return }
    for link in links {
      let said = way(naming: link.property, beside: part.words)
      narrow(list, .join(schema.relation(link), part.query), part, said == nil ? .bridged : [])
    }
  }

  /// With more properties than this between two classes, none is meant without being said.
  private static let fewSteps = 3

  private mutating func narrow(_ list: Part, _ set: Query, _ part: Part, _ tags: Tags) {
    add(
      .intersection(list.query, set), list.type, part.words, part.anchors,
      list.tags.union(part.tags).union(tags), part.size + 2)
  }
}
