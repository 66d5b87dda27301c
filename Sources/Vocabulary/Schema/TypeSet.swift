import English

/// What the members of a set may be, for telling without evaluating whether two sets can share a member: the
/// *signatures* that the members may have, a bit each. A signature is a combination of roles (subject of this
/// property, object of that one, instance of a class) that some node has.
///
/// Two sets can share a member only if they share a signature. Up to 192 signatures, the commonest, have a bit of
/// their own; rarer ones share the other 64, which can only make the check laxer.
package struct TypeSet: Hashable, Sendable {
  private var bits: SIMD4<UInt64>

  package init() { bits = .zero }
  private init(bits: SIMD4<UInt64>) { self.bits = bits }

  package static let all = TypeSet(bits: SIMD4(repeating: .max))

  /// The bit of the signature with this rank by frequency.
  package init(rank: Int) {
    var bits = SIMD4<UInt64>.zero
    let bit = rank < 192 ? rank : 192 + rank % 64
    bits[bit >> 6] = 1 << UInt64(bit & 63)
    self.bits = bits
  }

  package var isEmpty: Bool { bits == .zero }
  package func meets(_ other: TypeSet) -> Bool { (bits & other.bits) != .zero }
  package func isSubset(of other: TypeSet) -> Bool { (bits & ~other.bits) == .zero }
  package func union(_ other: TypeSet) -> TypeSet { TypeSet(bits: bits | other.bits) }
  package func intersection(_ other: TypeSet) -> TypeSet { TypeSet(bits: bits & other.bits) }
  package mutating func formUnion(_ other: TypeSet) { bits |= other.bits }
}

/// The type of a set: every signature its members may have, and those that are usual.
///
/// One name often stands for several things (a film called "Who", a person called "Who"); a rare
/// mixture must not make films and people compatible, yet the thing itself must stay reachable.
package struct SetType: Hashable, Sendable {
  package var possible: TypeSet
  package var usual: TypeSet

  package init(possible: TypeSet, usual: TypeSet) {
    self.possible = possible
    self.usual = usual
  }

  package static let anything = SetType(possible: .all, usual: .all)
  package static let nothing = SetType(possible: TypeSet(), usual: TypeSet())

  /// Whether sets of these types may have a member in common.
  package func meets(_ other: SetType) -> Bool {
    usual.meets(other.possible) || possible.meets(other.usual)
  }

  /// Whether usual members of one are usual members of the other.
  package func usuallyMeets(_ other: SetType) -> Bool { usual.meets(other.usual) }

  package func intersection(_ other: SetType) -> SetType {
    let possible = possible.intersection(other.possible)
    let usual = usual.intersection(other.usual)
    return SetType(possible: possible, usual: usual.isEmpty ? possible : usual)
  }

  package func union(_ other: SetType) -> SetType {
    SetType(possible: possible.union(other.possible), usual: usual.union(other.usual))
  }
}
