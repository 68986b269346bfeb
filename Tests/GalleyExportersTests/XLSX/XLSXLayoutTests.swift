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
      // What Calibri, at the width of 45 digits, sets in so many lines.
      ("A man fell from the roof of a barn.", nil),
      (
        "The captain of a ferry that ran aground with 143 passengers on board ‘ignored three "
          + "warnings in nine minutes’, a jury has heard.", "45"
      ),
      (String(repeating: "MMMMM ", count: 8), "30"),
      (String(repeating: "MMMMM ", count: 10), "45"),
      (String(repeating: "x", count: 130), "45"),
      ("one\n\nthree", "45"),
      (String(repeating: "東京 ", count: 16), "30"),
      (String(repeating: "word ", count: 3000), "405"),
    ])
  func heights(sentence: String, height: String?) throws {
    let read = try export([
      XLSXSamples.extraction(
        "a", figures: [XLSXSamples.figure("f1", "1", value: "1", sentence: sentence)])
    ])
    #expect(try read.heights("Figures") == [nil, height])
  }

  @Test("are printed on A4, one page wide, at eight points or more, as far as a desk reads them")
  func print() throws {
    let long = String(repeating: "long words ", count: 20)
    var figures = ["f1", "f2"].map {
      XLSXSamples.figure($0, long, value: "1", sentence: long, source: long)
    }
    figures[0].counts = long
    let quote = XLSXSamples.quote("q1", long, speaker: long)
    let change = FigureChange(
      change: .changed, aspects: [.value], old: figures[0], new: figures[1])
    let items = [
      XLSXSamples.comparison(figures: [change]),
      XLSXSamples.extraction("a long name of an article", figures: figures, quotes: [quote]),
      XLSXSamples.extraction("another", figures: figures, quotes: [quote]),
    ]
    let read = try export(items)
    let areas = ["Changes": "$A$1:$K$3", "Figures": "$A$1:$J$6", "Quotes": "$A$1:$I$4"]
    for (sheet, area) in areas {
      let setup = try read.element(sheet).all("pageSetup").first?.attributes ?? [:]
      #expect(setup["paperSize"] == "9")
      #expect(setup["orientation"] == "landscape")
      #expect(setup["fitToWidth"] == nil, "one page wide")
      #expect(setup["fitToHeight"] == "0")
      #expect(read.parts["xl/workbook.xml"]?.contains("\(sheet)!\(area)<") == true, "\(sheet)")
      // Digits of 7 pixels with 5 of margin: 8 points where 11 would be 1,045 pixels wide.
      let names = try read.table(sheet)[0].prefix(
        sheet == "Quotes" ? 9 : sheet == "Figures" ? 10 : 11)
      let widths = try read.widths(sheet)
      let pixels = names.map { (widths[$0.lowercased()] ?? 0) * 7 + 5 }.reduce(0, +)
      #expect(pixels <= 1045 * 11 / 8, "\(sheet)")
    }
    #expect(read.parts["xl/workbook.xml"]?.contains("Sources!$1:$1<") == true)
  }

  @Test(
    "show the sentence of several figures once, and are no higher for it", arguments: [0, 20_000])
  func sentenceOnce(heldRows: Int) throws {
    let sentence = "Some 40 people were moved to the school, and 12 of them were taken on by bus."
    let figures = [("f1", sentence), ("f2", sentence), ("f3", "Nobody was hurt, all 3 said.")].map {
      XLSXSamples.figure($0, "40", value: "40", sentence: $1)
    }
    let read = try export(
      [XLSXSamples.extraction("a", figures: figures)], with: XLSXExporter(heldRows: heldRows))
    #expect(try read.rows("Figures", columns: ["sentence"]).prefix(2) == [[sentence], [sentence]])
    #expect(try read.heights("Figures") == [nil, "30", nil, nil])
    let rules = try read.element("Figures").all("conditionalFormatting")
    let repeats = rules.first { $0.attributes["sqref"] == "D3:D5" }
    #expect(
      repeats?.all("formula").map(\.text) == ["AND($D3=$D2,SUBTOTAL(103,$D2)=1)"])
    #expect(read.parts["xl/styles.xml"]?.contains("formatCode=\";;;\"") == true)
  }

  @Test("colour what was checked, and count it", arguments: [0, 20_000])
  func progress(heldRows: Int) throws {
    let figures = ["f1", "f2"].map { XLSXSamples.figure($0, "40", value: "40") }
    let read = try export(
      [XLSXSamples.extraction("a", figures: figures)], with: XLSXExporter(heldRows: heldRows))
    #expect(try read.rows("Figures")[0].first == (heldRows == 0 ? "=… checked" : "=0 of 2 checked"))
    #expect(try read.rows("Figures")[0].last == "a")
    let rules = try read.element("Figures").all("conditionalFormatting")
      .first { $0.attributes["sqref"]?.hasPrefix("E") == true }
    #expect(
      rules?.all("formula").map(\.text) == [
        "\"OK\"", "\"wrong\"", "\"query\"", "\"cannot verify\"",
      ])
  }

  @Test("show what is vague in words")
  func vague() throws {
    var dozens = XLSXSamples.figure("f1", "dozens", value: "24")
    dozens.quantity.vague = true
    let read = try export([XLSXSamples.extraction("a", figures: [dozens])])
    #expect(try read.rows("Figures", columns: ["figure", "value"]) == [["dozens", "#24"]])
    #expect(try read.formats("Figures", column: "value") == ["\"vague, say \"#,##0_)"])
  }

  @Test("say TRUE and FALSE in every program, on the left as words do")
  func truth() throws {
    let changes = [true, false].map { isSilent in
      FigureChange(
        change: .removed, old: XLSXSamples.figure("f1", "1", value: "1"), new: nil, silent: isSilent
      )
    }
    let read = try export([XLSXSamples.comparison(figures: changes)])
    #expect(try read.rows("Changes", columns: ["silent"]) == [["#TRUE"], ["#FALSE"]])
    #expect(
      try read.formats("Changes", column: "silent").first == "\"TRUE\";\"TRUE\";\"FALSE\"")
  }

  @Test("have room for the longest numbers, which would be shown as #### otherwise")
  func longNumbers() throws {
    var figure = XLSXSamples.figure("f1", "a lot", value: "999999999999999999", unit: "USD")
    figure.quantity.kind = .money
    let read = try export([XLSXSamples.extraction("a", figures: [figure])])
    // USD 1,000,000,000,000,000,000, as Excel rounds it, and some room.
    #expect(try read.widths("Figures")["value"] == 32)
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
