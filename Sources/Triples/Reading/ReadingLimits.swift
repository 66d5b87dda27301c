import Glibc

/// The limits of what is read from a file: what is beyond is refused, with a sentence that says so.
enum ReadingLimits {
  /// The longest IRI in bytes: no name is longer, and one of 30 MB makes every look-up of it slow.
  static let longestIRI = 4 << 20

  /// The sentence that refuses a longer IRI.
  static func tooLong(iri bytes: Int) -> String {
    "an IRI of \(bytes) bytes; lore reads at most \(longestIRI)"
  }

  /// The depth to which brackets and lists may be nested: 2,000 on the usual 8 MB of stack, 64 on 256 KB. serd calls
  /// itself for each and takes up to 2 KB.
  static func depth() -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_STACK.rawValue), &limit) == 0 else { return 500 }
    return min(2000, Int(clamping: limit.rlim_cur) / 4096)
  }
}
