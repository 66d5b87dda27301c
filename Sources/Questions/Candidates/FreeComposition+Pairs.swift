import English
import Queries
import RDF
import Triples
import Vocabulary

// Sets about two things (what they share, what only one has), what stands beside a thing in its list, and what a thing
// is for.
extension FreeComposition {
  /// Proposes of two things and a property what both have, and what only one of them has.
  mutating func pairwise() {
    let groups = table.parts.filter { part in
      guard case .terms(let terms) = part.query, part.size == 1 else { return false }
      return terms.count == 2
    }
    for group in groups {
      guard case .terms(let terms) = group.query else { continue }
      for way in ways
      where !way.words.meets(group.words) && group.type.meets(schema.source(of: way.use)) {
        let relation = schema.relation(way.use)
        let (a, b) = (
          Query.join(relation, .terms([terms[0]])), Query.join(relation, .terms([terms[1]]))
        )
        let words = group.words.union(way.words)
        let common = words.union(question.words(of: [.common, .both]))
        let only = words.union(question.words(of: [.only, .negation, .except]))
        let anchors = group.anchors.union(way.anchors)
        let tags = group.tags.union(way.tags)
        // Two that nobody named are meant only where a word asks for what they share or what tells them apart.
        let isImplied = group.tags.contains(.pairImplied)
        if !isImplied || [.common, .both, .each, .any].contains(where: question.has) {
          add(.intersection(a, b), schema.target(of: way.use), common, anchors, tags, 3)
        }
        guard
          !isImplied
            || [.only, .negation, .except, .compare, .another].contains(where: question.has)
        else { continue }
        add(.difference(a, b), schema.target(of: way.use), only, anchors, tags, 4)
        add(.difference(b, a), schema.target(of: way.use), only, anchors, tags, 4)
      }
    }
  }

  /// "what else is on that list?": what a property leads to from whatever it leads to the thing from, without the thing
  /// itself. Of a phase these are the other phases of its discipline.
  mutating func siblings() {
    guard question.has(.another) || question.has(.remaining) || question.has(.except) else {
      return
    }
    let said = question.words(of: [.another, .remaining, .except])
    for part in table.parts
    where part.query.isNamed && part.size == 1 && part.tags.count <= 1
      && !part.tags.contains(.pairImplied)
    {
      for property in schema.properties.indices
      where !schema.properties[property].isNumeric && !schema.properties[property].isOrder {
        let use = PropertyUse(property)
        guard part.type.meets(schema.target(of: use)), !table.isFull else { continue }
        let relation = schema.relation(use)
        let list = Query.join(relation, .join(relation.reversed, part.query))
        add(
          .difference(list, part.query), schema.target(of: use), part.words.union(said),
          part.anchors, part.tags.union(.unsaidProperty), 4)
      }
    }
  }

  /// "who else uses that pitch?", "other nodes in the same region": what has the same of a property as a thing, without
  /// it.
  mutating func fellows() {
    let cues: [Cue] = [.another, .remaining, .except, .common, .equal]
    guard cues.contains(where: question.has) else { return }
    let said = question.words(of: cues)
    for part in table.best(Self.fewFellows, where: { isSubject($0) }) {
      for use in fellowUses(of: part) where !table.isFull {
        let way = way(naming: use.property, beside: part.words)
        let relation = schema.relation(use)
        let list = Query.join(relation.reversed, .join(relation, part.query))
        guard evaluator.ids(of: list).count > 1 else { continue }
        add(
          .difference(list, part.query), schema.source(of: use),
          part.words.union(said).union(way?.words ?? WordSet()),
          part.anchors.union(way?.anchors ?? AnchorSet()),
          part.tags.union(way?.tags ?? .unsaidProperty), 4)
      }
    }
  }

  /// The properties that lead from a thing to what others may share with it, and those by which others tell of it
  /// ("with whom has she shared a first ascent?").
  private func fellowUses(of part: Part) -> [PropertyUse] {
    schema.usesEitherWay.filter { use in
      let property = schema.properties[use.property]
      return !property.isNumeric && !property.isOrder && !property.isBoolean
        && !property.isSymmetric && !property.isBookkeeping && !(use.inverse && property.isText)
        && part.type.meets(schema.source(of: use))
    }
  }

  private static let fewFellows = 2

  /// "why use X?", "what is it good for?": what the properties lead to that say what something is for
  /// (`lore:isPurpose`).
  mutating func purposes() {
    guard question.has(.why) || question.has(.purpose) else { return }
    let uses = lexicon.purposes
    guard let first = uses.first else { return }
    let said = question.words(of: [.why, .purpose])
    for part in table.parts
    where part.query.isNamed && part.size == 1 && part.type.meets(schema.source(of: first)) {
      let joins = uses.map { Query.join(schema.relation($0), part.query) }
      for (use, join) in zip(uses, joins) {
        add(join, schema.target(of: use), part.words.union(said), part.anchors, part.tags, 2)
      }
      let set = joins.dropFirst().reduce(joins[0]) { .union($0, $1) }
      let type = uses.reduce(SetType.nothing) { $0.union(schema.target(of: $1)) }
      add(set, type, part.words.union(said), part.anchors, part.tags, 2)
    }
  }

  /// "which one is about the money?": a member of a short list by words that no label explains. Which of them, only
  /// the model can say: by what words of questions and of labels have to do with each other.
  mutating func resembling() {
    let open = question.content.subtracting(question.anchored)
    guard !open.isEmpty, context.last != nil || question.says([.about, .one]) else { return }
    let lists = table.best(6) {
      !$0.query.isNamed && $0.size <= 2 && $0.tags.count <= 1 && $0.role != .kind
        && (!$0.tags.contains(.unsaidProperty) || question.says([.about, .one]))
    }
    for list in lists {
      let members = listed(list)
      guard (2...12).contains(members.count), !table.isFull else { continue }
      for member in members {
        add(
          .terms([store.term(member)]), schema.type(of: member), list.words, list.anchors,
          list.tags.union(.resembling), 3)
      }
    }
  }

  // MARK: Offered values

  /// "is X temporary or permanent?", "suppliers: a factor of X or of Y?": values of one kind to choose from stand
  /// for the property that leads to them.
  mutating func offered() {
    let values = table.parts.filter { part in
      guard case .terms(let terms) = part.query, part.size == 1, part.role == .things else {
        return false
      }
      return terms.count > 1 || question.has(.choice)
    }
    guard !values.isEmpty else { return }
    let subjects = table.parts.filter {
      $0.query.isNamed && $0.size == 1 && $0.role != .kind && $0.tags.count <= 1
        && $0.tags.isDisjoint(with: [.earlierTopic])
    }
    for value in values {
      for subject in subjects where !subject.words.meets(value.words) {
        let links = links(from: subject.type, to: value.type)
        guard links.count <= 3 else { continue }
        for use in links {
          whole.append(
            Part(
              query: .join(schema.relation(use), subject.query), type: schema.target(of: use),
              words: subject.words.union(value.words).union(question.words(of: .choice)),
              anchors: subject.anchors.union(value.anchors), tags: subject.tags.union(.offered),
              size: 2, role: .made))
        }
      }
    }
  }

  /// Properties that values in the question lead to, for tables: "compare them: temporary or permanent?".
  mutating func findOfferedWays() {
    for part in table.parts {
      guard case .terms(let terms) = part.query, terms.count > 1, part.role == .things else {
        continue
      }
      let uses = schema.properties.indices.filter { index in
        !schema.properties[index].isOrder
          && schema.target(of: PropertyUse(index)).usuallyMeets(part.type)
      }
      guard uses.count == 1 else { continue }
      offeredWays.append(
        Way(
          use: PropertyUse(uses[0]), words: part.words, anchors: part.anchors, tags: .offered,
          isNoun: true))
    }
  }
}
