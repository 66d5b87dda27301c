import English
import Triples

/// The signatures of a graph's nodes: the combinations of roles that nodes have, numbered. A node keeps only the
/// number of its own, so that a million nodes need little room.
///
/// A role is being a subject of some property, an object of some property, or an instance of some class.
struct Signatures: Sendable {
  /// By node the number of its signature; 0 of a node without any role.
  private var ofNode: [UInt16] = []
  private var roles: [[Int]] = [[]]
  /// By signature the signature with one role more, and the role for which that was noted last.
  private var next: [UInt16] = [0]
  private var noted: [Int] = [-1]
  private var adding = -1
  /// How many signatures there were before the role that is being added.
  private var older = 1
  private(set) var counts: [Int] = []
  private var rank: [TypeSet] = []
  /// By signature the classes of its nodes, the most specific first.
  private var members: [[Int]] = [[]]

  init() {}

  init(nodes: Int) { ofNode = Array(repeating: 0, count: nodes) }

  /// Gives a node a role. Roles must be added in the same order for all nodes: role by role.
  mutating func add(role: Int, to node: TermID) {
    if adding != role {
      adding = role
      older = roles.count
    }
    // A signature that was made for this role has it already; only older ones get it.
    let signature = Int(ofNode[Int(node.rawValue)])
    guard signature < older else { return }
    if noted[signature] != role {
      guard roles.count < Int(UInt16.max) else { return }
      noted[signature] = role
      next[signature] = UInt16(roles.count)
      roles.append(roles[signature] + [role])
      next.append(0)
      noted.append(-1)
    }
    ofNode[Int(node.rawValue)] = next[signature]
  }

  /// Counts nodes by signature, numbers signatures by frequency, and finds each one's classes.
  /// - Parameter classes: the classes that a set of roles entails.
  mutating func seal(classes: ([Int]) -> [Int]) {
    (next, noted) = ([], [])
    counts = Array(repeating: 0, count: roles.count)
    for signature in ofNode { counts[Int(signature)] += 1 }
    members = roles.map(classes)
    let order = roles.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
    rank = Array(repeating: TypeSet(), count: roles.count)
    var used = 0
    for signature in order where signature != 0 && counts[signature] > 0 {
      rank[signature] = TypeSet(rank: used)
      used += 1
    }
    // A node without roles fits wherever anything fits.
    rank[0] = TypeSet.all
  }

  @inline(__always)
  func bits(of node: TermID) -> TypeSet { rank[Int(ofNode[Int(node.rawValue)])] }

  /// Puts the classes of each signature in the order of their ranks.
  mutating func sortClasses(byRank ranks: [Int]) {
    for index in members.indices { members[index].sort { ranks[$0] < ranks[$1] } }
  }

  func classes(of node: TermID) -> [Int] { members[Int(ofNode[Int(node.rawValue)])] }

  /// Whether a class has nodes, and all of them are in another one.
  func areAll(of class: Int, in other: Int) -> Bool {
    let having = members.indices.filter { counts[$0] > 0 && members[$0].contains(`class`) }
    return !having.isEmpty && having.allSatisfy { members[$0].contains(other) }
  }

  /// The number of a node's signature. Nodes of one signature have the same classes and the same properties, both
  /// ways.
  func signature(of node: TermID) -> Int { Int(ofNode[Int(node.rawValue)]) }

  func roles(of node: TermID) -> [Int] { roles[Int(ofNode[Int(node.rawValue)])] }

  /// The types of nodes with each role, up to a number of roles.
  /// - Complexity: O(roles of all signatures).
  func types(ofRoles count: Int) -> [SetType] {
    types(count, of: roles).map(\.0)
  }

  /// The types of the members of each class, and how many there are.
  /// - Complexity: O(classes of all signatures).
  func types(ofClasses count: Int) -> [(SetType, count: Int)] { types(count, of: members) }

  private func types(_ count: Int, of keys: [[Int]]) -> [(SetType, count: Int)] {
    var passing = [[Int]](repeating: [], count: count)
    for signature in roles.indices.dropFirst() where counts[signature] > 0 {
      for key in keys[signature] where key < count { passing[key].append(signature) }
    }
    return passing.map(type)
  }

  /// The type of all nodes with these signatures. Its usual ones are the commonest, which nineteen in twenty of the
  /// nodes have, and all that are as common as the last of these.
  private func type(of passing: [Int]) -> (SetType, count: Int) {
    let total = passing.reduce(0) { $0 + counts[$1] }
    var type = SetType.nothing
    var covered = 0
    var least = 0
    for signature in passing.sorted(by: { (counts[$1], $0) < (counts[$0], $1) }) {
      type.possible.formUnion(rank[signature])
      if covered * 20 < total * 19 { least = counts[signature] }
      covered += counts[signature]
      if counts[signature] >= least { type.usual.formUnion(rank[signature]) }
    }
    if type.usual.isEmpty { type.usual = type.possible }
    return (type, total)
  }
}
