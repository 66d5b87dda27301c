import Execution
import Queries
import TestGraphs
import Testing
import Triples
import Vocabulary

@testable import Questions

/// Films and who made them: values that two things share, numbers of them, nouns that stand for extremes.
@Suite("Films, their makers and what they share") struct FilmTests {
  private static let films = Asked(
    TestGraph.store(
      """
      @prefix : <http://film.example/> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      @prefix lore: <https://lore.example/vocab#> .
      :Film rdfs:label "film" ; skos:altLabel "movie" . :Person rdfs:label "person" ; skos:hiddenLabel "who" .
      :Genre rdfs:label "genre" . :Country rdfs:label "country" .
      :director rdfs:domain :Film ; rdfs:range :Person ; rdfs:label "director" ; skos:altLabel "directed by" .
      :writer rdfs:domain :Film ; rdfs:range :Person ; rdfs:label "writer" ; skos:altLabel "written by" .
      :actor rdfs:domain :Film ; rdfs:range :Person ; rdfs:label "actor" ; skos:altLabel "stars", "starred in by" .
      :genre rdfs:domain :Film ; rdfs:range :Genre ; rdfs:label "genre" .
      :year rdfs:domain :Film ; rdfs:label "year" ; skos:altLabel "released in" .
      :minutes rdfs:domain :Film ; rdfs:label "running time" ; lore:unit "minutes" .
      :country rdfs:domain :Person ; rdfs:range :Country ; rdfs:label "country" ; skos:altLabel "born in" .
      [] a lore:Scale ; lore:measures :minutes ; rdfs:label "running time" ; lore:upper "long" ; lore:lower "short" .
      :dusk a :Film ; rdfs:label "Dusk" ; :director :ana ; :writer :ana ; :actor :eli, :fay ; :genre :drama ;
        :year 1971 ; :minutes 95 .
      :noon a :Film ; rdfs:label "Noon" ; :director :ana ; :writer :bob ; :actor :eli ; :genre :comedy ;
        :year 1984 ; :minutes 120 .
      :dawn a :Film ; rdfs:label "Dawn" ; :director :bob ; :writer :bob ; :actor :fay, :gus ; :genre :drama ;
        :year 1999 ; :minutes 140 .
      :mist a :Film ; rdfs:label "Mist" ; :director :cat ; :writer :ana ; :actor :gus ; :genre :drama ;
        :year 2005 ; :minutes 80 .
      :ana a :Person ; rdfs:label "Ana Roth" ; :country :peru . :bob a :Person ; rdfs:label "Bob Lund" ; :country :chad .
      :cat a :Person ; rdfs:label "Cat Moor" ; :country :peru . :eli a :Person ; rdfs:label "Eli Hart" ; :country :chad .
      :fay a :Person ; rdfs:label "Fay Wood" ; :country :peru . :gus a :Person ; rdfs:label "Gus Bell" ; :country :chad .
      :drama a :Genre ; rdfs:label "drama" . :comedy a :Genre ; rdfs:label "comedy" .
      :peru a :Country ; rdfs:label "Peru" . :chad a :Country ; rdfs:label "Chad" .
      """, name: "films.ttl"))

  @Test func whoDidWhat() throws {
    try expect(
      [
        ("who directed Dusk?", "(:director :dusk)"),
        ("which films did Ana Roth direct?", "(^:director :ana)"),
        ("movies directed by Ana Roth", "(^:director :ana)"),
        ("films by director Bob Lund", "(^:director :bob)"),
        ("who wrote Noon", "(:writer :noon)"),
        ("who wrote the films directed by Ana Roth?", "(:writer (^:director :ana))"),
        ("who starred in the films of director Bob Lund", "(:actor (^:director :bob))"),
        ("Dusk actors", "(:actor :dusk)"),
        ("the genre of Mist", "(:genre :mist)"),
        ("genres of the films directed by Ana Roth", "(:genre (^:director :ana))"),
      ], of: Self.films)
  }

  @Test func bothConditionsHold() throws {
    try expect(
      [
        ("films directed and written by Ana Roth", "(and (^:director :ana) (^:writer :ana))"),
        (
          "films directed by Ana Roth and written by Bob Lund",
          "(and (^:director :ana) (^:writer :bob))"
        ),
        ("dramas directed by Ana Roth", "(and (^:genre :drama) (^:director :ana))"),
        ("films with Eli Hart and Fay Wood", "(and (^:actor :eli) (^:actor :fay))"),
        ("writers from Peru", "(and (:writer (type :Film)) (^:country :peru))"),
      ], of: Self.films)
  }

  @Test func whatIsLeftOut() throws {
    try expect(
      [
        ("films that Ana Roth did not direct", "(minus (type :Film) (^:director :ana))"),
        ("dramas apart from Dusk", "(minus (^:genre :drama) :dusk)"),
        (
          "films directed by Ana Roth but not written by her",
          "(minus (^:director :ana) (^:writer :ana))"
        ),
      ], of: Self.films)
  }

  @Test func whenAndHowLong() throws {
    try expect(
      [
        ("when was Dusk released?", "(:year :dusk)"),
        ("in what year was Noon released", "(:year :noon)"),
        ("films released in 1999", "(where :year = 1999 (type :Film))"),
        ("films released before 1980", "(where :year < 1980 (type :Film))"),
        ("films released after 1990", "(where :year > 1990 (type :Film))"),
        ("films of the 1980s", "(terms :noon)"),
        ("films released between 1980 and 2000", "(terms :noon :dawn)"),
        ("how long is Mist?", "(:minutes :mist)"),
        ("films longer than 100 minutes", "(where :minutes > 100 (type :Film))"),
        ("films longer than Noon", "(where :minutes > (of :noon) (type :Film))"),
        ("the longest drama", "(most :minutes (^:genre :drama))"),
        ("the shortest film of Ana Roth's", "(least :minutes (^:director :ana))"),
        ("the newest film", "(most :year (type :Film))"),
        ("the oldest drama", "(least :year (^:genre :drama))"),
        ("the second longest film", "(most :minutes (type :Film) rank 2)"),
        ("how long are the dramas on average", "(average :minutes (^:genre :drama))"),
      ], of: Self.films)
  }

  @Test func howMany() throws {
    try expect(
      [
        ("how many films did Ana Roth direct?", "(count (^:director :ana))"),
        ("how many actors has Dusk", "(count (:actor :dusk))"),
        ("who directed the most films?", "(most (count ^:director) (type :Person))"),
        ("which film has the most actors", "(most (count :actor) (type :Film))"),
        ("films with more than one actor", "(where (count :actor) > 1 (type :Film))"),
        ("which genre has the most films", "(most (count ^:genre) (type :Genre))"),
        ("how many films per genre", "(groups :genre (type :Film) count)"),
        ("films by genre", "(groups :genre (type :Film))"),
        (
          "average running time of the films per genre",
          "(groups :genre (type :Film) average :minutes)"
        ),
        (
          "did Ana Roth direct more films than Bob Lund?",
          "(> (count (^:director :ana)) (count (^:director :bob)))"
        ),
      ], of: Self.films)
  }

  @Test func yesOrNo() throws {
    try expect(
      [
        ("did Ana Roth direct Dusk?", "(exists (and :ana (:director :dusk)))"),
        ("is Dusk a drama?", "(exists (and :dusk (^:genre :drama)))"),
        ("was Dusk written by Bob Lund", "(exists (and :bob (:writer :dusk)))"),
        (
          "is Noon longer than Dusk?",
          "(exists (and :noon (where :minutes > (of :dusk) (type :Film))))"
        ),
        ("are there comedies?", "(exists (^:genre :comedy))"),
      ], of: Self.films)
  }

  @Test func theGrammarReadsWhatTwoFilmsShare() throws {
    let parser = Parser(lexicon: Self.films.lexicon)
    for (question, form) in [
      ("which films share actors with Dusk", "(minus (^:actor (:actor :dusk)) :dusk)"),
      ("films that share a director with Noon", "(minus (^:director (:director :noon)) :noon)"),
    ] {
      let wanted = try Self.films.executor.execute(Self.films.query(form))
      let readings = parser.understand(Sentence(question)).readings
      #expect(
        readings.contains { (try? Self.films.executor.execute($0.query)) == wanted }, "\(question)")
    }
  }

  @Test func aConversation() throws {
    let turns: [Proposal] = [
      ("which films did Ana Roth direct?", "(^:director :ana)"),
      ("who starred in them?", "(:actor (^:director :ana))"),
      ("and Bob Lund?", "(^:director :bob)"),
      ("when was it released?", "(:year :dawn)"),
      ("which films are longer?", "(where :minutes > (of :dawn) (type :Film))"),
      ("who wrote Mist?", "(:writer :mist)"),
      ("what else did she write?", "(minus (^:writer :ana) :mist)"),
    ]
    for (place, turn) in turns.enumerated() {
      let said = turns[..<place].map { Asked.Said($0.question, $0.form) }
      try expect([turn], of: Self.films, after: said)
    }
  }
}
