import Assistant
import English
import Questions
import Terminal
import Vocabulary

/// Measures asking: from a question's text to its phrased answer, and how much of that is understanding.
struct Asking {
  let assistant: Assistant

  /// Times each question of a suite the first time that it is asked, after all those before it.
  func report(_ suite: Suite, gold: Double?) {
    var answering: [Double] = []
    let start = Clock.now
    for conversation in suite.conversations {
      var talk = Conversation(with: assistant)
      for question in conversation {
        let start = Clock.now
        _ = talk.reply(to: question).text
        answering.append(1e6 * (Clock.now - start))
      }
    }
    let rate = Double(answering.count) / (Clock.now - start)
    let parser = Parser(lexicon: assistant.lexicon)
    let parsing = suite.questions.map { question in
      1e6 * Clock.time { _ = parser.understand(Sentence(question), breadth: .narrow) }
    }
    var text =
      "\(Report.fixed(answering.median, 0)) µs a question, \(Report.fixed(answering.slow, 0)) at the 95th percentile (understanding \(Report.fixed(parsing.median, 0))), \(Report.fixed(rate, 0)) a second"
    if let gold {
      text +=
        "; pyoxigraph's gold SPARQL \(Report.fixed(gold, 0)) µs: \(Report.fixed(answering.median / gold, 2)) times that"
    }
    Report.line(suite.name, text)
  }

  /// Times a Tab in the middle of a question, with all names to choose from.
  func reportTab() {
    let assistant = assistant
    let completer = Completer(
      names: NameIndex(assistant.names),
      namesAfter: { assistant.names(after: $0, startingWith: $1, limit: Completer.mostNames) })
    let texts = assistant.exampleQuestions(limit: 10).flatMap { question in
      [4, 9, 14, 19].map { String(question.dropLast().prefix($0)) }
    }
    let tabs = texts.map { text in 1e3 * Clock.time { _ = completer.completions(of: text) } }
    Report.line(
      "Tab",
      "\(Report.fixed(tabs.median, 2)) ms, at most \(Report.fixed(tabs.max() ?? 0, 2)) ms, \(assistant.names.count) names"
    )
  }

  /// Times how long a question goes on after it was stopped, over every place where a long question can be stopped.
  func reportStop(_ question: String) {
    let delays = [0.0, 0.000_1, 0.000_5, 0.002, 0.01, 0.05].map { delay in
      let stopped = Clock.now + delay
      var talk = Conversation(with: assistant)
      _ = talk.reply(to: question, stop: { Clock.now > stopped })
      return 1e3 * max(0, Clock.now - stopped)
    }
    Report.line(
      "Ctrl-C", "a question ends \(Report.fixed(delays.max() ?? 0, 2)) ms after it at most")
  }
}
