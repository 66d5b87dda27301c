import English
import Queries
import RDF
import Triples
import Vocabulary

// Columns that no label names: what question words and nouns of a kind ask for, what leads to a named class, and what
// tells rows apart.
extension Tops {
  /// "where are they, and when?", "dates and fees": what question words and nouns like "date" ask for, of each the
  /// properties that answer it, any of which may be meant, or all.
  func asked(of set: Part, beside named: [[Way]]) -> [[Way]] {
    let told = named.reduce(into: Set<Int>()) { $0.formUnion($1.map(\.use.property)) }
    let words = named.reduce(WordSet()) { $1.reduce($0) { $0.union($1.words) } }
    let ways = composition.askedForColumns(of: set).filter {
      !told.contains($0.use.property) && !words.meets($0.words) && !$0.words.meets(set.words)
    }
    var groups: [[Way]] = []
    for way in ways {
      if let place = groups.firstIndex(where: { $0[0].words == way.words }) {
        groups[place].append(way)
      } else {
        groups.append([way])
      }
    }
    return groups + anyAsked(of: set, told, words, groups.map { $0[0].words })
  }

  /// "who did it, and where?" where no property of the class is known to lead to people or places: any that leads to
  /// things or texts, where these are few.
  private func anyAsked(of set: Part, _ told: Set<Int>, _ words: WordSet, _ answered: [WordSet])
    -> [[Way]]
  {
    let asking = question.sentence.roles.indices.filter { place in
      !AskedKinds.asked(by: question.sentence.roles[place]).isDisjoint(with: [.place, .person])
    }.map { WordSet($0..<($0 + 1)) }
    let open = asking.filter { word in
      !words.meets(word) && !word.meets(set.words) && !answered.contains { $0.meets(word) }
    }
    let known = Set(composition.askedForColumns(of: set).map(\.use.property)).union(told)
    let uses = telling(set).filter { !known.contains($0.property) }
    guard !open.isEmpty, (1...Self.fewTelling).contains(uses.count) else { return [] }
    return open.map { word in
      uses.map {
        Way(use: $0, words: word, anchors: AnchorSet(), tags: .unsaidProperty, isNoun: true)
      }
    }
  }

  /// The most properties among which one may be meant that no word says.
  private static let fewTelling = 4

  /// The properties that lead from the members of a set to things and texts, without the one that it is reached by.
  private func telling(_ set: Part) -> [PropertyUse] {
    var link: Int?
    if case .join(let relation, _) = set.query { link = composition.use(of: relation)?.property }
    return schema.properties.indices.filter { index in
      let property = schema.properties[index]
      return index != link && !property.isOrder && !property.isBookkeeping && !property.isNumeric
        && !property.isBoolean && !composition.naming.contains(index)
        && set.type.usuallyMeets(property.source)
    }.map { PropertyUse($0) }
  }

  /// "which trail is it, and who guides?": the properties that lead from a set to the members of a named class, where
  /// these words name no other.
  func toNamedClasses(from set: Part) -> [Way] {
    question.anchors.enumerated().flatMap { place, anchor -> [Way] in
      let words = WordSet(anchor.words)
      guard case .kind(let kind) = anchor.meaning, anchor.match <= .inflected,
        !composition.ways.contains(where: { $0.words == words })
      else { return [] }
      let uses = telling(set).filter {
        !schema.properties[$0.property].isText
          && schema.target(of: $0).usuallyMeets(schema.classes[kind].type)
      }
      guard uses.count <= Self.fewTelling else { return [] }
      return uses.map {
        Way(use: $0, words: words, anchors: AnchorSet(place), tags: [], isNoun: true)
      }
    }
  }

  /// "what is in there, and how many kilos?", "score each time": rows of records are told apart by what they are of,
  /// which no word need say; it comes before what words ask for.
  func rowsToldApart(_ set: Part) -> [Candidate] {
    guard case .join = set.query, let named = columns(of: set).first, named.count <= Self.fewNamed
    else { return [] }
    let told = Set(named.map(\.way.use.property))
    let uses = telling(set).filter { use in
      !told.contains(use.property) && schema.properties[use.property].isFunctional
        && !schema.properties[use.property].isText
    }
    guard uses.count <= Self.fewTelling else { return [] }
    return uses.compactMap { use in
      let own = Column(
        way: Way(
          use: use, words: WordSet(), anchors: AnchorSet(), tags: .unsaidProperty, isNoun: true),
        isCounted: false, words: WordSet())
      return rows(of: set, [own] + named)
    }
  }

  private static let fewNamed = 2

  /// "visiting hours": a number or a date with its twin, "visit from" and "visit to", whose label shares a word with
  /// it.
  func withTwin(_ column: Column, of set: Part) -> [Candidate] {
    let property = schema.properties[column.way.use.property]
    guard !column.isCounted, !column.way.use.inverse, property.isNumeric else { return [] }
    let words = labelWords(property)
    let twins = schema.properties.indices.filter { index in
      let other = schema.properties[index]
      return index != column.way.use.property && other.isNumeric && other.values == property.values
        && set.type.usuallyMeets(other.source) && !labelWords(other).isDisjoint(with: words)
    }
    guard twins.count == 1 else { return [] }
    let twin = Column(
      way: Way(
        use: PropertyUse(twins[0]), words: WordSet(), anchors: AnchorSet(), tags: .unsaidProperty,
        isNoun: true), isCounted: false, words: WordSet())
    return [[column, twin], [twin, column]].compactMap { rows(of: set, $0) }
  }

  /// The words of a property's labels that are no mere prepositions.
  private func labelWords(_ property: Schema.Property) -> Set<String> {
    composition.lexicon.shownNames(of: property.iri).reduce(into: []) { words, label in
      let said = Sentence(label, in: composition.lexicon.language)
      for place in said.words.indices where said.roles[place].isEmpty {
        words.insert(said.typed(place..<(place + 1)).lowercased())
      }
    }
  }
}
