/// Words that change what a question asks wherever they stand, by what they do: a reading uses them or is none.
package enum CountedWord: CaseIterable, Hashable, Sendable {
  /// Nothing else: "what affects only X".
  case only
  /// One for each: "films per genre".
  case per
  case each
  case all
  case both
  case either
  /// All but: "phases except planning".
  case except
  /// Not the one spoken of: "the other phases".
  case other

  /// What a word does; nil of all others.
  package static func of(_ word: Word) -> CountedWord? {
    word.kind == .word ? table[word.folded] : nil
  }

  private static let table: [UInt64: CountedWord] = {
    var table: [UInt64: CountedWord] = [:]
    for (words, does) in lists {
      for word in Fingerprint.phrases(of: words).joined() { table[word] = does }
    }
    return table
  }()

  private static let lists: [(String, CountedWord)] = [
    ("only solely exclusively", .only), ("per", .per), ("each apiece", .each), ("all every", .all),
    ("both", .both), ("either", .either), ("except excluding besides", .except),
    ("other others another else", .other),
  ]
}

/// What papers are parted into and numbered by: "page 14", "row 2".
package enum NumberedParts {
  private static let table = Set(
    Fingerprint.phrases(
      of: "page pages row rows clause section chapter article annex slide question exhibit item"
        + " paragraph line column col sheet"
    ).joined())

  package static func holds(_ word: Word) -> Bool { table.contains(word.folded) }
}

/// Phrases in which such a word does something else: "no problem", "in other words", "after all".
package enum IdlePhrases {
  /// Words in the longest phrase.
  private static let longest = 4

  /// The stretches of words that are such phrases.
  package static func spans(in words: [Word]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for start in words.indices {
      var hash = Fingerprint.seed
      for end in start..<min(words.count, start + longest) where words[end].kind != .quoted {
        hash = Fingerprint.extend(hash, with: words[end].folded)
        if table.contains(hash) { found.append(start..<(end + 1)) }
      }
    }
    return found
  }

  private static let table = Set(
    Fingerprint.phrases(of: phrases).map { Fingerprint.of(phrase: $0) })

  private static let phrases = """
    yes or no|yes no|or not|whether or not|if not|not enough|never enough|no rush|no doubt|no clue|no matter|no need|no wonder
    of course not|why not|not to mention|not gonna lie|not bad|not too bad|no offence|no offense|no hurry|not yet|nothing else
    never ending|without end|never ends|no longer|not only|no time|no good
    does not matter|doesnt matter|only wants|only needs|only cares
    in other words|other words|other word|each other|one another|some other time|other way round|other way around|every time|every day
    every year|every month|every week|each time|each year|each day|all right|after all|all in all|first of all|at all|above all
    all the same|all about|that is all|thats all|all done|all good|all set|if only|only if|only just|either way|as per
    like any other|anyone else|someone else|somebody else|or else|all together|best of all|per se|other name|other names|another name
    another word|other term|another term|how else
    """
}
