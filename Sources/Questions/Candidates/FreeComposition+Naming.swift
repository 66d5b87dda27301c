import Queries
import RDF
import Triples
import Vocabulary

// Properties that hold the names that things are shown by: "the name of each singer" is the singer.
extension FreeComposition {
  /// Finds, among the properties in play, those whose values are only what their subjects are called.
  mutating func findNaming() {
    for way in ways where !naming.contains(way.use.property) && isNaming(way.use.property) {
      naming.insert(way.use.property)
    }
  }

  /// Whether each of some subjects has its own label as the only value.
  private func isNaming(_ property: Int) -> Bool {
    guard schema.properties[property].isText,
      let id = store.id(ofIRI: schema.properties[property].iri)
    else { return false }
    let subjects = store.subjects(id).prefix(Self.sample)
    return !subjects.isEmpty
      && subjects.allSatisfy { subject in
        let values = store.objects(of: subject, id)
        return values.count == 1
          && values.allSatisfy {
            store.text(of: $0) == lexicon.labels.text(of: subject, in: store)
          }
      }
  }

  /// The number of subjects that are looked at: as many decide.
  private static let sample = 20
}
