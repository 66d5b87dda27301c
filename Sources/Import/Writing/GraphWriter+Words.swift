internal import RDF

// The words: classes, properties with their scales, values.

extension GraphWriter {
  /// Everything in the book, in the order of the names.
  func words(_ book: WordBook, domain: String, related: Set<String>) -> String {
    var text = prefixes("What people call what stands in \(source).")
    for (name, kind) in book.kinds.sorted(by: { $0.key < $1.key }) {
      text += "\n:\(name) a rdfs:Class ; rdfs:label \(Self.quoted(kind.label))"
      if let above = kind.above { text += " ; rdfs:subClassOf :\(above)" }
      text += Self.labels("skos:hiddenLabel", kind.hidden) + " ."
    }
    text += "\n"
    for (name, property) in book.properties.sorted(by: { $0.key < $1.key })
    where related.contains(name) {
      text += self.property(name, property, domain: domain)
    }
    text += "\n"
    let unclear = Self.ambiguous(book)
    for (name, value) in book.values.sorted(by: { $0.key < $1.key }) {
      text += "\n:\(name) "
      if let kind = value.kind { text += "a :\(kind) ; " }
      text += "rdfs:label \(Self.quoted(value.label))"
      if let heading = value.heading { text += " ; lore:heading \(Self.quoted(heading))" }
      text +=
        Self.labels("skos:hiddenLabel", value.hidden.filter { !unclear.contains($0.lowercased()) })
        + " ."
    }
    for (name, thing) in book.things.sorted(by: { $0.key < $1.key }) {
      let hidden = AspectWords.unique(
        thing.hidden.filter { !unclear.contains($0.lowercased()) }, without: [thing.label])
      if !hidden.isEmpty {
        text += "\n:\(name) " + Self.labels("skos:hiddenLabel", hidden).dropFirst(3) + " ."
      }
    }
    return text + "\n"
  }

  private func property(_ name: String, _ property: WordBook.Property, domain: String) -> String {
    var text = "\n:\(name) a rdf:Property ; rdfs:domain :\(domain)"
    if let range = property.range { text += " ; rdfs:range :\(range)" }
    text += " ; rdfs:label \(Self.quoted(property.label))"
    text += Self.labels("skos:altLabel", property.shown)
    text += Self.labels(
      "skos:hiddenLabel",
      AspectWords.unique(property.hidden, without: [property.label] + property.shown))
    if let heading = property.heading { text += " ; lore:heading \(Self.quoted(heading))" }
    text += Self.labels("lore:written", property.written)
    if let unit = property.unit { text += " ; lore:unit \(Self.quoted(unit))" }
    if property.isOpen { text += " ; lore:isOpen true" }
    if property.isPurpose { text += " ; lore:isPurpose true" }
    text += " ."
    guard let grading = property.grading else { return text }
    text += "\n[] a lore:Scale ; lore:measures :\(name)"
    if let label = property.gradingName { text += " ; rdfs:label \(Self.quoted(label))" }
    return text + Self.labels("lore:upper", grading.upper)
      + Self.labels("lore:lower", grading.lower) + " ."
  }

  private static func labels(_ property: String, _ labels: [String]) -> String {
    labels.isEmpty ? "" : " ; \(property) " + labels.map(quoted).joined(separator: ", ")
  }

  /// Names that several things or values would have: nobody has them then.
  private static func ambiguous(_ book: WordBook) -> Set<String> {
    var owners: [String: Int] = [:]
    for value in book.values.values {
      for name in [value.label] + value.hidden { owners[name.lowercased(), default: 0] += 1 }
    }
    for thing in book.things.values {
      for name in Set(thing.hidden + [thing.label]) { owners[name.lowercased(), default: 0] += 1 }
    }
    return Set(owners.filter { $0.value > 1 }.keys)
  }
}
