extension Screen {
  /// Lines of an answer with what was asked for standing out, so that the eye finds it: the names and
  /// numbers of "Three factors affect it: inadequate staff and lack of time."
  ///
  /// Lines that are styled already stay, and so does a name that a line's end breaks.
  func emphasized(_ lines: [String], _ answers: [String]) -> [String] {
    // With more than some dozens of them everything would stand out.
    guard hasColor, !answers.isEmpty, answers.count <= 60 else { return lines }
    let names = answers.map { Array(safe($0)) }.filter {
      $0.count > 1 || $0.first?.isNumber == true
    }
    .sorted { $0.count > $1.count }
    return lines.map { $0.contains("\u{1B}") ? $0 : emphasized($0, names) }
  }

  private func emphasized(_ line: String, _ names: [[Character]]) -> String {
    let characters = Array(line)
    var result = ""
    var index = 0
    while index < characters.count {
      let isStart = index == 0 || !isPartOfWord(characters[index - 1])
      let name = isStart ? names.first { stands($0, at: index, in: characters) } : nil
      if let name {
        result += styled(String(name), .bold)
        index += name.count
      } else {
        result.append(characters[index])
        index += 1
      }
    }
    return result
  }

  private func stands(_ name: [Character], at index: Int, in line: [Character]) -> Bool {
    let end = index + name.count
    guard end <= line.count, line[index..<end].elementsEqual(name) else { return false }
    return end == line.count || !isPartOfWord(line[end])
  }

  private func isPartOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }
}
