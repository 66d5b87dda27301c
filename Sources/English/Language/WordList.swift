/// The short lists of words that a language has beside the roles of `FunctionWords` and the phrases of `Cue`.
package enum WordList: CaseIterable, Hashable, Sendable {
  /// "which year": a time is asked for.
  case timeNoun
  /// "dates and fees": times are asked for.
  case ofTime
  /// "the name and age of the teachers": what things are called is asked for.
  case naming
  /// "their location": a place is asked for.
  case ofPlace
  /// "the person responsible": somebody is asked for.
  case ofPerson
  /// What a statement ends in to have itself confirmed: "…, right?".
  case confirmation
  /// What a turn may open with before it says what it means: "no, …", "sorry, …".
  case interjection
  /// "for what reason"
  case reason
  /// "how many players does each club have"
  case each
  /// "a second ago"
  case article
  /// "page 14": where something stands in somebody's papers.
  case numberedPart
  /// "still broken?": what would end it has not come.
  case lasting
  /// "is it full?": one number or date reaches another.
  case limit
  /// "descending": the largest first.
  case falling
  /// "ascending": the smallest first.
  case rising
  /// "from March until May": what stands between the two ends of a stretch.
  case leadingToEnd
  /// "as old as Ana": said twice, one number reaches another and no further.
  case measuringAs
  /// "half a million", "two and a half"
  case half
}
