import Foundation
import RDF
import TestGraphs
import Testing
import Triples

/// Graphs in files and folders.
@Suite struct FileTests {
  /// A folder of files, which goes with the test.
  private final class Folder {
    let path = NSTemporaryDirectory() + "lore-" + UUID().uuidString

    init(_ files: [String: String]) throws {
      for (name, text) in files {
        let url = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: url, atomically: true, encoding: .utf8)
      }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  private func complaint(_ paths: [String]) -> String {
    do {
      _ = try GraphReader.read(paths)
      return ""
    } catch {
      return error.description
    }
  }

  @Test func aFolderIsReadWithAllBelowItInOrder() throws {
    let folder = try Folder([
      "b.ttl": "<urn:b> <urn:p> [] .", "a/x.NT": "<urn:a> <urn:p> _:b1 .",
      "c.nq": "<urn:c> <urn:p> _:b1 <urn:g> .", "d.trig": "<urn:g> { <urn:d> <urn:p> _:b1 }",
      "notes.txt": "not a graph", ".hidden.ttl": "not a graph either",
    ])
    let store = try GraphReader.read([folder.path])
    #expect(store.tripleCount == 4)
    let p = try #require(store.id(ofIRI: "urn:p"))
    #expect(store.subjects(p).map(store.text) == ["urn:a", "urn:b", "urn:c", "urn:d"])
    #expect(store.objects(p).count == 4, "blank nodes of different files are different")
  }

  @Test func theProblemsOfEveryFileAreTold() throws {
    let folder = try Folder([
      "good.ttl": "<urn:a> <urn:p> 1 .", "bad.ttl": "<urn:a> <urn:p .", "worse.nt": "what\n",
      "empty/readme.txt": "", "sheet.csv": "a,b",
    ])
    let path = folder.path
    let lines = complaint([path, path + "/none.ttl", path + "/empty", path + "/sheet.csv"])
      .split(separator: "\n").map { $0.replacingOccurrences(of: path, with: "") }
    #expect(
      lines == [
        "/none.ttl: there is no such file or folder",
        "/empty: no .ttl, .trig, .nt, .nq, .rdf, .owl or .n3 file in this folder",
        "/bad.ttl:1:16: invalid IRI character (escape %20)",
        "/worse.nt:1:1: expected here: a subject: an IRI in <…>, or a blank node",
        "/sheet.csv:1:2: neither its name nor its beginning says what syntax this is, and read as "
          + #"Turtle it fails: a property was expected here; a statement is "subject property object ."; lore import makes a graph of a table"#,
      ])
  }

  @Test func aGraphWithoutAFactIsRefused() throws {
    let folder = try Folder(["x.ttl": "# nothing here\n"])
    #expect(complaint([folder.path]) == "\(folder.path): the graph is empty: no fact in it")
  }

  @Test func relativeNamesBelongToTheirFile() throws {
    let folder = try Folder(["a b.ttl": "<#x> <urn:p> <> ."])
    let store = try GraphReader.read([folder.path + "/a b.ttl"])
    let p = try #require(store.id(ofIRI: "urn:p"))
    let subject = try #require(store.subjects(p).first.map(store.text))
    #expect(subject.hasPrefix("file:///"))
    #expect(subject.hasSuffix("/a%20b.ttl#x"))
  }

  @Test func aLinkToTheFolderAboveIsNotFollowedForEver() throws {
    let folder = try Folder(["in/x.ttl": "<urn:a> <urn:p> 1 ."])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/in/up", withDestinationPath: folder.path)
    #expect(try GraphReader.read([folder.path]).tripleCount == 1)
  }

  @Test func progressGrowsToTheWhole() throws {
    let text = String(repeating: "<urn:a> <urn:p> \"some text\" .\n", count: 10_000)
    let folder = try Folder(["x.nt": text, "y.nt": text])
    var steps: [Int] = []
    var all = 0
    var builder = TripleStoreBuilder()
    try GraphReader.read([folder.path], into: &builder) { done, total in
      steps.append(done)
      all = total
    }
    #expect(all == text.utf8.count * 2)
    #expect(steps.last == all)
    #expect(steps == steps.sorted())
    #expect(steps.count > 8)
  }

  @Test func theLinesOfSubjectsAreFound() throws {
    let folder = try Folder([
      "a.ttl": """
      @prefix : <http://e.org/> . # :x in a comment
      PREFIX q: <http://q.org/>
      :a :says "\\":x a :y ." ; :of :x,
         :y .
      :x.1 :p 1.5 .
      [ :p :x ] :p :z .

      :x
        :p \"\"\"two
      :z lines "quoted" \"\"\"\" .
      :z a q:C . q:C a :x .
      """,
      "b.nt": "<http://e.org/x> <urn:p> <urn:b> .\n<http://e.org/b> <urn:p> <urn:b> .\n",
    ])
    let wanted = ["a", "x", "x.1", "y", "z", "b"].map { "http://e.org/" + $0 } + ["http://q.org/C"]
    let found = GraphReader.lines(of: Set(wanted), in: [folder.path])
    let shown = wanted.map { iri -> String in
      guard let place = found[iri] else { return "-" }
      return place.file.suffix(5) + ":" + String(place.line)
    }
    #expect(
      shown == ["a.ttl:3", "a.ttl:8", "a.ttl:5", "-", "a.ttl:11", "/b.nt:2", "a.ttl:11"])
  }
}
