import GalleyModel

/// A number as the copy writes it, before anything is known of what it counts.
struct Numeral {
  /// How the number is written.
  enum Form {
    /// With at least one digit.
    case digits
    /// In words alone.
    case words
    /// A share in words: half, a third, two-thirds.
    case fraction
    /// dozens, hundreds of thousands.
    case vague
    /// doubled, threefold.
    case multiple
  }

  /// The number words.
  var tokens: Range<Int>
  var value: ExactDecimal
  /// The denominator of a fraction that no decimal writes exactly.
  var of: ExactDecimal?
  var form: Form
  /// What its first token says, where that is a whole number without separators: 40 of "40 million".
  var integer: Int?
}
