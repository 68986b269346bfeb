/// Reads a date: "Tuesday, March 4", "4 March 2026", "May 2025", "1962", "last week", "2026-03-04".
struct DateReading {
  private let wording: Wording

  init(_ wording: Wording) {
    self.wording = wording
  }

  /// The date that begins at a word, or null.
  func date(at index: Int, in words: Range<Int>) -> (meaning: DateMeaning, words: Range<Int>)? {
    var meaning = DateMeaning()
    var end = index
    var next = index
    walk: while next < words.upperBound, next == index || isJoined(next - 1, next) {
      let word = wording.words[next]
      guard word.figure == Word.plain else { break }
      switch DetailWords.dates[word.key] {
      case .weekday(let number) where meaning.weekday == 0 && isCapital(word):
        meaning.weekday = number
      case .month(let number) where meaning.month == 0 && isCapital(word):
        guard isMonth(next, meaning, in: words) else { break walk }
        meaning.month = number
      case .relative(let number) where next == index:
        return (DateMeaning(relative: number), index..<next + 1)
      case .step(let step) where next == index:
        guard next + 1 < words.upperBound, isJoined(next, next + 1),
          case .period(let period)? = DetailWords.dates[wording.words[next + 1].key]
        else { return nil }
        return (DateMeaning(relative: 100 * step + period), index..<next + 2)
      case nil where DetailWords.insideDate.contains(word.key) && next > index:
        next += 1
        continue
      case nil:
        guard take(word, at: next, in: words, &meaning) else { break walk }
      default:
        break walk
      }
      next += 1
      end = next
    }
    // A day alone is any number.
    let isDate = meaning.weekday > 0 || meaning.month > 0 || meaning.year > 0
    return isDate && end > index ? (meaning, index..<end) : nil
  }

  private func take(
    _ word: Word, at index: Int, in words: Range<Int>, _ meaning: inout DateMeaning
  ) -> Bool {
    var letters = wording.letters(of: word)[...]
    // "the 1990s", "March 5th".
    let isDecade = letters.count == 5 && letters.last == UInt8(ascii: "s")
    if isDecade { letters.removeLast() }
    for ending in DetailWords.ordinals where letters.count > 2 {
      if Array(letters.suffix(2)) == ending { letters.removeLast(2) }
    }
    guard letters.allSatisfy({ $0 &- 0x30 < 10 }), letters.count <= 4 else { return false }
    let number = letters.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    if letters.count == 4 {
      guard meaning.year == 0, (1500..<2200).contains(number) else { return false }
      meaning.year = isDecade ? number + 10_000 : number
      return true
    }
    guard !isDecade, letters.count <= 2, meaning.day == 0, (1...31).contains(number) else {
      return false
    }
    // "4 March", "March 4": the month stands beside it.
    if meaning.month == 0 {
      var next = index + 1
      while next < words.upperBound, DetailWords.insideDate.contains(wording.words[next].key) {
        next += 1
      }
      guard next < words.upperBound, isJoined(index, index + 1),
        case .month? = DetailWords.dates[wording.words[next].key]
      else { return false }
    }
    meaning.day = number
    return true
  }

  /// Whether the name of a month is one here: "May 2025", "in March", not "March of the miners".
  private func isMonth(_ index: Int, _ meaning: DateMeaning, in words: Range<Int>) -> Bool {
    guard DetailWords.doubtfulMonths.contains(wording.words[index].key) else { return true }
    if meaning.day > 0 || meaning.weekday > 0 { return true }
    if index > words.lowerBound,
      DetailWords.beforeMonth.contains(wording.words[index - 1].key)
    {
      return true
    }
    return index + 1 < words.upperBound && isJoined(index, index + 1)
      && wording.bytes[Int(wording.words[index + 1].start)] &- 0x30 < 10
  }

  private func isCapital(_ word: Word) -> Bool { wording.bytes[Int(word.start)] &- 0x41 < 26 }

  /// Whether blanks, a comma, or the stop of "Sept." stand between two words.
  private func isJoined(_ first: Int, _ second: Int) -> Bool {
    wording.isJoined(first, second, by: UInt8(ascii: ","))
  }
}
