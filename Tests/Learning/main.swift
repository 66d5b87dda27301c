import Foundation
import LogLinear
import Questions

guard let options = Options(CommandLine.arguments.dropFirst()) else {
  print(Options.usage)
  exit(2)
}

if let text = options.table {
  try Table.write(of: text)
  exit(0)
}

if let folder = options.paraphrases {
  try Table.writeParaphrases(in: folder)
  exit(0)
}

// The examples.
let log = options.log == nil ? nil : TurnLog()
let conversations = try options.synthetic == nil ? readCorpus(options) : []
LearningGraph.folders = options.graphs
let forms = try GoldForms(of: conversations)
var examples =
  try options.synthetic.map { ExampleSet(synthetic: $0) }
  ?? ExampleSet(of: conversations, counting: forms, log: log)

func readCorpus(_ options: Options) throws -> [LogLinear.Conversation] {
  var corpus: [LogLinear.Conversation] = []
  if FileManager.default.fileExists(atPath: options.corpus) {
    corpus += try Corpus.read(folder: options.corpus)
  }
  for file in options.extra { corpus += try Corpus.read(file: file) }
  if let graphs = options.about {
    corpus = corpus.filter { conversation in
      let isInside = ["", CrossValidation.graphInside].contains(conversation.graph)
      return isInside == (graphs == .inside)
    }
  }
  print("\(corpus.count) conversations, \(corpus.reduce(0) { $0 + $1.turns.count }) turns")
  return corpus
}

// Training.
var training = Learner.Options()
training.lambda = options.lambda
training.minimizer.iterations = options.iterations
let model = examples.train(examples.everything, training, isTold: true)

// Other settings, a line each.
for trial in options.trials {
  var settings = training
  settings.lambda = trial.lambda
  settings.scale = examples.dataset.features.map {
    isLexical(examples.names[$0] ?? "") ? Float(trial.lexical) : 1
  }
  let folds = CrossValidation.folds(examples.dataset, by: options.folds.first ?? .conversation)
  let models = CrossValidation.models(folds: folds) { examples.train($0, settings) }
  let calibration = Calibration(
    HeldOut(examples, folds: folds, models: models).outcomes)
  Report.line(
    "λ \(trial.lambda), lexical \(trial.lexical): all", calibration.counts(answeringFrom: 0))
  Report.line(
    "  at most \(Report.fixed(100 * options.wrong))% wrong",
    calibration.counts(answeringFrom: calibration.threshold(wrong: options.wrong)))
  Report.flush()
}

// How right it is on what it has not seen.
var thresholds = ["answer": 0.5, "ask": 0.125]
var sureness = Sureness()
/// The names of the features by which it was found how sure to be: the examples lack those that only turns after lore's
/// own decisions have.
var names: [UInt64: String] = [:]
for key in options.isValidating ? options.folds : [] {
  let start = now
  let folds = CrossValidation.folds(examples.dataset, by: key, count: options.foldCount)
  let models = CrossValidation.models(folds: folds) { examples.train($0, training) }
  var held = HeldOut(examples, folds: folds, models: models)
  print("\nfolds by \(key.rawValue), in \(Report.fixed(now - start)) s")
  Report.tables(held, options)
  if key == options.folds.first, let log, let path = options.log {
    try log.write(to: path, zip(held.probabilities, held.outcomes).map { ($0, $1) })
  }
  let own = held.folds(of: conversations)
  var seen = held
  if options.ownContexts {
    let weights = try held.weights(
      as: held,
      thresholds: held.thresholds(wrong: options.wrong),
      counting: forms, folds: own)
    // Two such sets at once are more than the memory of a common machine.
    if key == options.folds.last { (examples, held) = released(examples, held) }
    seen = held
    held = try goingOn(from: held, folds: own, deciding: own.compactMapValues { weights[$0] })
    print("\nthe same after what lore made of the turns before")
    Report.tables(held, options)
  }
  let found = held.thresholds(wrong: options.wrong)
  if options.isAsking {
    let weights = try seen.weights(
      as: held, thresholds: found, counting: forms, folds: own)
    print("  asked end to end, \(found)")
    try EndToEnd.ask(conversations, folds: own, weights: weights, options)
  }
  if key == options.folds.first {
    (thresholds, sureness, names) = (found, held.sureness, held.names)
  }
}

/// The same conversations, each turn after what lore makes of those before it: what it did not understand, or
/// understood wrongly, makes what follows less sure. Decided and chosen by the models that have not seen them.
@MainActor func goingOn(
  from held: HeldOut, folds own: [String: Int], deciding: [String: Weights]
) throws -> HeldOut {
  let chosen = stride(from: 0, to: conversations.count, by: options.ownEvery).map {
    conversations[$0]
  }
  let after = try ExampleSet(of: chosen, counting: forms, deciding: deciding, log: nil)
  return HeldOut(
    after,
    folds: chosen.flatMap { conversation in
      conversation.turns.map { _ in own[conversation.name] ?? 0 }
    },
    models: held.models.mapValues { $0.moved(from: held.examples.dataset, to: after.dataset) })
}

/// The examples without their candidates, which are no longer needed.
func released(_ examples: ExampleSet, _ held: HeldOut) -> (ExampleSet, HeldOut) {
  let rest = examples.withoutCandidates()
  return (rest, held.with(rest))
}

// The weights, as sure as they have a right to be.
if let output = options.output {
  let file = try examples.file(
    model, sureness, thresholds, forms: forms.counts(), names: names,
    headers: ["Written by learn, from \(examples.dataset.turns.count) turns. Do not edit."])
  try file.write(to: output)
  try Table.write(of: output)
  print("\n\(output): \(file.weights.count) weights, \(thresholds)")
}
