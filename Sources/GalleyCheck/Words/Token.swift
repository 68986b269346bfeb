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

  /// Its letters or its mark; of "the council's" the key is that of "council".
  let key: WordKey
  /// What the vocabulary says of it.
  let classes: WordClasses
  // Narrow, since the rules walk and copy tokens all the time.
  private let start: UInt32
  private let end: UInt32
  private let blockIndex: UInt32
  /// What it is made of.
  let kind: Kind
  /// Whether it begins with a capital.
  let isCapitalized: Bool
  /// Whether white space stands before it, or nothing.
  let isSpaced: Bool

  /// Makes a token of a text that fits into memory four times over.
  @inline(__always)
  init(
    range: Range<Int>, kind: Kind, key: WordKey, classes: WordClasses, isCapitalized: Bool,
    isSpaced: Bool, block: Int
  ) {
    self.key = key
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    end = UInt32(truncatingIfNeeded: range.upperBound)
    blockIndex = UInt32(truncatingIfNeeded: block)
    self.classes = classes
    self.kind = kind
    self.isCapitalized = isCapitalized
    self.isSpaced = isSpaced
  }

  /// Where it stands, in UTF-8 bytes.
  @inline(__always)
  var range: Range<Int> { Range(uncheckedBounds: (Int(start), Int(end))) }

  /// The block that it stands in.
  @inline(__always)
  var block: Int { Int(blockIndex) }

  /// Whether it is this word or mark.
  @inline(__always)
  func `is`(_ word: WordKey) -> Bool { key == word }

  /// Whether it is the sign of a currency.
  var isMoneySign: Bool { kind == .mark && Token.moneySigns.contains(key) }

  private static let moneySigns: WordSet = ["$", "£", "€"]

  /// Whether nothing that is known of it keeps it from being a name.
  var mayBeName: Bool { classes.subtracting(.names).isEmpty }

  /// Whether it is of a class of the vocabulary.
  @inline(__always)
  func `is`(_ someClass: WordClasses) -> Bool { !classes.isDisjoint(with: someClass) }
}
