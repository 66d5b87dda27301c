/// The name and password, or the token, that an endpoint is asked with. Read from the environment or `~/.netrc`, so
/// that neither stands in a command line or a history.
package enum Credentials: Equatable, Sendable {
  case basic(user: String, password: String)
  case bearer(String)
}

extension Credentials {
  /// Reads the environment: `LORE_ENDPOINT_TOKEN`, or `LORE_ENDPOINT_USER` with `LORE_ENDPOINT_PASSWORD`. Nil where
  /// neither is set: libcurl then looks into `~/.netrc`.
  package init?(environment: (String) -> String?) {
    if let token = environment("LORE_ENDPOINT_TOKEN"), !token.isEmpty {
      self = .bearer(token)
    } else if let user = environment("LORE_ENDPOINT_USER"), !user.isEmpty {
      self = .basic(user: user, password: environment("LORE_ENDPOINT_PASSWORD") ?? "")
    } else {
      return nil
    }
  }
}
