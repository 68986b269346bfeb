import GalleyExporters
import GalleyModel
import GalleyTestSupport
import GalleyXLSX
import GalleyXLSXReading
import Testing

/// A story with its queries, and with what sources say of it, in the formats.
@Suite struct ReviewTests {
  private let folder = TemporaryFolder()

  @Test func `CSV has a table of the queries and one of the backing`() throws {
    try write(CSVExporter())
    #expect(
      folder.text("a.queries.csv")?.replacing("\r\n", with: "\n") == """
        article,id,level,rule,block,paragraph,text,message,expected,items,evidence
        v1,k1,error,share,paragraph,1,5 to 10 of our 25,"7 of 25 is 28%, not 40%",28%,f1 q1,12.9 billion
        v1,k2,check,source,paragraph,2,two,who says so?,,f3,

        """)
    let backing = folder.text("a.backing.csv")?.split(whereSeparator: \.isNewline).map(String.init)
    #expect(backing?.count == 4)
    #expect(
      backing?[0] == "article,item,what,status,source,paragraph,text,why"
        && backing?[2]
          == "v1,f2,$12.9 billion,found,v1,1,$12.9 billion,the source has $12.9 billion"
    )
    #expect(
      backing?[3].hasSuffix("notFound,,,,no source has these words") ?? false, "no source, no place"
    )
  }

  @Test func `A workbook begins with the queries, and what a source has is checked`() throws {
    try write(XLSXExporter())
    let book = try ReadWorkbook(folder.path("a.xlsx"))
    #expect(book.sheets.first?.name == "Queries")
    #expect(
      try book.rows("Queries", columns: ["level", "words", "query"]) == [
        ["error", "5 to 10 of our 25", "7 of 25 is 28%, not 40%"],
        ["check", "two", "who says so?"],
      ])
    let columns = ["id", "status", "checked_against", "checked_by", "note"]
    #expect(
      try book.rows("Figures", columns: columns) == [
        ["f1", "query", "v1, ¶ 2", "galley check", "the source has “two”, not \"5\""],
        ["f2", "OK", "v1, ¶ 1", "galley check", ""], ["f3", "to check", "", "", ""],
      ])
    #expect(
      try book.rows("Quotes", columns: columns).first == [
        "q1", "to check", "", "galley check", "no source has these words",
      ])
  }

  @Test func `Queries can be ticked, and the ticks stay when the workbook is written again`() throws
  {
    try write(XLSXExporter())
    let columns = ["level", "words", "query", "sentence", "status", "note"]
    #expect(
      try ReadWorkbook(folder.path("a.xlsx")).rows("Queries", columns: columns) == [
        [
          "error", "5 to 10 of our 25", "7 of 25 is 28%, not 40%",
          "Nearly 5 to 10 of our 25 bridges fell on Thursday in Lydd.",
          "to check", "",
        ],
        ["check", "two", "who says so?", "It took two minutes.", "to check", ""],
      ])
    var sheet = EditedSheet(try ReadWorkbook(folder.path("a.xlsx")).table("Queries"))
    sheet.note(["settled", "", "AL", "", ""], where: "ID", is: "k1")
    sheet.note(["stands", "the ministry", "AL", "", "two it is"], where: "ID", is: "k2")
    try sheet.save(to: folder.path("a.xlsx"), named: "Queries", sharing: true)

    // A query more before them: the others have other names now.
    var review = Review.sample
    var first = review.queries[0]
    first.rule = .source
    first.message = "who counted?"
    review.queries.insert(first, at: 0)
    for index in review.queries.indices { review.queries[index].id = "k\(index + 1)" }
    try write(XLSXExporter(), review)
    let noted = ["id", "status", "checked_against", "checked_by", "note"]
    let book = try ReadWorkbook(folder.path("a.xlsx"))
    #expect(
      try book.rows("Queries", columns: noted) == [
        ["k1", "to check", "", "", ""], ["k2", "settled", "", "AL", ""],
        ["k3", "stands", "the ministry", "AL", "two it is"],
      ])
    #expect(try book.rows("Queries")[0].first == "=2 of 3 checked")
  }

  @Test func `A query that asks something else now is to be checked again`() throws {
    try write(XLSXExporter())
    var sheet = EditedSheet(try ReadWorkbook(folder.path("a.xlsx")).table("Queries"))
    sheet.note(["stands", "", "AL", "", ""], where: "ID", is: "k1")
    sheet.note(["settled", "", "AL", "", ""], where: "ID", is: "k2")
    try sheet.save(to: folder.path("a.xlsx"), named: "Queries", sharing: true)
    var review = Review.sample
    review.queries = [review.queries[0]]
    review.queries[0].message = "8 of 25 is 32%, not 40%"
    try write(XLSXExporter(), review)
    let book = try ReadWorkbook(folder.path("a.xlsx"))
    let row = try book.rows("Queries", columns: ["status", "checked_by", "note"]).first
    #expect(row?.prefix(2) == ["to check", ""])
    #expect(row?.last?.contains("was share: 7 of 25 is 28%, not 40%, now share: 8 of 25") == true)
    #expect(row?.last?.contains("before: stands; by AL") == true)
    // What the update settled belongs to no row: it is listed, not lost.
    let notes = try book.notes("Noted before, of what is not in the articles any more")
    #expect(notes.contains { $0.first == "query" && $0.contains("settled") })
  }

  @Test func `What Galley noted is noted anew, what a person typed stays`() throws {
    try write(XLSXExporter())
    var sheet = EditedSheet(try ReadWorkbook(folder.path("a.xlsx")).table("Figures"))
    // Who only chooses another status leaves the name that stands there.
    sheet.note(["OK", "v1, ¶ 2", "galley check", "", "rang them"], where: "ID", is: "f1")
    try sheet.save(to: folder.path("a.xlsx"), named: "Figures", sharing: true)
    var review = Review.sample
    review.backing?[1].status = .notFound
    review.backing?[1].source = nil
    review.backing?[1].why = "no source has it"
    try write(XLSXExporter(), review)
    let columns = ["id", "status", "checked_against", "checked_by"]
    #expect(
      try ReadWorkbook(folder.path("a.xlsx")).rows("Figures", columns: columns) == [
        ["f1", "OK", "v1, ¶ 2", "galley check"], ["f2", "to check", "", "galley check"],
        ["f3", "to check", "", ""],
      ])
  }

  @Test func `A page marks the words in the copy and has the notes beside them`() throws {
    try write(HTMLExporter())
    let page = folder.text("a.html") ?? ""
    #expect(page.contains("<p class=\"verdict\">1 error, 1 check</p>"))
    #expect(page.contains("<mark class=\"error\">Nearly 5 to 10 of our 25 bridges</mark>"))
    #expect(
      page.contains(
        "<p class=\"note error\"><span class=\"tag\">error share</span> 7 of 25 is 28%, not 40%</p>"
      ))
    #expect(page.contains("Against v1: 1 found, 1 differing, 1 not found"))
  }

  @Test func `The report tells what sources have otherwise or not at all`() throws {
    try write(ReportExporter())
    let report = folder.text("a.txt") ?? ""
    #expect(report.contains("against v1.txt: 1 found, 1 differing, 1 not found\n"))
    #expect(
      report.contains("\n  DIFFERS Nearly 5 to 10 of our 25 bridges: the source has “two”, not"))
    #expect(report.contains("\n  NOT FOUND Nearly 5 to 10"))
    #expect(!report.contains("$12.9 billion:"))
  }

  private func write(_ exporter: any Exporter, _ review: Review = .sample) throws {
    var session = try exporter.open(Destination(.folder(folder.path), name: "a"))
    try session.write(.review(review))
    _ = try session.finish()
  }
}
