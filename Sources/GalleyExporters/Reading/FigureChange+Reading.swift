package import GalleyModel

extension FigureChange {
  /// Where the figure stands: `¶ 3`, or `¶ 3 → 5` where it has moved.
  package var place: String {
    placeOf(old.map { ($0.block, $0.paragraph) }, new.map { ($0.block, $0.paragraph) })
  }

  /// The difference with its share of the old value: `+14 (+36.8%)`, `+2.7 points`; beyond ten times
  /// the old value how many times it is: `+39,960,000 (× 1,000)`.
  package var differenceWords: String? {
    guard let difference else { return nil }
    let amount = signed(difference)
    if new?.quantity.unit == "percent" {
      let isOne = difference == ExactDecimal(1) || difference == ExactDecimal(-1)
      return amount + (isOne ? " point" : " points")
    }
    return percent.map { "\(amount) (\(share($0)))" } ?? amount
  }

  /// A percentage of the old value; nobody reads one beyond 1,000.
  private func share(_ percent: ExactDecimal) -> String {
    let times = percent.doubleValue / 100 + 1
    guard times > 10, times < 1e12 else { return signed(tenths(percent)) + "%" }
    let shown =
      times < 100
      ? ExactDecimal(significand: Int64((times * 10).rounded()), exponent: -1)
      : ExactDecimal(significand: Int64(times.rounded()), exponent: 0)
    return "× " + (shown?.grouped ?? signed(tenths(percent)) + "%")
  }

  /// What else there is to say: which aspects differ beside the value, and what to be careful with.
  package var details: [String] {
    var details: [String] = []
    for aspect in aspects {
      switch aspect {
      case .value, .upper, .of: break
      case .bound: details.append(step("bound", boundWords(old), boundWords(new)))
      case .direction:
        details.append(step("direction", old?.direction?.rawValue, new?.direction?.rawValue))
      case .unit: details.append(step("unit", old?.quantity.unit, new?.quantity.unit))
      case .counts: details.append(step("counts", old?.counts, new?.counts))
      case .source:
        details.append(step("source", old?.attribution?.name, new?.attribution?.name))
      }
    }
    if ambiguous { details.append("another pairing is as likely") }
    return details
  }

  private func boundWords(_ figure: Figure?) -> String? {
    figure.map { $0.qualifier ?? $0.quantity.bound.name }
  }
}

extension QuoteChange {
  /// Where the quote stands: `¶ 3`, or `¶ 3 → 5`.
  package var place: String {
    placeOf(old.map { ($0.block, $0.paragraph) }, new.map { ($0.block, $0.paragraph) })
  }

  /// Who says it: one name, or `A → B` where it was given to another speaker.
  package var speaker: String? {
    let was = old?.attribution?.name
    let now = new?.attribution?.name
    if aspects.contains(.speaker) { return "\(was ?? "nobody") → \(now ?? "nobody")" }
    return now ?? was
  }

  /// What else there is to say.
  package var details: [String] {
    var details: [String] = []
    if let paraphrase {
      details.append(
        old == nil ? "was a paraphrase: “\(paraphrase)”" : "is now a paraphrase: “\(paraphrase)”")
    }
    if ambiguous { details.append("another pairing is as likely") }
    return details
  }
}

extension DetailChange {
  /// Where the detail stands: `¶ 3`, or `¶ 3 → 5`.
  package var place: String {
    placeOf(old.map { ($0.block, $0.paragraph) }, new.map { ($0.block, $0.paragraph) })
  }
}

extension ParagraphChange {
  /// Which paragraphs, in both versions where they have other numbers: `¶ 3 → 5`.
  package var place: String {
    if old.isEmpty { return places(new) }
    if new.isEmpty || old == new { return places(old) }
    return places(old) + " → " + places(new).dropFirst(2)
  }
}

private func placeOf(_ old: (Block.Kind, Int?)?, _ new: (Block.Kind, Int?)?) -> String {
  guard let old else { return new.map { place($0.0, $0.1) } ?? "" }
  guard let new else { return place(old.0, old.1) }
  let was = place(old.0, old.1)
  let now = place(new.0, new.1)
  if was == now { return was }
  return old.1 != nil && new.1 != nil ? was + " → " + now.dropFirst(2) : "\(was) → \(now)"
}

private func step(_ name: String, _ old: String?, _ new: String?) -> String {
  "\(name): \(old ?? "none") → \(new ?? "none")"
}

private func signed(_ number: ExactDecimal) -> String {
  number > .zero ? "+" + number.grouped : number.grouped
}

/// A percentage with one decimal.
private func tenths(_ number: ExactDecimal) -> ExactDecimal {
  let scaled = (number.doubleValue * 10).rounded()
  guard scaled.magnitude < 1e15 else { return number }
  return ExactDecimal(significand: Int64(scaled), exponent: -1) ?? number
}
