import CWeights

extension Weights {
  /// The weights that were learnt from the corpus; they lie in the program, and nothing is read.
  package static func learnt() -> Weights { inProgram }

  private static let inProgram =
    Weights(image: UnsafeRawBufferPointer(start: lore_weights(), count: lore_weights_size()))
    ?? Weights()
}
