extension WordNet {
  /// How two words are related, the closest first.
  package enum Link: UInt8, Sendable, CaseIterable, Comparable {
    /// "price" and "cost": they have a meaning in common.
    case synonym
    /// "visible" and "visibility", "financial" and "finance".
    case derivation
    /// "heavy" and "weight": one is a value of the other.
    case attribute
    /// "staff" to "personnel": the second is the wider, by one step or two.
    case hypernym
    /// "vehicle" to "bicycle": the second is the narrower.
    case hyponym
    /// "bad" and "poor": they stand around the same adjective, or verbs of one group.
    case similar
    /// "enough" and "inadequate": opposites, or similar to an opposite.
    case antonym
    /// "cost" and "money": one helps to define the other.
    case gloss

    package var name: String {
      switch self {
      case .synonym: "synonym"
      case .derivation: "derivation"
      case .attribute: "attribute"
      case .hypernym: "hypernym"
      case .hyponym: "hyponym"
      case .similar: "similar"
      case .antonym: "antonym"
      case .gloss: "gloss"
      }
    }

    /// The link from the other end: what is wider than a word has it as a narrower one.
    var reversed: Link {
      switch self {
      case .hypernym: .hyponym
      case .hyponym: .hypernym
      default: self
      }
    }

    package static func < (one: Link, other: Link) -> Bool { one.rawValue < other.rawValue }
  }

  /// A word that another is linked to.
  struct Linked {
    var word: String
    var stem: UInt64
    var link: Link
  }

  /// Everything a word is linked to.
  struct Links {
    var byWord: [String: Link] = [:]
    /// The words, the closest first, and of equals by the alphabet.
    var sorted: [Linked] = []

    init() {}

    init(_ byWord: [String: Link]) {
      self.byWord = byWord
      sorted = byWord.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.compactMap { word, link in
        WordScanner.words(of: word).first.map { Linked(word: word, stem: $0.stem, link: link) }
      }
    }
  }
}

/// Collects what a word is linked to.
struct LinkCollector {
  /// The senses of each part of speech that are looked at, and the definitions.
  private static let senses = 3
  private static let definedSenses = 2
  /// The most words that are found; narrower words, which may be hundreds, come last.
  private static let limit = 300

  private typealias Synset = WordNetFiles.Synset
  private typealias Pointer = WordNetFiles.Pointer
  private typealias Part = WordNetFiles.Part
  private typealias Text = WordNetFiles.Text

  private let files: WordNetFiles
  private let word: String
  private var found: [String: WordNet.Link] = [:]
  private var narrower: [Pointer] = []
  private var scanner = WordScanner()

  /// What a word in lower case is linked to, in any of its forms.
  static func links(of word: String, in files: WordNetFiles) -> [String: WordNet.Link] {
    var collector = LinkCollector(files: files, word: word)
    collector.collect()
    return collector.found
  }

  private init(files: WordNetFiles, word: String) {
    self.files = files
    self.word = word
  }

  private mutating func collect() {
    for part in Part.allCases {
      for form in files.forms(of: word, as: part) {
        let senses = files.senses(of: form, as: part, atMost: Self.senses)
        for (rank, offset) in senses.enumerated() {
          if let synset = files.synset(at: offset, as: part) {
            collect(synset, of: form, rank: rank)
          }
        }
      }
    }
    for pointer in narrower where found.count < Self.limit {
      if let synset = target(of: pointer) { add(synset, .hyponym) }
    }
  }

  /// Adds what one sense of a word leads to.
  private mutating func collect(_ synset: Synset, of form: String, rank: Int) {
    add(synset, .synonym)
    if rank < Self.definedSenses { addDefinition(of: synset) }
    let place = synset.words.firstIndex { Self.isSame($0, form) }.map { $0 + 1 } ?? 0
    for pointer in synset.pointers where pointer.source == 0 || pointer.source == place {
      if pointer.kind == .hyponym {
        narrower.append(pointer)
        continue
      }
      guard let other = target(of: pointer) else { continue }
      switch pointer.kind {
      case .derivation:
        add(other, pointer.target, .derivation)
        // What "visible" means says what "visibility" is: "capable of being seen".
        if rank == 0 { addDefinition(of: other) }
      case .attribute: add(other, .attribute)
      case .hypernym: addWider(other, pointer.part)
      case .similar:
        add(other, .similar)
        for opposite in other.pointers where opposite.kind == .antonym { addOpposite(opposite) }
      case .antonym: addOpposite(pointer)
      case .hyponym: break
      }
    }
  }

  /// Adds the wider word, and what is wider than that. The widest nouns ("entity", "group", "quality") say nothing.
  private mutating func addWider(_ synset: Synset, _ part: Part) {
    guard part != .noun || isBelow(synset, levels: Self.widest) else { return }
    add(synset, .hypernym)
    for pointer in synset.pointers where pointer.kind == .hypernym {
      guard let other = target(of: pointer), part != .noun || isBelow(other, levels: Self.widest)
      else { continue }
      add(other, .hypernym)
    }
  }

  /// The depth down to which nouns say nothing: "entity", "abstraction", "attribute", "quality".
  private static let widest = 4

  private func isBelow(_ synset: Synset, levels: Int) -> Bool {
    guard levels > 0 else { return true }
    guard let wider = synset.pointers.first(where: { $0.kind == .hypernym }),
      let other = target(of: wider)
    else { return false }
    return isBelow(other, levels: levels - 1)
  }

  /// Adds an opposite and the adjectives around it: of "insufficient" not only "sufficient", but "enough" as well.
  private mutating func addOpposite(_ pointer: Pointer) {
    guard let opposite = target(of: pointer) else { return }
    add(opposite, pointer.target, .antonym)
    guard pointer.part == .adjective else { return }
    for around in opposite.pointers where around.kind == .similar {
      if let synset = target(of: around) { add(synset, .antonym) }
    }
  }

  private func target(of pointer: Pointer) -> Synset? {
    files.synset(at: pointer.offset, as: pointer.part)
  }

  private mutating func add(_ synset: Synset, _ link: WordNet.Link) {
    for text in synset.words { add(text, link) }
  }

  /// Adds the word at a place of a synset, counted from 1, or all of them for 0.
  private mutating func add(_ synset: Synset, _ place: Int, _ link: WordNet.Link) {
    if place > 0, place <= synset.words.count {
      add(synset.words[place - 1], link)
    } else {
      add(synset, link)
    }
  }

  private mutating func add(_ text: Text, _ link: WordNet.Link) {
    // Only single words are added, and none of chemistry's symbols.
    guard text.count > 2, text.allSatisfy(WordNet.isLetter) else { return }
    add(String(decoding: text, as: UTF8.self).lowercased(), link)
  }

  private mutating func add(_ other: String, _ link: WordNet.Link) {
    guard other != word else { return }
    if let known = found[other] {
      if link < known { found[other] = link }
    } else if found.count < Self.limit, !ContentWords.isOfGrammar(Fingerprint.of(other)) {
      found[other] = link
    }
  }

  /// The content words of a definition, as they stand and in their base forms, without its examples.
  private mutating func addDefinition(of synset: Synset) {
    let end = synset.gloss.firstIndex(of: UInt8(ascii: "\"")) ?? synset.gloss.count
    let definition = Text(rebasing: synset.gloss[..<end])
    var words: [Word] = []
    scanner.scan(definition, quotes: false, into: &words)
    for word in words where word.kind == .word && ContentWords.tells(word.folded) {
      let text = Text(rebasing: definition[Int(word.start)..<Int(word.end)])
      guard text.count > 2, text.allSatisfy(WordNet.isLetter) else { continue }
      let typed = String(decoding: text, as: UTF8.self).lowercased()
      add(typed, .gloss)
      for part in [Part.noun, .verb] {
        for base in files.bases(of: typed, as: part)
        where base.utf8.count > 2 && ContentWords.tells(Fingerprint.of(base)) {
          add(base, .gloss)
        }
      }
    }
  }

  private static func isSame(_ text: Text, _ form: String) -> Bool {
    text.count == form.utf8.count && zip(text, form.utf8).allSatisfy { $0 | 0x20 == $1 | 0x20 }
  }
}

/// Words that tell something of what a word means.
enum ContentWords {
  /// Whether a word does nothing but hold sentences together: "the", "is", "about".
  static func isOfGrammar(_ word: UInt64) -> Bool {
    !FunctionWords.roles(of: word).subtracting([.light, .filler, .tell, .about]).isEmpty
  }

  /// Whether a word of a definition tells what is defined: "seen", but not "especially" or "someone".
  static func tells(_ word: UInt64) -> Bool {
    !isOfGrammar(word) && !ofDefinitions.contains(word)
  }

  /// Words that definitions of all sorts of things have, so that to share them tells nothing: "a kind of", "used for".
  private static let ofDefinitions = Set(
    Fingerprint.phrases(
      of: """
        act action activity become being body cause caused certain characteristic characterized common
        condition consisting containing degree especially etc event form formed found genus given
        group having kind made make makes making manner marked member name named new number often
        order part parts particular person piece place process produced property quality related
        relating resembling resulting set several similar small large someone something sometimes
        sort state such thing things type unit use used using usually various very way without
        """
    ).joined())
}
