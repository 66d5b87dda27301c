import CWeights

extension Weights {
  /// The weights that were learnt from the corpus, read from the program itself when they are first needed.
  /// - Complexity: O(bytes of the file) once: less than a millisecond for 30,000 weights.
  package static func learnt() -> Weights { inProgram }

  private static let inProgram = Weights(
    parsing: UnsafeBufferPointer(start: lore_weights(), count: lore_weights_size()))
}
