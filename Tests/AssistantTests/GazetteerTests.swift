import Assistant
import TestGraphs
import Testing
import Triples

/// Questions of an island: extremes that nouns name, wholes and parts, names that share words with classes.
@Suite("A gazetteer is asked of its extremes, wholes and names") struct GazetteerTests {
  private static let island = Assistant(
    store: TestGraph.store(
      """
      @prefix : <http://example.org/> .
      @prefix lore: <https://lore.example/vocab#> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      :Island rdfs:label "island" . :Shire rdfs:label "shire" . :Village rdfs:label "village" .
      :River rdfs:label "river" . :Place rdfs:label "place" ; skos:altLabel "point" .
      :in a owl:TransitiveProperty ; rdfs:label "located in" ; skos:altLabel "in" .
      :shire rdfs:subPropertyOf :in ; rdfs:range :Shire ; rdfs:label "shire" ; skos:hiddenLabel "where" .
      :island rdfs:subPropertyOf :in ; rdfs:range :Island ; rdfs:label "island" .
      :crosses rdfs:subPropertyOf :in ; rdfs:domain :River ; rdfs:range :Shire ; rdfs:label "runs through" .
      :borders a owl:SymmetricProperty ; rdfs:domain :Shire ; rdfs:range :Shire ; rdfs:label "borders" ;
        skos:altLabel "neighbour" .
      :peak rdfs:domain :Shire ; rdfs:range :Place ; rdfs:label "highest point" .
      :people rdfs:label "population" ; skos:hiddenLabel "people", "people live" .
      :height rdfs:label "height" .
      [] a lore:Scale ; lore:measures :height ; rdfs:label "height" ; lore:upper "high" ; lore:lower "low" .
      :mona a :Island ; rdfs:label "Mona" .
      :ayre a :Shire ; rdfs:label "Ayre" ; :island :mona ; :people 100 ; :peak :snae ; :borders :glen, :rush .
      :glen a :Shire ; rdfs:label "Glen" ; :island :mona ; :people 200 ; :peak :barrule .
      :rush a :Shire ; rdfs:label "Rushen" ; :island :mona ; :people 300 ; :peak :carn .
      :reef a :Shire ; rdfs:label "Reef" ; :island :mona ; :people 4 .
      :town a :Village ; rdfs:label "Ayre" ; :shire :glen ; :island :mona ; :people 60 .
      :ford a :Village ; rdfs:label "Ford" ; :shire :rush ; :island :mona ; :people 70 .
      :snae a :Place ; rdfs:label "Snae" ; :height 600 ; :shire :ayre .
      :barrule a :Place ; rdfs:label "Barrule" ; :height 500 ; :shire :glen .
      :carn a :Place ; rdfs:label "Carn" ; :height 400 ; :shire :rush .
      :mouth a :Place ; rdfs:label "Sulby river" ; :height 1 ; :shire :ayre .
      :sulby a :River ; rdfs:label "Sulby" ; :crosses :ayre, :rush .
      """), evidenceLimit: 0)

  private func answers(to question: String) -> [String] {
    var conversation = Conversation(with: Self.island)
    return conversation.reply(to: question).answers.sorted()
  }

  @Test(
    "The highest point of several is the highest of theirs",
    arguments: [
      ("what is the highest point of Glen?", ["Barrule"]),
      ("what is the highest point of the shires that border Ayre?", ["Barrule"]),
      ("what are the highest points of the shires that border Ayre?", ["Barrule", "Carn"]),
      ("which shire bordering Ayre has the highest point?", ["Glen"]),
      ("which shire has the lowest highest point?", ["Rushen"]),
      ("which shires have a highest point below 450?", ["Rushen"]),
    ] as [(String, [String])])
  func extremesThatNounsName(question: String, expected: [String]) {
    checking(question) { #expect(answers(to: question) == expected) }
  }

  @Test(
    "A whole has what its outermost parts have",
    arguments: [
      ("what is the population of Mona?", ["604"]),
      ("how many people live in Mona?", ["604"]),
      ("how many people live in the shires that border Ayre?", ["500"]),
      ("what is the population of Rushen?", ["300"]),
    ] as [(String, [String])])
  func wholesAndParts(question: String, expected: [String]) {
    checking(question) { #expect(answers(to: question) == expected) }
  }

  @Test(
    "A class said with a name tells which thing is meant",
    arguments: [
      ("which shires does the Sulby river run through?", ["Ayre", "Rushen"]),
      ("what is the population of the shire of Ayre?", ["100"]),
      ("what is the population of the village of Ayre?", ["60"]),
      ("where is Ford?", ["Rushen"]),
      ("where is the highest point of Glen?", ["Barrule"]),
    ] as [(String, [String])])
  func namesAndClasses(question: String, expected: [String]) {
    checking(question) { #expect(answers(to: question) == expected) }
  }

  @Test(
    "What is left out, and how many there are",
    arguments: [
      ("which shires have no neighbours?", ["Reef"]),
      ("which shires border only one shire?", ["Glen", "Rushen"]),
      ("which shires border Glen or Rushen but not Ayre?", ["Ayre"]),
      ("which shire has the most people apart from Rushen?", ["Glen"]),
    ] as [(String, [String])])
  func exceptionsAndCounts(question: String, expected: [String]) {
    checking(question) { #expect(answers(to: question) == expected) }
  }

  @Test func theOtherHalfIsNoOtherThing() {
    let assistant = Assistant(
      store: TestGraph.store(
        """
        @prefix : <http://example.org/> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        :mate rdfs:label "other half" .
        :ann rdfs:label "Ann" ; :mate :bob . :eve rdfs:label "Eve" ; :mate :bob . :bob rdfs:label "Bob" .
        """), evidenceLimit: 0)
    var conversation = Conversation(with: assistant)
    for name in ["Ann", "Eve"] {
      #expect(conversation.reply(to: "who is the other half of \(name)?").answers == ["Bob"])
    }
  }

  private static let workshop = Assistant(
    store: TestGraph.store(
      """
      @prefix : <http://example.org/> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      :Task rdfs:label "task" . :Worker rdfs:label "worker" . :Crew rdfs:label "crew" .
      :blocks rdfs:domain :Task ; rdfs:range :Task ; rdfs:label "blocks" .
      :state rdfs:domain :Task ; rdfs:range :State ; rdfs:label "state" .
      :opened rdfs:domain :Task ; rdfs:label "opening date" ; skos:altLabel "opened on" .
      :crew rdfs:domain :Worker ; rdfs:range :Crew ; rdfs:label "crew" ; skos:altLabel "member of" .
      :remote rdfs:domain :Worker ; rdfs:label "works remotely" ; skos:altLabel "remote" .
      :lead rdfs:domain :Crew ; rdfs:range :Worker ; rdfs:label "lead" ; skos:altLabel "led by" .
      :saw a :Task ; rdfs:label "Saw" ; :blocks :glue ; :state :open ; :opened "2024-03-01" .
      :glue a :Task ; rdfs:label "Glue" ; :blocks :paint ; :state :done ; :opened "2024-03-02" .
      :paint a :Task ; rdfs:label "Paint" ; :state :open ; :opened "2024-03-03" .
      :open a :State ; rdfs:label "open" . :done a :State ; rdfs:label "done" .
      :ann a :Worker ; rdfs:label "Ann" ; :crew :red ; :remote true .
      :bob a :Worker ; rdfs:label "Bob" ; :crew :red ; :remote false .
      :eve a :Worker ; rdfs:label "Eve" ; :crew :blue ; :remote false .
      :red a :Crew ; rdfs:label "Red" ; :lead :ann . :blue a :Crew ; rdfs:label "Blue" ; :lead :eve .
      """), evidenceLimit: 0)

  @Test(
    "What is done to something, what nobody is, and what nobody has so much of",
    arguments: [
      ("which tasks are blocked?", ["Glue", "Paint"]),
      ("which tasks block something?", ["Glue", "Saw"]),
      ("which crew has no remote workers?", ["Blue"]),
      ("which tasks are open?", ["Paint", "Saw"]),
      ("which worker leads more than one crew?", []),
    ] as [(String, [String])])
  func doneAndDenied(question: String, expected: [String]) {
    var conversation = Conversation(with: Self.workshop)
    let answers = conversation.reply(to: question).answers.sorted()
    checking(question) { #expect(answers == expected) }
  }
}
