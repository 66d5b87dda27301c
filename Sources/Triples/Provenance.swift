/// Where facts come from: the files and named graphs they were read in.
struct Provenance: Sendable {
  struct Context: Hashable, Sendable {
    /// The file's base name, or what a text was called; "" for none.
    let file: String
    /// The document's own IRI, which `<>` stands for.
    let document: String?
    /// The named graph.
    let graph: UInt32?
  }

  private(set) var contexts: [Context] = []
  /// How many documents were read: numbers their blank nodes.
  var documents = 0
  private var indexes: [Context: UInt32] = [:]

  mutating func index(of context: Context) -> UInt32 {
    if let index = indexes[context] { return index }
    let index = UInt32(contexts.count)
    contexts.append(context)
    indexes[context] = index
    return index
  }
}
