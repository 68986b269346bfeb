import Foundation
import GalleyExporters
import GalleyModel
import GalleyTestSupport
import GalleyXLSX
import GalleyXLSXReading
import Testing

@Suite("The workbook of an extraction")
struct XLSXExporterTests {
  private let folder = TemporaryFolder()

  @Test("has a sheet a table, numbers that are numbers and ids that are words")
  func sheets() throws {
    let read = try export([
      XLSXSamples.extraction(
        "2016",
        figures: [
          XLSXSamples.figure(
            "f1", "$12.9bn", value: "12900000000", unit: "USD", source: "The ministry"),
          XLSXSamples.figure("f2", "0.35 percent", value: "0.35", unit: "percent"),
          XLSXSamples.figure("f3", "minus 4", value: "-4"),
        ],
        quotes: [XLSXSamples.quote("q1", "We go on", speaker: "Ann Lee")])
    ])
    #expect(read.sheets.map(\.name) == ["Figures", "Quotes", "Sources", "Text", "Notes"])
    let columns = ["article", "id", "paragraph", "figure", "value", "unit", "source"]
    #expect(
      try read.rows("Figures", columns: columns) == [
        ["2016", "f1", "#1", "$12.9bn", "#12900000000", "USD", "The ministry"],
        ["2016", "f2", "#1", "0.35 percent", "#0.35", "percent", ""],
        ["2016", "f3", "#1", "minus 4", "#-4", "", ""],
      ])
    #expect(
      try read.rows("Quotes", columns: ["article", "id", "quote", "speaker", "words"])
        == [["2016", "q1", "We go on", "Ann Lee", "#3"]])
    #expect(try read.rows("Sources").count == 1)
  }

  @Test("shows 12,900 and 12.5 as an editor writes them, and never 40.")
  func numberFormats() throws {
    let values = ["12900", "12.5", "0.005", "40"].map { ExactDecimal($0) }
    let huge = ExactDecimal(significand: 3, exponent: 29)
    let read = try export([
      XLSXSamples.extraction(
        "a",
        figures: try (values + [huge]).map { value in
          var figure = XLSXSamples.figure("f", "", value: "0")
          figure.quantity.value = try #require(value)
          return figure
        })
    ])
    #expect(
      try read.formats("Figures", column: "value") == [
        "#,##0_)", "#,##0.0_)", "#,##0.000_)", "#,##0_)", "General",
      ])
  }

  @Test("keeps hostile words as words")
  func hostileWords() throws {
    let text = XLSXSamples.hostile
    let read = try export([
      XLSXSamples.extraction(
        text, figures: [XLSXSamples.figure(text, text, value: "1", source: text)],
        quotes: [XLSXSamples.quote(text, text, speaker: text)])
    ])
    let shown = XLSXSamples.hostileAsRead
    #expect(
      try read.rows("Figures", columns: ["article", "id", "figure", "source", "sentence"])
        == [[shown, shown, shown, shown, shown + "."]])
    #expect(try read.rows("Quotes", columns: ["quote", "speaker"]) == [[shown, shown]])
    let formulas = try ["Figures", "Quotes"].map { try read.element($0).all("f").map(\.text) }
    #expect(
      formulas
        == ["E", "D"].map { status in
          [
            "COUNTA(\(status)3:\(status)3)-COUNTIF(\(status)3:\(status)3,\"to check\")"
              + "&\" of \"&ROWS(\(status)3:\(status)3)&\" checked\""
          ]
        }, "no formula but that of the progress")
  }

  @Test("tells where a sentence was too long for a cell")
  func longSentence() throws {
    let sentence = String(repeating: "long ", count: 8000)
    let read = try export([
      XLSXSamples.extraction(
        "a",
        figures: [
          XLSXSamples.figure("f1", "1", value: "1"),
          XLSXSamples.figure("f2", "2", value: "2", sentence: sentence),
        ])
    ])
    let cell = try read.rows("Figures", columns: ["sentence"]).last?.first
    #expect(cell == String(sentence.prefix(32_766)) + "…")
    #expect(
      try read.notes("Remarks").dropFirst() == [
        [
          "Figures, row 4, Sentence",
          "Cut: the text has 40000 characters, and a cell holds 32767; CSV and JSON have all of it.",
        ]
      ])
  }

  @Test("of articles without figures has the headers alone", arguments: [0, 1])
  func empty(articles: Int) throws {
    let book = try export((0..<articles).map { XLSXSamples.extraction("a\($0)") })
    let read = ["Figure", "What it is", "Says", "Sentence"]
    let checks = ["Status", "Checked against", "Checked by", "Checked on", "Note"]
    #expect(try book.table("Figures").count == 1)
    #expect(try book.table("Figures")[0].prefix(10) == (read + checks + ["Article"])[...])
    #expect(try book.rows("Sources").count == 1)
    #expect(book.sheets.map(\.name) == ["Figures", "Quotes", "Sources", "Text", "Notes"])
  }

  @Test("passes records over that could not be read")
  func failures() throws {
    let read = try export([
      .failure(RecordFailure(id: "x", line: 1, message: "no text")), XLSXSamples.extraction("a"),
    ])
    #expect(try read.notes("Article").dropFirst().map(\.first) == ["a"])
  }

  @Test("makes every sheet a table with a filter, a header that stays and a page that fits")
  func tables() throws {
    let read = try export([
      XLSXSamples.extraction("a", figures: [XLSXSamples.figure("f1", "40", value: "40")])
    ])
    let table = try #require(try read.parsed("xl/tables/table1.xml")).root.all("table").first
    #expect(table?.attributes["displayName"] == "Figures")
    #expect(table?.attributes["ref"] == "A2:AG3")
    #expect(table?.all("autoFilter").first?.attributes["ref"] == "A2:AG3")
    #expect(
      table?.all("tableColumn").map { $0.attributes["name"] ?? "" }
        == (try read.table("Figures").first))
    #expect(table?.all("tableStyleInfo").first?.attributes["showRowStripes"] == "1")
    let sheet = try #require(try read.parsed("xl/worksheets/sheet1.xml")).root
    #expect(sheet.all("pane").first?.attributes["topLeftCell"] == "F3", "the status stays, too")
    #expect(sheet.all("pageSetup").first?.attributes["orientation"] == "landscape")
    #expect(sheet.all("pageSetup").first?.attributes["fitToHeight"] == "0")
    #expect(read.parts["xl/workbook.xml"]?.contains("Figures!$1:$2") == true)
    #expect(sheet.all("ignoredError").first?.attributes["numberStoredAsText"] == "1")
    #expect(sheet.all("ignoredError").first?.attributes["sqref"] == "A1:AG3")
  }

  @Test(
    "has columns that fit their values, and long sentences in several lines",
    arguments: [0, 20_000])
  func widths(heldRows: Int) throws {
    let read = try export(
      [
        XLSXSamples.extraction(
          "a",
          figures: [
            XLSXSamples.figure(
              "f1", "nobody knows how many", value: "1234567.5",
              sentence: String(repeating: "word ", count: 40)),
            XLSXSamples.figure("f2", "none", value: "0"),
            XLSXSamples.figure("f3", "none", value: "0", sentence: "one\ntwo"),
            XLSXSamples.figure(
              "f4", "none", value: "0", sentence: String(repeating: "word ", count: 4000)),
          ])
      ], with: XLSXExporter(heldRows: heldRows))
    let widths = try read.widths("Figures")
    #expect(widths["id"] == 6)
    #expect(widths["value"] == 14)
    #expect(widths["figure"] == 22)
    #expect(widths["sentence"] == 46)
    #expect(try read.wraps("Figures", column: "sentence") == [true, false, true, true])
    #expect(try read.wraps("Figures", column: "figure") == [true, false, false, false])
    #expect(try read.heights("Figures") == [nil, "75", nil, "30", "405"])
  }

  @Test(
    "folds away what adds detail, and the article where there is but one",
    arguments: [0, 20_000])
  func folded(heldRows: Int) throws {
    let one = XLSXSamples.extraction(
      "a",
      figures: [
        XLSXSamples.figure("f1", "40", value: "40", source: "Ann"),
        XLSXSamples.figure("f2", "40", value: "40"),
      ])
    let detail = [
      "ID", "Block", "Paragraph", "Value", "Upper", "Of", "Vague", "Bound", "Qualifier",
      "Direction",
      "Unit", "Counts", "Kind", "Event", "When", "Where", "Source", "Role", "Cue", "In quote",
      "Links",
      "Start", "End",
    ]
    let read = try export([one], with: XLSXExporter(heldRows: heldRows))
    #expect(try read.folded("Figures") == ["Article"] + detail)
    #expect(try read.folded("Quotes") == [])
    let other = XLSXSamples.extraction(
      "b", figures: [XLSXSamples.figure("f1", "1", value: "1", unit: "metre")])
    let both = try export([one, other], with: XLSXExporter(heldRows: heldRows))
    #expect(try both.folded("Figures") == detail)
  }

  @Test("has a title and no clock")
  func properties() throws {
    let read = try export([XLSXSamples.extraction("a")])
    let core = try #require(try read.parsed("docProps/core.xml")).root
    #expect(core.all("dc:title").map(\.text) == ["a"])
    #expect(core.all("dcterms:created").map(\.text) == ["1980-01-01T00:00:00Z"])
    #expect(core.all("dcterms:modified").map(\.text) == ["1980-01-01T00:00:00Z"])
  }

  @Test("is the same, byte by byte, on every run")
  func sameBytes() throws {
    let items = [
      XLSXSamples.extraction("a", figures: [XLSXSamples.figure("f1", "40", value: "40")]),
      XLSXSamples.comparison([[Redline(kind: .added, text: "one")]]),
    ]
    for exporter in [XLSXExporter(), XLSXExporter(heldRows: 0)] {
      _ = try export(items, with: exporter)
      let first = folder.bytes("out/a.xlsx")
      #expect(first != nil)
      _ = try export(items, with: exporter)
      #expect(folder.bytes("out/a.xlsx") == first)
    }
  }

  @Test("loses no row when there are more than are held or than a sheet has")
  func manyRows() throws {
    let items = (1...5).map { article in
      XLSXSamples.extraction(
        "a\(article)",
        figures: (1...4).map { XLSXSamples.figure("f\($0)", "\($0)", value: "\($0)") })
    }
    let expected = (1...5).flatMap { article in (1...4).map { ["a\(article)", "f\($0)"] } }
    for (held, limit) in [(20_000, 1_048_576), (7, 1_048_576), (0, 9), (20_000, 9), (20_000, 5)] {
      let read = try export(items, with: XLSXExporter(heldRows: held, rowLimit: limit))
      let sheets = read.sheets.map(\.name).filter { $0.hasPrefix("Figures") }
      let rows = try sheets.flatMap { try read.rows($0, columns: ["article", "id"]) }
      #expect(rows == expected, "held \(held), limit \(limit)")
      #expect(try sheets.allSatisfy { try read.rows($0).count <= limit })
      if limit == 9 { #expect(sheets == ["Figures", "Figures 2", "Figures 3"]) }
    }
  }

  private func export(
    _ items: [ExportItem], with exporter: XLSXExporter = XLSXExporter()
  ) throws -> ReadWorkbook {
    var session = try exporter.open(Destination(.folder(folder.path("out")), name: "a"))
    for item in items { try session.write(item) }
    #expect(try session.finish() == [WrittenFile(path: folder.path("out/a.xlsx"))])
    return try ReadWorkbook(folder.path("out/a.xlsx"))
  }
}
