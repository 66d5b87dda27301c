import CWeights

extension Weights {
  /// Which graphs weights were learnt of. Questions about the graph inside are about things that everybody asks the same
  /// of, and whole forms of questions can be learnt; of other graphs only what holds of all.
  package enum Graphs: String, CaseIterable, Sendable {
    case inside, others
  }

  /// The weights that were learnt from the corpus; they lie in the program, and nothing is read.
  package static func learnt(of graphs: Graphs) -> Weights {
    switch graphs {
    case .inside: inside
    case .others: others
    }
  }

  private static let inside =
    Weights(
      image: UnsafeRawBufferPointer(
        start: lore_weights_inside(), count: lore_weights_inside_size())) ?? Weights()
  private static let others =
    Weights(
      image: UnsafeRawBufferPointer(
        start: lore_weights_others(), count: lore_weights_others_size())) ?? Weights()
}
