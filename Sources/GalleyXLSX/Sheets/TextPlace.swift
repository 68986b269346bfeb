import GalleyModel

/// A row among those of the sheet with the text, counted from 0 over all of its sheets.
struct TextPlace: Hashable, Sendable {
  let row: Int

  /// The row where it stands in the workbook.
  /// - Parameter rowLimit: The rows of a sheet, header included.
  func target(rowLimit: Int) -> LinkTarget {
    let (sheet, row) = row.quotientAndRemainder(dividingBy: rowLimit - 1)
    return .row(row + 1, sheet: DeskSheet.text.design.sheetName(sheet + 1))
  }
}

/// Where the blocks of an article stand among the rows of its text.
struct TextPlaces {
  private let blocks: [Block]
  private let firstRow: Int
  /// The index of each numbered paragraph among the blocks.
  private let paragraphs: [Int: Int]

  init(_ article: Article, firstRow: Int) {
    blocks = article.blocks
    paragraphs = Dictionary(
      article.blocks.indices.compactMap { index in
        article.blocks[index].number.map { ($0, index) }
      }
    ) { first, _ in first }
    self.firstRow = firstRow
  }

  /// The place of the block that holds a byte of the article's text; null between blocks.
  func place(at offset: Int?) -> TextPlace? {
    guard let offset else { return nil }
    // Blocks come in text order, so the search may halve them.
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < blocks.count, blocks[low].range.contains(offset) else { return nil }
    return TextPlace(row: firstRow + low)
  }

  /// The place of a numbered paragraph.
  func place(ofParagraph number: Int?) -> TextPlace? {
    guard let number, let index = paragraphs[number] else { return nil }
    return TextPlace(row: firstRow + index)
  }
}
