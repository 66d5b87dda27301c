/// The kind of an aspect, by all of its cells taken together: "weight", with "11 kg" and "12 kg", is a measure in kg.
package enum AspectKind: Hashable, Sendable {
  /// Its cells tick off: yes, no, partly.
  case feature
  /// Its cells are numbers in one unit; "" for none.
  case measure(unit: String)
  case date
  case year
  /// Its cells name a value in a few words, or list several.
  case value
  /// Its cells are whole sentences.
  case sentence
  /// Not an aspect but a remark on the thing: a link, a note.
  case annotation
  /// No cell says anything.
  case nothing

  /// The kind as a person reads it: "feature", "measure in km".
  package var name: String {
    switch self {
    case .feature: "feature"
    case .measure(let unit): unit.isEmpty ? "number" : "measure in \(unit)"
    case .date: "date"
    case .year: "year"
    case .value: "value"
    case .sentence: "sentence"
    case .annotation: "annotation"
    case .nothing: "nothing stated"
    }
  }
}

/// Decides what an aspect's cells are.
struct KindDecision {
  let kind: AspectKind
  /// The indexes of cells of another kind: "never" among dates.
  let odd: [Int]

  /// - Parameters:
  ///   - header: the aspect's name, which may say "year".
  ///   - texts: the cells' texts, parallel to the readings.
  init(header: String, texts: [String], readings: [CellReading], unitInHeader: String?) {
    let stated = readings.indices.filter { readings[$0] != .unstated }
    guard !stated.isEmpty else {
      kind = Self.isAnnotation(header) ? .annotation : .nothing
      odd = []
      return
    }
    func indexes(where isMatch: (CellReading) -> Bool) -> [Int] {
      stated.filter { isMatch(readings[$0]) }
    }
    let count = Double(stated.count)
    let marks = indexes { if case .mark = $0 { true } else { false } }
    let dates = indexes { if case .date = $0 { true } else { false } }
    let measures = indexes { if case .measure = $0 { true } else { false } }
    if Self.isAnnotation(header) || Self.areAddresses(stated.map { texts[$0] }) {
      kind = .annotation
      odd = []
    } else if Double(marks.count) >= 0.5 * count,
      marks.contains(where: { Marks.isPlain(texts[$0]) })
    {
      kind = .feature
      odd = []
    } else if Double(dates.count) >= 0.6 * count {
      kind = .date
      odd = stated.filter { !dates.contains($0) }
    } else if Double(measures.count) >= 0.6 * count,
      let unit = Self.unit(measures.map { readings[$0] })
    {
      kind =
        Self.areYears(header, measures.map { texts[$0] })
        ? .year : .measure(unit: unit.isEmpty ? unitInHeader ?? "" : unit)
      let others = Set(measures)
      odd = stated.filter { !others.contains($0) }
    } else {
      let sentences = stated.count { Self.isSentence(texts[$0]) }
      kind = Double(sentences) >= 0.34 * count ? .sentence : .value
      odd = []
    }
  }

  /// The unit that all measures have, those without one left out, or that they can be told in; nil where there are
  /// several of different kinds.
  private static func unit(_ readings: [CellReading]) -> String? {
    var units: Set<String> = []
    for case .measure(let measure) in readings where !measure.unit.isEmpty {
      units.insert(measure.unit)
    }
    let plural = Set(units.map { $0.hasSuffix("s") && $0.count > 3 ? String($0.dropLast()) : $0 })
    guard plural.count <= 1 else {
      let all = readings.compactMap {
        if case .measure(let measure) = $0 { measure.unit } else { nil }
      }
      return UnitFamily.common(all)
    }
    return units.max { $0.count < $1.count } ?? ""
  }

  private static func areYears(_ header: String, _ texts: [String]) -> Bool {
    guard texts.allSatisfy({ Stamp(year: $0) != nil }) else { return false }
    let words = Label.words(header).map { $0.lowercased() }
    let says = [
      "year", "founded", "established", "released", "release", "since", "introduced", "launched",
      "built", "date", "first", "opened", "born", "died", "started", "created",
    ]
    return words.contains(where: says.contains)
      || texts.count > 2 && texts.allSatisfy { (1700...2100).contains(Int($0) ?? 0) }
        && Set(texts).count > 1
  }

  /// Whether a header says that the cells are remarks on the thing and do not describe it: "Notes", "Source", "URL".
  static func isAnnotation(_ header: String) -> Bool {
    let words = Label.words(header).map { $0.lowercased().trimmingPunctuation }
    guard words.count <= 2, let last = words.last else { return false }
    return [
      "note", "notes", "remark", "remarks", "comment", "comments", "url",
      "urls", "reference", "references", "download", "link", "links", "citation",
    ].contains(last)
  }

  private static func areAddresses(_ texts: [String]) -> Bool {
    2 * texts.count { $0.contains("http://") || $0.contains("https://") || $0.contains(".com/") }
      > texts.count
      || texts.allSatisfy {
        ($0.hasPrefix("http://") || $0.hasPrefix("https://")) && !$0.contains(" ")
      }
  }

  /// Whether a text is a sentence rather than a value: many words, or a verb behind its subject.
  static func isSentence(_ text: String) -> Bool {
    let words = text.lowercased().split(separator: " ").map { String($0).trimmingPunctuation }
    guard let first = words.first, words.count >= 3 else { return false }
    if ["it", "they", "there", "this", "these", "you", "we"].contains(first), words.count >= 3 {
      return true
    }
    if words.count > 3, text.hasSuffix("."), CellText.bare(text) != text { return true }
    let verbs = [
      "is", "are", "has", "have", "can", "cannot", "does", "do", "may", "must", "was", "were",
      "will", "should", "requires", "require",
    ]
    return words.count >= 5 && words.dropFirst().contains(where: verbs.contains) || words.count > 9
  }
}
