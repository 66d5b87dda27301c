import CParaphrases

/// The paraphrases as the program carries them, looked up where they lie, so that a start reads nothing.
///
/// Little-endian, as on every machine lore runs on: 32 bytes of header (the letters "para", the version, the numbers
/// of keys, entries, heads, words of heads, scales, letters), then
/// - the keys of phrases, sorted, 64 bits each; the keys of scales likewise; the words of heads, a stem and a root each;
/// - as 32-bit numbers: where each key's entries begin, the entries (a head, by number), where each head's words
///   begin with its kinds in the upper byte, where each scale's text begins;
/// - as 32-bit numbers: where each head's text ends among the letters;
/// - the letters: of scales the adjectives of the upper end, a bar, those of the lower end, parted by semicolons; then
///   the texts of heads.
package struct ParaphraseTable: @unchecked Sendable {
  static let magic: UInt32 = 0x6172_6170
  static let version: UInt32 = 3
  private static let headerSize = 32

  private let keys: UnsafePointer<UInt64>
  private let scaleKeys: UnsafePointer<UInt64>
  private let stems: UnsafePointer<UInt64>
  private let starts: UnsafePointer<UInt32>
  private let entries: UnsafePointer<UInt32>
  private let heads: UnsafePointer<UInt32>
  private let scales: UnsafePointer<UInt32>
  private let texts: UnsafePointer<UInt32>
  private let letters: UnsafePointer<UInt8>
  package let count: Int
  private let scaleCount: Int

  /// The table that the program carries; nil while there is none of this version, before it is made.
  package static let inProgram = ParaphraseTable(
    UnsafeRawBufferPointer(start: lore_paraphrases(), count: lore_paraphrases_size()))

  /// A table in bytes that outlive it and begin at a multiple of eight; nil where they are something else, or cut
  /// short.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress, bytes.count >= Self.headerSize,
      Int(bitPattern: start) % 8 == 0
    else { return nil }
    let header = (0..<8).map { Int(bytes.load(fromByteOffset: 4 * $0, as: UInt32.self)) }
    guard header[0] == Int(Self.magic), header[1] == Int(Self.version) else { return nil }
    let (keyCount, entryCount, headCount) = (header[2], header[3], header[4])
    let (wordCount, scaleCount, letterCount) = (header[5], header[6], header[7])
    let wide = 8 * (keyCount + scaleCount + 2 * wordCount)
    let narrow = 4 * (keyCount + 1 + entryCount + headCount + 1 + scaleCount + 1 + headCount)
    guard bytes.count == Self.headerSize + wide + narrow + letterCount else { return nil }
    keys = (start + Self.headerSize).assumingMemoryBound(to: UInt64.self)
    scaleKeys = keys + keyCount
    stems = scaleKeys + scaleCount
    starts = UnsafeRawPointer(stems + 2 * wordCount).assumingMemoryBound(to: UInt32.self)
    entries = starts + keyCount + 1
    heads = entries + entryCount
    scales = heads + headCount + 1
    texts = scales + scaleCount + 1
    letters = UnsafeRawPointer(texts + headCount).assumingMemoryBound(to: UInt8.self)
    count = keyCount
    self.scaleCount = scaleCount
  }

  /// The numbers of the labels that people say a phrase for, the likeliest first: of the key of "set back", which "set me
  /// back" has too, those of "price", "cost" and others. `text(ofHead:)` tells the label of a number.
  /// - Complexity: O(log phrases)
  func heads(of phrase: UInt64) -> [Int] {
    guard let place = Self.place(of: phrase, in: keys, count) else { return [] }
    return (Int(starts[place])..<Int(starts[place + 1])).map { Int(entries[$0]) }
  }

  /// The words of a label, and what may be called so.
  func words(ofHead head: Int) -> (words: [Paraphrase.HeadWord], kinds: Paraphrase.Kinds) {
    let range = Int(heads[head] & Self.startMask)..<Int(heads[head + 1] & Self.startMask)
    let words = range.map { Paraphrase.HeadWord(stem: stems[2 * $0], root: stems[2 * $0 + 1]) }
    return (words, Paraphrase.Kinds(rawValue: UInt8(heads[head] >> 24)))
  }

  /// A label as it is written.
  package func text(ofHead head: Int) -> String {
    let start = head > 0 ? Int(texts[head - 1]) : Int(scales[scaleCount])
    return String(
      decoding: UnsafeBufferPointer(start: letters + start, count: Int(texts[head]) - start),
      as: UTF8.self)
  }

  /// The adjectives for much and for little of what a word measures: of "capacity" ["big", "roomy"] and ["small"].
  /// - Complexity: O(log scales)
  package func adjectives(of measure: String) -> (upper: [String], lower: [String])? {
    guard let place = Self.place(of: Fingerprint.of(measure), in: scaleKeys, scaleCount) else {
      return nil
    }
    let text = UnsafeBufferPointer(
      start: letters + Int(scales[place]), count: Int(scales[place + 1] - scales[place]))
    let ends = text.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map {
      $0.split(separator: UInt8(ascii: ";")).map { String(decoding: $0, as: UTF8.self) }
    }
    return ends.count == 2 ? (ends[0], ends[1]) : nil
  }

  private static let startMask: UInt32 = 0xFF_FFFF

  private static func place(of key: UInt64, in sorted: UnsafePointer<UInt64>, _ count: Int) -> Int?
  {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < count && sorted[low] == key ? low : nil
  }
}
