import English

/// The sparse features of one candidate: hashes of their names, and the names where somebody wants to read them.
///
/// A feature's name is a template and its values, parted by colons: `cue+:count` (a candidate that counts, in a
/// question that asks how many). Its hash is that of its parts' hashes, so that parts that many features share are
/// hashed once.
package struct FeatureList: Sendable {
  package private(set) var hashes: [UInt64] = []
  package private(set) var names: [String] = []
  private let keepsNames: Bool

  package init(keepingNames: Bool = false) {
    keepsNames = keepingNames
    hashes.reserveCapacity(128)
  }

  mutating func add(_ a: Atom) {
    hashes.append(Fingerprint.extend(Fingerprint.seed, with: a.hash))
    if keepsNames { names.append(a.text) }
  }

  mutating func add(_ a: Atom, _ b: Atom) {
    hashes.append(
      Fingerprint.extend(Fingerprint.extend(Fingerprint.seed, with: a.hash), with: b.hash))
    if keepsNames { names.append("\(a.text):\(b.text)") }
  }

  mutating func add(_ a: Atom, _ b: Atom, _ c: Atom) {
    let start = Fingerprint.extend(Fingerprint.extend(Fingerprint.seed, with: a.hash), with: b.hash)
    hashes.append(Fingerprint.extend(start, with: c.hash))
    if keepsNames { names.append("\(a.text):\(b.text):\(c.text)") }
  }

  mutating func add(_ a: Atom, _ b: Atom, _ c: Atom, _ d: Atom) {
    let start = Fingerprint.extend(Fingerprint.extend(Fingerprint.seed, with: a.hash), with: b.hash)
    hashes.append(Fingerprint.extend(Fingerprint.extend(start, with: c.hash), with: d.hash))
    if keepsNames { names.append("\(a.text):\(b.text):\(c.text):\(d.text)") }
  }

  /// The hash of a feature by its name, as the weights file has it.
  package static func hash(ofName bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
    var whole = Fingerprint.seed
    var part = Fingerprint.seed
    for byte in bytes {
      if byte == UInt8(ascii: ":") {
        whole = Fingerprint.extend(whole, with: part)
        part = Fingerprint.seed
      } else {
        part = Fingerprint.mix(part, byte)
      }
    }
    return Fingerprint.extend(whole, with: part)
  }
}

/// A part of features' names with its hash. Colons in it would part it, and are written as dots.
package struct Atom: Sendable, ExpressibleByStringLiteral {
  package let text: String
  package let hash: UInt64

  package init(_ text: String) {
    self.text =
      text.utf8.contains(UInt8(ascii: ":")) ? String(text.map { $0 == ":" ? "." : $0 }) : text
    var copy = self.text
    hash = copy.withUTF8 { bytes in
      var hash = Fingerprint.seed
      for byte in bytes { hash = Fingerprint.mix(hash, byte) }
      return hash
    }
  }

  package init(stringLiteral text: StaticString) {
    self.text = text.description
    hash = text.withUTF8Buffer { bytes in
      var hash = Fingerprint.seed
      for byte in bytes { hash = Fingerprint.mix(hash, byte) }
      return hash
    }
  }
}

extension Atom {
  /// A small count: 0 to 3, and "4+".
  init(bucket n: Int) { self = n < 0 ? "-" : n < Self.counts.count ? Self.counts[n] : "4+" }
  private static let counts: [Atom] = ["0", "1", "2", "3"]
}
