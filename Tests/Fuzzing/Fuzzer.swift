/// A part of lore that is given broken input, case after case: the readers of graphs, the chat, the endpoint.
protocol Fuzzer: Sendable {
  init() throws

  /// The input of a case, the same for the same seed; it becomes a file in `Fixtures` where it crashes lore.
  func input(_ random: inout Seeded) -> [UInt8]

  /// Tries an input; returns what is wrong with what came of it, or nil. A trap or a hang is seen from outside.
  mutating func fault(of input: [UInt8]) -> String?
}

extension Fuzzer {
  /// The fault of a text that goes to a terminal, where it holds what one acts on, or what nobody sees; nil of a good
  /// one. Joiners (U+200C, U+200D) stay: letters of Persian and pictures of people are written with them.
  func fault(inText text: String) -> String? {
    let isUnsafe = text.unicodeScalars.contains {
      ($0.value < 0x20 && $0.value != 0x0A && $0.value != 0x09) || (0x7F..<0xA0).contains($0.value)
        || [0x200B, 0x200E, 0x200F].contains($0.value) || (0x202A...0x202E).contains($0.value)
        || (0x2066...0x2069).contains($0.value) || $0.value == 0xFEFF
    }
    return isUnsafe ? "raw control characters: \(text.debugDescription.prefix(200))" : nil
  }
}

/// Seconds of a clock that only goes forward.
func seconds() -> Double {
  let (whole, rest) = (ContinuousClock.now - start).components
  return Double(whole) + Double(rest) * 1e-18
}

private let start = ContinuousClock.now
