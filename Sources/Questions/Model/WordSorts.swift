import English

/// What sort of thing the words of a question name that nothing in the graph explains, by WordNet's lexicographer files:
/// "sailmaker" is a `noun.person`, "mended" a `verb.change`.
///
/// What is learnt of one word of a sort serves for the others: a person's name for a trade that nothing explains leaves a
/// question more surely without an answer than an adverb does.
struct WordSorts {
  /// By place in the question; nil of words that are explained.
  private let byPlace: [Atom?]

  init(_ question: Question) {
    let isTold = question.sentence.language.knows(.wordNet)
    byPlace = question.stems.indices.map { place in
      guard isTold, question.content.contains(place), !question.anchored.contains(place) else {
        return nil
      }
      let typed = question.sentence.typed(place..<(place + 1)).lowercased()
      let kinds = WordNet.kinds(of: typed)
      return Atom(kinds.first ?? (WordNet.isKnown(typed) ? "other" : "unknown"))
    }
  }

  /// Those of all unexplained words, in their order.
  var all: [Atom] { byPlace.compactMap { $0 } }

  func of(_ places: some Sequence<Int>) -> [Atom] { places.compactMap { byPlace[$0] } }
}
