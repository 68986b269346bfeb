import GalleyExporters
import GalleyModel

extension Review {
  /// What templates get of a review besides what they get of its article.
  var prepared: [String: String?] {
    ["review": "true", "query_tally": queryTally, "backing_tally": backingTally]
  }

  /// What templates get of a row of the backing besides its columns.
  func prepared(backing row: Int) -> [String: String?] {
    guard let status = backing?[row].status else { return [:] }
    return [
      "is_found": status == .found ? "true" : nil,
      "finding": status == .notFound ? "not found" : status.rawValue,
    ]
  }
}
