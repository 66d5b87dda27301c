import English
import Testing
import Vocabulary

/// The parts of speech that a property's labels become.
@Suite struct PropertyWordsTests {
  @Test(
    arguments: [
      (["director", "directed by"], "director", nil, "directed by"),
      (["affects"], nil, "affects", nil),
      (["runs through"], nil, "runs through", nil),
      (["located in"], nil, nil, "located in"),
      (["written by"], nil, nil, "written by"),
      (["starred in"], nil, "starred in", nil),
      (["more difficult than"], nil, nil, "more difficult than"),
      (["has more moons than"], nil, "has more moons than", nil),
      (["is located in"], nil, nil, "located in"),
      (["has genre"], "genre", nil, nil),
      (["puts in place"], nil, "puts in place", nil),
      (["about"], nil, nil, "about"),
      (["last updated", "last update"], "last update", nil, nil),
      (["place of birth"], "place of birth", nil, nil),
      (["orbited by", "moons"], "moon", nil, "orbited by"),
    ] as [([String], String?, String?, String?)])
  func labelsAreSortedByPartOfSpeech(
    labels: [String], noun: String?, verb: String?, passive: String?
  ) {
    let words = PropertyWords(labels: labels, nouns: ["moon"])
    #expect(words.noun == noun)
    #expect(words.verb == verb)
    #expect(words.passive == passive)
  }

  @Test func aPhaseOfNamesTheOtherDirection() {
    let words = PropertyWords(labels: ["phase of", "part of"])
    #expect(words.reverseNoun == "phase" && words.passive == "part of")
  }

  @Test(arguments: [
    ("parents", "parent"), ("starred actors", "starred actor"), ("has genre", "genre"),
    ("release year", "release year"),
  ])
  func namesMadeFromIRIsAreNounsInTheSingular(name: String, noun: String) {
    #expect(PropertyWords(labels: [name], isLocalName: true).noun == noun)
  }
}
