extension Language {
  /// The language that questions are in where nobody says another.
  package static let english = Language(
    LanguageParts(
      tag: "en", knowledge: .all,
      roles: { FunctionWords.roles(of: $0) },
      stem: { Stemming.stem($0, folded: $1) },
      root: { Derivation.root(of: $0) },
      feature: { word, roles, ending in
        roles.isEmpty ? Stemming.bare(word, without: ending) : word
      },
      isListed: { word, list in list.english.contains(word) },
      counted: { CountedWord.english[$0] },
      number: { NumberWords.values[$0] },
      multiplier: { NumberWords.multipliers[$0] },
      operation: { Operators.table[$0] },
      longestOperator: Operators.longest,
      cues: { Cue.english.find(in: $0) },
      frames: { DiscoursePhrases.table.longestSpans(in: $0) },
      idlePhrases: { IdlePhrases.table.spans(in: $0) }))
}

extension WordList {
  /// The English words, as hashes of their letters.
  fileprivate var english: Set<UInt64> {
    switch self {
    case .timeNoun: AskingWords.timeNouns
    case .ofTime: AskingWords.ofTime
    case .naming: AskingWords.naming
    case .ofPlace: AskingWords.ofPlace
    case .ofPerson: AskingWords.ofPerson
    case .confirmation: AskingWords.confirmations
    case .interjection: AskingWords.interjections
    case .reason: AskingWords.reason
    case .each: AskingWords.each
    case .article: AskingWords.article
    case .numberedPart: NumberedParts.table
    case .lasting: LastingWords.table
    case .limit: LimitWords.table
    case .falling: OrderWords.falling
    case .rising: OrderWords.rising
    case .leadingToEnd: OrderWords.ends
    case .measuringAs: OrderWords.measuringAs
    case .half: NumberWords.half
    }
  }
}
