import GalleyModel

/// Tells people in which words a quote differs from its source.
struct QuoteDifference {
  /// "the source has “would have kept”, not “would keep”".
  let text: String

  init(of passage: QuotedPassage, _ part: TextRange, _ story: Wording, _ source: Wording) {
    let quoted = String(decoding: story.bytes[part], as: UTF8.self)
    let said = String(decoding: source.bytes[passage.range(in: source)], as: UTF8.self)
    var removed: [String] = []
    var added: [String] = []
    for run in Redlining(said, quoted).runs {
      let words = Self.words(run.text)
      if words.isEmpty { continue }
      if run.kind == .removed { removed.append(words) }
      if run.kind == .added { added.append(words) }
    }
    let said1 = Self.list(removed)
    let quoted1 = Self.list(added)
    text =
      switch (said1, quoted1) {
      case ("", ""): "other words than the source's"
      case (_, ""): "the source has also \(said1)"
      case ("", _): "the source has no \(quoted1)"
      default: "the source has \(said1), not \(quoted1)"
      }
  }

  private static func list(_ passages: [String]) -> String {
    passages.prefix(3).map { "“\($0)”" }.joined(separator: ", ")
  }

  /// What is left of a run without the signs and blanks at its ends, on one line.
  private static func words(_ text: String) -> String {
    let kept = text.drop { !$0.isLetter && !$0.isNumber }
    let words = String(
      String(kept.reversed().drop { !$0.isLetter && !$0.isNumber }.reversed()).prefix(60))
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
