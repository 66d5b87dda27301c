import CWeights
import Glibc

extension Weights {
  /// The weights that were learnt from the corpus, read from the program itself when they are first needed.
  /// - Complexity: O(bytes of the file) once: about a millisecond for 60,000 weights.
  package static func learnt() -> Weights { inProgram }

  private static let inProgram = Weights(
    parsing: UnsafeBufferPointer(start: lore_weights(), count: lore_weights_size()))

  /// Begins to read the weights that were learnt beside whatever else is to be done before they are needed.
  package static func prepare() {
    var thread = pthread_t()
    let begun = pthread_create(
      &thread, nil,
      { _ in
        _ = Weights.inProgram
        return nil
      }, nil)
    if begun == 0 { pthread_detach(thread) }
  }
}
