import English
import Questions
import Vocabulary

/// Turns that ask nothing of the graph: greetings, thanks, a call for help.
enum SmallTalk: Equatable {
  case greeting, thanks, farewell, help, acknowledgement

  /// What kind of small talk a turn is, if it is nothing else.
  init?(_ sentence: Sentence) {
    let words = sentence.words.map(\.folded)
    guard !words.isEmpty, words.count <= 9 else { return nil }
    if Self.matches(Self.helpPhrases, sentence) {
      self = .help
      return
    }
    let known = words.allSatisfy { word in
      Self.all.contains(word)
    }
    guard known else { return nil }
    for (list, kind) in Self.kinds where words.contains(where: { list.contains($0) }) {
      self = kind
      return
    }
    return nil
  }

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { Fingerprint.of($0) })
  }

  private static let thanking = hashes("thanks thank thx cheers ta appreciated")
  private static let greetings = hashes(
    "hi hello hey hiya greetings howdy morning afternoon evening")
  private static let leaving = hashes("bye goodbye farewell cya quit exit")
  private static let agreeing = hashes(
    "ok okay fine right great good perfect nice cool understood sure alright yes no wow hmm")
  private static let rest = hashes(
    "you very much so a lot there lore good it that is got see all then well and for the help day"
      + " now again everyone to your thats i all a")
  private static let kinds: [(Set<UInt64>, SmallTalk)] = [
    (thanking, .thanks), (leaving, .farewell), (greetings, .greeting), (agreeing, .acknowledgement),
  ]
  private static let all = kinds.reduce(into: rest) { $0.formUnion($1.0) }

  private static let helpPhrases = [
    "help", "help me", "what can i ask", "what can i ask you", "what can you do",
    "what do you know",
    "what can you tell me", "how does this work", "who are you", "what are you", "what is this",
    "what can i ask about", "what do you know about", "what else can i ask", "how do i use this",
    "what questions can i ask", "what should i ask", "what topics do you know",
  ].map { phrase in
    phrase.split(separator: " ").map { Fingerprint.of($0) }
  }

  private static func matches(_ phrases: [[UInt64]], _ sentence: Sentence) -> Bool {
    let words = sentence.words.map(\.folded)
    return phrases.contains { $0 == words }
  }
}

/// Turns about the answer before: where it comes from, why it is so, how it goes on.
enum Metaquestion: Equatable {
  /// "how do you know?": the evidence
  case evidence
  /// a bare "why?": a reason
  case reason
  /// "more", "next", "go on"
  case more
  /// "anything else?"
  case anythingElse
  /// "undo", "go back"
  case undo

  init?(_ sentence: Sentence) {
    guard sentence.words.count <= Self.longest else { return nil }
    let words = sentence.words.map(\.folded)
    for (phrases, kind) in Self.phrases where phrases.contains(where: { $0 == words }) {
      self = kind
      return
    }
    return nil
  }

  private static let longest = phrases.flatMap(\.0).map(\.count).max() ?? 0

  private static func hashes(_ phrases: String) -> [[UInt64]] {
    Fingerprint.phrases(of: phrases)
  }

  private static let phrases: [([[UInt64]], Metaquestion)] = [
    (
      hashes(
        "why do you say that|why do you say so|why do you think so|why do you think that|how do you know"
          + "|how do you know that|how do you know this|on what grounds|on what grounds do you say so"
          + "|on what grounds do you say that|on what basis|says who|who says|who says so|according to whom"
          + "|according to who|what is your source|whats your source|what is the source|source"
          + "|where did you get that|where did you get that from|where does that come from|where is that from"
          + "|how so|prove it|evidence|show me the evidence|show the evidence|what makes you say that"
          + "|what makes you think so|how can you tell|are you sure|really|can you prove it|what is that based on"
          + "|where do you get that from|how did you get that|how do you come to that|what facts"),
      .evidence
    ),
    (
      hashes(
        "why|why is that|why so|how come|why is it so|why not|but why|why exactly|and why|why though|why is that so|but why is that|so why"
      ), .reason
    ),
    (
      hashes(
        "more|next|go on|continue|show more|two more|more please|and then|keep going|three more|one more|five more|show me more|the rest|and the rest|what are the others"
      ), .more
    ),
    (
      hashes(
        "anything else|what else|is that all|is that it|nothing else|something else|anything more|is there anything else|any others|any other"
      ), .anythingElse
    ),
    (hashes("undo|go back|back|take that back|scratch that"), .undo),
  ]
}
