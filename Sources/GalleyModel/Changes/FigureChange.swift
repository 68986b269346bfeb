/// What became of a figure between two versions.
public enum FigureChangeKind: String, Hashable, Sendable, CaseIterable {
  /// Another value, bound, unit, counted thing or source.
  case changed
  /// The same quantity in other writing: 1.4m became 1.4 million.
  case restyled
  /// The same, in another paragraph.
  case moved
  /// The same in the same place.
  case unchanged
  /// Only the new version has it.
  case added
  /// Only the old version has it.
  case removed
  /// The old version has it, and the new one takes the whole article back.
  case withdrawn
}

/// A part of a figure that can differ between versions.
public enum FigureAspect: String, Hashable, Sendable, CaseIterable {
  /// The number, or the low end of a range.
  case value
  /// The high end of a range.
  case upper
  /// The whole in "five of 25".
  case of
  /// The bound.
  case bound
  /// Up became down, or a profit a loss.
  case direction
  /// The unit.
  case unit
  /// What is counted.
  case counts
  /// Who is the source.
  case source
}

/// A figure of one version beside its counterpart in the other.
public struct FigureChange: Hashable, Sendable {
  /// What became of it.
  public var change: FigureChangeKind
  /// What differs; empty unless changed.
  public var aspects: [FigureAspect]
  /// The figure in the old version; null if added.
  public var old: Figure? { olds.first }
  /// The figure in the new version; null if removed or withdrawn.
  public var new: Figure? { news.first }
  /// New minus old, exact; null where units differ.
  public var difference: ExactDecimal?
  /// The difference in percent of the old value, where that means something.
  public var percent: ExactDecimal?
  /// True where another pairing was nearly as good.
  public var ambiguous: Bool
  /// True where the article has an update note that does not name this change.
  public var silent: Bool
  /// Why these two were paired, for people.
  public var why: String

  // Slices of the lists of either version: a long comparison copies none of its figures.
  private let olds: ArraySlice<Figure>
  private let news: ArraySlice<Figure>

  /// Makes a change.
  public init(
    change: FigureChangeKind, aspects: [FigureAspect] = [], old: Figure?, new: Figure?,
    difference: ExactDecimal? = nil, percent: ExactDecimal? = nil, ambiguous: Bool = false,
    silent: Bool = false, why: String = ""
  ) {
    self.init(
      change: change, aspects: aspects, old: old.map { [$0] } ?? [], new: new.map { [$0] } ?? [],
      difference: difference, percent: percent, ambiguous: ambiguous, silent: silent, why: why)
  }

  /// Makes a change of figures that stand in the lists of the two versions.
  /// - Parameters:
  ///   - old: The figure in the old version; empty if added.
  ///   - new: The figure in the new version; empty if removed or withdrawn.
  public init(
    change: FigureChangeKind, aspects: [FigureAspect] = [], old: ArraySlice<Figure>,
    new: ArraySlice<Figure>,
    difference: ExactDecimal? = nil, percent: ExactDecimal? = nil, ambiguous: Bool = false,
    silent: Bool = false, why: String = ""
  ) {
    self.change = change
    self.aspects = aspects
    olds = old
    news = new
    self.difference = difference
    self.percent = percent
    self.ambiguous = ambiguous
    self.silent = silent
    self.why = why
  }
}

extension FigureChange {
  /// True where the new version tells its readers something else than the old one.
  public var isSubstantial: Bool {
    switch change {
    case .changed, .withdrawn: true
    case .added, .removed: !isRepeated
    case .restyled, .moved, .unchanged: false
    }
  }

  /// True where a headline, a highlight or a caption came or went that only repeats a figure of the
  /// body: what became of that one says all.
  public var isRepeated: Bool {
    switch change {
    case .added: new?.links.contains { $0.kind == .repeat } ?? false
    case .removed: old?.links.contains { $0.kind == .repeat } ?? false
    default: false
    }
  }
}
