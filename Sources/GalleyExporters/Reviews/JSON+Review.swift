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
      if let backing = review.backing {
        let sources = review.sources.map { (id: $0.id, offsets: ScalarOffsets($0.text)) }
        $0.member("backing", each: backing) { $0.write($1, sources) }
      }
    }
  }

  private mutating func write(_ backing: Backing, _ sources: [(id: String, offsets: ScalarOffsets)])
  {
    let source = backing.source.map { sources[$0] }
    object {
      $0.member("item", backing.item)
      $0.member("status", backing.status.rawValue)
      $0.member("source", source?.id)
      $0.member(
        "start",
        source.flatMap { source in
          backing.span.map { source.offsets[$0.range.lowerBound] }
        })
      $0.member(
        "end",
        source.flatMap { source in
          backing.span.map { source.offsets[$0.range.upperBound] }
        })
      $0.member("text", backing.span?.text)
      $0.member("why", backing.why)
    }
  }

  /// Writes a query on a text with these offsets.
  mutating func write(_ query: Query, _ offsets: ScalarOffsets) {
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
