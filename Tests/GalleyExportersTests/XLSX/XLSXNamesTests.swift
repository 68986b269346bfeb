import GalleyXLSX
import Testing

@Suite("Names in a workbook")
struct XLSXNamesTests {
  @Test(
    "of sheets are what Excel takes, each once",
    arguments: [
      (["figures", "Figures", "FIGURES"], ["figures", "Figures 2", "FIGURES 3"]),
      (["", "  ", "'"], ["Sheet", "Sheet 2", "Sheet 3"]),
      (["a/b\\c[d]e:f*g?h"], ["a-b-c-d-e-f-g-h"]),
      (["'quoted'"], ["quoted"]),
      (["History", "history_"], ["History_", "history_ 2"]),
      (["a\u{0}b\nc"], ["ab c"]),
      (
        Array(repeating: "a name that is far too long for Excel", count: 2),
        ["a name that is far too long fo…", "a name that is far too long f 2"]
      ),
      (
        Array(repeating: String(repeating: "😀", count: 20), count: 1),
        [
          String(repeating: "😀", count: 15) + "…"
        ]
      ),
    ])
  func sheets(wishes: [String], names: [String]) {
    var sheets = SheetNames()
    let given = wishes.map { sheets.add($0) }
    #expect(given == names)
    #expect(given.allSatisfy { 1...31 ~= $0.utf16.count })
  }

  @Test(
    "of tables do not read as cells",
    arguments: [
      (["figures", "FIGURES"], ["figures", "FIGURES_2"]),
      (
        ["A1", "xfd1048576", "R1C1", "r", "C", "RC", "R2C"],
        [
          "_A1", "_xfd1048576", "_R1C1", "_r", "_C", "_RC", "_R2C",
        ]
      ),
      (["check list", "40", "", "Straße"], ["check_list", "_40", "table", "Stra_e"]),
      (["rows", "count", "abcd1"], ["rows", "count", "abcd1"]),
    ])
  func tables(wishes: [String], names: [String]) {
    var tables = TableNames()
    #expect(wishes.map { tables.add($0) } == names)
  }

  @Test("of columns are on one line, each once")
  func headers() {
    #expect(
      HeaderNames(["id", "ID", "", "a\nb", "_x0041_"]).names
        == ["id", "ID 2", "column", "a b", "_x005F_x0041_"])
  }
}
