package import Answers
import English
import Queries
import RDF
import Triples
import Vocabulary

// What the terminal asks of a graph beside questions: names for Tab to complete, and what pictures are drawn from.
extension Assistant {
  /// Every name that can be typed: of things as they are shown, of classes and of properties.
  /// Names that nobody types whole, over 80 bytes, are left out. In no order, with repeats.
  /// - Complexity: O(labels).
  package var names: [String] {
    var names: [String] = []
    names.reserveCapacity(lexicon.names.count)
    for index in 0..<lexicon.names.count {
      let name = lexicon.labels.text(of: lexicon.names.thing(index), in: store)
      if name.utf8.count <= 80 { names.append(name) }
    }
    return names + classWords + propertyWords
  }

  /// What several things of a class are called: "factors".
  package var classWords: [String] {
    lexicon.schema.classes.compactMap { naming.noun(forClass: $0.iri).map(Nouns.plural) }
  }

  /// All words that are said of properties: "affects", "affected by", "benefits".
  package var propertyWords: [String] {
    lexicon.schema.properties.indices.flatMap { property in
      [PropertyUse(property), PropertyUse(property, inverse: true)].flatMap { use in
        let words = lexicon.words(for: use)
        return [words.noun, words.verb, words.passive].compactMap { $0 }
      }
    }
  }

  /// What the thing of this name is: "factor" for "risks"; nil where the graph does not say.
  package func kind(ofName name: String) -> String? {
    things(called: name).first { isShown($0, as: name) }
      .flatMap { naming.noun(ofMember: store.term($0)) }
  }

  /// The words of properties as one asks for them after "the": "benefits", "capital".
  package var properties: [String] {
    lexicon.schema.properties.indices.compactMap { lexicon.words(for: PropertyUse($0)).noun }
  }

  /// The names that fit after a property's words and begin so, whatever their case: what has
  /// benefits for "benefits", what is affected for "affects". Nil when the words are no property's.
  /// - Returns: at most `limit` names, sorted, and how many things there are.
  /// - Complexity: O(facts of the property).
  package func names(
    after property: String, startingWith prefix: String, limit: Int
  ) -> (names: [String], total: Int)? {
    let uses = uses(sayingNounOrVerb: property)
    if uses.isEmpty { return nil }
    let prefix = Array(prefix.lowercased().utf8)
    var fitting: Set<TermID> = []
    for use in uses {
      for arc in lexicon.schema.relation(use).arcs {
        guard let id = store.id(ofIRI: arc.property) else { continue }
        for node in arc.inverse ? store.objects(id) : store.subjects(id)
        where begins(node, with: prefix) {
          fitting.insert(node)
        }
      }
    }
    let names = Set(fitting.prefix(limit).map { lexicon.labels.text(of: $0, in: store) })
    return (names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, fitting.count)
  }

  /// Whether the name of a node begins with bytes in lower case. Letters beyond ASCII are compared
  /// as they are.
  private func begins(_ node: TermID, with prefix: [UInt8]) -> Bool {
    if prefix.isEmpty { return true }
    guard let label = lexicon.labels.label(of: node) ?? literal(node) else {
      return lexicon.labels.text(of: node, in: store).lowercased().utf8.starts(with: prefix)
    }
    return store.withBytes(of: label) { bytes in
      bytes.count >= prefix.count
        && zip(bytes, prefix).allSatisfy { byte, wanted in
          byte == wanted || ((0x41...0x5A).contains(byte) && byte | 0x20 == wanted)
        }
    }
  }

  private func literal(_ node: TermID) -> TermID? {
    store.kind(of: node) == .literal ? node : nil
  }

  /// The uses of properties that these words are said of, each from the thing that is named next:
  /// "benefits of …" starts at what has benefits, "affects …" at what is affected.
  private func uses(sayingNounOrVerb words: String) -> [PropertyUse] {
    var words = words
    return words.withUTF8 { bytes in
      var scanned: [Word] = []
      var scanner = WordScanner()
      scanner.scan(bytes, quotes: false, limit: 8, into: &scanned)
      return lexicon.mentions(in: scanned, of: bytes).compactMap { mention in
        guard mention.words == scanned.indices,
          case .relation(let use, let manner) = mention.meaning
        else { return nil }
        return manner == .noun ? use : use.reversed
      }
    }
  }

  /// What stands around the thing of this name, both directions; nil when nothing is called so.
  /// - Parameter most: how many neighbours of one property are kept; the rest is counted.
  package func neighbourhood(of name: String, depth: Int, most: Int) -> Neighbourhood? {
    things(named: name).first.map { phraser.neighbourhood(of: $0, depth: depth, most: most) }
  }

  /// The shortest ways between two things, at most `limit`; nil when a name is unknown.
  /// - Parameter stop: polled meanwhile; true gives up, and nothing is found.
  package func connections(
    from: String, to: String, limit: Int, stop: () -> Bool
  ) -> [Connection]? {
    guard let start = things(named: from).first, let end = things(named: to).first else {
      return nil
    }
    return phraser.connections(from: start, to: end, limit: limit, stop: stop)
  }

  /// How the query of a reply was evaluated, innermost step first.
  package func steps(of reply: Reply) -> [EvaluationStep] {
    reply.query.map { phraser.steps(of: $0) } ?? []
  }

  /// All facts behind a reply, of which it carries the first few; nil where they cannot be had in time.
  package func evidence(
    of reply: Reply, stop: @escaping @Sendable () -> Bool
  ) -> [Reply.Evidence]? {
    guard let query = reply.query else { return reply.evidence }
    do {
      let facts = try executor(stop: stop).evidence(for: query, limit: Self.mostEvidence)
      return Responder(assistant: self, question: reply.question).told(facts)
    } catch {
      return nil
    }
  }

  /// The most facts of an answer: more than anyone reads, and few enough to be put into words at once.
  private static let mostEvidence = 10_000

  /// What stands around a thing, or around two that are named with "and" or "vs" between them, or the
  /// whole graph without a name; nil when nothing is called so.
  /// - Parameters:
  ///   - depth: how many steps from the thing.
  ///   - most: how many facts are drawn; the others are counted.
  package func diagram(of name: String?, depth: Int, most: Int) -> Diagram? {
    guard let name else {
      let centres = (pair ?? []).map { store.term($0) }
      return phraser.diagram(of: subjects, centres: centres, most: most)
    }
    let centres = things(named: name).first.map { [$0] } ?? two(named: name)
    return centres.map { phraser.diagram(around: $0, depth: depth, most: most) }
  }

  /// The two things that a text names: "tea and coffee", "tea vs coffee". Nil of other texts.
  private func two(named names: String) -> [Term]? {
    let words = names.split(separator: " ")
    for place in words.indices
    where ["and", "vs", "vs.", "versus", "or"].contains(words[place].lowercased()) {
      let sides = [words[..<place], words[(place + 1)...]].map { $0.joined(separator: " ") }
      let found = sides.compactMap { things(named: $0).first }
      if found.count == 2, found[0] != found[1] { return found }
    }
    return nil
  }

  /// What the graph states something of, its own words apart, those with most facts first; at most
  /// 5,000 of them.
  private var subjects: [Term] {
    var counts: [TermID: Int] = [:]
    for property in store.properties {
      for subject in store.subjects(property) where counts.count < 100_000 || counts[subject] != nil
      {
        counts[subject, default: 0] += 1
      }
    }
    return counts.keys.filter { !lexicon.schema.vocabularyNodes.contains($0) }
      .sorted { (counts[$1] ?? 0, $0) < (counts[$0] ?? 0, $1) }
      .prefix(5_000).map { store.term($0) }
  }

  /// The things that a name may stand for, those with most facts first.
  private func things(named name: String) -> [Term] {
    things(meantBy: name).map { store.term($0) }
  }
}
