/// Forms of English verb phrases, by rule and by a short table of exceptions.
/// The first word of a phrase is the verb: "affects", "is located in", "directed", "acted in".
package enum Verbs {
  /// The phrase with a subject of that number, from its third person singular:
  /// "affects" → "affect", "is part of" → "are part of"; past forms stay.
  package static func form(
    of phrase: String, for number: GrammaticalNumber
  ) -> String {
    guard number == .many else { return phrase }
    let (verb, rest) = split(phrase)
    if let plural = pluralAuxiliaries[verb] { return plural + rest }
    return isThirdPerson(verb) ? base(of: verb) + rest : phrase
  }

  /// The phrase denied: "does not affect", "are not located in", "did not direct".
  package static func negated(_ phrase: String, for number: GrammaticalNumber) -> String {
    let (verb, rest) = split(phrase)
    if verb == "has", !rest.hasPrefix(" been") {
      return (number == .one ? "does" : "do") + " not have" + rest
    }
    if isAuxiliary(verb) {
      let auxiliary = number == .one ? verb : pluralAuxiliaries[verb] ?? verb
      return auxiliary + " not" + rest
    }
    if isPast(verb) { return "did not " + base(of: verb) + rest }
    return (number == .one ? "does not " : "do not ") + base(of: verb) + rest
  }

  /// The verb alone, standing for the whole: "service management *does*", "the others *are*".
  package static func proform(of phrase: String, for number: GrammaticalNumber) -> String {
    let (verb, _) = split(phrase)
    if verb == "has" { return number == .one ? "does" : "do" }
    if isAuxiliary(verb) { return number == .one ? verb : pluralAuxiliaries[verb] ?? verb }
    return isPast(verb) ? "did" : number == .one ? "does" : "do"
  }

  /// The base form of a verb: "affects", "affected" or "wrote" → "affect", "affect", "write".
  package static func base(of verb: String) -> String {
    if let found = irregularBases[verb] { return found }
    if verb.hasSuffix("ed"), verb.utf8.count > 4 { return baseOfRegularPast(verb) }
    return isThirdPerson(verb) ? Suffixes.withoutS(verb) : verb
  }

  /// The third person of a base form: "affect" → "affects", "have" → "has".
  package static func thirdPerson(of base: String) -> String {
    switch base {
    case "be": "is"
    case "have": "has"
    case "do", "go": base + "es"
    default: Suffixes.withS(base)
    }
  }

  /// The past participle of a base form: "affect" → "affected", "write" → "written".
  package static func pastParticiple(of base: String) -> String {
    if let forms = irregular[base] { return forms.participle }
    if base.hasSuffix("e") { return base + "d" }
    if let stem = Suffixes.consonantY(base) { return stem + "ied" }
    return doubled(base) + "ed"
  }

  /// The past form of a participle's verb: "written" → "wrote", "directed" → "directed".
  package static func past(ofParticiple participle: String) -> String {
    irregular[base(of: participle)]?.past ?? participle
  }

  /// Whether a word is a past participle: "directed", "written".
  package static func isParticiple(_ word: String) -> Bool {
    isPast(word) && (irregular[base(of: word)].map { $0.participle == word } ?? true)
  }

  /// The gerund of a base form: "affect" → "affecting", "write" → "writing".
  package static func gerund(of base: String) -> String {
    if base.hasSuffix("ie") { return base.dropLast(2) + "ying" }
    let silent = base.hasSuffix("e") && !["ee", "ye", "oe"].contains(where: base.hasSuffix)
    return (silent && base != "be" ? String(base.dropLast()) : doubled(base)) + "ing"
  }

  /// Whether a verb phrase is one of "be": what follows it describes the subject.
  package static func isCopular(_ phrase: String) -> Bool {
    ["is", "are", "was", "were"].contains(split(phrase).verb)
  }

  /// The verb of a phrase, and what follows it with the space before it.
  package static func split(_ phrase: String) -> (verb: String, rest: Substring) {
    let verb = phrase.prefix { $0 != " " }
    return (String(verb), phrase[verb.endIndex...])
  }

  private static func isThirdPerson(_ verb: String) -> Bool {
    verb.hasSuffix("s") && !verb.hasSuffix("ss") && verb.utf8.count > 2
  }

  /// Whether a word is a past form: "directed", "wrote".
  package static func isPast(_ verb: String) -> Bool {
    irregularBases[verb] != nil && irregular[verb] == nil && !verb.hasSuffix("s")
      || verb.hasSuffix("ed") && verb.utf8.count > 4
        && !["exceed", "proceed", "succeed"].contains(verb)
  }

  private static func isAuxiliary(_ verb: String) -> Bool {
    pluralAuxiliaries[verb] != nil
      || ["can", "will", "may", "must", "should", "are", "were", "had"].contains(verb)
  }

  private static let pluralAuxiliaries = [
    "is": "are", "was": "were", "has": "have", "does": "do",
  ]

  /// The verb with its last letter doubled, where it is one syllable with one vowel and one consonant behind it:
  /// "star" → "starr" before "ed" and "ing".
  private static func doubled(_ base: String) -> String {
    let letters = Array(base.utf8)
    guard letters.count >= 3, let last = letters.last else { return base }
    let vowels = letters.map { Array("aeiou".utf8).contains($0) }
    let count = letters.count
    let onlyVowel = vowels.filter { $0 }.count == 1 && vowels[count - 2]
    guard onlyVowel, !vowels[count - 1], !Array("wxy".utf8).contains(last) else { return base }
    return base + String(decoding: [last], as: UTF8.self)
  }

  private static func baseOfRegularPast(_ verb: String) -> String {
    if verb.hasSuffix("ied") { return verb.dropLast(3) + "y" }
    let stem = String(verb.dropLast(2))
    let last = stem.suffix(2)
    if last.first == last.last, "bdgmnprt".contains(last.prefix(1)), stem != "add" {
      return String(stem.dropLast())
    }
    return lostItsE(stem) ? stem + "e" : stem
  }

  /// Whether a regular past's stem was spelt with a final "e": "releas", "produc", "describ".
  private static func lostItsE(_ stem: String) -> Bool {
    if stem.hasSuffix("creat") { return true }
    if keptWithoutE.contains(where: stem.hasSuffix) { return false }
    return silentEndings.contains(where: stem.hasSuffix)
  }

  private static let keptWithoutE = [
    "ss", "eat", "oat", "focus", "ook", "oin", "ain", "ein", "ail", "long", "oid", "aid", "ead",
    "oad", "eek", "eak", "oak", "air", "oir", "our", "eam", "aim", "ear", "eap", "oap", "develop",
  ]

  private static let silentEndings = [
    "c", "v", "z", "s", "u", "at", "ag", "dg", "ang", "rg", "ir", "ur", "in", "id", "ud", "ad",
    "od", "ib", "ub", "ul", "bl", "pl", "tl", "dl", "gl", "cl", "ut", "ot", "ak", "ik", "ok", "ol",
    "um", "am", "im", "op", "ap", "yp", "ar", "stor", "plor", "scor", "plet", "mpet", "delet",
    "nvit", "ecit", "ompil",
  ]
}

/// Verbs whose past does not end in "ed", base first.
extension Verbs {
  package static let irregular: [String: (past: String, participle: String)] = [
    "be": ("was", "been"), "have": ("had", "had"), "do": ("did", "done"), "go": ("went", "gone"),
    "write": ("wrote", "written"), "make": ("made", "made"), "lead": ("led", "led"),
    "win": ("won", "won"), "give": ("gave", "given"), "take": ("took", "taken"),
    "come": ("came", "come"), "become": ("became", "become"), "begin": ("began", "begun"),
    "run": ("ran", "run"), "hold": ("held", "held"), "build": ("built", "built"),
    "bring": ("brought", "brought"), "buy": ("bought", "bought"), "choose": ("chose", "chosen"),
    "draw": ("drew", "drawn"), "drive": ("drove", "driven"), "eat": ("ate", "eaten"),
    "fall": ("fell", "fallen"), "find": ("found", "found"), "fly": ("flew", "flown"),
    "get": ("got", "got"), "grow": ("grew", "grown"), "keep": ("kept", "kept"),
    "know": ("knew", "known"), "leave": ("left", "left"), "lose": ("lost", "lost"),
    "meet": ("met", "met"), "pay": ("paid", "paid"), "read": ("read", "read"),
    "say": ("said", "said"), "see": ("saw", "seen"), "sell": ("sold", "sold"),
    "send": ("sent", "sent"), "show": ("showed", "shown"), "sing": ("sang", "sung"),
    "speak": ("spoke", "spoken"), "spend": ("spent", "spent"), "stand": ("stood", "stood"),
    "teach": ("taught", "taught"), "tell": ("told", "told"), "think": ("thought", "thought"),
    "understand": ("understood", "understood"), "wear": ("wore", "worn"),
    "bear": ("bore", "born"), "beat": ("beat", "beaten"), "shoot": ("shot", "shot"),
    "set": ("set", "set"), "cut": ("cut", "cut"), "put": ("put", "put"), "rise": ("rose", "risen"),
    "fight": ("fought", "fought"), "steal": ("stole", "stolen"), "wed": ("wed", "wed"),
    "feed": ("fed", "fed"),
  ]

  package static let irregularBases: [String: String] = {
    var bases = ["is": "be", "are": "be", "were": "be", "has": "have", "does": "do", "goes": "go"]
    for (base, forms) in irregular.sorted(by: { $0.key < $1.key }) {
      bases[forms.past] = base
      bases[forms.participle] = base
    }
    return bases
  }()
}
