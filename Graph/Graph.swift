/// The graph that lore answers from when it is given none, embedded in the binary.
///
/// The facts stand apart from the classes and properties and from what people call things, so that
/// each can be written out and taken as a start for another graph.
package enum DefaultGraph {
  /// Each file's name and its Turtle, in the order in which they are read.
  package static var files: [(name: String, bytes: [UInt8])] {
    [
      ("comparison.ttl", PackageResources.comparison_ttl),
      ("vocabulary.ttl", PackageResources.vocabulary_ttl),
      ("names.ttl", PackageResources.names_ttl),
    ]
  }
}
