import Foundation
import GalleyTestSupport
import GalleyXLSX
import GalleyXLSXReading
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

  @Test("that goes to disk as it comes refuses what the library would lose there")
  func order() throws {
    var book = try Workbook(path: folder.path("a.xlsx"), mode: .streaming)
    let first = try book.addSheet("one")
    let second = try book.addSheet("two")
    try book.write(1, in: first, row: 5, column: 1)
    try book.write(2, in: first, row: 5, column: 0)
    try book.setHeight(lines: 2, in: first, row: 5)
    try book.write(3, in: second, row: 0, column: 0)
    do throws(XLSXError) {
      try book.write(CleanText("lost", for: .cell), in: first, row: 4, column: 0)
      Issue.record("wrote to a row above")
    } catch {
      #expect(error == .outOfOrder(row: 4))
    }
    do throws(XLSXError) {
      try book.setHeight(lines: 2, in: first, row: 4)
      Issue.record("set the height of a row above")
    } catch {
      #expect(error == .outOfOrder(row: 4))
    }
    #expect(throws: XLSXError.self) {
      try book.addTable(
        "t", headers: HeaderNames(["a"]), rows: 1, in: first, style: Style(.header))
    }
    try book.close()
    let read = try ReadWorkbook(folder.path("a.xlsx"))
    #expect(try read.rows("one").last == ["#2", "#1"])
    #expect(try read.rows("two") == [["#3"]])
  }

  @Test("can be written beside others, on several threads and with the same styles")
  func sideBySide() async throws {
    let paths = (1...8).map { folder.path("\($0).xlsx") }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for path in paths {
        group.addTask {
          var book = try Workbook(path: path, mode: .whole)
          try book.setProperties(title: "same")
          let sheet = try book.addSheet("one")
          for row in 0..<200 {
            try book.write(
              CleanText("words \(row)", for: .cell), in: sheet, row: row, column: 0,
              style: Style(row % 2 == 0 ? .bold : .struck, ink: .amber))
          }
          try book.close()
        }
      }
      try await group.waitForAll()
    }
    let first = try Data(contentsOf: URL(fileURLWithPath: paths[0]))
    for path in paths {
      #expect(WorkbookCheck.damage(at: path) == nil)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == first)
    }
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
      #expect(
        error
          == .notWritten(reason: "No space left on device; free some disk space and run again"))
    }
  }
}
