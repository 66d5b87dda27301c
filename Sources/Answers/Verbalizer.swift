internal import English
package import Queries
internal import RDF
internal import Vocabulary

/// Says a query in words: the reading that a person is shown, to see how the question was understood.
///
/// Each form is worded from the words of its parts, so any query has a reading.
///
/// Example: `(count (:phase :project_management))` → "the number of phases of project management".
package struct Verbalizer: Sendable {
  let naming: any Naming

  package init(_ naming: any Naming) { self.naming = naming }

  /// The query in words, without capital or full stop: "the number of rivers in Texas".
  /// - Parameter denotation: what it was found to denote, so that one answer reads as one:
  ///   "the capital of Texas" rather than "capitals of Texas".
  package func reading(of query: Query, as denotation: Denotation? = nil) -> String {
    if case .terms(let terms) = denotation, terms.count == 1, case .join = query {
      return "the \(phrase(query).bare(.one))"
    }
    return switch query {
    case .count(let set): "the number of \(phrase(set).bare(.many))"
    case .aggregate(let total): aggregate(total.kind, total.set, total.measure)
    case .arithmetic(let sum):
      "\(reading(of: sum.left)) \(sum.operation.words) \(reading(of: sum.right))"
    case .exists, .every, .same, .compare, .both, .either, .not: "whether \(claim(query))"
    case .describe(let set): "what is known about \(phrase(set).nested)"
    case .table(let table): comparison(table.subjects, table.columns)
    case .rows(let rows): listing(rows)
    case .groups(let groups): grouping(groups)
    case .sequence(let parts): parts.map { reading(of: $0) }.joined(separator: "; ")
    default: phrase(query).alone
    }
  }

  /// A set in words.
  func phrase(_ query: Query) -> NounPhrase {
    switch query {
    case .everything: NounPhrase(head: "thing")
    case .terms(let terms): names(terms)
    case .instances(let extent): NounPhrase(head: noun(of: extent))
    case .join(let relation, let inner): joined(relation, inner)
    case .intersection: intersected(query)
    case .union(let a, let b): united(a, b)
    case .difference(let set, let without): excepted(set, without)
    case .superlative(let best): extremes(best)
    case .filter(let filter): filtered(filter)
    case .slice(let slice): part(slice)
    case .sorted(let sorting): ordered(sorting)
    case .describe(let set): phrase(set)
    case .groups(let groups): grouped(groups)
    case .count, .aggregate, .arithmetic, .exists, .every, .same, .compare, .both, .either, .not,
      .table, .rows, .sequence:
      .names(reading(of: query), .one)
    }
  }

  /// A set as part of a statement.
  func slot(_ query: Query) -> Slot {
    let phrase = phrase(query)
    return Slot(text: phrase.nested, number: phrase.number, isName: phrase.isName)
  }

  func noun(of extent: ClassExtent) -> String {
    naming.noun(forClass: extent.name) ?? Nouns.singular(of: naming.label(of: .iri(extent.name)))
  }

  private func names(_ terms: [Term]) -> NounPhrase {
    let names = naming.shown(naming.order(of: terms))
    guard names.count == 1, let name = names.first else {
      return .names(Wording.list(Self.shortened(names)), .many)
    }
    return .names(name, terms[0].iri != nil && Nouns.isPlural(name) ? .many : .one)
  }

  /// The names without the middle of a long list, which does not belong in a reading.
  private static func shortened(_ names: [String]) -> [String] {
    names.count <= 8 ? names : Array(names.prefix(6)) + ["\(names.count - 6) more"]
  }

  private func joined(_ relation: Relation, _ inner: Query) -> NounPhrase {
    if case .everything = inner { return anyReached(relation) }
    let reached = naming.noun(reachedBy: relation)
    // "tickets that are resolved", not "tickets that resolved yes".
    if let flag = flag(.join(relation, inner)) {
      let modifier = flag.isHad ? flag.quality.modifier : flag.quality.denied
      return NounPhrase(head: reached ?? "thing", after: [modifier])
    }
    let owner = slot(inner)
    if let noun = naming.noun(for: relation),
      noun != reached || naming.verb(for: relation.reversed) == nil
    {
      return NounPhrase(head: noun, after: [.same("of \(owner.text)")])
    }
    let saying = naming.saying(relation, by: Saying.forClauses)
    if reached == nil, case .noun(let noun) = saying {
      return NounPhrase(head: noun, after: [.same("of \(owner.text)")])
    }
    return NounPhrase(head: reached ?? "thing", after: [saying.modifier(from: owner)])
  }

  /// "directors"; without a noun "phases that follow something".
  private func anyReached(_ relation: Relation) -> NounPhrase {
    if let noun = naming.noun(for: relation) { return NounPhrase(head: noun) }
    let saying = naming.saying(relation, by: Saying.forClauses)
    if case .noun(let name) = saying { return NounPhrase(head: name) }
    let something = Slot(text: "something", number: .one)
    return NounPhrase(
      head: naming.noun(reachedBy: relation) ?? "thing", after: [saying.modifier(from: something)])
  }

  /// The phrase for members of several sets: the set that names their kind is the noun, the others say which of them.
  private func intersected(_ query: Query) -> NounPhrase {
    guard case .intersection = query else { return phrase(query) }
    let parts = Self.conjuncts(of: query)
    if let names = Self.namesOfAKind(parts) { return phrase(names) }
    if let narrower = withoutRepeatedKind(parts) { return intersected(narrower) }
    let head = parts.firstIndex { Self.isHead($0) } ?? nounIndex(parts) ?? 0
    var result = phrase(parts[head])
    var rest = parts
    rest.remove(at: head)
    if case .instances = parts[head],
      let same = rest.firstIndex(where: { says($0, result.head) })
    {
      result = phrase(rest.remove(at: same))
    }
    if result.isName, let named = parts[head].namedTerms, named.count > 1, !rest.isEmpty {
      let names = result.head
      result = NounPhrase(head: "one of \(names)", plural: "those of \(names)")
    }
    return rest.reduce(result) { restricted($0, by: $1) }
  }

  /// "benefits of both X and Y" rather than "benefits of X that are benefits of Y".
  private func restricted(_ phrase: NounPhrase, by query: Query) -> NounPhrase {
    if phrase.after.count == 1, says(query, phrase.head), case .join(_, let inner) = query,
      case let owner = phrase.after[0].one, owner.hasPrefix("of ")
    {
      var both = phrase
      both.after[0] = .same("of both \(owner.dropFirst(3)) and \(slot(inner).text)")
      return both
    }
    return phrase.adding(restriction(query))
  }

  /// "the river Rhine": the class only tells which Rhine is meant.
  static func namesOfAKind(_ parts: [Query]) -> Query? {
    var names: Query?
    for part in parts {
      switch part {
      case .instances: continue
      default:
        guard names == nil, part.namedTerms != nil else { return nil }
        names = part
      }
    }
    return names
  }

  static func conjuncts(of query: Query) -> [Query] {
    guard case .intersection(let a, let b) = query else { return [query] }
    return conjuncts(of: a) + conjuncts(of: b)
  }

  /// "films among the films apart from …" names the class twice.
  private func withoutRepeatedKind(_ parts: [Query]) -> Query? {
    let classes = parts.indices.filter { if case .instances = parts[$0] { true } else { false } }
    let others = parts.indices.filter { index in
      !classes.contains(index) && Self.isHead(parts[index])
    }
    guard !classes.isEmpty, let other = others.first else { return nil }
    let head = phrase(parts[other])
    guard !head.isName else { return nil }
    let kept = parts.indices.filter { index in
      if case .instances(let extent) = parts[index] { return noun(of: extent) != head.head }
      return true
    }
    guard kept.count < parts.count else { return nil }
    // The part that already names the class leads.
    let ordered = [parts[other]] + kept.filter { $0 != other }.map { parts[$0] }
    return ordered.dropFirst().reduce(ordered[0]) { .intersection($0, $1) }
  }

  private static func isHead(_ query: Query) -> Bool {
    switch query {
    case .instances, .superlative, .filter, .slice, .sorted, .groups, .difference: true
    default: false
    }
  }

  private func nounIndex(_ parts: [Query]) -> Int? {
    parts.firstIndex {
      if case .join(let relation, _) = $0 { return naming.noun(for: relation) != nil }
      return false
    }
  }

  /// Whether the words of a set already name a class: "phases that are phases of X" would say "phase" twice.
  private func says(_ query: Query, _ noun: String) -> Bool {
    guard case .join(let relation, let inner) = query, inner != .everything else { return false }
    return naming.noun(for: relation) == noun && naming.verb(for: relation.reversed) == nil
  }

  /// The modifier that a set becomes where it narrows another: "of Texas".
  func restriction(_ query: Query) -> NounPhrase.Modifier {
    if let flag = flag(query) { return flag.isHad ? flag.quality.modifier : flag.quality.denied }
    return switch query {
    case .join(let relation, .everything): has(relation)
    case .join(let relation, let inner):
      naming.saying(relation, by: Saying.forClauses).modifier(from: slot(inner))
    default: Self.among(phrase(query))
    }
  }

  private func has(_ relation: Relation) -> NounPhrase.Modifier {
    if let noun = naming.noun(for: relation.reversed) {
      return .same("with \(Nouns.withArticle(noun))")
    }
    let something = Slot(text: "something", number: .one)
    return naming.saying(relation, by: Saying.forClauses).modifier(from: something)
  }

  private static func among(_ phrase: NounPhrase) -> NounPhrase.Modifier {
    let rest = phrase.nested
    let single = phrase.isName && phrase.number == .one
    return NounPhrase.Modifier(
      one: single ? "that is \(rest)" : "among \(rest)",
      many: single ? "that are \(rest)" : "among \(rest)", isClause: single)
  }

  private func united(_ a: Query, _ b: Query) -> NounPhrase {
    if case .join(let r, let x) = a, case .join(let s, let y) = b, r == s {
      let either = Slot(
        text: "\(slot(x).text) or \(slot(y).text)", number: .one)
      if let noun = naming.noun(for: r), naming.verb(for: r.reversed) == nil {
        return NounPhrase(head: noun, after: [.same("of \(either.text)")])
      }
      return NounPhrase(
        head: naming.noun(reachedBy: r) ?? naming.noun(for: r) ?? "thing",
        after: [naming.saying(r, by: Saying.forClauses).modifier(from: either)])
    }
    return .names("\(phrase(a).nested) and \(phrase(b).nested)", .many)
  }

  private func excepted(_ set: Query, _ without: Query) -> NounPhrase {
    var base = phrase(set)
    if let flag = flag(without), !base.isName {
      return base.adding(
        flag.isHad
          ? flag.quality.denied : .same("apart from those \(flag.quality.denied.many)"))
    }
    guard case .join(let relation, let inner) = without, !base.isName else {
      return base.adding(.same("apart from \(phrase(without).nested)"))
    }
    if inner == set {
      let denial = naming.saying(relation, by: Saying.forClauses).deniedModifier(
        from: Slot(text: "another of them", number: .one))
      return base.adding(denial)
    }
    if inner == .everything {
      if naming.isOrder(relation) || naming.isOrder(relation.reversed) {
        // What nothing comes before is the first, and what nothing comes after the last.
        base.before = naming.isOrder(relation) ? "first" : "last"
        base.isDefinite = true
        base.number = .one
        return base
      }
      if let noun = naming.noun(for: relation.reversed) {
        return base.adding(.same("without \(Nouns.withArticle(noun))"))
      }
    }
    let owner = inner == .everything ? Slot(text: "anything", number: .one) : slot(inner)
    let saying = naming.saying(relation, by: Saying.forClauses)
    var denial = saying.deniedModifier(from: owner)
    denial.isDenial = true
    return base.adding(denial)
  }
}

extension Query {
  /// The things that a query names and nothing more: "X", "X or Y".
  var namedTerms: [Term]? {
    switch self {
    case .terms(let terms): terms
    case .union(let a, let b):
      if let first = a.namedTerms, let second = b.namedTerms { first + second } else { nil }
    default: nil
    }
  }
}
