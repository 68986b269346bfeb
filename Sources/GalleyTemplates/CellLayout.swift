import GalleyExporters

/// Sets the cells of a rendered template side by side.
///
/// A template engine knows neither columns nor line lengths. `{{left30(value)}}` therefore renders
/// as a marked cell, and when all is rendered every line that holds cells is laid out: each cell
/// takes its width, a long one is wrapped at spaces, and the line becomes as many lines as its
/// longest cell. What stands between cells stands on the first of them.
enum CellLayout {
  /// Where a cell's words stand in its width.
  enum Alignment: UInt8 {
    case left = 0x4C
    case right = 0x52
  }

  // Control characters that values never contain, as all of them are made printable.
  private static let begin: UInt8 = 0x1D
  private static let middle: UInt8 = 0x1E
  private static let end: UInt8 = 0x1F
  private static let space = UInt8(ascii: " ")

  private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  /// A marked cell; its words are set anew, so line ends are but spaces, and controls are shown.
  static func cell(_ text: String, width: Int, _ alignment: Alignment) -> String {
    var cell = alignment == .left ? "\u{1D}L" : "\u{1D}R"
    cell += String(width)
    cell += "\u{1E}"
    if plainWidth(text.utf8) != nil {
      cell += text
    } else {
      for character in text { cell.append(character.isWhitespace ? " " : character.printable) }
    }
    cell += "\u{1F}"
    return cell
  }

  /// The text with its cells set, in UTF-8.
  static func lay(out text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { bytes in
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count + bytes.count / 2)
      var start = bytes.startIndex
      while true {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
        let line = bytes[start..<(end ?? bytes.endIndex)]
        if line.contains(begin) {
          set(line, into: &result)
        } else {
          result.append(contentsOf: line)
        }
        guard let end else { return result }
        result.append(UInt8(ascii: "\n"))
        start = end + 1
      }
    }
  }

  /// A cell, or what stands between cells, as lines of a width.
  private struct Column {
    var lines: [Line]
    var width: Int
    var alignment = Alignment.left
  }

  private struct Line {
    var bytes: [UInt8] = []
    var width = 0

    mutating func append(_ more: some Collection<UInt8>, width added: Int) {
      bytes.append(contentsOf: more)
      width += added
    }
  }

  private static func set(_ line: Bytes, into result: inout [UInt8]) {
    var columns: [Column] = []
    var rest = line
    while let piece = part(of: &rest, before: begin) {
      guard let middle = piece.firstIndex(of: middle), let end = piece.firstIndex(of: end),
        let alignment = piece.first.flatMap(Alignment.init),
        let width = Int(String(decoding: piece[..<middle].dropFirst(), as: UTF8.self))
      else {
        columns.append(between(piece))
        continue
      }
      let lines = wrap(piece[(middle + 1)..<end], to: width)
      columns.append(Column(lines: lines, width: width, alignment: alignment))
      columns.append(between(piece[(end + 1)...]))
    }
    let height = columns.reduce(0) { max($0, $1.lines.count) }
    for index in 0..<height {
      if index > 0 { result.append(UInt8(ascii: "\n")) }
      set(columns, line: index, into: &result)
    }
  }

  private static func between(_ text: Bytes) -> Column {
    let width = displayWidth(utf8: text)
    return Column(lines: [Line(bytes: Array(text), width: width)], width: width)
  }

  /// One line of all columns, without spaces at its end.
  private static func set(_ columns: [Column], line index: Int, into result: inout [UInt8]) {
    let start = result.count
    for column in columns {
      let line = index < column.lines.count ? column.lines[index] : Line()
      let spaces = repeatElement(space, count: max(0, column.width - line.width))
      if column.alignment == .right { result.append(contentsOf: spaces) }
      result.append(contentsOf: line.bytes)
      if column.alignment == .left { result.append(contentsOf: spaces) }
    }
    while result.count > start, result.last == space { result.removeLast() }
  }

  /// Takes the next part between separators that is not empty; null at the end.
  private static func part(of rest: inout Bytes, before separator: UInt8) -> Bytes? {
    while rest.first == separator { rest.removeFirst() }
    guard !rest.isEmpty else { return nil }
    let end = rest.firstIndex(of: separator) ?? rest.endIndex
    defer { rest = rest[end...] }
    return rest[..<end]
  }

  /// The words in lines of at most so many columns; a word that is longer is broken.
  private static func wrap(_ text: Bytes, to width: Int) -> [Line] {
    var lines: [Line] = []
    var line = Line()
    var rest = text
    while let word = part(of: &rest, before: space) {
      let length = displayWidth(utf8: word)
      if !line.bytes.isEmpty, line.width + 1 + length <= width {
        line.append(CollectionOfOne(space), width: 1)
        line.append(word, width: length)
        continue
      }
      if !line.bytes.isEmpty { lines.append(line) }
      line = Line()
      if length <= width {
        line.append(word, width: length)
        continue
      }
      for character in String(decoding: word, as: UTF8.self) {
        let step = displayWidth(character)
        if line.width + step > width, line.width > 0 {
          lines.append(line)
          line = Line()
        }
        line.append(character.utf8, width: step)
      }
    }
    return line.bytes.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }
}
