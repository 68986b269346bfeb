import GalleyExporters
import GalleyModel

/// The parts of a comparison that `--only` names.
struct DiffSelection {
  private let parts: Set<Comparison.Part>

  /// Reads the names, with commas between; all parts for null.
  init(_ names: String?) throws {
    let known = Comparison.Part.allCases.map { (name: $0.rawValue, part: $0) }
    parts = try NamedParts(option: "--only", all: known).parts(names)
  }

  /// The comparison without what was not asked for.
  func applied(to comparison: Comparison) -> Comparison {
    comparison.only(parts)
  }
}
