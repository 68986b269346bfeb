import GalleyTestSupport
import GalleyXLSX
import GalleyXLSXReading
import Testing

@Suite("Text in several styles")
struct XLSXRichTextTests {
  private let folder = TemporaryFolder()
  private let struck = Style([.bold, .struck, .underlined], ink: .amber)
  private let underlined = Style([.bold, .underlined], ink: .blue)

  @Test("joins neighbours of one style and leaves out empty runs")
  func joins() {
    let rich = RichText([
      .init("a", Style()), .init("", struck), .init("b", Style()), .init("c", struck),
    ])
    #expect(rich?.runs == [.init("ab", Style()), .init("c", struck)])
  }

  @Test("of one style, or with more runs than Excel takes, has no such form")
  func limits() {
    #expect(RichText([.init("a", struck), .init("b", struck)]) == nil)
    #expect(RichText([]) == nil)
    #expect(RichText(runs(600)) == nil)
    #expect(RichText([.init(String(repeating: "&", count: 7000), struck)] + runs(1)) == nil)
  }

  @Test(
    "is taken by the library up to its own limits", arguments: [Workbook.Mode.whole, .streaming])
  func border(mode: Workbook.Mode) throws {
    var book = try Workbook(path: folder.path("a.xlsx"), mode: mode)
    let sheet = try book.addSheet("one")
    var texts = [[RichText.Run]]()
    texts.append((1...400).map(runs).last { RichText($0) != nil } ?? [])
    texts.append([.init(String(repeating: "é", count: 16_000), struck), .init("<\u{1}>", Style())])
    for (row, runs) in texts.enumerated() {
      let rich = try #require(RichText(runs))
      try book.write(rich, in: sheet, row: row, column: 0, style: Style(.wrapped))
    }
    try book.close()
    let rows = try ReadWorkbook(folder.path("a.xlsx")).rows("one").map(\.first)
    #expect(rows[0] == texts[0].map { $0.style == struck ? "[-x-]" : "{+y+}" }.joined())
    #expect(texts[0].count > 100)
    #expect(rows[1] == "[-" + String(repeating: "é", count: 16_000) + "-]<\u{1}>")
  }

  private func runs(_ count: Int) -> [RichText.Run] {
    (0..<count).map { $0 % 2 == 0 ? .init("x", struck) : .init("y", underlined) }
  }
}
