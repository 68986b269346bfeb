import GalleyModel

extension Cell {
  /// The cell as plain text; null where it is empty.
  ///
  /// Numbers are plain decimals, aligned words are marked as wdiff marks them:
  /// `[-two-] {+three+} men`.
  package var text: String? {
    switch self {
    case .empty: nil
    case .text(let text): text
    case .number(let number): number.description
    case .integer(let number): String(number)
    case .boolean(let flag): flag ? "true" : "false"
    case .redline(let runs): runs.map(\.marked).joined()
    }
  }
}

extension Redline {
  /// The words between the marks of wdiff, the white space around them outside.
  fileprivate var marked: String {
    switch kind {
    case .same: text
    case .removed: marked("[-", "-]")
    case .added: marked("{+", "+}")
    }
  }

  private func marked(_ open: String, _ close: String) -> String {
    let (before, words, after) = parts
    if words.isEmpty { return kind == .removed ? "" : text }
    return before + open + words + close + after
  }
}
