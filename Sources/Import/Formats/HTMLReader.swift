/// Reads an HTML file as a document.
enum HTMLReader {
  static func document(_ source: SourceText) -> Document {
    var document = Document(name: source.name)
    var tables = HTMLTables(source.bytes)
    document.grids = tables.read()
    document.title = tables.title
    document.remarks = tables.remarks
    document.seen.headings = tables.headings
    document.seen.lists = tables.lists
    document.seen.paragraphs = tables.paragraphs
    Notes.read(tables.prose, into: &document)
    return document
  }
}
