import English
import Queries
import Questions
import RDF
import Triples
import Vocabulary

/// The things that a query names.
enum Topics {
  /// What is named comes in the order in which it was, then what the query holds beside.
  static func things(in reading: Reading, _ store: TripleStore) -> [TermID] {
    let all = things(in: reading.query, store)
    let named = reading.mentions.flatMap { mention -> [TermID] in
      if case .things(let things) = mention.meaning { return things }
      return []
    }
    var found: [TermID] = []
    for thing in named + all where all.contains(thing) && !found.contains(thing) {
      found.append(thing)
    }
    return found
  }

  /// In the order in which the query holds them.
  static func things(in query: Query, _ store: TripleStore) -> [TermID] {
    var found: [TermID] = []
    for term in query.namedThings where found.count < 50 {
      if let id = store.id(of: term), !found.contains(id) { found.append(id) }
    }
    return found
  }
}
