/// Rows of words set in columns, the last of which wraps inside the width.
struct AlignedTable {
  /// The words above the columns.
  var header: [String]
  /// One word or phrase a column.
  var rows: [[String]]
  /// The longest line, in characters.
  var width = 80

  /// The table, each line indented by two spaces and ended by a line feed.
  var text: String {
    let lines = [header] + rows
    let widths = header.indices.dropLast().map { column in
      lines.map { $0[column].count }.max() ?? 0
    }
    let indent = widths.reduce(2) { $0 + $1 + 2 }
    return lines.map { cells in
      let left = zip(cells, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.count + 2)
      }
      let last = wrapped(cells[widths.count], to: width - indent)
      return "  " + left.joined()
        + last.joined(separator: "\n" + String(repeating: " ", count: indent)) + "\n"
    }.joined()
  }

  private func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = [""]
    for word in text.split(separator: " ") {
      let line = lines[lines.count - 1]
      if line.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if line.count + 1 + word.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
