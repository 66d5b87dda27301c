import Foundation

/// Weights as text: one feature a line, sorted by the bytes of its name, with what was learnt beside it.
///
///     # written by learn, from 8,000 turns
///     calibration 0.72 0.31
///     threshold answer 0.55
///     count:how_many<TAB>1.234
///     count:none<TAB>-0.5678
///     sure:count:none<TAB>-0.0432
package struct WeightsFile: Sendable, Equatable {
  /// The least weight that is kept. Nine in ten are nearer to zero, which together hardly change a choice and would
  /// make the program slow to start.
  package static let least = 0.08
  /// The least weight that is kept of those that make probabilities honest, which are small.
  package static let leastSure = 0.02
  /// How the names of such features begin.
  private static let sure = "sure:"

  package var headers: [String]
  package var thresholds: [String: Double]
  /// What makes its probabilities honest.
  package var sureness: Sureness
  /// The weights, by the feature's name.
  package var weights: [String: Double]

  package init(
    headers: [String] = [], thresholds: [String: Double] = [:], sureness: Sureness = Sureness(),
    weights: [String: Double] = [:]
  ) {
    self.sureness = sureness
    self.headers = headers
    self.thresholds = thresholds
    self.weights = weights
  }

  package enum Failure: Error, Equatable {
    /// The name of a weight's feature is not known.
    case nameless(UInt64)
    /// The name would not be read back: it holds a tab or a line break, is empty, or begins with `#`.
    case unfit(String)
    case unreadable(line: Int)
  }

  /// The weights of a model. All whose weight is not too small must have a name.
  package init(
    _ model: LinearModel, of dataset: Dataset, names: [UInt64: String],
    thresholds: [String: Double] = [:], sureness: Sureness = Sureness(), headers: [String] = []
  ) throws {
    self.init(headers: headers, thresholds: thresholds, sureness: sureness)
    for (hash, weight) in sureness.weights where abs(weight) >= Self.leastSure {
      guard let name = names[hash] else { throw Failure.nameless(hash) }
      weights[Self.sure + name] = weight
    }
    for (hash, weight) in zip(dataset.features, model.weights) where abs(weight) >= Self.least {
      guard let name = names[hash] else { throw Failure.nameless(hash) }
      weights[name] = weight
    }
  }

  /// Notes the properties of the graph that all the weights were learnt for.
  package mutating func note(known properties: some Sequence<String>) {
    for iri in properties { weights["known:" + iri.replacingOccurrences(of: ":", with: ".")] = 1 }
  }

  /// Notes how often forms of queries were asked for.
  /// - Parameter forms: by their texts, which hold no colon.
  package mutating func note(forms: [String: Int]) {
    for (form, count) in forms { weights["times:" + form] = Double(count) }
  }

  package func text() throws -> String {
    var lines = headers.map { "# \($0)" }
    lines.append("calibration \(Self.digits(sureness.slope)) \(Self.digits(sureness.offset))")
    for (name, value) in thresholds.sorted(by: { $0.key < $1.key }) {
      lines.append("threshold \(name) \(Self.digits(value))")
    }
    let sorted = weights.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (name, weight) in sorted {
      let least = name.hasPrefix(Self.sure) ? Self.leastSure : Self.least
      if abs(weight) < least { continue }
      let breaks = name.unicodeScalars.contains { $0 == "\t" || $0 == "\n" || $0 == "\r" }
      guard !name.isEmpty, !name.hasPrefix("#"), !breaks else { throw Failure.unfit(name) }
      lines.append("\(name)\t\(Self.digits(weight))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The number in four significant digits: 0.1235, -12.35.
  private static func digits(_ value: Double) -> String { String(format: "%.4g", value) }

  package init(parsing text: String) throws {
    self.init()
    for (number, line) in text.split(separator: "\n").enumerated() {
      if line.hasPrefix("#") {
        headers.append(String(line.dropFirst(line.hasPrefix("# ") ? 2 : 1)))
        continue
      }
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      let words = line.split(separator: " ")
      if parts.count == 2, let weight = Double(parts[1]) {
        weights[String(parts[0])] = weight
      } else if parts.count == 1, words.count == 3, words[0] == "calibration",
        let slope = Double(words[1]), let offset = Double(words[2])
      {
        sureness = Sureness(slope: slope, offset: offset)
      } else if parts.count == 1, words.count == 3, words[0] == "threshold",
        let value = Double(words[2])
      {
        thresholds[String(words[1])] = value
      } else {
        throw Failure.unreadable(line: number + 1)
      }
    }
  }

  package func write(to path: String) throws {
    try Data(text().utf8).write(to: URL(filePath: path), options: .atomic)
  }
}
