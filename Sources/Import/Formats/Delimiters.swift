/// Finds out what separates the values of a file, from its first lines.
enum Delimiters {
  /// The delimiter that cuts the first lines into the same number of cells, the most cells first; nil where none does.
  ///
  /// Example: "a;b,c;d\ne;f;g" has ";" (two in each line) and not "," (one in the first, none in the second).
  static func likeliest(in text: [UInt8], preferring preferred: UInt8? = nil) -> UInt8? {
    let candidates = [",", "\t", ";", "|"].map { UInt8(ascii: $0 as Unicode.Scalar) }
    let scored = candidates.compactMap { delimiter -> (delimiter: UInt8, score: Double)? in
      let counts = counts(of: delimiter, in: text)
      guard let most = counts.max(), most > 0 else { return nil }
      let usual = commonest(counts)
      guard usual > 0 else { return nil }
      let agreement = Double(counts.count { $0 == usual }) / Double(counts.count)
      let preference = delimiter == preferred ? 1.0 : 0
      return (delimiter, agreement * 2 + min(Double(usual), 20) / 20 + preference)
    }
    return scored.max { ($0.score, $1.delimiter) < ($1.score, $0.delimiter) }?.delimiter
  }

  /// How often the delimiter stands in each of the first lines, outside quotation marks.
  private static func counts(of delimiter: UInt8, in text: [UInt8]) -> [Int] {
    var counts: [Int] = []
    var count = 0
    var isQuoted = false
    var isBlank = true
    for byte in text.prefix(1 << 16) {
      if byte == CSVReader.quote { isQuoted.toggle() }
      if byte == CSVReader.newline, !isQuoted {
        if !isBlank { counts.append(count) }
        count = 0
        isBlank = true
        if counts.count == 30 { return counts }
        continue
      }
      if byte > 0x20 || byte == delimiter { isBlank = false }
      if byte == delimiter, !isQuoted { count += 1 }
    }
    if !isBlank { counts.append(count) }
    return counts
  }

  private static func commonest(_ counts: [Int]) -> Int {
    let tally = Dictionary(counts.map { ($0, 1) }, uniquingKeysWith: +)
    return tally.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }
}
