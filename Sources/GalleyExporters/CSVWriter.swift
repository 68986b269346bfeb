import GalleyModel

/// Writes rows as RFC 4180 has them: commas, CR LF at the line ends, quotation marks doubled.
///
/// Text that a spreadsheet would take for a formula, since it starts with `=`, `+`, `-`, `@`, a tab
/// or a carriage return, gets an apostrophe before it, as OWASP advises ("CSV Injection"); numbers
/// never do.
///
///     var csv = CSVWriter()
///     csv.write([.text("\"=1+1\""), .number(value), .empty])   // "'=1+1",-4.5,
struct CSVWriter {
  /// What has been written.
  var bytes: [UInt8] = []

  /// Writes the header row.
  mutating func write(_ columns: [Column]) {
    write(columns.map { .text($0.name) })
  }

  /// Writes a row.
  mutating func write(_ row: [Cell]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(cell)
    }
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func write(_ cell: Cell) {
    switch cell {
    case .number, .integer, .boolean: bytes.append(contentsOf: (cell.text ?? "").utf8)
    case .text, .redline: write(cell.text ?? "")
    case .empty: break
    }
  }

  private mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { text in
      let needsQuotes = text.contains { byte in
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
        default: false
        }
      }
      if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
      if startsFormula(text) { bytes.append(UInt8(ascii: "'")) }
      if needsQuotes { appendDoublingQuotes(text) } else { bytes.append(contentsOf: text) }
      if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    }
  }

  private mutating func appendDoublingQuotes(_ text: UnsafeBufferPointer<UInt8>) {
    for byte in text {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
  }

  private func startsFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch text.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      UInt8(ascii: "\t"), UInt8(ascii: "\r"):
      true
    default: false
    }
  }
}
