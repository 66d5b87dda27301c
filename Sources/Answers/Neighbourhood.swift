/// A thing and what stands around it, as a tree of bounded depth: what `/map` draws.
package struct Neighbourhood: Equatable, Sendable {
  package let name: String
  package let branches: [Branch]

  package init(name: String, branches: [Branch] = []) {
    self.name = name
    self.branches = branches
  }

  /// The neighbours that one property leads to in one direction.
  package struct Branch: Equatable, Sendable {
    package let property: String
    /// Whether the neighbours are the property's subjects, and the thing its object.
    package let isInward: Bool
    package let neighbours: [Neighbourhood]
    /// How many more there are than are kept.
    package let omitted: Int

    package init(
      property: String, isInward: Bool = false, neighbours: [Neighbourhood], omitted: Int = 0
    ) {
      self.property = property
      self.isInward = isInward
      self.neighbours = neighbours
      self.omitted = omitted
    }
  }
}

/// A way from one thing to another, along facts that each share a thing with the next: what `/path` draws.
package struct Connection: Equatable, Sendable {
  package let links: [Link]

  package init(_ links: [Link]) { self.links = links }

  /// A fact of the way, as the graph states it; the way may follow it from its object to its subject.
  package struct Link: Equatable, Sendable {
    package let subject: String
    package let property: String
    package let object: String

    package init(_ subject: String, _ property: String, _ object: String) {
      self.subject = subject
      self.property = property
      self.object = object
    }
  }
}

/// One step of an evaluation: what was looked for, in words, and how many were found.
package struct EvaluationStep: Equatable, Sendable {
  package let words: String
  package let count: Int
  /// How deep the step is inside the question.
  package let depth: Int

  package init(_ words: String, count: Int, depth: Int = 0) {
    self.words = words
    self.count = count
    self.depth = depth
  }
}
