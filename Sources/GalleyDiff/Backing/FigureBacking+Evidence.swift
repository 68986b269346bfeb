import GalleyModel

/// The bits that a number and what it counts give.
extension FigureBacking {
  /// The bits that a number gives.
  func bits(_ fit: QuantityFit, _ figure: Figure, _ other: Figure) -> Double {
    let story = figure.quantity
    let digits = String(story.value.significand.magnitude).utf8.count
    // Small numbers of things are everywhere, small percentages and sums are not.
    let isSmall =
      story.value.magnitude <= 12 && story.kind != .percent && story.kind != .money
    switch fit {
    case .same:
      return (isSmall ? 2 : digits == 1 ? 3.5 : digits == 2 ? 4.5 : 6.5)
        + (story.unit == nil ? 0 : 1)
    case .fits: return isSmall && story.of == nil ? 2 : digits == 1 ? 3 : digits == 2 ? 3.5 : 5
    case .otherBound: return isSmall ? 1.5 : 3
    case .slip: return 4
    case .otherValue:
      let times = QuantityFit.times(figure, other) ?? 1
      return times > 20 ? -6 : times > 5 ? -1 : 0
    case .incomparable: return 0
    }
  }

  /// The bits of what is counted.
  func counted(
    _ figure: Figure, _ other: Figure, _ near: [UInt64: Double], _ there: [UInt64: Double],
    isValue: Bool, in source: SourceText
  ) -> Double {
    guard let one = head(figure), let two = head(other) else { return 0 }
    if one == two { return 2 }
    if (near[two] ?? 0) > 0.5 || (there[one] ?? 0) > 0.5 { return isValue ? 0.5 : -1 }
    // "58% of owners" is not "58% of tenants" where the source speaks of owners elsewhere.
    if source.contexts.holds(one) { return isValue ? -2.5 : -3 }
    return -2
  }

  /// "58% of owners" is not "58 per cent of tenants", wherever else the source speaks of owners.
  func isOfOtherGroup(_ figure: Figure, _ other: Figure, in source: SourceText) -> Bool {
    guard figure.quantity.kind == .percent, other.quantity.kind == .percent,
      figure.span.text.contains(" of "), other.span.text.contains(" of "),
      let one = head(figure), let two = head(other)
    else { return false }
    return one != two && source.contexts.holds(one)
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
    guard let last = words.last, !Self.nothing.contains(last.lowercased()) else { return nil }
    return NewsSynonyms.leader(of: ContextWord.stem(of: Array(last.utf8)[...]))
  }

  /// Words that stand for what is counted, or for the sort of number: what they mean, others say.
  private static let nothing: Set<String> = [
    "those", "them", "these", "others", "all", "some", "part", "share", "proportion", "rate",
    "level", "average", "number",
  ]
}

extension ExactDecimal {
  /// How large it is, whatever its sign.
  fileprivate var magnitude: Double { doubleValue.magnitude }
}
