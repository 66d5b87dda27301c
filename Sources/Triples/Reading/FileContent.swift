internal import RDF

/// Tells by its first bytes what a file holds: names mislead, and `-` has none.
struct FileContent {
  private let head: [UInt8]
  /// The head from its first letter or sign on: without a byte order mark, space and `#` comments.
  private let text: ArraySlice<UInt8>

  init(_ head: [UInt8]) {
    self.head = head
    var text = head[...]
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    while let first = text.first {
      if first <= 32 {
        text = text.dropFirst()
      } else if first == UInt8(ascii: "#") {
        text = text.drop { $0 != 10 && $0 != 13 }
      } else {
        break
      }
    }
    self.text = text
  }

  enum Verdict: Equatable {
    case readable(Syntax)
    case foreign(ForeignFormat)
  }

  /// How to read the file.
  /// - Parameter named: what its name says.
  func verdict(named: Syntax?) -> Verdict {
    if let foreign = packed ?? ontology { return .foreign(foreign) }
    if let xml { return xml }
    if let json { return .foreign(json) }
    let isNamedLines = named == .nTriples || named == .nQuads
    if isNamedLines, isTurtle { return .readable(.turtle) }
    switch named {
    case .nQuads?: return .readable(.nQuads)
    // N-Quads under the name of Turtle or TriG are refused, as the standard's tests want: neither has a fourth term.
    case .turtle?, .triG?: return holdsQuads ? .foreign(.nQuads) : .readable(named ?? .triG)
    case .nTriples?: return .readable(holdsQuads ? .nQuads : .nTriples)
    case .rdfXML?: return .readable(holdsQuads ? .nQuads : .turtle)
    case nil: return .readable(holdsQuads ? .nQuads : .triG)
    }
  }

  private var packed: ForeignFormat? {
    let marks: [([UInt8], ForeignFormat)] = [
      ([0xFF, 0xFE], .utf16), ([0xFE, 0xFF], .utf16),
      (Array("$HDT".utf8), .hdt), (Array("BZh".utf8), .bzip2), ([0xFD, 0x37, 0x7A, 0x58], .xz),
      ([0x28, 0xB5, 0x2F, 0xFD], .zstandard), ([0x50, 0x4B, 3, 4], .zip),
      (Array("SQLite format 3".utf8), .sqlite), (Array("%PDF-".utf8), .pdf),
    ]
    return marks.first { head.starts(with: $0.0) }?.1
  }

  /// `Prefix(:=<…>)` begins OWL's functional syntax, `Prefix: : <…>` Manchester syntax.
  private var ontology: ForeignFormat? {
    for word in ["prefix", "ontology"] where begins(word) {
      switch text.dropFirst(word.utf8.count).first {
      case UInt8(ascii: "("): return .functional
      case UInt8(ascii: ":"): return .manchester
      default: break
      }
    }
    return nil
  }

  /// `<?xml`, `<!DOCTYPE`, `<rdf:RDF xmlns…`; a Turtle file may begin with `<a>` too, but no IRI has a space.
  private var xml: Verdict? {
    guard text.first == UInt8(ascii: "<") else { return nil }
    let name = text.dropFirst().prefix { Escape.isNameByte($0) || $0 == UInt8(ascii: ":") }
    let next = text.dropFirst(1 + name.count).first
    let isTag = !name.isEmpty && (next.map { $0 <= 32 } ?? false)
    let isHTML = begins("<html") || begins("<!doctype html")
    guard isHTML || isTag || begins("<?xml") || begins("<!") else { return nil }
    if holds(RDF.namespace) || holds("rdf:RDF") { return .readable(.rdfXML) }
    if isHTML || holds("<html") { return .foreign(.html) }
    return .foreign(holds("<Ontology") ? .owlXML : .xml)
  }

  /// Turtle may begin with `[`, and TriG with `{`, but neither goes on as JSON does.
  private var json: ForeignFormat? {
    guard let first = text.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
      return nil
    }
    let next = text.dropFirst().first { $0 > 32 }
    let isJSON =
      first == UInt8(ascii: "{") ? next == UInt8(ascii: "\"") : next == UInt8(ascii: "{")
    guard isJSON else { return nil }
    return ["\"@context\"", "\"@id\"", "\"@graph\""].contains(where: holds) ? .jsonLD : .json
  }

  private var isTurtle: Bool {
    ["@prefix", "@base", "prefix ", "base "].contains(where: begins)
  }

  /// Whether the first statement has a fourth term, as only N-Quads do.
  private var holdsQuads: Bool {
    var scanner = TurtleScanner(Array(text.prefix { $0 != 10 && $0 != 13 }))
    var (terms, carets) = (0, 0)
    while let token = scanner.next() {
      switch token.kind {
      case .iri, .string: terms += 1
      case .word:
        let word = scanner.text(token)
        if word.hasPrefix("@") { continue }
        guard word.hasPrefix("_:") else { return false }
        terms += 1
      case .mark:
        guard let mark = scanner.mark(token) else { return false }
        if mark == UInt8(ascii: "^") {
          // The IRI of a datatype is no term of its own, so it is not counted.
          carets += 1
          if carets.isMultiple(of: 2) { terms -= 1 }
        } else {
          return mark == UInt8(ascii: ".") && terms == 4
        }
      }
    }
    return false
  }

  private func begins(_ word: String) -> Bool {
    text.prefix(word.utf8.count).elementsEqual(word.utf8) { $0 | 0x20 == $1 | 0x20 }
  }

  private func holds(_ word: String) -> Bool {
    let word = Array(word.utf8)
    guard let first = word.first, text.count >= word.count else { return false }
    return (text.startIndex...text.endIndex - word.count).contains {
      text[$0] == first && text[$0..<$0 + word.count].elementsEqual(word)
    }
  }
}
