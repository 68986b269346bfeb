import GalleyModel

extension Story {
  /// Which of two values is the earlier one, as the words around them tell; null where they do not.
  ///
  /// Where they stand side by side, "46,000 here and 22,000 there", only a word of the past will do.
  func earlier(of one: CopyValue, _ other: CopyValue, areBeside: Bool = false) -> (
    old: CopyValue, new: CopyValue
  )? {
    let (first, second) =
      one.tokens.lowerBound < other.tokens.lowerBound ? (one, other) : (other, one)
    let (regions) = self.regions(of: first, second)
    if let year = latestYear(in: regions.0), let rival = latestYear(in: regions.1), year != rival {
      return year < rival ? (first, second) : (second, first)
    }
    let scores = (pastness(of: first, in: regions.0), pastness(of: second, in: regions.1))
    guard scores.0 != scores.1, !areBeside || max(scores.0, scores.1) > 0 else { return nil }
    return scores.0 > scores.1 ? (first, second) : (second, first)
  }

  /// The words that belong to either of two values: of one sentence up to the mark, the comparison or the
  /// conjunction between them, else their sentences.
  private func regions(of first: CopyValue, _ second: CopyValue) -> (Range<Int>, Range<Int>) {
    guard first.fact.sentence == second.fact.sentence else {
      return (clause(of: first), clause(of: second))
    }
    let one = sentences[first.fact.sentence]
    let gap = Story.stretch(first.tokens.upperBound, second.tokens.lowerBound)
    let cut =
      gap.first { tokens[$0].kind == .mark && Self.clauseMarks.contains(tokens[$0].key) }
      ?? gap.first { Self.joints.contains(tokens[$0].key) } ?? gap.upperBound
    return (one.lowerBound..<cut, cut..<clause(of: second).upperBound)
  }

  /// The sentence of a value up to the clause that goes on behind it: "to end at 226p after it had said".
  private func clause(of value: CopyValue) -> Range<Int> {
    let sentence = sentences[value.fact.sentence]
    let end =
      Story.stretch(value.tokens.upperBound, sentence.upperBound)
      .first { Self.subordinators.contains(tokens[$0].key) } ?? sentence.upperBound
    return sentence.lowerBound..<end
  }

  private static let subordinators: WordSet = [
    "after", "because", "as", "which", "who", "that", "although", "though", ";", "and", "but",
    "while",
  ]
  private static let clauseMarks: WordSet = [",", ";", ":", "(", "—", "–", "-"]
  private static let joints: WordSet = [
    "from", "than", "against", "compared", "versus", "where", "while", "and", "but", "to", "on",
    "whereas",
  ]

  private func pastness(of value: CopyValue, in region: Range<Int>) -> Int {
    var score = 0
    for index in region {
      let key = tokens[index].key
      // "had closed" is over, "had 1,310 students" need not be.
      if key == "had", !isParticiple(index + 1) { continue }
      if Self.pastWords.contains(key) {
        score += 1
      } else if Self.nowWords.contains(key) {
        score -= 1
      } else if Self.nextWords.contains(key) {
        score -= 2
      }
    }
    // What leads to a value counts for it alone.
    let start = max(region.lowerBound, value.tokens.lowerBound - 5)
    if has(Self.leadsToPast, in: Story.stretch(start, value.tokens.lowerBound)) { score += 2 }
    return score
  }

  private static let pastWords: WordSet = [
    "last", "previous", "previously", "earlier", "ago", "before", "until", "had", "having",
    "originally", "initially", "once", "then", "used", "prior", "original",
    "overnight", "when",
  ]
  static let leadsToPast: WordSet = [
    "from", "against", "compared", "than", "versus", "instead", "rather", "not",
  ]
  private static let nowWords: WordSet = [
    "now", "current", "currently", "today", "latest",
  ]
  private static let nextWords: WordSet = ["new", "will", "next", "would", "becomes"]

  private func isParticiple(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .word else { return false }
    let end = bytes[token.range].suffix(2)
    return end.elementsEqual("ed".utf8) || end.elementsEqual("en".utf8)
      || Self.participles.contains(token.key)
  }

  private static let participles: WordSet = [
    "been", "begun", "stood", "had", "run", "won", "cost", "paid", "sold", "made", "gone", "held",
  ]

  private func latestYear(in region: Range<Int>) -> Int? {
    var last: Int?
    for index in region {
      if let year = CopyDate.yearNumber(index, in: self) { last = max(last ?? 0, year) }
    }
    return last
  }
}
