internal import English
internal import Queries
internal import RDF
internal import Vocabulary

/// Answers to yes-or-no questions: yes or no, the fact restated, and after a no what is true instead.
extension Phraser {
  func verdict(_ query: Query, _ truth: Bool) -> String {
    let (asked, denied) = Self.unwrapped(query)
    // Whether the claim without its "not" holds: of "isn't it permanent?" that it is permanent.
    let holds = truth != denied
    let word = truth ? "Yes" : "No"
    if case .every(let some, let all) = asked, !holds, let told = exceptions(some, all) {
      return "\(word). \(told)"
    }
    let claim = Wording.capitalized(statement(holds ? named(asked) : asked, holds: holds))
    let remark = holds ? meaning(asked) : correction(asked)
    let open = !holds && isOpen(asked) && remark.isEmpty ? ", as far as listed" : ""
    return "\(word). \(claim)\(open)\(remark)" + (claim.hasSuffix(".") ? "" : ".")
  }

  /// "harder than something", where what it is harder than can be named.
  private func named(_ query: Query) -> Query {
    guard executor != nil, case .exists(let set) = query,
      let (subject, rest) = Verbalizer.subject(of: set),
      case .join(let relation, .everything) = rest,
      let others = members(of: .join(relation.reversed, .terms(subject))),
      (1...3).contains(others.count)
    else { return query }
    return .exists(.intersection(.terms(subject), .join(relation, .terms(others))))
  }

  private static func unwrapped(_ query: Query, _ denied: Bool = false) -> (Query, Bool) {
    if case .not(let inner) = query { return unwrapped(inner, !denied) }
    return (query, denied)
  }

  private func statement(_ query: Query, holds: Bool) -> String {
    if case .compare(let a, let comparison, let b) = query,
      let told = numbers(a, comparison, b, holds: holds)
    {
      return told
    }
    switch query {
    case .both(let a, let b) where !holds: return deciding([a, b], holds, query)
    case .either(let a, let b) where holds: return deciding([a, b], holds, query)
    default: break
    }
    if case .exists(let set) = query, Verbalizer.subject(of: set) == nil,
      let shown = existing(set, holds: holds)
    {
      return shown
    }
    return words.claim(query, denied: !holds)
  }

  /// The parts that decide, told as sentences: those of "both" that do not hold, those of "either" that do.
  private func deciding(_ parts: [Query], _ holds: Bool, _ whole: Query) -> String {
    let found = parts.filter { look($0) == .truth(holds) }
    guard !found.isEmpty else { return words.claim(whole, denied: !holds) }
    return found.map { statement($0, holds: holds) }.joined(separator: " and ")
  }

  /// "Are there …?" is best answered by showing them, where they are few.
  private func existing(_ set: Query, holds: Bool) -> String? {
    guard holds, let terms = members(of: set), !terms.isEmpty, terms.count <= 6,
      case .sentence(let text)? = self.set(set, terms).answer.blocks.first, text.hasSuffix(".")
    else { return nil }
    return String(text.dropLast())
  }

  /// The comparison of two numbers as a statement: "the number of factors of A is more than the number of factors of B
  /// (6 against 3)".
  private func numbers(
    _ a: Query, _ comparison: Comparison, _ b: Query, holds: Bool
  ) -> String? {
    guard let first = number(of: a), let second = number(of: b) else { return nil }
    let truth =
      first == second ? "the same as" : first > second ? "more than" : "less than"
    let values =
      first == second
      ? Wording.digits(first) : "\(Wording.digits(first)) against \(Wording.digits(second))"
    return "\(words.reading(of: a)) is \(truth) \(words.reading(of: b)) (\(values))"
  }

  /// ": an ongoing lifecycle", after a quality that the graph explains.
  private func meaning(_ query: Query) -> String {
    guard case .exists(let set) = query, let (_, rest) = Verbalizer.subject(of: set),
      case .join(let relation, .terms(let values)) = rest, values.count == 1,
      naming.verb(for: relation.reversed) == "is",
      let meaning = naming.definition(of: values[0])
    else { return "" }
    return explanation(meaning)
  }

  /// The members that the claim fails for, as a sentence: "Mars is not a gas giant."
  private func exceptions(_ some: Query, _ all: Query) -> String? {
    guard let failing = members(of: .difference(some, all)), !failing.isEmpty,
      failing.count <= 6
    else { return nil }
    let shown = naming.shown(naming.order(of: failing))
    let number = failing.count == 1 ? slot(failing[0]).number : .many
    let subject = Slot(text: Wording.list(shown, "and"), number: number)
    let denied = words.said(all, of: subject, besides: []).text(denied: true)
    let rest = members(of: .intersection(some, all)) ?? []
    return Wording.sentence(denied + (rest.isEmpty ? "" : doing(rest, all)))
  }

  /// Who does what was asked of somebody else, as the end of a sentence: "; service management does".
  private func doing(_ terms: [Term], _ set: Query, most: Int = 3) -> String {
    guard terms.count <= most else { return "" }
    let number = terms.count == 1 ? slot(terms[0]).number : .many
    let subject = Slot(text: Wording.list(naming.shown(naming.order(of: terms))), number: number)
    let statement = words.said(set, of: subject, besides: [])
    guard statement.subject == subject.text else { return "" }
    return "; \(subject.text) \(Verbs.proform(of: statement.verb, for: number))"
  }

  // MARK: What is true instead

  /// The fact the person may have meant: turned round, of something else, or with another value.
  private func correction(_ query: Query) -> String {
    guard executor != nil, case .exists(let set) = query,
      let (subject, rest) = Verbalizer.subject(of: set),
      case .join(let relation, let inner) = rest
    else { return "" }
    // "It is encrypted" says all to whoever asks whether it is not.
    if let flag = words.flag(rest), !flag.isHad { return "" }
    if let turned = turned(subject, relation, inner) { return turned }
    // After a verb ("does X affect it?") who else does it is worth telling; after a quality, how it is instead.
    if case .reverseVerb(let verb) = naming.saying(relation, by: Saying.forFacts),
      !Verbs.isCopular(verb)
    {
      return otherSubject(subject, rest) ?? otherValue(subject, relation, inner) ?? ""
    }
    return otherValue(subject, relation, inner) ?? otherSubject(subject, rest) ?? ""
  }

  /// The fact with subject and object exchanged, where that holds, as the end of an answer: ". It is the other way
  /// round: …"
  private func turned(_ subject: [Term], _ relation: Relation, _ inner: Query) -> String? {
    let other = Query.intersection(inner, .join(relation, .terms(subject)))
    guard case .terms(let objects) = inner, case .truth(true) = look(.exists(other)) else {
      return nil
    }
    let fact = words.claim(
      .exists(.intersection(.terms(objects), .join(relation, .terms(subject)))))
    return ". It is the other way round: \(fact)"
  }

  /// "; it is permanent", where the subject has another single value.
  private func otherValue(_ subject: [Term], _ relation: Relation, _ inner: Query) -> String? {
    guard let values = members(of: .join(relation.reversed, .terms(subject))),
      (1...2).contains(values.count), subject.count == 1, !naming.isPerson(subject[0]),
      words.flag(.join(relation, inner)) == nil
    else { return nil }
    let it = slot(subject[0])
    let pronoun = Self.pronoun(for: it)
    let fact = words.said(.join(relation, .terms(values)), of: pronoun, besides: [])
    let isAboutIt = [pronoun.text, pronoun.possessive].contains(fact.subject.firstWord)
    return isAboutIt ? "; \(fact.text())" : nil
  }

  /// "; service management does", where that is said of few others.
  private func otherSubject(_ subject: [Term], _ set: Query) -> String? {
    guard let others = members(of: set), !others.isEmpty else { return nil }
    let text = doing(others.filter { !subject.contains($0) }, set, most: 2)
    return text.isEmpty ? nil : text
  }
}

extension String {
  fileprivate var firstWord: String { String(prefix { $0 != " " }) }
}
