import Glibc

/// One file or text on its way into a builder.
struct SourceFile {
  /// The absolute path; its IRI is what `<>` stands for.
  let path: String
  /// What the source is called where no better one is stated.
  let name: String
  /// The syntax that the name says; nil where it says nothing.
  let syntax: Syntax?

  struct Outcome {
    var causes: [GraphError.Cause] = []
    /// The number of bad lines that were left out.
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
      // The builder is moved and not copied, so that its arrays stay uniquely held.
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

  /// The error where a source gave less than it has: a broken disk, a cut gzip; nil where it gave all.
  private func broken(_ source: ByteSource) -> GraphError.Cause? {
    if let complaint = source.complaint { return .syntax(line: 0, column: 0, complaint) }
    return source.failure == 0 ? nil : .unreadable(String(cString: strerror(source.failure)))
  }

  /// The error of a file that was taken for Turtle for want of anything better: it may be no graph at all, which is
  /// said then.
  private func plainer(_ cause: GraphError.Cause) -> GraphError.Cause {
    guard syntax == nil, case .syntax(let line, let column, let message) = cause else {
      return cause
    }
    return .notTurtle(line: line, column: column, message)
  }
}
