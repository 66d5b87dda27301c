import LogLinear
import Queries
import Questions

/// How often the turns of a corpus ask for each form of query (`FormCounts`).
struct GoldForms {
  private var counts: [FormText: Int] = [:]
  /// By conversation how often it asks for each form.
  private var own: [String: [FormText: Int]] = [:]

  init(of conversations: [LogLinear.Conversation]) throws {
    var graphs: [String: LearningGraph] = [:]
    for conversation in conversations {
      let graph = try graphs[conversation.graph] ?? LearningGraph(named: conversation.graph)
      graphs[conversation.graph] = graph
      let isInside = Self.isInside(conversation)
      var last: Query?
      for turn in conversation.turns {
        let move = Gold(turn, graph).move
        for form in Self.forms(of: move, after: last, isInside: isInside) {
          counts[form, default: 0] += 1
          own[conversation.name, default: [:]][form, default: 0] += 1
        }
        if case .ask(let query) = move { last = query }
      }
    }
  }

  private static func isInside(_ conversation: LogLinear.Conversation) -> Bool {
    conversation.graph == CrossValidation.graphInside
  }

  /// The texts that a turn is counted by: of other graphs only the shape of its query.
  private static func forms(
    of move: Candidate.Move?, after last: Query?, isInside: Bool
  ) -> [FormText] {
    let (query, isReason): (Query, Bool)
    switch move {
    case .ask(let asked): (query, isReason) = (asked, false)
    case .reason(let asked): (query, isReason) = (asked, true)
    case .act, .unknown, nil: return []
    }
    let shape = [FormText(shapeOf: query)]
    guard isInside else { return shape }
    let form = FormText(of: query, asReason: isReason, named: false)
    let same = FormText(of: query, asReason: isReason, named: true)
    return shape + [form, same]
      + (last.map { [form.after(FormText(of: $0, named: false))] } ?? [])
  }

  /// The counts of all other conversations, for the candidates of one: its own turns must not tell what they mean.
  func beside(_ conversation: LogLinear.Conversation) -> FormCounts {
    let own = own[conversation.name] ?? [:]
    return FormCounts(isInside: Self.isInside(conversation)) { [counts] form in
      (counts[form] ?? 0) - (own[form] ?? 0)
    }
  }

  /// How often each form is asked for in the conversations whose names pass.
  func counts(where passes: (String) -> Bool = { _ in true }) -> [String: Int] {
    var left = counts
    for (name, forms) in own where !passes(name) {
      for (form, count) in forms { left[form, default: 0] -= count }
    }
    return Dictionary(
      left.lazy.filter { $0.value > 0 }.map { ($0.key.text, $0.value) }, uniquingKeysWith: max)
  }
}
