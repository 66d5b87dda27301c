package import Answers
package import Queries

/// The reply to one question: the fields of a line of `--format jsonl`, and what a person sees.
package struct Reply: Sendable {
  package enum Status: String, Sendable {
    /// The graph holds the answer.
    case answered
    /// Understood, and the graph holds nothing.
    case none
    /// Not understood, or about something the graph does not know.
    case unknown
  }

  /// A fact in words, with where it is from.
  package struct Evidence: Equatable, Sendable {
    package let subject: String
    package let predicate: String
    package let object: String
    package let source: String?

    package init(subject: String, predicate: String, object: String, source: String?) {
      self.subject = subject
      self.predicate = predicate
      self.object = object
      self.source = source
    }
  }

  package var question: String
  package var status: Status
  /// The answers: labels or literal values, `["yes"]` or `["no"]`, or a count in digits.
  package var answers: [String] = []
  /// The headers of a table, the first being that of the things compared: `["planet", "moons"]`. Empty where the answer
  /// is no table.
  package var columns: [String] = []
  /// The cells of the table, a row a thing: `[["Mars", "Deimos, Phobos"]]`.
  package var rows: [[String]] = []
  /// What a person is shown.
  package var answer: Answer
  /// The question as understood, in words; nil when it was not.
  package var reading: String?
  /// The logical form that was evaluated; nil when there was none (a greeting, an unknown word).
  package var query: Query?
  /// The reading as SPARQL 1.1; nil when there is no query.
  package var sparql: String?
  package var evidence: [Evidence] = []
  /// Liberties taken: "I read gain as benefit".
  package var notes: [String] = []
  /// Other readings that answer differently, in words. In the chat, typing the number picks one.
  package var alternatives: [String] = []
  /// Questions that can be asked instead or next, each of which lore answers.
  package var suggestions: [String] = []

  /// Whether the person took leave: a chat ends after it.
  package var endsConversation = false

  package init(question: String, status: Status, answer: Answer) {
    self.question = question
    self.status = status
    self.answer = answer
  }

  /// Takes the things out of a table for a program, where only what they have was asked for: of "the age and hometown of
  /// the teachers" two columns are left. What a person sees names the teachers as well.
  /// Nothing is taken out where a column that repeats the things was left out already, as the city of "the city and
  /// country of Alton".
  mutating func dropThings() {
    guard case .rows(let asked) = query, columns.count == asked.columns.count + 1,
      rows.allSatisfy({ $0.count == columns.count })
    else { return }
    columns.removeFirst()
    for place in rows.indices { rows[place].removeFirst() }
  }

  /// `answer` as plain text.
  package var text: String { answer.plainText }
}
