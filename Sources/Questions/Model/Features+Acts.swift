import English
import Queries

// What says that nothing answers a turn, or that it asks nothing of the graph; and what all tops share.
extension Features {
  func unknown<S: FeatureSink>(_ list: inout S) {
    list.add("top", "unknown")
    list.add("unk.unanchored", S.Atom(bucket: traits.unanchored))
    list.add("unk.oov", S.Atom(bucket: traits.unknown))
    list.add("unk.names", S.Atom(bucket: traits.names.count))
    list.add("unk.anchors", S.Atom(bucket: question.anchors.count))
    list.add("unk.context", lastAnswered == nil ? "no" : "yes")
    list.add("unk.share", S.Atom(digit: 4 * traits.unanchored / max(1, question.content.count)))
    list.add("unk.best", S.Atom(bucket: leastOpen))
    list.add("unk.bestNames", S.Atom(bucket: leastNames))
    list.add("unk.grammar", hasGrammar ? "yes" : "no")
    for sort in sorts.all { list.add("unk.sort", S.Atom(known: sort)) }
    asks("unknown", &list)
    words("unknown", &list)
  }

  func act<S: FeatureSink>(_ act: Act, _ candidate: Candidate, _ list: inout S) {
    let open = question.content(leftBy: candidate).count
    let rest = question.count - candidate.words.count
    let name = S.Atom(act.rawValue)
    let key = S.Atom("act." + act.rawValue)
    list.add("top", "act")
    list.add("act", name)
    let isCued = act.cue.map(question.has) ?? false
    let begins =
      act.cue.map { cue in
        question.cues.contains { $0.cue == cue && $0.words.lowerBound == 0 }
      } ?? false
    list.add("act.cued", isCued ? "yes" : "no")
    list.add("act.cued", name, isCued ? "yes" : "no")
    list.add("act.cued", isCued ? "yes" : "no", S.Atom(bucket: rest))
    list.add("act.cued", isCued ? "yes" : "no", S.Atom(bucket: open))
    list.add("act.begins", name, begins ? "yes" : "no")
    list.add("act.open", S.Atom(bucket: open))
    list.add("act.elsewhere", name, asksElsewhere(act) ? "yes" : "no")
    list.add("act.rest", S.Atom(bucket: rest))
    list.add(key, "rest", S.Atom(bucket: rest))
    list.add("act.anchors", S.Atom(bucket: question.anchors.count))
    list.add("act.names", S.Atom(bucket: traits.names.count))
    list.add("act.best", S.Atom(bucket: leastOpen))
    list.add("act.wh", S.Atom(traits.wh))
    list.add("act.context", lastAnswered == nil ? "no" : "yes")
    asks(key, &list)
    asks("act", &list)
    words(key, &list)
    words("act", &list)
  }

  func asks<S: FeatureSink>(_ top: S.Atom, _ list: inout S) {
    let mood = S.Atom(traits.mood)
    let wh = S.Atom(traits.wh)
    list.add("mood", mood, top)
    list.add("wh", wh, top)
    list.add("moodwh", mood, wh, top)
    list.add("length", S.Atom(traits.length), top)
    list.add("fragment", S.Atom(traits.fragment), top)
    if traits.isTagged { list.add("tagged", top) }
  }

  func words<S: FeatureSink>(_ key: S.Atom, _ list: inout S) {
    for place in stems.indices { list.add("ow", key, S.Atom(known: stems[place])) }
  }

  func words<S: FeatureSink>(_ key: S.Atom, _ places: [Int], _ list: inout S) {
    for place in places { list.add("ow", key, S.Atom(known: stems[place])) }
  }

  /// Whether something of the graph is spoken of in another sentence than the words of an act: "Hello. What is
  /// project management?" greets and asks.
  private func asksElsewhere(_ act: Act) -> Bool {
    guard let cue = act.cue, let said = question.cues.first(where: { $0.cue == cue }) else {
      return false
    }
    let stops = question.sentence.boundaries.filter {
      question.sentence.words[$0].before.contains(.stop)
    }
    let start = stops.last { $0 <= said.words.lowerBound } ?? 0
    let end = stops.first { $0 > said.words.lowerBound } ?? question.count
    return question.anchors.contains {
      $0.match <= .inflected && ($0.words.upperBound <= start || $0.words.lowerBound >= end)
    }
  }
}
