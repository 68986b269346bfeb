import GalleyModel

extension JSONWriter {
  /// Writes a story with its queries as `galley/check/1`.
  mutating func write(_ review: Review) {
    let extraction = review.extraction
    let offsets = ScalarOffsets(extraction.article.text)
    object {
      $0.member("schema", "galley/check/1")
      $0.member("id", extraction.article.id)
      $0.member("article", extraction.article) { $0.write($1, offsets) }
      $0.member("figures", each: extraction.figures) { $0.write($1, offsets) }
      $0.member("quotes", each: extraction.quotes) { $0.write($1, offsets) }
      $0.member("queries", each: review.queries) { $0.write($1, offsets) }
    }
  }

  private mutating func write(_ query: Query, _ offsets: ScalarOffsets) {
    object {
      $0.member("id", query.id)
      $0.member("rule", query.rule.rawValue)
      $0.member("level", query.level.rawValue)
      $0.writeEnds(of: query.span.range, offsets)
      $0.member("text", query.span.text)
      $0.member("items", each: query.items) { $0.write($1) }
      $0.member("message", query.message)
      $0.member("expected", query.expected)
      $0.member("evidence", each: query.evidence) { json, span in
        json.object {
          $0.writeEnds(of: span.range, offsets)
          $0.member("text", span.text)
        }
      }
    }
  }
}
