/// Words that say of one number or date that it reaches another, or does not, without naming the other.
///
/// Example: "is it full?" (as many as it holds), "was it late?" (after it was due).
enum LimitWords {
  static let table = Set(
    Fingerprint.phrases(
      of: "above behind below beyond early enough exceeded full late overdue overran punctual room"
        + " sold space time under"
    ).joined())
}
