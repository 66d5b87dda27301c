import English
import Queries

/// A cue that asks for one number of many: "the average price of the cars" → the mean, "the newest" → the largest date.
///
/// Another aggregate gets its cue here. It is proposed then of sets (`Tops`), of groups (`Tops+Groups`,
/// `Tops+GroupNumbers`) and, where it is listed there, of what tells of a thing (`Tops+Records`).
struct NumberCue {
  let cue: Cue
  let kind: Aggregate
  /// Whether it speaks of dates: "newest".
  let isOfTime: Bool

  private init(_ cue: Cue, _ kind: Aggregate, isOfTime: Bool = false) {
    self.cue = cue
    self.kind = kind
    self.isOfTime = isOfTime
  }

  /// In the order in which what they ask for is proposed.
  static let all = [
    NumberCue(.average, .average), NumberCue(.sum, .sum), NumberCue(.most, .largest),
    NumberCue(.least, .smallest), NumberCue(.newest, .largest, isOfTime: true),
    NumberCue(.oldest, .smallest, isOfTime: true),
  ]

  /// Those that do not speak of dates: "average", "in total", "most", "least".
  static let ofNumbers = all.filter { !$0.isOfTime }

  /// Those to whose number every member adds: "average", "in total".
  static let ofEveryMember = all.filter { !$0.kind.isEnd }

  /// The cues that ask for a number: for the largest "most" and "newest".
  static func cues(for kind: Aggregate) -> [Cue] {
    all.filter { $0.kind == kind }.map(\.cue)
  }

  /// The same, of dates or of other numbers: for the largest date "newest".
  static func cues(for kind: Aggregate, isOfTime: Bool) -> [Cue] {
    all.filter { $0.kind == kind && $0.isOfTime == isOfTime }.map(\.cue)
  }
}

extension Aggregate {
  /// Whether it is the largest or the smallest, which dates have as well.
  var isEnd: Bool { self == .largest || self == .smallest }
}
