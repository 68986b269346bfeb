import GalleyExporters
import GalleyModel
import GalleyTestSupport
import GalleyXLSX
import GalleyXLSXReading
import Testing

@Suite("The notes of a workbook")
struct XLSXNotesTests {
  private let folder = TemporaryFolder()

  @Test("tell which articles there are and what the sheets hold")
  func contents() throws {
    let read = try export([.extraction(.sample), .extraction(.empty)])
    #expect(try read.rows("Notes").first == ["Figures and quotes: a"])
    #expect(
      try read.notes("Articles") == [
        [
          "article", "headline", "source", "format", "marker", "words", "paragraphs", "figures",
          "quotes",
        ],
        [
          "v1", "Bridges fall in Lydd 🌊", "v1.txt", "text", "UPDATE 2", "#41", "#2", "#3", "#2",
        ],
        ["empty", "", "empty.txt", "text", "", "#0", "#0", "#0", "#0"],
      ])
    #expect(
      try read.notes("Sheets").dropFirst() == [
        ["Figures", "Every figure of every article.", "#3"],
        ["Quotes", "Every quote of every article with its speaker.", "#2"],
        ["Sources", "Who is cited in every article, and for what.", "#2"],
        ["Text", "The articles as they were read, a row a paragraph.", "#3"],
      ])
    #expect(try read.links("Notes").first?.hasSuffix("→ 'Figures'!A1") == true)
    #expect(try read.notes("Remarks").dropFirst() == [["v1", "read as Windows-1252"]])
  }

  @Test("explain every column and every status")
  func dictionary() throws {
    let read = try export([.extraction(.sample)])
    let explained = try read.notes("Columns").dropFirst(2)
    for sheet in ["Figures", "Quotes", "Sources", "Text"] {
      for name in try read.table(sheet)[0] {
        #expect(
          explained.contains { $0.first == name && !$0[1].isEmpty && $0[2].contains(sheet) },
          "\(sheet): \(name)")
      }
    }
    let statuses = ["to check", "OK", "wrong", "query", "cannot verify"]
    #expect(try read.notes("Legend").dropFirst().prefix(5).map(\.first) == statuses)
  }

  @Test("of a comparison tell the verdict, the headline and what a note claims")
  func comparison() throws {
    let read = try export([.comparison(.sample)])
    #expect(read.sheets.map(\.name).first == "Changes")
    #expect(try read.rows("Notes").first == ["What changed: a"])
    #expect(
      try read.notes("v1 (old) → v1 (new)") == [
        ["verdict", "changed"], ["shared text", "83 %"],
        ["headline", "changed: Floods hit Lydd → Bridges fall in Lydd 🌊"],
        ["new version's note", "(Adds quote)\nadds quote: found"],
        [
          "silent",
          "Not named by the note: two minutes → Nearly 5 to 10 of our 25 bridges (caption → ¶ 1)",
        ],
        ["paragraphs", "1 moved"],
      ])
    #expect(
      try read.notes("Legend").dropLast().last == [
        "struck, underlined", "[-taken out-] and {+put in+}",
      ])
    #expect(
      try read.rows("Figures", columns: ["article"]).map(\.first)
        == Array(repeating: "v1 (old)", count: 3) + Array(repeating: "v1 (new)", count: 3))
  }

  @Test("leave the articles to a sheet of their own where they are many", arguments: [0, 20_000])
  func manyArticles(heldRows: Int) throws {
    let items = (1...1001).map { XLSXSamples.extraction("a\($0)") }
    let few = try export(items.dropLast(), heldRows: heldRows)
    #expect(try few.notes("Articles").count == 1001)
    #expect(!few.sheets.map(\.name).contains("Articles"))
    let many = try export(items, heldRows: heldRows)
    #expect(many.sheets.map(\.name).suffix(2) == ["Articles", "Notes"])
    #expect(
      try many.rows("Articles", columns: ["article"]) == (1...1001).map { ["a\($0)"] })
    #expect(try !many.rows("Notes").contains { $0.first == "Articles" && $0.count == 1 })
  }

  @Test("link an article to the page that it came from")
  func source() throws {
    var extraction = Extraction.empty
    extraction.article.source = "https://a.example/story?mailto:x"
    let read = try export([.extraction(extraction)])
    #expect(
      try read.links("Notes").first?.hasSuffix("→ https://a.example/story?mailto%3Ax") == true)
  }

  @Test("count the remarks that there is no room for")
  func manyRemarks() throws {
    let items = (1...1200).map { number in
      var extraction = Extraction.empty
      extraction.notes = ["note \(number)"]
      return ExportItem.extraction(extraction)
    }
    let remarks = try export(items).notes("Remarks")
    #expect(remarks[1] == ["empty", "note 1"])
    #expect(remarks.last == ["and 200 more remarks"])
  }

  private func export(
    _ items: [ExportItem], heldRows: Int = 20_000
  ) throws -> ReadWorkbook {
    var session = try XLSXExporter(heldRows: heldRows).open(
      Destination(.folder(folder.path), name: "a"))
    for item in items { try session.write(item) }
    _ = try session.finish()
    return try ReadWorkbook(folder.path("a.xlsx"))
  }
}
