import LogLinear
import Questions

/// The options of the command line.
struct Options {
  static let usage = """
    learn [--about inside|others] [--corpus DIR] [--extra FILE]… [--folds stranger|conversation|voice|graph|none]…
          [--output FILE] [--iterations N] [--lambda X] [--wrong SHARE]
          [--fold-count N] [--contexts gold|own] [--own-every N] [--synthetic TURNS]

    Learns which reading of a question to choose from the conversations of a folder (Tests/Corpus)
    and of further files; says how right it is on what it has not seen, and writes the weights.

    Each turn follows the right readings of the turns before it. With --contexts own, how sure to be is found on turns
    that follow what lore would have made of those before, as it will be when people ask; with --own-every 2 on those of
    every second conversation, which takes half the time.

    With --about only the conversations about the graph inside are learnt from, or only those about others: the program
    carries weights of each. Beside weights-inside.txt it writes weights-inside.bin, the table of them.
    learn --table weights-inside.txt makes the table anew of the text.
    learn --paraphrases DIR makes paraphrases.bin of the folder's texts (Sources/English/Paraphrases).
    """

  var corpus = "Tests/Corpus"
  var extra: [String] = []
  /// Folders where the graphs of the conversations are.
  var graphs = ["Tests/Corpus/graphs"]
  var folds: [CrossValidation.Key] = []
  var isValidating = true
  /// Whether conversations are also asked end to end, each by weights that have not seen it.
  var isAsking = false
  var output: String?
  /// A text of weights of which the program's table is to be made; nothing is learnt.
  var table: String?
  /// The file to write what was chosen in each turn to, by the first folds.
  var log: String?
  /// A folder of paraphrases of which the program's table is to be made; nothing is learnt.
  var paraphrases: String?
  var iterations = 60
  var lambda = 1.0
  /// Settings to compare: λ, and how much features that name words are believed.
  var trials: [(lambda: Double, lexical: Double)] = []
  /// The share of turns that may be answered wrong.
  var wrong = 0.05
  /// The graphs whose conversations are learnt from; nil for all.
  var about: Weights.Graphs?
  /// In how many folds the turns are parted, each judged by what was learnt from the others.
  var foldCount = 5
  /// Whether thresholds are found on turns that follow what lore would have made of those before.
  var ownContexts = false
  /// Of how many conversations `ownContexts` goes through the turns once more, each after what lore itself decided
  /// before it: with 1 of all, with 2 of every second one.
  var ownEvery = 1
  /// How many made-up turns to learn from instead of a corpus, for measuring; nil for the corpus.
  var synthetic: Int?

  /// The options; nil where the arguments are not understood.
  init?(_ arguments: some Sequence<String>) {
    var rest = Array(arguments)[...]
    while let name = rest.popFirst() {
      guard let value = rest.popFirst() else { return nil }
      switch name {
      case "--ask" where ["yes", "no"].contains(value): isAsking = value == "yes"
      case "--contexts" where ["gold", "own"].contains(value): ownContexts = value == "own"
      case "--corpus": corpus = value
      case "--extra": extra.append(value)
      case "--graphs": graphs.append(value)
      case "--folds" where value == "none": isValidating = false
      case "--folds":
        guard let key = CrossValidation.Key(rawValue: value) else { return nil }
        folds.append(key)
      case "--table": table = value
      case "--log": log = value
      case "--paraphrases": paraphrases = value
      case "--output": output = value
      case "--iterations":
        guard let count = Int(value) else { return nil }
        iterations = count
      case "--lambda":
        guard let number = Double(value) else { return nil }
        lambda = number
      case "--try":
        // "λ,scale" for lexical features: cross-validated and reported in one line.
        let parts = value.split(separator: ",").compactMap { Double($0) }
        guard parts.count == 2 else { return nil }
        trials.append((parts[0], parts[1]))
      case "--wrong":
        guard let number = Double(value) else { return nil }
        wrong = number
      case "--about":
        guard let graphs = Weights.Graphs(rawValue: value) else { return nil }
        about = graphs
      case "--fold-count":
        guard let number = Int(value), number > 1 else { return nil }
        foldCount = number
      case "--own-every":
        guard let number = Int(value), number > 0 else { return nil }
        ownEvery = number
      case "--synthetic":
        guard let count = Int(value) else { return nil }
        synthetic = count
      default: return nil
      }
    }
    if folds.isEmpty { folds = [.stranger] }
  }
}
