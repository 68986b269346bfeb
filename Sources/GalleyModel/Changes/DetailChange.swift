/// What became of a detail between two versions.
public enum DetailChangeKind: String, Hashable, Sendable, CaseIterable {
  /// Other words stand in its place.
  case changed
  /// Only the new version has it.
  case added
  /// Only the old version has it.
  case removed
}

/// What sort of detail it is.
public enum DetailAspect: String, Hashable, Sendable, CaseIterable {
  /// A date, weekday, month or year.
  case date
  /// A time of day.
  case time
  /// The name of a person, place or organisation.
  case name
  /// "not", "never", "no": a sentence says the opposite.
  case negation
  /// Any other words of a passage about which no other row tells.
  case wording
}

/// Words of an article that are neither figure nor quote but change what it says.
public struct Detail: Hashable, Sendable {
  /// The words as printed, cut short where they are many, and where they stand.
  public var span: TextSpan
  /// The kind of block that they stand in.
  public var block: Block.Kind
  /// The number of the body paragraph, or null in other blocks.
  public var paragraph: Int?
  /// The sentence that they stand in, or what stands around them where that is long.
  public var sentence: String

  /// Makes a detail.
  public init(span: TextSpan, block: Block.Kind, paragraph: Int?, sentence: String) {
    self.span = span
    self.block = block
    self.paragraph = paragraph
    self.sentence = sentence
  }
}

/// A detail of one version beside its counterpart in the other: "Tuesday" became "Wednesday".
public struct DetailChange: Hashable, Sendable {
  /// What became of it.
  public var change: DetailChangeKind
  /// What sort of detail it is.
  public var aspect: DetailAspect
  /// The words of the old version; null if added.
  public var old: Detail?
  /// The words of the new version; null if removed.
  public var new: Detail?

  /// Makes a change.
  public init(aspect: DetailAspect, old: Detail?, new: Detail?) {
    self.aspect = aspect
    self.old = old
    self.new = new
    change = old == nil ? .added : new == nil ? .removed : .changed
  }

  /// Why the two stand beside one another, for people.
  public var why: String {
    change == .changed ? "the same place in matched sentences" : "only one version has it"
  }
}
