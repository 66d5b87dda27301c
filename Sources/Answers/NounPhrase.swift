internal import English
internal import Vocabulary

/// A set in words, before its number and article are decided: "state", "that borders Texas".
struct NounPhrase {
  /// A singular noun, or names as they stand.
  var head: String
  /// The plural, where rules do not make it: "those" of "the one of X and Y".
  var plural: String?
  var isName = false
  /// The number of the names, or the one a noun takes when nobody knows how many there are.
  var number: GrammaticalNumber = .many
  /// What stands before the noun: "largest".
  var before = ""
  /// Whether it takes "the" wherever it stands: "the largest state".
  var isDefinite = false
  var after: [Modifier] = []

  /// Words behind the noun that say which are meant: "of Texas", "with the most rivers", "that borders Texas".
  struct Modifier {
    var one: String
    var many: String
    /// Whether it is a clause ("that …", "whose …"), which follows other modifiers.
    var isClause = false
    /// Whether it says what is not so, which "but" joins to the others.
    var isDenial = false

    static func same(_ text: String) -> Modifier { Modifier(one: text, many: text) }

    /// The modifier with more words behind it.
    func followed(by text: String) -> Modifier {
      var longer = self
      longer.one += text
      longer.many += text
      return longer
    }
  }

  static func names(_ text: String, _ number: GrammaticalNumber) -> NounPhrase {
    NounPhrase(head: text, isName: true, number: number)
  }

  func adding(_ modifier: Modifier) -> NounPhrase {
    var copy = self
    copy.after.append(modifier)
    return copy
  }

  /// The phrase without an article, in that number.
  func bare(_ number: GrammaticalNumber) -> String {
    let many = isName ? head : plural ?? Nouns.plural(of: head)
    let noun = number == .one ? head : many
    var text = before.isEmpty ? noun : "\(before) \(noun)"
    for modifier in after where !modifier.isClause { text += " " + modifier[number] }
    var previous = ""
    for modifier in after where modifier.isClause {
      let clause = modifier[number]
      if previous.isEmpty {
        text += " " + clause
      } else {
        // "that affect X and border Y": the second "that" goes without saying.
        let shared = previous.hasPrefix("that ") && clause.hasPrefix("that ")
        text += (modifier.isDenial ? " but " : " and ") + clause.dropFirst(shared ? 5 : 0)
      }
      previous = clause
    }
    return text
  }

  /// The phrase as part of a longer one: names as they are, nouns with "the" where they are known
  /// or hang on something known.
  var nested: String {
    if isName || (plural != nil && number == .many) { return bare(number) }
    return isDefinite || !after.isEmpty ? "the \(bare(number))" : bare(number)
  }

  /// The phrase alone, as a reading is shown.
  var alone: String {
    isDefinite ? "the \(bare(number))" : bare(number)
  }
}

extension NounPhrase.Modifier {
  subscript(number: GrammaticalNumber) -> String { number == .one ? one : many }
}

/// A fact in words: a subject, what is said of it, and an object.
struct Statement {
  var subject: String
  var number: GrammaticalNumber
  /// The verb in the third person singular, or in the past.
  var verb: String
  var object: String
  /// Whether it says that it is not so: "is not encrypted". Denied once more it says that it is.
  var isDenied = false

  /// The statement without capital or full stop; denied where asked.
  func text(denied: Bool = false) -> String {
    "\(subject) \(saidOfIt(denied: denied))"
  }

  /// What is said of the subject: "affects planning".
  func saidOfIt(denied: Bool = false) -> String {
    let said =
      denied != isDenied ? Verbs.negated(verb, for: number) : Verbs.form(of: verb, for: number)
    return object.isEmpty ? said : "\(said) \(newObject)"
  }

  /// The object, without the verb where its name begins with the same one: "a board improves" and a goal called
  /// "improve visibility" → "a board improves visibility".
  private var newObject: Substring {
    guard object.utf8.first == verb.utf8.first, object.utf8.contains(UInt8(ascii: " ")) else {
      return object[...]
    }
    let base = Verbs.base(of: verb)
    for form in [base, Verbs.pastParticiple(of: base)] where object.hasPrefix(form + " ") {
      return object.dropFirst(form.count + 1)
    }
    return object[...]
  }
}
