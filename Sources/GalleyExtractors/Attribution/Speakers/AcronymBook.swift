/// The bodies that an article introduces with their acronym: "the World Health Organization (WHO)".
struct AcronymBook {
  private var names: [UInt64: Range<Int>] = [:]
  private let copy: TokenizedArticle

  /// No name of a body has more words.
  private static let longest = 14

  init(copy: TokenizedArticle) {
    self.copy = copy
    for sentence in copy.sentences where sentence.holds.contains(.openBracket) {
      let block = copy.blockTokens[sentence.block]
      for open in sentence.tokens where copy.tokens[open].kind == .openBracket {
        read(open, in: block)
      }
    }
  }

  /// The tokens of the full name, by the hash of its acronym.
  func name(_ acronym: UInt64) -> Range<Int>? { names[acronym] }

  private mutating func read(_ open: Int, in block: Range<Int>) {
    let place = open + 1
    guard place + 1 < block.upperBound, copy.tokens[place].style.contains(.allCapitals),
      copy.tokens[place + 1].kind == .closeBracket
    else { return }
    let letters = copy.bytes[copy.tokens[place].range]
    guard letters.count >= 2, let start = start(of: letters, before: open, in: block) else {
      return
    }
    let key = copy.hash(of: place)
    if names[key] == nil { names[key] = start..<open }
  }

  /// Where the words begin whose initials make an acronym, read from the last to the first; small
  /// words need not count.
  private func start(of letters: ArraySlice<UInt8>, before end: Int, in block: Range<Int>) -> Int? {
    var left = letters
    var index = end
    while let letter = left.last {
      index -= 1
      guard index >= block.lowerBound, end - index <= Self.longest else { return nil }
      let token = copy.tokens[index]
      switch token.kind {
      case .hyphen, .ampersand: continue
      case .word: break
      default: return nil
      }
      let initial = copy.bytes[Int(token.start)] & ~0x20
      if initial == letter & ~0x20 {
        left.removeLast()
      } else if token.style.contains(.capitalised) {
        return nil
      }
    }
    return copy.tokens[index].style.contains(.capitalised) ? index : nil
  }
}
