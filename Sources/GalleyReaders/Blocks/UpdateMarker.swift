import GalleyModel

/// A marker before a headline that tells a version: `UPDATE 2-`, `CORRECTED -`, `(LEAD)`.
struct UpdateMarker: Hashable, Sendable {
  /// The marker as printed, without what joins it to the headline.
  var range: TextRange
  /// The headline behind it.
  var headline: TextRange

  /// Finds the marker at the beginning of a text.
  init?(leading copy: Copy) {
    guard let first = copy.passages.first else { return nil }
    self.init(at: first.range, in: copy.bytes)
  }

  /// Finds the marker at the beginning of a range.
  ///
  /// Several words may follow one another, as in `REFILE-UPDATE 1-Gold rises`.
  init?(at whole: TextRange, in bytes: [UInt8]) {
    var rest = whole
    var end = whole.lowerBound
    while let label = Label(at: rest, in: bytes, isFirst: rest == whole),
      label.isMarker(in: bytes, isFirst: rest == whole)
    {
      rest = bytes.trimmed(label.behind..<whole.upperBound)
      end = label.range.upperBound
    }
    guard end > whole.lowerBound, !rest.isEmpty else { return nil }
    let start = bytes[whole.lowerBound] == UInt8(ascii: "(") ? 1 : 0
    range = whole.lowerBound + start..<end
    headline = rest
  }
}

/// The words before a hyphen, colon, dash or bracket that may be a marker.
private struct Label {
  enum Joint: String {
    case hyphen = "-"
    case colon = ":"
  }

  private static let longest = 40
  var range: TextRange
  var joint: Joint
  var behind: Int

  init?(at whole: TextRange, in bytes: [UInt8], isFirst: Bool) {
    let limit = min(whole.upperBound, whole.lowerBound + Self.longest)
    let inBrackets = isFirst && bytes[whole.lowerBound] == UInt8(ascii: "(")
    let start = whole.lowerBound + (inBrackets ? 1 : 0)
    func isDigit(at offset: Int) -> Bool { offset < limit && Bytes.isDigit(bytes[offset]) }
    var index = start
    while index < limit {
      let isSpaced = index > start && Bytes.isSpace(bytes[index - 1])
      switch bytes[index] {
      case UInt8(ascii: ")") where inBrackets,
        UInt8(ascii: ":") where !inBrackets && !isDigit(at: index + 1):
        (joint, behind) = (.colon, index + 1)
      case UInt8(ascii: "-") where !inBrackets:
        (joint, behind) = (isSpaced ? .colon : .hyphen, index + 1)
      case 0xE2 where !inBrackets && isSpaced && index + 2 < limit && bytes[index + 1] == 0x80:
        (joint, behind) = (.colon, index + 3)
      default:
        index += 1
        continue
      }
      range = bytes.trimmed(start..<index)
      if range.isEmpty { return nil }
      return
    }
    return nil
  }

  /// Whether the list of markers holds each word, and for this joint.
  func isMarker(in bytes: [UInt8], isFirst: Bool) -> Bool {
    var words = bytes[range].split(whereSeparator: Bytes.isSpace)
    if let last = words.last, last.allSatisfy(Bytes.isDigit), last.count < 3,
      words.count > 1 || !isFirst
    {
      words.removeLast()
    }
    if words.count > 1, words[0].first.map(Bytes.isDigit) ?? false { words.removeFirst() }
    return words.allSatisfy { word in
      let word = String(decoding: word, as: UTF8.self)
      let known = Lexicon.updateMarkers.first { $0.marker == word }
      return known?.joints.contains(joint.rawValue) ?? false
    }
  }
}
