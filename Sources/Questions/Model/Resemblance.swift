import English
import Queries
import RDF

/// How close the unexplained words of a question are to the names of a list's members: "the one about money" is
/// nearest to "reduce operational cost", through a gloss.
struct Resemblance {
  private var links: [Term: WordNet.Link] = [:]
  private var closest: WordNet.Link?

  /// Looks up only what is proposed by resemblance.
  init(_ question: Question, _ candidates: [Candidate], _ labelWords: LabelWords) {
    let terms = candidates.compactMap { candidate -> Term? in
      guard candidate.tags.contains(.resembling), case .ask(.terms(let terms)) = candidate.move
      else { return nil }
      return terms.first
    }
    guard !terms.isEmpty, question.sentence.language.knows(.wordNet) else { return }
    let open = question.stems.indices.filter {
      question.content.contains($0) && !question.anchored.contains($0)
    }
    let words = open.prefix(6).map { question.sentence.typed($0..<($0 + 1)).lowercased() }
    for term in terms where links[term] == nil {
      let label = labelWords.words(of: term)
      let found = words.compactMap { Relatedness.link(between: $0, and: label)?.link }.min()
      links[term] = found
      if let found { closest = min(closest ?? found, found) }
    }
  }

  /// The closest link of any of the words to a member's name.
  func link(to term: Term) -> WordNet.Link? { links[term] }

  /// Whether no other member is nearer.
  func isClosest(_ term: Term) -> Bool { links[term] != nil && links[term] == closest }
}
