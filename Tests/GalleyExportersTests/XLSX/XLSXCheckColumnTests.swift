import GalleyExporters
import GalleyModel
import GalleyTestSupport
import GalleyXLSX
import GalleyXLSXReading
import Testing

@Suite("The columns for checking")
struct XLSXCheckColumnTests {
  private let folder = TemporaryFolder()

  @Test("stand behind what is checked, and offer what a status can be", arguments: [0, 20_000])
  func columns(heldRows: Int) throws {
    var session = try XLSXExporter(heldRows: heldRows).open(
      Destination(.folder(folder.path), name: "a"))
    try session.write(.extraction(.sample))
    try session.write(.comparison(.sample))
    _ = try session.finish()
    let read = try ReadWorkbook(folder.path("a.xlsx"))
    let names = ["Status", "Checked against", "Checked by", "Checked on", "Note"]
    for (sheet, first, range) in [
      ("Figures", 4, "E3:E11"), ("Quotes", 3, "D3:D8"), ("Changes", 6, "G3:G11"),
    ] {
      #expect(try read.table(sheet).first?[first..<first + 5] == names[...])
      #expect(
        try read.rows(sheet, columns: names).allSatisfy { $0 == ["to check", "", "", "", ""] })
      #expect(try read.choices(sheet) == [range + " \"to check,OK,wrong,query,cannot verify\""])
    }
    #expect(try read.choices("Sources") == [])
  }

  @Test("take only lists that Excel keeps")
  func choices() {
    #expect(ChoiceList(["OK", "a\u{1}b", "<\"é\">"])?.words == ["OK", "a b", "<\"é\">"])
    #expect(ChoiceList([]) == nil)
    #expect(ChoiceList(["OK", ""]) == nil)
    #expect(ChoiceList(["yes, but"]) == nil)
    #expect(ChoiceList(Array(repeating: "a", count: 128))?.words.count == 128)
    #expect(ChoiceList(Array(repeating: "a", count: 129)) == nil)
    #expect(ChoiceList(Array(repeating: "a", count: 300)) == nil)
  }

  @Test("are written as they were offered, up to the longest list", arguments: ["a", "<", "\""])
  func longest(word: String) throws {
    var book = try Workbook(path: folder.path("a.xlsx"), mode: .whole)
    let sheet = try book.addSheet("one")
    let list = try #require(ChoiceList(Array(repeating: word, count: 128)))
    try book.offer(list, in: sheet, rows: 1..<5, column: 2)
    try book.close()
    let words = list.words.joined(separator: ",")
    #expect(try ReadWorkbook(folder.path("a.xlsx")).choices("one") == ["C2:C5 \"\(words)\""])
  }
}
