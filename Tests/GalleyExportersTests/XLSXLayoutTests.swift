import GalleyExporters
import GalleyModel
import GalleyTestSupport
import GalleyXLSX
import GalleyXLSXReading
import Testing

@Suite("The sheets of a workbook")
struct XLSXLayoutTests {
  private let folder = TemporaryFolder()

  @Test(
    "have rows as high as their words need, and no higher than Excel's can be",
    arguments: [
      // What Calibri, at the width of 60 digits, sets in so many lines.
      ("A man fell from the roof of a barn.", nil),
      (
        "The captain of a ferry that ran aground with 143 passengers on board ‘ignored three "
          + "warnings in nine minutes’, a jury has heard.", "30"
      ),
      (String(repeating: "MMMMM ", count: 10), "30"),
      (String(repeating: "MMMMM ", count: 13), "45"),
      (String(repeating: "x", count: 130), "45"),
      ("one\n\nthree", "45"),
      (String(repeating: "東京 ", count: 16), "30"),
      (String(repeating: "word ", count: 3000), "405"),
    ])
  func heights(sentence: String, height: String?) throws {
    let read = try export(
      XLSXSamples.extraction(
        "a", figures: [XLSXSamples.figure("f1", "1", value: "1", sentence: sentence)]))
    #expect(try read.heights("Figures") == [nil, height])
  }

  @Test("are printed on two pages side by side where one would be too small to read")
  func print() throws {
    let long = String(repeating: "long words ", count: 20)
    var old = XLSXSamples.figure("f1", long, value: "1", sentence: long, source: long)
    old.counts = long
    let change = FigureChange(change: .changed, aspects: [.value], old: old, new: old)
    let read = try export(XLSXSamples.comparison(figures: [change, change]))
    let wide = try read.element("Changes").all("pageSetup").first
    #expect(wide?.attributes["fitToWidth"] == "2")
    #expect(wide?.attributes["fitToHeight"] == "0")
    #expect(read.parts["xl/workbook.xml"]?.contains("Changes!$A:$C,Changes!$1:$1") == true)
    let narrow = try read.element("Sources").all("pageSetup").first
    #expect(narrow?.attributes["fitToWidth"] == nil)
  }

  @Test("say TRUE and FALSE in every program, on the left as words do")
  func truth() throws {
    let changes = [true, false].map { isSilent in
      FigureChange(
        change: .removed, old: XLSXSamples.figure("f1", "1", value: "1"), new: nil, silent: isSilent
      )
    }
    let read = try export(XLSXSamples.comparison(figures: changes))
    #expect(try read.rows("Changes", columns: ["silent"]) == [["#TRUE"], ["#FALSE"]])
    #expect(
      try read.formats("Changes", column: "silent").first == "\"TRUE\";\"TRUE\";\"FALSE\"")
  }

  @Test("have room for the longest numbers, which would be shown as #### otherwise")
  func longNumbers() throws {
    var figure = XLSXSamples.figure("f1", "a lot", value: "999999999999999999", unit: "USD")
    figure.quantity.kind = .money
    let read = try export(XLSXSamples.extraction("a", figures: [figure]))
    // USD 1,000,000,000,000,000,000, as Excel rounds it, and some room.
    #expect(try read.widths("Figures")["value"] == 32)
  }

  private func export(_ item: ExportItem) throws -> ReadWorkbook {
    var session = try XLSXExporter().open(Destination(.folder(folder.path), name: "a"))
    try session.write(item)
    _ = try session.finish()
    return try ReadWorkbook(folder.path("a.xlsx"))
  }
}
