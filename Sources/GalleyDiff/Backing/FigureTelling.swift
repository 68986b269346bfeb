import GalleyModel

/// How a figure is told: as a change or as what it came to, for now or for an earlier time.
///
/// "Fell by 37" and "fell to 37" share all that stands around them, as do the two numbers of "£64.2m
/// (last year £71.8m)". Which of them is meant, a word or a bracket tells.
struct FigureTelling {
  /// True where it is how much something changed, false where it is what it came to, null where
  /// the words do not tell.
  private(set) var isChange: Bool?
  /// Whether a word near it tells that something went up or down.
  private(set) var isMoved = true
  /// The figure that tells the same for now; null where it is not told for an earlier time.
  private(set) var now: Int?
  /// Whether a word near it speaks of a time before.
  private(set) var mayBeEarlier = true
  /// The year that it is told for: "31 branches in 2014".
  private(set) var year: String?
  /// Whether it is told for the day of writing: "it now has twelve".
  private(set) var isNow = false

  static func all(in wording: Wording) -> [FigureTelling] {
    let reader = TellingReader(wording)
    return wording.extraction.figures.indices.map { reader.telling(of: $0) }
  }

  /// Why one tells of something else than the other; null where it may be the same.
  func conflict(withSource source: FigureTelling) -> String? {
    if let other = source.isChange, isChange.map({ $0 != other }) ?? (other && !isMoved) {
      return other ? "the change, not what it came to" : "what it came to, not the change"
    }
    if let year, let other = source.year { return year == other ? nil : "for \(other)" }
    if isNow, let other = source.year { return "for \(other)" }
    return source.now != nil && !mayBeEarlier ? "for an earlier time" : nil
  }

  fileprivate init() {}

  fileprivate init(
    isChange: Bool?, isMoved: Bool, now: Int?, mayBeEarlier: Bool, year: String?, isNow: Bool
  ) {
    self.isChange = isChange
    self.isMoved = isMoved
    self.now = now
    self.mayBeEarlier = mayBeEarlier
    self.year = year
    self.isNow = isNow
  }
}

private struct TellingReader {
  private let wording: Wording
  private let figures: [Figure]

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
      year: year(of: word, words), isNow: isNow(word, words))
  }

  // MARK: Changes

  private func isChange(_ index: Int, _ word: Int, _ words: Range<Int>) -> Bool? {
    let figure = figures[index]
    guard figure.quantity.kind != .score, figure.quantity.kind != .age else { return nil }
    // "A third of the lessons" is a share of them.
    if isShare(figure.quantity), figure.span.text.contains(" of ") { return false }
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
      guard letters == "by" || letters == "to" || letters == "from" else { return nil }
      let verb = (max(words.lowerBound, place - 4)..<place).contains {
        isMove($0)
      }
      return verb ? letters == "by" : nil
    }
    return nil
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

  private func isMove(_ word: Int) -> Bool {
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
  private func lastWord(of index: Int, _ word: Int) -> Int {
    var last = word
    while last + 1 < wording.words.count, wording.words[last + 1].figure == Word.numberGoesOn {
      last += 1
    }
    guard figures[index].quantity.unit != nil else { return last }
    let end = figures[index].span.range.upperBound
    while last + 1 < wording.words.count, Int(wording.words[last + 1].end) <= end { last += 1 }
    return last
  }

  private static let more: Set<String> = ["more", "less", "fewer", "higher", "lower"]
  private static let bounds: Set<String> = [
    "about", "around", "some", "almost", "nearly", "over", "under", "just", "only", "a", "an",
    "more", "less", "than", "at", "least", "most", "up", "roughly",
  ]
  private static let moves = Set(
    [
      "rise", "fall", "cut", "cuts", "raise", "lower", "reduce", "gain", "gains", "slip", "slips",
      "lift", "lifts", "ease", "eased", "widen", "narrow", "swell", "swelled", "double",
    ].map {
      NewsSynonyms.leader(of: ContextWord.stem(of: Array($0.utf8)[...]))
    })

  // MARK: Times

  /// "Profit of £23m, against £31m a year before", "£23m (£31m)": which figure tells it for now.
  private func now(of index: Int, _ word: Int, _ words: Range<Int>) -> Int? {
    if let end = end(of: index, word, words) { return end }
    guard index > 0 else { return nil }
    let other = index - 1
    let place = wording.wordOfFigure[other]
    guard words.contains(place) || isInRow(other, index), isOfOneKind(index, other) else {
      return nil
    }
    if isInRow(other, index) { return other }
    let gap = wording.bytes[
      figures[other].number.range
        .upperBound..<max(
          figures[other].number.range.upperBound, figures[index].number.range.lowerBound)]
    let text = String(decoding: gap.prefix(60), as: UTF8.self)
    if let bracket = text.firstIndex(of: "(") {
      // What stands in brackets right behind a figure is told beside it.
      let before = text[..<bracket].split(separator: " ")
      let inside = text[bracket...].split(separator: " ")
      guard !before.joined().contains(where: { "),;".contains($0) }) else { return nil }
      let isTimed =
        inside.contains { Self.earlier.contains($0.lowercased().filter(\.isLetter)) }
        || text[bracket...].contains { $0.isNumber } && inside.count > 1
      return before.count <= 4 && (inside.isEmpty || isBare(text[bracket...]) || isTimed)
        ? other : nil
    }
    let behind = (word + 1..<max(word + 1, min(word + 6, words.upperBound))).prefix {
      wording.words[$0].figure < 0
    }
    let ahead = (place + 1..<word).suffix(3)
    return behind.contains { isPast($0, Self.before) }
      || ahead.contains {
        ["compared", "against", "instead"].contains(wording.letters(ofWord: $0))
      }
      ? other : nil
  }

  /// "From £58 to £63": the first is what it was.
  private func end(of index: Int, _ word: Int, _ words: Range<Int>) -> Int? {
    let next = index + 1
    guard next < figures.count, word > words.lowerBound, isOfOneKind(next, index),
      wording.letters(ofWord: word - 1) == "from"
    else { return nil }
    let end = wording.wordOfFigure[next]
    return words.contains(end) && wording.letters(ofWord: end - 1) == "to" ? next : nil
  }

  /// Nothing but a sign of money between the bracket and the number.
  private func isBare(_ text: Substring) -> Bool {
    text.dropFirst().allSatisfy { !$0.isLetter && !$0.isWhitespace }
  }

  /// "From £1.20 to £1.50 an hour": the time is told once.
  private func unit(_ quantity: Quantity) -> Substring? {
    quantity.unit?.split(separator: " ", maxSplits: 1).first
  }

  private func isOfOneKind(_ index: Int, _ other: Int) -> Bool {
    let (one, two) = (figures[index].quantity, figures[other].quantity)
    return one.kind == two.kind && unit(one) == unit(two) && one.of == nil && two.of == nil
      && one.kind != .age && one.kind != .duration
  }

  /// Whether two figures stand beside one another in the columns of a table, for this year and last.
  private func isInRow(_ first: Int, _ second: Int) -> Bool {
    let start = figures[first].span.range.upperBound
    let end = figures[second].span.range.lowerBound
    guard start + 1 < end, end - start < 40,
      wording.bytes[start..<end].allSatisfy({ $0 == 0x20 || $0 == 0x09 })
    else { return false }
    // The head of the table says which column is which; it may be of men and women.
    let head = wording.bytes[max(0, start - Self.headReach)..<start]
    let words = String(decoding: head, as: UTF8.self).lowercased().split { !$0.isLetter }
    if words.contains(where: { ["last", "previous", "prior"].contains($0) }) { return true }
    let years = String(decoding: head, as: UTF8.self).split { !$0.isNumber }.compactMap { text in
      text.utf8.count == 4 && (text.hasPrefix("19") || text.hasPrefix("20")) ? Int(text) : nil
    }
    return zip(years, years.dropFirst()).contains { $0 == $1 + 1 }
  }

  /// "31 branches in 2014", "in 2014 it had 31".
  private func year(of word: Int, _ words: Range<Int>) -> String? {
    let behind = (word + 1..<max(word + 1, min(word + 6, words.upperBound))).prefix {
      wording.words[$0].figure < 0
    }
    let before = (max(words.lowerBound, word - 4)..<word).reversed().prefix {
      wording.words[$0].figure < 0
    }
    for place in Array(behind) + Array(before) where place > words.lowerBound {
      let letters = wording.letters(ofWord: place)
      if letters.count == 4, letters.hasPrefix("19") || letters.hasPrefix("20"),
        letters.allSatisfy({ $0.isASCII && $0.isNumber }),
        ["in", "of"].contains(wording.letters(ofWord: place - 1))
      {
        return letters
      }
    }
    return nil
  }

  private func isNow(_ word: Int, _ words: Range<Int>) -> Bool {
    (max(words.lowerBound, word - 3)..<min(word + 4, words.upperBound)).contains {
      wording.letters(ofWord: $0) == "now"
    }
  }

  private func mayBeEarlier(_ word: Int, _ words: Range<Int>) -> Bool {
    // What stands beyond another figure is told of that one.
    let before = (max(words.lowerBound, word - 8)..<word).reversed().prefix {
      wording.words[$0].figure < 0
    }
    let behind = (word + 1..<max(word + 1, min(word + 9, words.upperBound))).prefix {
      wording.words[$0].figure < 0
    }
    return before.contains { isPast($0, Self.past) } || behind.contains { isPast($0, Self.past) }
  }

  /// "A year before", not "before tax".
  private func isPast(_ word: Int, _ words: Set<String>) -> Bool {
    let letters = wording.letters(ofWord: word)
    guard words.contains(letters) else { return false }
    return letters != "before"
      || word > 0
        && ["year", "month", "week", "quarter", "day", "season", "winter", "summer"].contains(
          wording.letters(ofWord: word - 1))
  }

  private static let headReach = 1500
  private static let before: Set<String> = ["before", "earlier", "previous", "previously", "prior"]
  private static let earlier: Set<String> = before.union(["last", "far", "previously", "was"])
  private static let past: Set<String> = before.union([
    "from", "against", "compared", "ago", "than", "had", "once", "after",
  ])
}
