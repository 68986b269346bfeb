/// Finds what stands at the edges of pages and is no copy: running heads, page numbers.
enum RunningHeads {
  /// How much of a page's height its edges are.
  private static let edge = 0.12

  /// The lines without those of the edges.
  static func removed(from layout: PDFLayout) -> [PDFLine] {
    var pages: [String: Set<Int>] = [:]
    let marks = layout.lines.map { line in isAtEdge(line, layout.heights) ? mark(line) : nil }
    for (line, mark) in zip(layout.lines, marks) {
      if let mark { pages[mark, default: []].insert(line.page) }
    }
    return zip(layout.lines, marks).compactMap { line, mark in
      guard let mark else { return line }
      if isPageNumber(line) { return nil }
      // Left and right pages have heads of their own, and first pages none.
      let count = pages[mark]?.count ?? 0
      return count > 1 && count * 4 >= layout.heights.count ? nil : line
    }
  }

  private static func isAtEdge(_ line: PDFLine, _ heights: [Double]) -> Bool {
    guard line.page < heights.count else { return false }
    let height = heights[line.page]
    return line.bottom < height * edge || line.top > height * (1 - edge)
  }

  /// The words with every number as the same.
  private static func mark(_ line: PDFLine) -> String {
    var mark = ""
    for character in line.text.lowercased() where !character.isWhitespace {
      if character.isNumber {
        if mark.last != "#" { mark.append("#") }
      } else {
        mark.append(character)
      }
    }
    return mark
  }

  /// A number alone: "12", "– 12 –" or "Page 3 of 9".
  private static func isPageNumber(_ line: PDFLine) -> Bool {
    let words = line.text.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard !words.isEmpty, words.count <= 4 else { return false }
    return words.contains { $0.allSatisfy(\.isNumber) && $0.count <= 4 }
      && words.allSatisfy {
        $0.allSatisfy(\.isNumber) || ["page", "of", "seite", "p"].contains($0)
      }
  }
}
