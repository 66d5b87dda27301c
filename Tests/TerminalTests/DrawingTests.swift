import Answers
import Terminal
import Testing

@Suite struct DrawingTests {
  let screen = Screen(columns: 40, rows: 24)

  @Test func whatLongCellsShareIsToldBelow() {
    let screen = Screen(columns: 60, rows: 20)
    let lines = screen.draw(
      tableWith: ["", "one", "other"],
      rows: [[["colours"], ["red", "green", "blue", "white"], ["red", "blue", "black"]]])
    #expect(
      lines == [
        "         one    other", "───────  ─────  ─────", "colours  green  black",
        "         white", "Alike: colours: red, blue",
      ])
  }

  @Test(arguments: [
    ("plain", "plain"), ("a\u{1B}[31mb", "a\\x1B[31mb"), ("bell\u{07}", "bell\\x07"),
    ("del\u{7F}", "del\\x7F"), ("c1\u{9B}31m", "c1\\x9B31m"), ("rtl\u{202E}x", "rtl\\u202Ex"),
    ("iso\u{2066}x", "iso\\u2066x"), ("tab\tand\nline", "tab and line"), ("naïve 茶", "naïve 茶"),
  ])
  func nothingATerminalActsOnIsLeft(text: String, safe: String) {
    #expect(text.safeForTerminal() == safe)
  }

  @Test(arguments: [
    ("abc", 3), ("茶", 2), ("e\u{301}", 1), ("👍", 2), ("👩‍👩‍👧", 2), ("❤️", 2), ("ｱ", 1), ("\u{200B}", 0),
    ("한글", 4),
  ])
  func widthsAreColumns(text: String, columns: Int) {
    #expect(text.displayWidth == columns)
  }

  @Test func textIsWrappedByColumns() {
    #expect(wrapped("one two three", columns: 7) == ["one two", "three"])
    #expect(wrapped("茶の葉 茶の葉", columns: 7) == ["茶の葉", "茶の葉"])
    #expect(wrapped("abcdefgh", columns: 3) == ["abc", "def", "gh"])
    #expect(wrapped("a bb cc", columns: 4, hanging: 2) == ["a bb", "  cc"])
    #expect(wrapped("x\n\ny", columns: 9) == ["x", "", "y"])
    #expect(wrapped("", columns: 9) == [""])
  }

  @Test func noLineIsWiderThanTheWindow() {
    let answer = Answer([
      .sentence("A sentence with averyveryverylongwordinit that goes on and on. 茶の葉茶の葉茶の葉茶の葉"),
      .list(["one item that is long enough to wrap", "two"]),
      .table(
        header: ["", "left side", "right side"],
        rows: [[["aspect"], ["a long cell of many words", "b"], []], [["other"], ["c"], ["d"]]]),
      .chain(["first step", "second step", "third step", "fourth step"]),
      .quotation("Quoted words, quite a few of them."),
    ])
    for columns in 1...60 {
      let lines = Screen(columns: columns, rows: 24).draw(answer).lines
      let widest = lines.map(\.displayWidth).max() ?? 0
      // A wide character does not fit in one column.
      #expect(widest <= max(columns, 2), "at \(columns)")
    }
  }

  @Test func tablesWrapCellsBeforeTheyStack() {
    let rows = [
      [["difficulty"], ["the more difficult of the two"], ["the less difficult of the two"]]
    ]
    let wide = Screen(columns: 60, rows: 24).draw(tableWith: ["", "one", "other"], rows: rows)
    #expect(
      wide == [
        "            one                      other",
        "──────────  ───────────────────────  ───────────────────────",
        "difficulty  the more difficult of    the less difficult of",
        "              the two                  the two",
      ])
    let narrow = Screen(columns: 30, rows: 24).draw(tableWith: ["", "one", "other"], rows: rows)
    #expect(
      narrow == [
        "difficulty", "  one: the more difficult of", "    the two",
        "  other: the less difficult of", "    the two",
      ])
  }

  @Test func longListsAreCutOnlyWhereAsked() {
    let items = (1...25).map { "item \($0)" }
    let drawn = screen.draw(Answer([.list(items)]), most: 20)
    #expect(drawn.lines.count == 20)
    #expect(drawn.rest == Array(items.suffix(5)))
    #expect(screen.draw(Answer([.list(items)])).rest.isEmpty)
  }

  @Test func colourIsOnlyWhereItIsWanted() {
    let coloured = Screen(columns: 80, rows: 24, hasColor: true)
    #expect(coloured.styled("x", .bold) == "\u{1B}[1mx\u{1B}[0m")
    #expect(screen.styled("x", .bold) == "x")
    func environment(_ variables: [String: String]) -> TerminalEnvironment {
      TerminalEnvironment(isUnicode: true) { variables[$0] }
    }
    let xterm = environment(["TERM": "xterm"])
    #expect(xterm.usesColor(.auto, isTerminal: true))
    #expect(!xterm.usesColor(.auto, isTerminal: false))
    #expect(xterm.usesColor(.always, isTerminal: false))
    #expect(!xterm.usesColor(.never, isTerminal: true))
    #expect(!environment(["TERM": "dumb"]).usesColor(.auto, isTerminal: true))
    let without = environment(["TERM": "xterm", "NO_COLOR": "1"])
    #expect(!without.usesColor(.auto, isTerminal: true))
    #expect(without.usesColor(.always, isTerminal: true))
    #expect(environment(["TERM": "xterm", "NO_COLOR": ""]).usesColor(.auto, isTerminal: true))
  }

  @Test func numbersHaveBarsWhereThereIsRoom() {
    let rows = [[["rock"], ["12"]], [["jazz"], ["6"]], [["folk"], ["0"]]]
    let header = ["genre", "number of films"]
    let wide = Screen(columns: 40, rows: 24)
    #expect(
      wide.draw(numbersWith: header, rows: rows, values: [12, 6, 0]) == [
        "genre  number of films",
        "─────  ───────────────",
        "rock                12  ████████████████",
        "jazz                 6  ████████",
        "folk                 0",
      ])
    let plain = Screen(columns: 36, rows: 24, isUnicode: false)
    #expect(
      plain.draw(numbersWith: header, rows: rows, values: [12, 6, 0]).last(where: {
        $0.contains("#")
      })
        == "jazz                 6  ######")
    let narrow = Screen(columns: 26, rows: 24)
    #expect(
      narrow.draw(numbersWith: header, rows: rows, values: [12, 6, 0])
        == narrow.draw(tableWith: header, rows: rows))
  }

  @Test func aMissingCellIsADash() {
    let lines = screen.draw(
      tableWith: ["", "age", "town"], rows: [[["Ana"], [], ["York"]], [["Ben"], ["31"], []]])
    #expect(lines[2] == "Ana  —    York")
    #expect(lines[3] == "Ben  31   —")
  }

  @Test func labelsWithEscapesAreSafeInEveryPicture() {
    let evil = "x\u{1B}]0;title\u{07}"
    let answer = Answer([
      .sentence(evil), .list([evil]), .chain([evil, evil]), .quotation(evil),
      .table(header: [evil, evil], rows: [[[evil], [evil]]]),
    ])
    let tree = Neighbourhood(
      name: evil, branches: [.init(property: evil, neighbours: [.init(name: evil)])])
    let ways = [Connection([.init(evil, evil, evil)])]
    let lines =
      screen.draw(answer).lines + screen.draw(tree) + screen.draw(ways)
      + screen.draw([EvaluationStep(evil, count: 1)])
      + screen.draw(Completion(replacing: "", with: [evil, evil + "2"]))
    #expect(lines.allSatisfy { $0.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } })
  }

  @Test func aParagraphInATreeIsItsBeginning() {
    let long = String(repeating: "leaves of tea ", count: 20)
    let around = Neighbourhood(
      name: "tea", branches: [.init(property: "is", neighbours: [.init(name: long)])])
    let lines = Screen(columns: 200, rows: 20).draw(around)
    #expect(lines.count == 3)
    #expect(lines.last?.hasSuffix("leaves of tea leaves…") == true, "\(lines)")
  }
}
