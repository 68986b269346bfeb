import GalleyModel

/// The article that rows of a table stand in: its name, and where its bytes lie among its scalars.
final class ArticlePlace: Sendable {
  /// The article's name; empty for items without one.
  let article: String
  private let offsets: ScalarOffsets

  init(_ item: ExportItem) {
    article = item.extraction?.article.id ?? ""
    offsets = ScalarOffsets(item.extraction?.article.text ?? "")
  }

  /// How many Unicode scalars stand before a byte; no more than there are.
  func scalars(_ byte: Int) -> Int { offsets[byte] }
}
