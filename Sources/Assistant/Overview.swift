import Answers
import Queries
import Triples
import Vocabulary

// What a graph is about, in a line and in questions.
extension Assistant {
  /// "project management and service management · 2 disciplines": the hub of the graph.
  package var banner: String { topics.joined(separator: ", ") }

  /// What can be asked about, in the graph's words.
  var topics: [String] {
    if let pair { return pair.map { lexicon.labels.text(of: $0, in: store) } }
    return lexicon.schema.classes.sorted { ($1.count, $0.iri) < ($0.count, $1.iri) }.prefix(4)
      .compactMap { naming.noun(forClass: $0.iri) }
  }

  /// Questions that the graph answers, made from its own labels, best first.
  package func exampleQuestions(limit: Int) -> [String] { [] }
}

/// Finds the two things that a graph sets side by side, where it does: the members of a class of two
/// that are subjects of more kinds of facts than any other class's.
enum Hub {
  static func pair(in lexicon: Lexicon) -> [TermID]? {
    let schema = lexicon.schema
    var best: (facts: Int, members: [TermID])?
    for index in schema.classes.indices {
      guard let members = schema.pair(of: index, in: lexicon.store) else { continue }
      let properties = schema.properties.indices.filter { place in
        schema.properties[place].source.meets(schema.classes[index].type)
      }
      if properties.count > best?.facts ?? 2 { best = (properties.count, members) }
    }
    return best?.members
  }
}
