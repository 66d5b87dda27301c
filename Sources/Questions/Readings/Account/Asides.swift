import English
import Vocabulary

/// Numbers and negations that say how to answer, or are no part of what is asked: they need no place in a query.
///
/// Example: "define it in two sentences", "like I'm five", "2. the benefits?", "no jargon please".
struct Asides {
  let question: Question

  init(_ question: Question) { self.question = question }

  /// Whether a number is about the telling, counts the questions, or counts differences of a comparison.
  func isAside(_ number: Range<Int>) -> Bool {
    isOfTelling(number) || isEnumerator(number) || isOfPerson(number) || isOfComparison(number)
      || isPlace(number)
  }

  /// Whether it measures the telling: "in two sentences", "for 5 marks", "9th grader".
  private func isOfTelling(_ number: Range<Int>) -> Bool {
    question.cues.contains { words, cue in
      cue == .telling && words.lowerBound >= number.upperBound
        && words.lowerBound <= number.upperBound + 1
        && !words.contains { question.anchored.contains($0) }
    }
  }

  /// Whether it numbers a question: "1. what is X?", "(2) Y", "Q3".
  func isEnumerator(_ number: Range<Int>) -> Bool {
    let words = question.sentence.words
    let text = question.sentence.text
    guard number.count == 1 else { return false }
    let place = number.lowerBound
    let (start, end) = (Int(words[place].start), Int(words[place].end))
    let before = start > 0 ? text[start - 1] : UInt8(ascii: " ")
    let after = end < text.count ? text[end] : UInt8(ascii: " ")
    let isBracketed = after == UInt8(ascii: ")")
    let isNumbered =
      (after == UInt8(ascii: ".") || after == UInt8(ascii: ":")) && number.upperBound < words.count
      && (place == 0 || !words[place].before.isDisjoint(with: [.stop]))
    let isLettered = before == UInt8(ascii: "Q") || before == UInt8(ascii: "q")
    return isBracketed || isNumbered || isLettered
  }

  /// "page 14", "row 2": where something stands in somebody's papers.
  private func isPlace(_ number: Range<Int>) -> Bool {
    number.lowerBound > 0 && !question.anchored.contains(number.lowerBound - 1)
      && question.sentence.language.has(
        question.sentence.words[number.lowerBound - 1], in: .numberedPart)
  }

  /// "Third, a statement of …", "a second ago": no place in an order.
  func isListing(_ ordinal: Range<Int>) -> Bool {
    let words = question.sentence.words
    if ordinal.lowerBound == 0 {
      return ordinal.upperBound < words.count
        && !words[ordinal.upperBound].before.isDisjoint(with: [.comma, .dash, .stop])
    }
    return question.sentence.language.has(words[ordinal.lowerBound - 1], in: .article)
  }

  /// "like I'm five", "he is 67": the age of who asks.
  private func isOfPerson(_ number: Range<Int>) -> Bool {
    guard number.lowerBound > 0 else { return false }
    let roles = question.sentence.roles
    let before = roles[number.lowerBound - 1]
    if before.contains(.person) && before.contains(.be) { return true }
    return number.lowerBound > 1 && before.contains(.be)
      && roles[number.lowerBound - 2].contains(.person)
      && roles[number.lowerBound - 2].isDisjoint(with: [.it, .they, .one])
  }

  /// "three differences", "any four points of distinction": a comparison tells all there are.
  private func isOfComparison(_ number: Range<Int>) -> Bool {
    question.cues.contains { words, cue in
      cue == .compare
        && words.allSatisfy { question.sentence.roles[$0].isDisjoint(with: .preposition) }
        && words.lowerBound >= number.upperBound
        && words.lowerBound <= number.upperBound + 2
    }
  }

  /// "the two", "of those two": what was named or belongs together, no number of members.
  func isReference(_ number: Range<Int>) -> Bool {
    guard number.lowerBound > 0 else { return false }
    let before = question.sentence.roles[number.lowerBound - 1]
    let isNoun =
      number.upperBound < question.count && question.anchored.contains(number.upperBound)
      && question.sentence.roles[number.upperBound].isEmpty
    return !before.isDisjoint(with: [.determiner, .they, .of, .possessive, .both]) && !isNoun
  }

  /// "no philosophy", "no jargon please": a short clause that forbids a way of telling.
  func isOfTelling(negation words: Range<Int>) -> Bool {
    guard words.lowerBound > 0, !question.sentence.words[words.lowerBound].before.isEmpty
    else { return false }
    let end = question.sentence.boundaries.first { $0 >= words.upperBound } ?? question.count
    return end - words.lowerBound <= 4
      && !question.anchors.contains {
        $0.match <= .inflected && $0.words.overlaps(words.lowerBound..<end)
      }
  }

  /// Whether a negation can be about the graph: something that it knows follows in the same clause.
  ///
  /// Example: "the phases that are not planning" → yes; "define it, no waffle" → no.
  func isOfTheGraph(after words: Range<Int>) -> Bool {
    let end =
      question.sentence.boundaries.first { $0 >= words.upperBound } ?? question.count
    return (words.upperBound..<max(words.upperBound, end)).contains {
      question.anchored.contains($0)
    }
  }
}
