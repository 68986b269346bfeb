import GalleyModel

/// A value that the copy may compare with another of its kind.
///
/// "One hour and 34 minutes" are one value, and "one in eight" is a share of one. A reference, as facts
/// are.
final class CopyValue {
  /// What may be compared with what.
  enum Scale: Hashable {
    case count, percent, share, seconds, months, days, degrees
    case money(Substring)
    case measure(String)
  }

  let scale: Scale
  let number: Double
  let fact: Fact
  let tokens: Range<Int>
  /// What it counts, where it is a count that says so.
  let noun: WordKey?
  /// What it stands for, as a multiple of the unit of its figure, at a precision.
  private let step: Double
  private let factor: Double
  private let span: TextRange

  /// The values of a sentence, in text order, without those that are changes themselves.
  static func all(inSentence sentence: Int, of story: Story) -> [CopyValue] {
    all(story.facts(inSentence: sentence), in: story)
  }

  /// The values of some sentences.
  static func all(inSentences sentences: ClosedRange<Int>, of story: Story) -> [CopyValue] {
    var values: [CopyValue] = []
    for sentence in sentences {
      let next = story.values[sentence]
      // A value may go on over the end of a paragraph: then all are read in one.
      if let last = values.last, let first = next.first, last.joined(with: first, in: story) != nil
      {
        return all(story.facts(inSentences: sentences), in: story)
      }
      values += next
    }
    return values
  }

  private static func all(_ facts: ArraySlice<Fact>, in story: Story) -> [CopyValue] {
    guard !facts.isEmpty else { return [] }
    var values: [CopyValue] = []
    for fact in facts {
      guard let value = CopyValue(fact, in: story) else { continue }
      if let last = values.last, let whole = last.joined(with: value, in: story) {
        values[values.count - 1] = whole
      } else if let last = values.last, let same = value.adopting(last, in: story) {
        values.append(same)
      } else {
        values.append(value)
      }
    }
    return values
  }

  private convenience init?(_ fact: Fact, in story: Story) {
    guard fact.isPlain || fact.kind == .ratio, !fact.figure.quantity.vague,
      !fact.isQuoted, !story.at(fact.tokens.upperBound, "times"),
      let (scale, factor) = CopyValue.scale(of: fact)
    else { return nil }
    self.init(
      scale: scale, number: fact.value.doubleValue * factor, fact: fact, tokens: fact.tokens,
      noun: scale == .count ? story.nounOfCount(fact) : nil, step: fact.step * factor,
      factor: factor, span: fact.figure.span.range)
  }

  private static func scale(of fact: Fact) -> (Scale, Double)? {
    switch fact.kind {
    case .count where fact.unit == nil: return (.count, 1)
    case .points where fact.unit == "point": return (.count, 1)
    case .percent: return (.percent, 1)
    case .money: return (.money(fact.bareUnit ?? ""), 1)
    case .ratio:
      guard fact.share != nil else { return nil }
      return (.share, 1 / (fact.figure.quantity.of?.doubleValue ?? 1))
    case .measure:
      guard let unit = fact.unit else { return nil }
      return (unit.hasPrefix("degree") ? .degrees : .measure(unit), 1)
    case .duration: return fact.unit.flatMap { times[$0] }.map { ($0.scale, $0.size) }
    default: return nil
    }
  }

  private init(
    scale: Scale, number: Double, fact: Fact, tokens: Range<Int>, noun: WordKey? = nil,
    step: Double, factor: Double, span: TextRange
  ) {
    self.scale = scale
    self.number = number
    self.fact = fact
    self.tokens = tokens
    self.noun = noun
    self.step = step
    self.factor = factor
    self.span = span
  }

  private static let times: [String: (scale: Scale, size: Double)] = [
    "second": (.seconds, 1), "minute": (.seconds, 60), "hour": (.seconds, 3600),
    "day": (.days, 1), "week": (.days, 7), "month": (.months, 1), "year": (.months, 12),
  ]

  /// "to 4.8 days from the 6.4 of before": what it is compared with leaves out its unit.
  private func adopting(_ other: CopyValue, in story: Story) -> CopyValue? {
    guard isBare, other.scale != .count, other.scale != .share,
      other.fact.sentence == fact.sentence, number * 5 > other.number / other.factor,
      number < other.number / other.factor * 5
    else { return nil }
    let start =
      story.at(tokens.lowerBound - 1, "the") ? tokens.lowerBound - 2 : tokens.lowerBound - 1
    guard let lead = story.token(start), Story.leadsToPast.contains(lead.key) else { return nil }
    return CopyValue(
      scale: other.scale, number: number * other.factor, fact: fact, tokens: tokens,
      step: step * other.factor, factor: other.factor, span: span)
  }

  /// "one hour and 34 minutes", "4min 2.31sec": hours with minutes, minutes with seconds.
  private func joined(with next: CopyValue, in story: Story) -> CopyValue? {
    let end = fact.spanTokens.upperBound
    guard scale == .seconds, factor > 1,
      next.scale == .seconds && next.factor < factor
        || next.scale == .count && next.number < 60 && next.fact.figure.counts == nil,
      (0...1).contains(next.tokens.lowerBound - end),
      next.tokens.lowerBound == end || story.at(end, "and") || story.at(end, ",")
    else { return nil }
    // "one hour and 19": what follows hours without a unit are minutes.
    let size = next.scale == .count ? factor / 60 : 1
    return CopyValue(
      scale: .seconds, number: number + next.number * size, fact: fact,
      tokens: tokens.lowerBound..<next.tokens.upperBound, step: next.step * size, factor: 1,
      span: span.lowerBound..<next.span.upperBound)
  }

  /// What it may stand for where it is printed at a precision; bounds count as they do for figures.
  func interval(step: Double? = nil) -> Interval {
    var quantity = fact.figure.quantity
    let step = step ?? self.step
    // "One in eight" is said of 12 and of 13 percent.
    if scale == .share { return Interval(number * 0.96, number * 1.04) }
    guard tokens == fact.tokens else {
      return Interval(number - step * 0.5, number + step)
    }
    quantity.of = nil
    return Interval(quantity, step: step / factor).scaled(factor)
  }

  /// Both as printed alike: beside "$5.5 million" "$5 million" is no 5.4.
  static func intervals(_ one: CopyValue, _ other: CopyValue) -> (Interval, Interval) {
    let step = min(one.step, other.step)
    return (one.interval(step: step), other.interval(step: step))
  }

  /// The words of it.
  func text(in story: Story) -> TextSpan {
    tokens == fact.tokens ? fact.figure.span : story.span(span)
  }

  /// An amount of its scale as messages print it.
  func printed(_ amount: Double) -> String {
    let unit = fact.unit.map { String($0.prefix { $0 != " " }) }
    switch scale {
    case .percent: return Printed.rounded(amount) + " points"
    case .share: return Printed.rounded(amount * 100) + " points"
    case .seconds, .days, .months:
      // A sixth of an hour are ten minutes.
      let units = CopyValue.times.filter { $0.value.scale == scale }.sorted {
        $0.value.size > $1.value.size
      }
      let own = CopyValue.times[fact.unit ?? ""]?.size ?? 1
      let fitting = units.first { $0.value.size <= own && amount >= $0.value.size } ?? units.last
      return Printed.amount(amount / (fitting?.value.size ?? 1), fitting?.key ?? fact.unit)
    case .money: return Printed.amount(amount, unit)
    case .count: return Printed.rounded(amount)
    case .degrees: return Printed.amount(amount, "degree")
    case .measure: return Printed.amount(amount, fact.unit)
    }
  }

  /// Whether it is a number alone, which may be of any unit.
  var isBare: Bool { scale == .count && noun == nil }

  /// Whether both are of one scale and, of counts, name the same noun or none.
  func isAlike(_ other: CopyValue) -> Bool { scale == other.scale && noun == other.noun }

  /// Whether both may count the same: of counts that name what they count, the same noun.
  func isComparable(with other: CopyValue) -> Bool {
    scale == other.scale && (noun == other.noun || noun == nil || other.noun == nil)
  }
}

extension Story {
  /// The noun right behind the number of a count, if it has one; "the 5,100 who came" has none.
  func nounOfCount(_ fact: Fact) -> WordKey? {
    if fact.kind == .points { return "point" }
    let end = fact.spanTokens.upperBound
    guard end > fact.tokens.upperBound else {
      // "by 2,000 crowns to 48,000"
      guard at(fact.tokens.lowerBound - 1, "to"),
        let before = facts(inSentence: fact.sentence).last(where: { $0.index < fact.index }),
        before.kind == .count, before.unit == nil,
        before.spanTokens.upperBound == fact.tokens.lowerBound - 1,
        before.spanTokens.upperBound > before.tokens.upperBound
      else { return nil }
      return nounOfCount(before)
    }
    // "630 burglaries", "29 seats of the assembly": the last word before a preposition.
    var last: WordKey?
    for index in fact.tokens.upperBound..<end {
      guard let token = token(index), token.kind == .word, !token.is([.preposition, .function])
      else { break }
      last = noun(at: index) ?? last
    }
    return last
  }
}

extension [CopyValue] {
  /// The values of a scale together, of counts those of one noun and those that name none, in the order
  /// in which the first of each stands.
  func grouped() -> [[CopyValue]] {
    var groups: [[CopyValue]] = []
    for (index, value) in enumerated() {
      guard !self[..<index].contains(where: { $0.isAlike(value) }) else { continue }
      let group = filter { $0.isComparable(with: value) }
      // A count without a noun belongs to that of a noun beside it.
      if value.isBare, group.contains(where: { !$0.isBare }) { continue }
      groups.append(group)
    }
    return groups
  }
}
