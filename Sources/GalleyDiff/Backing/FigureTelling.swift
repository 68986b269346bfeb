import GalleyModel

/// How a figure is told: as a change or as what it came to, for now or for an earlier time.
///
/// "Fell by 37" and "fell to 37" share all that stands around them, as do the two numbers of "£64.2m
/// (last year £71.8m)". Which of them is meant, a word or a bracket tells.
struct FigureTelling {
  /// True where it is how much something changed, false where it is what it came to, null where
  /// the words do not tell.
  var isChange: Bool?
  /// Whether a word near it tells that something went up or down.
  var isMoved = true
  /// The figure that tells the same for now; null where it is not told for an earlier time.
  var now: Int?
  /// Whether a word near it speaks of a time before.
  var mayBeEarlier = true
  /// The year that it is told for: "31 branches in 2014".
  var year: String?
  /// Whether it is how far something went beyond a mark: "$3.2 million over budget".
  var isBeyond = false
  /// Whether something is still to come to it: "will rise to £512".
  var isAhead = false
  /// On which side of a contest or an account the words right around it put it.
  var sides = FigureSides()
  /// Whether it is told for next year, or for this one; null where the words say neither.
  var coming: Bool?
  /// What it is told for each of: of "11.40 a head" the person.
  var each: UInt64?
  /// True for "eight more than", false for "eight fewer than".
  var isMore: Bool?
  /// Whether it is told as an average.
  var isAverage = false
  /// Whether it is told for the day of writing: "it now has twelve".
  var isNow = false

  static func all(in wording: Wording) -> [FigureTelling] {
    let reader = TellingReader(wording)
    return wording.extraction.figures.indices.map { reader.telling(of: $0) }
  }

  /// Why one tells of something else than the other; null where it may be the same.
  func conflict(withSource source: FigureTelling) -> String? {
    if let other = source.isChange, isChange.map({ $0 != other }) ?? (other && !isMoved) {
      return other ? "the change, not what it came to" : "what it came to, not the change"
    }
    if isBeyond, !source.isBeyond, source.isChange != true, !source.isMoved {
      return "what it came to, not what is over it"
    }
    if isAhead, source.isNow { return "what it is now" }
    if sides.contradict(source.sides) { return "the opposite" }
    if let each, let other = source.each, each != other { return "for each of something else" }
    if let isMore, let other = source.isMore, isMore != other { return "the opposite" }
    if let coming, let other = source.coming, coming != other {
      return other ? "for the time to come" : "for the time now"
    }
    if let year, let other = source.year { return year == other ? nil : "for \(other)" }
    if isNow, let other = source.year { return "for \(other)" }
    return source.now != nil && !mayBeEarlier ? "for an earlier time" : nil
  }
}
