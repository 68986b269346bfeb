import GalleyModel

extension JSONWriter {
  /// Writes who is cited and for what.
  mutating func write(_ source: Source) {
    object {
      $0.member("name", source.name)
      $0.member("role", source.role)
      $0.member("figures", each: source.figures) { $0.write($1) }
      $0.member("quotes", each: source.quotes) { $0.write($1) }
      $0.member("paragraphs", each: source.paragraphs) { $0.write($1) }
    }
  }
}
