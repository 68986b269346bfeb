/// What two outlets make of one fact, where neither is the older version.
public enum Agreement: String, Hashable, Sendable, CaseIterable {
  /// Both say the same, be it in other words, rounded, or with another bound.
  case agree
  /// They contradict one another.
  case differ
  /// Only the outlet on the old side has it.
  case onlyOld
  /// Only the outlet on the new side has it.
  case onlyNew
}

extension FigureChange {
  /// The change as it reads between two outlets.
  ///
  /// "About 100 firefighters" and "more than 90 firefighters" differ; "1.4 million" and "1.38 million"
  /// agree, since one is the other rounded. Who says so is told for each and is no difference.
  public var agreement: Agreement {
    switch change {
    case .added: return .onlyNew
    case .removed, .withdrawn: return .onlyOld
    case .restyled, .moved, .unchanged: return .agree
    case .changed: break
    }
    guard let old = old?.quantity, let new = new?.quantity else { return .differ }
    let differing = Set(aspects).subtracting([.source, .counts, .bound])
    guard differing.isSubset(of: [.value]) else { return .differ }
    if differing.isEmpty { return old.bound.opposes(new.bound) ? .differ : .agree }
    return old.isRounding(of: new) ? .agree : .differ
  }
}

extension QuoteChange {
  /// The change as it reads between two outlets: one that quotes more of the same words agrees.
  public var agreement: Agreement {
    switch change {
    case .added: .onlyNew
    case .removed, .withdrawn: .onlyOld
    case .reattributed, .reworded: .differ
    case .extended, .cut, .punctuation, .moved, .unchanged: .agree
    }
  }
}

extension Bound {
  /// Whether nothing can be within both: "over 40" and "under 40".
  fileprivate func opposes(_ other: Bound) -> Bool {
    let low: Set<Bound> = [.under, .atMost]
    let high: Set<Bound> = [.over, .atLeast]
    return low.contains(self) && high.contains(other) || high.contains(self) && low.contains(other)
  }
}

extension Quantity {
  /// Whether one of two quantities is the other, rounded to the digits that it prints.
  ///
  /// Small counts are not rounded unless the copy says so: 120 dead are not 123. A bound must hold.
  fileprivate func isRounding(of other: Quantity) -> Bool {
    if vague || other.vague { return false }
    let coarse = value.exponent >= other.value.exponent ? self : other
    let fine = value.exponent >= other.value.exponent ? other : self
    guard coarse.value.exponent > fine.value.exponent else { return false }
    let isExactCount = coarse.kind == .count && coarse.bound == .exact
    if isExactCount, coarse.value.doubleValue.magnitude < 10_000 { return false }
    guard let step = ExactDecimal(significand: 5, exponent: coarse.value.exponent - 1) else {
      return false
    }
    let distance = fine.value.doubleValue - coarse.value.doubleValue
    let size = max(coarse.value.doubleValue.magnitude, fine.value.doubleValue.magnitude)
    guard distance.magnitude <= step.doubleValue else { return false }
    // "More than 70" holds 74, and "more than 20" does not hold 19.
    switch coarse.bound {
    case .over, .atLeast: return distance >= 0 && distance * 10 <= size
    case .under, .atMost: return distance <= 0 && -distance * 10 <= size
    case .exact, .about: return distance.magnitude * 20 <= size
    }
  }
}
