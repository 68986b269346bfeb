import GalleyModel

/// What a figure is about, in a shape that compares fast; its value comes last.
struct FigureTraits {
  var kind: FigureKind
  /// A hash of the unit, or 0.
  var unit: UInt64
  /// A hash of what the unit measures: the same for miles and kilometres.
  var dimension: UInt64
  /// A hash of the head of what is counted, or 0.
  var counts: UInt64
  /// Whether what is counted is printed with the number, not read from elsewhere in the sentence.
  var countsIsPrinted: Bool
  var value: ExactDecimal
  var upper: ExactDecimal?
  var whole: ExactDecimal?
  var bound: Bound
  /// A number for the headline, the highlights, the lead …: what a station repeats or sums up; 0 in
  /// the rest of the body.
  var station: UInt8
  /// The index of the body figure that this one repeats, or -1.
  var repeats = -1
  /// The index of the figure that this one is a conversion of, or -1: the 19 miles of "30km (19
  /// miles)".
  var converts = -1
  /// The index of the figure that came in the place of this one, or -1: the 214 of "221, up from 214".
  var became = -1

  /// Whether it stands in the headline.
  var isInHeadline: Bool { station == Self.station(of: .headline) }

  /// Whether it stands in a paragraph.
  var isInBody: Bool { station < 2 }

  /// The traits of all figures of an article.
  static func all(_ figures: [Figure]) -> [FigureTraits] {
    var traits = figures.map(FigureTraits.init)
    var indexOfID: [String: Int] = [:]
    for index in figures.indices {
      for link in figures[index].links {
        if indexOfID.isEmpty {
          for (index, figure) in figures.enumerated() { indexOfID[figure.id] = index }
        }
        let other = indexOfID[link.to] ?? -1
        switch link.kind {
        case .repeat: traits[index].repeats = other
        case .conversion: traits[index].converts = other
        case .movementEnd: traits[index].became = other
        }
      }
    }
    return traits
  }

  private init(_ figure: Figure) {
    kind = figure.quantity.kind
    // "0.4 degrees", "0.6 degrees Celsius": the scale may be left to the reader.
    let name = figure.quantity.unit == "degree" ? "degree Celsius" : figure.quantity.unit
    unit = name.map { UInt64(hashOf: $0) } ?? 0
    dimension =
      figure.quantity.kind == .measure || figure.quantity.kind == .duration
      ? figure.quantity.unit.flatMap(UnitFactors.dimension(of:)).map { UInt64(hashOf: $0) } ?? unit
      : unit
    counts = figure.counts.map { NewsSynonyms.headHash(of: $0) } ?? 0
    countsIsPrinted = figure.counts.map { Self.ends(figure.span.text, in: $0) } ?? false
    value = figure.quantity.value
    upper = figure.quantity.upper
    whole = figure.quantity.of
    bound = figure.quantity.bound
    station =
      figure.block == .paragraph
      ? (figure.paragraph == 1 ? 1 : 0)
      : Self.station(of: figure.block)
  }

  private static func station(of block: Block.Kind) -> UInt8 {
    UInt8(2 + (Block.Kind.allCases.firstIndex(of: block) ?? 0))
  }

  /// Whether a text ends in the last letters of another: enough to tell a noun by.
  private static func ends(_ text: String, in other: String) -> Bool {
    text.utf8.suffix(4).elementsEqual(other.utf8.suffix(4))
  }

  /// Whether two figures can be one and the same quantity at all: dollars never become percent.
  func canBecome(_ other: FigureTraits) -> Bool {
    // The 25 of "five of 25" is not the five.
    if whole != nil, other.whole == nil, whole == other.value, value != other.value { return false }
    if whole == nil, other.whole != nil, other.whole == value, value != other.value { return false }
    // "Three people" never become "will triple".
    if (kind == .multiple) != (other.kind == .multiple),
      kind == .multiple ? other.countsIsPrinted : countsIsPrinted
    {
      return false
    }
    if family == other.family { return true }
    if unit != 0, unit == other.unit { return true }
    // Elliptic copy ("against 316 mln") leaves out the unit, and with it what sort of number it is.
    guard unit == 0 || other.unit == 0 else { return false }
    let named = unit == 0 ? other : self
    let bare = unit == 0 ? self : other
    guard bare.kind == .count || bare.kind == .measure else { return false }
    // "Two schools" leave nothing out: they never were two days.
    if bare.countsIsPrinted, named.kind != .measure || named.value != bare.value { return false }
    return named.kind == .measure || named.kind == .money || named.value == bare.value
  }

  /// Whether both state the same quantity.
  func isSameQuantity(as other: FigureTraits) -> Bool {
    value == other.value && upper == other.upper && whole == other.whole && unit == other.unit
      && bound == other.bound
  }

  /// A hash of value, range and unit, whatever bounds them.
  var quantityHash: UInt64 {
    var hash = UInt64.hashStart.hashed(with: unit)
    for number in [value, upper ?? .zero, whole ?? .zero] {
      hash = hash.hashed(with: UInt64(bitPattern: number.significand))
        .hashed(with: UInt64(bitPattern: Int64(number.exponent)))
    }
    return hash.spread
  }

  /// Whether both name what they are numbers of, and it is not the same.
  ///
  /// "People", "toll" and "total" stand for whatever is told: "38 people were killed" and "the death
  /// toll rose to 52" are one fact.
  func isOfAnotherThing(than other: FigureTraits) -> Bool {
    counts != 0 && other.counts != 0 && counts != other.counts
      && !Self.anyThing.contains(counts) && !Self.anyThing.contains(other.counts)
  }

  /// The same, where both print it with the number: "12 workers" and "12 guards".
  ///
  /// What is read from elsewhere in the sentence is a guess at which noun of it the number is of.
  func isSurelyOfAnotherThing(than other: FigureTraits) -> Bool {
    countsIsPrinted && other.countsIsPrinted && isOfAnotherThing(than: other)
  }

  /// The heads of what is counted that stand for whatever is told.
  static let anyThing = Set(
    [
      "people", "person", "toll", "dead", "death", "fatality", "casualty", "victim", "life",
      "total", "number", "figure", "amount", "sum", "value", "other", "tally", "count",
    ].map { NewsSynonyms.headHash(of: $0) })

  /// Whether it is a long number told with fewer digits: "nearly 2,900" of 2,870.
  func isRounded(from other: FigureTraits) -> Bool {
    guard unit == other.unit, upper == nil, other.upper == nil, value != other.value,
      other.value.significand.magnitude >= 100,
      value.significand.magnitude < other.value.significand.magnitude
    else { return false }
    let (a, b) = (value.doubleValue, other.value.doubleValue)
    return value.exponent > other.value.exponent && abs(a - b) <= abs(b) * 0.02
  }

  /// Whether one value is so many times the other that no update leads from it to the other.
  func isFarFrom(_ other: FigureTraits) -> Bool {
    let (a, b) = (value.doubleValue.magnitude, other.value.doubleValue.magnitude)
    return min(a, b) > 0 && max(a, b) / min(a, b) >= 50
  }

  /// Whether the number alone tells what it is: a small or round one stands for many things.
  var isDistinctive: Bool {
    if value.exponent < 0 || upper != nil || whole != nil { return true }
    let size = value.doubleValue.magnitude
    return unit != 0 && unit != Self.percent ? size > 12 : size > 1000 || value.significand > 20
  }

  private static let percent = UInt64(hashOf: "percent")

  /// Kinds that an edit may turn into one another.
  private enum Family {
    case count, money, share, measure, time, score, rank
  }

  private var family: Family {
    switch kind {
    case .count, .multiple: .count
    case .money: .money
    case .percent, .points, .ratio: .share
    case .measure: .measure
    case .duration, .age: .time
    case .score: .score
    case .rank: .rank
    }
  }
}

/// What a figure says of the world around it, looked at only where its place does not decide.
struct FigureScope {
  /// A hash of what happened, or 0.
  var event: UInt64
  var when: UInt64
  var place: UInt64
  var source: UInt64

  init(_ figure: Figure) {
    event = figure.event.map { Stem.headHash(of: $0) } ?? 0
    when = figure.when.map { Stem.hash(of: $0) } ?? 0
    place = figure.where.map { Stem.hash(of: $0) } ?? 0
    source = figure.attribution?.name.map { Stem.headHash(of: $0) } ?? 0
  }
}
