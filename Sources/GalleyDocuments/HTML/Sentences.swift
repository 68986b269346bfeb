/// Tells running text from labels.
enum Sentences {
  /// Whether a text ends as a sentence does.
  static func end(_ text: ArraySlice<UInt8>) -> Bool {
    // The marks of most scripts have two or three bytes; closing marks may stand behind them.
    let tail = String(decoding: text.suffix(16), as: UTF8.self)
    for scalar in tail.unicodeScalars.reversed() {
      if closing.contains(scalar) { continue }
      return marks.contains(scalar)
    }
    return false
  }

  private static let closing = Set(
    " \n\"')]\u{A0}\u{2018}\u{2019}\u{201C}\u{201D}\u{AB}\u{BB}\u{203A}\u{300D}\u{300F}\u{FF09}"
      .unicodeScalars)
  private static let marks = Set(
    ".!?:\u{2026}\u{3002}\u{FF01}\u{FF1F}\u{FF0E}\u{964}\u{61F}\u{6D4}\u{589}\u{17D4}\u{104B}\u{1362}"
      .unicodeScalars)
}
