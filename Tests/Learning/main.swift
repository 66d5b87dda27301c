import Assistant
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

/// What each turn could have meant, where somebody wants to read it.
let log = options.log == nil ? nil : TurnLog()

/// Of each turn the candidates that are plain readings of the grammar.
var plain: [Set<Int>] = []

/// The conversations of the data set, in its order.
var conversations: [LogLinear.Conversation] = []

/// The data set that was asked for, and the names of its features.
@MainActor func read(_ options: Options) throws -> (Dataset, [UInt64: String]) {
  if let turns = options.synthetic {
    let synthetic = Synthetic(
      turns: turns, candidates: 150, featuresEach: 80, features: 20_000)
    return (Dataset.build(synthetic), synthetic.names)
  }
  var corpus: [LogLinear.Conversation] = []
  if FileManager.default.fileExists(atPath: options.corpus) {
    corpus += try Corpus.read(folder: options.corpus)
  }
  for file in options.extra { corpus += try Corpus.read(file: file) }
  conversations = corpus
  print("\(corpus.count) conversations, \(corpus.reduce(0) { $0 + $1.turns.count }) turns")
  var names: [UInt64: String] = [:]
  var builder = DatasetBuilder()
  LearningGraph.folders = options.graphs
  try examples(for: corpus, names: &names, plain: &plain, log: log) { builder.add($0) }
  return (builder.finish(), names)
}

// The examples.
var start = now
let (dataset, names) = try read(options)
print(
  "\(dataset.turns.count) turns, \(dataset.learnable.count) with a right candidate;",
  "\(dataset.candidateCount) candidates, \(dataset.features.count) features,",
  "\(dataset.entryCount) entries; made in \(Report.fixed(now - start)) s,",
  "\(Report.fixed(Report.peakMegabytes, 0)) MB at most")

// Training.
var training = Learner.Options()
training.lambda = options.lambda
training.minimizer.iterations = options.iterations

/// The net on top of a linear model, where one is asked for.
@MainActor func deepen(_ model: LinearModel, _ rows: [Int], isTold: Bool = false) -> any Scorer {
  if options.epochs == 0 { return model }
  var netOptions = Net.Options()
  netOptions.epochs = options.epochs
  var start = now
  return Net.train(dataset, rows: rows, from: model, options: netOptions) { epoch, loss in
    if isTold {
      print("net, epoch \(epoch): loss \(Report.fixed(loss, 4)), \(Report.fixed(now - start)) s")
    }
    start = now
  }
}

@MainActor func train(_ rows: [Int], isTold: Bool = false) -> LinearModel {
  let start = now
  let trained = Learner.train(dataset, rows: rows, options: training)
  let result = trained.result
  if isTold {
    print(
      "trained in \(Report.fixed(now - start)) s: \(result.iterations) iterations,",
      "\(Report.fixed((now - start) / Double(max(1, result.evaluations)), 3)) s an evaluation",
      "(\(result.evaluations)); loss \(Report.fixed(result.value));",
      "\(Report.fixed(Report.peakMegabytes, 0)) MB at most")
  }
  return trained.model
}

/// The thresholds by name. What is a quarter as likely as what is answered is still worth offering.
@MainActor func thresholds(answer: Double, strange: Double, plain: Double) -> [String: Double] {
  ["answer": answer, "strange": strange, "plain": plain, "ask": answer / 4]
}

/// Asks each conversation by the weights of the folds that it is not in, as a person would, and reports the verdicts.
@MainActor func askHeldOut(by key: CrossValidation.Key, sureness: Sureness, _ outcomes: [Outcome])
  throws
{
  let folds = CrossValidation.folds(dataset, by: key)
  let threshold = Calibration(outcomes).threshold(wrong: options.wrong)
  var verdicts: [String: [Judge.Verdict: Int]] = [:]
  var replies = ""
  var turn = 0
  var byFold: [Int: [LogLinear.Conversation]] = [:]
  for conversation in conversations {
    byFold[folds[turn], default: []].append(conversation)
    turn += conversation.turns.count
  }
  for (fold, held) in byFold.sorted(by: { $0.key < $1.key }) {
    let rows = everything.filter { folds[$0] != fold }
    let text = try WeightsFile(
      train(rows), of: dataset, names: names,
      thresholds: thresholds(answer: threshold, strange: threshold, plain: threshold),
      sureness: sureness, headers: []
    ).text()
    let weights = Array(text.utf8).withUnsafeBufferPointer { Weights(parsing: $0) }
    try EndToEnd.ask(held, weights: weights) { conversation, turn, verdict, reply in
      verdicts[conversation.set, default: [:]][verdict, default: 0] += 1
      if verdict != .correct {
        replies +=
          "\(verdict)\t\(conversation.id)\t\(turn.question)\n    gold \(turn.form ?? "") \(turn.gold ?? [])\n    read \(reply.query.map { "\(reply.reading ?? String(describing: $0))" } ?? reply.text)\n    told \(reply.answers.prefix(6))\n"
      }
    }
  }
  print("  asked end to end, answering from \(Report.fixed(threshold, 2))")
  for (set, counts) in verdicts.sorted(by: { $0.key < $1.key }) {
    let all = counts.values.reduce(0, +)
    print(
      "    \(set): \(all) turns, right\(Report.percent(counts[.correct] ?? 0, all)), declined\(Report.percent(counts[.declined] ?? 0, all)), wrong\(Report.percent(counts[.wrong] ?? 0, all))"
    )
  }
  if let path = options.log {
    try replies.write(toFile: path + ".asked", atomically: true, encoding: .utf8)
  }
}

let everything = Array(dataset.turns.indices)
let model = train(everything, isTold: true)
_ = deepen(model, everything, isTold: true)
fflush(nil)

// Other settings, a line each.
for trial in options.trials {
  var settings = training
  settings.lambda = trial.lambda
  settings.scale = dataset.features.map {
    isLexical(names[$0] ?? "") ? Float(trial.lexical) : 1
  }
  let sure = CrossValidation.probabilities(dataset, by: options.folds.first ?? .conversation) {
    Learner.train(dataset, rows: $0, options: settings).model
  }
  let calibration = Calibration(everything.map { dataset.outcome(of: $0, sure[$0]) })
  Report.line(
    "λ \(trial.lambda), lexical \(trial.lexical): all", calibration.counts(answeringFrom: 0))
  Report.line(
    "  at most \(Report.fixed(100 * options.wrong))% wrong",
    calibration.counts(answeringFrom: calibration.threshold(wrong: options.wrong)))
  fflush(nil)
}

// How right it is on what it has not seen.
var threshold = 0.5
var plainThreshold = 0.5
var strangeThreshold = 0.5
var sureness = Sureness()
if options.isValidating {
  for key in options.folds {
    start = now
    let sure = CrossValidation.probabilities(dataset, by: key) { deepen(train($0), $0) }
    let raw = everything.map { dataset.outcome(of: $0, sure[$0]) }
    let fitted = Sureness.fit(raw)
    let outcomes = raw.map { fitted.applied(to: $0) }
    print(
      "\nfolds by \(key.rawValue), in \(Report.fixed(now - start)) s;",
      "calibration \(Report.fixed(fitted.slope, 2)) \(Report.fixed(fitted.offset, 2))")
    Report.tables(dataset, outcomes, wrong: options.wrong)
    fflush(nil)
    if options.isAsking { try askHeldOut(by: key, sureness: fitted, outcomes) }
    if key == options.folds.first {
      if let log, let path = options.log {
        try log.write(to: path, zip(sure, outcomes).map { ($0, $1) })
      }
      let isPlain = everything.map { turn in outcomes[turn].best.map(plain[turn].contains) ?? false
      }
      let isInside = { dataset.turns[$0].graph == CrossValidation.graphInside }
      let free = everything.filter { !isPlain[$0] }
      let inside = free.filter(isInside).map { outcomes[$0] }
      let strangers = free.filter { !isInside($0) }.map { outcomes[$0] }
      let plainOnes = everything.filter { isPlain[$0] }.map { outcomes[$0] }
      threshold = Calibration(inside).threshold(wrong: options.wrong)
      strangeThreshold = Calibration(strangers).threshold(
        wrong: options.wrongStrange ?? options.wrong)
      Report.line(
        "of strange graphs, from \(Report.fixed(strangeThreshold, 2))",
        Calibration(strangers).counts(answeringFrom: strangeThreshold))
      plainThreshold = Calibration(plainOnes).threshold(wrong: options.wrong)
      Report.line(
        "inside, from \(Report.fixed(threshold, 2))",
        Calibration(inside).counts(answeringFrom: threshold))
      Report.line(
        "plain, from \(Report.fixed(plainThreshold, 2))",
        Calibration(plainOnes).counts(answeringFrom: plainThreshold))
      for at in [0, 0.2, 0.3, 0.4, 0.5, 0.6] {
        Report.line(
          "plain, from \(Report.fixed(at, 2))", Calibration(plainOnes).counts(answeringFrom: at))
      }
      sureness = fitted
    }
  }
}

// The weights, as sure as they have a right to be.
if let output = options.output {
  let file = try WeightsFile(
    model, of: dataset, names: names,
    thresholds: thresholds(
      answer: threshold, strange: strangeThreshold, plain: plainThreshold),
    sureness: sureness,
    headers: ["Written by learn, from \(dataset.turns.count) turns. Do not edit."])
  try file.write(to: output)
  try Table.write(of: output)
  print("\n\(output): \(file.weights.count) weights, answering from \(threshold)")
}
