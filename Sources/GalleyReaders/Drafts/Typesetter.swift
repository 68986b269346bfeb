import GalleyModel

/// Sets blocks as one text, and lets the words of those without a kind tell what they are.
struct Typesetter {
  private var bytes: [UInt8] = []
  private var passages: [Passage] = []

  /// What a block is by its own words, whatever stands around it.
  private static let rules: [any BlockRule] = [
    CreditRule(), CorrectionRule(), NoteRule(), BylineRule(),
  ]

  /// Adds a block, with its white space in order.
  mutating func add(_ block: ArticleDraft.Block) {
    let text = SetWhiteSpace.set(block.text)
    guard !text.isEmpty else { return }
    if !bytes.isEmpty { bytes += "\n\n".utf8 }
    let range = bytes.count..<bytes.count + text.count
    bytes += text
    passages.append(
      Passage(
        range: range, indentation: 0, followsBlank: true,
        isBullet: bytes.bulletLength(of: range) > 0, ending: bytes.ending(of: range),
        kind: block.kind))
  }

  /// The text with its blocks.
  /// - Parameter isPlain: Whether all rules of plain text speak of the blocks without a kind.
  func finish(
    asPlainText isPlain: Bool = false
  ) -> (text: String, headline: String?, marker: String?, blocks: [Block]) {
    var copy = Copy(bytes: bytes, passages: passages)
    if copy.passages.contains(where: { $0.kind == nil }) {
      let isTitled = copy.passages.contains { $0.kind == .headline }
      for rule in isPlain ? BlockSegmenter.rules : Self.rules
      where !(isTitled && rule is HeadlineRule) {
        rule.apply(to: &copy)
      }
    }
    let title = copy.passages.first { $0.kind == .headline }?.range
    let marker = title.flatMap { UpdateMarker(at: $0, in: bytes) }
    func text(_ range: TextRange) -> String { String(decoding: bytes[range], as: UTF8.self) }
    return (
      String(decoding: bytes, as: UTF8.self), (marker?.headline ?? title).map(text),
      (marker?.range).map(text), copy.blocks
    )
  }
}

/// Puts the white space of a block in order.
enum SetWhiteSpace {
  /// The text with runs of blanks as one, line ends as LF, none at its ends, no blank line in it, and
  /// no soft hyphens or marks of width zero that pages carry for line breaking.
  static func set(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var blank = false
    var line = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: line = true
      case 0x20, 0x09, 0x0B, 0x0C, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: blank = true
      case 0xAD, 0x200B, 0x2060, 0xFEFF, 0x00...0x1F, 0x7F...0x9F: break
      default:
        if !result.isEmpty, line || blank { result.append(line ? 0x0A : 0x20) }
        (blank, line) = (false, false)
        UTF8.encode(scalar)?.forEach { result.append($0) }
      }
    }
    return result
  }
}
