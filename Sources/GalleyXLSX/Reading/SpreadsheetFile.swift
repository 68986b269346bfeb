import GalleyZip

/// A workbook as Excel, LibreOffice or a program has saved it: its sheets and what is written there.
///
/// Any bytes may come; of those that are no workbook it says why.
struct SpreadsheetFile {
  /// The most bytes of all parts together: more than 100,000 rows of figures take.
  private static let limit = 1 << 30

  /// The names of the sheets with their parts, in their order.
  let sheets: [(name: String, part: String)]
  /// Whether it is as Galley wrote it: programs that save a workbook note when they did.
  let isUntouched: Bool

  private let path: String
  private let strings: [String]
  private let formats: [String]
  /// The days from 30 December 1899 to the day 0 of the workbook.
  private let epoch: Double

  /// Opens a workbook.
  init(path: String) throws(ZipError) {
    let archive = try ZipArchive(path: path)
    guard let book = try Self.part("xl/workbook.xml", of: archive) else {
      throw .malformed(detail: "it is no xlsx workbook")
    }
    let relations = Relations(try Self.part("xl/_rels/workbook.xml.rels", of: archive) ?? [])
    let list = SheetList(book)
    sheets = list.sheets.compactMap { name, id in
      relations.targets[id].map { (name, $0) }
    }
    epoch = list.startsIn1904 ? 1462 : 0
    strings = SharedStrings(try Self.part("xl/sharedStrings.xml", of: archive) ?? []).texts
    formats = NumberFormats(try Self.part("xl/styles.xml", of: archive) ?? []).codes
    // LibreOffice without a window keeps the time; it gives its own version in any case.
    let signs = [
      ("docProps/core.xml", ">\(Workbook.creationTime)</dcterms:modified>"),
      ("docProps/app.xml", "<AppVersion>12.0000</AppVersion>"),
    ]
    var found = 0
    for (name, sign) in signs {
      let part = try Self.part(name, of: archive) ?? []
      if String(decoding: part, as: UTF8.self).contains(sign) { found += 1 }
    }
    isUntouched = found == signs.count
    self.path = path
  }

  /// Reads the rows of a sheet in their order, each as the values of its columns.
  func rows(
    ofPart part: String, _ receive: ([Int: Checks.Value]) -> Void
  ) throws(ZipError) {
    let bytes = try Self.part(part, of: ZipArchive(path: path)) ?? []
    var rows = CellReader(bytes, strings: strings, formats: formats, epoch: epoch)
    while let row = rows.next() { receive(row) }
  }

  private static func part(
    _ name: String, of archive: borrowing ZipArchive
  ) throws(ZipError) -> [UInt8]? {
    guard let entry = archive.entries.first(where: { $0.name == name }) else { return nil }
    var bytes: [UInt8] = []
    try archive.read(entry) { piece in
      if bytes.count <= limit { bytes += piece }
    }
    if bytes.count > limit { throw .malformed(detail: "\(name) is larger than a gigabyte") }
    return bytes
  }
}
