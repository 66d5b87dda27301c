/// Reads a file in whatever format it is.
package enum DocumentReader {
  package enum Format: String, Sendable, CaseIterable {
    case markdown, html, separated, text
  }

  /// The document in a file, by its suffix, or by its content where the suffix says nothing.
  /// - Throws: `ImportError` where a text that compares two things cannot be parted into cells.
  package static func document(_ source: SourceText) throws(ImportError) -> Document {
    var document = try read(source, as: format(of: source))
    document.remarks = source.remarks + document.remarks
    return document
  }

  private static func read(
    _ source: SourceText, as format: Format
  ) throws(ImportError) -> Document {
    switch format {
    case .markdown: return MarkdownReader.document(source)
    case .html: return HTMLReader.document(source)
    case .separated:
      let isTabbed = [".tsv", ".tab"].contains { source.name.lowercased().hasSuffix($0) }
      let delimiter = Delimiters.likeliest(
        in: source.bytes, preferring: isTabbed ? CSVReader.tab : UInt8(ascii: ","))
      return SeparatedValues.document(source, delimiter: delimiter ?? UInt8(ascii: ","))
    case .text: return try TextReader.document(source)
    }
  }

  static func format(of source: SourceText) -> Format {
    let name = source.name.lowercased()
    func ends(_ suffixes: [String]) -> Bool { suffixes.contains(where: name.hasSuffix) }
    if ends([".md", ".markdown", ".mdx", ".mkd", ".qmd", ".rmd"]) { return .markdown }
    if ends([".html", ".htm", ".xhtml"]) { return .html }
    if ends([".csv", ".tsv", ".tab", ".psv"]) { return .separated }
    return likeliest(source)
  }

  /// The likeliest format of a text, by what stands in it: a table tag, a line of dashes and bars, or values with
  /// separators.
  private static func likeliest(_ source: SourceText) -> Format {
    let head = String(decoding: source.bytes.prefix(1 << 16), as: UTF8.self)
    if head.lowercased().occurrences(of: "<table") > 0 { return .html }
    let lines = head.split(separator: "\n").prefix(2000)
    if lines.contains(where: { $0.contains("|") && MarkdownReader.isDelimiterRow($0) }) {
      return .markdown
    }
    let filled = lines.filter { !$0.trimmed.isEmpty }
    for delimiter in ["\t", ";", ","] as [Character] {
      let counts = filled.prefix(20).map { line in line.count { $0 == delimiter } }
      if let first = counts.first, first > 0, counts.count > 1, counts.allSatisfy({ $0 == first }) {
        return .separated
      }
    }
    return .text
  }
}
