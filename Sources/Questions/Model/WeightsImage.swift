/// Weights as the program carries them: the table made of their text (`weights-inside.txt`), ready to be looked up in where it
/// lies, so that a start reads nothing.
///
/// 40 bytes of header (the letters "lore", the version, the number of slots, the number of weights, then as 32-bit
/// floats two thresholds, slope and offset of the calibration, and two zeros), then the table. Numbers are little-endian, as on every machine lore runs on.
extension Weights {
  private static let magic: UInt32 = 0x6572_6F6C
  private static let version: UInt32 = 5
  private static let headerSize = 40

  /// The image of these weights.
  package var image: [UInt8] {
    let header: [UInt32] = [
      Self.magic, Self.version, UInt32(table.slotCount), UInt32(count),
      answerThreshold.bitPattern, askThreshold.bitPattern,
      calibration.slope.bitPattern, calibration.offset.bitPattern, 0, 0,
    ]
    return header.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
      + table.bytes
  }

  /// Weights from an image that outlives them; nil where it is none, or was cut short.
  /// - Complexity: O(1).
  package init?(image: UnsafeRawBufferPointer) {
    guard let start = image.baseAddress, image.count >= Self.headerSize,
      Int(bitPattern: start) % 8 == 0
    else { return nil }
    func word(_ place: Int) -> UInt32 { image.load(fromByteOffset: 4 * place, as: UInt32.self) }
    let slots = Int(word(2))
    guard word(0) == Self.magic, word(1) == Self.version, slots & (slots - 1) == 0,
      Int(word(3)) < slots,
      image.count == Self.headerSize + Table.size(slots: slots)
    else { return nil }
    self.init(table: Table(slots: slots, at: start + Self.headerSize))
    count = Int(word(3))
    answerThreshold = Float(bitPattern: word(4))
    askThreshold = Float(bitPattern: word(5))
    calibration = (Float(bitPattern: word(6)), Float(bitPattern: word(7)))
  }
}
