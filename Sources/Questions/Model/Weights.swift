/// What the learner found out: a weight for each feature, and from which probability on to answer.
///
/// Read from text, one feature a line: its name, a tab, its weight. Lines that begin with `#` are comments;
/// `threshold answer 0.55` and the like set the thresholds, `calibration 0.7 0.3` the slope and offset of honest
/// probabilities. Names are hashed as they are read. The program does not
/// read the text at each start: it carries the table that was made of it (`WeightsImage`).
package struct Weights: Sendable {
  let table: Table
  /// At this probability of the best answer or above, it is given.
  package internal(set) var answerThreshold: Float = 0.5
  /// At this probability or above, what is not certain enough to be given is offered as a choice.
  package internal(set) var askThreshold: Float = 0.2
  /// A reading that has the share p among all is right as often as σ(slope · logit p + offset + doubt) (Platt 1999),
  /// where its features' weights by the name of `sure:…` add up to the doubt.
  package internal(set) var calibration: (slope: Float, offset: Float) = (1, 0)
  package internal(set) var count = 0

  /// No weights: every candidate is as likely as another.
  package init() { table = Table(slots: 1) }

  /// Weights whose table was made before.
  init(table: Table) { self.table = table }

  /// - Complexity: O(bytes).
  package init(parsing text: UnsafeBufferPointer<UInt8>) {
    var reader = WeightsReader(text)
    let lines = reader.countLines()
    var size = 1
    // At least a quarter stays free, and always one: a search ends at the first slot that is.
    while size <= lines * 4 / 3 { size *= 2 }
    table = Table(slots: size)
    while let line = reader.next() {
      switch line {
      case .weight(let key, let word, let value):
        table.insert(key, value)
        table.note(word)
        count += 1
      case .other(let text): readThreshold(text)
      }
    }
  }

  /// How often a reading is right that has this share of the probability of all readings, between 0 and 1.
  ///
  /// Example: with a slope of 0.7 and an offset of 0.3, a reading whose share is 0.9 is right in 86 of 100 questions.
  /// - Parameter doubt: what its features add (`Features.doubt`, the weights by the name of `sure:…`); 0 changes
  ///   nothing, and what is below 0 makes it less sure.
  func sureness(of share: Double, doubt: Float) -> Float {
    let p = min(1 - 1e-9, max(1e-9, share))
    let odds =
      Double.exponential(-Double(calibration.offset + doubt))
      * Double.power((1 - p) / p, Double(calibration.slope))
    return Float(1 / (1 + odds))
  }

  private mutating func readThreshold(_ line: UnsafeBufferPointer<UInt8>) {
    guard let first = line.first, first != UInt8(ascii: "#") else { return }
    let words = String(decoding: line, as: UTF8.self).split(separator: " ")
    guard words.count == 3, let value = Float(words[2]) else { return }
    if words[0] == "calibration", let slope = Float(words[1]) { calibration = (slope, value) }
    guard words[0] == "threshold" else { return }
    if words[1] == "answer" { answerThreshold = value }
    if words[1] == "ask" { askThreshold = value }
  }

  /// Whether some feature that has a weight may end in this word. Of a word that none ends in, no feature weighs
  /// anything.
  func mayEnd(in word: String) -> Bool { table.mayEnd(in: FeatureHash.of(word)) }

  /// The weight of a feature by the hash of its name; 0 of one that was never learnt.
  package subscript(_ hash: UInt64) -> Float { table[hash] }

  /// The score of a candidate: the sum over its features.
  package func score(_ features: FeatureList) -> Float {
    features.hashes.reduce(0) { $0 + table[$1] }
  }
}
