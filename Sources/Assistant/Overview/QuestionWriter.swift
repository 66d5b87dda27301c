import Answers
import English
import Queries
import RDF
import Triples
import Vocabulary

/// Writes questions that a graph may be asked, in its own labels.
struct QuestionWriter {
  let assistant: Assistant

  /// A question that was written, and a thing that must be among its answers.
  struct Candidate: Sendable {
    let text: String
    let expected: Term?
  }

  /// A property as it is asked about: from a thing, to what it leads to.
  private struct Ask {
    let use: PropertyUse
    let subject: TermID
    let found: [TermID]
  }

  private var lexicon: Lexicon { assistant.lexicon }
  private var store: TripleStore { assistant.store }
  private var naming: any Naming { assistant.naming }

  /// Questions to try, likeliest to please first: kinds of questions take turns.
  /// - Complexity: O(properties × things looked at for each).
  func candidates() -> [Candidate] {
    let asks = interestingAsks()
    let kinds = [
      asks.compactMap(byVerb), comparisons(), asks.compactMap(byNoun), superlatives(), counts(),
      asks.compactMap(byOwnVerb), asks.compactMap(byPassive),
    ]
    let longest = kinds.map(\.count).max() ?? 0
    return (0..<longest).flatMap { round in
      kinds.compactMap { $0.indices.contains(round) ? $0[round] : nil }
    }
  }

  /// Questions to try about some things: each thing with each property in turn, in the words that the property is best
  /// said with.
  /// - Complexity: O(things × properties).
  func candidates(about things: [TermID]) -> [Candidate] {
    let uses = askable.flatMap { [PropertyUse($0), PropertyUse($0, inverse: true)] }
    return things.filter(isNameable).flatMap { thing in
      uses.compactMap { use in
        let found = found(from: thing, use)
        guard (1...12).contains(found.count) else { return nil }
        let ask = Ask(use: use, subject: thing, found: found)
        return byVerb(ask) ?? byNoun(ask) ?? byOwnVerb(ask) ?? byPassive(ask)
      }
    }
  }

  // MARK: Things and their properties

  /// A thing for each property and direction, those that lead to a handful of answers first.
  private func interestingAsks() -> [Ask] {
    let schema = lexicon.schema
    let asks = askable.flatMap { [PropertyUse($0), PropertyUse($0, inverse: true)] }
      .compactMap(ask)
    let ranked = asks.enumerated().map { offset, ask in
      let isHub = assistant.pair?.contains(ask.subject) ?? false
      // Two to six answers make a good sentence.
      let isHandful = (2...6).contains(ask.found.count)
      let facts = schema.properties[ask.use.property].count
      return (key: (isHub ? 0 : 1, isHandful ? 0 : 1, -facts, offset), ask: ask)
    }
    return ranked.sorted { $0.key < $1.key }.map(\.ask)
  }

  /// The properties that tell of the world: what keeps account of a file is not offered.
  private var askable: [Int] {
    lexicon.schema.properties.indices.filter {
      !TermNames.isBookkeeping(lexicon.schema.properties[$0].iri)
    }
  }

  /// The most subjects of a property that are looked at for a good one.
  private static let sample = 60

  private func ask(_ use: PropertyUse) -> Ask? {
    let arcs = lexicon.schema.relation(use).arcs
    var best: (score: Int, ask: Ask)?
    for arc in arcs {
      guard let id = store.id(ofIRI: arc.property) else { continue }
      let subjects = arc.inverse ? store.objects(id) : store.subjects(id)
      for subject in hub(among: subjects, use) + subjects.prefix(Self.sample) {
        guard isNameable(subject) else { continue }
        let found = found(from: subject, id, inverse: arc.inverse)
        let score = min(found.count, 6) - (found.count > 12 ? 6 : 0)
        if found.isEmpty || score <= best?.score ?? .min { continue }
        best = (score, Ask(use: use, subject: subject, found: found))
        if assistant.pair?.contains(subject) ?? false { return best?.ask }
      }
    }
    return best?.ask
  }

  private func found(from subject: TermID, _ use: PropertyUse) -> [TermID] {
    lexicon.schema.relation(use).arcs.flatMap { arc in
      store.id(ofIRI: arc.property).map { found(from: subject, $0, inverse: arc.inverse) } ?? []
    }
  }

  private func found(from subject: TermID, _ property: TermID, inverse: Bool) -> [TermID] {
    Array(inverse ? store.subjects(of: subject, property) : store.objects(of: subject, property))
  }

  /// Of the two things that the graph sets side by side those that have the property, the second first: it is the one
  /// that a question reads best with.
  private func hub(among subjects: IDs, _ use: PropertyUse) -> [TermID] {
    (assistant.pair ?? []).reversed().filter { subjects.contains($0) }
  }

  /// Whether the graph says that nobody should use it any more.
  private func isDeprecated(_ id: TermID) -> Bool {
    guard let deprecated = store.id(ofIRI: OWL.deprecated) else { return false }
    return store.objects(of: id, deprecated).contains { store.text(of: $0) == "true" }
  }

  /// A name that can stand in a question as it is.
  private func isNameable(_ id: TermID) -> Bool {
    guard store.kind(of: id) == .iri, !isDeprecated(id), let label = lexicon.labels.label(of: id)
    else { return false }
    return store.withBytes(of: label) { bytes in
      // Names such as ".45" or "10 Minutes" are good names, and make poor examples.
      bytes.count >= 3 && bytes.count <= 40 && bytes[0] > UInt8(ascii: "9")
        && bytes.allSatisfy { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "?") && $0 >= 32 }
    }
  }

  private func name(_ id: TermID) -> String { lexicon.labels.text(of: id, in: store) }

  /// A question with the property's verb: "what affects service management?", "which directors directed The Piano?"
  private func byVerb(_ ask: Ask) -> Candidate? {
    guard let verb = lexicon.words(for: ask.use.reversed).verb, !Verbs.isCopular(verb) else {
      return nil
    }
    let isPresent = Verbs.split(verb).verb.hasSuffix("s")
    if isPresent, !verb.contains(" ") {
      return candidate("what \(verb) \(name(ask.subject))?", ask)
    }
    let plural = Verbs.form(of: verb, for: .many)
    return reached(by: ask).map { candidate("which \($0) \(plural) \(name(ask.subject))?", ask) }
  }

  /// A question with its passive: "which films are directed by Jane Campion?"
  private func byPassive(_ ask: Ask) -> Candidate? {
    guard let passive = lexicon.words(for: ask.use.reversed).passive,
      passive.hasSuffix(" by") || !Verbs.split(passive).verb.hasSuffix("ed"),
      ExampleWords.isSaidOfMany(passive)
    else { return nil }
    let subject = reached(by: ask).map { "which \($0) are" } ?? "what is"
    return candidate("\(subject) \(passive) \(name(ask.subject))?", ask)
  }

  /// What the answers are called together: "films".
  private func reached(by ask: Ask) -> String? {
    naming.noun(reachedBy: lexicon.schema.relation(ask.use)).map(Nouns.plural)
  }

  /// A question with its noun: "what are the phases of service management?"
  private func byNoun(_ ask: Ask) -> Candidate? {
    guard let noun = lexicon.words(for: ask.use).noun, ExampleWords.isNoun(noun) else { return nil }
    let text =
      ask.found.count > 1
      ? "what are the \(Nouns.plural(of: noun)) of \(name(ask.subject))?"
      : "what is the \(noun) of \(name(ask.subject))?"
    return candidate(text, ask)
  }

  /// A question with the verb of the thing that is named: "what does the Rhine flow through?"
  private func byOwnVerb(_ ask: Ask) -> Candidate? {
    let words = lexicon.words(for: ask.use)
    guard words.noun == nil, let verb = words.verb, !Verbs.isCopular(verb) else { return nil }
    let (head, rest) = Verbs.split(verb)
    return candidate("what does \(name(ask.subject)) \(Verbs.base(of: head))\(rest)?", ask)
  }

  private func candidate(_ text: String, _ ask: Ask) -> Candidate {
    Candidate(text: text, expected: ask.found.first.map { store.term($0) })
  }

  // MARK: Sets

  private func comparisons() -> [Candidate] {
    guard let pair = assistant.pair, pair.count == 2 else { return [] }
    return [Candidate(text: "how do \(name(pair[0])) and \(name(pair[1])) differ?", expected: nil)]
  }

  /// Questions for the extreme of a scale: "which discipline is the most difficult?"
  private func superlatives() -> [Candidate] {
    lexicon.scales.flatMap { scale -> [Candidate] in
      let classes =
        scale.appliesTo.isEmpty
        ? lexicon.schema.properties[scale.measure.property].domain : scale.appliesTo
      guard let first = classes.first, let word = saidAlone(scale),
        let superlative = Degrees.forms(of: word).superlative.first,
        let noun = naming.noun(forClass: lexicon.schema.classes[first].iri)
      else { return [] }
      return [Candidate(text: "which \(noun) is the \(superlative)?", expected: nil)]
    }
  }

  /// The adjective for the upper end of a scale, where no other scale has it too: with two prices, nothing is simply
  /// the most expensive. Nil else.
  private func saidAlone(_ scale: Scale) -> String? {
    let words = scale.said.upper
    if scale.isStated { return words.first }
    return words.first { word in lexicon.scales.count { $0.said.upper.contains(word) } == 1 }
  }

  private func counts() -> [Candidate] {
    assistant.largestClasses.prefix(8).compactMap { item in
      naming.noun(forClass: item.iri).map {
        Candidate(text: "how many \(Nouns.plural(of: $0)) are there?", expected: nil)
      }
    }
  }
}
