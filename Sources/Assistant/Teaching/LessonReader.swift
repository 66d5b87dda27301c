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
  private var names: LessonNames { LessonNames(assistant: assistant) }

  package func read(_ statement: String) -> Lesson.Outcome {
    let text = statement.hasSuffix(".") ? String(statement.dropLast()) : statement
    if text.hasSuffix("?") { return .unclear(nil) }
    if let (word, meaning) = Self.definition(in: text) {
      return bound(word, meaning) ?? synonym(word, meaning)
    }
    return FactReader(assistant).read(text) ?? .unclear(nil)
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
    let found = names.numbers(name)
    guard let use = found.first, found.count == 1 else {
      return .unclear(noBound(word, name, among: found))
    }
    let property = lexicon.schema.properties[use.property]
    let kind = property.domain.first.map { lexicon.schema.classes[$0].iri }
    let label = kind.flatMap { assistant.naming.noun(forClass: $0) } ?? "thing"
    let of = kind.map { "<\(Lore.of)> <\($0)> ; " } ?? ""
    let side = isAbove ? "above" : "below"
    let turtle = """
      [] a <\(Lore.threshold)> ; <\(RDFS.label)> "\(word.lowercased().escapedForTurtle)" ; \(of)\
      <\(Lore.measures)> <\(property.iri)> ; <\(isAbove ? Lore.above : Lore.below)> \(Wording.plainDigits(number)) .

      """
    return .lesson(
      Lesson(
        words:
          "\(Wording.capitalized(Nouns.withArticle(label))) is “\(word)” when its \(names.label(use)) is \(side) \(Wording.plainDigits(number)).",
        turtle: turtle))
  }

  /// Why no bound can be set: the property is not found, or is one of several.
  private func noBound(_ word: String, _ name: String, among found: [PropertyUse]) -> String {
    let start = "I understand that “\(word)” is to be a bound on “\(name)”"
    if found.count > 1 {
      let labels = found.map { names.label($0) }
      return "\(start), which may be the \(Wording.list(labels, "or the")). Say which one."
    }
    let numbers = lexicon.schema.properties.indices.filter {
      lexicon.schema.properties[$0].isNumeric && !lexicon.schema.properties[$0].isTemporal
    }
    let known = numbers.prefix(4).map { names.label(PropertyUse($0)) }
    if known.isEmpty { return "\(start), but no property of this graph has numbers." }
    return "\(start), but no number of this graph is called so. Numbers here are "
      + "\(Wording.list(known)): “by \(word) I mean \(known[0]) under 10”."
  }

  /// "bugs" of "defects": the thing, class or property that is called so gets another name. "Bugs means defects" says
  /// the same where only bugs are known.
  private func synonym(_ word: String, _ meaning: String) -> Lesson.Outcome {
    let found = names.meanings(of: meaning)
    let parted = found.isEmpty ? names.properties(withPart: meaning).filter { !$0.inverse } : []
    let property = parted.count == 1 ? lexicon.schema.properties[parted[0].property].iri : nil
    guard let target = found.lazy.compactMap(iri).first ?? property else {
      if names.meanings(of: word, isExact: true).contains(where: { iri(of: $0) != nil }) {
        return synonym(meaning, word)
      }
      return .unclear(noMeaning(word, meaning, found, parted))
    }
    let label = lexicon.shownNames(of: target).first ?? meaning
    if names.meanings(of: word, isExact: true).compactMap(iri).contains(target) {
      return .known("“\(word)” already means \(label).")
    }
    let turtle = "<\(target)> <\(SKOS.hiddenLabel)> \"\(word.escapedForTurtle)\" .\n"
    return .lesson(
      Lesson(
        words: "“\(Wording.capitalized(word))” is another word for “\(label)”.", turtle: turtle))
  }

  /// Why a word cannot be another one for what was named.
  private func noMeaning(
    _ word: String, _ meaning: String, _ found: [Meaning], _ parted: [PropertyUse]
  ) -> String {
    let start = "I understand that “\(word)” is to be another word for “\(meaning)”"
    if parted.count > 1 {
      let labels = parted.map { names.label($0) }
      return "\(start), which may be the \(Wording.list(labels, "or the")). Say which one: "
        + "“\(word) means \(labels[0])”."
    }
    if !found.isEmpty {
      return "\(start), but that names no single thing, kind or property here. Name one of them."
    }
    let near = names.near(meaning).map { "“\($0)”" }
    let advice =
      near.isEmpty
      ? "Name a thing, a kind of thing or a property of this graph."
      : "Did you mean \(Wording.list(near, "or"))?"
    return "\(start), but know nothing called “\(meaning)” in this graph. \(advice)"
  }

  private func iri(of meaning: Meaning) -> String? {
    switch meaning {
    case .things(let ids) where ids.count == 1: assistant.store.term(ids[0]).iri
    case .kind(let place): lexicon.schema.classes[place].iri
    case .relation(let use, _) where !use.inverse: lexicon.schema.properties[use.property].iri
    default: nil
    }
  }
}

extension String {
  /// The text without quotation marks or stars around it: *defects*, “defects”.
  var trimmingQuotationMarks: String {
    let isMark = { (character: Character) in "*\"'“”‘’_ ".contains(character) }
    guard let first = firstIndex(where: { !isMark($0) }),
      let last = lastIndex(where: { !isMark($0) })
    else { return "" }
    return String(self[first...last])
  }
}
