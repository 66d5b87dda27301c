internal import English
internal import Vocabulary

/// Why a question has no answer, where that is known before anything is evaluated: a word that the graph does not
/// have. That a query has no result is told by the phraser (`Phraser+Nothing`).
package enum Gap: Equatable, Sendable {
  /// Words that no label explains, with the labels most like them.
  case unknownWords([String], near: [String])
  /// A name that no thing bears, with names that are near.
  case unknownThing(String, near: [String])
  /// A word that is known, but not for this kind of thing: "people" of a factor.
  case unfit(word: String, of: String, near: [String])
  /// Every word is known, but together they make no question.
  case notUnderstood(near: [String])
  /// The graph holds no facts at all.
  case emptyGraph
  /// "why?" of facts that the graph states without a reason.
  case noReason(facts: [String])
  /// Nothing was said before that "it" or "why" could mean.
  case nothingBefore(word: String)
  /// The turn is empty, or nothing but punctuation.
  case noQuestion
}

extension Gap {
  /// The reply that tells the gap, with questions to ask instead.
  package func answer(suggesting questions: [String] = []) -> Answer {
    let suggestion = Self.suggestion(questions)
    return Answer(suggestion.isEmpty ? text : "\(text) \(suggestion)")
  }

  private var text: String {
    switch self {
    case .unknownWords(let words, let near) where words.isEmpty:
      Self.notUnderstood(near)
    case .unknownWords(let words, let near):
      "I don't know the word\(words.count == 1 ? "" : "s") \(Self.quoted(words))."
        + Self.nearest(near)
    case .unknownThing(let name, let near):
      "I know nothing called \(Self.quoted([name]))." + Self.nearest(near)
    case .unfit(let word, let noun, let near):
      "I don't know what \(Self.quoted([word])) means for \(Nouns.withArticle(noun))."
        + Self.nearest(near)
    case .notUnderstood(let near): Self.notUnderstood(near)
    case .emptyGraph: "The graph is empty: there is nothing to ask about."
    case .noReason(let facts): Self.noReason(facts)
    case .nothingBefore(let word):
      "I don't know what \(Self.quoted([word])) refers to: nothing was asked before."
    case .noQuestion: "I see no question there."
    }
  }

  private static func notUnderstood(_ near: [String]) -> String {
    "I know these words, but not what the question asks." + nearest(near)
  }

  private static func noReason(_ facts: [String]) -> String {
    let known = facts.map(Wording.sentence).joined(separator: " ")
    return (known.isEmpty ? "" : known + " ") + "The graph gives no reason for it."
  }

  private static func nearest(_ names: [String]) -> String {
    names.isEmpty ? "" : " The nearest I know: \(Wording.list(names, "or"))."
  }

  private static func quoted(_ words: [String]) -> String {
    Wording.list(words.map { "“\($0)”" })
  }

  private static func suggestion(_ questions: [String]) -> String {
    questions.isEmpty ? "" : "You could ask: \(Wording.list(questions.map { "“\($0)”" }, "or"))."
  }
}

/// A choice between readings, for the person to make.
package struct Clarification: Equatable, Sendable {
  /// What can be chosen, in words, best first.
  package let options: [String]
  /// The word that can mean several things, where a single word is to blame.
  package let word: String?

  package init(options: [String], of word: String? = nil) {
    self.options = options
    self.word = word
  }

  /// The question back, with its options below it, a line each; the chat puts numbers before them.
  package var answer: Answer {
    let what = word.map { "“\($0)”" } ?? "That"
    let lead =
      options.count == 1
      ? "I am not sure that I understood. Do you mean this?"
      : "\(what) can mean \(Wording.number(options.count)) things. Which do you mean?"
    return Answer([.sentence(lead), .list(options)])
  }
}

/// Replies to small talk ("hello", "thanks", "help"), with what this graph is about.
package struct SmallTalk: Equatable, Sendable {
  /// A few labels that tell what the graph is about, the most telling first.
  package let topics: [String]
  /// Questions that the graph answers.
  package let examples: [String]

  package init(topics: [String], examples: [String]) {
    self.topics = topics
    self.examples = examples
  }

  package var greeting: Answer { Answer(Self.join(["Hello.", about, trial])) }
  package var thanks: Answer { Answer("You are welcome.") }
  package var farewell: Answer { Answer("Goodbye.") }

  /// What can be asked, and how to get further.
  package var help: Answer {
    let sentence = Self.join([about, "Ask in plain English; follow-up questions work too."])
    return examples.isEmpty
      ? Answer(sentence) : Answer([.sentence("\(sentence) For example:"), .list(examples)])
  }

  private var about: String {
    topics.isEmpty
      ? "I answer questions from a graph of facts."
      : "I answer questions about \(Wording.list(topics))."
  }

  private var trial: String { examples.first.map { "Try “\($0)”." } ?? "" }

  private static func join(_ sentences: [String]) -> String {
    sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
