/// A sentence that compares two others than the things of the table.
///
/// Example: "Dog owners have more duties than cat owners" beside dogs and cats.
struct StatedComparison: Equatable {
  let more: String
  let less: String
  let noun: String
  /// The relation in words: "has more duties than".
  let relation: String

  init?(_ text: String, things: [String]) {
    let words = text.collapsed.split(separator: " ").map { String($0).trimmingPunctuation }
    guard let verb = words.firstIndex(where: { ["has", "have"].contains($0.lowercased()) }),
      (1...4).contains(verb),
      let than = words.firstIndex(of: "than"), than > verb + 2, words.count > than + 1,
      words.count - than <= 5,
      ["more", "less", "fewer"].contains(words[verb + 1].lowercased())
    else { return nil }
    let subject = words[..<verb].joined(separator: " ")
    let isThing =
      ["it", "they"].contains(subject.lowercased())
      || things.contains {
        let (thing, said) = ($0.lowercased(), subject.lowercased())
        return thing == said || thing + "s" == said || thing == said + "s"
      }
    guard !isThing else { return nil }
    noun = words[(verb + 2)..<than].joined(separator: " ").lowercased()
    let other = words[(than + 1)...].joined(separator: " ")
    let isMore = words[verb + 1].lowercased() == "more"
    (more, less) =
      isMore
      ? (subject.lowercased(), other.lowercased()) : (other.lowercased(), subject.lowercased())
    relation = "has more \(noun) than"
  }
}
