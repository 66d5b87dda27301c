/// The phrases that people say instead of an aspect's name: general English, by the head of the name.
enum PhraseTable {
  /// Phrases for a label by its last word, or another one of its words.
  ///
  /// Example: "implementation language" → "written in", "implemented in".
  static func phrases(for label: String) -> [String] {
    let words = label.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
    guard let head = words.last else { return [] }
    return (table[head] ?? table[head + "s"] ?? [])
      + words.dropLast().flatMap { modifiers[$0] ?? [] }
  }

  private static let table = read(
    """
    language: written in, programmed in, coded in, implemented in
    languages: written in
    composition: made of, composed of, made from, consists of
    material: made of, made from
    materials: made of
    price: costs
    purpose: is for, used for, is meant for
    application: used in, used for
    applications: used in, used for
    use: used for, used in
    uses: used for, used in
    usage: used for, used in
    platform: runs on, works on, available on, for
    platforms: runs on, works on, available on
    os: runs on, works on
    system: runs on
    license: licensed under, released under, licence
    licence: licensed under, released under, license
    author: written by, made by, created by
    writer: written by
    writers: written by
    developer: developed by, made by
    creator: created by, made by
    vendor: sold by, made by
    maker: made by
    manufacturer: made by, manufactured by
    owner: owned by
    location: located in, is in
    occurrence: occurs in, takes place in
    requirement: requires, needs
    requirements: requires, needs
    dependency: depends on, requires
    dependencies: depends on, requires
    focus: focuses on
    objective: aims at
    benefit: brings
    distribution: distributed as
    reverse: shows
    obverse: shows
    risk: carries
    codename: code name
    suitability: suitable for
    conference: plays in
    lifespan: lasts
    lifetime: lasts
    life: lasts
    duration: lasts, takes
    """)

  /// Phrases by a word before the head.
  private static let modifiers = read(
    """
    implementation: implemented in
    installation: installed with
    install: installed with
    release: released
    launch: launched
    """)

  private static func read(_ text: String) -> [String: [String]] {
    var table: [String: [String]] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: ":")
      guard parts.count == 2 else { continue }
      table[parts[0].trimmed] = parts[1].split(separator: ",").map(\.trimmed)
    }
    return table
  }
}
