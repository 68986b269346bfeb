import GalleyModel

extension JSONWriter {
  /// Writes an item as the object that its `schema` names.
  mutating func write(_ item: ExportItem) {
    switch item {
    case .extraction(let extraction): write(extraction)
    case .comparison(let comparison): write(comparison)
    case .review(let review): write(review)
    case .timeline(let timeline): write(timeline)
    case .failure(let failure): write(failure)
    }
  }

  /// Writes a record that could not be read as `galley/error/1`.
  private mutating func write(_ failure: RecordFailure) {
    object {
      $0.member("schema", "galley/error/1")
      $0.member("id", failure.id)
      $0.member("line", failure.line)
      $0.member("error", failure.message)
    }
  }
}
