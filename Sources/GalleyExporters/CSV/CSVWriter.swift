import GalleyModel

/// Writes rows as RFC 4180 has them: CR LF at the line ends, quotation marks doubled.
///
/// Text that a spreadsheet would take for a formula, since it starts with `=`, `+`, `-`, `@` (or one
/// of these in full width), a tab or a line end, gets an apostrophe before it where the dialect guards
/// against that; numbers never do.
///
///     var csv = CSVWriter()
///     csv.write([.text("\"=1+1\""), .number(value), .empty])   // "'=1+1",-4.5,
package struct CSVWriter {
  /// What has been written and not yet handed on.
  package var bytes: [UInt8] = []

  private let delimiter: UInt8
  private let decimal: CSVDialect.DecimalMark
  private let guardsFormulas: Bool

  /// Begins a file, with its byte order mark if it has one.
  package init(_ dialect: CSVDialect = CSVDialect()) {
    delimiter = dialect.delimiter.byte
    decimal = dialect.decimal
    guardsFormulas = dialect.guardsFormulas
    if dialect.byteOrderMark { bytes = [0xEF, 0xBB, 0xBF] }
  }

  /// Writes the header row.
  package mutating func write(_ columns: [Column]) {
    write(columns.map { .text($0.name) })
  }

  /// Writes a row.
  package mutating func write(_ row: [Cell]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(delimiter) }
      write(cell)
    }
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func write(_ cell: Cell) {
    switch cell {
    case .empty: break
    case .integer(let number): number.append(to: &bytes)
    case .number(let number): write(number)
    case .text(let text): write(text)
    case .boolean, .redline: write(cell.text ?? "")
    }
  }

  private mutating func write(_ number: ExactDecimal) {
    let start = bytes.count
    number.append(to: &bytes)
    guard decimal == .comma,
      let point = bytes[start...].lastIndex(of: UInt8(ascii: "."))
    else { return }
    bytes[point] = UInt8(ascii: ",")
    guard delimiter == UInt8(ascii: ",") else { return }
    bytes.insert(UInt8(ascii: "\""), at: start)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { text in
      bytes.append(addingCapacity: text.mostCSVBytes) { span in
        span.withUnsafeMutableBufferPointer { room, count in
          count = text.writeCSV(
            to: UnsafeMutableRawBufferPointer(room), delimiter: delimiter,
            guardsFormulas: guardsFormulas)
        }
      }
    }
  }
}
