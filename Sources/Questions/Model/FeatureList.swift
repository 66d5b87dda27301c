import English

/// The sparse features of one candidate: hashes of their names, and the names where somebody wants to read them.
///
/// A feature's name is a template and its values, parted by colons: `cue+:count` (a candidate that counts, in a
/// question that asks how many). Its hash is FNV-1a over the UTF-8 of the name, so that a weights file needs
/// nothing but names.
package struct FeatureList: Sendable {
  package private(set) var hashes: [UInt64] = []
  package private(set) var names: [String] = []
  private let keepsNames: Bool

  package init(keepingNames: Bool = false) {
    keepsNames = keepingNames
    hashes.reserveCapacity(96)
  }

  mutating func add(_ a: String) { note(Fingerprint.of(a)) { a } }

  mutating func add(_ a: String, _ b: String) {
    note(Self.extend(Fingerprint.of(a), b)) { "\(a):\(b)" }
  }

  mutating func add(_ a: String, _ b: String, _ c: String) {
    note(Self.extend(Self.extend(Fingerprint.of(a), b), c)) { "\(a):\(b):\(c)" }
  }

  mutating func add(_ a: String, _ b: String, _ c: String, _ d: String) {
    note(Self.extend(Self.extend(Self.extend(Fingerprint.of(a), b), c), d)) { "\(a):\(b):\(c):\(d)" }
  }

  private static func extend(_ hash: UInt64, _ part: String) -> UInt64 {
    part.utf8.reduce(Fingerprint.mix(hash, UInt8(ascii: ":")), Fingerprint.mix)
  }

  private mutating func note(_ hash: UInt64, _ name: () -> String) {
    hashes.append(hash)
    if keepsNames { names.append(name()) }
  }
}
