import GalleyExporters
import GalleyModel

/// The parts of a comparison that `--only` names.
struct DiffSelection {
  private enum Part: String, CaseIterable {
    case figures, quotes, paragraphs
  }

  private let parts: Set<Part>

  /// Reads the names, with commas between; all parts for null.
  init(_ names: String?) throws {
    guard let names else {
      parts = Set(Part.allCases)
      return
    }
    let known = Part.allCases.map(\.rawValue)
    parts = Set(
      try names.split(whereSeparator: { ", ".contains($0) }).map { name in
        guard let part = Part(rawValue: String(name)) else {
          let advice = nearestName(to: String(name), in: known).map { "did you mean \($0)? " } ?? ""
          throw UsageError(
            "--only knows no \(name); \(advice)there are \(known.joined(separator: ", "))")
        }
        return part
      })
    if parts.isEmpty {
      throw UsageError("--only names nothing; there are \(known.joined(separator: ", "))")
    }
  }

  /// The comparison without what was not asked for.
  func applied(to comparison: Comparison) -> Comparison {
    guard parts.count < Part.allCases.count else { return comparison }
    var comparison = comparison
    if !parts.contains(.figures) { comparison.figures = [] }
    if !parts.contains(.quotes) { comparison.quotes = [] }
    if !parts.contains(.paragraphs) {
      comparison.paragraphs = []
      comparison.blocks = []
    }
    return comparison
  }
}
