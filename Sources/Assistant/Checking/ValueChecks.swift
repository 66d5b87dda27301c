import RDF
import Triples
import Vocabulary

// Finds values that cannot be what their datatype or their property says.
extension GraphCheck {
  /// Literals whose text is none of their datatype's, and columns of numbers or dates with something else among them:
  /// "n/a" as an xsd:integer, the 30th of February.
  func illTypedValues() -> [Finding] {
    schema.properties.flatMap { property -> [Finding] in
      guard let id = store.id(ofIRI: property.iri) else { return [] }
      var bad: [TermID] = []
      var others: [TermID] = []
      var typed = 0
      for object in store.objects(id) where store.kind(of: object) == .literal {
        guard let literal = store.term(object).literal else { continue }
        if !literal.isSound {
          bad.append(object)
        } else if literal.sortKey != nil {
          typed += 1
        } else {
          others.append(object)
        }
      }
      return illTyped(bad, id) + (typed > others.count ? mixed(others, property, id) : [])
    }
  }

  private func illTyped(_ values: [TermID], _ property: TermID) -> [Finding] {
    guard let first = values.first, let subject = store.subjects(of: first, property).first else {
      return []
    }
    let datatype = store.datatype(of: first).map(Self.ending) ?? "literal"
    return [
      Finding(
        .illTypedValue, store.text(of: subject),
        "\(listed(values)) \(values.count == 1 ? "is" : "are") no \(datatype), but \(shown(property)) says so",
        "correct the value, or leave it out where it is not known")
    ]
  }

  private func mixed(
    _ values: [TermID], _ property: Schema.Property, _ id: TermID
  ) -> [Finding] {
    guard let first = values.first, let subject = store.subjects(of: first, id).first else {
      return []
    }
    let usual = property.isTemporal ? "dates" : "numbers"
    return [
      Finding(
        .mixedValues, store.text(of: subject),
        "the values of \(shown(id)) are \(usual), but for \(listed(values)), which takes no part in comparisons",
        "write it as the others are, or leave it out where it is not known")
    ]
  }

  /// Some of the values, and how many more there are: `"n/a", "unknown" and 3 more`.
  private func listed(_ values: [TermID]) -> String {
    let told = values.prefix(3).map { "\"\(store.text(of: $0))\"" }.joined(separator: ", ")
    return values.count > 3 ? "\(told) and \(values.count - 3) more" : told
  }
}
