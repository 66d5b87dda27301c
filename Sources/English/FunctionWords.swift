/// The roles that a word of grammar may have, as far as reading questions needs them: of "which" they are `.wh`,
/// `.which` and `.relative`. A word may have several.
package struct Role: OptionSet, Hashable, Sendable {
  // Inlinable, so that a set of roles in another room is one number and not an array.
  @usableFromInline package let rawValue: UInt64
  @inlinable package init(rawValue: UInt64) { self.rawValue = rawValue }

  @inlinable
  package init(arrayLiteral elements: Role...) {
    var bits: UInt64 = 0
    for element in elements { bits |= element.rawValue }
    self.init(rawValue: bits)
  }

  /// a, the, some, my
  @inlinable package static var determiner: Role { Role(rawValue: 1 << 0) }
  /// who, what, which, where, when: asks for something
  @inlinable package static var wh: Role { Role(rawValue: 1 << 1) }
  @inlinable package static var be: Role { Role(rawValue: 1 << 2) }
  @inlinable package static var `do`: Role { Role(rawValue: 1 << 3) }
  @inlinable package static var have: Role { Role(rawValue: 1 << 4) }
  /// can, will, should
  @inlinable package static var modal: Role { Role(rawValue: 1 << 5) }
  @inlinable package static var of: Role { Role(rawValue: 1 << 6) }
  /// in, at, on, within: place
  @inlinable package static var `in`: Role { Role(rawValue: 1 << 7) }
  @inlinable package static var by: Role { Role(rawValue: 1 << 8) }
  @inlinable package static var with: Role { Role(rawValue: 1 << 9) }
  @inlinable package static var `for`: Role { Role(rawValue: 1 << 10) }
  @inlinable package static var from: Role { Role(rawValue: 1 << 11) }
  @inlinable package static var to: Role { Role(rawValue: 1 << 12) }
  /// any other preposition
  @inlinable package static var preposition: Role { Role(rawValue: 1 << 13) }
  /// that, which, who, whose: opens a relative clause
  @inlinable package static var relative: Role { Role(rawValue: 1 << 14) }
  @inlinable package static var and: Role { Role(rawValue: 1 << 15) }
  @inlinable package static var or: Role { Role(rawValue: 1 << 16) }
  /// vs, versus, against
  @inlinable package static var versus: Role { Role(rawValue: 1 << 17) }
  @inlinable package static var not: Role { Role(rawValue: 1 << 18) }
  @inlinable package static var than: Role { Role(rawValue: 1 << 19) }
  @inlinable package static var `as`: Role { Role(rawValue: 1 << 20) }
  /// it, this: one thing spoken of
  @inlinable package static var it: Role { Role(rawValue: 1 << 21) }
  /// they, them, those, these
  @inlinable package static var they: Role { Role(rawValue: 1 << 22) }
  /// its, their, his
  @inlinable package static var possessive: Role { Role(rawValue: 1 << 23) }
  @inlinable package static var whose: Role { Role(rawValue: 1 << 24) }
  /// one, ones
  @inlinable package static var one: Role { Role(rawValue: 1 << 25) }
  /// other, another, else
  @inlinable package static var other: Role { Role(rawValue: 1 << 26) }
  @inlinable package static var both: Role { Role(rawValue: 1 << 27) }
  /// all, every, each
  @inlinable package static var all: Role { Role(rawValue: 1 << 28) }
  @inlinable package static var any: Role { Role(rawValue: 1 << 29) }
  @inlinable package static var only: Role { Role(rawValue: 1 << 30) }
  /// Adds nothing to what is asked: please, actually, just
  @inlinable package static var filler: Role { Role(rawValue: 1 << 31) }
  /// Verbs and nouns that say next to nothing: happen, thing, kind
  @inlinable package static var light: Role { Role(rawValue: 1 << 32) }
  @inlinable package static var there: Role { Role(rawValue: 1 << 33) }
  /// called, named, titled
  @inlinable package static var named: Role { Role(rawValue: 1 << 34) }
  /// I, you, we, me
  @inlinable package static var person: Role { Role(rawValue: 1 << 35) }
  @inlinable package static var either: Role { Role(rawValue: 1 << 36) }
  @inlinable package static var neither: Role { Role(rawValue: 1 << 37) }
  @inlinable package static var `if`: Role { Role(rawValue: 1 << 38) }
  /// what asks after a reason
  @inlinable package static var why: Role { Role(rawValue: 1 << 39) }
  @inlinable package static var how: Role { Role(rawValue: 1 << 40) }
  /// where, when: a place or a time is asked for
  @inlinable package static var `where`: Role { Role(rawValue: 1 << 41) }
  @inlinable package static var when: Role { Role(rawValue: 1 << 42) }
  @inlinable package static var who: Role { Role(rawValue: 1 << 43) }
  /// tell, show, list, give, name: asks to be told
  @inlinable package static var tell: Role { Role(rawValue: 1 << 44) }
  @inlinable package static var also: Role { Role(rawValue: 1 << 45) }
  /// about, concerning, regarding: a topic follows
  @inlinable package static var about: Role { Role(rawValue: 1 << 46) }
  @inlinable package static var which: Role { Role(rawValue: 1 << 47) }
  @inlinable package static var what: Role { Role(rawValue: 1 << 48) }
  /// so, but, then, well: opens a turn
  @inlinable package static var opener: Role { Role(rawValue: 1 << 49) }
}

/// The closed classes of English words. No word of any graph's domain stands here.
package enum FunctionWords {
  /// The roles of a word by the hash of its folded letters; none for a content word.
  @inline(__always)
  package static func roles(of word: Word) -> Role {
    word.kind == .word ? roles(of: word.folded) : []
  }

  /// The roles by the hash of a word's folded letters.
  @inline(__always)
  static func roles(of folded: UInt64) -> Role { table[folded] ?? [] }

  private static let table: FingerprintTable<Role> = {
    var table: [UInt64: Role] = [:]
    for (words, role) in lists {
      for word in Fingerprint.phrases(of: words).joined() {
        table[word, default: []].formUnion(role)
      }
    }
    return FingerprintTable(table)
  }()

  private static let lists: [(String, Role)] = [
    ("a an the this that these those some my our your any every each such", .determiner),
    ("what which who whom where when whats wheres whos whens whose", .wh),
    ("what whats", .what), ("which", .which), ("who whom whos", .who),
    ("where wheres", .where), ("when whens", .when),
    ("how hows", .how), ("why whys reason reasons", .why),
    (
      "is are was were be been being am isnt arent wasnt werent whats wheres whos whens hows thats its"
        + " theres im youre theyre were whys", .be
    ),
    ("do does did doing done dont doesnt didnt", .do),
    ("has have had having hasnt havent hadnt ive youve weve got gets get getting", .have),
    (
      "can could will would shall should may might must cant couldnt wont wouldnt shouldnt able"
        + " id youd wed ill youll well lets let", .modal
    ),
    (
      "isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt cant couldnt wont wouldnt shouldnt"
        + " not", .not
    ),
    ("of", .of), ("in at on within inside into upon among amongst across", .in), ("by via", .by),
    ("with having including", .with), ("for", .for), ("from", .from), ("to", .to),
    (
      "through about under over near along around between during against per like towards toward"
        + " onto throughout off out up down behind beyond under regarding concerning",
      .preposition
    ),
    ("about regarding concerning around on", .about),
    ("that which who whom whose where when thats", .relative),
    ("and plus", .and), ("or", .or), ("nor", .or), ("vs versus v against", .versus),
    ("than", .than), ("as", .as),
    ("it this that itself he she him himself herself thats its", .it),
    ("they them those these themselves theyre", .they),
    ("its their his her theirs hers whose", .possessive), ("whose", .whose),
    ("one ones", .one), ("other others another else", .other),
    ("both two", .both), ("all every each everything", .all), ("any anything anybody anyone", .any),
    ("only solely exclusively just merely", .only),
    ("either", .either), ("neither", .neither),
    (
      "please pls plz kindly just actually really simply exactly basically generally typically usually"
        + " currently now today maybe perhaps ever even still anyway anyways though although okay ok"
        + " hey hi hello um uh er hmm oh well so then too very quite rather bit thanks thank cheers"
        + " specifically precisely roughly approximately about essentially mainly mostly primarily"
        + " alright right sure fine again already yet always often sorry yes yeah yep briefly quickly"
        + " possibly probably certainly clearly obviously supposedly apparently ultimately overall"
        + " first_of_all somehow somewhere anywhere both_of together_with according ahead back away"
        + " notes note text article document source data graph list database",
      .filler
    ),
    (
      "thing things stuff kind kinds sort sorts something someone somebody anything"
        + " happen happens happened happening occur occurs occurred occurring exist exists existing"
        + " mean means meant related relate relates relating concerned concerns concern associated involved"
        + " involve involves regard regards given mentioned listed stated said known considered described"
        + " supposed called pick picks choose chooses say says come comes coming came go goes going went gone make makes making made"
        + " take takes took taken held hold holds put puts use look looking looks want wants wanted need needs"
        + " going consist consists comprise comprises belong belongs include includes included contain"
        + " contains containing find found finds see sees seen work fall falls fell lie lies lying sit sits"
        + " look being place case way ways terms term respect regards thereof concerned deal deals"
        + " exactly name names named meaning carries",
      .light
    ),
    ("there theres", .there), ("called named titled known entitled", .named),
    ("i me we us you im ive id ill youd youll youre weve wed one myself yourself", .person),
    ("if suppose supposing assuming given since because once when while whenever say", .if),
    (
      "tell show list give name describe explain display print enumerate state identify define find"
        + " get say outline mention know summarise summarize discuss clarify elaborate wondering wonder"
        + " remind recall provide present write ask asking asked understand"
        + " compare differentiate distinguish contrast", .tell
    ),
    ("also too likewise additionally furthermore moreover", .also),
    ("so but then well and ok okay oh hey alright right now anyway actually fine thanks", .opener),
  ]

  /// The words of grammar that a misspelt word may be read as, the commonest first.
  private static let askedWith = [
    "which", "what", "where", "when", "whose", "many", "more", "fewer", "less", "both", "does",
    "between", "about", "their", "there", "these", "those", "them", "that", "have", "other", "each",
  ]

  /// The word of grammar that a word stands for which is no word at all: one letter is missing,
  /// too many, or in the wrong place.
  package static func correction(of typed: String) -> String? {
    let target = Array(typed.lowercased().utf8)
    guard target.count >= 3, target.count >= 4 || !WordNet.isKnown(typed) else { return nil }
    return askedWith.first { word in
      let letters = Array(word.utf8)
      // Three letters are read as four of which one was forgotten ("hav" → "have"): anything else is too far.
      guard letters.first == target.first, target.count > 3 || letters.count == 4 else {
        return false
      }
      return Spelling.distance(target, letters, atMost: 1) == 1
    }
  }
}
