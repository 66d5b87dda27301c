internal import English
internal import Queries
internal import RDF
internal import Vocabulary

/// Answers to superlatives, with the values that decide and with ties, and to counts and totals.
extension Phraser {
  func extremes(_ best: Superlative, _ members: Members) -> [Answer.Block] {
    let (measure, extreme) = (best.measure, best.extreme)
    let names = Verbalizer.namesOfAKind(Verbalizer.conjuncts(of: best.set))
    if best.rank == 1, best.places == 1, let pair = names?.namedTerms, pair.count == 2 {
      return [.sentence(Wording.sentence(between(pair, measure, extreme, members)))]
    }
    if best.places > 1 { return top(best, members) }
    var phrase = words.phrase(.superlative(best))
    phrase.isDefinite = true
    let one = members.names.count == 1
    let lead = "the \(phrase.bare(one ? .one : .many)) \(one ? "is" : "are")"
    let value = shownValue(of: members.terms[0], measure).map { one ? $0 : "\($0) each" }
    var blocks = blocks(lead, members)
    if let value, case .sentence(let text) = blocks[0], text.hasSuffix(".") {
      blocks[0] = .sentence("\(text.dropLast()) (\(value)).")
    }
    return blocks + leftOut(best.set, measure)
  }

  /// The answer that names several at the end of an order: "The three largest planets are …"
  private func top(_ best: Superlative, _ members: Members) -> [Answer.Block] {
    // Several may tie for the last place, or the set may have fewer members than were asked for.
    var told = best
    told.places = members.count
    return listed(.superlative(told), members)
  }

  /// The members of several places, from the first on; nil where that is not asked for or cannot be had.
  func ranked(_ query: Query, _ terms: [Term]) -> [Term]? {
    guard case .superlative(let best) = query, best.places > 1 else { return nil }
    let sorting = Sorting(
      set: .terms(terms), measure: best.measure, descending: best.extreme == .largest)
    guard let ranked = look(.sorted(sorting))?.members, ranked.count == terms.count else {
      return nil
    }
    return ranked
  }

  /// Two things compared: "Mars is smaller than Venus (3,390 km against 6,052 km)."
  private func between(
    _ pair: [Term], _ measure: Measure, _ extreme: Extreme, _ members: Members
  ) -> String {
    guard members.names.count == 1, let other = pair.first(where: { $0 != members.terms[0] }) else {
      return "\(Wording.list(members.names)) have the same \(measureName(measure))"
        + each(members, measure)
    }
    let winner = slot(members.terms[0])
    let loser = naming.shown(other)
    let degree =
      if let adjective = naming.adjective(for: measure, extreme, degree: .comparative) {
        "\(Verbs.form(of: "is", for: winner.number)) \(adjective)"
      } else if case .count = measure {
        "\(Verbs.form(of: "has", for: winner.number)) \(extreme == .largest ? "more" : "fewer") "
          + Nouns.plural(of: words.noun(for: measure))
      } else {
        "\(Verbs.form(of: "has", for: winner.number)) a "
          + "\(extreme == .largest ? "larger" : "smaller") \(words.noun(for: measure))"
      }
    return "\(winner.text) \(degree) than \(loser)" + against(members.terms[0], other, measure)
  }

  private func measureName(_ measure: Measure) -> String {
    if case .count = measure { return "number of \(Nouns.plural(of: words.noun(for: measure)))" }
    return words.noun(for: measure)
  }

  private func each(_ members: Members, _ measure: Measure) -> String {
    value(of: members.terms[0], measure).map { " (\($0) each)" } ?? ""
  }

  private func against(_ a: Term, _ b: Term, _ measure: Measure) -> String {
    guard let first = value(of: a, measure), let second = value(of: b, measure) else { return "" }
    return " (\(first) against \(second))"
  }

  /// "population 1,595,138", "6 factors"; nil without an executor, or where the value is no number.
  private func shownValue(of term: Term, _ measure: Measure) -> String? {
    guard let value = value(of: term, measure) else { return nil }
    if case .value(let relation) = measure { return "\(naming.name(of: relation)) \(value)" }
    return "\(value) \(Nouns.form(of: words.noun(for: measure), for: value == "1" ? 1 : 2))"
  }

  private func value(of term: Term, _ measure: Measure) -> String? {
    switch measure {
    case .value(let relation):
      let values = members(of: .join(relation, .terms([term]))) ?? []
      guard values.count == 1, let value = values[0].literal else { return nil }
      return naming.shown(.literal(value), unit: naming.unit(for: relation))
    case .count(let relation, let counted):
      let reached = Query.join(relation, .terms([term]))
      let set = counted == .everything ? reached : .intersection(reached, counted)
      return number(of: .count(set)).map { Wording.digits($0, groupingFrom: 4) }
    }
  }

  // MARK: Numbers

  func amount(_ query: Query, _ number: Double) -> Phrased {
    guard number.isFinite else {
      return Phrased(
        Answer(Wording.sentence("there is nothing to tell \(words.reading(of: query)) from")),
        answers: [], holds: false)
    }
    if let time = time(query, number) {
      return Phrased(
        Answer(Wording.sentence("\(words.reading(of: query)) is \(naming.shown(.literal(time)))")),
        answers: [time.lexical])
    }
    let answers = [machine(number, query)]
    if case .count(let set) = query, let count = Int(exactly: number.rounded()) {
      return Phrased(Answer(counted(set, count)), answers: answers)
    }
    var value = Wording.digits(number, groupingFrom: 4)
    if case .aggregate(let aggregation) = query, let unit = words.unit(of: aggregation.measure) {
      value += " \(unit)"
    }
    var blocks: [Answer.Block] = [
      .sentence(Wording.sentence("\(words.reading(of: query)) is \(value)"))
    ]
    if case .aggregate(let total) = query { blocks += leftOut(total.set, total.measure) }
    return Phrased(Answer(blocks), answers: answers)
  }

  /// A number as a machine is given it, the utmost of a table's as the table writes it: "32 mm".
  private func machine(_ number: Double, _ query: Query) -> String {
    let digits = Wording.plainDigits(number)
    guard case .aggregate(let total) = query, let relation = total.measure.valued else {
      return digits
    }
    return Written.filled([digits], naming.written(for: relation)) ?? digits
  }

  /// The date or the time of day that the largest or smallest of some values is; nil of a plain number.
  private func time(_ query: Query, _ number: Double) -> Literal? {
    guard case .aggregate(let total) = query, let relation = total.measure.valued else {
      return nil
    }
    return time(number, total.kind, of: relation)
  }

  /// The date or the time of day that a number stands for, as the largest or smallest value of a relation; nil of a plain
  /// number.
  func time(_ number: Double, _ kind: Aggregate, of relation: Relation) -> Literal? {
    guard kind == .largest || kind == .smallest else { return nil }
    let values: ValueKind =
      naming.isDate(relation) ? .dates : naming.isClock(relation) ? .clocks : .numbers
    return Literal(key: number, values)
  }

  /// The answer to "how many": "Service management has 3 factors listed: …", "There are 12 rivers in Texas."
  private func counted(_ set: Query, _ count: Int) -> [Answer.Block] {
    let listed = isOpen(set) ? " listed" : ""
    let how = count == 0 ? "no" : Wording.digits(Double(count))
    let names = count > 0 && count <= 8 ? look(set).flatMap(names) : nil
    let tail = names.map { ": \(Wording.list($0))" } ?? ""
    if case .join(let relation, let inner) = set, inner != .everything,
      let noun = naming.noun(for: relation)
    {
      let owner = words.slot(inner)
      if owner.isName {
        let has = owner.number == .one ? "has" : "have"
        let what = Nouns.form(of: noun, for: count)
        return [.sentence(Wording.sentence("\(owner.text) \(has) \(how) \(what)\(listed)\(tail)"))]
      }
    }
    let phrase = words.phrase(set)
    let isOrAre = count == 1 ? "is" : "are"
    // Things that were listed before have no noun: "There are 34.", "There is 1: tea."
    if phrase.isName && phrase.after.isEmpty {
      return [.sentence(Wording.sentence("there \(isOrAre) \(how)\(tail)"))]
    }
    let bare = phrase.bare(count == 1 ? .one : .many)
    return [.sentence(Wording.sentence("there \(isOrAre) \(how) \(bare)\(listed)\(tail)"))]
  }

  private func names(_ denotation: Denotation) -> [String]? {
    guard case .terms(let terms) = denotation else { return nil }
    return naming.shown(naming.inOrder(terms) ?? naming.order(of: terms))
  }

  /// Whether a set rests on a list that is known to go on.
  func isOpen(_ query: Query) -> Bool {
    switch query {
    case .join(let relation, let inner): naming.isOpen(relation) || isOpen(inner)
    case .intersection(let a, let b), .union(let a, let b), .difference(let a, let b):
      isOpen(a) || isOpen(b)
    case .superlative(let best): isOpen(best.set) || isOpen(best.measure)
    case .filter(let filter): isOpen(filter.set) || isOpen(filter.measure)
    case .slice(let slice): isOpen(slice.set)
    case .sorted(let sorting): isOpen(sorting.set)
    case .groups(let groups): isOpen(groups.set)
    case .arithmetic(let sum): isOpen(sum.left) || isOpen(sum.right)
    case .every(let a, let b), .same(let a, let b), .compare(let a, _, let b), .both(let a, let b),
      .either(let a, let b):
      isOpen(a) || isOpen(b)
    case .count(let set), .exists(let set), .not(let set), .describe(let set): isOpen(set)
    case .everything, .terms, .instances, .aggregate, .table, .rows, .sequence: false
    }
  }

  private func isOpen(_ measure: Measure) -> Bool {
    if case .count(let relation, _) = measure { return naming.isOpen(relation) }
    return false
  }
}
