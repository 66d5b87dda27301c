/// One turn of a conversation: the readings that were made of it, and which of them are right.
///
/// A turn with two candidates of three and two features, the second of which is right:
///
///     Example(candidates: [[1, 2, 3], [1, 4]], right: [1], conversation: "c7", voice: "child")
package struct Example: Sendable {
  /// The hashes of each candidate's features. What stands twice in a candidate counts once.
  package var candidates: [[UInt64]]
  /// The indices of the right candidates, where there are any.
  package var right: [Int]
  /// The indices of those that are no worse: their replies hold what was asked for, though they are other readings.
  /// Nothing is learnt for or against them.
  package var tolerated: [Int]
  /// For each candidate, the number of a meaning that its reply tells as well; -1 for none.
  package var alsoTold: [Int32]
  /// For each candidate, a number for what it means: those with the same number give the same
  /// answer, and their probabilities add up. Empty: each means something else.
  package var meanings: [Int32]
  /// The candidate that stands for "not understood", where there is one.
  package var declining: Int?
  /// Whether the turn has an answer, so that declining it is not right.
  package var isAnswerable: Bool
  package var conversation: String
  package var voice: String
  package var graph: String
  package var set: String

  package init(
    candidates: [[UInt64]], right: [Int], tolerated: [Int] = [], alsoTold: [Int32] = [],
    meanings: [Int32] = [], declining: Int? = nil,
    isAnswerable: Bool = true, conversation: String = "", voice: String = "", graph: String = "",
    set: String = ""
  ) {
    self.candidates = candidates
    self.right = right
    self.tolerated = tolerated
    self.alsoTold = alsoTold
    self.meanings = meanings
    self.declining = declining
    self.isAnswerable = isAnswerable
    self.conversation = conversation
    self.voice = voice
    self.graph = graph
    self.set = set
  }
}
