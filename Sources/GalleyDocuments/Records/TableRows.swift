import GalleyReaders

/// Cuts an input into the rows of a table (RFC 4180, and what spreadsheets make of it), and holds no more
/// of it than a piece and a row.
struct TableRows {
  /// A row as far as it could be held.
  enum Row {
    case whole([String])
    /// One that is longer than an article may be; it has been passed over.
    case tooLong
  }

  private let input: Input
  private let delimiter: UInt8
  private var piece: [UInt8] = []
  private var index = 0
  private var lines = 1
  private var isAtStart = true
  /// The line on which the last row began, 1…n.
  private(set) var line = 1

  init(_ input: Input, delimiter: UInt8) {
    self.input = input
    self.delimiter = delimiter
  }

  /// The delimiter that the line of names has most of: comma, semicolon, tab or bar.
  static func delimiter(of bytes: [UInt8]) -> UInt8 {
    let header = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    let marks = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")]
    return marks.max { first, second in
      header.count { $0 == first } < header.count { $0 == second }
    } ?? UInt8(ascii: ",")
  }

  /// The next row; null at the end.
  ///
  /// Blank lines are passed over.
  mutating func next() throws(ReadError) -> Row? {
    try skipLineEnds()
    guard try fill() else { return nil }
    line = lines
    var (cells, cell): ([String], [UInt8]) = ([], [])
    var (isQuoted, wasQuoted, size) = (false, false, 0)
    while try fill() {
      let byte = piece[index]
      index += 1
      size += 1
      if byte == 0x0A { lines += 1 }
      if isQuoted {
        guard byte == UInt8(ascii: "\"") else {
          if size <= Input.mostBytes { cell.append(byte) }
          continue
        }
        if try fill(), piece[index] == UInt8(ascii: "\"") {
          cell.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
      } else if byte == UInt8(ascii: "\""), cell.isEmpty, !wasQuoted {
        (isQuoted, wasQuoted) = (true, true)
      } else if byte == delimiter || byte == 0x0A || byte == 0x0D {
        cells.append(Self.text(cell))
        cell.removeAll(keepingCapacity: true)
        wasQuoted = false
        if byte != delimiter {
          return size > Input.mostBytes ? .tooLong : .whole(cells)
        }
      } else if size <= Input.mostBytes {
        cell.append(byte)
      }
    }
    cells.append(Self.text(cell))
    return size > Input.mostBytes ? .tooLong : .whole(cells)
  }

  private static func text(_ cell: [UInt8]) -> String { CharsetDecoding.decode(cell).text }

  private mutating func skipLineEnds() throws(ReadError) {
    while try fill(), piece[index] == 0x0A || piece[index] == 0x0D {
      if piece[index] == 0x0A { lines += 1 }
      index += 1
    }
  }

  /// Makes sure that a byte is there; false at the end of the input.
  private mutating func fill() throws(ReadError) -> Bool {
    if index < piece.count { return true }
    piece = try input.next()
    index = 0
    if isAtStart {
      isAtStart = false
      if piece.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }
    return index < piece.count
  }
}
