/// One question to an endpoint, ready to be sent: always a `POST` of a form with the query in it, which every engine
/// understands (Virtuoso does not answer to `application/sparql-query`) and no log of addresses shows.
package struct EndpointRequest: Sendable {
  package let address: String
  /// The SPARQL text.
  package let query: String
  package let credentials: Credentials?
  /// The seconds that the whole exchange may take.
  package let seconds: Double
  /// The most bytes of an answer that are read before giving up.
  package let byteLimit: Int

  package init(
    address: String, query: String, credentials: Credentials? = nil, seconds: Double = 5,
    byteLimit: Int = 256 << 20
  ) {
    self.address = address
    self.query = query
    self.credentials = credentials
    self.seconds = seconds
    self.byteLimit = byteLimit
  }

  /// The form that is sent as the body. Which graph is asked is said in it too, as some engines look
  /// for that in the form alone: "?default-graph-uri=…" of the address.
  package var form: String {
    let fields = address.drop { $0 != "?" }.dropFirst().prefix { $0 != "#" }
    let graphs = fields.split(separator: "&").filter {
      $0.hasPrefix("default-graph-uri=") || $0.hasPrefix("named-graph-uri=")
    }
    return (["query=" + query.percentEncoded] + graphs.map(String.init)).joined(separator: "&")
  }

  package var headers: [String] {
    var headers = [
      "Content-Type: application/x-www-form-urlencoded",
      "Accept: application/sparql-results+json, application/sparql-results+xml;q=0.5",
    ]
    if case .bearer(let token) = credentials {
      headers.append("Authorization: Bearer " + token.filter { !$0.isNewline })
    }
    return headers
  }
}

/// The answer to a request, whatever its status.
package struct EndpointResponse: Sendable {
  package var status: Int
  /// Header names in lower case.
  package var headers: [String: String]
  package var body: [UInt8]

  package init(status: Int, headers: [String: String], body: [UInt8]) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// How many rows the engine gives at most, where it says so (Virtuoso).
  var cap: Int? { headers["x-sparql-maxrows"].flatMap { Int($0) } }

  /// The media type without its parameters, in lower case.
  package var mediaType: String {
    let type = headers["content-type"] ?? ""
    return type.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
  }
}

/// Carries a request to an engine and its answer back. Tests put a recorder in its place.
package protocol Transport: Sendable {
  /// - Parameter isStopped: looked at many times a second; true gives up.
  /// - Throws: `EndpointError`.
  func send(
    _ request: EndpointRequest, isStopped: () -> Bool
  ) throws(EndpointError) -> EndpointResponse
}

extension String {
  /// The text as the value of a field in a form: all but RFC 3986's unreserved characters as `%XX`.
  var percentEncoded: String {
    let hex = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count * 3 / 2)
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        bytes.append(byte)
      default:
        bytes += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
