/// A short name for a namespace, as a file declares it: `skos:` for `http://www.w3.org/2004/02/skos/core#`.
package struct Prefix: Hashable, Sendable {
  /// The name without the colon; empty for the file's own.
  package let name: String
  package let namespace: String

  package init(_ name: String, _ namespace: String) {
    self.name = name
    self.namespace = namespace
  }
}

/// The sources of facts: the files and named graphs they were read in.
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
  /// The prefixes that the files declare, in the order in which they do.
  private(set) var prefixes: [Prefix] = []
  /// The number of documents that were read, by which their blank nodes are told apart.
  var documents = 0
  private var indexes: [Context: UInt32] = [:]

  mutating func note(_ prefix: Prefix) {
    if !prefixes.contains(prefix) { prefixes.append(prefix) }
  }

  mutating func index(of context: Context) -> UInt32 {
    if let index = indexes[context] { return index }
    let index = UInt32(contexts.count)
    contexts.append(context)
    indexes[context] = index
    return index
  }
}
