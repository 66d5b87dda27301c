import Questions
import TestGraphs
import Testing

/// A club whose players' seasons are records of their own, and its diary with times of day.
private let club = Asked(
  TestGraph.store(
    """
    @prefix : <http://club.example/> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    :Player a rdfs:Class ; rdfs:label "player" . :Season a rdfs:Class ; rdfs:label "season entry" .
    :Club a rdfs:Class ; rdfs:label "club" . :Meeting a rdfs:Class ; rdfs:label "meeting" .
    :player rdfs:domain :Season ; rdfs:range :Player ; rdfs:label "player" .
    :club rdfs:domain :Season ; rdfs:range :Club ; rdfs:label "club" .
    :goals rdfs:domain :Season ; rdfs:label "goals" . :year rdfs:domain :Season ; rdfs:label "year" .
    :name rdfs:domain :Player ; rdfs:label "name" . :age rdfs:domain :Player ; rdfs:label "age" .
    :town rdfs:domain :Player ; rdfs:label "home town" .
    :starts rdfs:domain :Meeting ; rdfs:label "start time" . :ends rdfs:domain :Meeting ; rdfs:label "end time" .
    :day rdfs:domain :Meeting ; rdfs:label "date" .
    :ana a :Player ; rdfs:label "Ana" ; :name "Ana" ; :age 24 ; :town "Leeds" .
    :ben a :Player ; rdfs:label "Ben" ; :name "Ben" ; :age 31 ; :town "York" .
    :cleo a :Player ; rdfs:label "Cleo" ; :name "Cleo" ; :age 28 ; :town "Leeds" .
    :rovers a :Club ; rdfs:label "Rovers" . :united a :Club ; rdfs:label "United" .
    :s1 a :Season ; :player :ana ; :club :rovers ; :goals 9 ; :year "2019"^^xsd:gYear .
    :s2 a :Season ; :player :ana ; :club :united ; :goals 3 ; :year "2020"^^xsd:gYear .
    :s3 a :Season ; :player :ben ; :club :rovers ; :goals 5 ; :year "2020"^^xsd:gYear .
    :s4 a :Season ; :player :cleo ; :club :united ; :goals 12 ; :year "2021"^^xsd:gYear .
    :m1 a :Meeting ; rdfs:label "standup" ; :starts "09:00:00"^^xsd:time ; :ends "09:15:00"^^xsd:time ; :day "2021-01-02"^^xsd:date .
    :m2 a :Meeting ; rdfs:label "review" ; :starts "10:30:00"^^xsd:time ; :ends "12:00:00"^^xsd:time ; :day "2021-01-02"^^xsd:date .
    :m3 a :Meeting ; rdfs:label "retro" ; :starts "15:00:00"^^xsd:time ; :ends "16:00:00"^^xsd:time ; :day "2021-01-03"^^xsd:date .
    """, name: "club.ttl"))

/// Answers in the shapes that people ask for: rows, orders, several numbers, records, times of day.
@Suite("Questions are asked in many shapes") struct ShapeTests {
  @Test func recordsAreMeasuredThoughNoWordNamesThem() throws {
    try expect(
      [
        ("players with more than 4 goals", "(:player (where :goals > 4 (type :Season)))"),
        ("which player had the most goals", "(:player (most :goals (type :Season)))"),
        (
          "players who were not at Rovers",
          "(:player (minus (type :Season) (^:club :rovers)))"
        ),
        (
          "home town of the players with no more than 3 goals",
          "(:town (:player (where :goals <= 3 (type :Season))))"
        ),
      ], of: club)
  }

  @Test func aValueIsComparedWithThatOfRecords() throws {
    try expect(
      [
        (
          "players with more goals than Ben",
          "(:player (where :goals > (min :goals (^:player :ben)) (type :Season)))"
        ),
        (
          "players with the same goals as Ben",
          "(:player (^:goals (:goals (^:player :ben))))"
        ),
      ], of: club)
  }

  @Test func timesOfDayAreReadAsPeopleWriteThem() throws {
    try expect(
      [
        (
          "meetings with a start time after 10am",
          #"(where :starts > "10:00:00"^^xsd:time (type :Meeting))"#
        ),
        (
          "meetings with an end time of 12 pm",
          #"(where :ends = "12:00:00"^^xsd:time (type :Meeting))"#
        ),
        (
          "meetings with a start time no later than 10:30",
          #"(where :starts <= "10:30:00"^^xsd:time (type :Meeting))"#
        ),
        (
          "meetings whose start time is after the end time of the review",
          "(where :starts > (min :ends :m2) (type :Meeting))"
        ),
        (
          "meetings on Jan 2 or Jan 3",
          #"(^:day (terms "2021-01-02"^^xsd:date "2021-01-03"^^xsd:date))"#
        ),
      ], of: club)
  }

  @Test func rowsHaveAColumnAWordAndNoneForTheName() throws {
    try expect(
      [
        ("name and age of all players ordered by age", "(rows (sorted :age (type :Player)) :age)"),
        (
          "List the name, age and home town of each player in descending order of age",
          "(rows (sorted :age (type :Player) desc) :age :town)"
        ),
        (
          "list the names of the players in reverse alphabetical order",
          "(sorted :name (type :Player) desc)"
        ),
        ("home towns of the players sorted by age", "(:town (sorted :age (type :Player)))"),
        (
          "the age of each player and the number of season entries",
          "(rows (type :Player) :age (count ^:player))"
        ),
      ], of: club)
  }

  /// What members were chosen or put in order by is told beside what else is asked of them.
  @Test func whatMembersAreMeasuredByIsAColumnToo() throws {
    try expect(
      [
        (
          "players by age, with age and home town",
          "(rows (sorted :age (type :Player)) :age :town)"
        ),
        (
          "the oldest player with age and home town",
          "(rows (most :age (type :Player)) :age :town)"
        ),
        (
          "players from the oldest to the youngest",
          "(sorted :age (type :Player) desc)"
        ),
        (
          "players from the youngest to the oldest",
          "(sorted :age (type :Player))"
        ),
      ], of: club)
  }

  @Test func severalNumbersAreOneQuestion() throws {
    try expect(
      [
        (
          "what is the average, minimum and maximum age of the players",
          "(seq (average :age (type :Player)) (min :age (type :Player)) (max :age (type :Player)))"
        ),
        ("players older than average", "(where :age > (average) (type :Player))"),
      ], of: club)
  }

  @Test func oneConditionMayHaveSeveralValues() throws {
    try expect(
      [
        (
          "players aged 24 or 31",
          "(or (where :age = 24 (type :Player)) (where :age = 31 (type :Player)))"
        ),
        (
          "clubs of season entries both in 2019 and in 2020",
          """
          (and (:club (where :year <= "2019-12-31"^^xsd:date (where :year >= "2019"^^xsd:gYear (type :Season))))
          (:club (where :year <= "2020-12-31"^^xsd:date (where :year >= "2020"^^xsd:gYear (type :Season)))))
          """
        ),
      ], of: club)
  }

  @Test func thingsAreChosenByHowManyOfACondition() throws {
    try expect(
      [
        (
          "which club has the most season entries after 2019",
          "(most (count ^:club (where :year > \"2019-12-31\"^^xsd:date (type :Season))) (type :Club))"
        )
      ], of: club)
  }
}
