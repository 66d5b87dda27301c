package import Answers
import English
import Queries
import RDF
import Triples
import Vocabulary

// What a graph can be asked, class by class.
extension Assistant {
  /// The classes with their counts and properties, and questions to ask.
  package func overview() -> Answer? {
    let facts = lexicon.schema.properties.reduce(0) { sum, property in
      sum + (store.id(ofIRI: property.iri).map { store.count(of: $0) } ?? 0)
    }
    let things = Set((0..<lexicon.names.count).map { lexicon.names.thing($0) }).count
    var blocks: [Answer.Block] = [
      .sentence(
        "This graph holds \(Wording.digits(Double(facts), groupingFrom: 4)) \(Nouns.form(of: "fact", for: facts)) about \(Wording.digits(Double(things), groupingFrom: 4)) \(Nouns.form(of: "thing", for: things))."
      )
    ]
    let rows = classRows + [unclassifiedRow].compactMap { $0 }
    if !rows.isEmpty {
      blocks.append(.table(header: ["", "how many", "properties"], rows: rows))
    }
    let examples = exampleQuestions(limit: 10)
    if !examples.isEmpty {
      blocks.append(.sentence("You can ask, for example:"))
      blocks.append(.list(examples))
    }
    return Answer(blocks)
  }

  private var classRows: [[[String]]] {
    largestClasses.compactMap { item in
      guard let noun = naming.noun(forClass: item.iri) else { return nil }
      return [
        [Nouns.plural(of: noun)], [Wording.digits(Double(item.count), groupingFrom: 4)],
        [properties(of: item).joined(separator: ", ")],
      ]
    }
  }

  /// What the members of a class are asked about: what most of them have, by the words for it.
  private func properties(of item: Schema.Class) -> [String] {
    var words: [String] = []
    for index in lexicon.schema.properties.indices {
      for use in [PropertyUse(index), PropertyUse(index, inverse: true)] {
        guard lexicon.schema.source(of: use).usual.meets(item.type.usual), let said = said(use),
          !words.contains(said)
        else { continue }
        words.append(said)
      }
    }
    return words
  }

  /// Properties that no class has, as in a graph without classes.
  private var unclassifiedRow: [[String]]? {
    let schema = lexicon.schema
    let words = schema.properties.indices.filter { index in
      !schema.classes.contains {
        $0.count > 0 && $0.type.usual.meets(schema.properties[index].source.usual)
      }
    }.compactMap { said(PropertyUse($0)) }
    return words.isEmpty ? nil : [["things of no class"], [], [words.joined(separator: ", ")]]
  }

  /// How a property is said from the thing that has it; nil where only the other side is.
  private func said(_ use: PropertyUse) -> String? {
    let words = lexicon.words(for: use)
    return words.noun ?? words.verb ?? words.passive
  }
}
