import Foundation
import GalleyExporters
import GalleyModel
import GalleyTestSupport
import GalleyXLSX
import GalleyXLSXReading
import Testing

@Suite("What was noted in a workbook")
struct XLSXCarriedCheckTests {
  private let folder = TemporaryFolder()
  private static let columns = ["status", "checked_against", "checked_by", "checked_on", "note"]

  /// What programs do to a workbook in which somebody works.
  enum Edit: String, CaseIterable {
    case sharedStrings, inlineStrings, sorted, movedColumns, renamedSheet, deletedRows, oldHeaders
  }

  @Test("is carried over to the same figures, however it was saved", arguments: Edit.allCases)
  func carried(edit: Edit) throws {
    let figures = ["three", "40", "12"].enumerated().map { index, text in
      XLSXSamples.figure("f\(index + 1)", text, value: "\(index)", sentence: "There are \(text).")
    }
    try folder.write([XLSXSamples.extraction("a", figures: figures)])
    var sheet = EditedSheet(try folder.workbook().table("Figures"))
    sheet.note(XLSXSamples.noted, where: "Figure", is: "40")
    sheet.note(["wrong", "", "", "28 Nov", ""], where: "Figure", is: "12")
    switch edit {
    case .sorted: sheet.rows[1...].reverse()
    case .movedColumns: sheet.moveFirstColumnToTheEnd(adding: "Priority")
    case .deletedRows: sheet.rows.remove(at: 1)
    case .oldHeaders: sheet.useNamesOfTables()
    case .sharedStrings, .inlineStrings, .renamedSheet: break
    }
    try sheet.save(
      to: folder.path("a.xlsx"), named: edit == .renamedSheet ? "Mine" : "Figures",
      sharing: edit != .inlineStrings)
    let saved = folder.bytes("a.xlsx")

    // An article more before it, and other names of the figures.
    let other = XLSXSamples.extraction(
      "b", figures: [XLSXSamples.figure("f1", "40", value: "40", sentence: "There are 40.")])
    let renamed = figures.map {
      var figure = $0
      figure.id += "0"
      return figure
    }
    let files = try folder.write([other, XLSXSamples.extraction("a", figures: renamed)])
    let book = try folder.workbook()
    #expect(
      try book.rows("Figures", columns: ["figure"] + Self.columns) == [
        ["40", "to check", "", "", "", ""], ["three", "to check", "", "", "", ""],
        ["40"] + XLSXSamples.noted, ["12", "wrong", "", "", "28 Nov", ""],
      ])
    #expect(try book.rows("Figures")[0].first == "=2 of 4 checked")
    #expect(files.map(\.path) == [folder.path("a.xlsx"), folder.path("a.before.xlsx")])
    #expect(folder.bytes("a.before.xlsx") == saved, "the workbook itself is kept")
    if edit == .movedColumns {
      #expect(try book.notes("Remarks").contains { $0.last?.contains("Priority") == true })
    }

    // A third run finds nothing that a person has done, and loses nothing.
    let bytes = folder.bytes("a.xlsx")
    #expect(try folder.write([other, XLSXSamples.extraction("a", figures: renamed)]).count == 1)
    if edit != .movedColumns {
      let again = try folder.workbook()
      #expect(try again.rows("Figures") == book.rows("Figures"))
      _ = bytes
    }
  }

  @Test("and belongs to nothing any more is listed in the notes, until it does again")
  func uncarried() throws {
    let gone = XLSXSamples.extraction(
      "a", figures: [XLSXSamples.figure("f1", "40", value: "40", sentence: "There are 40.")],
      quotes: [XLSXSamples.quote("q1", "We go on", speaker: "Ann Lee")])
    try folder.write([gone])
    var sheet = EditedSheet(try folder.workbook().table("Figures"))
    sheet.note(XLSXSamples.noted, where: "Figure", is: "40")
    sheet.rows.append(["a figure of my own"] + Array(repeating: "", count: 3) + ["OK"])
    try sheet.save(to: folder.path("a.xlsx"), named: "Figures", sharing: true)
    let section = "Noted before, of what is not in the articles any more"
    for _ in 1...2 {
      try folder.write([XLSXSamples.extraction("b")])
      let rows = try folder.workbook().notes(section)
      #expect(rows.count == 3)
      #expect(rows[1].prefix(3) == ["figure", "There are 40.", "40"])
      #expect(rows[1].suffix(5) == XLSXSamples.noted[...])
      #expect(rows[2].prefix(3) == ["figure", "", "a figure of my own"])
    }
    try folder.write([gone])
    #expect(try folder.workbook().rows("Figures", columns: Self.columns) == [XLSXSamples.noted])
    #expect(try folder.workbook().notes(section).count == 2)
  }

  @Test("of an earlier version holds for what is the same, and asks for what has changed")
  func otherWorkbook() throws {
    let old = [
      (
        "f1", "38 people", "people killed",
        "At least 38 people were killed in the port, police said."
      ),
      ("f2", "five boats", "boats", "Five boats were lost on Monday."),
      ("f3", "two", "bridges", "Two bridges fell."),
    ].map { counted($0, $1, $2, $3) }
    try folder.write([XLSXSamples.extraction("v1", figures: old)])
    var sheet = EditedSheet(try folder.workbook().table("Figures"))
    for text in ["38 people", "five boats", "two"] {
      sheet.note(XLSXSamples.noted, where: "Figure", is: text)
    }
    try sheet.save(to: folder.path("v1.xlsx"), named: "Figures", sharing: true)
    let new = [
      counted("f1", "five boats", "boats", "Five boats were lost on Monday."),
      counted(
        "f2", "41 people", "people killed",
        "At least 41 people were killed in the port, police said."),
    ]
    try FileManager.default.removeItem(atPath: folder.path("a.xlsx"))
    try folder.write(
      [XLSXSamples.extraction("v2", figures: new)],
      with: XLSXExporter(checks: folder.path("v1.xlsx")))
    let rows = try folder.workbook().rows("Figures", columns: Self.columns)
    #expect(rows[0] == XLSXSamples.noted)
    #expect(rows[1][..<4] == ["to check", "", "", ""])
    #expect(
      rows[1][4] == "to check: was 38 people, now 41 people (before: OK; against the ministry's "
        + "report; by AL; on 2026-11-28; two <sources> & \"more\")")
    let section = "Noted before, of what is not in the articles any more"
    #expect(try folder.workbook().notes(section).dropFirst().map { $0[2] } == ["two"])
    #expect(folder.everything == ["a.xlsx", "v1.xlsx"])
  }

  @Test("of one thing is not taken for another that is like it")
  func likeness() throws {
    let old = [
      counted("f1", "40", "people killed", "Another 40 were killed in the port on Monday."),
      counted("f2", "12", "boats", "The port lost 12 and 120 in the storm."),
    ]
    try folder.write([XLSXSamples.extraction("a", figures: old)])
    var sheet = EditedSheet(try folder.workbook().table("Figures"))
    for text in ["40", "12"] { sheet.note(XLSXSamples.noted, where: "Figure", is: text) }
    try sheet.save(to: folder.path("a.xlsx"), named: "Figures", sharing: true)
    let new = [
      counted("f7", "40", "people injured", "Another 40 were injured in the port on Monday."),
      counted("f8", "120", "people", "The port lost 12 and 120 in the storm."),
    ]
    try folder.write([XLSXSamples.extraction("a", figures: new)])
    let rows = try folder.workbook().rows("Figures", columns: ["status", "note"])
    #expect(rows.map { $0[0] } == ["to check", "to check"])
    #expect(rows[0][1].hasPrefix("to check: was people killed, now people injured (before: OK; "))
    #expect(rows[1][1].isEmpty)
    #expect(
      try folder.workbook().notes("Noted before, of what is not in the articles any more").last?[2]
        == "12")
  }

  @Test(
    "holds where half of the words of a sentence are the same",
    arguments: [
      ("The storm took 40 homes near Tarn on Monday.", "OK"),
      ("A fire burned 40 homes in the north last year.", "to check"),
    ])
  func halfOfWords(sentence: String, status: String) throws {
    try folder.write([
      XLSXSamples.extraction(
        "a", figures: [counted("f1", "40 homes", "homes", "The storm took 40 homes in Lydd.")])
    ])
    var sheet = EditedSheet(try folder.workbook().table("Figures"))
    sheet.note(XLSXSamples.noted, where: "Figure", is: "40 homes")
    try sheet.save(to: folder.path("a.xlsx"), named: "Figures", sharing: true)
    try folder.write([
      XLSXSamples.extraction("a", figures: [counted("f7", "40 homes", "homes", sentence)])
    ])
    #expect(try folder.workbook().rows("Figures", columns: ["status"]) == [[status]])
  }

  @Test("of the sentence that is most alike is taken")
  func mostAlike() throws {
    let old = [
      counted("f1", "40 homes", "homes", "The storm took 40 homes in Lydd."),
      counted("f2", "some 40 homes", "homes", "The storm on Monday took some 40 homes near Tarn."),
    ]
    try folder.write([XLSXSamples.extraction("a", figures: old)])
    var sheet = EditedSheet(try folder.workbook().table("Figures"))
    sheet.note(["wrong", "", "", "", ""], where: "Figure", is: "40 homes")
    sheet.note(XLSXSamples.noted, where: "Figure", is: "some 40 homes")
    try sheet.save(to: folder.path("a.xlsx"), named: "Figures", sharing: true)
    let new = counted(
      "f9", "some 40 homes", "homes", "The storm took some 40 homes near Tarn on Monday night.")
    try folder.write([XLSXSamples.extraction("a", figures: [new])])
    #expect(try folder.workbook().rows("Figures", columns: ["status"]) == [["OK"]])
  }

  @Test("of one of two equal numbers in a sentence stays with what it is a number of")
  func equalNumbers() throws {
    let sentence = "The storm took 40 people and 40 boats."
    let people = counted("f1", "40", "people", sentence)
    var boats = counted("f2", "40", "boats", sentence)
    try folder.write([XLSXSamples.extraction("a", figures: [people, boats])])
    var sheet = EditedSheet(try folder.workbook().table("Figures"))
    sheet.note(XLSXSamples.noted, where: "What it is", is: "boats")
    try sheet.save(to: folder.path("a.xlsx"), named: "Figures", sharing: true)
    // A closer reading finds one figure more before them.
    boats.id = "f3"
    var others = people
    others.id = "f2"
    try folder.write([XLSXSamples.extraction("a", figures: [others, boats])])
    #expect(
      try folder.workbook().rows("Figures", columns: ["status"]) == [["to check"], ["OK"]])
  }

  @Test("is none where somebody typed the first status by hand")
  func typed() throws {
    let figures = [counted("f1", "40", "people", "The storm took 40 people.")]
    try folder.write([XLSXSamples.extraction("a", figures: figures)])
    var sheet = EditedSheet(try folder.workbook().table("Figures"))
    sheet.note(["To check ", "", "", "", ""], where: "Figure", is: "40")
    try sheet.save(to: folder.path("a.xlsx"), named: "Figures", sharing: true)
    try folder.write([XLSXSamples.extraction("a", figures: figures)])
    #expect(try folder.workbook().rows("Figures", columns: ["status"]) == [["to check"]])
  }

  @Test("of a change belongs to that change alone")
  func changes() throws {
    func comparison(_ new: String) -> ExportItem {
      let figures = ["38", new].map { XLSXSamples.figure("f1", $0, value: $0) }
      return XLSXSamples.comparison(figures: [
        FigureChange(change: .changed, aspects: [.value], old: figures[0], new: figures[1])
      ])
    }
    try folder.write([comparison("41")])
    var sheet = EditedSheet(try folder.workbook().table("Changes"))
    sheet.note(XLSXSamples.noted, where: "New", is: "41")
    try sheet.save(to: folder.path("a.xlsx"), named: "Changes", sharing: false)
    try folder.write([comparison("43")])
    #expect(
      try folder.workbook().rows("Changes", columns: ["new", "status"]) == [["43", "to check"]])
    try folder.write([comparison("41")])
    #expect(try folder.workbook().rows("Changes", columns: Self.columns) == [XLSXSamples.noted])
  }

  @Test("of the old version holds in the workbook of a comparison, too")
  func comparison() throws {
    let old = Extraction(
      article: XLSXSamples.article("v1"),
      figures: [counted("f1", "five boats", "boats", "Five boats were lost on Monday.")])
    try folder.write([.extraction(old)])
    var sheet = EditedSheet(try folder.workbook().table("Figures"))
    sheet.note(XLSXSamples.noted, where: "Figure", is: "five boats")
    try sheet.save(to: folder.path("v1.xlsx"), named: "Figures", sharing: true)
    let figure = counted("f1", "six boats", "boats", "Six boats were lost on Monday.")
    let new = Extraction(
      article: XLSXSamples.article("v2"), figures: old.figures + [figure])
    let comparison = Comparison(verdict: .changed, similarity: 0.9, old: old, new: new)
    try folder.write([.comparison(comparison)], with: XLSXExporter(checks: folder.path("v1.xlsx")))
    #expect(
      try folder.workbook().rows("Figures", columns: ["article", "figure", "status"]) == [
        ["v1", "five boats", "OK"], ["v2", "five boats", "OK"], ["v2", "six boats", "to check"],
      ])
  }

  private func counted(_ id: String, _ text: String, _ counts: String, _ sentence: String) -> Figure
  {
    var figure = XLSXSamples.figure(id, text, value: "1", sentence: sentence)
    figure.counts = counts
    return figure
  }
}
