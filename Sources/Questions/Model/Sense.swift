import English

/// What words of a question say in general: a label that they are said for, whatever labels the graph has.
///
/// "drags it down" and "holds it back" are both said for "obstacle": what the model learns of one serves for the other.
struct Sense {
  /// The label.
  let atom: Atom
  /// The words that say it.
  let words: WordSet

  /// A phrase that is said for more labels than this says nothing in particular.
  private static let mostMeanings = 8
  private static let mostSenses = 24

  /// The senses of a question's words, in their order.
  static func all(of question: Question) -> [Sense] {
    guard let table = ParaphraseTable.inProgram else { return [] }
    let byWords = Dictionary(grouping: question.paraphrases, by: \.words)
    var found: [UInt64: WordSet] = [:]
    var order: [Paraphrase] = []
    for phrase in question.paraphrases
    where (byWords[phrase.words]?.count ?? 0) <= mostMeanings {
      if found[phrase.id] == nil { order.append(phrase) }
      found[phrase.id] = (found[phrase.id] ?? WordSet()).union(WordSet(phrase.words))
    }
    return order.prefix(mostSenses).map { phrase in
      Sense(
        atom: Atom(table.text(ofHead: phrase.number)), words: found[phrase.id] ?? WordSet())
    }
  }
}
