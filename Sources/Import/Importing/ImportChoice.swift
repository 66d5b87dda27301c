/// The decisions that the person made; nil or empty where the file itself has to decide.
package struct ImportChoice: Hashable, Sendable {
  /// The number of the table from 1, or the heading above it.
  package var table: String?
  package var things: Orientation?
  /// What the things are called: "tool".
  package var noun: String?
  /// Labels that the person gave aspects, by header.
  package var labels: [String: String] = [:]

  package init(table: String? = nil, things: Orientation? = nil, noun: String? = nil) {
    self.table = table
    self.things = things
    self.noun = noun
  }
}
