/// A word, number or mark of the copy and where it stands.
struct Token: Sendable {
  /// What a token is made of.
  enum Kind: Sendable {
    /// Letters, with apostrophes inside.
    case word
    /// Digits, with points and commas inside.
    case number
    /// Anything else, a character each.
    case mark
  }

  /// Where it stands, in UTF-8 bytes.
  let range: Range<Int>
  /// What it is made of.
  let kind: Kind
  /// Its letters or its mark; of "the council's" the key is that of "council".
  let key: WordKey
  /// What the vocabulary says of it.
  let classes: WordClasses
  /// Whether it begins with a capital.
  let isCapitalized: Bool
  /// Whether white space stands before it, or nothing.
  let isSpaced: Bool
  /// The block that it stands in.
  let block: Int

  /// Whether it is this word or mark.
  @inline(__always)
  func `is`(_ word: WordKey) -> Bool { key == word }

  /// Whether it is the sign of a currency.
  var isMoneySign: Bool { kind == .mark && Token.moneySigns.contains(key) }

  private static let moneySigns: WordSet = ["$", "£", "€"]

  /// Whether it is of a class of the vocabulary.
  @inline(__always)
  func `is`(_ someClass: WordClasses) -> Bool { !classes.isDisjoint(with: someClass) }
}
