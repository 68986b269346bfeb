import GalleyModel

/// What a figure tells, apart from the text it stands in: of whom, what happened, when.
struct Fact {
  /// The unit without what it is a rate of, or 0.
  let unit: UInt64
  /// The class of what happened, or null.
  let event: Int?
  /// Whether those who are counted are people of whom no more is told.
  let isAnybody: Bool
  /// Whether it is a part of another figure: "including at least 20,000".
  let isPart: Bool
  let span: FactSpan?

  init(_ figure: Figure, _ index: Int, in wording: Wording) {
    unit = Self.baseUnit(figure.quantity.unit)
    let head = figure.counts.map { Stem.headHash(of: $0) }
    let told = FactWords.stems(of: figure)
    let near = Self.nearStems(index, in: wording)
    let named = FactWords.event(of: figure)
    event =
      figure.quantity.kind == .count
      ? named ?? near.after.lazy.compactMap { FactWords.events[$0] }.first : named
    isAnybody = head.map(FactWords.anybody.contains) ?? (event != nil)
    isPart =
      told.contains(where: FactWords.parts.contains)
      || near.before.contains(where: FactWords.parts.contains)
    span = FactSpan(figure)
  }

  private static func baseUnit(_ unit: String?) -> UInt64 {
    guard let unit else { return 0 }
    let words = unit.split(separator: " ")
    let base = words.firstIndex(of: "per").map { words[..<$0] } ?? words[...]
    return UInt64(hashOf: base.joined(separator: " "))
  }

  /// The stems right before a figure and those behind it, up to the next one.
  private static func nearStems(
    _ figure: Int, in wording: Wording
  ) -> (before: [UInt64], after: [UInt64]) {
    let word = wording.wordOfFigure[figure]
    let sentence = wording.sentenceOfFigure[figure]
    guard word >= 0, sentence >= 0 else { return ([], []) }
    let range = wording.sentences[sentence].words
    let before = wording.words[max(range.lowerBound, word - 3)..<word].indices
      .filter { wording.words[$0].figure == Word.plain }
    var after: [Int] = []
    var next = word + 1
    while next < range.upperBound, after.count < Self.reach, wording.words[next].figure < 0 {
      if wording.words[next].figure == Word.plain { after.append(next) }
      next += 1
    }
    return (before.map(wording.stem), after.map(wording.stem))
  }

  /// How many words behind a figure may tell what happened.
  private static let reach = 6
}
