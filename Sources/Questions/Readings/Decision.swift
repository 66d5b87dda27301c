import English
import Queries

/// What lore decided to do with a turn: to answer, to offer readings to choose from, or to say that it did not
/// understand.
package struct Decision {
  /// The meanings of the turn, the likeliest first, each with its likeliest candidate.
  package let ranked: [Choice]
  package let verdict: Verdict
  /// How often a choice with such a probability, such features and such rivals was right when the weights were learnt,
  /// from 0 to 1.
  package let sureness: Float
  /// The least probability of a reading that is kept as a guess at what an unanswered turn meant.
  fileprivate let leastGuess: Float

  package enum Verdict: Equatable {
    /// The best reading is sure enough to be answered.
    case answer
    /// It is not sure enough: the likeliest readings are offered.
    case ask
    /// Nothing is likely.
    case refuse
  }

  /// One meaning of the turn, with the likeliest of the candidates that come to it.
  package struct Choice {
    package let candidate: Candidate
    /// The probability of the meaning: that of all candidates that come to it, added up.
    package let probability: Float
    /// The score of the candidate itself.
    package let score: Float
  }

  package var best: Choice { ranked[0] }

  /// The likeliest candidates that ask something of the graph, for offering them.
  package func questions(_ most: Int) -> [Choice] {
    Array(
      ranked.lazy.filter { choice in
        if case .ask = choice.candidate.move { return true }
        return false
      }.prefix(most))
  }

  /// What a turn that is not answered was probably meant as, the likeliest first.
  package var guesses: [Choice] {
    questions(Self.fewGuesses).filter { $0.probability >= leastGuess }
  }

  private static let fewGuesses = 2

  /// The same with another of the choices, which is answered.
  fileprivate func answering(_ place: Int) -> Decision {
    var ranked = ranked
    ranked.insert(ranked.remove(at: place), at: 0)
    return Decision(ranked: ranked, verdict: .answer, sureness: sureness, leastGuess: leastGuess)
  }
}

extension ReadTurn {
  /// Weighs the candidates and decides.
  /// - Complexity: O(candidates × features)
  package func decide(by weights: Weights) -> Decision {
    let answers = candidates.map { evaluator.denotation(of: $0) }
    let forms = features.labelWords.forms(by: weights)
    let scores = candidates.indices.map {
      features.score(
        of: candidates[$0], answering: answers[$0], by: weights, counting: forms)
    }
    let highest = scores.max() ?? 0
    // In Double: in Float the sum over some hundred candidates would depend on their order.
    let shares = scores.map { Double.exponential(Double($0 - highest)) }
    let total = shares.reduce(0, +)
    var places: [Meaning: Int] = [:]
    var groups: [(best: Int, share: Double)] = []
    for (place, candidate) in candidates.enumerated() {
      let meaning = meaning(of: candidate, answering: answers[place])
      if let group = places[meaning] {
        groups[group].share += shares[place]
        if scores[place] > scores[groups[group].best] { groups[group].best = place }
      } else {
        places[meaning] = groups.count
        groups.append((place, shares[place]))
      }
    }
    let told = groups.map { group in
      group.share
        + also(told: candidates[group.best], atMost: group.share) {
          places[$0].map { groups[$0].share }
        }
    }
    let order = groups.indices.sorted { (told[$1], $0) < (told[$0], $1) }
    let ranked = order.map { place in
      Decision.Choice(
        candidate: candidates[groups[place].best], probability: Float(told[place] / total),
        score: scores[groups[place].best])
    }
    let best = groups[order[0]].best
    let share = told[order[0]] / total
    let unknown = places[.unknown].flatMap { $0 == order[0] ? nil : groups[$0].share / total }
    let rivals = Rivals(
      best: share, others: order.dropFirst().map { groups[$0].share / total },
      unknown: unknown ?? 0)
    let sureness = weights.sureness(
      of: share,
      doubt: features.doubt(
        of: candidates[best], answering: answers[best], beside: rivals, by: weights,
        counting: forms))
    let decision = Decision(
      ranked: ranked, verdict: verdict(ranked[0].candidate, sureness, weights),
      sureness: sureness, leastGuess: weights.askThreshold)
    guard decision.verdict != .answer,
      let plain = ranked.firstIndex(where: { isSaidPlainly($0.candidate) })
    else { return decision }
    return decision.answering(plain)
  }

  /// Whether the words say this by themselves and nothing else: of a small graph unlike all that were learnt from, the
  /// model may be surer than it knows. Examples: "which teas are there?", "how do you know that?".
  private func isSaidPlainly(_ candidate: Candidate) -> Bool {
    switch candidate.move {
    case .ask(.instances):
      // "What kinds of sensors are there?" asks for no sensors.
      question.says(.there) && !question.says(.light) && standsAlone(candidate)
    case .act(let act):
      question.cues.contains { found in
        found.cue == act.cue
          && question.sentence.roles.indices.allSatisfy { place in
            found.words.contains(place)
              || !question.sentence.roles[place].isDisjoint(with: [.it, .they, .filler, .opener])
          }
      }
    default: false
    }
  }

  /// Whether a reading leaves no word open and leans on nothing that was said before: it is the same whatever that was.
  package func standsAlone(_ candidate: Candidate) -> Bool {
    candidate.tags.subtracting(.grammar).isEmpty && features.isPlain(candidate)
  }

  /// The probability that a reply gains from what it tells beside its own answer: "Yes: suppliers." answers "which
  /// risks?" too. Nothing where that other meaning is likelier than the answer itself: a list that was asked for is
  /// told as a list.
  private func also(
    told candidate: Candidate, atMost own: Double, _ share: (Meaning) -> Double?
  ) -> Double {
    guard let meaning = alsoTold(by: candidate), let also = share(meaning), also <= own else {
      return 0
    }
    return also
  }

  private func verdict(
    _ best: Candidate, _ sureness: Float, _ weights: Weights
  ) -> Decision.Verdict {
    if best.move == .unknown || account.missesWhatIsAsked(best) { return .refuse }
    if sureness >= weights.answerThreshold { return .answer }
    return sureness >= weights.askThreshold ? .ask : .refuse
  }
}
