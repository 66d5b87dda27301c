import Testing

@testable import English

/// Which words WordNet links, and how; and which it must not.
@Suite struct RelatednessTests {
  /// A word of a question, a label, and the word and the link by which it is found.
  @Test(arguments: [
    ("money", "reduce operational cost", "cost", WordNet.Link.gloss),
    ("seeing", "improve visibility", "visibility", .gloss),
    ("enough", "inadequate staff", "inadequate", .antonym),
    ("employees", "inadequate staff", "staff", .hyponym),
    ("bad", "poor planning", "poor", .similar),
    ("planned", "poor planning", "planning", .synonym),
    ("old", "age", "age", .attribute),
    ("heavy", "weight", "weight", .attribute),
    ("far", "distance", "distance", .attribute),
    ("long", "duration", "duration", .attribute),
    ("tall", "height", "height", .derivation),
    ("die", "death", "death", .derivation),
    ("finance", "financial planning", "financial", .derivation),
    ("danger", "risks", "risks", .synonym),
    ("clients", "customer satisfaction", "customer", .synonym),
    ("messages", "lack of communication", "communication", .hypernym),
    ("bicycle", "vehicle", "vehicle", .hypernym),
    ("vehicle", "bicycle", "bicycle", .hyponym),
    ("cheap", "cost", "cost", .antonym),
  ])
  func relatedWordsAreLinked(word: String, label: String, labelled: String, link: WordNet.Link) {
    let found = Relatedness.link(between: word, and: Self.words(of: label))
    #expect(found?.word == labelled)
    #expect(found?.link == link)
  }

  @Test(arguments: [
    ("money", "improve visibility"), ("banana", "poor planning"), ("river", "inadequate staff"),
    ("heavy", "age"), ("old", "cost"), ("far", "weight"), ("movie", "procurement"),
    ("teacher", "temperature"), ("guitar", "reduce operational cost"),
    // A word that English does not have, words of grammar, and nothing at all have no link.
    ("zzzqx", "cost"), ("of", "lack of communication"), ("the", "cost"), ("cost", "of the"),
    ("", "cost"), ("cost", ""), ("2019", "cost"),
  ])
  func unlikeWordsAreNot(word: String, label: String) {
    let found = Relatedness.link(between: word, and: Self.words(of: label))
    #expect(
      found == nil, "\(word) and \(label): \(found.map { "\($0.word) \($0.link.name)" } ?? "")")
  }

  /// The words of one link, among others.
  @Test(arguments: [
    ("heavy", WordNet.Link.attribute, ["weight"]), ("heavy", .antonym, ["light"]),
    ("price", .synonym, ["cost", "toll"]), ("visibility", .derivation, ["visible"]),
    ("visibility", .gloss, ["seen", "see", "eye"]), ("geese", .hypernym, ["bird"]),
    ("bad", .similar, ["poor", "awful"]), ("Cost", .gloss, ["money", "goods", "good"]),
    ("vehicle", .hyponym, ["rocket"]), ("inadequate", .antonym, ["adequate", "enough"]),
  ])
  func aWordHasLinks(word: String, link: WordNet.Link, expected: [String]) {
    let links = WordNet.links(of: word)
    for other in expected { #expect(links[other] == link, "\(word): \(other)") }
  }

  @Test(arguments: ["go", "make", "old", "horse", "person", "change"])
  func linksAreOfSingleWordsAndBounded(word: String) {
    let links = WordNet.links(of: word)
    #expect(!links.isEmpty && links.count <= 300)
    #expect(links[word] == nil)
    #expect(links.keys.allSatisfy { $0 == $0.lowercased() && $0.allSatisfy(\.isLetter) })
    // The widest words and those of every definition would link anything to anything.
    for empty in ["entity", "abstraction", "something", "especially", "the"] {
      #expect(links[empty] == nil, "\(word): \(empty)")
    }
  }

  @Test(arguments: [
    ("money", true), ("cities", true), ("seen", true), ("boxesful", true), ("Planning", true),
    ("well-known", true), ("managment", false), ("ing", false), ("zzzqx", false), ("café", false),
    ("", false),
  ])
  func wordsOfEnglishAreKnown(word: String, isKnown: Bool) {
    // Asked twice, since the second answer comes from memory.
    for _ in 0..<2 { #expect(WordNet.isKnown(word) == isKnown) }
  }

  @Test func withoutItsFilesThereIsNothing() {
    #expect(WordNetFiles(folder: "/nowhere") == nil)
  }

  /// Words longer than libwordnet's buffers, or with what ends a string of C early, do no harm.
  @Test(arguments: [String(repeating: "a", count: 100_000), "co\0st", "\n", "  ", "a|b"])
  func oddWordsAreHarmless(word: String) {
    #expect(WordNet.links(of: word).isEmpty)
    #expect(!WordNet.isKnown(word) && !WordNet.isNoun(word))
    #expect(WordNet.related(to: word).isEmpty)
    #expect(Relatedness.link(between: word, and: ["cost"]) == nil)
  }

  private static func words(of label: String) -> [String] {
    label.split(separator: " ").map(String.init)
  }
}

/// The sorts of things that words name: "fitter" is a person.
@Suite struct WordKindTests {
  @Test(arguments: [
    ("price", "noun.attribute"), ("fitter", "noun.person"), ("pilots", "noun.person"),
    ("village", "noun.group"), ("built", "verb.creation"), ("hour", "noun.time"),
  ])
  func theWidestComesFirst(word: String, kind: String) {
    #expect(WordNet.kinds(of: word).first == kind)
    #expect(WordNet.kinds(of: word).count <= 3)
  }

  @Test(arguments: ["", "zzzqx", "\u{0}", "naïve", String(repeating: "a", count: 100)])
  func whatIsNoWordIsOfNoKind(word: String) {
    #expect(WordNet.kinds(of: word).isEmpty)
  }
}
