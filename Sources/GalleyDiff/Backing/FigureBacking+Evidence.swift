import GalleyModel

/// The bits that a number and what it counts give.
extension FigureBacking {
  /// The bits that a number gives.
  func bits(_ fit: QuantityFit, _ figure: Figure, _ other: Figure) -> Double {
    let story = figure.quantity
    let digits = String(story.value.significand.magnitude).utf8.count
    // Small numbers of things are everywhere, small percentages and sums are not.
    let isSmall =
      story.value.magnitude <= 12 && ![.percent, .money, .measure].contains(story.kind)
    switch fit {
    // "By eight votes to five" and "11 of its 60 tests" have two numbers.
    case .same
    where story.kind == .score
      || story.kind == .count
        && story.of.map { ExactDecimal(12) < $0 && $0 == other.quantity.of } ?? false:
      return 5.2
    case .same:
      return (isSmall ? 2 : digits == 1 ? 3.5 : digits == 2 ? 4.5 : 6.5)
        + (story.unit == nil ? 0 : 1)
    case .fits where isSmall && story.of == nil: return 2
    case .fits: return (digits == 1 ? 3 : digits == 2 ? 3.5 : 5) + closeness(figure, other)
    case .otherBound:
      return isSmall ? 1.5 : story.value == other.quantity.value ? 4 : 3
    case .slip: return isSmall ? 1 : 4
    case .otherValue:
      let times = QuantityFit.times(figure, other) ?? 1
      return times > 20 ? -6 : times > 5 ? -1 : 0
    case .incomparable: return 0
    }
  }

  /// "Almost $400 million" is sooner said of $396 million than of 371.
  private func closeness(_ figure: Figure, _ other: Figure) -> Double {
    let times = QuantityFit.times(figure, other) ?? 2
    return times < 1.012 ? 1.2 : times < 1.05 ? 0.6 : 0
  }

  /// The bits of what is counted.
  func counted(
    _ figure: Figure, _ other: Figure, _ near: [UInt64: Double], _ there: [UInt64: Double],
    isValue: Bool, in source: SourceText
  ) -> Double {
    guard let one = head(figure), let two = head(other) else { return 0 }
    if one == two { return 2 }
    // That another thing is counted is no sign that another thing is told of.
    if isOfOtherSort(figure, other) { return 0.5 }
    if (near[two] ?? 0) > 0.5 || (there[one] ?? 0) > 0.5 { return isValue ? 0.5 : -1 }
    // "58% of owners" is not "58% of tenants" where the source speaks of owners elsewhere.
    if source.contexts.holds(one) { return isValue ? -2.5 : -3 }
    // Few numbers of three digits are of two things in one text.
    return isValue && figure.quantity.value.significand > 100 ? -1.2 : -2
  }

  /// "58% of owners" is not "58 per cent of tenants", wherever else the source speaks of owners.
  func isOfOtherGroup(_ figure: Figure, _ other: Figure, in source: SourceText) -> Bool {
    guard figure.quantity.kind == .percent, other.quantity.kind == .percent,
      figure.span.text.contains(" of "), other.span.text.contains(" of "),
      let one = head(figure), let two = head(other)
    else { return false }
    return one != two && source.contexts.holds(one)
  }

  /// "Lost 600 cattle" is not "lost 600 sheep".
  func isOfOtherSort(_ figure: Figure, _ other: Figure) -> Bool {
    guard figure.printsCounts, other.printsCounts, let one = figure.counts, let two = other.counts
    else { return false }
    return ContrastingNouns.differ(one, two)
  }

  /// "15 per cent over three years" has its three years from the 15 per cent: the bits that the
  /// figure before a time gives.
  func attached(_ index: Int, _ source: SourceText, _ place: Int) -> Double {
    guard let one = readings.attached[index], let two = source.readings.attached[place] else {
      return isBesideEqual(index, source, place) ? 1.5 : 0
    }
    let (mine, theirs) = (readings.figures[one].quantity, source.readings.figures[two].quantity)
    guard mine.kind == theirs.kind, mine.unit == theirs.unit else { return 0 }
    return mine.value == theirs.value ? 2 : -2
  }

  /// "One in five is over 65" of "people of 65 and over were 21.4 per cent": the next number is one.
  private func isBesideEqual(_ index: Int, _ source: SourceText, _ place: Int) -> Bool {
    let mine = neighbours(of: index, readings)
    return !mine.isEmpty && !mine.isDisjoint(with: neighbours(of: place, source.readings))
  }

  /// The values of the figures right beside one, but for those that everything has.
  private func neighbours(of index: Int, _ readings: FigureReadings) -> Set<ExactDecimal> {
    let word = readings.wording.wordOfFigure[index]
    var values: Set<ExactDecimal> = []
    for other in [index - 1, index + 1] where readings.figures.indices.contains(other) {
      let quantity = readings.figures[other].quantity
      let there = readings.wording.wordOfFigure[other]
      if there >= 0, abs(there - word) <= 8, ExactDecimal(12) < quantity.value {
        values.insert(quantity.value)
      }
    }
    return values
  }

  /// "A third of all lessons" is not "a third of mathematics lessons".
  func isOfAll(_ figure: Figure, _ other: Figure) -> Bool {
    guard figure.span.text.contains(" of all "), !other.span.text.contains(" of all "),
      let counts = other.counts?.split(separator: " ")
    else { return false }
    return counts.count > 1 && other.span.text.contains(" of ")
  }

  func head(_ figure: Figure) -> UInt64? {
    guard let counts = figure.counts, !FigureTraits.anyThing.contains(Stem.headHash(of: counts))
    else { return nil }
    let words = counts.split(separator: " ")
    guard let last = words.last, !Self.sortsOfNumber.contains(last.lowercased()) else { return nil }
    return NewsSynonyms.leader(of: ContextWord.stem(of: Array(last.utf8)[...]))
  }

  /// Words that stand for what is counted, or for the sort of number: what they mean, others say.
  static let sortsOfNumber: Set<String> = [
    "those", "them", "these", "others", "all", "some", "part", "share", "proportion", "rate",
    "level", "average", "number",
  ]
}

extension ExactDecimal {
  /// How large it is, whatever its sign.
  fileprivate var magnitude: Double { doubleValue.magnitude }
}
