/// A format that lore does not read, named so that a person learns what the file is.
package enum ForeignFormat: String, Sendable, CaseIterable {
  case jsonLD, json, html, hdt, rdfStar, owlXML, functional, manchester, xml
  case utf16, bzip2, xz, zstandard, zip, sqlite, pdf
  /// N-Quads in a file whose name says Turtle or TriG.
  case nQuads

  /// The sentence that says what it is, and the command that makes of it what lore reads.
  /// - Parameter path: the file's.
  func sentence(_ path: String) -> String {
    let stem = path.split(separator: "/").last.map(String.init) ?? path
    let base = stem.lastIndex(of: ".").map { String(stem[..<$0]) } ?? stem
    switch self {
    case .jsonLD:
      return "JSON-LD, which lore does not read; convert it: "
        + "rdfpipe -i json-ld -o nquads \(stem) > \(base).nq (rdfpipe comes with pip install rdflib)"
    case .json: return "JSON, which says no facts by itself; JSON-LD would, and lore reads Turtle"
    case .html:
      return "an HTML page, not a graph; what the page links to may be one: "
        + "curl -L -H 'Accept: text/turtle' -o \(base).ttl URL"
    case .hdt: return "HDT, which lore does not read; convert it: hdt2rdf \(stem) \(base).nt"
    case .rdfStar:
      return "RDF-star (<< … >> or {| … |}), which lore does not read; "
        + "convert it, and leave out what is said of statements: "
        + "riot --output=nquads \(stem) | grep -v '<<' > \(base).nq"
    case .owlXML, .functional, .manchester:
      return "an ontology in \(syntaxName), which lore does "
        + "not read; convert it: robot convert --input \(stem) --output \(base).ttl"
    case .xml: return "XML, but not RDF/XML: there is no rdf:RDF in it"
    case .utf16:
      return
        "text in UTF-16; write it as UTF-8: iconv -f UTF-16 -t UTF-8 \(stem) > \(base)-utf8.\(stem.split(separator: ".").last.map(String.init) ?? "ttl")"
    case .bzip2: return "packed by bzip2; unpack it: bunzip2 -k \(stem)"
    case .xz: return "packed by xz; unpack it: xz -dk \(stem)"
    case .zstandard: return "packed by zstd; unpack it: zstd -dk \(stem)"
    case .zip: return "a ZIP archive; unpack it: unzip \(stem)"
    case .sqlite: return "an SQLite database, not a graph file"
    case .nQuads: return "N-Quads, though its name says otherwise: name it \(base).nq"
    case .pdf: return "a PDF, not a graph file"
    }
  }

  private var syntaxName: String {
    switch self {
    case .owlXML: "OWL/XML"
    case .functional: "OWL's functional syntax"
    default: "Manchester syntax"
    }
  }
}
