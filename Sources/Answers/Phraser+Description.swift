internal import English
internal import Queries
internal import RDF
internal import Vocabulary

/// All that is known of a thing: what it is, then its facts, a sentence a property.
extension Phraser {
  func description(of described: Query, _ terms: [Term]) -> Phrased {
    guard terms.count <= Self.mostDescribed else { return set(described, terms) }
    let ordered = naming.inOrder(terms) ?? naming.order(of: terms)
    let blocks = ordered.flatMap(description)
    // What a thing is, as the graph defines it.
    let meaning = ordered.count == 1 ? naming.definition(of: ordered[0]) : nil
    return Phrased(
      Answer(blocks),
      answers: meaning.map { [$0] } ?? ordered.map { naming.plain($0) }.withoutRepeats,
      holds: !blocks.isEmpty)
  }

  private static let mostDescribed = 3
  private static let mostProperties = 16
  private static let mostNames = 8

  private func description(of term: Term) -> [Answer.Block] {
    let opening = definition(of: term)
    let groups = groups(about: term)
    guard opening != nil || !groups.isEmpty else {
      return [.sentence("I know nothing of \(naming.shown(term)) but its name.")]
    }
    // The first sentence names the thing, so that "it" in the next has something to stand for.
    var owner = slot(term)
    var blocks = opening.map { [Answer.Block.sentence($0)] } ?? []
    for group in groups.prefix(Self.mostProperties) {
      if !blocks.isEmpty, !naming.isPerson(term) { owner = Self.pronoun(for: owner) }
      for block in stated(group.relation, owner, shortened(group)) where !blocks.contains(block) {
        blocks.append(block)
      }
    }
    return blocks
  }

  static func pronoun(for slot: Slot) -> Slot {
    let one = slot.number == .one
    return Slot(
      text: one ? "it" : "they", number: slot.number, possessive: one ? "its" : "their")
  }

  /// "Mars is the fourth planet of the solar system.", or at least "Mars is a planet."
  func definition(of term: Term) -> String? {
    let subject = slot(term)
    let name = subject.text + alias(of: term)
    let isOrAre = Verbs.form(of: "is", for: subject.number)
    guard let meaning = naming.definition(of: term) else {
      guard let noun = naming.noun(ofMember: term), noun != subject.text else { return nil }
      let what = subject.number == .one ? Nouns.withArticle(noun) : Nouns.plural(of: noun)
      return Wording.sentence("\(name) \(isOrAre) \(what)")
    }
    if Self.opensLikeNoun(meaning) { return Wording.sentence("\(name) \(isOrAre) \(meaning)") }
    return Wording.sentence("\(name): \(meaning)")
  }

  private static func opensLikeNoun(_ text: String) -> Bool {
    ["a ", "an ", "the ", "any ", "one ", "those "].contains(where: text.hasPrefix)
  }

  /// Whether a property is told in a description: labels, types and the like are said in other ways, or not at all.
  static func isTold(_ property: String) -> Bool {
    if [SKOS.broader, SKOS.related].contains(where: property.sameBytes) { return true }
    if [
      DCTerms.title, DCTerms.description, DCTerms.source, FOAF.name, SchemaOrg.name,
      SchemaOrg.nameHTTPS,
    ].contains(where: property.sameBytes) {
      return false
    }
    return ![RDF.namespace, RDFS.namespace, OWL.namespace, SKOS.namespace, Lore.namespace]
      .contains(where: property.hasPrefix)
  }

  private func shortened(_ group: FactGroup) -> Members {
    var members = members(group.terms, unit: naming.unit(for: group.relation))
    if members.count > Self.mostNames, !members.isOrdered {
      members.names = Array(members.names.prefix(Self.mostNames - 2))
      members.names.append("\(members.count - Self.mostNames + 2) more")
    }
    return members
  }

  /// The aspects that a thing has: what can be asked of it.
  func aspects(of term: Term, limit: Int) -> [String] {
    let names = groups(about: term).compactMap { group -> String? in
      guard let noun = naming.noun(for: group.relation) else { return nil }
      return group.terms.count > 1 ? Nouns.plural(of: noun) : noun
    }
    return Array(names.withoutRepeats.prefix(limit))
  }
}
