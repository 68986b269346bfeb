/// What became of a quote between two versions.
public enum QuoteChangeKind: String, Hashable, Sendable, CaseIterable {
  /// Given to another speaker.
  case reattributed
  /// Other words.
  case reworded
  /// The same words and more.
  case extended
  /// The same words and fewer.
  case cut
  /// Other punctuation only.
  case punctuation
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

/// A part of a quote that can differ between versions.
public enum QuoteAspect: String, Hashable, Sendable, CaseIterable {
  /// The words.
  case wording
  /// Who said it.
  case speaker
  /// The punctuation.
  case punctuation
}

/// A quote of one version beside its counterpart in the other.
public struct QuoteChange: Hashable, Sendable {
  /// What became of it.
  public var change: QuoteChangeKind
  /// What differs.
  public var aspects: [QuoteAspect]
  /// The quote in the old version; null if added.
  public var old: Quote? { olds.first }
  /// The quote in the new version; null if removed or withdrawn.
  public var new: Quote? { news.first }
  /// The words of both, aligned.
  public var words: [Redline]
  /// The sentence that now tells the quote without its marks, or null.
  public var paraphrase: String?
  /// True where another pairing was nearly as good.
  public var ambiguous: Bool
  /// Why these two were paired, for people.
  public var why: String

  // Slices of the lists of either version: a long comparison copies none of its quotes.
  private let olds: ArraySlice<Quote>
  private let news: ArraySlice<Quote>

  /// Makes a change.
  public init(
    change: QuoteChangeKind, aspects: [QuoteAspect] = [], old: Quote?, new: Quote?,
    words: [Redline] = [], paraphrase: String? = nil, ambiguous: Bool = false, why: String = ""
  ) {
    self.init(
      change: change, aspects: aspects, old: old.map { [$0] } ?? [], new: new.map { [$0] } ?? [],
      words: words, paraphrase: paraphrase, ambiguous: ambiguous, why: why)
  }

  /// Makes a change of quotes that stand in the lists of the two versions.
  /// - Parameters:
  ///   - old: The quote in the old version; empty if added.
  ///   - new: The quote in the new version; empty if removed or withdrawn.
  public init(
    change: QuoteChangeKind, aspects: [QuoteAspect] = [], old: ArraySlice<Quote>,
    new: ArraySlice<Quote>,
    words: [Redline] = [], paraphrase: String? = nil, ambiguous: Bool = false, why: String = ""
  ) {
    self.change = change
    self.aspects = aspects
    olds = old
    news = new
    self.words = words
    self.paraphrase = paraphrase
    self.ambiguous = ambiguous
    self.why = why
  }
}

extension QuoteChange {
  /// True where the new version tells its readers something else than the old one.
  public var isSubstantial: Bool {
    switch change {
    case .moved, .unchanged, .punctuation: false
    case .reattributed, .reworded, .extended, .cut, .added, .removed, .withdrawn: true
    }
  }
}
