import CSerd
import Glibc

/// Times serd's own parsing with nobody listening, which loading is measured against.
enum SerdAlone {
  /// Seconds to parse a Turtle file.
  static func parse(_ path: String) -> Double {
    Clock.time {
      guard
        let reader = serd_reader_new(
          SERD_TURTLE, nil, nil, nil, nil, { _, _, _, _, _, _, _, _ in SERD_SUCCESS }, nil)
      else { return }
      defer { serd_reader_free(reader) }
      _ = serd_reader_read_file(reader, path)
    }
  }
}
