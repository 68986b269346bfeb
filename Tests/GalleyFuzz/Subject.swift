import GalleyExtractors
import GalleyModel
import GalleyReaders

/// One input on its way through the program: what the checks look at.
struct Subject {
  /// What a user would hand in.
  let input: [UInt8]
  /// The input as the reader cut it up.
  let article: Article
  /// What the extractor found in it.
  let extraction: Extraction
  /// The article's text in UTF-8, which all ranges count.
  let bytes: [UInt8]

  /// Reads and extracts; nil where the reader says that the input is no text.
  init?(_ input: [UInt8]) {
    guard let article = Subject.read(input) else { return nil }
    self.input = input
    self.article = article
    extraction = NewsExtractor().extract(article)
    bytes = Array(article.text.utf8)
  }

  /// The article in a file of these bytes.
  static func read(_ input: [UInt8]) -> Article? {
    let file = Input(source: "fuzz.txt", id: "fuzz", next: Pieces(input).next)
    var article: Article?
    try? PlainTextReader().read(file) { record in
      if case .article(let read) = record { article = read }
    }
    return article
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
