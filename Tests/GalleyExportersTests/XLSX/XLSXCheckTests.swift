import Foundation
import GalleyExporters
import GalleyTestSupport
import GalleyXLSX
import Testing

@Suite("The check of a written workbook")
struct XLSXCheckTests {
  private let folder = TemporaryFolder()

  @Test("finds nothing in a good one")
  func good() throws {
    #expect(WorkbookCheck.damage(at: try workbook()) == nil)
  }

  @Test(
    "finds a part that a full disk for temporary files cut short",
    arguments: [
      ("<a><b>text</b>", "cut short"), ("<a><b/></a", "cut short"), ("", "cut short"),
      ("<?xml version=\"1.0\"?>\n", "cut short"), ("<a><b x=\"1\"", "cut short"),
      ("<a>text</a> more", "cut short"),
      ("<a><b>" + String(repeating: "<c/>", count: 99) + "</b>", "cut short"),
      ("<a>" + String(repeating: "<c>x</c><d/>", count: 99) + "</a>", nil), ("<a/>", nil),
      ("<?xml version=\"1.0\"?>\n<a><b x=\"/\"/><c>/</c></a>\n", nil),
    ])
  func cutPart(part: String, damage: String?) throws {
    let path = folder.path("a.xlsx")
    try Data(storedZip(part)).write(to: URL(fileURLWithPath: path))
    let found = WorkbookCheck.damage(at: path)
    #expect(found == damage.map { "xl/styles.xml is " + $0 })
  }

  @Test("finds a file that ends early, at whatever byte")
  func cutFile() throws {
    let path = try workbook()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for count in stride(from: 0, to: bytes.count, by: 37) {
      try bytes.prefix(count).write(to: URL(fileURLWithPath: path))
      #expect(WorkbookCheck.damage(at: path) != nil, "\(count) of \(bytes.count) bytes")
    }
  }

  @Test("reads damaged bytes without a crash")
  func damagedBytes() throws {
    let path = try workbook()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for index in stride(from: 0, to: bytes.count, by: 13) {
      var damaged = bytes
      damaged[index] ^= 0xFF
      try damaged.write(to: URL(fileURLWithPath: path))
      _ = WorkbookCheck.damage(at: path)
    }
  }

  @Test("says that a file is missing")
  func missing() {
    #expect(WorkbookCheck.damage(at: folder.path("none.xlsx")) == "No such file or directory")
  }

  private func workbook() throws -> String {
    var session = try XLSXExporter().open(Destination(.folder(folder.path), name: "a"))
    try session.write(
      XLSXSamples.extraction("a", figures: [XLSXSamples.figure("f1", "40", value: "40")]))
    _ = try session.finish()
    return folder.path("a.xlsx")
  }

  /// A zip archive of the four parts that every workbook has, one of them given.
  private func storedZip(_ styles: String) -> [UInt8] {
    StoredZip.bytes([
      ("[Content_Types].xml", "<a/>"), ("_rels/.rels", "<a/>"), ("xl/workbook.xml", "<a/>"),
      ("xl/styles.xml", styles),
    ])
  }
}
