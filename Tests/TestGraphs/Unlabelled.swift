package import Triples

/// Footballers and clubs named by their IRIs alone, in the two ways that IRIs run words together.
package enum Unlabelled {
  package static let turtle = """
    @prefix : <http://example.org/football/> .

    :Diego_Silva :plays_for_club :Real_Norte ; :plays_for_country :Spain ;
      :plays_in_position :goalkeeper ; :shirtNumber 1 .
    :Juan_Perez :plays_for_club :Real_Norte ; :plays_for_country :Spain ;
      :plays_in_position :forward ; :shirtNumber 9 .
    :Luigi_Rossi :plays_for_club :Real_Norte ; :plays_for_country :Italy ;
      :plays_in_position :defender ; :shirtNumber 4 .
    :Marco_Bianchi :plays_for_club :Inter_Sud ; :plays_for_country :Italy ;
      :plays_in_position :goalkeeper ; :shirtNumber 1 .
    :Pablo_Gomez :plays_for_club :Inter_Sud ; :plays_for_country :Spain ;
      :plays_in_position :midfielder ; :shirtNumber 8 .
    :Real_Norte :basedIn :Bilbao ; :homeGround :Campo_Alto .
    :Inter_Sud :basedIn :Naples ; :homeGround :Stadio_Nuovo .
    :Bilbao :locatedIn :Spain .
    :Naples :locatedIn :Italy .
    """

  package static let namespace = "http://example.org/football/"
  package static var store: TripleStore { TestGraph.store(turtle, name: "football.ttl") }
}
