import CWeights

extension Weights {
  /// The weights that were learnt from the corpus, read from the program itself.
  /// - Complexity: O(bytes of the file): about a millisecond for 20,000 weights.
  package static func learnt() -> Weights {
    Weights(parsing: UnsafeBufferPointer(start: lore_weights(), count: lore_weights_size()))
  }
}
