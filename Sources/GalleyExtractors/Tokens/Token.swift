/// A word, number or mark of the copy, by its place in the article's bytes.
struct Token {
  /// What sort of token it is.
  var kind: TokenKind
  /// How it is written.
  var style: TokenStyle
  /// The first byte.
  var start: Int32
  /// The byte after the last.
  var end: Int32
  /// The word's number in the lexicon, or 0 for a word that it does not hold.
  var word: WordID
  /// What the lexicon says of the word.
  var classes: WordClass
  /// The hash of a word in lower case; 0 for everything else.
  var hash: UInt64 = 0

  /// A sign without content, for a place where no token is.
  static let none = Token(kind: .symbol, style: [], start: 0, end: 0, word: 0, classes: [])

  /// Where it stands, in UTF-8 bytes.
  var range: Range<Int> { Int(start)..<Int(end) }
}

/// What sort of token it is: a fact that later stages build on.
enum TokenKind: UInt8 {
  /// Letters, with inner apostrophes: `civilians`, `O'Moen`, `don't`.
  case word
  /// The `'s` or `’s` that is glued to a word.
  case clitic
  /// Digits with their separators: `250,000`, `4.8`.
  case number
  /// Digits and letters in one, or digits that state no quantity: `XC40`, `A4`, `1.2.3`.
  case code
  /// A time of the clock or of a video: `04:34`.
  case clock
  /// A fraction sign: `½`.
  case fraction
  /// `$`, `£`, `€`, `¥`, `₹` and the like.
  case currency
  case percent
  case degree
  case comma
  case period
  case colon
  case semicolon
  case question
  case exclamation
  case ellipsis
  case hyphen
  /// `–`, `—`, `--`, or a hyphen that stands alone.
  case dash
  case slash
  case plus
  case ampersand
  case openBracket
  case closeBracket
  case bullet
  /// `"`, which opens as well as closes.
  case straightDouble
  /// `“`, `„`, `«`, or two backticks.
  case openDouble
  /// `”`, `»`, or two apostrophes.
  case closeDouble
  /// `'` that is not inside a word.
  case straightSingle
  /// `‘`, `‚`, `‹`.
  case openSingle
  /// `’` that is not inside a word, `›`.
  case closeSingle
  /// Any other sign.
  case symbol
}

/// How a token is written.
struct TokenStyle: OptionSet {
  let rawValue: UInt8

  /// No white space stands between it and the token before.
  static let glued = TokenStyle(rawValue: 1)
  /// It begins with a capital letter.
  static let capitalised = TokenStyle(rawValue: 2)
  /// It has at least two letters, all capital.
  static let allCapitals = TokenStyle(rawValue: 4)
  /// It is the first of its block.
  static let firstInBlock = TokenStyle(rawValue: 8)
  /// A line ends between it and the token before.
  static let newLine = TokenStyle(rawValue: 16)
  /// It is a word that ends with a period of its own: "U.S.".
  static let dotted = TokenStyle(rawValue: 32)
}
