/// Irregular English forms: each line is a word and its inflected forms.
package enum IrregularForms {
  /// The stem of an irregular form's word and the ending that it stands for, by the form's hash: "geese" is "goose"
  /// with an s.
  package static let stems: FingerprintTable<(UInt64, Word.Ending)> = {
    var stems: [UInt64: (UInt64, Word.Ending)] = [:]
    func add(_ table: String, _ ending: Word.Ending) {
      // By bytes, as these are read at each start.
      for line in table.utf8.split(separator: UInt8(ascii: "\n")) {
        let forms = line.split(separator: UInt8(ascii: " "))
        guard let first = forms.first else { continue }
        let lemma = regularStem(first)
        for form in forms.dropFirst() {
          stems[form.reduce(Fingerprint.seed, Fingerprint.mix)] = (lemma, ending)
        }
      }
    }
    add(verbs, .ed)
    add(nouns, .s)
    for word in unchanged.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      stems[Fingerprint.of(word)] = (Fingerprint.of(word), .none)
      stems[Fingerprint.of(word + "s")] = (Fingerprint.of(word), .s)
    }
    return FingerprintTable(stems)
  }()

  /// Nouns that end like a participle ("speed"), and so keep their ending.
  private static let unchanged = """
    offspring sibling darling duckling earring string wedding ceiling evening morning clothing
    series species headquarters premises
    """

  /// Plurals that do not end in -s.
  package static let plurals = Set(
    nouns.split(separator: "\n").flatMap { $0.split(separator: " ").dropFirst() }
      .map { Fingerprint.of($0) })

  /// Past forms that are the verb itself: "split", "set".
  package static let unchangedPasts = Set(
    "split set put cut hit shut cost let bet burst cast hurt quit spread rid shed thrust upset read run"
      .split(separator: " ").map { Fingerprint.of($0) })

  /// The other stem of a form that is of two words, by either: "lives" is of "life" and of "live", "leaves" of "leaf"
  /// and of "leave".
  package static let twins: [UInt64: UInt64] = {
    var twins: [UInt64: UInt64] = [:]
    for line in nouns.split(separator: "\n") {
      let forms = line.split(separator: " ")
      guard forms.count > 1, forms[1].hasSuffix("ves") else { continue }
      let verb = Fingerprint.of(forms[1].dropLast(2))
      let noun = regularStem(forms[0].utf8[...])
      twins[noun] = verb
      twins[verb] = noun
    }
    return twins
  }()

  private static func regularStem(_ word: Substring.UTF8View) -> UInt64 {
    var buffer = Array(word)
    // "e" and "y" endings change as `Stemming` changes them; no irregular base ends in -s, -ed or -ing
    // but for "bring", "sing", "ring" and the like, which are too short to lose it.
    if buffer.count > 3, buffer.last == UInt8(ascii: "e") { buffer.removeLast() }
    if buffer.count > 3, let last = buffer.last, buffer[buffer.count - 2] == last {
      buffer.removeLast()
    }
    if buffer.count > 2, buffer.last == UInt8(ascii: "y") {
      buffer[buffer.count - 1] = UInt8(ascii: "i")
    }
    return buffer.reduce(Fingerprint.seed, Fingerprint.mix)
  }

  private static let verbs = """
    arise arose arisen
    bear bore born borne
    beat beaten
    become became
    begin began begun
    bend bent
    bind bound
    bite bit bitten
    bleed bled
    blow blew blown
    break broke broken
    bring brought
    build built
    buy bought
    catch caught
    choose chose chosen
    come came
    deal dealt
    die died dies dying
    dig dug
    do did done does
    draw drew drawn
    drink drank drunk
    drive drove driven
    eat ate eaten
    fall fell fallen
    feed fed
    feel felt
    fight fought
    find found
    flee fled
    fly flew flown
    forget forgot forgotten
    freeze froze frozen
    get got gotten
    give gave given
    go went gone goes
    grow grew grown
    hang hung
    have has had
    hear heard
    hide hid hidden
    hold held
    keep kept
    know knew known
    lay laid
    lead led
    leave left
    lend lent
    lie lay lain lying
    light lit
    lose lost
    make made
    mean meant
    meet met
    pay paid
    prove proved proven
    ride rode ridden
    ring rang rung
    rise rose risen
    run ran
    say said
    see saw seen
    seek sought
    sell sold
    send sent
    shake shook shaken
    shine shone
    show showed shown
    shoot shot
    shrink shrank shrunk
    sing sang sung
    sink sank sunk
    sit sat
    sleep slept
    speak spoke spoken
    spend spent
    stand stood
    steal stole stolen
    stick stuck
    strike struck stricken
    swear swore sworn
    swim swam swum
    take took taken
    teach taught
    tear tore torn
    tell told
    think thought
    throw threw thrown
    understand understood
    undertake undertook undertaken
    wake woke woken
    wear wore worn
    win won
    write wrote written
    """

  private static let nouns = """
    child children
    crisis crises
    criterion criteria
    datum data
    foot feet
    genus genera
    goose geese
    half halves
    knife knives
    leaf leaves
    life lives
    man men
    mouse mice
    person people persons
    phenomenon phenomena
    phylum phyla
    shelf shelves
    self selves
    thief thieves
    tooth teeth
    wife wives
    wolf wolves
    woman women
    """
}
