/// Text broken at spaces into lines of at most `columns` columns; a word longer than a line is
/// broken where the line ends. Line breaks in the text stay.
/// - Parameter indent: how far every line is indented, where the window is wide enough.
/// - Parameter hanging: how much farther lines after the first are.
package func wrapped(
  _ text: String, columns: Int, indent leading: Int = 0, hanging: Int = 0
) -> [String] {
  if leading > 0 {
    let room = columns > 20 ? columns - leading : columns
    let margin = String(repeating: " ", count: max(0, columns - room))
    return wrapped(text, columns: room, hanging: hanging).map { margin + $0 }
  }
  let columns = max(columns, 1)
  let indent = String(repeating: " ", count: hanging < columns - 1 ? hanging : 0)
  var lines: [String] = []
  for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
    var line = lines.isEmpty ? "" : indent
    var width = line.displayWidth
    var hasWord = false
    for word in paragraph.split(separator: " ", omittingEmptySubsequences: true) {
      for (isStart, piece) in pieces(of: word, columns: columns - indent.utf8.count) {
        let pieceWidth = piece.displayWidth
        let gap = hasWord && isStart ? 1 : 0
        if hasWord && width + gap + pieceWidth > columns {
          lines.append(line)
          line = indent + piece
          width = indent.utf8.count + pieceWidth
        } else {
          line += (gap == 1 ? " " : "") + piece
          width += gap + pieceWidth
        }
        hasWord = true
      }
    }
    lines.append(line)
  }
  return lines
}

/// A word in pieces that fit in a line; only the first is a start of a word.
private func pieces(of word: Substring, columns: Int) -> [(isStart: Bool, text: String)] {
  let word = String(word)
  if word.displayWidth <= columns { return [(true, word)] }
  var result: [(isStart: Bool, text: String)] = []
  var piece = ""
  var width = 0
  for character in word {
    let characterWidth = character.displayWidth
    if !piece.isEmpty && width + characterWidth > columns {
      result.append((result.isEmpty, piece))
      piece = ""
      width = 0
    }
    piece.append(character)
    width += characterWidth
  }
  result.append((result.isEmpty, piece))
  return result
}
