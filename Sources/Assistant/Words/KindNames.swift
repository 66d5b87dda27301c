import Answers
import English
import Queries
import Triples
import Vocabulary

// Finds the members of a class by its name: "/map bug" names no thing, yet there are twelve bugs.
extension Assistant {
  /// The members of the kind that a name stands for, at most `limit` of them, sorted by name; nil where no kind is
  /// called so.
  ///
  /// "bug" and "bugs" → ("bugs", 12, ["empty cart", "lost order", …]).
  /// - Complexity: O(n log n) in the members.
  package func members(
    ofKind name: String, limit: Int
  ) -> (kind: String, count: Int, names: [String])? {
    guard let place = LessonNames(assistant: self).kinds(name).first else { return nil }
    let item = lexicon.schema.classes[place]
    let noun = naming.noun(forClass: item.iri) ?? lexicon.shownNames(of: item.iri).first ?? name
    let found = try? executor(stop: { false }).execute(.instances(item.extent))
    guard let members = found?.members else { return (Nouns.plural(of: noun), item.count, []) }
    let names = Set(members.map { naming.label(of: $0) }).sorted()
    return (Nouns.plural(of: noun), members.count, Array(names.prefix(limit)))
  }
}
