/// Sets the cells of a rendered template side by side.
///
/// A template engine knows neither columns nor line lengths. `{{left30(value)}}` therefore renders
/// as a marked cell, and when all is rendered every line that holds cells is laid out: each cell
/// takes its width, a long one is wrapped at spaces, and the line becomes as many lines as its
/// longest cell. What stands between cells stands on the first of them.
enum CellLayout {
  /// Where a cell's words stand in its width.
  enum Alignment: Character {
    case left = "L"
    case right = "R"
  }

  // Control characters that values never contain, see `clean`.
  private static let begin: Character = "\u{1D}"
  private static let middle: Character = "\u{1E}"
  private static let end: Character = "\u{1F}"

  /// A marked cell; its words are set anew, so line ends are but spaces, and controls are shown.
  static func cell(_ text: String, width: Int, _ alignment: Alignment) -> String {
    let line = String(text.map { $0.isWhitespace ? " " : printable($0) })
    return "\(begin)\(alignment.rawValue)\(width)\(middle)\(line)\(end)"
  }

  /// A value without the characters that mark cells.
  static func clean(_ text: String) -> String {
    guard text.utf8.contains(where: { (0x1D...0x1F).contains($0) }) else { return text }
    return String(text.map { $0 == begin || $0 == middle || $0 == end ? "\u{FFFD}" : $0 })
  }

  /// The text with its cells set.
  static func lay(out text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.contains(begin) ? row($0) : String($0) }
      .joined(separator: "\n")
  }

  /// A cell, or what stands between cells, as lines of a width.
  private struct Column {
    var lines: [String]
    var width: Int
    var alignment = Alignment.left
  }

  private static func row(_ line: Substring) -> String {
    var columns: [Column] = []
    for piece in line.split(separator: begin) {
      guard let middle = piece.firstIndex(of: middle), let end = piece.firstIndex(of: end),
        let alignment = piece.first.flatMap(Alignment.init),
        let width = Int(piece[..<middle].dropFirst())
      else {
        columns.append(between(piece))
        continue
      }
      let words = wrap(piece[piece.index(after: middle)..<end], to: width)
      columns.append(Column(lines: words, width: width, alignment: alignment))
      columns.append(between(piece[piece.index(after: end)...]))
    }
    let height = columns.map(\.lines.count).max() ?? 0
    return (0..<height).map { set(columns, line: $0) }.joined(separator: "\n")
  }

  private static func between(_ text: Substring) -> Column {
    Column(lines: [String(text)], width: displayWidth(text))
  }

  /// One line of all columns, without spaces at its end.
  private static func set(_ columns: [Column], line: Int) -> String {
    var result = ""
    for column in columns {
      let text = line < column.lines.count ? column.lines[line] : ""
      let space = String(repeating: " ", count: max(0, column.width - displayWidth(text)))
      result += column.alignment == .left ? text + space : space + text
    }
    while result.last == " " { result.removeLast() }
    return result
  }

  /// The words in lines of at most so many columns; a word that is longer is broken.
  private static func wrap(_ text: Substring, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(whereSeparator: \.isWhitespace) {
      let length = displayWidth(word)
      if !line.isEmpty, used + 1 + length <= width {
        line += " " + word
        used += 1 + length
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      used = 0
      for character in word {
        let step = displayWidth(character)
        if used + step > width, used > 0 {
          lines.append(line)
          line = ""
          used = 0
        }
        line.append(character)
        used += step
      }
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }
}
