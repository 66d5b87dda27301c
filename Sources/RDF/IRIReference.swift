/// An IRI as a file writes it, whole or relative, in the parts of RFC 3986, section 3.
///
/// serd's own resolving leaves `<g/../h>` as it is; this follows section 5.2.
package struct IRIReference: Sendable {
  private var scheme: Substring?
  private var authority: Substring?
  private var path: String
  private var query: Substring?
  private var fragment: Substring?

  package init(_ text: String) {
    var rest = text[...]
    if let hash = rest.utf8.firstIndex(of: UInt8(ascii: "#")) {
      fragment = rest[rest.utf8.index(after: hash)...]
      rest = rest[..<hash]
    }
    if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
      query = rest[rest.utf8.index(after: mark)...]
      rest = rest[..<mark]
    }
    if let length = Self.schemeLength(rest.utf8) {
      let colon = rest.utf8.index(rest.startIndex, offsetBy: length)
      scheme = rest[..<colon]
      rest = rest[rest.utf8.index(after: colon)...]
    }
    if rest.utf8.starts(with: "//".utf8) {
      rest = rest.dropFirst(2)
      let end = rest.utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
      authority = rest[..<end]
      rest = rest[end...]
    }
    path = String(rest)
  }

  /// The length of the scheme in bytes: 4 of `http://e.org`; nil where there is none.
  package static func schemeLength(_ text: some Sequence<UInt8>) -> Int? {
    for (index, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): continue
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        if index == 0 { return nil }
      case UInt8(ascii: ":"): return index == 0 ? nil : index
      default: return nil
      }
    }
    return nil
  }

  /// The absolute IRI: `<g/../h>` in `http://a/bb/ccc/d;p?q` is `http://a/bb/ccc/h`.
  package func resolved(in base: String) -> String {
    var target = self
    let base = IRIReference(base)
    if scheme == nil {
      target.scheme = base.scheme
      if authority == nil {
        target.authority = base.authority
        if path.isEmpty {
          target.path = base.path
          target.query = query ?? base.query
          return target.text
        }
        if !path.utf8.starts(with: "/".utf8) { target.path = base.merged(with: path) }
      }
    }
    target.path = Self.withoutDotSegments(target.path)
    return target.text
  }

  private var text: String {
    var text = ""
    if let scheme { text += scheme + ":" }
    if let authority { text += "//" + authority }
    text += path
    if let query { text += "?" + query }
    if let fragment { text += "#" + fragment }
    return text
  }

  /// Section 5.2.3: a relative path stands in the place of what follows the base's last slash.
  private func merged(with relative: String) -> String {
    if authority != nil, path.isEmpty { return "/" + relative }
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return relative }
    return path[...slash] + relative
  }

  /// Section 5.2.4: `/a/b/../c/./d` → `/a/c/d`.
  private static func withoutDotSegments(_ path: String) -> String {
    guard path.utf8.contains(UInt8(ascii: ".")) else { return path }
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    var kept: [Substring] = []
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      switch segment {
      case ".": if isLast { kept.append("") }
      case "..":
        // The empty segment before the first slash stays.
        if kept.count > 1 || (kept.count == 1 && kept.first?.isEmpty == false) { kept.removeLast() }
        if isLast { kept.append("") }
      default: kept.append(segment)
      }
    }
    return kept.joined(separator: "/")
  }
}
