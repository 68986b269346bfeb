import Foundation
import GalleyExporters
import GalleyModel
import GalleyTestSupport
import GalleyXLSX
import GalleyXLSXReading
import Testing

@Suite("What was noted in a workbook")
struct XLSXKeptWorkbookTests {
  private let folder = TemporaryFolder()

  @Test("cannot be carried over from a file that is none, and the run says so")
  func noWorkbook() throws {
    folder.write("story.txt", "text")
    for name in ["story.txt", "none.xlsx"] {
      let path = folder.path(name)
      do {
        try folder.write([], with: XLSXExporter(checks: path))
        Issue.record("read \(name)")
      } catch let error as ExportError {
        #expect("\(error)".hasPrefix("\(path): cannot read the checks: "))
      }
    }
    #expect(folder.everything == ["story.txt"])
  }

  @Test("in a file that cannot be read is kept, whatever its bytes are")
  func damaged() throws {
    try folder.write([
      XLSXSamples.extraction("a", figures: [XLSXSamples.figure("f1", "4", value: "4")])
    ])
    let whole = try #require(folder.bytes("a.xlsx"))
    for count in stride(from: 2, to: whole.count, by: 997) {
      let bytes = Array(whole[..<count])
      try Data(bytes).write(to: URL(fileURLWithPath: folder.path("a.xlsx")))
      let files = try folder.write([XLSXSamples.extraction("b")])
      #expect(files.count == 2, "after \(count) bytes")
      #expect(
        files.last.flatMap { try? Array(Data(contentsOf: URL(fileURLWithPath: $0.path))) } == bytes)
    }
    #expect(folder.everything.contains("a.before-2.xlsx"), "no earlier one is replaced")
    // Bytes that still are an archive.
    for index in stride(from: 0, to: whole.count, by: 61) {
      var bytes = whole
      bytes[index] ^= 0xFF
      try Data(bytes).write(to: URL(fileURLWithPath: folder.path("b.xlsx")))
      _ = try? folder.write([], with: XLSXExporter(checks: folder.path("b.xlsx")))
    }
  }

  @Test("while the run was at work is kept, too")
  func savedMeanwhile() throws {
    let item = XLSXSamples.extraction(
      "a", figures: [XLSXSamples.figure("f1", "40", value: "40", sentence: "There are 40.")])
    try folder.write([item])
    var sheet = EditedSheet(try folder.workbook().table("Figures"))
    sheet.note(XLSXSamples.noted, where: "Figure", is: "40")
    var session = try XLSXExporter().open(Destination(.folder(folder.path), name: "a"))
    try sheet.save(to: folder.path("a.xlsx"), named: "Figures", sharing: true)
    let saved = folder.bytes("a.xlsx")
    try session.write(item)
    #expect(try session.finish().count == 2)
    #expect(folder.bytes("a.before.xlsx") == saved)
  }
}
