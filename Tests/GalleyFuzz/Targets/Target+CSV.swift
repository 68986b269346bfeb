import Foundation
import GalleyExporters
import GalleyTestSupport

extension Target {
  /// Stories with any bytes in every cell, as CSV in every dialect.
  static let csv = Target(
    "csv", starts: Story.starts, subject: CSVFolder.init,
    checks: [Check("cells", cells), Check("package", package)])

  /// What a reader of CSV finds in the files is what the tables hold.
  @Sendable private static func cells(_ folder: CSVFolder) throws -> String? {
    let dialect = folder.dialect
    return try Table.all.firstMessage { table in
      guard var bytes = folder.files["fuzz.\(table.name).csv"] else { return "no \(table.name)" }
      if dialect.byteOrderMark {
        guard bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return "\(table.name): no mark" }
        bytes.removeFirst(3)
      }
      let rows = folder.story.rows(table).map { row in row.map { shown($0, in: dialect) } }
      // Bytes, since texts of other scalars can be equal.
      let wanted = ([table.columns.map(\.name)] + rows).map { row in row.map { Array($0.utf8) } }
      let found = try CSVRows.parse(bytes, delimiter: dialect.delimiter.character)
      if let (row, read) = zip(wanted, found).first(where: { $0 != $1 }) {
        let texts = [read, row].map { row in row.map { String(decoding: $0, as: UTF8.self) } }
        return "\(table.name): \(texts[0]) for \(texts[1])"
      }
      return wanted.count == found.count ? nil : "\(table.name): \(found.count) rows"
    }
  }

  private static func shown(_ cell: Cell, in dialect: CSVDialect) -> String {
    let text = cell.text ?? ""
    switch cell {
    case .empty, .number, .integer, .boolean: return text
    case .text, .redline:
      let isFormula = text.unicodeScalars.first.map {
        "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0)
      }
      return dialect.guardsFormulas && isFormula == true ? "'" + text : text
    }
  }

  /// The descriptions decode, and have the size of every file.
  @Sendable private static func package(_ folder: CSVFolder) throws -> String? {
    try ["datapackage.json", "changes-datapackage.json"].flatMap { name in
      let json = folder.files["fuzz.\(name)"] ?? []
      return try JSONDecoder().decode(DecodedPackage.self, from: Data(json)).resources
    }.firstMessage { resource in
      let size = folder.files[resource.path]?.count
      return size == resource.bytes ? nil : "\(resource) has \(size ?? 0) bytes"
    }
  }
}

/// A story written as CSV.
private struct CSVFolder: Sendable {
  let story: Story
  let dialect: CSVDialect
  /// The files by name.
  let files: [String: [UInt8]]

  init(_ input: [UInt8]) throws {
    story = try Story(input)
    dialect = CSVDialect(
      delimiter: CSVDialect.Delimiter.allCases[story.choice & 3],
      byteOrderMark: story.choice & 4 == 0, guardsFormulas: story.choice & 8 == 0)
    let folder = TemporaryFolder()
    var session = try CSVExporter(dialect).open(Destination(.folder(folder.path), name: "fuzz"))
    for item in story.items { try session.write(item) }
    _ = try session.finish()
    let names = folder.everything
    files = Dictionary(uniqueKeysWithValues: names.map { ($0, folder.bytes($0) ?? []) })
  }
}

private struct DecodedPackage: Decodable {
  struct Resource: Decodable {
    var path: String
    var bytes: Int
  }
  var resources: [Resource]
}

/// The rows of a CSV file, by the grammar of RFC 4180.
private enum CSVRows {
  struct Malformed: Error { var offset: Int }

  static func parse(_ bytes: [UInt8], delimiter: Character) throws -> [[[UInt8]]] {
    let (mark, delimiter) = (UInt8(ascii: "\""), delimiter.asciiValue)
    var rows: [[[UInt8]]] = []
    var (row, field): ([[UInt8]], [UInt8]) = ([], [])
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == mark {
        guard field.isEmpty else { throw Malformed(offset: offset) }
        while true {
          guard let end = bytes[(offset + 1)...].firstIndex(of: mark) else {
            throw Malformed(offset: offset)
          }
          field += bytes[(offset + 1)..<end]
          offset = end + 1
          guard offset < bytes.count, bytes[offset] == mark else { break }
          field.append(mark)
        }
      } else {
        let end = bytes[offset...].firstIndex { $0 == delimiter || $0 == 0x0D || $0 == mark }
        field = Array(bytes[offset..<(end ?? bytes.count)])
        if field.contains(0x0A) { throw Malformed(offset: offset) }
        offset = end ?? bytes.count
      }
      guard offset < bytes.count else { throw Malformed(offset: offset) }
      row.append(field)
      field = []
      if bytes[offset] == 0x0D {
        guard offset + 1 < bytes.count, bytes[offset + 1] == 0x0A else {
          throw Malformed(offset: offset)
        }
        rows.append(row)
        row = []
        offset += 2
      } else if bytes[offset] == delimiter {
        offset += 1
      } else {
        throw Malformed(offset: offset)
      }
    }
    return rows
  }
}
