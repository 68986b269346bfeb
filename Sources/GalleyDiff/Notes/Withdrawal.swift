import GalleyModel

/// Recognises notices that take an article back.
enum Withdrawal {
  /// Whether an article is such a notice.
  static func isPrinted(in article: Article) -> Bool {
    if let marker = article.marker, holds(marker, markers) { return true }
    let bytes = Array(article.text.utf8)
    return article.blocks.contains { block in
      block.range.upperBound <= bytes.count
        && isTold(block, String(decoding: bytes[block.range], as: UTF8.self), in: article)
    }
  }

  /// Whether a block tells of the withdrawal of the article that it stands in.
  static func isTold(_ block: Block, _ text: String, in article: Article) -> Bool {
    switch block.kind {
    case .note, .correction, .headline:
      return holds(text, phrases)
    case .paragraph:
      // An article about something that was withdrawn says more than that.
      return article.text.utf8.count < 1500 && (block.number ?? 0) <= 3 && holds(text, phrases)
    default:
      return false
    }
  }

  private static func holds(_ text: String, _ phrases: [String]) -> Bool {
    let words = Stem.plainWords(of: text)
    return phrases.contains { words.contains(" \($0) ") }
  }

  private static let markers = ["withdrawn", "withdrawal", "kill", "killed", "mandatory kill"]
  private static let phrases = [
    "do not use", "mandatory kill", "kill the story", "kill this story", "kill the article",
    "story is withdrawn", "article is withdrawn", "story withdrawn", "article withdrawn",
    "story has been withdrawn", "article has been withdrawn", "story was withdrawn",
    "has withdrawn this story", "has withdrawn the story", "has withdrawn its story",
    "withdraws its story", "withdraws the story", "withdraws this story", "withdrew the story",
    "withdrawn the story", "report is withdrawn", "report has been withdrawn",
    "story has been retracted", "article has been retracted", "story is retracted",
    "article is retracted", "retracts the story", "retracts its story", "please disregard",
    "should not be used", "advisory withdrawn", "item is withdrawn", "item has been withdrawn",
  ]
}
