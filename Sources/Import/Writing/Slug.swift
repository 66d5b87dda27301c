/// Names as the ends of IRIs: "Windows support" → "windows-support".
enum Slug {
  static func of(_ text: String) -> String {
    var slug = ""
    for scalar in text.lowercased().unicodeScalars {
      if isKept(scalar) {
        slug.unicodeScalars.append(scalar)
      } else if !slug.isEmpty, slug.last != "-" {
        slug += "-"
      }
      if slug.utf8.count >= 60 { break }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? "x" : slug
  }

  /// Letters and digits that Turtle allows in the local part of a name.
  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value)
    }
    return scalar.properties.isAlphabetic
      && [0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x3001...0xD7FF]
        .contains { $0.contains(scalar.value) }
  }
}

/// Gives each name an IRI's end of its own, the same in every import of the same names.
struct Naming {
  /// What something is: a thing and a property of one label are two.
  enum Role: String {
    case thing, value, aspect, feature, relation, kind
  }

  private var names: [String: String] = [:]
  private var taken: Set<String> = []

  /// - Parameter kept: names of an earlier import, by role and label.
  init(kept: [String: String] = [:]) {
    names = kept
    taken = Set(kept.values)
  }

  /// The IRI's end for a label. Where another has it already, the group's name is put before it, then a number behind.
  mutating func name(_ label: String, _ role: Role, group: String = "") -> String {
    let key = Self.key(label, role, group)
    if let name = names[key] { return name }
    var name = Slug.of(label)
    if taken.contains(name), role == .aspect || role == .relation || role == .kind {
      name = role.rawValue + "-" + name
    }
    if taken.contains(name), !group.isEmpty { name = Slug.of(group) + "-" + name }
    if taken.contains(name) {
      var number = 2
      while taken.contains("\(name)-\(number)") { number += 1 }
      name += "-\(number)"
    }
    taken.insert(name)
    names[key] = name
    return name
  }

  static func key(_ label: String, _ role: Role, _ group: String) -> String {
    role.rawValue + (group.isEmpty ? "" : " (\(group))") + ": " + label
  }

  /// Every name given, by role and label.
  var all: [String: String] { names }
}
