import Queries
import RDF

// Translates groups, and sets in an order that was asked for.

extension Translation {
  /// A row a member of each group, `?subject` being what it is grouped by; or a row a group with its number.
  mutating func groups(_ groups: Groups, answer: Variable, labels: LabelChoice) -> Select {
    let subject = Variable("subject")
    var select = Select([.init(subject), .init(answer)], [])
    var number = answer
    if groups.value == .members {
      number = fresh("n")
      select.columns.append(.init(labels.variable))
      // Where all groups are wanted, in no order, no numbers are needed to choose by.
      let isNumbered = groups.condition != nil || groups.extreme != nil || groups.first != nil
      select.body =
        (isNumbered ? chosen(groups, key: subject, number: number) : [])
        + pairs(groups, member: answer, key: subject) + labels.patterns(for: answer)
    } else {
      select.body = chosen(groups, key: subject, number: answer)
    }
    select.distinct = true
    if let first = groups.first {
      if number != answer { select.columns.append(.init(number)) }
      select.orderBy = [.init(number, descending: first == .largest), .init(textOf: subject)]
    }
    return select
  }

  /// Patterns that bind the key and the number of each group that meets the condition and has the extreme number.
  mutating func chosen(_ groups: Groups, key: Variable, number: Variable) -> [Pattern] {
    let patterns = conditioned(groups, key: key, number: number)
    guard let choice = groups.extreme else { return patterns }
    let (top, tests) = limits(
      on: number, rank: choice.rank, places: choice.places, extreme: choice.extreme
    ) { translation, n in
      translation.conditioned(groups, key: translation.fresh(), number: n)
    }
    return top + patterns + tests
  }

  private mutating func conditioned(
    _ groups: Groups, key: Variable, number: Variable
  ) -> [Pattern] {
    let sized = Pattern.select(numbered(groups, key: key, number: number))
    guard let condition = groups.condition else { return [sized] }
    return [
      sized,
      .filter(.compare(.variable(number), condition.comparison, .number(condition.bound))),
    ]
  }

  /// A row a group: its key and its number.
  private mutating func numbered(_ groups: Groups, key: Variable, number: Variable) -> Select {
    let member = fresh()
    var select: Select
    switch groups.value {
    case .members, .count:
      select = Select(
        [.init(key), .init(number, .aggregate("COUNT", member, distinct: true))],
        pairs(groups, member: member, key: key))
    case .aggregate(let kind, let measure):
      let n = fresh("n")
      let scores = scored(groups.set, measure, kind.ofMember, member: member, score: n)
      // Each member counts once in a group, however many facts lead there.
      var inGroup = Select(
        [.init(member), .init(key)],
        [.step(.variable(member), groups.by, .variable(key))])
      inGroup.distinct = true
      select = Select(
        [.init(key), .init(number, .aggregate(kind.function, n, distinct: false))],
        [.select(scores), .select(inGroup)])
    }
    select.groupBy = [key]
    return select
  }

  private mutating func pairs(
    _ groups: Groups, member: Variable, key: Variable
  ) -> [Pattern] {
    members(of: groups.set, as: member) + [.step(.variable(member), groups.by, .variable(key))]
  }

  /// The members with their measure as `?measure`, in its order; then those without a number by the text that they
  /// have instead, and those without either come last.
  mutating func sorted(_ sorting: Sorting, answer: Variable, labels: LabelChoice) -> Select {
    let (measure, lacks) = (Variable("measure"), Variable("lacks"))
    let scores = scored(
      sorting.set, sorting.measure, sorting.descending ? "MAX" : "MIN", member: answer,
      score: measure)
    var select = set(sorting.set, answer: answer, labels: labels)
    select.body += [
      .optional([.select(scores)]),
      .bind(.call("IF", [.call("BOUND", [.variable(measure)]), .integer(0), .integer(1)]), lacks),
    ]
    select.columns += [.init(measure), .init(lacks)]
    select.orderBy = [.init(lacks), .init(measure, descending: sorting.descending)]
    if let spelled = spelled(sorting, answer: answer) {
      let (text, isMute) = (Variable("text"), Variable("mute"))
      select.body += [
        .optional([.select(spelled)]),
        .bind(.call("IF", [.call("BOUND", [.variable(text)]), .integer(0), .integer(1)]), isMute),
      ]
      select.columns += [.init(text), .init(isMute)]
      select.orderBy += [.init(isMute), .init(text, descending: sorting.descending)]
    }
    select.orderBy.append(.init(textOf: answer))
    return select
  }

  /// Members with the first, or last, of their texts as `?text`; nil where all values are numbers.
  private mutating func spelled(_ sorting: Sorting, answer: Variable) -> Select? {
    // Of the properties that name things an engine is asked for `rdfs:label` alone: Virtuoso estimates 2,284 seconds for
    // six of them, and refuses.
    guard let relation = sorting.measure.valued,
      sorting.isByName || !relation.arcs.allSatisfy({ isNumeric($0.property) })
    else { return nil }
    let (raw, low) = (fresh("raw"), fresh("text"))
    let isLiteral = Scalar.call("isLiteral", [.variable(raw)])
    let kinds = (XSD.keyed.union(XSD.numeric)).sorted().map { Term.iri($0) }
    let isText = Scalar.oneOf(.call("DATATYPE", [.variable(raw)]), kinds, negated: true)
    var select = Select(
      [
        .init(answer),
        .init(
          Variable("text"), .aggregate(sorting.descending ? "MAX" : "MIN", low, distinct: false)),
      ],
      members(of: sorting.set, as: answer) + [
        .step(.variable(answer), relation, .variable(raw)), .filter(.and(isLiteral, isText)),
        .bind(.call("LCASE", [.call("STR", [.variable(raw)])]), low),
      ])
    select.groupBy = [answer]
    return select
  }
}

extension Table {
  /// What each cell holds, row by row.
  var cells: [Query] { subjects.flatMap { subject in columns.map { .join($0, subject) } } }
}
