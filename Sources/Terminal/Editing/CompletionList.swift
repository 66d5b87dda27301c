extension Screen {
  /// The list of completions in columns, and how many more there are; few of them one below the other, with
  /// what each is where that is known.
  /// - Parameter describe: "factor" for "risks".
  package func draw(
    _ completion: Completion, describe: (String) -> String? = { _ in nil }
  ) -> [String] {
    if let described = drawDescribed(completion, describe) { return described }
    let items = completion.candidates.map { safe($0) }
    let width = (items.map(\.displayWidth).max() ?? 1) + 2
    let perLine = max(1, (columns + 1) / max(width, 1))
    var lines: [String] = []
    let most = max(1, rows - 3)
    var shown = 0
    for start in stride(from: 0, to: items.count, by: perLine).prefix(most) {
      let row = items[start..<min(start + perLine, items.count)]
      lines.append(row.map { $0.padded(to: width) }.joined().trimmingSpacesAtEnd)
      shown += row.count
    }
    if completion.total > shown { lines.append("\(ellipsis) \(completion.total - shown) more") }
    return lines
  }

  /// The most completions that are described: longer lists are looked through, not searched.
  private static let mostDescribed = 20

  private func drawDescribed(
    _ completion: Completion, _ describe: (String) -> String?
  ) -> [String]? {
    let candidates = completion.candidates
    guard candidates.count <= min(Self.mostDescribed, rows - 3),
      completion.total == candidates.count
    else { return nil }
    let about = candidates.map { describe($0).map { safe($0) } ?? "" }
    let width = (candidates.map { safe($0).displayWidth }.max() ?? 0) + 2
    guard about.contains(where: { !$0.isEmpty }), width + 20 <= columns else { return nil }
    return zip(candidates, about).map { candidate, about in
      let room = columns - width
      let short =
        about.displayWidth <= room ? about : String(about.prefix(max(0, room - 1))) + ellipsis
      return (safe(candidate).padded(to: width) + styled(short, .quiet)).trimmingSpacesAtEnd
    }
  }
}
