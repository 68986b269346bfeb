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
  var why = ""
}

/// The words of the old and of the new version, to see what is printed where.
struct VersionTexts {
  let old: Wording
  let new: Wording

  /// Whether two attributions name different speakers.
  ///
  /// What one version tells and the other does not counts only if the words that tell it were put
  /// in or taken out: the reading of a sentence that did not change is no change.
  func isOtherSpeaker(_ was: Attribution?, _ now: Attribution?, _ pair: PairFacts) -> Bool {
    switch (was, now) {
    case (nil, nil):
      return false
    case (let was?, let now?):
      guard let before = was.name, let after = now.name else { return false }
      if SpeakerName.areSame(before, after) { return false }
      return !(new.prints(was, in: pair.newSentences) && old.prints(now, in: pair.oldSentences))
    case (let was?, nil):
      return was.name != nil && old.prints(was, in: pair.oldSentences)
        && !new.prints(was, in: pair.newSentences)
    case (nil, let now?):
      return now.name != nil && new.prints(now, in: pair.newSentences)
        && !old.prints(now, in: pair.oldSentences)
    }
  }
}

extension Wording {
  /// Whether a stem stands in some sentences.
  func contains(_ stem: UInt64, in range: Range<Int>) -> Bool {
    words(ofSentences: range).contains { word in
      Stem.hash(
        ofWord: SeenText.letters(of: bytes[Int(words[word].start)..<Int(words[word].end)])) == stem
    }
  }

  /// Whether the words that name a speaker, and the reporting verb, stand in some sentences.
  func prints(_ attribution: Attribution, in range: Range<Int>) -> Bool {
    let printed = [attribution.mention?.text ?? attribution.name, attribution.cue?.text]
    let stems = printed.compactMap { $0 }.flatMap { Stem.words(of: $0) }
    let there = Set(
      words(ofSentences: range).map {
        Stem.stem(bytes[Int(words[$0].start)..<Int(words[$0].end)])
      })
    return !stems.isEmpty && stems.allSatisfy(there.contains)
  }
}
