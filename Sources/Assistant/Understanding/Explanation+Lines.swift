extension Explanation {
  /// All of it as lines: the verdict, the readings with their probabilities, what each word was taken for, and
  /// what decided between the first two.
  package var lines: [String] {
    var lines = [verdict, "", "readings"]
    for reading in readings {
      let percent = Int((100 * reading.probability).rounded())
      lines += ["  \(percent)%  \(reading.words)", "       \(reading.form)"]
    }
    lines += ["", "words"]
    lines += account.map { "  \($0.typed): \($0.use)" }
    lines += ["", "what decided between the first two"]
    lines += features.map { feature in
      let hundredths = Int((100 * feature.weight).rounded())
      return "  \(hundredths > 0 ? "+" : "")\(hundredths)  \(feature.name)"
    }
    return lines
  }
}

extension Assistant {
  /// How a question, asked by itself, is understood.
  package func trace(of question: String) -> [String] { explain(question).lines }
}
