import LogLinear
import Questions

/// The turns of a corpus as examples, and what their features are called.
struct ExampleSet {
  let dataset: Dataset
  /// The names of features, by their hashes.
  let names: [UInt64: String]
  var everything: [Int] { Array(dataset.turns.indices) }

  /// Examples of conversations, in their order.
  /// - Parameter deciding: by conversation, the weights that decide what it is gone on from; the right reading where
  ///   there are none.
  init(
    of conversations: [LogLinear.Conversation], counting forms: GoldForms,
    deciding: [String: Weights] = [:], log: TurnLog?
  ) throws {
    let start = now
    var names: [UInt64: String] = [:]
    var builder = DatasetBuilder()
    try examples(
      for: conversations, counting: forms, names: &names, deciding: deciding, log: log
    ) { builder.add($0) }
    let dataset = builder.finish()
    let kept = Set(dataset.features)
    self.init(dataset, names.filter { kept.contains($0.key) }, since: start)
  }

  /// A set of made-up turns, for measuring.
  init(synthetic turns: Int) {
    let start = now
    let synthetic = Synthetic(turns: turns, candidates: 150, featuresEach: 80, features: 20_000)
    self.init(Dataset.build(synthetic), synthetic.names, since: start)
  }

  private init(dataset: Dataset, names: [UInt64: String]) {
    (self.dataset, self.names) = (dataset, names)
  }

  private init(_ dataset: Dataset, _ names: [UInt64: String], since start: Double) {
    (self.dataset, self.names) = (dataset, names)
    print(
      "\(dataset.turns.count) turns, \(dataset.learnable.count) with a right candidate;",
      "\(dataset.candidateCount) candidates, \(dataset.features.count) features,",
      "\(dataset.entryCount) entries; made in \(Report.fixed(now - start)) s,",
      "\(Report.fixed(Report.peakMegabytes, 0)) MB at most")
    Report.flush()
  }

  /// The set without its candidates, once all is learnt from them: enough to write a model, and little memory.
  func withoutCandidates() -> ExampleSet {
    ExampleSet(dataset: dataset.withoutCandidates(), names: names)
  }

  /// The file of weights that the program is given of a model.
  /// - Parameters:
  ///   - forms: how often forms were asked for.
  ///   - more: names of features that only other examples have.
  func file(
    _ model: LinearModel, _ sureness: Sureness, _ thresholds: [String: Double],
    forms: [String: Int], names more: [UInt64: String] = [:], headers: [String] = []
  ) throws -> WeightsFile {
    var file = try WeightsFile(
      model, of: dataset, names: names.merging(more) { known, _ in known }, thresholds: thresholds,
      sureness: sureness, headers: headers)
    file.note(known: try LearningGraph.knownProperties.get())
    file.note(forms: forms)
    return file
  }

  /// The model of some turns.
  func train(
    _ rows: [Int], _ options: Learner.Options, isTold: Bool = false
  ) -> LinearModel {
    let start = now
    let trained = Learner.train(dataset, rows: rows, options: options)
    let result = trained.result
    if isTold {
      print(
        "trained in \(Report.fixed(now - start)) s: \(result.iterations) iterations,",
        "\(Report.fixed((now - start) / Double(max(1, result.evaluations)), 3)) s an evaluation",
        "(\(result.evaluations)); loss \(Report.fixed(result.value));",
        "\(Report.fixed(Report.peakMegabytes, 0)) MB at most")
      Report.flush()
    }
    return trained.model
  }
}

extension Weights {
  /// The weights of a file, as the program reads them.
  init(_ file: WeightsFile) throws {
    let text = try file.text()
    self = Array(text.utf8).withUnsafeBufferPointer { Weights(parsing: $0) }
  }
}
