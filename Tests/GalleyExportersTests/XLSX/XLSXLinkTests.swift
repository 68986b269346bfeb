import GalleyExporters
import GalleyModel
import GalleyTestSupport
import GalleyXLSX
import GalleyXLSXReading
import Testing

@Suite("Links in a workbook")
struct XLSXLinkTests {
  private let folder = TemporaryFolder()

  @Test(
    "to the web keep what the library would cut",
    arguments: [
      ("https://a.example/b?c=d#e", "https://a.example/b?c=d#e"),
      ("HTTP://a.example", "HTTP://a.example"),
      ("https://a.example/internal:x", "https://a.example/internal%3Ax"),
      ("https://a.example/?u=external:x", "https://a.example/?u=external%3Ax"),
      ("https://a.example/mailto:x@y", "https://a.example/mailto%3Ax@y"),
      ("https://a.example/a b\"<>[é\u{1}", "https://a.example/a%20b%22%3C%3E%5B%C3%A9%01"),
      ("https://a.example/100%/%20", "https://a.example/100%25/%20"),
      ("internal:Text!A1", nil), ("mailto:a@b", nil), ("javascript:alert(1)", nil),
      ("https://", nil), ("", nil), ("story.txt", nil),
    ])
  func addresses(text: String, written: String?) {
    #expect(WebAddress(text)?.text == written)
  }

  @Test("to the web are no longer than Excel takes")
  func longAddress() throws {
    let path = "https://a.example/"
    let fits = path + String(repeating: "x", count: 2079 - path.utf8.count)
    #expect(WebAddress(fits)?.text == fits)
    #expect(WebAddress(fits + "x") == nil)
    #expect(WebAddress(path + String(repeating: " ", count: 1000)) == nil)
    var book = try Workbook(path: folder.path("a.xlsx"), mode: .whole)
    let sheet = try book.addSheet("one")
    for (row, text) in [fits, "https://a.example/internal:x?a=b&c"].enumerated() {
      let isLinked = try book.write(
        CleanText("words", for: .cell), linkedTo: .web(try #require(WebAddress(text))), in: sheet,
        row: row, column: 0, style: Style())
      #expect(isLinked)
    }
    try book.close()
    let read = try ReadWorkbook(folder.path("a.xlsx"))
    #expect(
      try read.links("one") == ["A1 → \(fits)", "A2 → https://a.example/internal%3Ax?a=b&c"])
    #expect(try read.rows("one") == [["words"], ["words"]])
  }

  @Test("lead to sheets with difficult names", arguments: [Workbook.Mode.whole, .streaming])
  func sheets(mode: Workbook.Mode) throws {
    var book = try Workbook(path: folder.path("a.xlsx"), mode: mode)
    let sheet = try book.addSheet("it's mailto: <&>")
    let isLinked = try book.write(
      CleanText("internal: words", for: .cell), linkedTo: .row(4, sheet: sheet.name), in: sheet,
      row: 0, column: 0, style: Style())
    #expect(isLinked)
    try book.close()
    let read = try ReadWorkbook(folder.path("a.xlsx"))
    #expect(try read.links(sheet.name) == ["A1 → 'it''s mailto- <&>'!A5"])
    #expect(try read.rows(sheet.name) == [["internal: words"]])
  }

  @Test("are no more than Excel takes, and the words stay", arguments: [Workbook.Mode.streaming])
  func tooMany(mode: Workbook.Mode) throws {
    var book = try Workbook(path: folder.path("a.xlsx"), mode: mode)
    let sheet = try book.addSheet("one")
    var linked = 0
    for row in 0..<Workbook.linkLimit + 2 {
      let isLinked = try book.write(
        CleanText("w", for: .cell), linkedTo: .row(0, sheet: "one"), in: sheet, row: row,
        column: 0, style: Style())
      if isLinked { linked += 1 }
    }
    try book.close()
    #expect(linked == Workbook.linkLimit)
    let sheetXML = try #require(
      try ReadWorkbook.part("xl/worksheets/sheet1.xml", of: folder.path("a.xlsx")))
    #expect(sheetXML.ranges(of: "<hyperlink ").count == 65_530)
    #expect(sheetXML.ranges(of: "<c r=").count == 65_532)
  }

  @Test("that there is no room for are counted in the notes, and every row is there")
  func counted() throws {
    var article = XLSXSamples.article("a")
    article.text = "x"
    article.blocks = [Block(kind: .paragraph, number: 1, range: 0..<1)]
    let quotes = (1...Workbook.linkLimit + 2).map { number in
      Quote(
        id: "q\(number)", text: "x", parts: [0..<1], kind: .full, block: .paragraph, paragraph: 1,
        sentence: "x")
    }
    var session = try XLSXExporter(heldRows: 0).open(
      Destination(.folder(folder.path), name: "a"))
    try session.write(.extraction(Extraction(article: article, quotes: quotes)))
    _ = try session.finish()
    let path = folder.path("a.xlsx")
    let sheet = try #require(try ReadWorkbook.part("xl/worksheets/sheet2.xml", of: path))
    #expect(sheet.ranges(of: "<hyperlink ").count == 65_530)
    #expect(sheet.ranges(of: "<row ").count == 65_534)
    let notes = try #require(try ReadWorkbook.part("xl/worksheets/sheet5.xml", of: path))
    #expect(notes.contains("2 cells have no link: Excel takes 65530 a sheet."))
  }

  @Test("lead from each row to its paragraph", arguments: [0, 20_000])
  func paragraphs(heldRows: Int) throws {
    let read = try export(
      [.extraction(.sample), .extraction(.empty), .extraction(.sample)],
      with: XLSXExporter(heldRows: heldRows))
    #expect(try read.rows("Text", columns: ["block"]).count == 6)
    // The third figure stands in no block.
    #expect(
      try read.links("Figures") == [
        "K3 → 'Text'!A3", "A4 → 'Text'!A4", "A5 → 'Text'!A4", "K6 → 'Text'!A6", "A7 → 'Text'!A7",
        "A8 → 'Text'!A7",
      ])
    #expect(
      try read.links("Quotes") == [
        "B3 → 'Text'!A3", "J4 → 'Text'!A4", "B5 → 'Text'!A6", "J6 → 'Text'!A7",
      ])
    #expect(
      try read.links("Sources") == [
        "D2 → 'Figures'!A3", "E2 → 'Quotes'!A3", "I2 → 'Text'!A3", "D3 → 'Figures'!A4",
        "D4 → 'Figures'!A6", "E4 → 'Quotes'!A5", "I4 → 'Text'!A6", "D5 → 'Figures'!A7",
      ])
  }

  @Test("lead to the sheet on which a long text goes on")
  func furtherSheets() throws {
    let read = try export(
      [.extraction(.sample), .extraction(.sample)], with: XLSXExporter(heldRows: 0, rowLimit: 5))
    #expect(
      try read.rows("Text 2", columns: ["text"]).first?.first?.hasPrefix("“Nearly 5 to 10") == true)
    #expect(try read.links("Figures 2").first == "K3 → 'Text 2'!A2")
  }

  @Test("lead from a change to both versions")
  func changes() throws {
    let read = try export([.comparison(.sample)])
    #expect(
      try read.links("Changes") == [
        "A3 → 'Text'!A6", "Y3 → 'Text'!A6", "A4 → 'Text'!A4", "A5 → 'Text'!A6", "Y5 → 'Text'!A6",
        "A6 → 'Text'!A6", "X6 → 'Text'!A3", "Y6 → 'Text'!A6", "A9 → 'Text'!A6", "Y9 → 'Text'!A6",
      ])
    #expect(
      try read.rows("Changes", columns: ["new_paragraph"]).map(\.first)
        == ["#1", "", "#1", "#1", "", "", "#1", "", ""])
  }

  private func export(
    _ items: [ExportItem], with exporter: XLSXExporter = XLSXExporter()
  ) throws -> ReadWorkbook {
    var session = try exporter.open(Destination(.folder(folder.path), name: "a"))
    for item in items { try session.write(item) }
    _ = try session.finish()
    return try ReadWorkbook(folder.path("a.xlsx"))
  }
}
