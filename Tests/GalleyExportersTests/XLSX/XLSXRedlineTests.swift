import GalleyExporters
import GalleyModel
import GalleyTestSupport
import GalleyXLSX
import GalleyXLSXReading
import Testing

@Suite("The workbook of a comparison")
struct XLSXRedlineTests {
  private let folder = TemporaryFolder()

  @Test("strikes what was taken out and underlines what was put in")
  func marks() throws {
    let read = try export([
      [
        Redline(kind: .same, text: "At least "), Redline(kind: .removed, text: "two "),
        Redline(kind: .added, text: "three "), Redline(kind: .added, text: "more "),
        Redline(kind: .same, text: "men & \u{1}<women>"),
      ],
      [Redline(kind: .removed, text: "All of it")],
      [],
    ])
    #expect(
      read.sheets.map(\.name) == ["Changes", "Figures", "Quotes", "Sources", "Text", "Notes"])
    #expect(
      try read.rows("Changes", columns: ["id", "sentence"]) == [
        ["c1", "At least [-two -]{+three more +}men & \u{1}<women>"], ["c2", "All of it"],
        ["c3", "[-old -]{+new+}"],
      ])
    #expect(try read.struck("Changes", column: "sentence") == [false, true, false])
  }

  @Test("folds what stays the same for long, so that the change can be seen")
  func folded() throws {
    let long = String(repeating: "and so on ", count: 5000)
    let read = try export([
      [
        Redline(kind: .same, text: "We were there " + long + "until it "),
        Redline(kind: .removed, text: "is"), Redline(kind: .added, text: "was"),
        Redline(kind: .same, text: " over."),
      ],
      [
        Redline(kind: .same, text: String(repeating: "é", count: 300) + " "),
        Redline(kind: .added, text: "e"),
      ],
    ])
    let cells = try read.rows("Changes", columns: ["sentence"]).compactMap(\.first)
    #expect(cells[0].hasPrefix("We were there and so on and so on "))
    #expect(cells[0].hasSuffix(" on and so on until it [-is-]{+was+} over."))
    #expect(cells[0].contains(" … "))
    #expect(cells[0].count < 350)
    #expect(
      cells[1] == String(repeating: "é", count: 150) + " … " + String(repeating: "é", count: 149)
        + " {+e+}")
  }

  @Test("with more marks than a cell can hold has them as signs, and says so")
  func tooManyMarks() throws {
    let words = (1...300).flatMap {
      [Redline(kind: .removed, text: "a\($0) "), Redline(kind: .added, text: "b\($0) ")]
    }
    let read = try export([words])
    let cell = try read.rows("Changes", columns: ["sentence"]).first?.first
    #expect(cell?.hasPrefix("[-a1-] {+b1+} [-a2-] {+b2+} ") == true)
    #expect(cell?.hasSuffix("[-a300-] {+b300+} ") == true)
    #expect(
      try read.notes("Remarks").last == [
        "Changes, row 3, Sentence",
        "Plain: a cell cannot hold so many marks; [-…-] was taken out, {+…+} was put in.",
      ])
  }

  private func export(_ redlines: [[Redline]]) throws -> ReadWorkbook {
    var session = try XLSXExporter().open(Destination(.folder(folder.path), name: "a"))
    try session.write(XLSXSamples.comparison(redlines))
    _ = try session.finish()
    return try ReadWorkbook(folder.path("a.xlsx"))
  }
}
