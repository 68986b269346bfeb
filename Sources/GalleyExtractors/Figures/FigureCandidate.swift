import GalleyModel

/// A figure on its way: what the rules have found out about a number so far.
struct FigureCandidate {
  /// How the number is written.
  var form: Numeral.Form
  /// The number words, both ends of a range included.
  var number: Range<Int>
  /// The figure with currency, unit and rate.
  var tokens: Range<Int>
  var quantity: Quantity
  /// The bound words.
  var qualifier: Range<Int>?
  /// Tied to the noun or unit behind it by a hyphen: "15-member", "10-day".
  var isCompound = false
  /// Where the hyphen of the compound stands that a hanging hyphen points to: "five- and
  /// six-cylinder".
  var compound: Int?
  /// What it is a part of is told by the figure before it.
  var isElliptical = false
  /// It goes on with the poll of a sentence before, and so with its source.
  var continues = false
  /// The counted noun.
  var counted: Range<Int>?
  /// The counted noun of an earlier figure, where this one leaves its own out.
  var countedBefore: String?
  /// The state that people are counted by where no noun says whom: "12 {dead}".
  var state: Range<Int>?
  var direction: Direction?
  /// The candidate of the same sentence that it points to.
  var link: (to: Int, kind: Link.Kind)?

  /// The number without its scale words, where it has some: 93 of "93 billion".
  var mantissa: ExactDecimal

  /// Where the words behind the figure begin.
  var end: Int { tokens.upperBound }
}
