import GalleyModel

extension JSONWriter {
  /// Writes an article: where it came from, its text and its blocks.
  mutating func write(_ article: Article, _ offsets: ScalarOffsets) {
    object {
      $0.member("source", article.source)
      $0.member("format", article.format)
      $0.member("headline", article.headline)
      $0.member("marker", article.marker)
      $0.member("metadata", article.metadata) { $0.write($1) }
      $0.member("text", article.text)
      $0.member("blocks", each: article.blocks) { $0.write($1, offsets) }
    }
  }

  private mutating func write(_ block: Block, _ offsets: ScalarOffsets) {
    object {
      $0.member("kind", block.kind.rawValue)
      $0.member("number", block.number)
      $0.writeEnds(of: block.range, offsets)
    }
  }

  /// Writes `start` and `end` of a range in Unicode scalars.
  mutating func writeEnds(of range: TextRange, _ offsets: ScalarOffsets) {
    member("start", offsets[range.lowerBound])
    member("end", offsets[range.upperBound])
  }

  /// Writes words and where they stand.
  mutating func write(_ span: TextSpan, _ offsets: ScalarOffsets) {
    object {
      $0.member("text", span.text)
      $0.writeEnds(of: span.range, offsets)
    }
  }
}
