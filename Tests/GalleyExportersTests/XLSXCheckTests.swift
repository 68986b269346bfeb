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

  /// A zip archive of the four parts that every workbook has, one of them given, none packed.
  private func storedZip(_ styles: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    let parts = [
      ("[Content_Types].xml", "<a/>"), ("_rels/.rels", "<a/>"), ("xl/workbook.xml", "<a/>"),
      ("xl/styles.xml", styles),
    ]
    for (name, text) in parts {
      let sizes = number(text.utf8.count, 4) + number(text.utf8.count, 4)
      let common = number(20, 2) + number(0, 12) + sizes + number(name.utf8.count, 2)
      directory += number(0x0201_4B50, 4) + number(20, 2) + common
      directory += number(0, 12) + number(bytes.count, 4) + Array(name.utf8)
      bytes += number(0x0403_4B50, 4) + common + number(0, 2) + Array(name.utf8) + Array(text.utf8)
    }
    return bytes + directory + number(0x0605_4B50, 4) + number(0, 4) + number(parts.count, 2)
      + number(parts.count, 2) + number(directory.count, 4) + number(bytes.count, 4) + number(0, 2)
  }

  private func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * min($0, 7))) }
  }
}
