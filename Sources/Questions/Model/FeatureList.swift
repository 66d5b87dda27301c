/// Where the features of a candidate go: into a list that somebody reads, or straight into its score.
///
/// A feature's name is a template and its values, parted by colons: `cue+:count` (a candidate that counts, in a
/// question that asks how many). Its hash is that of its parts' hashes, so that parts that many features share are
/// hashed once.
protocol FeatureSink {
  /// A part of a name, as far as the sink needs it: a score needs no text.
  associatedtype Atom: FeatureAtom

  /// How often forms of queries were asked for.
  var forms: FormCounts { get }

  mutating func add(_ a: Atom)
  mutating func add(_ a: Atom, _ b: Atom)
  mutating func add(_ a: Atom, _ b: Atom, _ c: Atom)
  mutating func add(_ a: Atom, _ b: Atom, _ c: Atom, _ d: Atom)
}

/// A part of features' names with its hash. Colons in it would part it, and are written as dots.
package protocol FeatureAtom: Sendable, ExpressibleByStringLiteral
where StringLiteralType == StaticString {
  var hash: UInt64 { get }

  init(_ text: String)
  /// A part that was hashed before.
  init(hash: UInt64, text: @autoclosure () -> String)
}

extension FeatureAtom {
  /// A small count: 0 to 3, and "4+".
  @inline(__always)
  init(bucket n: Int) {
    switch n {
    case ..<0: self = "-"
    case 0: self = "0"
    case 1: self = "1"
    case 2: self = "2"
    case 3: self = "3"
    default: self = "4+"
    }
  }

  /// A number of one digit.
  @inline(__always)
  init(digit n: Int) {
    switch n {
    case 0: self = "0"
    case 1: self = "1"
    case 2: self = "2"
    case 3: self = "3"
    case 4: self = "4"
    case 5: self = "5"
    case 6: self = "6"
    case 7: self = "7"
    case 8: self = "8"
    case 9: self = "9"
    default: self.init(String(n))
    }
  }

  @inline(__always)
  init(known atom: Atom) { self.init(hash: atom.hash, text: atom.text) }

  @inline(__always)
  init(_ operation: Operation) { self.init(hash: operation.hash, text: operation.name) }
}

/// Hashes of features and their parts.
enum FeatureHash {
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// A hash with one more part.
  @inline(__always)
  static func extend(_ hash: UInt64, with part: UInt64) -> UInt64 {
    let mixed = (hash ^ part) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ (mixed >> 29)
  }

  /// That of a part: eight bytes at a time, so that the parts that are written in the program are constants in it.
  @inline(__always)
  static func of(_ bytes: UnsafeRawPointer, _ count: Int) -> UInt64 {
    let start = FeatureHash.extend(FeatureHash.seed, with: UInt64(truncatingIfNeeded: count))
    func word(_ place: Int) -> UInt64 {
      bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    }
    if count > 16 {
      var hash = start
      var place = 0
      while place + 8 < count {
        hash = FeatureHash.extend(hash, with: word(place))
        place += 8
      }
      return FeatureHash.extend(hash, with: word(count - 8))
    }
    if count > 8 {
      return FeatureHash.extend(FeatureHash.extend(start, with: word(0)), with: word(count - 8))
    }
    if count >= 4 {
      let first = bytes.loadUnaligned(as: UInt32.self)
      let last = bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      return FeatureHash.extend(start, with: UInt64(first) | UInt64(last) << 32)
    }
    if count > 0 {
      let first = UInt64(bytes.load(as: UInt8.self))
      let middle = UInt64(bytes.load(fromByteOffset: count / 2, as: UInt8.self))
      let last = UInt64(bytes.load(fromByteOffset: count - 1, as: UInt8.self))
      return FeatureHash.extend(start, with: first | middle << 8 | last << 16)
    }
    return start
  }

  @inline(__always)
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    guard let start = bytes.baseAddress else { return of("" as StaticString) }
    return of(start, bytes.count)
  }

  @inline(__always)
  static func of(_ text: StaticString) -> UInt64 {
    of(UnsafeRawPointer(text.utf8Start), text.utf8CodeUnitCount)
  }

  static func of(_ text: String) -> UInt64 {
    var text = text
    let hash: UInt64? = text.withUTF8 { bytes in
      guard let start = bytes.baseAddress, !bytes.contains(UInt8(ascii: ":")) else { return nil }
      return of(UnsafeRawPointer(start), bytes.count)
    }
    if let hash { return hash }
    if text.isEmpty { return of("" as StaticString) }
    return of(withoutColons(text))
  }

  static func withoutColons(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: ":")) ? String(text.map { $0 == ":" ? "." : $0 }) : text
  }

  @inline(__always)
  static func of(_ a: some FeatureAtom) -> UInt64 {
    FeatureHash.extend(FeatureHash.seed, with: a.hash)
  }

  @inline(__always)
  static func of<A: FeatureAtom>(_ a: A, _ b: A) -> UInt64 {
    FeatureHash.extend(of(a), with: b.hash)
  }

  @inline(__always)
  static func of<A: FeatureAtom>(_ a: A, _ b: A, _ c: A) -> UInt64 {
    FeatureHash.extend(of(a, b), with: c.hash)
  }

  @inline(__always)
  static func of<A: FeatureAtom>(_ a: A, _ b: A, _ c: A, _ d: A) -> UInt64 {
    FeatureHash.extend(of(a, b, c), with: d.hash)
  }
}

/// The sparse features of one candidate: hashes of their names, and the names where somebody wants to read them.
package struct FeatureList: Sendable {
  package private(set) var hashes: [UInt64] = []
  package private(set) var names: [String] = []
  let forms: FormCounts
  private let keepsNames: Bool

  package init(keepingNames: Bool = false, counting forms: FormCounts = .none) {
    keepsNames = keepingNames
    self.forms = forms
    hashes.reserveCapacity(128)
  }

  /// The hash of a feature by its name, as the weights file has it.
  package static func hash(ofName bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
    hash(ofName: UnsafeBufferPointer(rebasing: bytes))
  }

  private static func hash(ofName bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var whole = FeatureHash.seed
    guard let base = bytes.baseAddress else {
      return FeatureHash.extend(whole, with: FeatureHash.of("" as StaticString))
    }
    var start = 0
    for place in 0..<bytes.count where bytes[place] == UInt8(ascii: ":") {
      whole = FeatureHash.extend(
        whole, with: FeatureHash.of(UnsafeRawPointer(base + start), place - start))
      start = place + 1
    }
    return FeatureHash.extend(
      whole, with: FeatureHash.of(UnsafeRawPointer(base + start), bytes.count - start))
  }
}

extension FeatureList: FeatureSink {
  mutating func add(_ a: Atom) {
    hashes.append(FeatureHash.of(a))
    if keepsNames { names.append(a.text) }
  }

  mutating func add(_ a: Atom, _ b: Atom) {
    hashes.append(FeatureHash.of(a, b))
    if keepsNames { names.append("\(a.text):\(b.text)") }
  }

  mutating func add(_ a: Atom, _ b: Atom, _ c: Atom) {
    hashes.append(FeatureHash.of(a, b, c))
    if keepsNames { names.append("\(a.text):\(b.text):\(c.text)") }
  }

  mutating func add(_ a: Atom, _ b: Atom, _ c: Atom, _ d: Atom) {
    hashes.append(FeatureHash.of(a, b, c, d))
    if keepsNames { names.append("\(a.text):\(b.text):\(c.text):\(d.text)") }
  }
}

/// A part of a name that can be read.
package struct Atom: FeatureAtom {
  package let text: String
  package let hash: UInt64

  package init(_ text: String) {
    self.text = FeatureHash.withoutColons(text)
    hash = FeatureHash.of(self.text)
  }

  package init(stringLiteral text: StaticString) {
    self.text = text.description
    hash = FeatureHash.of(text)
  }

  package init(hash: UInt64, text: @autoclosure () -> String) {
    self.hash = hash
    self.text = FeatureHash.withoutColons(text())
  }
}
