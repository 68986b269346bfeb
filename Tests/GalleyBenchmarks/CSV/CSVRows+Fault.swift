import Foundation
import GalleyExporters

extension CSVRows {
  /// What is wrong with a written file, or null: read as RFC 4180 has it, its cells must be those of
  /// the rows.
  static func fault(in place: Place) -> String? {
    guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: path(in: place))) else {
      return "wrote no file"
    }
    var expected = BaselineRows.columns[...]
    let rows = cells()
    var next = 0
    var cell = 0
    for value in CSVCells(bytes: Array(bytes)) {
      cell += 1
      if expected.isEmpty {
        guard next < rows.count else { return "cell \(cell) is one too many" }
        expected = rows[next].map { $0.text ?? "" }[...]
        next += 1
      }
      let wanted = expected.removeFirst()
      if value != wanted { return "cell \(cell) is \(value ?? "broken"), not \(wanted)" }
    }
    return next == rows.count && expected.isEmpty ? nil : "\(cell) cells, and more expected"
  }
}

/// The cells of a CSV file with commas, row by row; a broken one is null.
private struct CSVCells: Sequence, IteratorProtocol {
  let bytes: [UInt8]
  var position = 0

  mutating func next() -> String?? {
    guard position < bytes.count else { return nil }
    var value: [UInt8] = []
    if bytes[position] == UInt8(ascii: "\"") {
      position += 1
      while position < bytes.count {
        if bytes[position] == UInt8(ascii: "\"") {
          position += 1
          guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { break }
        }
        value.append(bytes[position])
        position += 1
      }
    } else {
      while position < bytes.count, !",\"\r\n".utf8.contains(bytes[position]) {
        value.append(bytes[position])
        position += 1
      }
    }
    let isWhole = skip(",") || skip("\r\n")
    if !isWhole { position = bytes.count }
    return .some(isWhole ? String(decoding: value, as: UTF8.self) : nil)
  }

  private mutating func skip(_ mark: StaticString) -> Bool {
    let end = position + mark.utf8CodeUnitCount
    guard end <= bytes.count else { return false }
    let isThere = mark.withUTF8Buffer { bytes[position..<end].elementsEqual($0) }
    if isThere { position = end }
    return isThere
  }
}
