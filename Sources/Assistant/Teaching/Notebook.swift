import Glibc
import RDF

/// The lessons of a session, and their file where there is one: each is on the disk before lore says that it is kept.
package struct Notebook: Sendable {
  /// Why a lesson could not be kept.
  package struct Failure: Error, Sendable {
    package let path: String
    package let reason: String
  }

  package private(set) var lessons: [Lesson] = []
  /// The file that lessons are appended to; nil for this session only.
  package let path: String?
  /// Whether something was taught for this session only, and written nowhere since.
  package private(set) var hasUnwritten = false
  /// The file's size before each lesson, for undoing it.
  private var sizes: [Int] = []

  package init(path: String? = nil) { self.path = path }

  /// The lessons as a Turtle document that says where they are from.
  package var turtle: String {
    Self.heading + lessons.map(\.turtle).joined()
  }

  /// Appends a lesson by one write and waits until it is on the disk: a kill at any moment leaves a file that parses.
  package mutating func keep(_ lesson: Lesson) throws(Failure) {
    if let path {
      let (size, isNew) = try append(lesson.turtle, to: path)
      sizes.append(size)
      if isNew { try syncFolder(of: path) }
    }
    lessons.append(lesson)
    if path == nil { hasUnwritten = true }
  }

  /// Takes what stands in a file of lessons, which is written already: `told.ttl` of `/save-graph told.ttl`.
  package mutating func adopt(_ lesson: Lesson) throws(Failure) {
    let hadUnwritten = hasUnwritten
    try keep(lesson)
    hasUnwritten = hadUnwritten
  }

  /// Takes the last lesson of this session back, out of the file as well.
  /// - Returns: it; nil where there is none.
  package mutating func undo() throws(Failure) -> Lesson? {
    guard let lesson = lessons.last else { return nil }
    if let path, let size = sizes.popLast() {
      let descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw failure(path) }
      defer { close(descriptor) }
      guard ftruncate(descriptor, size) == 0, fsync(descriptor) == 0 else { throw failure(path) }
    }
    lessons.removeLast()
    if path == nil { hasUnwritten = !lessons.isEmpty }
    return lesson
  }

  /// Writes all lessons into a new file.
  package mutating func write(to path: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    guard Self.write(turtle, to: descriptor), fsync(descriptor) == 0 else { throw failure(path) }
    hasUnwritten = false
  }

  /// - Returns: the file's size before, without the heading of a new file, and whether it is new.
  private func append(_ text: String, to path: String) throws(Failure) -> (Int, Bool) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    let size = Int(lseek(descriptor, 0, SEEK_END))
    let isNew = size == 0
    guard Self.write((isNew ? Self.heading : "") + text, to: descriptor), fsync(descriptor) == 0
    else {
      throw failure(path)
    }
    return (size, isNew)
  }

  /// Writes a text in one call, which a signal does not part; whether that went well.
  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { Glibc.write(descriptor, $0.baseAddress, $0.count) == $0.count }
  }

  /// Syncs the folder of a new file: only then is the file surely on the disk.
  private func syncFolder(of path: String) throws(Failure) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let descriptor = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(folder) }
    defer { close(descriptor) }
    if fsync(descriptor) != 0 { throw failure(folder) }
  }

  private func failure(_ path: String) -> Failure {
    Failure(path: path, reason: String(cString: strerror(errno)))
  }

  /// How a file of lessons begins.
  package static let firstLine = "# What was told in the chat."

  /// "<> dcterms:source "told by you, 2026-11-26" ."
  private static var heading: String {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let date = "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
    return "\(firstLine)\n<> <\(DCTerms.source)> \"told by you, \(date)\" .\n"
  }
}
