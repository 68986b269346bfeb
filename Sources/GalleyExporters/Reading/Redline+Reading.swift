import GalleyModel

extension Redline {
  /// The words, and the white space before and behind them, which reads better outside of marks.
  var parts: (before: Substring, words: Substring, after: Substring) {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
    guard let first = text.utf8.firstIndex(where: { !isSpace($0) }),
      let last = text.utf8.lastIndex(where: { !isSpace($0) })
    else { return (text[...], "", "") }
    let end = text.utf8.index(after: last)
    return (text[..<first], text[first..<end], text[end...])
  }
}
