internal import English
internal import Queries
internal import RDF
internal import Vocabulary

/// The members of a set with what a sentence needs: names, how many, the noun for them.
struct Members {
  let terms: [Term]
  /// Their names, as far as they are shown; a description says behind a long list how many more there are.
  var names: [String]
  /// How many there are, shown or not.
  let count: Int
  /// Whether the order is the graph's own: a process.
  let isOrdered: Bool
  /// The noun for all of them, in the singular: "factor".
  var kind: String?

  /// How many they are, with their noun: "three factors", or "three things".
  var counted: String {
    "\(Wording.number(count)) \(Nouns.form(of: kind ?? "thing", for: count))"
  }

  var slot: Slot { Slot(text: Wording.list(names), number: .many) }
  var isLong: Bool { names.count > Self.longest }

  /// The most names in a sentence; more become a list below it.
  private static let longest = 12
}

extension Phraser {
  /// The answer to a query whose result has members.
  func set(_ query: Query, _ terms: [Term]) -> Phrased {
    if case .describe(let described) = query { return description(of: described, terms) }
    let members = toldMembers(of: query, terms)
    let blocks: [Answer.Block]
    switch query {
    case .join(let relation, let inner): blocks = joined(relation, inner, members)
    case .intersection: blocks = intersected(query, members)
    case .difference(let set, let without): blocks = excepted(query, set, without, members)
    case .superlative(let best): blocks = extremes(best, members)
    default: blocks = listed(query, members)
    }
    return Phrased(Answer(blocks), answers: plain(members, of: query))
  }

  /// Labels are looked up once: only literals read otherwise in a sentence than to a machine, and what a table heads.
  private func plain(_ members: Members, of query: Query) -> [String] {
    guard naming.hasHeadings || members.terms.contains(where: { $0.literal != nil }) else {
      return members.names
    }
    let patterns = told(by: query) { naming.written(for: $0) } ?? []
    if case .join(_, .terms(let things)) = query, things.count == 1 {
      return naming.plain(ofOneThing: members.terms, written: patterns).withoutRepeats
    }
    return members.terms.map { naming.plain($0, written: patterns) }.withoutRepeats
  }

  private func toldMembers(of query: Query, _ terms: [Term]) -> Members {
    if let ranked = ranked(query, terms) { return members(inOrder: ranked, unit: nil) }
    return members(terms, unit: unit(of: query))
  }

  /// The members of a list, which stay in its order.
  func list(_ query: Query, _ terms: [Term]) -> Phrased {
    let members = members(inOrder: terms, unit: unit(of: query))
    return Phrased(Answer(listed(query, members)), answers: plain(members, of: query))
  }

  func members(inOrder terms: [Term], unit: String?) -> Members {
    let names = naming.shown(terms, unit: unit)
    return Members(
      terms: terms, names: names, count: names.count, isOrdered: false, kind: commonNoun(of: terms))
  }

  func members(_ terms: [Term], unit: String?) -> Members {
    let process = terms.count > 1 ? naming.inOrder(terms) : nil
    let ordered = process ?? (terms.count > 1 ? naming.order(of: terms) : terms)
    let names = naming.shown(ordered, unit: unit)
    return Members(
      terms: ordered, names: names, count: names.count, isOrdered: process != nil,
      kind: commonNoun(of: ordered))
  }

  /// The noun of the members' class, where the first, the middle and the last agree.
  private func commonNoun(of terms: [Term]) -> String? {
    guard let first = terms.first, first.iri != nil, let noun = naming.noun(ofMember: first) else {
      return nil
    }
    let samples = [terms[terms.count / 2], terms[terms.count - 1]]
    return samples.allSatisfy { naming.noun(ofMember: $0) == noun } ? noun : nil
  }

  func unit(of query: Query) -> String? { told(by: query, naming.unit) }

  /// What is known of the relation whose values a query asks for.
  private func told<Known>(by query: Query, _ known: (Relation) -> Known?) -> Known? {
    switch query {
    case .join(let relation, _): known(relation)
    case .intersection(let a, let b): told(by: a, known) ?? told(by: b, known)
    default: query.chosenFrom.flatMap { told(by: $0, known) }
    }
  }

  // MARK: What a relation leads to

  func joined(
    _ relation: Relation, _ inner: Query, _ members: Members, asked kind: String? = nil
  ) -> [Answer.Block] {
    if case .everything = inner { return related(relation, members) }
    if let flag = words.flag(.join(relation, inner)) {
      var members = members
      members.kind = members.kind ?? naming.noun(reachedBy: relation)
      return flagged(flag.quality, isHad: flag.isHad, members)
    }
    var owner = words.slot(Verbalizer.dropping(members.terms, from: inner))
    // Several things share the name, so it cannot be said which of them has what.
    if case .terms(let terms) = inner, terms.count > 1, owner.number == .one {
      owner.isName = false
    }
    // "The full form of IT is information technology": its own name would tell nothing.
    if case .terms(let terms) = inner, terms.count == 1, members.names == [owner.text],
      let other = terms.first.flatMap(naming.otherName)
    {
      owner = Slot(text: other, number: owner.number, isName: owner.isName)
    }
    if !owner.isName, case .reverseNoun = answerSaying(relation, kind: members.kind) {
      return listed(.join(relation, inner), members)
    }
    return stated(relation, owner, members, asked: kind)
  }

  /// The answer about things that have a quality, or lack it: "Four engineers are on call: …", "Two laptops are not
  /// encrypted: …".
  private func flagged(
    _ quality: Verbalizer.Quality, isHad: Bool, _ members: Members
  ) -> [Answer.Block] {
    let isOne = members.count == 1
    let subject = Slot(
      text: isOne ? members.names[0] : members.counted, number: isOne ? .one : .many)
    let text = quality.statement(of: subject, isHad: isHad).text()
    return isOne ? [.sentence(Wording.sentence(text))] : blocks(text, members)
  }

  /// Whatever something is related to: "the last update is …". Without a noun for it, what each is
  /// related to is told.
  private func related(_ relation: Relation, _ members: Members) -> [Answer.Block] {
    let isNamed = naming.noun(for: relation) != nil
    if isNamed, members.count == 1 {
      return [.sentence("The \(naming.name(of: relation)) is \(members.names[0]).")]
    }
    guard !isNamed, members.count <= 3, executor != nil else {
      return listed(.join(relation, .everything), members)
    }
    return members.terms.map { term in
      let others = self.members(of: .join(relation.reversed, .terms([term]))) ?? []
      let fact = words.said(
        .join(relation, others.isEmpty ? .everything : .terms(others)), of: slot(term), besides: [])
      return .sentence(Wording.sentence(fact.text()))
    }
  }

  /// What the relation leads to from an owner.
  /// - Parameter kind: the class that was asked for.
  func stated(
    _ relation: Relation, _ owner: Slot, _ members: Members, asked kind: String? = nil
  ) -> [Answer.Block] {
    var members = members
    // The noun of the relation rather than that of the things, which may be of several kinds: a year and a film's
    // name.
    members.kind = kind ?? naming.noun(reachedBy: relation) ?? members.kind
    var saying = answerSaying(relation, kind: members.kind)
    // "It is a quality of X" rather than "X is it".
    if owner.possessive != nil, case .reverseVerb("is") = saying,
      let noun = naming.saying(relation, .reverseNoun)
    {
      saying = noun
    }
    if members.names.count == 1 {
      return [.sentence(Wording.sentence(single(saying, owner, members)))]
    }
    if !members.isLong, !members.isOrdered, let plain = uncounted(saying, owner, members) {
      return [.sentence(Wording.sentence(plain))]
    }
    return blocks(lead(saying, owner, members), members)
  }

  /// How the answer says a relation. A quality is said by "is". A noun that only repeats the class that was asked for
  /// is worse than a verb: "three factors affect it", not "it has three factors".
  private func answerSaying(_ relation: Relation, kind: String?) -> Saying {
    if let verb = naming.verb(for: relation), verb == "is" { return .verb(verb) }
    if let noun = naming.noun(for: relation), noun == kind,
      let verb = naming.saying(relation, .reverseVerb)
    {
      return verb
    }
    return naming.saying(relation, by: Saying.forAnswers)
  }

  private func single(_ saying: Saying, _ owner: Slot, _ members: Members) -> String {
    let term = members.terms[0]
    var answer = slot(term)
    answer = Slot(text: members.names[0] + alias(of: term), number: answer.number)
    if case .reverseNoun(let noun) = saying, owner.isName {
      // "a moon of Mars", not "the": nobody said that it is the only one.
      let role = owner.number == .one ? Nouns.withArticle(noun) : Nouns.plural(of: noun)
      return Statement(
        subject: owner.text, number: owner.number, verb: "is", object: "\(role) of \(answer.text)"
      ).text()
    }
    if case .noun(let noun) = saying, Self.isLong(answer.text) {
      return "\(owner.owning(noun)): \(answer.text)"
    }
    let text = saying.statement(from: owner, to: answer).text()
    guard case .verb("is") = saying, let meaning = naming.definition(of: term) else { return text }
    return text + explanation(meaning)
  }

  /// A clause rather than a name ("ensure that …") does not go with "is".
  private static func isLong(_ name: String) -> Bool {
    name.utf8.lazy.filter { $0 == UInt8(ascii: " ") }.count >= 6
  }

  /// ": an ongoing lifecycle", where the definition is short enough to stand in a sentence.
  func explanation(_ meaning: String) -> String {
    guard meaning.utf8.count <= 80 else { return "" }
    return ": " + (meaning.hasSuffix(".") ? String(meaning.dropLast()) : meaning)
  }

  /// " (also called performing)". A part of the name, or an abbreviation, is no news.
  func alias(of term: Term) -> String {
    guard let other = naming.otherName(of: term), !naming.label(of: term).hasSuffix(other),
      other.contains(where: \.isLowercase)
    else { return "" }
    return " (also called \(other))"
  }

  /// The sentence where no noun says what is listed, so that they cannot be counted: "the discoverers of
  /// the moons are Hall and Galileo". Nil where a count says more: "Mars has two moons: …".
  private func uncounted(_ saying: Saying, _ owner: Slot, _ members: Members) -> String? {
    switch saying {
    case .noun(let noun):
      guard !owner.isName else { return nil }
      return "\(owner.owning(Nouns.plural(of: noun))) are \(members.slot.text)"
    case .verb(let verb):
      guard members.kind == nil || Verbs.isCopular(verb) else { return nil }
    case .reverseNoun: return nil
    case .passive, .reverseVerb, .reversePassive:
      guard members.kind == nil else { return nil }
    }
    return saying.statement(from: owner, to: members.slot).text()
  }

  /// The words in front of a list: "service management has five benefits".
  private func lead(_ saying: Saying, _ owner: Slot, _ members: Members) -> String {
    switch saying {
    case .noun(let noun):
      guard owner.isName else {
        return "the \(Nouns.plural(of: noun)) of \(owner.text) are"
      }
      let has = owner.number == .one ? "has" : "have"
      return "\(owner.text) \(has) \(Wording.number(members.count)) \(Nouns.plural(of: noun))"
    case .reverseNoun(let noun):
      let role = owner.number == .one ? noun : Nouns.plural(of: noun)
      let isOrAre = owner.number == .one ? "is" : "are"
      return "\(owner.text) \(isOrAre) the \(role) of \(members.counted)"
    default:
      return saying.statement(from: owner, to: Slot(text: members.counted, number: .many)).text()
    }
  }

  // MARK: Lists

  /// A lead and its list: in the sentence, below it when long, as a chain when it is a process.
  func blocks(_ lead: String, _ members: Members) -> [Answer.Block] {
    let lead = Wording.capitalized(lead)
    if members.isOrdered, members.names.count > 2 {
      return [.sentence("\(lead), in order:"), .chain(members.names)]
    }
    if members.isLong { return [.sentence("\(lead):"), .list(members.names)] }
    let link = lead.hasSuffix(" are") || lead.hasSuffix(" is") ? " " : ": "
    return [.sentence("\(lead)\(link)\(Wording.list(members.names)).")]
  }

  /// The answer where no statement fits the set: its reading, and the members.
  func listed(_ query: Query, _ members: Members) -> [Answer.Block] {
    let phrase = words.phrase(query)
    let one = members.names.count == 1
    if case .terms = query {
      guard !members.isLong else { return [.list(members.names)] }
      return [.sentence(Wording.sentence(Wording.list(members.names)))]
    }
    if phrase.isName && phrase.after.isEmpty || query.isSorted {
      return blocks(phrase.alone, members)
    }
    let number: GrammaticalNumber = one ? .one : .many
    if phrase.isDefinite {
      return blocks("the \(phrase.bare(number)) \(one ? "is" : "are")", members)
    }
    if one { return blocks("the only \(phrase.bare(.one)) is", members) }
    return blocks("there are \(Wording.number(members.count)) \(phrase.bare(.many))", members)
  }
}

extension Query {
  /// Whether its words already say in what order the members are.
  fileprivate var isSorted: Bool {
    if case .sorted = self { return true }
    return false
  }
}
