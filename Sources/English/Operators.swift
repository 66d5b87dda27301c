/// What words do to sets and numbers, rather than naming them: "at least" in "at least three phases" is `.atLeast`.
/// The grammar, candidates and duties read operators; each has its place in the question.
package enum Operator: Hashable, Sendable {
  /// how many, number of
  case howMany
  /// how much
  case howMuch
  /// most, largest, highest: an extreme whose measure is said by the next noun
  case most
  case least
  /// more, greater: a comparison whose measure is said by the next noun
  case more
  case less
  case atLeast
  case atMost
  /// "within 15 miles" is at most 15; "within March" is in March
  case within
  case exactly
  /// no, none, without
  case no
  case not
  /// except, apart from, other than
  case except
  case same
  case share
  /// co-: "co-starred with"
  case co
  /// together with, along with
  case together
  case ordinal(Int)
  case last
  case before
  case after
  case between
  /// "since 1990": from then on
  case since
  /// "1990 or later", "3 or more": after a number
  case orMore
  case orLess
  /// compare, the differences between, side by side: things next to each other
  case compare
  case average
  case total
  case neither
  /// like "similar", "in common"
  case common
  /// "starts with": the next word is a beginning of names
  case beginsWith
  /// "would I be wrong to say": turns a yes into a no
  case denial
  /// "as many", "as": as far on a scale
  case asMuch
  /// "the remaining", "how many remain"
  case remaining
  /// "in the world", "by the way": adds nothing
  case aside
}

/// The operators' words and phrases.
package enum Operators {
  /// What a phrase does, by the hash of its folded words.
  package static let table: FingerprintTable<Operator> = {
    var table: [UInt64: Operator] = [:]
    for (phrases, meaning) in lists {
      for phrase in Fingerprint.phrases(of: phrases) {
        table[Fingerprint.of(phrase: phrase)] = meaning
      }
    }
    for (phrases, place) in NumberWords.ordinals {
      for phrase in Fingerprint.phrases(of: phrases) {
        table[Fingerprint.of(phrase: phrase)] = .ordinal(place)
      }
    }
    return FingerprintTable(table)
  }()

  package static let longest = 5

  private static let lists: [(String, Operator)] = [
    (
      "how many|number of|count of|what number of|the number of|count|how many different"
        + "|number", .howMany
    ),
    ("how much|amount of", .howMuch),
    (
      "most|the most|highest|largest|greatest|biggest|maximum|max|highest number of|largest number of"
        + "|greatest number of|most number of|the most number of|biggest number of|maximum number of"
        + "|top|longest list of|higher number of", .most
    ),
    (
      "least|the least|lowest|smallest|fewest|minimum|min|fewest number of|smallest number of"
        + "|least number of|lowest number of|sparsest|slightest", .least
    ),
    (
      "more|greater|higher|larger|bigger|over|above|exceeding|exceed|exceeds|exceeded|superior to"
        + "|upwards of|more than|greater than|over than"
        + "|larger number of|greater number of|bigger number of|in excess of|a larger number of",
      .more
    ),
    ("less|fewer|lower|smaller|under|below|less than|fewer than|smaller number of", .less),
    (
      "at least|no less than|no fewer than|minimum of|not less than|not fewer than|no earlier than"
        + "|no sooner than|not earlier than|on or after|in or after|at or after|during or after"
        + "|more than or equal to|greater than or equal to|more or equal to|equal to or more than"
        + "|equal to or greater than|equal to or later than|the same as or more than"
        + "|from the beginning of|from the start of|since the beginning of|since the start of",
      .atLeast
    ),
    (
      "at most|no more than|up to|maximum of|not more than|no later than|not later than|no longer than"
        + "|no greater than|no higher than|on or before|in or before|at or before|during or before"
        + "|less than or equal to|fewer than or equal to|less or equal to|equal to or less than"
        + "|equal to or fewer than|equal to or earlier than|by the end of|before the end of|until the end of",
      .atMost
    ),
    ("within", .within), ("exactly|precisely", .exactly),
    ("no|none|without|lacking|none of|zero|lacks|lack", .no),
    ("not|never|isnt|arent|doesnt|dont|didnt|wasnt|werent|hasnt|havent|cant|cannot", .not),
    (
      "except|except for|apart from|other than|excluding|besides|aside from|but not|rather than|save for"
        + "|leaving out|leaving aside|with the exception of|bar|not counting|minus", .except
    ),
    ("same|identical|the same|one and the same", .same), ("share|shares|sharing|shared", .share),
    ("co", .co),
    ("together with|alongside|along with|together|jointly with|in collaboration with", .together),
    ("last|final|ultimate|lastly|finally|the end", .last),
    ("before|prior to|ahead of|preceding|previous|earlier than|pre", .before),
    ("after|following|succeeding|next after|later than|afterwards", .after),
    ("between|in between", .between), ("since|as of|starting from", .since),
    (
      "or later|or after|and later|and after|or more|or above|or newer|onwards|onward|or worse|or better"
        + "|or longer|or higher|or bigger|or over|and up|and over|and above|upwards", .orMore
    ),
    (
      "or earlier|or before|and earlier|and before|or less|or fewer|or below|or older|or cheaper"
        + "|or shorter|or lower|or smaller|or under|and under|and below", .orLess
    ),
    (
      "compare|comparison|compared|comparing|difference|differences|differ|differs|different"
        + "|differentiate|distinguish|distinguishes|contrast|versus|differing|distinction|distinctions"
        + "|difference between|differences between|compare and contrast|side by side|tell apart"
        + "|next to each other|in tabular form|in table form|in a table|as a table",
      .compare
    ),
    ("average|mean", .average), ("total|sum|combined|sum of|total of|altogether|in total", .total),
    ("neither", .neither),
    ("common|in common|similar|similarity|similarities|alike|commonalities|overlap", .common),
    ("start with|starts with|begin with|begins with|starting with|beginning with", .beginsWith),
    (
      "be wrong to say|wrong to say|wrong in saying|be wrong to think|wrong to think|mistaken in thinking|be mistaken|incorrect to say"
        + "|untrue", .denial
    ),
    (
      "as many|as much|just as many|just as much|the same number of|same number of|same amount of|equally many",
      .asMuch
    ),
    ("remain|remains|remaining|left over", .remaining),
    (
      "in the world|on earth|by the way|at all|of all time|if any|if you know|as well|in fact|in particular"
        + "|for example|once again|after all|do you think|of course", .aside
    ),
  ]
}
