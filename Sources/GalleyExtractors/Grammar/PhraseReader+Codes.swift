extension PhraseReader {
  /// The bracket that closes a code: capitals, digits, points and signs alone.
  func bracketedCode(at open: Int) -> Int? {
    var position = open + 1
    while position < open + 8, text.range.contains(position) {
      let token = text[position]
      switch token.kind {
      case .closeBracket: return position > open + 1 ? position : nil
      case .word where token.style.contains(.allCapitals): break
      case .code, .period, .colon, .hyphen, .symbol: break
      default: return nil
      }
      position += 1
    }
    return nil
  }

  /// The index behind the code of an instrument that stands behind its name: ".DOE", "CRW=",
  /// "LD10YT=RR" (Reuters Instrument Codes).
  func instrumentCode(at position: Int) -> Int? {
    var end = position
    if text.isKind(position, .period) {
      guard !text.isGlued(position), text.isGlued(position + 1) else { return nil }
      end = position + 2
    } else {
      guard text.isKind(position + 1, .symbol), text.isGlued(position + 1),
        text.firstByte(position + 1) == UInt8(ascii: "=")
      else { return nil }
      end = position + 2
    }
    while text.range.contains(end), text.isGlued(end),
      text.isKind(end, .word) || text.isKind(end, .code) || text.isKind(end, .number)
    {
      end += 1
    }
    return end
  }
}
