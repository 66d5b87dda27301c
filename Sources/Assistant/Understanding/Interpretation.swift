import Queries
import Questions

/// What a turn was understood as, ready to be answered.
struct Interpretation {
  let query: Query
  let denotation: Denotation
  /// Liberties taken: "I read “gain” as “benefit”."
  var notes: [String] = []
  /// What the reading says of words that changed nothing in the query: "three, as there are".
  var remarks: [String] = []
  /// Other queries that the turn may mean and that answer differently.
  var alternatives: [Query] = []
}
