extension String {
  /// An address as it may be shown or kept: without the password and keys that stand in it.
  ///
  /// "http://me:secret@host/query?apikey=x1&graph=g" → "http://me:…@host/query?apikey=…&graph=g"
  package var withoutSecrets: String {
    guard let scheme = firstRange(of: "://") else { return self }
    let rest = self[scheme.upperBound...]
    let authority = rest.prefix { !"/?#".contains($0) }
    var shown = String(self[..<scheme.upperBound])
    if let at = authority.lastIndex(of: "@") {
      // A name without a password may itself be the key ("http://TOKEN@host"), so it is hidden too.
      let user = authority[..<at]
      if let colon = user.firstIndex(of: ":") { shown += user[..<colon] + ":" }
      shown += "…" + authority[at...]
    } else {
      shown += authority
    }
    let path = rest[authority.endIndex...]
    guard let mark = path.firstIndex(of: "?") else { return shown + path }
    let fields = path[path.index(after: mark)...].split(
      separator: "&", omittingEmptySubsequences: false)
    return shown + path[...mark] + fields.map(Self.shownField).joined(separator: "&")
  }

  /// A field of the query part as it may be shown: "token=abc" → "token=…".
  private static func shownField(_ field: Substring) -> String {
    guard let equals = field.firstIndex(of: "=") else { return String(field) }
    let name = field[..<equals].lowercased()
    let isSecret = ["key", "token", "password", "passwd", "secret", "auth", "sig"].contains {
      name.contains($0)
    }
    return isSecret ? field[...equals] + "…" : String(field)
  }
}
