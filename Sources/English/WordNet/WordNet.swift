import CWordNet
import Glibc
import Synchronization

/// Words that WordNet (Miller 1995) relates to a word: synonyms, derivational relatives, near hypernyms.
///
/// The library keeps global state and reads files, so it is opened at the first look-up only, one
/// look-up goes on at a time, and answers are kept. Without its files there are no relatives.
package enum WordNet {
  private struct State {
    var isOpen: Bool?
    var answers: [String: [String]] = [:]
  }

  private static let state = Mutex(State())

  /// Related words, the closest first: of the commonest senses only.
  package static func related(to word: String) -> [String] {
    let word = word.lowercased()
    guard word.utf8.count > 2, word.utf8.allSatisfy({ $0 < 0x80 }) else { return [] }
    return state.withLock { state in
      if let known = state.answers[word] { return known }
      if state.isOpen == nil { state.isOpen = wninit() == 0 }
      guard state.isOpen == true else { return [] }
      let found = lookUp(word)
      state.answers[word] = found
      return found
    }
  }

  /// Whether it is a word of English, in some form.
  package static func knows(_ word: String) -> Bool {
    let word = word.lowercased()
    guard word.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
    return state.withLock { state in
      if state.isOpen == nil { state.isOpen = wninit() == 0 }
      guard state.isOpen == true else { return false }
      return (1...4).contains { part in
        forms(of: word, Int32(part)).contains { form in
          var text = Array(form.utf8CString)
          return text.withUnsafeMutableBufferPointer { is_defined($0.baseAddress, Int32(part)) }
            != 0
        }
      }
    }
  }

  /// Whether a word as it stands is a noun: "building", but not "starring".
  package static func isNoun(_ word: String) -> Bool {
    let word = word.lowercased()
    guard word.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
    return state.withLock { state in
      if state.isOpen == nil { state.isOpen = wninit() == 0 }
      guard state.isOpen == true else { return false }
      var text = Array(word.utf8CString)
      return text.withUnsafeMutableBufferPointer { is_defined($0.baseAddress, 1) } != 0
    }
  }

  /// Parts of speech as `wn.h` numbers them: noun, verb, adjective.
  private static let parts: [Int32] = [1, 2, 3]
  private static let senses = 1

  private static func lookUp(_ word: String) -> [String] {
    var found: [String] = []
    for part in parts {
      for form in forms(of: word, part) {
        for word in relatives(of: form, part) where !found.contains(word) { found.append(word) }
      }
    }
    return found.filter { $0 != word }
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

  private static func relatives(of word: String, _ part: Int32) -> [String] {
    var text = Array(word.utf8CString)
    var found: [String] = []
    text.withUnsafeMutableBufferPointer { buffer in
      // ALLSENSES with the search "SIMPTR" lists the synsets themselves.
      guard let first = findtheinfo_ds(buffer.baseAddress, part, 0, 0) else { return }
      var sense: UnsafeMutablePointer<Synset>? = first
      var count = 0
      while let synset = sense, count < senses {
        found += words(of: synset)
        sense = synset.pointee.nextss
        count += 1
      }
      free_syns(first)
    }
    return found
  }

  private static func words(of synset: UnsafeMutablePointer<Synset>) -> [String] {
    let count = Int(synset.pointee.wcount)
    guard let words = synset.pointee.words else { return [] }
    return (0..<count).compactMap { index in
      words[index].map { String(cString: $0).split(separator: "_").joined(separator: " ") }
    }
  }
}
