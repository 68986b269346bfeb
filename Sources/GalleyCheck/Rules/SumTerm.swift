import GalleyModel

/// A number that can be a part of a sum or the sum; a reference, as facts are.
final class SumTerm {
  let value: Double
  /// The unit in its last printed place; none where it is exact.
  let step: Double
  let text: String
  /// The figure; none for bare digits of a list.
  let fact: Fact?
  let tokens: Range<Int>
  let range: TextRange
  let sentence: Int
  let block: Int
  /// Whether it stands for the whole of "five of 25".
  let isWhole: Bool
  /// Whether it can be added: not in "a 12-member panel", "at least 12", "12 to 15", "12 each".
  let isPart: Bool

  var kind: FigureKind { fact?.kind ?? .count }

  var canBeTotal: Bool {
    guard let fact else { return false }
    return (kind != .count || value >= 5) && fact.bound == .exact
      && !fact.figure.quantity.vague
      && (fact.figure.quantity.upper == nil)
  }

  /// What is needed of a number to add it up.
  struct Size {
    private let value: Double
    /// The unit in its last printed place.
    private let step: Double
    /// By how much it may be off as a part.
    private let slack: Double

    init(_ term: SumTerm) {
      value = term.value
      step = term.step
      slack = term.fact?.bound == .about ? term.value * 0.2 : term.step
    }

    /// Whether parts come to it as a total as all are rounded, or all are cut off.
    func fits(_ parts: ArraySlice<Size>) -> Bool {
      var sum = 0.0
      var steps = 0.0
      for part in parts {
        sum += part.value
        steps += part.slack
      }
      let slack = value * 1e-9
      return abs(sum - value) <= (steps + step) / 2 + slack
        || sum < value + step && value < sum + steps
    }
  }

  /// The numbers of a story that may be added to each other, of each unit that has three or more.
  static func classes(of story: Story) -> [[SumTerm]] {
    var classes: [(kind: FigureKind, unit: String?, terms: [SumTerm])] = []
    var sentence = -1
    for fact in story.facts where fact.sentence != sentence {
      sentence = fact.sentence
      guard fact.figure.block.isBody || fact.figure.block == .headline else { continue }
      var last: Fact?
      for part in story.parts[sentence] {
        guard let (kind, unit) = addend(part, behind: last, in: story) else { continue }
        if let fact = part.fact, fact.kind == kind, kind != .count { last = fact }
        let known = classes.firstIndex { $0.kind == kind && $0.unit == unit }
        if known == nil { classes.append((kind, unit, [])) }
        add(
          part, kind, sentence: sentence, to: &classes[known ?? classes.count - 1].terms, in: story)
      }
    }
    return classes.map(\.terms).filter { $0.count >= 3 }
  }

  /// What a number may be added to: its kind and unit.
  private static func addend(_ part: Part, behind last: Fact?, in story: Story)
    -> (FigureKind, String?)?
  {
    guard let fact = part.fact else {
      if let last, last.kind == .duration, story.at(part.tokens.lowerBound, "one") {
        return (last.kind, last.unit)
      }
      return (.count, nil)
    }
    guard fact.value > .zero else { return nil }
    switch fact.kind {
    case .count where fact.unit == nil:
      // An index or a rate is no number of things.
      if fact.value.exponent < 0, fact.value.doubleValue < 10_000 { return nil }
      // "11 years for arson, four for perjury": the unit that is left out goes on.
      let next = story.token(fact.tokens.upperBound)
      if let last,
        last.kind == .duration || last.kind == .measure
          || last.kind == .money && fact.value.doubleValue >= 1e5 && last.value.doubleValue >= 1e5,
        fact.figure.counts == nil || next?.is("of") ?? false,
        next.map({
          $0.is([.preposition, .function]) || $0.kind == .mark && !$0.is("-")
            || elsewhere.contains($0.key)
        }) ?? false
      {
        return (last.kind, last.kind == .money ? last.bareUnit.map(String.init) : last.unit)
      }
      return (.count, nil)
    // "31 votes to 22" are two numbers; "3-1" is a result.
    case .score:
      return fact.spanTokens.count > 3 ? (.count, nil) : nil
    case .money:
      // "$180 million a year: $95 million in purchasing, …"
      return fact.figure.quantity.of == nil ? (fact.kind, fact.bareUnit.map(String.init)) : nil
    case .measure, .duration, .percent:
      return fact.figure.quantity.of == nil ? (fact.kind, fact.unit) : nil
    default: return nil
    }
  }

  /// Where the other part of a thing is: "670,000 in Brazil and 360,000 abroad".
  static let elsewhere: WordSet = ["abroad", "overseas", "elsewhere"]

  /// Adds what a number may be in a sum: of a score both, of a part its whole, too.
  private static func add(
    _ part: Part, _ kind: FigureKind, sentence: Int, to terms: inout [SumTerm], in story: Story
  ) {
    func term(_ value: ExactDecimal, isWhole: Bool = false) -> SumTerm {
      let number = value.doubleValue
      let isExact = (kind == .count || kind == .duration) && value.exponent >= 0 && number < 10_000
      return SumTerm(
        value: number, step: isExact ? 0 : part.fact?.step ?? 0,
        text: isWhole ? Printed.exact(value) : part.text, fact: part.fact, tokens: part.tokens,
        range: part.range, sentence: sentence, block: story.block(ofSentence: sentence),
        isWhole: isWhole,
        isPart: !isWhole && isPart(part, in: story))
    }
    if let fact = part.fact, fact.kind == .score, let upper = fact.figure.quantity.upper {
      terms.append(SumTerm(value: term(part.value), text: Printed.exact(part.value)))
      terms.append(SumTerm(value: term(upper), text: Printed.exact(upper)))
      return
    }
    if let whole = part.fact?.figure.quantity.of { terms.append(term(whole, isWhole: true)) }
    terms.append(term(part.value))
  }

  private static func isPart(_ part: Part, in story: Story) -> Bool {
    let end = part.tokens.upperBound
    if story.at(end, "-"), story.token(end + 1)?.kind == .word { return false }
    guard let fact = part.fact else { return true }
    let behind = fact.spanTokens.upperBound
    return !fact.isQuoted && !fact.figure.quantity.vague
      && (fact.bound == .exact || fact.bound == .about)
      && fact.figure.quantity.upper == nil
      && !story.has(Self.apiece, in: Story.stretch(end, behind + 4))
  }

  private static let apiece: WordSet = ["each", "apiece", "included"]

  private convenience init(value term: SumTerm, text: String) {
    self.init(
      value: term.value, step: 0, text: text, fact: term.fact, tokens: term.tokens,
      range: term.range, sentence: term.sentence, block: term.block, isWhole: false, isPart: true)
  }

  init(
    value: Double, step: Double, text: String, fact: Fact?, tokens: Range<Int>, range: TextRange,
    sentence: Int, block: Int, isWhole: Bool, isPart: Bool
  ) {
    self.value = value
    self.step = step
    self.text = text
    self.fact = fact
    self.tokens = tokens
    self.range = range
    self.sentence = sentence
    self.block = block
    self.isWhole = isWhole
    self.isPart = isPart
  }
}
