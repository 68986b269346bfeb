import GalleyModel

/// The words of a sentence, as the rows of its figures or quotes show them.
///
/// "5 of 5 of 5 of …" has hundreds of figures in a sentence, and a table without a full stop
/// thousands of words: where all rows together would repeat a sentence too often, each shows what
/// stands around its item. Rows of one place share one string.
struct SentenceText {
  private let copy: TokenizedArticle
  private let range: TextRange
  /// How many bytes are shown on either side of an item, and how far apart the places are; null
  /// where the sentence is shown whole.
  private let reach: Int?
  private var last: (place: Int, words: String)?

  /// - Parameters:
  ///   - sentence: Its tokens.
  ///   - items: How many rows show it.
  init(_ sentence: Range<Int>, items: Int, in copy: TokenizedArticle) {
    self.copy = copy
    range = copy.range(of: sentence)
    let isShort = range.count <= Self.longest && range.count * items <= Self.mostRepeated
    reach =
      isShort ? nil : 3 * Self.farthest * items <= Self.mostRepeated ? Self.farthest : Self.nearest
  }

  /// True where rows show a part of it.
  var isCut: Bool { reach != nil }

  /// The words that the row of an item shows.
  ///
  /// A number of a thousand digits is longer than what is shown around its place, and is shown whole.
  /// - Parameter item: Where the number stands, or where the quote begins.
  mutating func words(around item: TextRange) -> String {
    let place = reach.map { max(0, item.lowerBound - range.lowerBound) / $0 } ?? 0
    let window = reach.map { shown(at: place, reach: $0) } ?? range
    let isWhole = window.lowerBound <= item.lowerBound && item.upperBound <= window.upperBound
    if !isWhole, range.lowerBound <= item.lowerBound, item.upperBound <= range.upperBound {
      return copy.text(
        at: min(window.lowerBound, item.lowerBound)..<max(window.upperBound, item.upperBound))
    }
    if let last, last.place == place { return last.words }
    let words = copy.text(at: window)
    last = (place, words)
    return words
  }

  /// The bytes that are shown at a place: from a word that begins before it to one that ends behind
  /// it, or, where a word is longer than that, between scalars.
  private func shown(at place: Int, reach: Int) -> TextRange {
    let here = range.lowerBound + place * reach
    var start = max(range.lowerBound, here - reach)
    if start > range.lowerBound {
      let space = copy.bytes[start..<here].firstIndex { $0 <= 0x20 }
      start = space.map { $0 + 1 } ?? start
      while start < here, isInsideScalar(start) { start += 1 }
    }
    var end = min(range.upperBound, here + 2 * reach)
    if end < range.upperBound {
      let space = copy.bytes[here + reach..<end].lastIndex { $0 <= 0x20 }
      end = space ?? end
      while end > here + reach, isInsideScalar(end) { end -= 1 }
    }
    return start..<end
  }

  private func isInsideScalar(_ offset: Int) -> Bool { copy.bytes[offset] & 0xC0 == 0x80 }

  /// The bytes of the longest sentence that is shown whole; the longest ones of real copy have 1000.
  private static let longest = 4000
  /// The most bytes that all rows of a sentence repeat; a dozen figures in a long one of real copy
  /// come to 5000.
  private static let mostRepeated = 64_000
  /// How far an item of few is shown, and one of many.
  private static let farthest = 1000
  private static let nearest = 100

  /// What is said of an article with such a sentence.
  static let note =
    "a sentence is too long to be shown whole with each figure or quote; what stands around it is shown"
}
