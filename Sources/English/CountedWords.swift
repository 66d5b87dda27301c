/// Words that change what a question asks wherever they stand, by what they do: a reading uses them or is none.
package enum CountedWord: CaseIterable, Hashable, Sendable {
  /// Nothing else is meant: "what affects only X".
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

  /// What an English word does, by the hash of its folded letters.
  static let english: [UInt64: CountedWord] = {
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

/// The parts of papers, which are numbered: "page 14", "row 2".
enum NumberedParts {
  static let table = Set(
    Fingerprint.phrases(
      of: "page pages row rows clause section chapter article annex slide question exhibit item"
        + " paragraph line column col sheet"
    ).joined())
}

/// Phrases in which such a word does something else: "no problem", "in other words", "after all".
enum IdlePhrases {
  static let table = PhraseTable(Fingerprint.phrases(of: phrases), longest: 4)

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
