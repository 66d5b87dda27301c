import Answers
import Testing

@testable import Terminal

/// Answers as /save and /md write them.
@Suite struct MarkdownTests {
  @Test(
    arguments: [
      (.sentence("There are *two*."), "There are \\*two\\*."),
      (.quotation("a plant"), "> a plant"),
      (.list(["green tea", "oolong"]), "- green tea\n- oolong"),
      (.chain(["picking", "drying"]), "picking → drying"),
      (
        .table(
          header: ["", "tea"], rows: [[["served with"], ["milk", "sugar"]], [["grown in"], []]]),
        "|  | tea |\n| --- | --- |\n| served with | milk<br>sugar |\n| grown in |  |"
      ),
      (
        .numbers(
          header: ["land", "teas"], rows: [[["China"], ["3"]], [["Japan"], ["1"]]], values: [3, 1]),
        "| land | teas |\n| --- | --- |\n| China | 3 |\n| Japan | 1 |"
      ),
    ] as [(Answer.Block, String)])
  func everyBlockIsWritten(block: Answer.Block, text: String) {
    #expect(Chat.markdown(of: block) == text)
  }
}
