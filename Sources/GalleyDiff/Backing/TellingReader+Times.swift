import GalleyModel

/// The times that figures are told for.
extension TellingReader {
  /// "Profit of £23m, against £31m a year before", "£23m (£31m)": which figure tells it for now.
  func now(of index: Int, _ word: Int, _ words: Range<Int>) -> Int? {
    if let end = end(of: index, word, words) { return end }
    if let later = laterThanAgo(index, word, words) { return later }
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
      guard before.count <= 4, !before.joined().contains(where: { "),;".contains($0) }) else {
        return nil
      }
      let inside = text[bracket...].split(separator: " ")
      if inside.isEmpty || isBare(text[bracket...]) {
        let rest = rest(ofBracketBehind: index)
        return rest.isEmpty
          || rest.contains { Self.earlier.contains($0) || Self.times.contains($0) }
          ? other : nil
      }
      let words = inside.map { $0.lowercased().filter(\.isLetter) }
      let isTimed =
        words.contains {
          Self.earlier.contains($0) || Self.times.contains($0) || Self.months.contains($0)
        }
        || text[bracket...].contains { $0.isNumber } && inside.count > 1
      return isTimed ? other : nil
    }
    // "On income of £7.3m (previous year: …": what a bracket with a figure tells is of that one.
    let next = index + 1 < figures.count ? wording.wordOfFigure[index + 1] : -1
    let behind = (word + 1..<max(word + 1, min(word + 6, words.upperBound))).prefix {
      wording.words[$0].figure < 0 && !(opensBracket(before: $0) && isInBracket(from: $0, next))
    }
    let ahead = (place + 1..<word).suffix(3)
    return behind.contains { isPast($0, Self.before) }
      || ahead.contains {
        // "187 against, 104 in favour" sets nothing beside anything.
        ["compared", "against", "instead"].contains(wording.letters(ofWord: $0))
          && wording.bytes[Int(wording.words[$0].end)] != UInt8(ascii: ",")
      }
      || isMovedFrom(word, words, behind: place)
      ? other : nil
  }

  /// "38.4% read every day. Two years ago it was 42.9%.", "Last year's total was $3.2 million."
  private func laterThanAgo(_ index: Int, _ word: Int, _ words: Range<Int>) -> Int? {
    guard word - words.lowerBound <= 6,
      (words.lowerBound..<word).contains(where: { wording.letters(ofWord: $0) == "ago" })
        || ["last", "previous"].contains(wording.letters(ofWord: words.lowerBound))
          && wording.letters(ofWord: words.lowerBound + 1).hasSuffix("year's")
    else { return nil }
    return (max(0, index - 3)..<index).reversed().first {
      wording.wordOfFigure[$0] >= 0 && wording.wordOfFigure[$0] < words.lowerBound
        && isOfOneKind($0, index)
    }
  }

  /// "From £58 to £63": the first is what it was.
  func end(of index: Int, _ word: Int, _ words: Range<Int>) -> Int? {
    let next = index + 1
    guard next < figures.count, word > words.lowerBound, isOfOneKind(next, index),
      wording.letters(ofWord: word - 1) == "from"
    else { return nil }
    let end = wording.wordOfFigure[next]
    return words.contains(end) && wording.letters(ofWord: end - 1) == "to" ? next : nil
  }

  private func opensBracket(before word: Int) -> Bool {
    wording.bytes[Int(wording.words[word - 1].end)..<Int(wording.words[word].start)]
      .contains(UInt8(ascii: "("))
  }

  /// Whether no bracket closes between two words.
  private func isInBracket(from first: Int, _ last: Int) -> Bool {
    last > first && last - first < 12
      && !wording.bytes[Int(wording.words[first].start)..<Int(wording.words[last].start)]
        .contains(UInt8(ascii: ")"))
  }

  /// "11 arrests, down from 48".
  private func isMovedFrom(_ word: Int, _ words: Range<Int>, behind place: Int) -> Bool {
    word > place + 2 && wording.letters(ofWord: word - 1) == "from" && isMove(word - 2)
  }

  /// The words in small letters between a figure and the end of the bracket that it stands in.
  private func rest(ofBracketBehind index: Int) -> [String] {
    let start = max(figures[index].number.range.upperBound, figures[index].span.range.upperBound)
    let text = wording.bytes[start..<min(wording.bytes.endIndex, start + 60)]
    let inside = text.prefix { $0 != UInt8(ascii: ")") }
    return String(decoding: inside, as: UTF8.self).lowercased().split { !$0.isLetter }.map(
      String.init)
  }

  /// Nothing but a sign of money between the bracket and the number.
  private func isBare(_ text: Substring) -> Bool {
    text.dropFirst().allSatisfy { !$0.isLetter && !$0.isWhitespace }
  }

  /// "From £1.20 to £1.50 an hour": the time is told once.
  func unit(_ quantity: Quantity) -> Substring? {
    quantity.unit?.split(separator: " ", maxSplits: 1).first
  }

  private func isOfOneKind(_ index: Int, _ other: Int) -> Bool {
    let (one, two) = (figures[index].quantity, figures[other].quantity)
    return one.kind == two.kind && unit(one) == unit(two) && one.of == nil && two.of == nil
      && one.kind != .age
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
  func year(of word: Int, _ words: Range<Int>) -> String? {
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

  /// "About $85 million this year and about $140 million next year".
  func coming(_ index: Int, _ word: Int, _ words: Range<Int>) -> Bool? {
    let behind = (word + 1..<max(word + 1, min(word + 9, words.upperBound))).prefix {
      wording.words[$0].figure < 0
    }
    if let coming = coming(in: Array(behind)) { return coming }
    // "Its estimate of growth this year from 1.6% to 2.4%"
    let isEnd = index > 0 && word > 2 && wording.letters(ofWord: word - 1) == "to"
    let first = isEnd ? max(words.lowerBound, wording.wordOfFigure[index - 1]) : word
    guard first > 0, word - first < 5 else { return nil }
    let before = (max(words.lowerBound, first - 7)..<first).reversed().prefix {
      wording.words[$0].figure < 0
    }
    return coming(in: before.reversed())
  }

  private func coming(in places: [Int]) -> Bool? {
    for place in places.dropFirst() where Self.times.contains(wording.letters(ofWord: place)) {
      switch wording.letters(ofWord: place - 1) {
      case "this": return false
      case "next": return true
      default: continue
      }
    }
    return nil
  }

  func isNow(_ word: Int, _ words: Range<Int>) -> Bool {
    (max(words.lowerBound, word - 3)..<min(word + 4, words.upperBound)).contains {
      wording.letters(ofWord: $0) == "now"
    }
  }

  func mayBeEarlier(_ word: Int, _ words: Range<Int>) -> Bool {
    // What stands beyond another figure or in another clause is told of that one: "up from 79.2% a
    // year ago, and 4.7% were cancelled".
    let before = (max(words.lowerBound, word - 8)..<word).reversed().prefix {
      wording.words[$0].figure < 0
        && !Self.conjunctions.contains(wording.letters(ofWord: $0))
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
    // "More than 18 weeks" is a bound.
    if letters == "than", word + 1 < wording.words.count, wording.words[word + 1].figure >= 0,
      word > 0, Self.more.contains(wording.letters(ofWord: word - 1))
    {
      return false
    }
    return letters != "before"
      || word > 0
        && ["year", "month", "week", "quarter", "day", "season", "winter", "summer"].contains(
          wording.letters(ofWord: word - 1))
  }

  private static let headReach = 1500
  static let before: Set<String> = ["before", "earlier", "previous", "previously", "prior"]
  private static let earlier: Set<String> = before.union(["last", "far", "previously", "was"])
  private static let times: Set<String> = ["year", "month", "week", "quarter", "season", "years"]
  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let conjunctions: Set<String> = ["and", "but", "while", "whereas"]
  private static let past: Set<String> = before.union([
    "from", "against", "compared", "instead", "ago", "than", "had", "once", "after",
  ])
}
