import GalleyModel

/// A single sentence, tested for what makes it the description of a picture.
///
/// It has its day or place, and a verb of what can be seen in the present tense, or none, where news
/// tells in the past: "Families wait at a camp near Mosul on Sunday."
struct Scene {
  private static let longest = 280
  private static let fewestWords = 6
  private static let mostWords = 45
  private static let mostWordsWithoutDay = 30
  /// How many words stand before the verb of a scene, at most, and the verb.
  private static let verbReach = 10
  private let words: [Word]
  private let bytes: [UInt8]
  /// Whether a verb of what can be seen stands soon after its subject.
  private let hasVerb: Bool

  /// Nil where the passage is no single sentence, or tells, reports or quotes.
  init?(_ passage: Passage, in copy: Copy) {
    guard passage.ending == .sentence, passage.range.count <= Self.longest,
      copy.bytes.isCapital(at: passage.range.lowerBound), !copy.bytes.holdsQuotation(passage.range)
    else { return nil }
    var words: [Word] = []
    words.reserveCapacity(Self.mostWords)
    var hasVerb = false
    for word in copy.bytes.eachWord(of: passage.range) {
      if words.count == Self.mostWords || Lexicon.reportingCues.contains(word) { return nil }
      if let subject = words.last {
        if !hasVerb, words.count < Self.verbReach {
          hasVerb = Self.isVerb(word, of: subject, in: copy.bytes)
        }
      } else if Lexicon.captionStoppers.contains(word) {
        return nil
      }
      // Nearly every sentence of news ends the search here, a few words from its start.
      if !hasVerb, Self.tells(word) { return nil }
      words.append(word)
    }
    guard words.count >= Self.fewestWords, !copy.bytes.holdsSentenceEnd(passage.range) else {
      return nil
    }
    bytes = copy.bytes
    self.words = words
    self.hasVerb = hasVerb
  }

  var isCaption: Bool {
    guard hasVerb else { return hasDay && isWithoutVerb }
    return hasDay
      || hasPlace && words.count <= Self.mostWordsWithoutDay && !words.contains(where: Self.tells)
  }

  /// Whether a word is a verb that tells what happened, or is the case, rather than what is seen.
  private static func tells(_ word: Word) -> Bool {
    !word.isCapitalized
      && (Lexicon.pastVerbs.contains(word) || Lexicon.auxiliaries.contains(word))
  }

  /// `on Tuesday`, `May 3`, `3 May`; a bare "Tuesday" may as well be to come.
  private var hasDay: Bool {
    zip(words, words.dropFirst()).contains { word, next in
      Lexicon.on.contains(word) && Lexicon.days.contains(next)
        || Lexicon.months.contains(word) && next.isNumber
        || word.isNumber && Lexicon.months.contains(next)
    }
  }

  /// A preposition of place before a name.
  private var hasPlace: Bool {
    zip(words, words.dropFirst()).contains {
      Lexicon.placePrepositions.contains($0) && $1.isCapitalized
    }
  }

  /// Whether a word is a verb of the scene in the present tense, right behind its subject.
  private static func isVerb(_ word: Word, of subject: Word, in bytes: [UInt8]) -> Bool {
    !word.isCapitalized && Lexicon.sceneVerbs.contains(word)
      && agrees(subject, with: word, in: bytes)
  }

  /// Whether a word can be the end of the subject: a plural before "walk", a singular before "walks".
  ///
  /// An article, a preposition or an adverb makes none, as in "a walk" and "currently sits".
  private static func agrees(
    _ subject: Word, with verb: Word, in bytes: [UInt8]
  ) -> Bool {
    let subjectEndsInS = bytes[subject.range].last == UInt8(ascii: "s")
    let verbEndsInS = bytes[verb.range].last == UInt8(ascii: "s")
    let isAdverb = bytes[subject.range].suffix(2).elementsEqual("ly".utf8)
    if isAdverb || Lexicon.subjectStoppers.contains(subject)
      || Lexicon.placePrepositions.contains(subject)
    {
      return false
    }
    if verbEndsInS && !bytes[verb.range].elementsEqual("pass".utf8) {
      return !subjectEndsInS || subject.isCapitalized
    }
    return subjectEndsInS || Lexicon.pluralsWithoutS.contains(subject)
  }

  /// No finite verb, and words in "-ed" only where they describe ("displaced from").
  private var isWithoutVerb: Bool {
    for (index, word) in words.enumerated() {
      if Lexicon.otherVerbs.contains(word) { return false }
      guard !word.isCapitalized, bytes.endsInED(word.range) else { continue }
      let next = index + 1 < words.count ? words[index + 1] : nil
      let describes =
        Lexicon.describingParticiples.contains(word)
        && (next.map { Lexicon.participlePrepositions.contains($0) } ?? true)
      let isAdjective = index > 0 && (Lexicon.articles.contains(words[index - 1]))
      if !describes && !isAdjective { return false }
    }
    return true
  }
}

extension [UInt8] {
  /// Whether a straight or a curly double mark stands in a range.
  fileprivate func holdsQuotation(_ range: TextRange) -> Bool {
    if offset(of: UInt8(ascii: "\""), in: range) < range.upperBound { return true }
    var index = offset(of: 0xE2, in: range)
    while index + 2 < range.upperBound {
      if self[index + 1] == 0x80, self[index + 2] == 0x9C || self[index + 2] == 0x9D { return true }
      index = offset(of: 0xE2, in: index + 1..<range.upperBound)
    }
    return false
  }
}
