import GalleyModel

/// Finds the dates, times, names and negations in a passage of a version.
///
/// What stands in quotes or figures is left to them.
struct DetailReader {
  let wording: Wording
  /// Whether each word stands in a quote or in a figure.
  let isQuoted: [Bool]

  /// The mentions in some sentences, in text order.
  func mentions(in sentences: Range<Int>) -> [DetailMention] {
    var mentions: [DetailMention] = []
    for sentence in sentences {
      let words = wording.sentences[sentence].words
      let limit = min(words.upperBound, words.lowerBound + Self.wordLimit)
      var index = words.lowerBound
      while index < limit {
        let found = mention(at: index, in: words.lowerBound..<limit)
        if let found { mentions.append(found) }
        index = max(index + 1, found?.words.upperBound ?? 0)
      }
    }
    return mentions
  }

  /// Beyond this many words nothing is looked for in a sentence.
  private static let wordLimit = 400

  private func mention(at index: Int, in words: Range<Int>) -> DetailMention? {
    let word = wording.words[index]
    guard word.figure == Word.plain, !isQuoted[index] else { return nil }
    let first = wording.bytes[Int(word.start)]
    if first &- 0x30 < 10 {
      if let clock = ClockReading(wording.bytes).time(at: Int(word.start)) {
        var end = index + 1
        while end < words.upperBound, Int(wording.words[end].start) < clock.range.upperBound {
          end += 1
        }
        return DetailMention(
          meaning: .time(minutes: clock.minutes, zone: clock.zone), words: index..<end,
          range: clock.range)
      }
      return date(at: index, in: words)
    }
    if word.key == Self.noon { return plain(.time(minutes: 720, zone: 0), index..<index + 1) }
    if word.key == Self.midnight { return plain(.time(minutes: 0, zone: 0), index..<index + 1) }
    if DetailWords.negations.contains(word.key) {
      let isNumber = index + 1 < words.upperBound && isDigit(index + 1)
      return isNumber ? nil : plain(.negation, index..<index + 1)
    }
    if let date = date(at: index, in: words) { return date }
    return isCapital(index) ? name(at: index, in: words) : nil
  }

  private static let noon = DetailWords.keys(of: "noon")[0]
  private static let midnight = DetailWords.keys(of: "midnight")[0]

  private func plain(_ meaning: DetailMention.Meaning, _ words: Range<Int>) -> DetailMention {
    DetailMention(
      meaning: meaning, words: words,
      range: Int(
        wording.words[words.lowerBound].start)..<Int(
          wording.words[words.upperBound - 1].end))
  }

  private func date(at index: Int, in words: Range<Int>) -> DetailMention? {
    guard let found = DateReading(wording).date(at: index, in: words) else { return nil }
    return plain(.date(found.meaning), found.words)
  }

  // MARK: Names

  private func name(at index: Int, in words: Range<Int>) -> DetailMention? {
    var end = index
    var next = index
    while next < words.upperBound, next == index || isJoined(next - 1, next) {
      if isCapital(next), wording.words[next].figure == Word.plain, !isQuoted[next],
        !isDate(next, in: words)
      {
        end = next + 1
      } else if next == index || !DetailWords.insideName.contains(wording.words[next].key) {
        break
      }
      next += 1
    }
    guard end > index else { return nil }
    var start = index
    // A capital at the head of a sentence, or of a line of a list, is no sign of a name.
    if DetailWords.openers.contains(wording.words[start].key) { start += 1 }
    while start < end, DetailWords.insideName.contains(wording.words[start].key) { start += 1 }
    guard start < end, end - start > 1 || start > words.lowerBound || isRare(start) else {
      return nil
    }
    let printed = wording.words[start..<end].map { wording.bytes[Int($0.start)..<Int($0.end)] }
    return plain(.name(NameMeaning(printed)), start..<end)
  }

  /// Whether a word that opens a sentence alone is likely a name: no common ending of other words.
  private func isRare(_ index: Int) -> Bool {
    let letters = wording.letters(of: wording.words[index])
    return letters.count > 1 && !Self.commonEndings.contains { letters.reversed().starts(with: $0) }
  }

  // Plurals, adverbs and participles: "Thousands", "Separately", "Asked".
  private static let commonEndings = ["s", "ly", "ed", "ing", "tion", "ment", "ity"].map {
    Array($0.utf8.reversed())
  }

  private func isDate(_ index: Int, in words: Range<Int>) -> Bool {
    DetailWords.dates[wording.words[index].key] != nil
      && DateReading(wording).date(at: index, in: words) != nil
  }

  private func isCapital(_ index: Int) -> Bool {
    let word = wording.words[index]
    let first = wording.bytes[Int(word.start)]
    if first &- 0x41 < 26 { return word.end - word.start > 1 || first != UInt8(ascii: "I") }
    return first == 0xC3 && Int(word.start) + 1 < wording.bytes.count
      && wording.bytes[Int(word.start) + 1] < 0x9F
  }

  private func isDigit(_ index: Int) -> Bool {
    wording.bytes[Int(wording.words[index].start)] &- 0x30 < 10
  }

  /// Whether only blanks, or a hyphen or the stop of an initial, stand between two words.
  private func isJoined(_ first: Int, _ second: Int) -> Bool {
    wording.isJoined(first, second, by: UInt8(ascii: "-"))
  }
}

extension Wording {
  /// Whether each word stands in a quote or in a figure, its unit included, whose rows tell of it.
  var wordsToldElsewhere: [Bool] {
    var isTold = quotedWords
    for (figure, word) in wordOfFigure.enumerated() where word >= 0 {
      let span = extraction.figures[figure].span.range
      var index = word + 1
      while index < words.count, Int(words[index].start) < span.upperBound {
        isTold[index] = true
        index += 1
      }
    }
    return isTold
  }
}
