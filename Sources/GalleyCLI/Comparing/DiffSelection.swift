import GalleyExporters
import GalleyModel

/// The parts of a comparison that `--only` names.
struct DiffSelection {
  private let parts: Set<Comparison.Part>

  /// Reads the names, with commas between; all parts for null.
  init(_ names: String?) throws {
    guard let names else {
      parts = Set(Comparison.Part.allCases)
      return
    }
    let known = Comparison.Part.allCases.map(\.rawValue)
    parts = Set(
      try names.split(whereSeparator: { ", ".contains($0) }).map { name in
        guard let part = Comparison.Part(rawValue: String(name)) else {
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
    comparison.only(parts)
  }
}
