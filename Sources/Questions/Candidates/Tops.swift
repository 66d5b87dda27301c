import English
import Queries
import RDF
import Triples
import Vocabulary

/// Whole questions about the sets that composition found: list them, count them, ask a yes or no, compare.
struct Tops {
  let composition: FreeComposition
  var question: Question { composition.question }
  var context: Context { composition.context }
  var schema: Schema { composition.schema }

  init(_ composition: FreeComposition) { self.composition = composition }

  /// The number of sets, the best first, that whole questions are made of.
  private static let breadth = 110

  func candidates() -> [Candidate] {
    let leaves = composition.table.parts.filter { $0.size == 1 && $0.role != .context }
    let parts = leaves + composition.table.best(Self.breadth) { $0.size > 1 || $0.role == .context }
    var found: [Candidate] = []
    for part in parts { found += lists(part) + counts(part) + truths(part) + reasons(part) }
    found += severalNumbers(parts)
    found += leaves.flatMap(numbers) + numbersOfEverything() + numbersOfRecords()
    for part in composition.whole { found += lists(part) }
    found += universals(parts) + exclusives(parts)
    found += tables()
    found += comparisons(parts)
    found += foreign(parts) + backwards(parts) + classes(parts)
    found += amounts(parts)
    found += unlisted(parts)
    found += spokenWhether() + whetherUnsaid() + anyLeft()
    found += shared() + besideEachOther() + twoMeasures()
    found += ends(parts)
    found += rows()
    let groups = numbersForEach() + forEach() + numbersOfGroups()
    found += groups + inOrder(groups)
    // Last, as they are many: where "lowest, average and highest" are said, each set has a number of each kind.
    found += parts.filter { $0.size > 1 || $0.role == .context }.flatMap(numbers)
    return found
  }

  func made(_ query: Query, _ part: Part, _ words: WordSet = WordSet(), _ tags: Tags = [])
    -> Candidate
  {
    Candidate(
      .ask(query), words: part.words.union(words), anchors: part.anchors,
      tags: part.tags.union(tags))
  }

  // MARK: Lists

  private func lists(_ part: Part) -> [Candidate] {
    guard part.query.isNamed, part.size == 1 else {
      return part.query.isOneInSet && !isNamedWeakly(part) ? [] : [made(part.query, part)]
    }
    if part.tags.contains(.pairImplied) { return [] }
    var found: [Candidate] = []
    // Of what was said before a single thing is described, never a whole list.
    if !part.isOfContext || part.query.isOne {
      found.append(made(.describe(part.query), part, question.words(of: .define)))
    }
    // "the two", "the other one": the thing itself answers.
    if part.role == .context { found.append(made(part.query, part)) }
    return found
  }

  /// Whether a thing is named by less than its name: "anything about design?" → poor planning.
  func isNamedWeakly(_ part: Part) -> Bool {
    part.anchors.places.contains { place in
      guard case .things = question.anchors[place].meaning else { return false }
      return question.anchors[place].match > .inflected
    }
  }

  // MARK: Numbers

  /// The most numbers of a set among which one may be summed up without being named.
  private static let fewUnsaid = 3

  private func counts(_ part: Part) -> [Candidate] {
    let isShort = question.count <= 4
    guard question.has(.count) || isShort && lastWasNumber, !part.query.isNamed else { return [] }
    return [made(.count(part.query), part, question.words(of: .count))]
  }

  private func numbers(_ part: Part) -> [Candidate] {
    var found: [Candidate] = []
    for asked in NumberCue.all where question.has(asked.cue) && isNumbered(part, asked.kind) {
      let gauges = composition.fittingGauges(of: part).filter { $0.measure.valued != nil }
      let unsaid = gauges.count { $0.tags.contains(.unsaidMeasure) }
      for gauge in gauges where !gauge.tags.contains(.unsaidMeasure) || unsaid <= Self.fewUnsaid {
        found.append(
          Candidate(
            .ask(.aggregate(asked.kind, part.query, gauge.measure)),
            words: part.words.union(gauge.words).union(question.words(of: asked.cue)),
            anchors: part.anchors.union(gauge.anchors),
            tags: part.tags.union(gauge.tags)))
      }
    }
    return found
  }

  /// Whether a number is asked of a set: of things that are named the sum or the mean, where they are several ("both of
  /// them together").
  private func isNumbered(_ part: Part, _ kind: Aggregate) -> Bool {
    guard case .terms(let terms) = part.query else { return true }
    return terms.count > 1 && (kind == .sum || kind == .average)
      && !part.tags.contains(.pairImplied)
  }

  /// "the average turnout": of whatever has it, where no class is named.
  private func numbersOfEverything() -> [Candidate] {
    guard !composition.table.parts.contains(where: { $0.role == .kind && $0.size == 1 }) else {
      return []
    }
    let all = Part(
      query: .everything, type: .anything, words: WordSet(), anchors: AnchorSet(), tags: [],
      size: 1, role: .kind)
    return numbers(all).filter {
      if case .ask(.aggregate) = $0.move { return !$0.tags.contains(.unsaidMeasure) }
      return false
    }
  }

  var lastWasNumber: Bool {
    switch context.last?.query {
    case let query?: query.sort == .number
    case nil: false
    }
  }

  // MARK: Yes or no

  /// Whether the turn can be a yes-or-no question or a statement to be confirmed.
  var mayBeTruth: Bool {
    question.sentence.mood == .yesNo || question.has(.truth) || question.has(.any)
      || !question.says([.wh, .how, .tell]) || lastWasTruth
  }

  private var lastWasTruth: Bool {
    switch context.last?.query {
    case let query?: query.sort == .truth
    case nil: false
    }
  }

  /// Whether some clause can ask for a yes or no: an auxiliary near its start and no question word, "any", a word of
  /// truth or of denial ("no cost put down for it"). Without one only a named thing in a set says something that may be
  /// confirmed.
  var asksWhether: Bool {
    if question.sentence.mood == .yesNo || question.has(.truth) || question.says(.any)
      || lastWasTruth || question.has(.negation)
    {
      return true
    }
    let starts = [0] + question.sentence.boundaries
    return starts.contains { start in
      let opening = question.sentence.roles[start...].prefix(3)
      return opening.contains { !$0.isDisjoint(with: [.be, .do, .have, .modal]) }
        && !question.sentence.roles[start...].prefix(4).contains {
          !$0.isDisjoint(with: [.wh, .how, .tell])
        }
    }
  }

  /// Whether the turn asks for a yes or no, if only by its brevity: "sections fixed yet", "potassium?".
  var asksWhetherIfBriefly: Bool {
    mayBeTruth && (asksWhether || question.count <= Self.shortWhether)
  }

  /// A turn of so few words may ask for a yes or no without a word that says so.
  private static let shortWhether = 5

  private func truths(_ part: Part) -> [Candidate] {
    let isClaim = isMembership(part.query)
    let isWhether = mayBeTruth && (asksWhether || part.tags.contains(.lacking))
    guard !part.query.isNamed, isClaim || isWhether else { return [] }
    if case .instances = part.query, !question.has(.any) { return [] }
    // That the third of five exists nobody asks, nor whether there is some of a property that no word names.
    if case .slice = part.query { return [] }
    if case .join = part.query, part.tags.contains(.unsaidProperty) { return [] }
    if case .difference(_, .join(_, .everything)) = part.query,
      part.tags.contains(.unsaidProperty)
    {
      return []
    }
    var found = [
      made(.exists(part.query), part, question.words(of: [.truth, .any]))
    ]
    // Of things of one name, those that can be meant: "is communication on that list?"
    if case .intersection(.terms(let terms), let set) = part.query, terms.count > 1 {
      let inside = composition.evaluator.members(of: part.query)
      if inside.count == 1 {
        found.append(
          made(.exists(.intersection(.terms(inside), set)), part, question.words(of: .truth)))
      }
    }
    if question.has(.negation) || question.has(.wrong) || question.saysLasting && part.size == 2 {
      found.append(
        made(
          .not(.exists(part.query)), part,
          question.words(of: [.negation, .wrong, .truth])))
    }
    return found
  }

  /// Whether a set is named things with a condition: "risks, for project management" may be a statement.
  private func isMembership(_ query: Query) -> Bool {
    switch query {
    case .intersection(let a, _): a.isNamed
    case .filter(let filter): filter.set.isNamed
    default: false
    }
  }

  private func reasons(_ part: Part) -> [Candidate] {
    guard question.has(.why), isMembership(part.query), part.size <= 4,
      part.tags.count <= 1
    else { return [] }
    var claims = [part.query]
    // "X, of all that Y has" says the same as "Y, of all that have X".
    if case .intersection(let a, .join(let relation, let b)) = part.query, b.isNamed {
      claims.append(.intersection(b, .join(relation.reversed, a)))
    }
    return claims.map {
      Candidate(
        .reason(.exists($0)), words: part.words.union(question.words(of: .why)),
        anchors: part.anchors, tags: part.tags)
    }
  }

  /// "are both temporary?", "do all servers run Debian?": every member of one set is in another.
  private func universals(_ parts: [Part]) -> [Candidate] {
    guard mayBeTruth,
      question.has(.both) || question.has(.everything) || question.has(.each) || question.has(.only)
    else { return [] }
    let words = question.words(of: [.both, .everything, .each, .only, .truth])
    // Those that are named first: other sets take up most of what is made.
    let named = parts.filter { part in
      guard case .terms(let terms) = part.query else { return false }
      return terms.count > 1 && !part.tags.contains(.pairImplied)
    }
    let others = parts.filter { !$0.query.isNamed && $0.size <= 3 }
    let wholes = (named + others).prefix(24) + pairKinds
    let conditions = parts.filter {
      (!$0.query.isNamed || $0.size > 1)
        && !($0.words.isEmpty && $0.tags.contains(.unsaidProperty))
    }.prefix(40)
    var found: [Candidate] = []
    for whole in wholes {
      for part in conditions
      where part.query != whole.query && !part.words.meets(whole.words)
        && !(part.words.isEmpty && whole.words.isEmpty) && part.type.meets(whole.type)
        && part.tags.count + whole.tags.count <= 3 && found.count < 60
      {
        found.append(
          Candidate(
            .ask(.every(whole.query, part.query)),
            words: whole.words.union(part.words).union(words),
            anchors: whole.anchors.union(part.anchors), tags: whole.tags.union(part.tags)))
      }
    }
    return found
  }

  /// "both" where neither is named: the class of the two.
  private var pairKinds: [Part] {
    composition.pairs.map { pair in
      let kind = schema.classes[pair.kind]
      return Part(
        query: .instances(kind.extent), type: kind.type, words: question.words(of: .both),
        anchors: AnchorSet(),
        tags: .pairImplied, size: 1, role: .kind)
    }
  }
}

extension Query {
  /// Whether it is one thing by name, no mere text.
  var isOne: Bool {
    if case .terms(let terms) = self, terms.count == 1, case .iri = terms[0] { return true }
    return false
  }

  /// Whether it is one thing by name with a condition: it may be confirmed, but nobody asks for it as a list.
  var isOneInSet: Bool {
    if case .intersection(.terms(let terms), _) = self { return terms.count == 1 }
    return false
  }
}
