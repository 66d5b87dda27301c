import Answers
import English
import Questions
import RDF
import Triples
import Vocabulary

// Finds the things that a name beside a command means: "/map Sid" finds what "where is Sid?" would find.
extension Assistant {
  /// What a typed name may stand for, as it is called in full, that with most facts first: what is called so, else
  /// what has it as a part of its name, in another form or misspelt, else what begins so. Things of one name are
  /// told apart by their kind.
  ///
  /// "Sid" → "Sid Vicious Bakery"; "mercury" → "Mercury (planet)", "Mercury (metal)".
  /// - Complexity: O(1) where something is called so, else O(names).
  package func names(meantBy typed: String) -> [String] {
    var names: [String] = []
    let things = things(meantBy: typed)
    let labels = things.map { lexicon.labels.text(of: $0, in: store) }
    for (thing, label) in zip(things, labels) {
      let isShared = labels.count { $0 == label } > 1
      let kind = isShared ? naming.noun(ofMember: store.term(thing)) : nil
      let name = kind.map { "\(label) (\($0))" } ?? label
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// The things that a typed name may stand for, those with most facts first.
  func things(meantBy typed: String) -> [TermID] {
    let called = things(called: typed)
    // "planning" is the phase that is shown so before a factor that has it as another name.
    let shown = called.filter { isShown($0, as: typed) }
    if !called.isEmpty { return shown.isEmpty ? called : shown }
    let kindred = things(calledWithKind: typed)
    if !kindred.isEmpty { return kindred }
    for found in [things(withWordsOf: typed), things(asInAQuestion: typed)] where !found.isEmpty {
      return byFacts(found)
    }
    return byFacts(lexicon.things(beginningWith: typed))
  }

  /// The things whose name this is as it stands, those with most facts first.
  func things(called name: String) -> [TermID] {
    var name = name
    return byFacts(name.withUTF8 { lexicon.things(named: $0) })
  }

  /// Whether a thing is called so where it is shown, but for capitals.
  func isShown(_ thing: TermID, as name: String) -> Bool {
    lexicon.labels.text(of: thing, in: store).lowercased() == name.lowercased()
  }

  /// "Mercury (metal)": what is called Mercury and is a metal.
  private func things(calledWithKind name: String) -> [TermID] {
    guard name.hasSuffix(")"), let open = name.lastIndex(of: "(") else { return [] }
    let kind = name[name.index(after: open)...].dropLast().lowercased()
    let label = name[..<open].split(separator: " ").joined(separator: " ")
    return things(called: label).filter {
      naming.noun(ofMember: store.term($0))?.lowercased() == kind
    }
  }

  /// The things that have all words of the name in theirs: "bakery sid" finds "Sid Vicious Bakery".
  private func things(withWordsOf name: String) -> [TermID] {
    let words = WordScanner.words(of: name, in: lexicon.language)
    let telling = words.filter { lexicon.language.roles(of: $0).isEmpty }
    let sets = telling.map { word in
      Set(
        lexicon.parts.entries(stem: word.stem).flatMap { entry -> [TermID] in
          if case .things(let things) = entry.meaning { return things }
          return []
        })
    }
    guard let first = sets.first else { return [] }
    return Array(sets.dropFirst().reduce(first) { $0.intersection($1) })
  }

  /// The things that a question of nothing but this name would be about, misspelt or of another root: only where all
  /// words of it belong to the name.
  private func things(asInAQuestion name: String) -> [TermID] {
    let question = Question(Sentence(name, in: lexicon.language), lexicon: lexicon)
    let content = question.sentence.words.indices.filter(question.content.contains)
    let whole = question.anchors.filter { anchor in
      guard case .things = anchor.meaning else { return false }
      return content.allSatisfy(anchor.words.contains)
    }
    guard let best = whole.map(\.match).min() else { return [] }
    var found: Set<TermID> = []
    for anchor in whole where anchor.match == best {
      if case .things(let things) = anchor.meaning { found.formUnion(things) }
    }
    return Array(found)
  }

  private func byFacts(_ things: [TermID]) -> [TermID] {
    func facts(_ id: TermID) -> Int {
      store.properties(ofSubject: id).count + store.properties(ofObject: id).count
    }
    let counted = things.map { (facts: facts($0), thing: $0) }
    return counted.sorted { ($1.facts, $0.thing) < ($0.facts, $1.thing) }.map(\.thing)
  }
}
