import GalleyConformance
import GalleyDiff
import GalleyExporters
import GalleyExtractors
import GalleyModel
import GalleyReaders
import GalleyTestSupport

/// What the writers of tables are fed with, made of an input: `NAME ␞ SOURCE ␞ TEXT` with record
/// separators of ASCII, of which the first parts may be missing.
///
/// Names and sources are whatever the input says. The text gives the rows of an article, and stands
/// in every cell of a second one.
struct Story: Sendable {
  let items: [ExportItem]
  /// A number that the input chooses, 0…15.
  let choice: Int

  init(_ input: [UInt8]) throws {
    let parts = input.split(
      separator: Versions.separator, maxSplits: 2, omittingEmptySubsequences: false
    ).map { String(decoding: $0, as: UTF8.self) }
    let text = parts[parts.count - 1]
    let article = Article(
      id: parts.count > 1 ? parts[0] : "fuzz", source: parts.count > 2 ? parts[1] : "fuzz.txt",
      format: "text", text: text)
    let extraction = NewsExtractor().extract(article)
    let filled = Extraction.filled(with: text)
    items = [
      .extraction(extraction), .extraction(filled),
      .comparison(ArticleDiffer().compare(extraction, filled)),
    ]
    choice = Int((input.last ?? 0) & 15)
  }

  /// The rows of a table, header left out.
  func rows(_ table: Table) -> [[Cell]] { items.flatMap(table.rows) }

  /// Texts as inputs, some with odd names, and what formats get wrong.
  static let starts: @Sendable ([[UInt8]]) -> [[UInt8]] = { texts in
    texts + texts.prefix(6).map { Array("=1+1\u{1E}wire, \"2\"\u{1E}".utf8) + $0 }
      + ExporterConformance.difficultTexts.map { Array("\($0)\u{1E}\($0)\u{1E}\($0) 5 men".utf8) }
  }
}
