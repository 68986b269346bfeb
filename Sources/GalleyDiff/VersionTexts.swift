import GalleyModel

/// What is known of two items that have met, beside what they say.
struct PairFacts {
  /// The sentences around the old item.
  var oldSentences: Range<Int>
  /// The sentences around the new item.
  var newSentences: Range<Int>
  /// True where those have the same words.
  var isEqual: Bool
  /// True where they stand in another place than before.
  var isMoved: Bool
  var isAmbiguous = false
  /// True where both stand at the same place of sentences that have met.
  var isSamePlace = false
  var why = ""
}

/// The words of the old and of the new version, to see what is printed where.
struct VersionTexts {
  let old: Wording
  let new: Wording
  private var oldWords = AllStems()
  private var newWords = AllStems()
  private var oldStems = PrintedStems()
  private var newStems = PrintedStems()

  init(old: Wording, new: Wording) {
    self.old = old
    self.new = new
  }

  /// Whether two attributions name different speakers.
  ///
  /// What one version tells and the other does not counts only if the words that tell it were put
  /// in or taken out: the reading of a sentence that did not change is no change.
  mutating func isOtherSpeaker(
    _ was: Attribution?, _ now: Attribution?, _ pair: PairFacts
  ) -> Bool {
    switch (was, now) {
    case (nil, nil):
      return false
    case (let was?, let now?):
      guard was.name != nil, now.name != nil, !SpeakerName.areOne(was, now) else { return false }
      // "He said" below a name that was put right: the one speaker is gone, the other is new.
      if isNew(now, among: oldWords.stems(of: old)), isNew(was, among: newWords.stems(of: new)) {
        return true
      }
      return !(newPrints(was, pair) && oldPrints(now, pair))
    case (let was?, nil):
      return was.name != nil && oldPrints(was, pair) && !newPrints(was, pair)
    case (nil, let now?):
      return now.name != nil && newPrints(now, pair) && !oldPrints(now, pair)
    }
  }

  /// Whether a version has the last word of a speaker's name nowhere.
  private func isNew(_ attribution: Attribution, among stems: Set<UInt64>) -> Bool {
    guard let name = attribution.name, name.utf8.first.map({ $0 &- 0x41 < 26 }) == true,
      let last = Stem.words(of: name).last
    else { return false }
    return !stems.contains(Stem.hash(ofStem: last))
  }

  /// Whether a stem stands in the sentences around the old item.
  mutating func oldHas(_ stem: UInt64, _ pair: PairFacts) -> Bool {
    oldStems.contain(stem, in: pair.oldSentences, of: old)
  }

  /// Whether a stem stands in the sentences around the new item.
  mutating func newHas(_ stem: UInt64, _ pair: PairFacts) -> Bool {
    newStems.contain(stem, in: pair.newSentences, of: new)
  }

  private mutating func oldPrints(_ attribution: Attribution, _ pair: PairFacts) -> Bool {
    oldStems.contain(attribution, in: pair.oldSentences, of: old)
  }

  private mutating func newPrints(_ attribution: Attribution, _ pair: PairFacts) -> Bool {
    newStems.contain(attribution, in: pair.newSentences, of: new)
  }
}

/// The stems of all words of a version, made when first asked for.
private struct AllStems {
  private var known: Set<UInt64>?

  mutating func stems(of wording: Wording) -> Set<UInt64> {
    if let known { return known }
    let stems = Set(wording.words.indices.map(wording.stem))
    known = stems
    return stems
  }
}
