import CWordNet
import Glibc
import Synchronization

/// What WordNet (Miller 1995) tells of a word: its synonyms, what it is linked to, whether it is a word at all.
///
/// The library finds the folder of its files, which `WordNetFiles` reads much faster than it does; it is asked itself
/// only whether something spelt with more than letters is a word. It keeps global state, so it is opened at the first
/// look-up only, one look-up goes on at a time, and answers are kept. Without its files there are no relatives.
package enum WordNet {
  private struct State {
    var isOpen: Bool?
    /// Nil until first needed, and then nil inside where there are no files.
    var files: WordNetFiles??
    var answers = Kept<[String]>()
    var known = Kept<Bool>()
    var links = Kept<Links>()

    mutating func open() -> Bool {
      if let isOpen { return isOpen }
      let opened = wninit() == 0
      isOpen = opened
      return opened
    }

    /// The files where libwordnet found them.
    mutating func openFiles() -> WordNetFiles? {
      if let files { return files }
      var found: WordNetFiles?
      if open(), let folder = SetSearchdir() {
        found = WordNetFiles(folder: String(cString: folder))
      }
      files = .some(found)
      return found
    }
  }

  /// Answers by the word they are about, so many that memory stays small: then they are found anew.
  private struct Kept<Answer> {
    private var answers: [String: Answer] = [:]
    private static var limit: Int { 1000 }

    subscript(word: String) -> Answer? {
      get { answers[word] }
      set {
        if answers.count >= Self.limit { answers.removeAll() }
        answers[word] = newValue
      }
    }
  }

  private static let state = Mutex(State())

  /// Related words, the closest first: of the commonest senses only.
  package static func related(to word: String) -> [String] {
    guard let word = lookUpForm(of: word), word.utf8.count > 2 else { return [] }
    return state.withLock { state in
      if let known = state.answers[word] { return known }
      guard let files = state.openFiles() else { return [] }
      let found = lookUp(word, in: files)
      state.answers[word] = found
      return found
    }
  }

  /// Single words in lower case that a word is linked to, each with the closest link: at most 300, by one step
  /// from its first three senses in each part of speech, or by two to wider words. Nothing without WordNet's files.
  ///
  /// Example: "heavy" → "weight" by `.attribute`, "hefty" by `.similar`, "light" by `.antonym`.
  package static func links(of word: String) -> [String: Link] { allLinks(of: word).byWord }

  static func allLinks(of word: String) -> Links {
    guard let word = lookUpForm(of: word), word.utf8.count > 1 else { return Links() }
    return state.withLock { state in
      if let known = state.links[word] { return known }
      guard let files = state.openFiles() else { return Links() }
      let links = Links(LinkCollector.links(of: word, in: files))
      state.links[word] = links
      return links
    }
  }

  /// Whether it is a word of English, in some form.
  package static func isKnown(_ word: String) -> Bool {
    guard let word = lookUpForm(of: word) else { return false }
    return state.withLock { state in
      if let known = state.known[word] { return known }
      guard state.open() else { return false }
      let isKnown: Bool
      if let files = state.openFiles(), word.utf8.allSatisfy(isLetter) {
        isKnown = files.isKnown(word)
      } else {
        // The library tries other spellings of "ice-cream" and "u.s.".
        isKnown = (1...4).contains { part in
          forms(of: word, part).contains { isDefined($0, part) }
        }
      }
      state.known[word] = isKnown
      return isKnown
    }
  }

  /// Whether a word as it stands is a noun: "building", but not "starring".
  package static func isNoun(_ word: String) -> Bool {
    guard let word = lookUpForm(of: word) else { return false }
    return isWord(word, as: .noun)
  }

  /// Whether a word as it stands is a verb: "run", but not "runner".
  package static func isVerb(_ word: String) -> Bool {
    guard let word = lookUpForm(of: word) else { return false }
    return isWord(word, as: .verb)
  }

  /// Whether a word as it stands is an adjective: "waterproof".
  package static func isAdjective(_ word: String) -> Bool {
    guard let word = lookUpForm(of: word) else { return false }
    return isWord(word, as: .adjective)
  }

  private static func isWord(_ word: String, as part: WordNetFiles.Part) -> Bool {
    withFiles { $0?.isKnown(word, as: part) ?? false }
  }

  /// Looks something up in WordNet's files; nil where there are none.
  static func withFiles<Found: Sendable>(_ look: (WordNetFiles?) -> Found) -> Found {
    state.withLock { look($0.openFiles()) }
  }

  /// A word as it is looked up: in lower case; nil for what WordNet cannot hold, or the library's buffers.
  static func lookUpForm(of word: String) -> String? {
    guard word.utf8.count <= 64, word.utf8.allSatisfy({ $0 < 0x80 && $0 != 0 }) else { return nil }
    return word.lowercased()
  }

  /// Whether a byte of a word in ASCII is one of its letters.
  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDefined(_ word: String, _ part: Int32) -> Bool {
    var text = Array(word.utf8CString)
    return text.withUnsafeMutableBufferPointer { is_defined($0.baseAddress, part) } != 0
  }

  private static func lookUp(_ word: String, in files: WordNetFiles) -> [String] {
    var found: [String] = []
    for part in [WordNetFiles.Part.noun, .verb, .adjective] {
      for form in [word] + files.bases(of: word, as: part).prefix(1) {
        for word in relatives(of: form, as: part, in: files) where !found.contains(word) {
          found.append(word)
        }
      }
    }
    return found.filter { $0 != word }
  }

  /// The words that share a word's commonest meaning.
  private static func relatives(
    of word: String, as part: WordNetFiles.Part, in files: WordNetFiles
  ) -> [String] {
    guard let sense = files.senses(of: word, as: part, atMost: 1).first,
      let synset = files.synset(at: sense, as: part)
    else { return [] }
    return synset.words.map { word in
      String(decoding: word, as: UTF8.self).split(separator: "_").joined(separator: " ")
    }
  }

  /// The base forms of an inflected word.
  private static func forms(of word: String, _ part: Int32) -> [String] {
    var text = Array(word.utf8CString)
    var forms = [word]
    if let base = text.withUnsafeMutableBufferPointer({ morphstr($0.baseAddress, part) }) {
      forms.append(String(cString: base))
    }
    return forms
  }
}
