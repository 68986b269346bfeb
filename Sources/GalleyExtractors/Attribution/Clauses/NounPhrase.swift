/// The words that name somebody or something in a clause.
struct NounPhrase {
  /// All its items: "a spokesman for the ministry".
  var items: Range<Int>
  /// The phrase without what hangs on it: "a spokesman".
  var core: Range<Int>
  /// An apposition behind it, without its commas: "the chairman of the board"; or empty.
  var apposition: Range<Int> = 0..<0
  /// What kind of words name it.
  var kind: Kind

  enum Kind {
    case pronoun
    /// "who": the speaker stands before it.
    case relative
    /// A name or a common noun.
    case nominal
  }
}
