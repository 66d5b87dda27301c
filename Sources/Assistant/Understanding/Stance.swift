import Answers
import English
import Queries
import RDF
import Triples
import Vocabulary

/// Tells what a graph says beside its facts: that something is not so, or only partly so, and notes on single facts.
///
/// Example: of `:a lore:partly :b` in a graph with the note "Windows only", "does a support b?" is answered "Partly:
/// Windows only."
struct Stance {
  let store: TripleStore
  let phraser: Phraser

  /// How a claim stands for which the graph has no fact: "does a support b?" where there is no `:a :supports :b`.
  enum Standing: Equatable {
    /// The graph says that it is not so: `:a lore:lacks :b`.
    case denied
    /// `:a lore:partly :b`, with the notes on that fact.
    case partly(notes: [String])
    /// Neither a yes nor a no: the graph lists what is lacking, but not this. It says that a lacks something else, or
    /// that others lack b, so that silence about a and b is no "no".
    case unstated
  }

  /// The standing of "does the subject … the object?"; nil for other questions, and in graphs that deny nothing.
  func standing(of query: Query) -> Standing? {
    guard let (subject, object, relation) = claim(in: query) else { return nil }
    let (lacks, partly) = (store.id(ofIRI: Lore.lacks), store.id(ofIRI: Lore.partly))
    guard lacks != nil || partly != nil else { return nil }
    if let partly, store.objects(of: subject, partly).contains(object) {
      return .partly(notes: store.notes(of: subject, partly, object))
    }
    guard let lacks else { return nil }
    if store.objects(of: subject, lacks).contains(object) { return .denied }
    let isTold =
      !store.subjects(of: object, lacks).isEmpty
      || store.objects(of: subject, lacks).contains { isReached($0, by: relation) }
    return isTold ? .unstated : nil
  }

  /// Whether others have a thing by the relation: that a lacks a feature tells nothing of where a is from.
  private func isReached(_ thing: TermID, by relation: Relation) -> Bool {
    relation.arcs.contains { arc in
      guard let property = store.id(ofIRI: arc.property) else { return false }
      return !store.subjects(of: thing, property).isEmpty
        || !store.objects(of: thing, property).isEmpty
    }
  }

  /// "X is related to Y" of a question that asks just this.
  private func claim(in query: Query) -> (TermID, TermID, Relation)? {
    guard case .exists(.intersection(let a, let b)) = query else { return nil }
    for (one, other) in [(a, b), (b, a)] {
      guard case .terms(let subjects) = one, subjects.count == 1,
        case .join(let relation, .terms(let objects)) = other, objects.count == 1,
        let subject = store.id(of: subjects[0]), let object = store.id(of: objects[0])
      else { continue }
      let hasStance = [Lore.lacks, Lore.partly].contains { iri in
        guard let property = store.id(ofIRI: iri) else { return false }
        return !store.subjects(of: object, property).isEmpty
      }
      return hasStance ? (subject, object, relation) : (object, subject, relation)
    }
    return nil
  }

  /// A note as a part of a sentence: without a full stop.
  static func unended(_ note: String) -> String {
    note.hasSuffix(".") ? String(note.dropLast()) : note
  }

  /// Two numbers of one thing that a comparison wrote as a range: "25–40 lb" of the weights 25 and 40. Nil of all else.
  func range(of found: Interpretation, told facts: [Fact]) -> String? {
    guard case .join(let relation, .terms(let things)) = found.query, things.count == 1,
      relation.arcs.allSatisfy({ !$0.inverse }), facts.count == 2,
      let values = found.denotation.members, values.count == 2
    else { return nil }
    let notes = facts.map(notes)
    guard let note = notes[0].first, notes.allSatisfy({ $0 == [note] }) else { return nil }
    let digits = note.filter { $0 != "," }
    let isWritten = values.allSatisfy { value in
      if case .literal(let literal) = value { return digits.contains(literal.lexical) }
      return false
    }
    return isWritten ? note : nil
  }

  /// The notes on one fact, as the graph has them.
  private func notes(on fact: Fact) -> [String] {
    guard let s = store.id(of: fact.triple.subject),
      let p = store.id(ofIRI: fact.triple.predicate), let o = store.id(of: fact.triple.object)
    else { return [] }
    return store.notes(of: s, p, o)
  }

  /// Notes on the facts behind an answer: "node-fetch: Node.js only".
  func notes(on facts: [Fact], most: Int = 3) -> [String] {
    guard store.id(ofIRI: Lore.note) != nil else { return [] }
    var told: [String] = []
    for fact in facts {
      let notes = notes(on: fact)
      guard !notes.isEmpty else { continue }
      let line =
        phraser.words(for: fact).subject + ": " + Wording.list(notes.map(Self.unended)) + "."
      if !told.contains(line) { told.append(line) }
    }
    return Array(told.prefix(most))
  }
}
