import Glibc
import Import
import Testing

@Suite("The folder of an import") struct FolderTests {
  private func withFolder(_ body: (ImportFolder) throws -> Void) throws {
    let path = "/tmp/lore-import-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    defer {
      for name in ["facts.trig", "words.ttl", "import.json", "edits.ttl"] {
        unlink(path + "/" + name)
      }
      rmdir(path)
    }
    try body(ImportFolder(path))
  }

  private func contents(_ path: String) throws -> [UInt8] { try SourceText(path: path).bytes }

  @Test func anImportAgainGivesTheSameBytesAndLeavesTheEditsAlone() throws {
    try withFolder { folder in
      try folder.save(try fixture("bicycles.md"))
      let before = try contents(folder.path + "/facts.trig")
      let edits = try #require(fopen(folder.path + "/edits.ttl", "w"))
      fputs("# mine\n", edits)
      fclose(edits)
      let kept = try #require(try folder.decisions())
      let again = try PreparedImport(
        try SourceText(path: fixture("bicycles.md").source.path), choice: kept.choice,
        kept: kept.names)
      try folder.save(again)
      #expect(try contents(folder.path + "/facts.trig") == before)
      #expect(try contents(folder.path + "/edits.ttl") == Array("# mine\n".utf8))
    }
  }

  @Test(arguments: ["bicycles.md", "kettles.csv", "towers.html", "trams-and-buses.txt"])
  func theTableIsWrittenBackAsItWas(name: String) throws {
    try withFolder { folder in
      let first = try fixture(name)
      try folder.save(first)
      let decisions = try #require(try folder.decisions())
      let again = try PreparedImport(
        try SourceText(path: "x.md", contents: Array(TableText.markdown(decisions).utf8)),
        choice: ImportChoice(things: decisions.choice.things, noun: decisions.choice.noun))
      #expect(
        again.comparison.grid.rows.map { $0.map(\.text) }
          == first.comparison.grid.rows.map { $0.map { $0.text } })
    }
  }

  @Test func whatChangedSinceTheLastImportIsTold() throws {
    try withFolder { folder in
      try folder.save(try prepared("x.csv", "name,price\na,1\nb,2\n"))
      let earlier = try #require(try folder.decisions())
      let difference = ImportDifference(
        from: earlier, to: try prepared("x.csv", "name,price\na,3\nc,4\n"))
      #expect(difference.changed == ["a, price: “1” is now “3”"])
      #expect(difference.added == ["c, price"])
      #expect(difference.gone == ["b, price"])
    }
  }

  @Test func jsonIsReadAsItWasWritten() throws {
    let value = JSONText.object([
      ("a \"b\"\n", .text("\u{1}é\\")), ("c", .list([.list([.text("1")]), .null])),
      ("d", .object([])),
    ])
    #expect(try JSONParser.parse(Array(value.written().utf8)) == value)
  }

  @Test(arguments: ["", "{", "[1,", "{\"a\"}", "\"\\u12\"", "{\"a\":1} x"])
  func whatIsNoJSONIsAnError(text: String) {
    #expect(throws: JSONParser.SyntaxError.self) { try JSONParser.parse(Array(text.utf8)) }
  }
}
