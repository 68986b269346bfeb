import GalleyModel

/// A figure as the rules see it: with its place among the tokens and the values that it may stand for.
///
/// The rules hand facts around by the thousand: as a reference each costs a count, not a copy of all
/// that the figure holds.
final class Fact: Sendable {
  /// The figure.
  let figure: Figure
  /// Its index among the figures of the article.
  let index: Int
  /// The tokens of its number.
  let tokens: Range<Int>
  /// The tokens of all its words: of the number, its unit and what it counts.
  let spanTokens: Range<Int>
  /// The sentence that it stands in.
  let sentence: Int
  /// The unit in the last printed place: .1 for "3.4", 100,000 for "3.4 million".
  let step: Double
  /// What it may stand for.
  let interval: Interval
  /// Whether a quotation holds it.
  let isQuoted: Bool
  /// Whether the copy names a source for it.
  let isAttributed: Bool
  /// How many digits its number has, and what they come to: the same where digits change places.
  let digits: Int
  /// The unit without its rate: "$12.90 an hour" and "$12.00" are both dollars.
  let bareUnit: Substring?

  init(
    figure: Figure, index: Int, tokens: Range<Int>, spanTokens: Range<Int>, sentence: Int
  ) {
    self.figure = figure
    self.index = index
    self.tokens = tokens
    self.spanTokens = spanTokens
    self.sentence = sentence
    step = Interval.step(of: figure)
    interval = Interval(figure.quantity, step: step)
    isQuoted = figure.inQuote != nil
    isAttributed = figure.attribution != nil
    digits = figure.number.text.utf8.reduce(0) { $1 &- 0x30 < 10 ? $0 + 1000 + Int($1) : $0 }
    bareUnit = figure.quantity.unit.map { unit in
      // A currency alone.
      if unit.utf8.count == 3 { return unit[...] }
      return unit[..<(unit.utf8.firstIndex(of: UInt8(ascii: " ")) ?? unit.endIndex)]
    }
  }

  var value: ExactDecimal { figure.quantity.value }
  var kind: FigureKind { figure.quantity.kind }
  var unit: String? { figure.quantity.unit }
  var bound: Bound { figure.quantity.bound }
  var range: TextRange { figure.number.range }

  /// As messages show it: amounts of money with their sign.
  var printed: String { kind == .money ? figure.span.text : figure.number.text }

  /// What it may stand for if its bound is left out.
  var exact: Interval {
    Interval(
      value.doubleValue - step * 0.5, value.doubleValue + max(step, value.doubleValue * 1e-9))
  }

  /// Whether it may be added to others: one exact number.
  var isPlain: Bool {
    !figure.quantity.vague && figure.quantity.upper == nil
      && (figure.quantity.of == nil || kind == .ratio)
  }

  /// The whole number, of what copy counts one by one: what is more than a billion is a billion here.
  var whole: Int { Int(min(max(value.doubleValue, -1e9), 1e9)) }

  /// A share in words, or a percentage, as a part of one.
  var share: Interval? {
    switch kind {
    case .percent: return interval.scaled(0.01)
    case .ratio:
      // "A third" is one of three, "a quarter" is .25.
      let whole = figure.quantity.of?.doubleValue ?? 1
      guard whole > 0, figure.quantity.value.doubleValue <= whole else { return nil }
      let value = figure.quantity.value.doubleValue / whole
      // "A quarter" is said of 23 to 27 percent.
      switch figure.quantity.bound {
      case .exact: return Interval(value * 0.92, value * 1.08)
      case .about: return Interval(value * 0.85, value * 1.15)
      case .under: return Interval(value * 0.8, value * 1.005)
      case .over: return Interval(value * 0.995, value * 1.25)
      case .atLeast: return Interval(value * 0.995, 1)
      case .atMost: return Interval(0, value * 1.005)
      }
    default: return nil
    }
  }
}
