import English
import Vocabulary

/// The clause of a turn that asks, among those that stops, commas and dashes part.
///
/// Example: "I have 3 minutes left. What affects it?" → "What affects it?" asks, the part before is a preamble.
struct MainClause {
  let question: Question
  /// Where the last clause that asks begins.
  let start: Int

  init(_ question: Question) {
    self.question = question
    start = Self.start(of: question)
  }

  /// The clause around a word.
  func clause(around place: Int) -> Range<Int> {
    let boundaries = question.sentence.boundaries
    let start = boundaries.last { $0 <= place } ?? 0
    return start..<(boundaries.first { $0 > place } ?? question.count)
  }

  /// Whether a candidate takes nothing from the clause of these words, which stands before what asks, or after it
  /// as an afterthought ("how many was that, I wasn't counting").
  func isPassedOver(_ words: Range<Int>, by candidate: Candidate) -> Bool {
    let clause = clause(around: words.lowerBound)
    guard words.lowerBound < start || isAfterthought(clause) else { return false }
    return !candidate.anchors.places.contains { place in
      let anchor = question.anchors[place]
      return anchor.words.overlaps(clause) && !anchor.isNumber
    }
  }

  /// A clause after the one that asks, in which somebody speaks of themselves or nothing of the graph is said.
  private func isAfterthought(_ clause: Range<Int>) -> Bool {
    guard clause.lowerBound > start else { return false }
    if question.sentence.roles[clause].contains(where: \.isOfPerson) { return true }
    return clause.count > 1
      && !question.anchors.contains {
        $0.words.overlaps(clause) && !$0.isNumber && $0.match <= .part
      }
  }

  private static func start(of question: Question) -> Int {
    let sentence = question.sentence
    let starts = sentence.boundaries.filter { place in
      if isLastSentence(from: place, question) { return true }
      let opens = !sentence.roles[place].isDisjoint(with: [.opener, .filler, .and])
      return question.count - place > 2
        && !sentence.roles[opens ? place + 1 : place].isDisjoint(
          with: [.wh, .how, .be, .do, .tell, .modal])
    }
    return starts.last ?? 0
  }

  /// Whether a sentence begins there that goes to the end and names something: "Only three! And in Devon?"
  private static func isLastSentence(from place: Int, _ question: Question) -> Bool {
    let sentence = question.sentence
    return sentence.words[place].before.contains(.stop)
      && !sentence.boundaries.contains { $0 > place && sentence.words[$0].before.contains(.stop) }
      && question.count - place > 1
      && question.anchors.contains { $0.words.lowerBound >= place && $0.match <= .part }
  }
}
