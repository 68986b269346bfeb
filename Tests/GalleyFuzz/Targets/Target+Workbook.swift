import Foundation
import GalleyExporters
import GalleyModel
import GalleyTestSupport
import GalleyXLSX
import GalleyXLSXReading

extension Target {
  /// A workbook that somebody has filled in, over which a new one is written: a zip archive, or its parts
  /// as ``FilledBook`` has them with U+001E between them.
  static let workbook = Target(
    "workbook", fragments: Fragments.copy + Fragments.sheet, starts: { _ in FilledBook.starts },
    subject: Rewritten.init,
    checks: [
      Check("kept", kept),
      Check("new", new),
      Check("checks", checks),
    ])

  /// The earlier workbook is kept beside, to the byte, unless nobody has written in it.
  @Sendable private static func kept(_ rewritten: Rewritten) -> String? {
    if let before = rewritten.before { return before == rewritten.earlier ? nil : "kept otherwise" }
    // Only what begins as a workbook, and is as Galley wrote it, may go.
    let isWorkbook = rewritten.earlier.starts(with: "PK".utf8)
    let text = String(decoding: rewritten.earlier, as: UTF8.self)
    return isWorkbook && !text.contains("12.0000") ? "it is gone" : nil
  }

  /// The new one is a workbook whose rows are the figures.
  @Sendable private static func new(_ rewritten: Rewritten) throws -> String? {
    let rows = try rewritten.workbook.table("Figures").count - 1
    return rows == FilledBook.extraction.figures.count ? nil : "\(rows) rows"
  }

  /// What is carried over from another workbook is refused with a reason, or is as by itself.
  @Sendable private static func checks(_ rewritten: Rewritten) throws -> String? {
    guard let refusal = rewritten.refusal else { return nil }
    return refusal.isEmpty || refusal.contains(where: \.isNewline) ? "refused: \(refusal)" : nil
  }
}

/// A workbook that is written over an earlier one.
private struct Rewritten {
  let earlier: [UInt8]
  /// What is kept beside; null where nothing is.
  let before: [UInt8]?
  let workbook: ReadWorkbook
  /// Why the earlier one was refused as the one with the checks; null where it was not.
  let refusal: String?

  init(_ input: [UInt8]) throws {
    earlier = input.starts(with: "PK".utf8) ? input : FilledBook.bytes(input)
    let folder = TemporaryFolder()
    folder.write("fuzz.xlsx", earlier)
    folder.write("old/checks.xlsx", earlier)
    try Self.write(XLSXExporter(), folder)
    before = folder.bytes("fuzz.before.xlsx")
    workbook = try ReadWorkbook(folder.path("fuzz.xlsx"))
    var refusal: String?
    do {
      let other = TemporaryFolder()
      try Self.write(XLSXExporter(checks: folder.path("old/checks.xlsx")), other)
      _ = try ReadWorkbook(other.path("fuzz.xlsx"))
    } catch let error as ExportError {
      refusal = "\(error)"
    }
    self.refusal = refusal
  }

  private static func write(_ exporter: XLSXExporter, _ folder: TemporaryFolder) throws {
    var session = try exporter.open(Destination(.folder(folder.path), name: "fuzz"))
    try session.write(.extraction(FilledBook.extraction))
    _ = try session.finish()
  }
}
