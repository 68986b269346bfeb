import GalleyModel

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
  func place(at offset: Int?) -> RowPlace? {
    guard let offset else { return nil }
    // Blocks come in text order, so the search may halve them.
    let index = blocks.partitioningIndex { $0.range.upperBound > offset }
    guard index < blocks.count, blocks[index].range.contains(offset) else { return nil }
    return RowPlace(sheet: .text, row: firstRow + index)
  }

  /// The place of a numbered paragraph.
  func place(ofParagraph number: Int?) -> RowPlace? {
    guard let number, let index = paragraphs[number] else { return nil }
    return RowPlace(sheet: .text, row: firstRow + index)
  }
}
