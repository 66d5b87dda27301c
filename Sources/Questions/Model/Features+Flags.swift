import English
import Queries
import RDF
import Vocabulary

/// How the words of a question relate to the labels of yes-or-no properties, each looked at once.
///
/// Example: "is the path still open?" beside `closed`: "open" is an antonym of it.
final class FlagWords {
  private let words: [String]
  private let labelWords: LabelWords
  private let isTold: Bool
  private var known: [String: [Atom]] = [:]

  /// Words of a question that are looked at.
  private static let mostWords = 8

  init(_ question: Question, _ labelWords: LabelWords) {
    self.labelWords = labelWords
    isTold = question.sentence.language.knows(.wordNet)
    words = question.stems.indices.filter { question.content.contains($0) }
      .prefix(Self.mostWords).map { question.sentence.typed($0..<($0 + 1)).lowercased() }
  }

  /// The links between the words and the label, each once: `synonym`, `antonym`, …, or `denied` of "unpaid" and `paid`.
  func links(to relation: Relation) -> [Atom] {
    guard let property = relation.arcs.first?.property, isTold else { return [] }
    if let found = known[property] { return found }
    let label = labelWords.words(of: relation).map(\.text)
    var names: [String] = []
    for word in words {
      let denied = DenyingPrefixes.rests(of: word).contains {
        Relatedness.link(between: $0, and: label)?.link == .synonym
      }
      let name = denied ? "denied" : Relatedness.link(between: word, and: label)?.link.name
      if let name, !names.contains(name) { names.append(name) }
    }
    let links = names.isEmpty ? [Atom("none")] : names.map { Atom($0) }
    known[property] = links
    return links
  }
}

// Which side of a yes-or-no property a candidate is about: "is it open?" asks whether `open` is yes, "which are not
// paid for?" for those of which `paid` is no.
extension Features {
  func flagFeatures<S: FeatureSink>(
    _ shape: QueryTraits, _ top: S.Atom, _ facts: CandidateFacts, _ list: inout S
  ) {
    let denies: S.Atom = question.has(.negation) ? "denied" : "plain"
    for flag in shape.flags {
      let side: S.Atom = flag.isSet ? "yes" : "no"
      list.add("flag", side)
      list.add("flag", side, denies)
      list.add("flag", side, denies, top)
      list.add("flag.mood", side, S.Atom(traits.mood), denies)
      if let head = labelWords.words(of: flag.relation).last {
        list.add("flag.label", side, S.Atom(hash: head.hash, text: head.text))
      }
      for link in flagWords.links(to: flag.relation) {
        list.add("flag.link", side, S.Atom(known: link), denies)
      }
      for place in facts.free.prefix(Self.mostWords) {
        list.add("flag.word", side, S.Atom(known: stems[place]))
      }
    }
  }
}

// Whether it is worth asking that something is there. Example: "does it go on for ever?" hardly asks whether there is a
// `duration` where everything has one.
extension Features {
  func existenceFeatures<S: FeatureSink>(_ query: Query, _ list: inout S) {
    guard case .exists(.join(let relation, _)) = query, let arc = relation.arcs.first,
      let place = lexicon.schema.propertyByIRI[arc.property]
    else { return }
    let property = lexicon.schema.properties[place.index]
    guard !arc.inverse, property.isFunctional else {
      list.add("exists", arc.inverse ? "back" : "many")
      return
    }
    let members = property.domain.reduce(0) { $0 + lexicon.schema.classes[$1].count }
    let reach: S.Atom = property.count >= members ? "all" : "some"
    list.add("exists", reach)
    list.add("exists", reach, S.Atom(traits.mood))
  }
}
