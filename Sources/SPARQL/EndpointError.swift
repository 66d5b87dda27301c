package import Queries

/// Why an endpoint gave no answer. Each is a sentence that says what happened and what to try.
package enum EndpointError: Error, Equatable, Sendable {
  /// The address is no `http` or `https` address.
  case badAddress(String)
  /// libcurl is not installed.
  case noClient
  /// Nothing answers at the address: there is no such host, or nobody listens.
  case unreachable(String, detail: String)
  /// Its certificate is signed by nobody who is trusted, or is another host's.
  case untrusted(String, detail: String)
  /// A page or something else that no SPARQL endpoint sends.
  case notSPARQL(String, type: String)
  /// Status 401 or 403: the endpoint does not let this person ask.
  case refused(String, status: Int)
  /// Another status than success, with the start of what the engine said.
  case status(String, Int, detail: String)
  /// Status 429 or 503, also after waiting: the endpoint is busy.
  case busy(String, status: Int)
  /// Status 206: the engine gave a part of the answer and says so.
  case partial(String)
  /// A value that cannot stand where it stands: INF for a count.
  case wrongValue(String, value: String)
  /// Facts in named graphs alone, which are not asked unless they are named.
  case namedGraphsOnly(String, graphs: [String])
  /// The answer is no SPARQL result; `byte` is where that shows, from 0.
  case malformed(String, byte: Int)
  /// The connection ended before the answer did.
  case cutOff(String, bytes: Int)
  /// More rows than lore reads.
  case tooManyRows(String, limit: Int)
  /// More bytes than lore reads.
  case tooLarge(String, bytes: Int)
  /// The engine had not answered when the time was over.
  case timedOut(String, seconds: Double)
  /// The person stopped it.
  case stopped
}

extension EndpointError: CustomStringConvertible {
  /// A sentence; passwords in the address are left out of it.
  package var description: String {
    switch self {
    case .badAddress(let address):
      "\"\(address.withoutSecrets)\" is no address of an endpoint; it should look like http://localhost:7878/query."
    case .noClient:
      "Endpoints are asked through libcurl, which is not installed; try \"apt-get install libcurl4\"."
    case .unreachable(let address, let detail):
      "The endpoint \(address.withoutSecrets) cannot be reached (\(detail)); is it running, and is the address right?"
    case .untrusted(let address, let detail):
      "The certificate of the endpoint \(address.withoutSecrets) is not trusted (\(detail)); where it should be, name a file "
        + "with its authority's certificate in CURL_CA_BUNDLE."
    case .notSPARQL(let address, let type):
      "\(address.withoutSecrets) answered with \(type.isEmpty ? "something" : Names.comment(type, limit: 60)), not with SPARQL results; "
        + "the path may be wrong (engines use /query, /sparql or /repositories/NAME)."
    case .refused(let address, let status):
      "The endpoint \(address.withoutSecrets) refused access (\(status)); set LORE_ENDPOINT_USER and "
        + "LORE_ENDPOINT_PASSWORD, or LORE_ENDPOINT_TOKEN, or add it to ~/.netrc."
    case .status(let address, let status, let detail):
      "The endpoint \(address.withoutSecrets) answered with status \(status)"
        + (detail.isEmpty ? "." : ": \(detail)")
        + "\(status == 404 ? " The path may be wrong." : "")"
    case .busy(let address, let status):
      "The endpoint \(address.withoutSecrets) is too busy to answer (\(status)); try again in a while."
    case .partial(let address):
      "The endpoint \(address.withoutSecrets) gave only a part of the answer (status 206); ask something "
        + "narrower, or try again."
    case .wrongValue(let address, let value):
      "The answer of \(address.withoutSecrets) is not well-formed: \"\(Names.comment(value, limit: 40))\" stands "
        + "where a count belongs; the engine or something between may be at fault."
    case .namedGraphsOnly(let address, let graphs):
      "The endpoint \(address.withoutSecrets) has facts in named graphs only "
        + "(\(graphs.map { Names.comment($0, limit: 80) }.joined(separator: ", "))); name one in the address, as in "
        + "?default-graph-uri=\((graphs.first ?? "").percentEncoded)."
    case .malformed(let address, let byte):
      "The answer of \(address.withoutSecrets) is not well-formed at byte \(byte); the engine or something "
        + "between may be at fault."
    case .cutOff(let address, let bytes):
      "The answer of \(address.withoutSecrets) was cut off after \(bytes) bytes; try again."
    case .tooManyRows(let address, let limit):
      "The answer of \(address.withoutSecrets) has more than \(limit) rows; ask something narrower."
    case .tooLarge(let address, let bytes):
      "The answer of \(address.withoutSecrets) is larger than \(bytes) bytes; ask something narrower."
    case .timedOut(let address, let seconds):
      "The endpoint \(address.withoutSecrets) had not answered after \(Names.number(seconds)) s; ask something "
        + "narrower, or allow more with --timeout."
    case .stopped: "Stopped."
    }
  }

  /// The same failure as an `ExecutionError`, which is all that whoever asks knows of.
  package var asExecutionError: ExecutionError {
    switch self {
    case .timedOut(_, let seconds): .timedOut(seconds: seconds)
    case .stopped: .cancelled
    default: .endpoint(description)
    }
  }
}
