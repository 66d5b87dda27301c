import English
import Testing

/// Word forms, by rule and by exception.
@Suite struct EnglishTests {
  @Test(arguments: [
    ("epoch", "epochs"), ("serious fault", "serious faults"),
    ("lens", "lenses"),
    ("capital city", "capital cities"), ("person", "people"),
    ("chance of success", "chances of success"),
    ("box", "boxes"), ("day", "days"), ("analysis", "analyses"), ("woman", "women"),
    ("phylum", "phyla"), ("genus", "genera"), ("“classe”", "“classe”"),
    ("river in Texas", "rivers in Texas"), ("series", "series"), ("movie", "movies"),
  ])
  func pluralAndSingularAreInverse(singular: String, plural: String) {
    #expect(Nouns.plural(of: singular) == plural)
    #expect(Nouns.singular(of: plural) == singular)
  }

  @Test(arguments: [
    ("habitat", "habitat"), ("wing span", "wing span"), ("smartphone", "smartphone"),
    ("URL", "URL"),
    ("classe", "“classe”"), ("f1 b1", "“f1 b1”"), ("P1454", "“P1454”"),
  ])
  func aNounThatIsNoEnglishIsQuoted(noun: String, told: String) {
    #expect(EnglishWords.quotingForeign(noun) == told)
  }

  @Test(arguments: [
    ("scientificname", "scientific name"), ("locationimage", "location image"),
    ("classe", "classe"),
    ("birthday", "birthday"), ("habitat", "habitat"),
  ])
  func wordsWrittenTogetherAreParted(word: String, parted: String) {
    #expect(EnglishWords.parted(word) == parted)
  }

  @Test func whatIsManyStays() {
    #expect(Nouns.plural(of: "hours per week") == "hours per week")
  }

  @Test(arguments: [
    ("suppliers", true), ("lack of communication", false), ("Paris", false), ("texas", false),
    ("process", false), ("procurement issues", true), ("people", true), ("planning", false),
    ("analysis", false), ("Los Angeles", false),
  ])
  func labelsAreOneOrMany(label: String, isPlural: Bool) {
    #expect(Nouns.isPlural(label) == isPlural)
  }

  @Test(arguments: [
    ("river", "a"), ("hour", "an"), ("university", "a"), ("actor", "an"), ("European", "a"),
  ])
  func articleFollowsTheSound(word: String, article: String) {
    #expect(Nouns.article(before: word) == article)
  }

  @Test(arguments: [
    ("affects", "affect", "does not affect"),
    ("is located in", "are located in", "is not located in"),
    ("directed", "directed", "did not direct"), ("has", "have", "does not have"),
    ("wrote", "wrote", "did not write"), ("starred in", "starred in", "did not star in"),
    ("goes through", "go through", "does not go through"), ("carries", "carry", "does not carry"),
  ])
  func verbsFollowTheirSubject(verb: String, plural: String, denied: String) {
    #expect(Verbs.form(of: verb, for: .many) == plural)
    #expect(Verbs.negated(verb, for: .one) == denied)
  }

  @Test(arguments: [
    ("released", "release"), ("produced", "produce"), ("created", "create"), ("located", "locate"),
    ("married", "marry"), ("planned", "plan"), ("called", "call"), ("focused", "focus"),
    ("treated", "treat"), ("composed", "compose"), ("discovered", "discover"),
    ("developed", "develop"), ("contributed", "contribute"), ("inspired", "inspire"),
    ("published", "publish"), ("won", "win"), ("influenced", "influence"), ("played", "play"),
  ])
  func pastFormsHaveABase(past: String, base: String) {
    #expect(Verbs.base(of: past) == base)
  }

  @Test(arguments: [
    ("plan", "planned", "planning"), ("write", "written", "writing"),
    ("carry", "carried", "carrying"),
    ("affect", "affected", "affecting"), ("improve", "improved", "improving"),
    ("develop", "developed", "developing"), ("lie", "lied", "lying"),
  ])
  func participlesAreMadeFromTheBase(base: String, past: String, gerund: String) {
    #expect(Verbs.pastParticiple(of: base) == past)
    #expect(Verbs.gerund(of: base) == gerund)
  }

  @Test(arguments: [
    ("running", "runs", true), ("planned", "plan", true), ("Zeta55", "Zeta5", false),
    ("word3", "word33", false),
  ]) func formsOfAWordHaveOneStem(one: String, other: String, isOne: Bool) {
    let stems = [one, other].map { WordScanner.words(of: $0).map(\.stem) }
    #expect((stems[0] == stems[1]) == isOne)
  }

  @Test func listsHaveTheirComma() {
    #expect(Wording.list([]) == "")
    #expect(Wording.list(["a"]) == "a")
    #expect(Wording.list(["a", "b"]) == "a and b")
    #expect(Wording.list(["a", "b", "c"], "or") == "a, b, or c")
    #expect(Wording.list(["a, then b", "c"]) == "a, then b; and c")
    #expect(Wording.list(["1,000", "2,000"]) == "1,000 and 2,000")
  }

  @Test(arguments: [
    (1_234_567, "1,234,567"), (0.6798, "0.6798"), (1990, "1990"), (945.8071144, "945.807"),
    (0.67986463, "0.6799"), (-20000, "-20,000"), (3, "3"),
  ])
  func numbersAreGroupedForReading(number: Double, text: String) {
    #expect(Wording.digits(number) == text)
  }

  @Test func numbersDatesAndSentences() {
    #expect(Wording.number(3) == "three" && Wording.number(13) == "13")
    #expect(Wording.ordinal(3) == "third" && Wording.ordinal(21) == "21st")
    #expect(Wording.date("2022-12-08") == "8 December 2022")
    #expect(Wording.date("1999") == nil)
    #expect(Wording.sentence("éclairs are sweet") == "Éclairs are sweet.")
  }

  @Test(arguments: [
    ("temporary", true), ("customer-focused", true), ("library", false), ("Oriental", false),
    ("document", false), ("planning", false),
  ])
  func adjectivesAreToldByTheirForm(label: String, isOne: Bool) {
    #expect(Adjectives.looksLikeOne(label) == isOne)
  }
}
