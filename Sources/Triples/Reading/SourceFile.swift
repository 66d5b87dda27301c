import Glibc

/// One file or text on its way into a builder.
struct SourceFile {
  /// Absolute; its IRI is what `<>` stands for.
  let path: String
  /// What the source is called where no better one is stated.
  let name: String
  /// What the name says of the syntax; nil where it says nothing.
  let syntax: Syntax?

  struct Outcome {
    var causes: [GraphError.Cause] = []
    /// Bad lines that were left out.
    var skipped = 0
  }

  /// Reads all of a source by the reader of its syntax.
  func load(
    _ source: inout ByteSource, as found: Syntax, _ options: GraphReader.Options,
    into builder: inout TripleStoreBuilder
  ) -> Outcome {
    switch found {
    case .turtle, .triG:
      var loader = SerdLoader(path: path, name: name)
      // Moved, not copied: the builder's arrays stay uniquely held.
      swap(&loader.builder, &builder)
      let cause = loader.load(source, found)
      swap(&loader.builder, &builder)
      return Outcome(causes: cause.map { [plainer($0)] } ?? [])
    case .rdfXML:
      var loader = RDFXMLLoader(document: SerdLoader.documentIRI(path), name: name)
      swap(&loader.builder, &builder)
      let cause = loader.load(&source)
      swap(&loader.builder, &builder)
      return Outcome(causes: (cause ?? broken(source)).map { [$0] } ?? [])
    case .nTriples, .nQuads:
      var loader = LineLoader(
        document: SerdLoader.documentIRI(path), name: name, options,
        readsGraphs: found == .nQuads)
      swap(&loader.builder, &builder)
      loader.load(&source)
      swap(&loader.builder, &builder)
      if builder.terms.overflowed { return Outcome(causes: [.tooManyTerms]) }
      if let cause = broken(source) { return Outcome(causes: [cause]) }
      if options.skipsBadLines { return Outcome(skipped: loader.faultCount) }
      let untold = loader.faultCount - loader.faults.count
      return Outcome(causes: loader.faults + (untold > 0 ? [.moreLines(untold)] : []))
    }
  }

  /// Why a source gave less than it has.
  private func broken(_ source: ByteSource) -> GraphError.Cause? {
    if let complaint = source.complaint { return .syntax(line: 0, column: 0, complaint) }
    return source.failure == 0 ? nil : .unreadable(String(cString: strerror(source.failure)))
  }

  /// What is taken for Turtle for want of anything better may be no graph at all.
  private func plainer(_ cause: GraphError.Cause) -> GraphError.Cause {
    guard syntax == nil, case .syntax(let line, let column, let message) = cause else {
      return cause
    }
    return .notTurtle(line: line, column: column, message)
  }
}
