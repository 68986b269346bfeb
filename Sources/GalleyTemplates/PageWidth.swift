/// Sets a template that is made for 80 columns in more or fewer.
///
/// Lines whose cells fill the 80 columns (`{{left10(place)}} {{left69(quote)}}`), rules of equals
/// signs, and rules of hyphens with the heads above them take the new width; the wider a cell, the
/// more of the difference it takes, and cells of a word or two keep theirs. All else stays.
///
///     PageWidth.set("{{left10(place)}} {{left69(quote)}}", to: 100)
///     // {{left10(place)}} {{left89(quote)}}
enum PageWidth {
  /// The width that templates are made for.
  static let usual = 80
  /// Cells of fewer columns hold places, names of kinds and the like.
  private static let leastGrowing = 14

  /// The template's text for another width.
  static func set(_ template: String, to width: Int) -> String {
    if width == usual { return template }
    var lines = template.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for index in lines.indices {
      let line = lines[index]
      if line.utf8.count == usual, line.utf8.allSatisfy({ $0 == UInt8(ascii: "=") }) {
        lines[index] = String(repeating: "=", count: width)
      } else if let columns = ruled(line) {
        let widths = scaled(columns, to: width)
        if index > 0 { lines[index - 1] = heads(lines[index - 1], from: columns, to: widths) }
        lines[index] = widths.map { String(repeating: "-", count: $0) }.joined(separator: " ")
      } else {
        lines[index] = cells(of: line, to: width)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The widths of the runs of a rule of hyphens that fills the page; null for another line.
  private static func ruled(_ line: String) -> [Int]? {
    guard line.utf8.count == usual, line.utf8.allSatisfy({ $0 == 0x2D || $0 == 0x20 }) else {
      return nil
    }
    let runs = line.split(separator: " ", omittingEmptySubsequences: false).map(\.utf8.count)
    return runs.contains(0) ? nil : runs
  }

  /// The heads over columns, each over the column's new place.
  private static func heads(_ line: String, from columns: [Int], to widths: [Int]) -> String {
    var rest = Substring(line)
    var result = ""
    for (column, width) in zip(columns, widths) {
      let head = rest.prefix(column).trimmed
      rest = rest.dropFirst(column + 1)
      result += head + String(repeating: " ", count: max(1, width + 1 - head.count))
    }
    return Substring(result).trimmed
  }

  /// The line with its cells in the new width, where they fill the page.
  private static func cells(of line: String, to width: Int) -> String {
    let tag = /\{\{(?<side>left|right)(?<width>\d+)\(/
    let columns = line.matches(of: tag).compactMap { Int($0.output.width) }
    // Words for the lack of something stand in the place of a cell.
    let printed = line.replacing(/\{\{\^(?<name>\w+)\}\}[^{]*\{\{\/\k<name>\}\}/, with: "")
      .replacing(/\{\{[^}]*\}\}/, with: "")
    guard !columns.isEmpty, columns.reduce(printed.count, +) == usual else { return line }
    var widths = scaled(columns, to: width)[...]
    return line.replacing(tag) { match in "{{\(match.output.side)\(widths.removeFirst())(" }
  }

  /// Widths that differ in sum from the old ones as the page does.
  private static func scaled(_ widths: [Int], to width: Int) -> [Int] {
    let growing = widths.map { $0 >= leastGrowing ? $0 : 0 }
    let weights = growing.contains { $0 > 0 } ? growing : widths
    let (whole, more) = (weights.reduce(0, +), width - usual)
    var (passed, given) = (0, 0)
    return zip(widths, weights).map { old, weight in
      // Sums are rounded, not parts, so that nothing is lost.
      passed += weight
      let share = more * passed / max(1, whole) - given
      given += share
      return max(1, old + share)
    }
  }
}

extension Substring {
  /// The words without the spaces at either end.
  fileprivate var trimmed: String {
    var words = drop { $0 == " " }
    while words.last == " " { words.removeLast() }
    return String(words)
  }
}
