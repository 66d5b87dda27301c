import English
import Queries
import Triples
import Vocabulary

/// The arena of forms of one parse. Equal forms are one node, so that comparing two readings is
/// comparing two numbers.
struct Forms {
  let schema: Schema
  private(set) var nodes: [Form] = []
  private(set) var types: [SetType] = []
  private(set) var things: [[TermID]] = []
  private(set) var bounds: [FormBound] = []
  private(set) var lists: [[FormID]] = []
  private var places: [Int32] = Array(repeating: -1, count: 512)
  private var mask = 511

  /// Whether a thing may have whatever things of its classes have, rather than only what it has: of a film without a
  /// stated director "who directed it?" is read so, and the answer is none.
  var isLenient = false
  /// Whether a thing may have anything at all: so is "the capital of Io", where no moon has one.
  var isLax = false

  /// Whether a step may be left unsaid: "which floor is X on" where X is in a room and the room on a floor.
  var isBridging = false

  /// The type of a thing that is watched, and of unions that it is in: in "who directed “Orlando”?" that of Orlando.
  /// `ReadingMemory` reads the sentence of another quoted name the same way where that thing fits what this one fits.
  var watched: [TypeSet] = []
  /// Where the watched thing was tried though the sentence does not name the property: the subjects or objects of a
  /// property that might join it to the rest. Another thing must fit the same of these.
  private(set) var searched: Set<PropertyEnd> = []

  /// Whether a set is the watched thing, or a part of it.
  func isWatched(_ type: SetType) -> Bool {
    !type.possible.isEmpty && watched.contains { type.possible.isSubset(of: $0) }
  }

  mutating func noteSearch(for end: PropertyEnd) { searched.insert(end) }

  /// Notes that anything the watched thing has may decide what becomes of a set of this type.
  mutating func noteSearch(inAllOf type: SetType) {
    guard isWatched(type) else { return }
    for property in schema.properties.indices { searched.formUnion(PropertyEnd.both(of: property)) }
  }

  /// What a filter compares with.
  struct FormBound: Hashable {
    let comparison: Comparison
    let number: Double
    /// The set whose measure is the bound, or -1.
    let set: FormID
    /// The stretch of time that is meant, which no count is compared with.
    var date: DateSpan? = nil
  }

  init(schema: Schema) {
    self.schema = schema
    nodes.reserveCapacity(128)
    types.reserveCapacity(128)
  }

  subscript(_ id: FormID) -> Form { nodes[Int(id)] }

  func type(of id: FormID) -> SetType { types[Int(id)] }

  // MARK: Leaves

  mutating func everything() -> FormID { intern(Form(kind: .everything)) { _ in .anything } }

  mutating func things(_ ids: [TermID]) -> FormID {
    let place = things.place(of: ids)
    return intern(Form(kind: .things, a: Int32(place))) { forms in
      ids.prefix(64).reduce(SetType.nothing) { $0.union(forms.type(ofThing: $1)) }
    }
  }

  private func type(ofThing id: TermID) -> SetType {
    let own = schema.type(of: id)
    if isLax { return .anything }
    guard isLenient else { return own }
    return schema.classes(of: id).reduce(own) { $0.union(schema.classes[$1].type) }
  }

  mutating func kind(_ index: Int) -> FormID {
    intern(Form(kind: .kind, a: Int32(index))) { $0.schema.classes[index].type }
  }

  // MARK: Sets

  /// The set that a set reaches through a property; nil when no member can have it.
  mutating func join(_ use: PropertyUse, _ set: FormID) -> FormID? {
    // Of a set most members must be able to have the property, or another is meant; of a thing that is named only this
    // one.
    let source = schema.source(of: use)
    let fits =
      isNamed(set) || isLenient || isLax
      ? types[Int(set)].meets(source) : types[Int(set)].usuallyMeets(source)
    guard fits else { return nil }
    return looseJoin(use, set)
  }

  private func isNamed(_ set: FormID) -> Bool {
    let node = nodes[Int(set)]
    switch node.kind {
    case .things: return true
    case .and, .or: return isNamed(node.a) || isNamed(node.b)
    case .minus, .superlative, .filter: return isNamed(node.a)
    default: return false
    }
  }

  /// An empty set for a property that some things do not have though others of their classes do, so that the question
  /// is understood and the answer is none. Nil where they have it, or none of their like does.
  mutating func nothing(_ use: PropertyUse, of set: FormID) -> FormID? {
    let node = nodes[Int(set)]
    guard node.kind == .things else { return nil }
    let members = things[Int(node.a)].prefix(64)
    let source = schema.source(of: use)
    let have = members.contains { schema.type(of: $0).meets(source) }
    let likeHave = members.contains { thing in
      schema.classes(of: thing).contains { schema.classes[$0].type.meets(source) }
    }
    guard !have, likeHave else { return nil }
    return intern(Form(kind: .join, a: PackedUse(use).raw, b: set)) { _ in .anything }
  }

  /// What a single thing reaches through the one property that gives it something with the property; nil
  /// where it has the property itself, or there are several ways.
  mutating func bridge(_ use: PropertyUse, _ set: FormID) -> FormID? {
    let node = nodes[Int(set)]
    guard isBridging, node.kind == .things, things[Int(node.a)].count == 1,
      !types[Int(set)].meets(schema.source(of: use))
    else { return nil }
    let ways = schema.properties.indices.filter { index in
      let step = PropertyUse(index)
      return schema.properties[index].isFunctional && !schema.properties[index].isOrder
        && types[Int(set)].meets(schema.source(of: step))
        && schema.target(of: step).usuallyMeets(schema.source(of: use))
    }
    guard ways.count == 1, let between = join(PropertyUse(ways[0]), set) else { return nil }
    return join(use, between)
  }

  mutating func looseJoin(_ use: PropertyUse, _ set: FormID) -> FormID {
    intern(Form(kind: .join, a: PackedUse(use).raw, b: set)) { $0.schema.target(of: use) }
  }

  /// Members of both; nil when their types rule it out.
  mutating func and(_ a: FormID, _ b: FormID) -> FormID? {
    if a == b { return a }
    guard types[Int(a)].meets(types[Int(b)]) else { return nil }
    let (x, y) = (nodes[Int(a)], nodes[Int(b)])
    if x.kind == .things, y.kind == .things {
      let shared = things[Int(x.a)].filter(things[Int(y.a)].contains)
      return shared.isEmpty ? nil : self.things(shared)
    }
    // A measure's condition on "everything" is a condition on the other set.
    if isCondition(b) { return replaceBase(of: b, with: a) }
    if isCondition(a) { return replaceBase(of: a, with: b) }
    if covers(a, b) { return b }
    if covers(b, a) { return a }
    return intern(Form(kind: .and, a: a, b: b)) {
      $0.types[Int(a)].intersection($0.types[Int(b)])
    }
  }

  /// Whether a is a class or a property's range that b lies in by construction.
  private func covers(_ a: FormID, _ b: FormID) -> Bool {
    let (x, y) = (nodes[Int(a)], nodes[Int(b)])
    guard y.kind == .join else { return false }
    if x.kind == .join, nodes[Int(x.b)].kind == .everything { return x.a == y.a }
    guard x.kind == .kind else { return false }
    let use = PackedUse(raw: y.a).use
    let property = schema.properties[use.property]
    let stated = use.inverse ? property.domain : property.range
    let index = Int(x.a)
    return stated.contains { $0 == index || schema.classes[$0].superclasses.contains(index) }
  }

  /// Whether a form is "everything" under conditions of measures, which then narrow another set.
  func isCondition(_ id: FormID) -> Bool {
    let node = nodes[Int(id)]
    guard node.kind == .filter || node.kind == .superlative else { return false }
    let base = nodes[Int(node.a)].kind
    return base == .everything || node.kind == .filter && base == .filter && isCondition(node.a)
  }

  private mutating func replaceBase(of id: FormID, with base: FormID) -> FormID {
    var form = nodes[Int(id)]
    let inner = isCondition(form.a) ? replaceBase(of: form.a, with: base) : base
    form.a = inner
    return intern(form) { $0.types[Int(inner)] }
  }

  mutating func or(_ a: FormID, _ b: FormID) -> FormID {
    if a == b { return a }
    let union = type(of: a).union(type(of: b))
    if isWatched(type(of: a)) || isWatched(type(of: b)), !watched.contains(union.possible) {
      watched.append(union.possible)
    }
    return intern(Form(kind: .or, a: a, b: b)) { $0.types[Int(a)].union($0.types[Int(b)]) }
  }

  mutating func minus(_ a: FormID, _ b: FormID) -> FormID {
    intern(Form(kind: .minus, a: a, b: b)) { $0.types[Int(a)] }
  }

  // MARK: Measures

  mutating func value(_ use: PropertyUse) -> FormID {
    intern(Form(kind: .value, a: PackedUse(use).raw)) { $0.schema.source(of: use) }
  }

  mutating func countOf(_ use: PropertyUse, _ set: FormID) -> FormID {
    intern(Form(kind: .countOf, a: PackedUse(use).raw, b: set)) { $0.schema.source(of: use) }
  }

  mutating func superlative(_ set: FormID, _ measure: FormID, _ rank: Int32) -> FormID {
    intern(Form(kind: .superlative, a: set, b: measure, c: rank)) {
      $0.nodes[Int(set)].kind == .everything ? $0.types[Int(measure)] : $0.types[Int(set)]
    }
  }

  mutating func filter(_ set: FormID, _ measure: FormID, _ bound: FormBound) -> FormID {
    let place = bounds.place(of: bound)
    return intern(Form(kind: .filter, a: set, b: measure, c: Int32(place))) {
      $0.nodes[Int(set)].kind == .everything ? $0.types[Int(measure)] : $0.types[Int(set)]
    }
  }

  // MARK: Whole questions

  mutating func make(_ kind: Form.Kind, _ a: FormID, _ b: FormID = 0, _ c: Int32 = 0) -> FormID {
    intern(Form(kind: kind, a: a, b: b, c: c)) { _ in .nothing }
  }

  mutating func list(_ ids: [FormID]) -> Int32 {
    lists.append(ids)
    return Int32(lists.count - 1)
  }

  // MARK: Interning

  private mutating func intern(_ form: Form, type: (Forms) -> SetType) -> FormID {
    var slot = Self.hash(form) & mask
    while places[slot] >= 0 {
      if nodes[Int(places[slot])] == form { return places[slot] }
      slot = (slot + 1) & mask
    }
    let id = FormID(nodes.count)
    let type = type(self)
    nodes.append(form)
    types.append(type)
    places[slot] = id
    if nodes.count * 2 > mask { grow() }
    return id
  }

  private mutating func grow() {
    mask = mask * 2 + 1
    places = Array(repeating: -1, count: mask + 1)
    for (index, form) in nodes.enumerated() {
      var slot = Self.hash(form) & mask
      while places[slot] >= 0 { slot = (slot + 1) & mask }
      places[slot] = Int32(index)
    }
  }

  private static func hash(_ form: Form) -> Int {
    var hash = UInt64(form.kind.rawValue) &* 0x9E37_79B9_7F4A_7C15
    for part in [form.a, form.b, form.c] {
      hash = (hash ^ UInt64(UInt32(bitPattern: part))) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
    }
    return Int(truncatingIfNeeded: hash & 0x7FFF_FFFF)
  }
}

extension Array where Element: Equatable {
  /// The place of a value, which is put at the end where it is not there yet.
  fileprivate mutating func place(of value: Element) -> Int {
    if let known = firstIndex(of: value) { return known }
    append(value)
    return count - 1
  }
}
