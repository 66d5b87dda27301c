/// A kind of SPARQL engine, by what it does otherwise than SPARQL 1.1 says. All that is known is named here, with the
/// place where it is worked round.
package enum Engine: String, Sendable {
  /// Any other. One of them, Oxigraph, ends when it puts terms of several kinds in order, so rows are ordered by
  /// numbers or by text (`Select.Order`).
  case standard
  /// Virtuoso 7.2. Worked round for every engine, as it costs nothing: a lone `FILTER NOT EXISTS` in an `ASK` is taken for
  /// true (`Translation.never`); `HAVING` needs a `GROUP BY` (`unlessEmpty`); a union of several `VALUES` loses members
  /// (`Translation.union`); `+` needs a known end (`Translation.join`) or a start found by itself, as
  /// a superlative must be that something goes on from (`once`); `application/sparql-query` is not answered
  /// (`EndpointRequest`); a literal in a result in JSON has the type `typed-literal` (`ResultReader`); rows above a limit of
  /// the server are left out, which a header alone tells (`EndpointClient`, and `EndpointExecutor.pages` asks for them);
  /// more than 10,000 rows are not put in order (`Translation.statement`: lore orders them); words are
  /// searched for behind a plain fact, not behind a path of alternatives (`EndpointNames.names`). Not worked round: of a
  /// chain that comes back to where it began, the beginning is left out.
  case virtuoso

  /// Whether one of two subqueries side by side loses its `FILTER EXISTS`: what that checks is then joined instead.
  /// Elsewhere it stays a filter, as Oxigraph would follow every chain there is to join it.
  var losesExists: Bool { self == .virtuoso }

  /// Whether it follows a chain (`+`) rightly when neither of its ends is known. Virtuoso then gives ends that the chain
  /// does not lead to.
  var followsChainsFromAnywhere: Bool { self != .virtuoso }

  /// Whether it takes a hundred literals in `VALUES` at once. Virtuoso compiles them for seconds, but not a filter with as
  /// many.
  var readsLongValues: Bool { self != .virtuoso }

  /// Whether the server itself ends when, in a union, chains are asked for that start at the members of a list.
  var endsOnListedChains: Bool { self == .virtuoso }

  /// The engine that a response is from, by its header `Server`.
  static func named(in headers: [String: String]) -> Engine {
    (headers["server"] ?? "").lowercased().contains("virtuoso") ? .virtuoso : .standard
  }
}
