/// Recognises columns that only number the rows: "S.N", "#", 1. 2. 3.
enum SerialColumn {
  /// Whether a header is that of such a column.
  static func isName(_ header: String) -> Bool {
    let letters = header.lowercased().filter { $0.isLetter || $0 == "#" || $0 == "№" }
    return [
      "sn", "sno", "slno", "srno", "serialno", "no", "nr", "num", "number", "#", "№", "index", "sl",
      "sr",
    ]
    .contains(letters)
  }

  /// Whether the values count up from 1 or 0: "1", "2." "(3)".
  static func counts(_ values: [String]) -> Bool {
    let numbers = values.map { Int($0.filter { $0.isASCII && $0.isNumber }) }
    guard values.count >= 2, values.allSatisfy({ $0.count <= 6 && $0.allSatisfy { !$0.isLetter } }),
      let first = numbers.first ?? nil, first <= 1
    else { return false }
    return zip(numbers, numbers.dropFirst()).allSatisfy { one, next in
      guard let one, let next else { return false }
      return next == one + 1
    }
  }
}
