import Answers
import TestGraphs
import Testing

@testable import Assistant

/// Engineers and bugs with properties that are yes or no, as programmers and owners name them.
@Suite("What is yes or no of things is said of them") struct YesNoPropertyTests {
  private static let replies = FormReplies(
    Assistant(
      store: TestGraph.store(
        """
        @prefix : <http://desk.example/> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        :Engineer rdfs:label "engineer" . :Bug rdfs:label "bug" . :Phone rdfs:label "phone" .
        :onCall rdfs:domain :Engineer ; rdfs:range xsd:boolean .
        :remote rdfs:domain :Engineer ; rdfs:range xsd:boolean ; rdfs:label "works from home" .
        :reproducible rdfs:domain :Bug ; rdfs:range xsd:boolean .
        :rolledBack rdfs:domain :Bug ; rdfs:range xsd:boolean .
        :lost rdfs:domain :Phone ; rdfs:range xsd:boolean ; rdfs:label "reported lost" .
        :dog rdfs:domain :Engineer ; rdfs:range xsd:boolean ; rdfs:label "has a dog" .
        :ann a :Engineer ; rdfs:label "Ann" ; :onCall true ; :remote false ; :dog true .
        :ben a :Engineer ; rdfs:label "Ben" ; :onCall true ; :remote true .
        :eva a :Engineer ; rdfs:label "Eva" ; :onCall false ; :remote false .
        :b1 a :Bug ; rdfs:label "blank page" ; :reproducible false ; :rolledBack true .
        :b2 a :Bug ; rdfs:label "slow start" ; :reproducible false ; :rolledBack false .
        :p1 a :Phone ; rdfs:label "PH-1" ; :lost true . :p2 a :Phone ; rdfs:label "PH-2" ; :lost false .
        """, name: "desk.ttl")))

  @Test(arguments: [
    ("(^:onCall true)", "Two engineers are on call: Ann and Ben."),
    ("(^:onCall false)", "Eva is not on call."),
    ("(count (^:onCall true))", "There are 2 engineers that are on call: Ann and Ben."),
    ("(count (^:rolledBack false))", "There is 1 bug that is not rolled back: slow start."),
    (
      "(count (minus (type :Bug) (^:rolledBack false)))",
      "There is 1 bug apart from those that are not rolled back: blank page."
    ),
    ("(^:dog true)", "Ann has a dog."),
    ("(^:remote false)", "Two engineers do not work from home: Ann and Eva."),
    ("(^:remote true)", "Ben works from home."),
    ("(^:reproducible false)", "Two bugs are not reproducible: blank page and slow start."),
    ("(^:rolledBack true)", "Blank page is rolled back."),
    ("(exists (and :p1 (^:lost true)))", "Yes. PH-1 is reported lost."),
    ("(exists (and :p2 (^:lost true)))", "No. PH-2 is not reported lost; PH-1 is."),
    ("(exists (and :p2 (^:lost false)))", "Yes. PH-2 is not reported lost."),
    ("(exists (and :p1 (^:lost false)))", "No. PH-1 is reported lost."),
  ])
  func itIsSaidOfThem(form: String, sentence: String) throws {
    #expect(try Self.replies.reply(to: form).answer.plainText == sentence)
  }
}
