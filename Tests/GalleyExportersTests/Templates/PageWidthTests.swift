import GalleyExporters
import GalleyModel
import GalleyTemplates
import GalleyTestSupport
import Testing

@Suite("A report of another width")
struct PageWidthTests {
  private let folder = TemporaryFolder()

  private func lines(_ item: ExportItem, _ exporter: TemplateExporter, width: Int) throws
    -> [String]
  {
    var session = try exporter.open(
      Destination(.folder(folder.path), name: "v1", width: width))
    try session.write(item)
    _ = try session.finish()
    return try #require(folder.text("v1.\(exporter.format.fileExtension)"))
      .split(separator: "\n").map(String.init)
  }

  @Test("has its rules and its columns over the whole page", arguments: [64, 79, 80, 81, 100, 240])
  func fills(width: Int) throws {
    for item in [ExportItem.extraction(.sample), .comparison(.sample)] {
      for exporter in [TemplateExporter.report, .factCheck] {
        let lines = try lines(item, exporter, width: width)
        #expect(lines.contains(String(repeating: "=", count: width)))
        for line in lines where line.hasPrefix("--") || line.hasPrefix("==") {
          #expect(line.count == width, "\(line)")
        }
        // Lines to write on are made for paper.
        for line in lines where !line.contains("____") { #expect(line.count <= width, "\(line)") }
      }
    }
  }

  @Test("fills its lines to the last column, and not beyond")
  func wraps() {
    #expect(wrapped("38 people died", width: 9) == ["38 people", "died"])
    #expect(wrapped("38 people died", width: 8) == ["38", "people", "died"])
    #expect(wrapped("38 people died", width: 14) == ["38 people died"])
  }

  @Test("has the heads over their columns")
  func heads() throws {
    let lines = try lines(.extraction(.sample), .report, width: 120)
    let rule = try #require(lines.firstIndex { $0.hasPrefix("--") })
    #expect(
      lines[rule - 1...rule + 1] == [
        "Where      As printed                              What it says                            Source",
        "---------- --------------------------------------- --------------------------------------- -----------------------------",
        "¶ 1        Nearly 5 to 10 of our 25 bridges        down under 5 to 10 of 25 (vague)        Zoë Ó Briain",
      ])
  }
}
