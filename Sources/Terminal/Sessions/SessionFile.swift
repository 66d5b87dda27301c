package import Assistant
import Glibc

/// The questions of one conversation that were answered or asked back, in a file of their own: a batch that can
/// be asked again.
///
///     # lore session
///     # graph: /home/ann/films.ttl
///     who directed Orlando?
///     and The Piano?
///     who is the head of it?
///     # chosen: directors of The Piano
///     # taught: “Movie” is another word for “film”.
package struct SessionFile: Sendable {
  package let path: String

  package init(path: String) { self.path = path }

  /// What stands in a file of questions.
  package struct Content: Equatable, Sendable {
    /// Files, folders or an endpoint; none for the graph inside.
    package var graphs: [String] = []
    package var turns: [Asked] = []
    /// Whether the file is a session, which tells its graph: without any it is the one inside.
    package var isSession = false
    /// What was taught for the session only, in words.
    package var lessons: [String] = []
    package var questions: [String] { turns.map(\.question) }
  }

  /// A question, and the reading that was chosen where it was asked back.
  package struct Asked: Equatable, Sendable {
    package let question: String
    package var chosen: String?
    /// The thing of which a picture was asked before, which "it" may mean.
    package var mentioned: String?

    package init(_ question: String, chosen: String? = nil, mentioned: String? = nil) {
      self.question = question
      self.chosen = chosen
      self.mentioned = mentioned
    }
  }

  static let heading = "# lore session"
  private static let graphLine = "# graph: "
  private static let choiceLine = "# chosen: "
  private static let mentionLine = "# looked at: "
  private static let lessonLine = "# taught: "

  /// Adds a question, after a heading where the file is new, and what was looked at before it.
  func append(_ question: String, mentioned: String? = nil, graph: GraphIdentity) {
    if let mentioned { append(line: Self.mentionLine + mentioned, graph: graph) }
    append(line: question, graph: graph)
  }

  /// Notes which reading of the last question was chosen.
  func append(choice reading: String, graph: GraphIdentity) {
    append(line: Self.choiceLine + reading, graph: graph)
  }

  /// Notes what was taught for this session only.
  func append(lesson words: String, graph: GraphIdentity) {
    append(line: Self.lessonLine + words, graph: graph)
  }

  /// A failure to write is not told: the history, which is written first, has told of it already.
  private func append(line: String, graph: GraphIdentity) {
    makeFolders(above: path)
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_NONBLOCK | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
    var text = ""
    if status.st_size == 0 {
      text = Self.heading + "\n" + graph.places.map { Self.graphLine + $0 + "\n" }.joined()
    }
    text += line.split(whereSeparator: \.isNewline).joined(separator: " ") + "\n"
    Output(descriptor: descriptor).reportPrompt(text)
  }

  /// What can be asked again of a session, of a file of questions, or of a conversation saved as Markdown;
  /// nil where there is no such file.
  package func content() -> Content? {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var reader = LineReader(descriptor: descriptor)
    var content = Content()
    var isMarkdown = false
    var mentioned: String?
    while let line = reader.next() {
      guard case .text(let text) = line else { continue }
      if text == Chat.markdownHeading { isMarkdown = true }
      if text == Self.heading { content.isSession = true }
      if isMarkdown {
        if text.hasPrefix("## ") { content.turns.append(Asked(Self.unescaped(text.dropFirst(3)))) }
      } else if text.hasPrefix(Self.graphLine) {
        content.graphs.append(String(text.dropFirst(Self.graphLine.count)))
      } else if text.hasPrefix(Self.lessonLine) {
        content.lessons.append(String(text.dropFirst(Self.lessonLine.count)))
      } else if text.hasPrefix(Self.mentionLine) {
        mentioned = String(text.dropFirst(Self.mentionLine.count))
      } else if text.hasPrefix(Self.choiceLine), !content.turns.isEmpty {
        content.turns[content.turns.count - 1].chosen = String(
          text.dropFirst(Self.choiceLine.count))
      } else if !text.hasPrefix("#"), !text.allSatisfy(\.isWhitespace) {
        content.turns.append(Asked(text, mentioned: mentioned))
        mentioned = nil
      }
    }
    return content
  }

  /// The text without the backslashes that `/save` put in: "what is \*tea\*?" → "what is *tea*?".
  private static func unescaped(_ text: Substring) -> String {
    var plain = ""
    var escapes = false
    for character in text {
      if character == "\\", !escapes {
        escapes = true
      } else {
        plain.append(character)
        escapes = false
      }
    }
    return plain
  }
}

extension Answering {
  /// Asks the question again, and chooses the reading that was chosen then. Returns the replies: two where a reading
  /// was chosen.
  package mutating func replies(
    to asked: SessionFile.Asked, stop: @escaping @Sendable () -> Bool = { false }
  ) -> [Reply] {
    if let mentioned = asked.mentioned { mention(mentioned) }
    let reply = self.reply(to: asked.question, stop: stop)
    guard let chosen = asked.chosen, let index = reply.alternatives.firstIndex(of: chosen) else {
      return [reply]
    }
    return [reply, self.reply(choosing: index, of: reply, stop: stop)]
  }
}

/// The sessions that are kept: `sessions` in the folder of state.
package struct SessionFolder: Sendable {
  let path: String

  package static func standard(environment: (String) -> String?) -> SessionFolder? {
    stateFolder(environment).map { SessionFolder(path: $0 + "/sessions") }
  }

  /// The most sessions that are kept; the oldest go first.
  static let most = 100

  /// A file for a session that begins now: "2026-11-26-181503-4711". Its name tells when.
  func newFile() -> SessionFile {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    var name = [CChar](repeating: 0, count: 32)
    strftime(&name, name.count, "%Y-%m-%d-%H%M%S", &parts)
    let stamp = String(
      decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    for old in files().dropFirst(Self.most - 1) { unlink(old.path) }
    return SessionFile(path: "\(path)/\(stamp)-\(getpid())")
  }

  /// The sessions, the newest first.
  func files() -> [SessionFile] {
    entries(of: path).filter { $0.first?.isNumber == true }.sorted(by: >).map {
      SessionFile(path: path + "/" + $0)
    }
  }
}

extension SessionFile {
  /// When it began, as its name says: "2026-11-26 18:15".
  var time: String {
    let parts = (path.split(separator: "/").last ?? "").split(separator: "-")
    guard parts.count >= 4 else { return "" }
    return parts.prefix(3).joined(separator: "-") + " " + parts[3].prefix(2) + ":"
      + parts[3].dropFirst(2).prefix(2)
  }
}
