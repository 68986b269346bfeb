import CBaselines
import GalleyExporters
import GalleyXLSX
import GalleyZip

extension XLSXRows {
  /// What is wrong with a written workbook, or null: its words and numbers, in their order, must be
  /// those of the rows.
  static func fault(in place: Place) -> String? {
    let path = path(in: place)
    if let damage = WorkbookCheck.damage(at: path) { return damage }
    do {
      let archive = try ZipArchive(path: path)
      var values = CellValues()
      for name in ["xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"] {
        guard let entry = archive.entries.first(where: { $0.name == name }) else { continue }
        values.begin(isStrings: name.hasSuffix("Strings.xml"))
        try archive.read(entry) { values.feed($0) }
      }
      return values.fault
    } catch {
      return "cannot be read back: \(error)"
    }
  }
}

/// Counts and compares what stands between the tags of cells.
private struct CellValues {
  /// The texts of cells that refer to them by number.
  private var strings: [[UInt8]] = []
  private var isStrings = false
  private var inTag = false
  private var tag: [UInt8] = []
  private var text: [UInt8] = []
  private var refersToString = false
  private var cells = 0
  private var next = 0
  private var row = baseline_row()
  private var expected: [[UInt8]] = []
  private(set) var firstFault: String?

  mutating func begin(isStrings: Bool) {
    self.isStrings = isStrings
    expected = BaselineRows.columns.map { Array($0.utf8) }
  }

  /// What is wrong, once all parts have come.
  var fault: String? {
    if let firstFault { return firstFault }
    return next == BaselineRows.count && expected.isEmpty
      ? nil : "\(cells) cells, and more expected"
  }

  mutating func feed(_ bytes: UnsafeRawBufferPointer) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "<"):
        inTag = true
        tag.removeAll(keepingCapacity: true)
      case UInt8(ascii: ">"):
        inTag = false
        endTag()
        text.removeAll(keepingCapacity: true)
      default:
        if inTag { tag.append(byte) } else { text.append(byte) }
      }
    }
  }

  private mutating func endTag() {
    if tag.starts(with: "c r=".utf8) {
      refersToString = tag.suffix(5) == Array("t=\"s\"".utf8)[...]
    }
    if isStrings, tag == Array("/t".utf8) { strings.append(text) }
    if !isStrings, tag == Array("/t".utf8) || tag == Array("/v".utf8) { take(text) }
  }

  private mutating func take(_ value: [UInt8]) {
    cells += 1
    while expected.isEmpty, next < BaselineRows.count {
      baseline_make_row(Int32(next), &row)
      expected = XLSXRows.printed(&row)
      next += 1
    }
    let index = Int(String(decoding: value, as: UTF8.self))
    let shown = refersToString ? index.flatMap { $0 < strings.count ? strings[$0] : nil } : value
    let isRight =
      expected.first == shown || isSameNumber(expected.first, shown)
      || cells <= BaselineRows.columns.count && isSameName(expected.first, shown)
    if firstFault == nil, !isRight {
      firstFault =
        "cell \(cells) is \(String(decoding: shown ?? [], as: UTF8.self)), not "
        + String(decoding: expected.first ?? [], as: UTF8.self)
    }
    if !expected.isEmpty { expected.removeFirst() }
  }

  /// Whether two names of columns are one: Galley writes "ID" where the others write "id".
  private func isSameName(_ one: [UInt8]?, _ other: [UInt8]?) -> Bool {
    one?.map { $0 | 0x20 } == other?.map { $0 | 0x20 }
  }

  /// Whether two texts are one number, which libxlsxwriter writes with a digit too many.
  private func isSameNumber(_ one: [UInt8]?, _ other: [UInt8]?) -> Bool {
    guard let one, let number = Double(String(decoding: one, as: UTF8.self)), let other else {
      return false
    }
    return number == Double(String(decoding: other, as: UTF8.self))
  }
}

extension XLSXRows {
  /// The cells of a row as they stand in XML, without the empty ones.
  fileprivate static func printed(_ row: inout baseline_row) -> [[UInt8]] {
    BaselineRows.cells(&row).compactMap { cell in
      cell.text.map { text in
        text.utf8.flatMap { byte -> [UInt8] in
          byte == UInt8(ascii: "&") ? Array("&amp;".utf8) : [byte]
        }
      }
    }
  }
}
