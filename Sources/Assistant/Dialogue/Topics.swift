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
    collect(query) { terms in
      for term in terms {
        if let id = store.id(of: term), !found.contains(id), found.count < 50 { found.append(id) }
      }
    }
    return found
  }

  private static func collect(_ query: Query, _ note: ([Term]) -> Void) {
    switch query {
    case .terms(let terms): note(terms)
    case .everything, .instances: break
    case .join(_, let set), .count(let set), .exists(let set), .not(let set), .describe(let set),
      .aggregate(_, let set, _), .filter(let set, _, _, .number):
      collect(set, note)
    case .superlative(let set, _, _, _): collect(set, note)
    case .filter(let set, _, _, .measure(let other)):
      collect(set, note)
      collect(other, note)
    case .intersection(let a, let b), .union(let a, let b), .difference(let a, let b),
      .every(let a, let b), .compare(let a, _, let b):
      collect(a, note)
      collect(b, note)
    case .table(let subjects, _): for subject in subjects { collect(subject, note) }
    case .sequence(let parts): for part in parts { collect(part, note) }
    }
  }
}
