package import Triples

/// Makes stores of Turtle in test code.
package enum TestGraph {
  /// The store of a text that is known to be good; anything else is a mistake in the test.
  package static func store(_ turtle: String, name: String = "test.ttl") -> TripleStore {
    do {
      return try read(turtle, name: name)
    } catch {
      fatalError("a test graph must be good: \(error)")
    }
  }

  /// The store of a text.
  package static func read(
    _ text: String, name: String = "test.ttl"
  ) throws(GraphError) -> TripleStore {
    var builder = TripleStoreBuilder()
    try GraphReader.read(text: text, name: name, into: &builder)
    return builder.finish()
  }
}
