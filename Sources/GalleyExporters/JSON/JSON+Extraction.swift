import GalleyModel

extension JSONWriter {
  /// Writes all that one article yields as `galley/extraction/1`.
  mutating func write(_ extraction: Extraction) {
    let offsets = ScalarOffsets(extraction.article.text)
    object {
      $0.member("schema", "galley/extraction/1")
      $0.member("id", extraction.article.id)
      $0.member("article", extraction.article) { $0.write($1, offsets) }
      $0.member("figures", each: extraction.figures) { $0.write($1, offsets) }
      $0.member("quotes", each: extraction.quotes) { $0.write($1, offsets) }
      $0.member("sources", each: extraction.sources) { $0.write($1) }
      $0.member("notes", each: extraction.notes) { $0.write($1) }
    }
  }
}
