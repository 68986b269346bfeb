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
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
    guard let first = text.utf8.firstIndex(where: { !isSpace($0) }),
      let last = text.utf8.lastIndex(where: { !isSpace($0) })
    else { return kind == .removed ? "" : text }
    let end = text.utf8.index(after: last)
    return text[..<first] + open + text[first..<end] + close + text[end...]
  }
}
