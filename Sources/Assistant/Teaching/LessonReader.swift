import Answers
import English
import Queries
import RDF
import Triples
import Vocabulary

/// Reads what a person tells: a word, a bound, or a fact, checked against the graph's schema.
package struct LessonReader {
  let assistant: Assistant

  package init(_ assistant: Assistant) { self.assistant = assistant }

  private var lexicon: Lexicon { assistant.lexicon }

  package func read(_ statement: String) -> Lesson.Outcome {
    let text = statement.hasSuffix(".") ? String(statement.dropLast()) : statement
    if text.hasSuffix("?") { return .unclear(nil) }
    if let (word, meaning) = Self.definition(in: text) {
      return bound(word, meaning) ?? synonym(word, meaning)
    }
    return number(text) ?? fact(text)
  }

  // MARK: Words

  /// "defects means bugs", "by cheap I mean price under 10": the word and what it means.
  private static func definition(in text: String) -> (word: String, meaning: String)? {
    let words = text.split(separator: " ").map(String.init)
    let lowered = words.map { $0.lowercased() }
    if lowered.first == "by", let mean = lowered.firstIndex(of: "mean"), mean > 2,
      words.count > mean + 1,
      ["i", "we"].contains(lowered[mean - 1])
    {
      return (joined(words[1..<(mean - 1)]), joined(words[(mean + 1)...]))
    }
    guard let verb = lowered.firstIndex(where: { ["means", "mean"].contains($0) }), verb > 0,
      words.count > verb + 1,
      !lowered[..<verb].contains(where: {
        ["what", "which", "who", "how", "does", "do"].contains($0)
      })
    else { return nil }
    return (joined(words[..<verb]), joined(words[(verb + 1)...]))
  }

  private static func joined(_ words: ArraySlice<String>) -> String {
    words.joined(separator: " ").trimmingQuotationMarks
  }

  /// "price under 10" of "cheap": a word for a part of a class, by a bound on a numeric property.
  private func bound(_ word: String, _ meaning: String) -> Lesson.Outcome? {
    let words = meaning.split(separator: " ").map(String.init)
    let joints: [String: Bool] = [
      "under": false, "below": false, "less": false, "over": true, "above": true, "more": true,
    ]
    guard let place = words.firstIndex(where: { joints[$0.lowercased()] != nil }), place > 0,
      let isAbove = joints[words[place].lowercased()],
      let number = words[(place + 1)...].lazy.compactMap({
        Double($0.filter { $0.isNumber || $0 == "." || $0 == "-" })
      }).first
    else { return nil }
    let name = words[..<place].filter {
      !["a", "an", "the", "with", "is", "of"].contains($0.lowercased())
    }
    .joined(separator: " ")
    guard case .relation(let use, _)? = meanings(of: name).first(where: isNumeric) else {
      return .unclear("I know no number called “\(name)” in this graph.")
    }
    let property = lexicon.schema.properties[use.property]
    guard let owner = property.domain.first else {
      return .unclear("I don't know what has a \(name) in this graph.")
    }
    let kind = lexicon.schema.classes[owner].iri
    let label = assistant.naming.noun(forClass: kind) ?? "thing"
    let side = isAbove ? "above" : "below"
    let turtle = """
      [] a <\(Lore.threshold)> ; <\(RDFS.label)> "\(word.lowercased().escapedForTurtle)" ; <\(Lore.of)> <\(kind)> ; \
      <\(Lore.measures)> <\(property.iri)> ; <\(isAbove ? Lore.above : Lore.below)> \(Wording.plainDigits(number)) .

      """
    return .lesson(
      Lesson(
        words:
          "A \(label) is “\(word)” when its \(name) is \(side) \(Wording.plainDigits(number)).",
        turtle: turtle))
  }

  private func isNumeric(_ meaning: Meaning) -> Bool {
    guard case .relation(let use, _) = meaning else { return false }
    return lexicon.schema.properties[use.property].isNumeric
  }

  /// "bugs" of "defects": the thing, class or property that is called so gets another name. "Bugs means defects" says
  /// the same where only bugs are known.
  private func synonym(_ word: String, _ meaning: String) -> Lesson.Outcome {
    let found = meanings(of: meaning)
    guard let target = found.lazy.compactMap(iri).first else {
      if meanings(of: word).contains(where: { iri(of: $0) != nil }) {
        return synonym(meaning, word)
      }
      return .unclear("I know nothing called “\(meaning)” in this graph.")
    }
    let label = lexicon.shownNames(of: target).first ?? meaning
    if meanings(of: word).compactMap(iri).contains(target) {
      return .known("“\(word)” already means \(label).")
    }
    let turtle = "<\(target)> <\(SKOS.hiddenLabel)> \"\(word.escapedForTurtle)\" .\n"
    return .lesson(
      Lesson(
        words: "“\(Wording.capitalized(word))” is another word for “\(label)”.", turtle: turtle))
  }

  private func iri(of meaning: Meaning) -> String? {
    switch meaning {
    case .things(let ids) where ids.count == 1: assistant.store.term(ids[0]).iri
    case .kind(let place): lexicon.schema.classes[place].iri
    case .relation(let use, _) where !use.inverse: lexicon.schema.properties[use.property].iri
    default: nil
    }
  }

  /// What a whole phrase stands for, word for word first.
  private func meanings(of phrase: String) -> [Meaning] {
    let words = WordScanner.words(of: phrase)
    var phrase = phrase
    let mentions = phrase.withUTF8 { lexicon.mentions(in: words, of: $0) }
    return mentions.filter { $0.words == words.indices }.sorted { $0.cost < $1.cost }.map(\.meaning)
  }

  // MARK: Numbers

  /// "the price of Aurora is 12": the number takes the place of the one that the graph has.
  private func number(_ text: String) -> Lesson.Outcome? {
    var words = text.split(separator: " ").map(String.init)
    if let first = words.first?.lowercased(), ["no,", "no", "actually", "the"].contains(first) {
      words.removeFirst()
    }
    if words.first?.lowercased() == "the" { words.removeFirst() }
    guard let verb = words.lastIndex(of: "is"), let joint = words.firstIndex(of: "of"), joint > 0,
      joint + 1 < verb,
      verb + 1 < words.count,
      let value = Double(words[verb + 1].filter { $0.isNumber || $0 == "." || $0 == "-" })
    else { return nil }
    let (label, name) = (
      words[..<joint].joined(separator: " "), words[(joint + 1)..<verb].joined(separator: " ")
    )
    guard case .relation(let use, _)? = meanings(of: label).first(where: isNumeric),
      let thing = meanings(of: name).lazy.compactMap(iri).first,
      let node = assistant.store.id(of: .iri(thing))
    else { return .unclear("I know no number “\(label)” of “\(name)”.") }
    let property = lexicon.schema.properties[use.property].iri
    guard let id = assistant.store.id(ofIRI: property) else { return nil }
    let old = assistant.store.objects(of: node, id).map { assistant.store.term($0) }
    if old.contains(where: { $0.literal?.number == value }) {
      return .known("I know that already.")
    }
    let withdrawn = old.map { Self.withdrawal(of: thing, property, $0.description) }.joined()
    let digits = Wording.plainDigits(value)
    let shown = lexicon.shownNames(of: thing).first ?? name
    let before = old.compactMap { $0.literal?.lexical }.joined(separator: " and ")
    let instead = before.isEmpty ? "" : ", not \(before)"
    return .lesson(
      Lesson(
        words: "The \(label) of \(shown) is \(Wording.plainDigits(value))\(instead).",
        turtle: withdrawn + "<\(thing)> <\(property)> \(digits) .\n"))
  }

  private static func withdrawal(of subject: String, _ property: String, _ object: String) -> String
  {
    "[] a <\(Lore.withdrawal)> ; <\(RDF.subject)> <\(subject)> ; <\(RDF.predicate)> <\(property)> ; "
      + "<\(RDF.object)> \(object) .\n"
  }

  // MARK: Facts

  /// "suppliers also affect service management": what would be asked as a yes or no, stated.
  private func fact(_ text: String) -> Lesson.Outcome {
    let (text, isDenied) = Self.withoutDenial(text)
    var conversation = Conversation(with: assistant)
    let reply = conversation.reply(to: text)
    guard reply.alternatives.isEmpty, let query = reply.query, case .exists(let set) = query,
      case .intersection(let a, let b) = set
    else { return .unclear(nil) }
    for (one, other) in [(a, b), (b, a)] {
      guard case .terms(let subjects) = one, subjects.count == 1,
        case .join(let relation, .terms(let objects)) = other,
        objects.count == 1, let arc = relation.arcs.first, relation.arcs.count == 1,
        let subject = subjects[0].iri
      else { continue }
      if (reply.answers == ["yes"]) != isDenied { return .known("I know that already.") }
      guard let object = objects[0].iri else {
        return .unclear("I can learn words and how things are related, but no numbers yet.")
      }
      let (from, to) = arc.inverse ? (subject, object) : (object, subject)
      if isDenied {
        let claim = assistant.phraser.words(for: Fact(Triple(.iri(from), arc.property, .iri(to))))
          .sentence
        return .lesson(
          Lesson(
            words: "It is not so that: \(claim)",
            turtle: Self.withdrawal(of: from, arc.property, "<\(to)>")
              + "<\(from)> <\(Lore.lacks)> <\(to)> .\n"))
      }
      if let clash = clash(from, arc.property, to) { return .unclear(clash) }
      let claim = Triple(.iri(from), arc.property, .iri(to))
      let words = assistant.phraser.words(for: Fact(claim)).sentence
      return .lesson(Lesson(words: words, turtle: "<\(from)> <\(arc.property)> <\(to)> .\n"))
    }
    return .unclear(nil)
  }

  /// "A does not affect B" as "A affect B", denied.
  private static func withoutDenial(_ text: String) -> (text: String, isDenied: Bool) {
    var words = text.split(separator: " ").map(String.init)
    let lowered = words.map { $0.lowercased() }
    let auxiliaries: Set = ["does", "do", "is", "are", "did", "was", "were"]
    if let place = lowered.firstIndex(of: "not"), place > 0,
      auxiliaries.contains(lowered[place - 1])
    {
      words.remove(at: place)
      if ["does", "do", "did"].contains(lowered[place - 1]) {
        let verb = words[place]
        words[place] = lowered[place - 1] == "does" ? Verbs.thirdPerson(of: verb) : verb
        words.remove(at: place - 1)
      }
      return (words.joined(separator: " "), true)
    }
    return (text, false)
  }

  /// What the schema has against a fact: its ends are of other classes than the property's.
  private func clash(_ from: String, _ property: String, _ to: String) -> String? {
    guard let place = lexicon.schema.propertyByIRI[property],
      let s = assistant.store.id(of: .iri(from)),
      let o = assistant.store.id(of: .iri(to))
    else { return nil }
    let use = lexicon.schema.properties[place.index]
    let (source, target) = place.inverse ? (use.target, use.source) : (use.source, use.target)
    for (node, end) in [(s, source), (o, target)] where !lexicon.schema.type(of: node).meets(end) {
      let name =
        assistant.store.term(node).iri.flatMap { lexicon.shownNames(of: $0).first } ?? "that"
      return
        "That does not go together: \(name) is of another kind than what “\(lexicon.shownNames(of: property).first ?? "that")” joins."
    }
    return nil
  }
}

extension String {
  /// Without quotation marks or stars around it: *defects*, “defects”.
  var trimmingQuotationMarks: String {
    let isMark = { (character: Character) in "*\"'“”‘’_ ".contains(character) }
    guard let first = firstIndex(where: { !isMark($0) }),
      let last = lastIndex(where: { !isMark($0) })
    else { return "" }
    return String(self[first...last])
  }
}
