import GalleyModel

/// Reads how the figures of a text are told.
struct TellingReader {
  let wording: Wording
  let figures: [Figure]

  init(_ wording: Wording) {
    self.wording = wording
    figures = wording.extraction.figures
  }

  func telling(of index: Int) -> FigureTelling {
    let word = wording.wordOfFigure[index]
    guard word >= 0, let sentence = wording.sentence(ofWord: word) else {
      return FigureTelling()
    }
    let words = wording.sentences[sentence].words
    let now = now(of: index, word, words)
    return FigureTelling(
      isChange: isChange(index, word, words),
      isMoved: figures[index].direction != nil || isMoved(word, words)
        || isComparative(behind: lastWord(of: index, word), words), now: now,
      mayBeEarlier: now != nil || mayBeEarlier(word, words),
      year: year(of: word, words),
      isBeyond: isBeyond(behind: lastWord(of: index, word), words),
      isAhead: isAhead(index, word, words),
      sides: FigureSides(around: word, in: words, of: wording),
      coming: coming(index, word, words), each: each(index, word, words),
      isMore: isMore(behind: lastWord(of: index, word), words), isAverage: isAverage(word, words),
      isNow: isNow(word, words))
  }

  // MARK: Changes

  private func isChange(_ index: Int, _ word: Int, _ words: Range<Int>) -> Bool? {
    let figure = figures[index]
    guard figure.quantity.kind != .score, figure.quantity.kind != .age else { return nil }
    // "A third of the lessons" is a share of them, "a reduction of 14%" is none.
    let behind = wording.bytes[
      min(
        figure.number.range.upperBound, figure.span.range.upperBound)..<figure.span.range
        .upperBound]
    if isShare(figure.quantity), String(decoding: behind, as: UTF8.self).contains(" of ") {
      // "Will lose almost 12% of its grant" is both.
      return (max(words.lowerBound, word - 4)..<word).contains(where: { isMove($0) }) ? nil : false
    }
    let after = lastWord(of: index, word) + 1
    if after < words.upperBound, Self.more.contains(wording.letters(ofWord: after)),
      !isNext("than", before: word, words)
    {
      return true
    }
    // "Fell by 37", "fell to 37", "fell from 52": bounds and signs may stand between.
    for place in (max(words.lowerBound, word - 4)..<word).reversed() {
      guard wording.words[place].figure == Word.plain else { return nil }
      let letters = wording.letters(ofWord: place)
      if Self.bounds.contains(letters) { continue }
      // "A reduction of 14%"
      if letters == "of", place > words.lowerBound, isMove(place - 1) { return true }
      guard letters == "by" || letters == "to" || letters == "from" else { return nil }
      let verb = (max(words.lowerBound, place - 4)..<place).contains {
        isMove($0)
      }
      return verb ? letters == "by" : nil
    }
    return nil
  }

  /// "Will rise to £512", "is to go up to £512".
  private func isAhead(_ index: Int, _ word: Int, _ words: Range<Int>) -> Bool {
    guard isChange(index, word, words) == false, word > words.lowerBound,
      wording.letters(ofWord: word - 1) == "to"
    else { return false }
    return (max(words.lowerBound, word - 5)..<word - 1).contains {
      ["will", "would", "to"].contains(wording.letters(ofWord: $0))
    }
  }

  /// "On average by 16 days".
  private func isAverage(_ word: Int, _ words: Range<Int>) -> Bool {
    (max(words.lowerBound, word - 4)..<min(word + 5, words.upperBound)).contains {
      ["average", "mean", "median"].contains(wording.letters(ofWord: $0))
    }
  }

  /// "Eight more than last year", "eight fewer".
  private func isMore(behind word: Int, _ words: Range<Int>) -> Bool? {
    guard word + 1 < words.upperBound else { return nil }
    switch wording.letters(ofWord: word + 1) {
    case "more", "higher": return true
    case "fewer", "less", "lower": return false
    default: return nil
    }
  }

  private func isBeyond(behind word: Int, _ words: Range<Int>) -> Bool {
    word + 2 < words.upperBound && Self.beyond.contains(wording.letters(ofWord: word + 1))
      && Self.marks.contains(wording.letters(ofWord: word + 2))
  }

  private func isMoved(_ word: Int, _ words: Range<Int>) -> Bool {
    (max(words.lowerBound, word - 8)..<min(word + 9, words.upperBound)).contains {
      isMove($0) || Self.more.contains(wording.letters(ofWord: $0))
    }
  }

  /// "20 per cent dearer".
  private func isComparative(behind word: Int, _ words: Range<Int>) -> Bool {
    word + 1 < words.upperBound && wording.letters(ofWord: word + 1).hasSuffix("er")
  }

  func isMove(_ word: Int) -> Bool {
    Self.moves.contains(NewsSynonyms.leader(of: stem(word)))
      || ["up", "down"].contains(wording.letters(ofWord: word))
  }

  private func isShare(_ quantity: Quantity) -> Bool {
    quantity.kind == .percent || quantity.kind == .ratio || quantity.of != nil
  }

  private func isNext(_ text: String, before word: Int, _ words: Range<Int>) -> Bool {
    word > words.lowerBound && wording.letters(ofWord: word - 1) == text
  }

  private func stem(_ word: Int) -> UInt64 {
    ContextWord.stem(
      of: wording.bytes[Int(wording.words[word].start)..<Int(wording.words[word].end)])
  }

  /// The last word of a figure with its unit, which what it counts is no part of.
  func lastWord(of index: Int, _ word: Int) -> Int {
    var last = word
    while last + 1 < wording.words.count, wording.words[last + 1].figure == Word.numberGoesOn {
      last += 1
    }
    guard figures[index].quantity.unit != nil else { return last }
    let end = figures[index].span.range.upperBound
    while last + 1 < wording.words.count, Int(wording.words[last + 1].end) <= end { last += 1 }
    return last
  }

  static let more: Set<String> = ["more", "less", "fewer", "higher", "lower"]
  static let beyond: Set<String> = ["over", "under", "above", "below", "ahead", "short"]
  private static let marks: Set<String> = [
    "budget", "target", "forecast", "forecasts", "estimate", "estimates", "plan", "of", "average",
  ]
  private static let bounds: Set<String> = [
    "about", "around", "some", "almost", "nearly", "over", "under", "just", "only", "a", "an",
    "more", "less", "than", "at", "least", "most", "up", "roughly",
  ]
  private static let moves = Set(
    [
      "rise", "fall", "cut", "cuts", "raise", "lower", "reduce", "gain", "gains", "slip", "slips",
      "lift", "lifts", "ease", "eased", "widen", "narrow", "swell", "swelled", "double", "lose",
      "shed",
    ].map {
      NewsSynonyms.leader(of: ContextWord.stem(of: Array($0.utf8)[...]))
    })
}
