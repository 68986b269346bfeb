/// Text of a cell whose runs look different, within the limits of the library.
///
/// libxlsxwriter needs two runs at the least, hangs at 256 and counts the tags of a run as text, of
/// which it takes 32,767 characters. A text beyond that has no rich form and is written plainly.
package struct RichText: Hashable, Sendable {
  /// A stretch of text in one style.
  package struct Run: Hashable, Sendable {
    /// The words.
    package var text: String
    /// How they look.
    package var style: Style

    /// Makes a run.
    package init(_ text: String, _ style: Style) {
      self.text = text
      self.style = style
    }
  }

  /// The runs, cleaned; two or more, none empty, no two neighbours of one style.
  package let runs: [Run]

  /// The most runs; the library could take 254.
  static let runLimit = 200
  /// The most that a run's tags add to what the library counts: those of bold, struck, underlined
  /// and coloured words.
  private static let tagLength = 160

  /// Joins neighbours of one style and cleans the words; null where that leaves fewer than two runs
  /// or more than the library takes.
  package init?(_ runs: [Run]) {
    let joined = RichText.joined(runs)
    guard 2...RichText.runLimit ~= joined.count else { return nil }
    var length = 0
    var clean: [Run] = []
    for run in joined {
      let text = CleanText(run.text, for: .cell)
      length += RichText.tagLength + RichText.escapedLength(text.text)
      guard !text.isCut, !text.text.isEmpty, length <= CleanText.Place.cell.limit else {
        return nil
      }
      clean.append(Run(text.text, run.style))
    }
    self.runs = clean
  }

  /// The runs without empty ones, neighbours of one style joined.
  static func joined(_ runs: [Run]) -> [Run] {
    var joined: [Run] = []
    for run in runs where !run.text.isEmpty {
      if let last = joined.indices.last, joined[last].style == run.style {
        joined[last].text += run.text
      } else {
        joined.append(run)
      }
    }
    return joined
  }

  /// The length of a text in XML, in bytes, which are no fewer than the characters that count.
  private static func escapedLength(_ text: String) -> Int {
    text.utf8.reduce(0) { length, byte in
      switch byte {
      case UInt8(ascii: "&"): length + 5
      case UInt8(ascii: "<"), UInt8(ascii: ">"): length + 4
      default: length + 1
      }
    }
  }
}
