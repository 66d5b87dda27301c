/// What a word of English grammar does, as far as reading questions needs it. A word may do several things.
package struct Role: OptionSet, Hashable, Sendable {
  package let rawValue: UInt64
  package init(rawValue: UInt64) { self.rawValue = rawValue }
  private static func bit(_ index: UInt64) -> Role { Role(rawValue: 1 << index) }

  /// a, the, some, my
  package static let determiner = bit(0)
  /// who, what, which, where, when: asks for something
  package static let wh = bit(1)
  package static let be = bit(2)
  package static let `do` = bit(3)
  package static let have = bit(4)
  /// can, will, should
  package static let modal = bit(5)
  package static let of = bit(6)
  /// in, at, on, within: place
  package static let `in` = bit(7)
  package static let by = bit(8)
  package static let with = bit(9)
  package static let `for` = bit(10)
  package static let from = bit(11)
  package static let to = bit(12)
  /// any other preposition
  package static let preposition = bit(13)
  /// that, which, who, whose: opens a relative clause
  package static let relative = bit(14)
  package static let and = bit(15)
  package static let or = bit(16)
  /// vs, versus, against
  package static let versus = bit(17)
  package static let not = bit(18)
  package static let than = bit(19)
  package static let `as` = bit(20)
  /// it, this: one thing spoken of
  package static let it = bit(21)
  /// they, them, those, these
  package static let they = bit(22)
  /// its, their, his
  package static let possessive = bit(23)
  package static let whose = bit(24)
  /// one, ones
  package static let one = bit(25)
  /// other, another, else
  package static let other = bit(26)
  package static let both = bit(27)
  /// all, every, each
  package static let all = bit(28)
  package static let any = bit(29)
  package static let only = bit(30)
  /// Adds nothing to what is asked: please, actually, just
  package static let filler = bit(31)
  /// Verbs and nouns that say next to nothing: happen, thing, kind
  package static let light = bit(32)
  package static let there = bit(33)
  /// called, named, titled
  package static let named = bit(34)
  /// I, you, we, me
  package static let person = bit(35)
  package static let either = bit(36)
  package static let neither = bit(37)
  package static let `if` = bit(38)
  /// what asks after a reason
  package static let why = bit(39)
  package static let how = bit(40)
  /// where, when: a place or a time is asked for
  package static let `where` = bit(41)
  package static let when = bit(42)
  package static let who = bit(43)
  /// tell, show, list, give, name: asks to be told
  package static let tell = bit(44)
  package static let also = bit(45)
  /// about, concerning, regarding: a topic follows
  package static let about = bit(46)
  package static let which = bit(47)
  package static let what = bit(48)
  /// so, but, then, well: opens a turn
  package static let opener = bit(49)
}

/// The closed classes of English words. No word of any graph's domain stands here.
package enum FunctionWords {
  /// The roles of a word by the hash of its folded letters; none for a content word.
  @inline(__always)
  package static func roles(of word: Word) -> Role {
    word.kind == .word ? table[word.folded] ?? [] : []
  }

  private static let table: [UInt64: Role] = {
    var table: [UInt64: Role] = [:]
    for (words, role) in lists {
      for word in Fingerprint.phrases(of: words).joined() {
        table[word, default: []].formUnion(role)
      }
    }
    return table
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
        + " supposed called say says come comes coming came go goes going went gone make makes making made"
        + " take takes took taken put puts use look looking looks want wants wanted need needs"
        + " going consist consists comprise comprises belong belongs include includes included contain"
        + " contains containing find found finds see sees seen work fall falls fell lie lies lying sit sits"
        + " look being place case way ways terms term respect regards thereof concerned deal deals"
        + " exactly name names named",
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
}
