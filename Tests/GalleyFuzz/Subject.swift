import GalleyExtractors
import GalleyModel
import GalleyReaders

/// An article with its text as bytes, which all ranges count.
struct Copy: Sendable {
  /// The article as it was read.
  let article: Article
  /// Its text in UTF-8.
  let bytes: [UInt8]

  init(_ article: Article) {
    self.article = article
    bytes = Array(article.text.utf8)
  }

  /// Whether a range lies in the text and begins and ends between scalars.
  func isSound(_ range: TextRange) -> Bool {
    range.lowerBound >= 0 && range.upperBound <= bytes.count
      && isBoundary(range.lowerBound) && isBoundary(range.upperBound)
  }

  private func isBoundary(_ offset: Int) -> Bool {
    offset == bytes.count || bytes[offset] & 0xC0 != 0x80
  }

  /// The words at a range as the model prints them: each run of white space that holds a line end
  /// is one space.
  func words(at range: TextRange) -> String { foldedLineEnds(bytes[range]) }

  /// Whether the words of a span stand where it says; those of items have their line ends folded, those of
  /// queries and passages as they are.
  func says(_ span: TextSpan) -> Bool {
    words(at: span.range) == foldedLineEnds(ArraySlice(span.text.utf8))
  }
}

/// An article, and what the extractor found in it.
struct Extracted: Sendable {
  let copy: Copy
  let extraction: Extraction

  init(_ article: Article) {
    copy = Copy(article)
    extraction = NewsExtractor().extract(article)
  }

  var article: Article { copy.article }
  func isSound(_ range: TextRange) -> Bool { copy.isSound(range) }
  func words(at range: TextRange) -> String { copy.words(at: range) }
  func says(_ span: TextSpan) -> Bool { copy.says(span) }
}

/// The words of a piece of copy with each run of white space that holds a line end as one space.
func foldedLineEnds(_ bytes: ArraySlice<UInt8>) -> String {
  var folded: [UInt8] = []
  var blank: [UInt8] = []
  for byte in bytes {
    if byte <= 0x20 {
      blank.append(byte)
      continue
    }
    folded += blank.contains(0x0A) || blank.contains(0x0D) ? [0x20] : blank
    blank = []
    folded.append(byte)
  }
  folded += blank.contains(0x0A) || blank.contains(0x0D) ? [0x20] : blank
  return String(decoding: folded, as: UTF8.self)
}
