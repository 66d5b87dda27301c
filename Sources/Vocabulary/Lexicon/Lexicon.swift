package import English
import RDF
import Synchronization
package import Triples

/// What words can mean in a graph: its things by name, its classes, properties, scales and thresholds by their labels,
/// and the operators of its language. Built once for each graph and never changed; a class, since every part of
/// understanding is handed it for every question.
///
/// Example: "affects" → the property `affectedBy`, backwards; "risks" → the thing `:risks`.
package final class Lexicon: Sendable {
  package let store: TripleStore
  /// The language of the labels, and of the questions that they are looked up for.
  package let language: Language
  package let schema: Schema
  package let labels: Labels
  /// What classes and properties are called.
  package let terms: TermNames
  package let names: NameIndex
  package let scales: [Scale]
  package let thresholds: [Threshold]
  /// What a phrase of the graph's vocabulary means, by the hash of its stems.
  let words: [UInt64: [Entry]]
  /// The words of classes, properties and scales as written, for spelling and completion.
  package let vocabulary: [String]
  let longestPhrase: Int
  /// The properties that say what something is for (`lore:isPurpose`).
  package let purposes: [PropertyUse]
  let propertyWords: [PropertyUse: PropertyWords]
  private let partMemory = Mutex<PartIndex?>(nil)
  private let askedMemory = Mutex<AskedKinds?>(nil)

  /// What question words ask for by themselves; made at the first call.
  package var askedKinds: AskedKinds {
    askedMemory.withLock { known in
      if let known { return known }
      let made = AskedKinds(lexicon: self)
      known = made
      return made
    }
  }

  /// The single words of longer labels; made at the first call.
  /// - Complexity: O(words of all labels) once.
  package var parts: PartIndex {
    partMemory.withLock { known in
      if let known { return known }
      let made = PartIndex(lexicon: self)
      known = made
      return made
    }
  }

  private let spellingMemory = Mutex<[String]?>(nil)

  /// The words that a misspelt one may be meant for; found at the first call.
  var spellings: [String] {
    spellingMemory.withLock { known in
      if let known { return known }
      let made = wordsAsSpelt()
      known = made
      return made
    }
  }

  /// What a class or property is called where it is shown; the last part of its IRI where nothing says.
  package func shownNames(of iri: String) -> [String] {
    let labels = terms.shown(iri)
    return labels.isEmpty ? [terms.ownWords(of: iri)] : labels
  }

  struct Entry: Sendable {
    let meaning: Meaning
    let cost: Float
    /// The hash of the label's words as they are written, apart from case and accents: where a question has the same
    /// one, the match is word for word, and not only by stems.
    let folded: UInt64
    /// The ending that the label's last word has: `.s` of "phases".
    let ending: Word.Ending

    /// Whether words with this ending can be meant: "painted" is no form of the class "painting", nor
    /// "recorded" of the class "record".
    func fits(_ typed: Word.Ending) -> Bool {
      guard case .kind = meaning, typed != ending else { return true }
      return typed == .none || typed == .s && ending == .none
    }
  }

  /// Reads the words of a graph.
  /// - Complexity: O(n log n) in its labels.
  package init(of store: TripleStore, in language: Language = .english) {
    self.store = store
    self.language = language
    terms = TermNames(store, language)
    schema = Schema(of: store)
    labels = Labels(of: store, language)
    names = NameIndex(of: store, language, schema: schema, labels: labels)
    var builder = LexiconBuilder(store: store, language: language, schema: schema)
    builder.addSchemaWords()
    scales = builder.scales
    thresholds = builder.thresholds
    words = builder.words
    vocabulary = builder.vocabulary
    longestPhrase = builder.longestPhrase
    propertyWords = builder.propertyWords
    purposes = builder.purposes
  }

  // MARK: Looking up

  /// Every meaning of every stretch of the words.
  /// - Parameter text: what the words were scanned from.
  /// - Complexity: O(words × longest name).
  package func mentions(in words: [Word], of text: UnsafeBufferPointer<UInt8>) -> [Mention] {
    var mentions: [Mention] = []
    mentions.reserveCapacity(words.count * 2)
    let reach = max(longestPhrase, names.longest, language.longestOperator)
    let numbers = NumberReader(words: words, text: text, in: language)
    var numberEnd = 0
    for start in words.indices {
      if words[start].kind == .quoted {
        mentions += quoted(words[start], at: start, of: text)
        continue
      }
      if let date = DateReader(words: words, text: text).date(at: start) {
        mentions.append(Mention(words: start..<date.end, meaning: .date(date.span), cost: 0))
      } else if let time = ClockReader(words: words, text: text).time(at: start) {
        mentions.append(Mention(words: start..<time.end, meaning: .date(time.span), cost: 0))
      }
      // "five" of "twenty-five" is no number of its own; "million" of "two million" is one, as it was when the weights
      // were learnt.
      let isInNumber = start < numberEnd && language.multiplier(words[start]) == nil
      if !isInNumber, let number = numbers.number(at: start) {
        mentions.append(
          Mention(words: start..<number.end, meaning: .number(number.value), cost: 0))
        numberEnd = max(numberEnd, number.end)
      }
      addGrand(words, at: start, of: text, to: &mentions)
      var stems = Fingerprint.seed
      var folded = Fingerprint.seed
      for end in start..<min(words.count, start + reach) where words[end].kind != .quoted {
        // A comma or a stop may stand inside a name, so stretches go on across it; a quotation ends them.
        stems = Fingerprint.extend(stems, with: words[end].stem)
        folded = Fingerprint.extend(folded, with: words[end].folded)
        let span = start..<(end + 1)
        if span.count <= language.longestOperator,
          let meaning = language.operation(of: folded, at: span, in: words)
        {
          mentions.append(Mention(words: span, meaning: .operator(meaning), cost: 0))
        }
        if span.count <= longestPhrase {
          add(schemaWords: stems, folded, words[end].ending, span, to: &mentions)
        }
        if span.count <= names.longest {
          add(names: stems, span, words, text, to: &mentions)
        }
        if end + 1 < words.count, words[end + 1].kind == .quoted { break }
      }
    }
    return mentions
  }

  private func add(
    schemaWords stems: UInt64, _ folded: UInt64, _ ending: Word.Ending, _ span: Range<Int>,
    to mentions: inout [Mention]
  ) {
    guard let entries = words[stems] else { return }
    for entry in entries where entry.fits(ending) {
      let cost = entry.cost + (entry.folded == folded ? 0 : 0.05)
      mentions.append(Mention(words: span, meaning: entry.meaning, cost: cost))
    }
  }

  /// "grandchild", where "child" is known and "grandchild" is not.
  private func addGrand(
    _ words: [Word], at start: Int, of text: UnsafeBufferPointer<UInt8>,
    to mentions: inout [Mention]
  ) {
    let prefix = StaticString("grand")
    let word = words[start]
    let length = Int(word.end - word.start)
    guard word.kind == .word, length > prefix.utf8CodeUnitCount + 1,
      (0..<prefix.utf8CodeUnitCount).allSatisfy({
        text[Int(word.start) + $0] | 0x20 == prefix.utf8Start[$0]
      }),
      self.words[Fingerprint.extend(Fingerprint.seed, with: word.stem)] == nil
    else { return }
    let rest = text[(Int(word.start) + prefix.utf8CodeUnitCount)..<Int(word.end)]
    var scanner = WordScanner(in: language)
    var bare: [Word] = []
    scanner.scan(UnsafeBufferPointer(rebasing: rest), quotes: false, limit: 2, into: &bare)
    guard bare.count == 1 else { return }
    var stems = Fingerprint.seed
    for end in start..<min(words.count, start + longestPhrase) where words[end].kind == .word {
      stems = Fingerprint.extend(stems, with: end == start ? bare[0].stem : words[end].stem)
      for entry in self.words[stems] ?? [] {
        guard case .relation(let use, .noun) = entry.meaning else { continue }
        mentions.append(
          Mention(
            words: start..<(end + 1), meaning: .relation(use, .grand), cost: entry.cost + 0.05))
      }
    }
  }

  private func add(
    names stems: UInt64, _ span: Range<Int>, _ words: [Word],
    _ text: UnsafeBufferPointer<UInt8>, to mentions: inout [Mention]
  ) {
    let matches = names.matches(stems)
    guard !matches.isEmpty else { return }
    let stretch = UnsafeBufferPointer(
      rebasing: text[Int(words[span.lowerBound].start)..<Int(words[span.upperBound - 1].end)])
    var best: [(cost: Float, thing: TermID)] = []
    for index in matches {
      let name = names.name(index)
      guard let cost = nameCost(name, stretch, words[span]) else { continue }
      best.append((cost, names.thing(index)))
    }
    append(best, span, to: &mentions)
  }

  /// Adds a mention for each degree of closeness, with the things whose names are so close, sorted.
  private func append(
    _ found: [(cost: Float, thing: TermID)], _ span: Range<Int>, to mentions: inout [Mention]
  ) {
    var seen: Set<TermID> = []
    var rest = found.sorted { ($0.cost, $0.thing) < ($1.cost, $1.thing) }[...]
    while let first = rest.first {
      let group = rest.prefix { $0.cost == first.cost }
      rest = rest.dropFirst(group.count)
      let things = group.map(\.thing).filter { seen.insert($0).inserted }
      if !things.isEmpty {
        mentions.append(Mention(words: span, meaning: .things(things), cost: first.cost))
      }
    }
  }

  /// How far a name is from what was typed: 0 letter for letter, a little for case and accents,
  /// more for other forms of its words; nil when only the hash agrees.
  private func nameCost(
    _ name: TermID, _ typed: UnsafeBufferPointer<UInt8>, _ span: ArraySlice<Word>
  ) -> Float? {
    store.withBytes(of: name) { bytes in
      if bytes.count == typed.count, bytes.elementsEqual(typed) { return 0 }
      var words: [Word] = []
      var scanner = WordScanner(in: language)
      scanner.scan(bytes, quotes: false, limit: 25, into: &words)
      if let given = NameIndex.givenNames(of: name, words, in: store),
        NameIndex.turned(words, at: given).contains(where: { turned in
          turned.elementsEqual(span) { $0.stem == $1.stem }
        })
      {
        return 0.1
      }
      if words.count != span.count {
        // Another number of words: the name is the last part of an IRI, which was taken apart into words when it was
        // indexed.
        return store.kind(of: name) == .iri ? 0.1 : nil
      }
      guard words.elementsEqual(span, by: { $0.stem == $1.stem }) else { return nil }
      guard words.elementsEqual(span, by: { $0.folded == $1.folded }) else { return 0.5 }
      // Strings are equal where they are canonically equivalent: "é" in one character or in two.
      return String(decoding: bytes, as: UTF8.self) == String(decoding: typed, as: UTF8.self)
        ? 0 : 0.1
    }
  }

  /// What a quoted name means: the things with exactly this name; failing them, those whose name differs only in case,
  /// accents and punctuation.
  private func quoted(
    _ word: Word, at place: Int, of text: UnsafeBufferPointer<UInt8>
  ) -> [Mention] {
    let inner = UnsafeBufferPointer(rebasing: text[Int(word.start)..<Int(word.end)])
    let things = things(named: inner)
    guard !things.isEmpty else { return [] }
    return [Mention(words: place..<(place + 1), meaning: .things(things), cost: 0)]
  }

  /// The things with exactly this name; failing them, those whose name differs in case, accents,
  /// punctuation or the forms of its words only.
  package func things(named text: UnsafeBufferPointer<UInt8>) -> [TermID] {
    var words: [Word] = []
    var scanner = WordScanner(in: language)
    scanner.scan(text, quotes: false, limit: 25, into: &words)
    let hash = words.isEmpty ? NameIndex.symbolHash(of: text) : NameIndex.hash(of: words[...])
    var found: [(cost: Float, thing: TermID)] = []
    for index in names.matches(hash) {
      if let cost = nameCost(names.name(index), text, words[...]) {
        found.append((cost, names.thing(index)))
      }
    }
    let least = found.map(\.cost).min()
    return Set(found.filter { $0.cost == least }.map(\.thing)).sorted()
  }
}
