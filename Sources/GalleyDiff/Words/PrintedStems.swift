import GalleyModel

/// The stems that are printed in some sentences of a version.
///
/// They are kept for the next item of the same sentences: copy without a full stop can hold a
/// hundred thousand figures in one.
struct PrintedStems {
  private var stems: [Range<Int>: Set<UInt64>] = [:]

  /// Whether a stem stands in some sentences.
  mutating func contain(_ stem: UInt64, in range: Range<Int>, of wording: Wording) -> Bool {
    stems(of: range, wording).contains(stem)
  }

  /// Whether the words that name a speaker, and the reporting verb, stand in some sentences.
  mutating func contain(
    _ attribution: Attribution, in range: Range<Int>, of wording: Wording
  ) -> Bool {
    let printed = [attribution.mention?.text ?? attribution.name, attribution.cue?.text]
      .compactMap { $0 }.flatMap { Stem.words(of: $0) }
    let there = stems(of: range, wording)
    return !printed.isEmpty && printed.allSatisfy { there.contains(Stem.hash(ofStem: $0)) }
  }

  private mutating func stems(of range: Range<Int>, _ wording: Wording) -> Set<UInt64> {
    if let known = stems[range] { return known }
    let there = Set(
      wording.words(ofSentences: range).map { index in
        let word = wording.words[index]
        return Stem.hash(
          ofWord: SeenText.letters(of: wording.bytes[Int(word.start)..<Int(word.end)]))
      })
    stems[range] = there
    return there
  }
}
