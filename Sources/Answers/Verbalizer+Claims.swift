internal import English
internal import Queries
internal import RDF
internal import Vocabulary

/// Yes-or-no questions as the statements they ask about.
extension Verbalizer {
  /// A yes-or-no query as a statement, without capital or full stop.
  func claim(_ query: Query, denied: Bool = false) -> String {
    switch query {
    case .exists(let set): existence(of: set, denied: denied)
    case .every(let some, let all): universal(some, all, denied: denied)
    case .compare(let a, let comparison, let b):
      "\(reading(of: a)) is \(denied ? "not " : "")\(comparison.numberWords) \(reading(of: b))"
    case .same(let a, let b): sameness(a, b, denied: denied)
    // "Not both hold" means that one of them does not.
    case .both(let a, let b):
      "\(claim(a, denied: denied)) \(denied ? "or" : "and") \(claim(b, denied: denied))"
    case .either(let a, let b):
      "\(claim(a, denied: denied)) \(denied ? "and" : "or") \(claim(b, denied: denied))"
    case .not(let inner): claim(inner, denied: !denied)
    default: "\(denied ? "there is no " : "there is ")\(phrase(query).bare(.one))"
    }
  }

  /// The statement that two sets are the same: "the moons of Mars are the same as the moons of Venus".
  private func sameness(_ a: Query, _ b: Query, denied: Bool) -> String {
    let (one, other) = (slot(a), slot(b))
    let verb = denied ? Verbs.negated("is", for: one.number) : Verbs.form(of: "is", for: one.number)
    return "\(one.text) \(verb) the same as \(other.text)"
  }

  private func existence(of set: Query, denied: Bool) -> String {
    if let (subject, rest) = Self.subject(of: set) {
      return said(rest, of: slot(.terms(subject)), besides: subject).text(denied: denied)
    }
    if case .join(let relation, let inner) = set, inner != .everything {
      let saying = naming.saying(relation, by: [.noun, .verb, .passive, .reverseVerb])
      let owner = slot(inner)
      if case .noun(let noun) = saying {
        return Statement(
          subject: owner.text, number: owner.number, verb: "has", object: Nouns.plural(of: noun)
        ).text(denied: denied)
      }
    }
    return "there are \(denied ? "no " : "")\(phrase(set).bare(.many))"
  }

  /// The things and the set of "these things, as far as they are in that set", which is the form of "is X a Y?". Nil
  /// of other forms.
  static func subject(of set: Query) -> (terms: [Term], rest: Query)? {
    if let terms = measuredBase(of: set)?.namedTerms {
      return (terms, measured(set, on: .everything))
    }
    let parts = conjuncts(of: set)
    guard parts.count > 1,
      let index = parts.firstIndex(where: { $0.namedTerms != nil }),
      let terms = parts[index].namedTerms
    else { return nil }
    var rest = parts
    rest.remove(at: index)
    return (terms, rest.dropFirst().reduce(rest[0]) { .intersection($0, $1) })
  }

  private func universal(_ some: Query, _ all: Query, denied: Bool) -> String {
    let subject: Slot
    if let terms = some.namedTerms {
      let names = slot(some).text
      subject = Slot(text: terms.count == 2 ? "both \(names)" : names, number: .many)
      return (denied ? "it is not so that " : "")
        + said(all, of: subject, besides: []).text()
    }
    subject = Slot(text: "all \(phrase(some).bare(.many))", number: .many)
    return (denied ? "not " : "") + said(all, of: subject, besides: []).text()
  }

  /// What a set says of one of its members: "affects planning", "is a planet".
  /// - Parameter besides: terms to leave out where the set names them, since a thing is not told
  ///   to be harder than itself.
  func said(_ set: Query, of subject: Slot, besides: [Term]) -> Statement {
    if let flag = flag(set) {
      return flag.quality.statement(of: subject, isHad: flag.isHad)
    }
    if let measured = measured(set, of: subject) { return measured }
    switch set {
    case .join(let relation, let inner):
      if case .everything = inner { return having(relation, subject) }
      let saying = naming.saying(relation, by: Saying.forFacts)
      if case .noun(let noun) = saying { return being(noun, of: inner, subject) }
      return saying.statement(from: slot(Self.dropping(besides, from: inner)), to: subject)
    case .intersection: return combined(set, of: subject, besides: besides)
    case .instances, .superlative, .filter, .slice, .difference:
      return being(phrase(set), subject)
    default:
      let phrase = phrase(set)
      let among = phrase.isName && phrase.number == .one ? "" : "among "
      return Statement(
        subject: subject.text, number: subject.number, verb: "is", object: among + phrase.nested)
    }
  }

  static func dropping(_ terms: [Term], from query: Query) -> Query {
    guard let all = query.namedTerms, all.count > 1, !terms.isEmpty else { return query }
    let rest = all.filter { !terms.contains($0) }
    return rest.isEmpty ? query : .terms(rest)
  }

  private func being(_ noun: String, of inner: Query, _ subject: Slot) -> Statement {
    let what = subject.number == .one ? Nouns.withArticle(noun) : Nouns.plural(of: noun)
    return Statement(
      subject: subject.text, number: subject.number, verb: "is",
      object: "\(what) of \(slot(inner).text)")
  }

  private func being(_ phrase: NounPhrase, _ subject: Slot) -> Statement {
    let object =
      if phrase.isDefinite || phrase.isName {
        phrase.nested
      } else if subject.number == .many {
        phrase.bare(.many)
      } else {
        Nouns.withArticle(phrase.bare(.one))
      }
    return Statement(
      subject: subject.text, number: subject.number, verb: "is", object: object)
  }

  private func having(_ relation: Relation, _ subject: Slot) -> Statement {
    if let noun = naming.noun(for: relation.reversed) {
      return Statement(
        subject: subject.text, number: subject.number, verb: "has",
        object: Nouns.withArticle(noun))
    }
    let saying = naming.saying(relation, by: Saying.forFacts)
    return saying.statement(from: Slot(text: "something", number: .one), to: subject)
  }

  private func combined(_ set: Query, of subject: Slot, besides: [Term]) -> Statement {
    let statements = Self.conjuncts(of: set).map { said($0, of: subject, besides: besides) }
    let shared = statements.allSatisfy { $0.subject == subject.text }
    guard var first = statements.first, shared else {
      return being(phrase(set), subject)
    }
    if statements.allSatisfy({ $0.verb == first.verb && !$0.object.isEmpty }) {
      first.object = Wording.list(statements.map(\.object))
    } else {
      first.object += statements.dropFirst().map { " and \($0.saidOfIt())" }.joined()
    }
    return first
  }
}

extension Comparison {
  /// The words of the comparison between two numbers: "3 is more than 2".
  var numberWords: String {
    switch self {
    case .less: "less than"
    case .atMost: "at most"
    case .equal: "the same as"
    case .atLeast: "at least"
    case .more: "more than"
    case .unequal: "different from"
    }
  }
}

/// Names of the aspects by which things are compared.
extension Verbalizer {
  func comparison(_ subjects: [Query], _ columns: [Relation]) -> String {
    let who = Wording.list(subjects.map { phrase($0).nested })
    guard columns.count <= 6 else { return "\(who) compared, aspect by aspect" }
    return "\(who) compared by \(Wording.list(columns.map { aspect($0) }))"
  }

  /// A relation as the name of a row in a comparison.
  func aspect(_ relation: Relation, number: GrammaticalNumber = .one) -> String {
    if let noun = naming.noun(for: relation) {
      return number == .one ? noun : Nouns.plural(of: noun)
    }
    if let verb = naming.verb(for: relation) {
      return Verbs.isCopular(verb) ? String(Verbs.split(verb).rest.dropFirst()) : verb
    }
    return naming.passive(for: relation) ?? naming.name(of: relation)
  }
}
