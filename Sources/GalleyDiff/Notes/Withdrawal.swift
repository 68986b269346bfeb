import GalleyModel

/// Recognises notices that take an article back.
enum Withdrawal {
  /// Whether the marker of an article, such as KILL, takes it back.
  static func isMarked(_ article: Article) -> Bool {
    guard let marker = article.marker else { return false }
    let bytes = Array(marker.utf8)
    return markers.isFound(in: bytes, bytes.indices)
  }

  /// Whether a block tells of the withdrawal of the article that it stands in.
  static func isTold(_ block: Block, _ bytes: [UInt8]) -> Bool {
    switch block.kind {
    case .note, .correction, .headline:
      return phrases.isFound(in: bytes, block.range)
    case .paragraph:
      // An article about something that was withdrawn says more than that.
      return bytes.count < 1500 && (block.number ?? 0) <= 3
        && phrases.isFound(in: bytes, block.range)
    default:
      return false
    }
  }

  private static let markers = Phrases(["withdrawn", "withdrawal", "kill", "killed"])
  private static let phrases = Phrases([
    "do not use", "mandatory kill", "kill the story", "kill this story", "kill the article",
    "story is withdrawn", "article is withdrawn", "story withdrawn", "article withdrawn",
    "story has been withdrawn", "article has been withdrawn", "story was withdrawn",
    "has withdrawn this story", "has withdrawn the story", "has withdrawn its story",
    "withdraws its story", "withdraws the story", "withdraws this story", "withdrew the story",
    "withdrawn the story", "report is withdrawn", "report has been withdrawn",
    "story has been retracted", "article has been retracted", "story is retracted",
    "article is retracted", "retracts the story", "retracts its story", "please disregard",
    "should not be used", "advisory withdrawn", "item is withdrawn", "item has been withdrawn",
  ])
}
