internal import RDF

/// Writes facts as TriG and words as Turtle, piece by piece.
struct GraphWriter {
  /// The namespace of the import's names.
  let namespace: String
  /// The file that was imported.
  let source: String

  static let base = "https://lore.example/import/"

  /// - Parameter file: the imported file's name.
  init(file: String) {
    var stem = file[...]
    if let dot = stem.lastIndex(of: "."), dot > stem.startIndex { stem = stem[..<dot] }
    namespace = Self.base + Slug.of(String(stem)) + "#"
    source = file
  }

  func prefixes(_ title: String) -> String {
    """
    # \(title) Written by `lore import`, and written anew by the next import of it.
    @prefix : <\(namespace)> .
    @prefix dcterms: <\(DCTerms.namespace)> .
    @prefix lore: <\(Lore.namespace)> .
    @prefix rdf: <\(RDF.namespace)> .
    @prefix rdfs: <\(RDFS.namespace)> .
    @prefix skos: <\(SKOS.namespace)> .
    @prefix xsd: <\(XSD.namespace)> .
    <> dcterms:source \(Self.quoted(source)) .

    """
  }

  /// What a thing is and is called, in the graph of the cell that names it.
  func thing(_ name: String, kind: String, _ thing: Comparison.Thing, _ orientation: Orientation)
    -> String
  {
    let (column, side) = orientation == .rows ? (1, "row") : (thing.index + 1, "column")
    let graph = ":cell_L\(thing.place.line)_C\(column)"
    let label = Self.quoted(thing.label)
    let place = Self.quoted("\(source), line \(thing.place.line), \(side) “\(thing.label)”")
    return
      "\(graph) { :\(name) a :\(kind) ; rdfs:label \(label) . }\n\(graph) dcterms:source \(place) .\n"
  }

  /// A cell's facts in a graph of their own, and where they stand.
  func cell(_ cell: CellFacts) -> String {
    var text = ":\(cell.graph) {"
    for fact in cell.facts { text += " " + statement(fact) }
    text += " }\n:\(cell.graph) dcterms:source \(Self.quoted(cell.source))"
    for note in cell.notes { text += " ; lore:note \(Self.quoted(note))" }
    return text + " .\n"
  }

  private func statement(_ fact: Fact) -> String {
    let property =
      switch fact.property {
      case .own(let name): ":" + name
      case .type: "a"
      case .lacks: "lore:lacks"
      case .partly: "lore:partly"
      case .definition: "skos:definition"
      case .note: "skos:note"
      }
    return ":\(fact.subject) \(property) \(object(fact.object)) ."
  }

  private func object(_ object: Fact.Object) -> String {
    switch object {
    case .name(let name): ":" + name
    case .literal(let text, let datatype):
      datatype == XSD.string
        ? Self.quoted(text)
        : Self.quoted(text) + "^^xsd:" + datatype.dropFirst(XSD.namespace.count)
    }
  }

  static func quoted(_ text: String) -> String { "\"" + text.escapedForTurtle + "\"" }
}
