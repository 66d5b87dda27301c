package import Foundation

/// A conversation of the corpus: a line of a file in `Tests/Corpus`.
///
///     {"id": "films-3", "graph": "films", "voice": "child", "turns": [{"q": "who made it?", …}]}
package struct Conversation: Sendable {
  package var id: String
  package var graph: String
  package var voice: String
  /// The name of the file, without its extension.
  package var set: String
  package var turns: [Turn]

  /// Its name among all sets.
  package var name: String { "\(set)/\(id)" }
}

/// The exact answers that a turn's answer is compared with.
package enum Answers: Sendable, Equatable, Decodable {
  case values([String])
  /// The rows of a table.
  case rows([[String]])

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let values = try? container.decode([String].self) {
      self = .values(values)
    } else {
      self = .rows(try container.decode([[String]].self))
    }
  }

  package var isEmpty: Bool {
    switch self {
    case .values(let values): values.isEmpty
    case .rows(let rows): rows.isEmpty
    }
  }
}

/// A question of a conversation, and what is known of its answer.
package struct Turn: Sendable, Decodable {
  package var question: String
  /// The logical form, as text.
  package var form: String?
  package var sparql: String?
  /// The kind of question: set, count, yesno, table, list, single, unknown …
  package var kind: String?
  package var answers: Answers?
  /// Phrases that the reply must hold, alternatives divided by |.
  package var gold: [String]?
  /// How many of the phrases are enough; nil for all.
  package var atLeast: Int?
  /// Whether a list may hold more.
  package var open: Bool?
  /// Other spellings of an answer.
  package var alternatives: [String: [String]]?
  /// Other sets of answers that are right.
  package var keys: [[String]]?
  package var ordered: Bool?
  package var topic: String?

  package init(
    _ question: String, kind: String? = nil, answers: Answers? = nil, gold: [String]? = nil
  ) {
    self.question = question
    self.kind = kind
    self.answers = answers
    self.gold = gold
  }

  private enum Name: String, CodingKey {
    case q, question, form, lf, sparql, kind, answers, gold, open, alt, keys, ordered, topic
    case atLeast = "at_least"
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Name.self)
    question =
      try values.decodeIfPresent(String.self, forKey: .q)
      ?? values.decode(String.self, forKey: .question)
    form =
      try values.decodeIfPresent(String.self, forKey: .form)
      ?? values.decodeIfPresent(String.self, forKey: .lf)
    sparql = try values.decodeIfPresent(String.self, forKey: .sparql)
    kind = try values.decodeIfPresent(String.self, forKey: .kind)
    answers = try values.decodeIfPresent(Answers.self, forKey: .answers)
    gold = try values.decodeIfPresent([String].self, forKey: .gold)
    atLeast = try values.decodeIfPresent(Int.self, forKey: .atLeast)
    open = try values.decodeIfPresent(Bool.self, forKey: .open)
    alternatives = try values.decodeIfPresent([String: Answers].self, forKey: .alt)?.mapValues {
      if case .values(let values) = $0 { values } else { [] }
    }
    keys = try values.decodeIfPresent([[String]].self, forKey: .keys)
    ordered = try values.decodeIfPresent(Bool.self, forKey: .ordered)
    topic = try values.decodeIfPresent(String.self, forKey: .topic)
  }
}

/// The conversations that lore learns from.
package enum Corpus {
  private struct Line: Decodable {
    var id: String?
    var graph: String?
    var voice: String?
    var turns: [Turn]
  }

  package struct Failure: Error, CustomStringConvertible {
    package var file: String
    package var line: Int
    package var reason: String
    package var description: String { "\(file), line \(line): \(reason)" }
  }

  /// All `.jsonl` files of a folder, by name.
  package static func read(folder: String) throws -> [Conversation] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".jsonl") }
      .sorted().flatMap { try read(file: "\(folder)/\($0)") }
  }

  package static func read(file: String) throws -> [Conversation] {
    let url = URL(filePath: file)
    let set = url.deletingPathExtension().lastPathComponent
    return try read(Data(contentsOf: url), set: set, file: file)
  }

  /// Reads a conversation a line. One without a name is called after its line: `films:12`.
  package static func read(_ data: Data, set: String, file: String) throws -> [Conversation] {
    let decoder = JSONDecoder()
    var conversations: [Conversation] = []
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (number, bytes) in lines.enumerated() {
      if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
      do {
        let line = try decoder.decode(Line.self, from: bytes)
        conversations.append(
          Conversation(
            id: line.id ?? "\(set):\(number + 1)", graph: line.graph ?? "",
            voice: line.voice ?? "", set: set, turns: line.turns))
      } catch {
        throw Failure(file: file, line: number + 1, reason: "\(error)")
      }
    }
    return conversations
  }
}
