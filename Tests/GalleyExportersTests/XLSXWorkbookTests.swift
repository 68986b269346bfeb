import GalleyTestSupport
import GalleyXLSX
import Testing

@Suite("A workbook")
struct XLSXWorkbookTests {
  private let folder = TemporaryFolder()

  @Test(
    "holds words and numbers as they were written", arguments: [Workbook.Mode.whole, .streaming])
  func cells(mode: Workbook.Mode) throws {
    var book = try Workbook(path: folder.path("a.xlsx"), mode: mode)
    let sheet = try book.addSheet("one")
    try book.write(CleanText("=1+1", for: .cell), in: sheet, row: 0, column: 0)
    try book.write(12.5, in: sheet, row: 0, column: 2)
    try book.write(true, in: sheet, row: 1, column: 0)
    try book.write(CleanText(" \u{1} _x0041_ ", for: .cell), in: sheet, row: 1, column: 1)
    try book.close()
    let rows = try ReadWorkbook(folder.path("a.xlsx")).rows("one")
    #expect(rows == [["=1+1", "", "#12.5"], ["#TRUE", " \u{1} _x0041_ "]])
  }

  @Test("writes what is no number as a word")
  func notANumber() throws {
    var book = try Workbook(path: folder.path("a.xlsx"), mode: .whole)
    let sheet = try book.addSheet("one")
    for (row, number) in [Double.nan, .infinity, -.infinity, 1e300].enumerated() {
      try book.write(number, in: sheet, row: row, column: 0)
    }
    try book.close()
    let rows = try ReadWorkbook(folder.path("a.xlsx")).rows("one")
    #expect(rows == [["nan"], ["inf"], ["-inf"], ["#1E+300"]])
  }

  @Test("that is dropped leaves no file")
  func dropped() throws {
    do {
      var book = try Workbook(path: folder.path("a.xlsx"), mode: .whole)
      _ = try book.addSheet("one")
    }
    #expect(folder.everything == [])
  }

  @Test("refuses cells that no sheet has")
  func outside() throws {
    var book = try Workbook(path: folder.path("a.xlsx"), mode: .whole)
    let sheet = try book.addSheet("one")
    for (row, column) in [(-1, 0), (0, -1), (Sheet.rowLimit, 0), (0, Sheet.columnLimit)] {
      do throws(XLSXError) {
        try book.write(1, in: sheet, row: row, column: column)
        Issue.record("wrote to row \(row), column \(column)")
      } catch {
        #expect(error == .outside(row: row, column: column))
      }
    }
    try book.write(1, in: sheet, row: Sheet.rowLimit - 1, column: Sheet.columnLimit - 1)
  }

  @Test("takes hostile names of sheets, tables and columns")
  func names() throws {
    var book = try Workbook(path: folder.path("a.xlsx"), mode: .whole)
    try book.setProperties(title: "a\u{1}<b>&\u{FFFF}" + String(repeating: "long ", count: 100))
    for name in ["it's <one> & \"all\"", "it's <ONE> & \"all\"", String(repeating: "汉", count: 40)]
    {
      let sheet = try book.addSheet(name)
      try book.freeze(rows: 1, in: sheet)
      try book.setUpPrint(in: sheet)
      try book.write(1, in: sheet, row: 1, column: 1)
      try book.addTable(
        "A1", headers: HeaderNames(["<a>\n", "<A> "]), rows: 1, in: sheet, style: Style(.bold))
      try book.allowNumbersAsText(in: sheet, rows: 2, columns: 2)
    }
    try book.close()
    let read = try ReadWorkbook(folder.path("a.xlsx"))
    #expect(
      read.sheets.map(\.name) == [
        "it's <one> & \"all\"", "it's <ONE> & \"all\" 2", String(repeating: "汉", count: 30) + "…",
      ])
    #expect(
      read.sheets.map(\.rows) == Array(repeating: [["<a> ", "<A>  2"], ["", "#1"]], count: 3))
    let tables = try (1...3).map { number in
      try #require(try read.parsed("xl/tables/table\(number).xml")).root.all("table")
        .first?.attributes["displayName"]
    }
    #expect(tables == ["_A1", "_A1_2", "_A1_3"])
  }

  @Test("that cannot be written says why")
  func unwritable() throws {
    var book = try Workbook(path: "/dev/full", mode: .whole)
    let sheet = try book.addSheet("one")
    try book.write(1, in: sheet, row: 0, column: 0)
    do throws(XLSXError) {
      try book.close()
      Issue.record("wrote to a full disk")
    } catch {
      #expect(error == .notWritten(reason: "No space left on device"))
    }
  }
}
