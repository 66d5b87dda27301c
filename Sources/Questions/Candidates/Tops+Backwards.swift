import English
import Queries
import Vocabulary

// Lists from their last member to their first.
extension Tops {
  /// "the phases in reverse", "from last to first": a list whose members a property of the graph puts in an order
  /// (`lore:Order`), sorted by how many come after each. The last has none after it and is listed first:
  /// `(sorted (count :before+) (type :Phase))`.
  func backwards(_ parts: [Part]) -> [Candidate] {
    guard question.has(.reverse) || question.has(.order) && question.has(.last) else { return [] }
    let words = question.words(of: [.reverse, .order, .last])
    var found: [Candidate] = []
    for index in schema.properties.indices where schema.properties[index].isOrder {
      let next = PropertyUse(index)
      let later = Measure.count(schema.relation(next.repeated), of: .everything)
      let lists = parts.filter {
        !$0.query.isNamed && $0.size <= 2 && $0.tags.count <= 1
          && $0.type.meets(schema.source(of: next))
      }
      for list in lists.prefix(8) {
        found.append(
          made(.sorted(Sorting(set: list.query, measure: later)), list, words))
      }
    }
    return found
  }
}
