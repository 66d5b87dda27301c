import English
import RDF
import Triples
import Vocabulary

// Finds labels that are missing or ambiguous.
extension GraphCheck {
  /// Classes, or properties, that are shown by one name; things of one class that nothing tells apart.
  func clashingLabels() -> [Finding] {
    let properties = schema.propertyByIRI.keys.sorted()
    return clashes(among: schema.classes.map(\.iri), what: "class")
      + clashes(among: properties, what: "property") + clashingThings()
  }

  private func clashes(among iris: [String], what: String) -> [Finding] {
    var first: [String: String] = [:]
    var found: [Finding] = []
    for iri in iris {
      guard let id = store.id(ofIRI: iri), let label = lexicon.labels.label(of: id) else {
        continue
      }
      let text = store.text(of: label)
      guard let other = first[text.lowercased()] else {
        first[text.lowercased()] = iri
        continue
      }
      found.append(
        Finding(
          .clashingLabels, iri,
          "the \(what) \(Self.ending(of: iri)) is called \"\(text)\", as \(Self.ending(of: other)) is",
          "give one of them another rdfs:label, or make both one"))
    }
    return found
  }

  private func clashingThings() -> [Finding] {
    var first: [String: TermID] = [:]
    var found: [Finding] = []
    for id in subjects.sorted() where store.kind(of: id) == .iri {
      guard let label = lexicon.labels.label(of: id) else { continue }
      let text = store.text(of: label)
      let classes = schema.classes(of: id)
      // Things of one name and of different classes are told apart by the question, so they do not clash.
      let key = text.lowercased() + classes.map { " \($0)" }.joined()
      guard let other = first[key] else {
        first[key] = id
        continue
      }
      found.append(
        Finding(
          .clashingLabels, store.text(of: id),
          "\(shown(id)) is called \"\(text)\", as \(shown(other)) of the same kind is",
          "add to the label what tells them apart, such as a year or a place"))
    }
    return found
  }

  /// Classes and properties that only the end of their IRI finds.
  func wordless() -> [Finding] {
    let classes = schema.classes.filter { !hasWords($0.iri) }.map { item in
      Finding(
        .classWithoutWords, item.iri, "the class \(Self.ending(of: item.iri)) has no label",
        "add rdfs:label \"\(LocalName.words(of: item.iri).lowercased())\" and what else people call it"
      )
    }
    let properties = schema.properties.filter { property in
      !schema.propertyByIRI.contains {
        schema.properties[$0.value.index].iri == property.iri && hasWords($0.key)
      }
    }.map { property in
      Finding(
        .propertyWithoutWords, property.iri,
        "the property \(Self.ending(of: property.iri)) has no label",
        "add rdfs:label \"\(LocalName.words(of: property.iri))\" and what else people call it")
    }
    return classes + properties
  }

  /// Things that are called by the end of their IRI: those of one class in one finding where they are many.
  func unlabelledThings() -> [Finding] {
    let naming = namingProperties
    let all = subjects.sorted().filter { id in
      store.kind(of: id) == .iri && lexicon.labels.label(of: id) == nil
        && !TermNames.isWellKnown(store.text(of: id))
        && !naming.contains { !store.objects(of: id, $0).isEmpty }
    }
    let byClass = Dictionary(grouping: all) { schema.classes(of: $0).first ?? -1 }
    return byClass.sorted { $0.key < $1.key }.flatMap { index, things in
      things.count > Self.few ? [unlabelled(things, of: index)] : things.map(unlabelled)
    }
  }

  /// The most findings of one sort that are told one by one.
  private static let few = 3

  private func unlabelled(_ id: TermID) -> Finding {
    let iri = store.text(of: id)
    return Finding(
      .thingWithoutLabel, iri, "\(Self.ending(of: iri)) has no label",
      "add rdfs:label \"\(LocalName.words(of: iri))\"")
  }

  private func unlabelled(_ things: [TermID], of index: Int) -> Finding {
    let kind =
      index < 0
      ? "things without a class"
      : "things of the class " + Self.ending(of: schema.classes[index].iri)
    let told = things.prefix(Self.few).map(shown).joined(separator: ", ")
    return Finding(
      .thingWithoutLabel, store.text(of: things[0]),
      "\(things.count) \(kind) have no label: \(told) and \(things.count - Self.few) more",
      "add rdfs:label to each")
  }

  /// Properties whose name says that they name: `:name`, `:fullName`, `:title`.
  private var namingProperties: [TermID] {
    schema.properties.filter { property in
      property.isText
        && NamingProperties.isCalled(property.iri, oneOf: ["name", "title", "label"])
    }.compactMap { store.id(ofIRI: $0.iri) }
  }
}
