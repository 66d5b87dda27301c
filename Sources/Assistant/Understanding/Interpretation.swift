import Queries
import Questions

/// The understanding of a turn, ready to be answered: its query, and what the reply has to tell of how it was read.
struct Interpretation {
  let query: Query
  let denotation: Denotation
  /// What was read otherwise than typed: "I read “gain” as “benefit”."
  var notes: [String] = []
  /// What the reading says of words that changed nothing in the query: "three, as there are".
  var remarks: [String] = []
  /// Other queries that the turn may mean and that answer differently.
  var alternatives: [Query] = []
}
