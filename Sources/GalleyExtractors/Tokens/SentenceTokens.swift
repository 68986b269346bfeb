/// The tokens of one sentence, with safe access beyond both ends.
struct SentenceTokens {
  let copy: TokenizedArticle
  let range: Range<Int>

  /// The token at an index of the article, or a sign without meaning outside the sentence.
  subscript(index: Int) -> Token { range.contains(index) ? copy.tokens[index] : Token.none }

  /// The words that rules ask for by name.
  var words: KeyWords { copy.lexicon.words }

  /// Whether the word at an index is this one.
  func isWord(_ index: Int, _ word: WordID) -> Bool {
    let token = self[index]
    return token.word == word && word != 0 && range.contains(index)
  }

  /// Whether the token at an index is of a kind.
  func isKind(_ index: Int, _ kind: TokenKind) -> Bool {
    range.contains(index) && copy.tokens[index].kind == kind
  }

  /// Whether the token at an index has one of these classes.
  func has(_ index: Int, _ classes: WordClass) -> Bool {
    !self[index].classes.isDisjoint(with: classes)
  }

  /// Whether no white space stands before the token at an index.
  func isGlued(_ index: Int) -> Bool { self[index].style.contains(.glued) }

  /// Whether the token is a word that begins with a capital letter.
  func isCapitalised(_ index: Int) -> Bool {
    self[index].kind == .word && self[index].style.contains(.capitalised)
  }

  /// The first byte of a token.
  func firstByte(_ index: Int) -> UInt8 {
    range.contains(index) ? copy.bytes[Int(copy.tokens[index].start)] : 0
  }

  /// How many bytes a token has.
  func length(_ index: Int) -> Int { Int(self[index].end - self[index].start) }

  /// The last byte of a token.
  func lastByte(_ index: Int) -> UInt8 {
    range.contains(index) ? copy.bytes[Int(copy.tokens[index].end) - 1] : 0
  }

  /// The whole number that a token of at most nine digits without separators states, or null.
  func plainInteger(at index: Int) -> Int? {
    guard isKind(index, .number), length(index) <= 9 else { return nil }
    var value = 0
    for byte in copy.bytes[self[index].range] {
      guard byte &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// Whether a hyphen joins the tokens around it: `10-day`.
  func isJoiningHyphen(_ index: Int) -> Bool {
    isKind(index, .hyphen) && isGlued(index) && isGlued(index + 1)
  }
}
