import GalleyGrammar
import GalleyModel

extension NonFigures {
  /// "Section 427", "Channel 4", "Tarn 737", "L&M 500", "category 4": a number inside a name.
  func numberedName(_ numeral: Numeral) -> Range<Int>? {
    let index = numeral.tokens.lowerBound
    if let value = numeral.integer, isNumberAsName(value, at: index) {
      return numeral.tokens
    }
    let before = text[index - 1]
    if before.kind == .word, before.classes.contains(.numberedName) {
      return index..<counterEnd(from: numeral.tokens.upperBound)
    }
    if isNextOfName(index) { return numeral.tokens }
    if isGroupName(numeral) || isProgram(numeral) || isModel(numeral) { return numeral.tokens }
    guard numeral.integer != nil || isVersion(index), numeral.tokens.count == 1,
      isNameWord(index - 1), !isResult(index), !isAge(index)
    else { return nil }
    // "Tarn 737 crashed" is a name; "in Ruve 40 people", "in Ruve 40 were killed" are counts.
    let next = text[index + 1]
    if UnitRule(text: text).unit(after: numeral) != nil { return nil }
    if text.isJoiningHyphen(index + 1) { return nil }
    if next.kind == .word, !text.isCapitalised(index + 1) {
      if text.isPluralNoun(index + 1) || isPluralVerb(index + 1) {
        return nil
      }
    }
    return numeral.tokens
  }

  /// "Articles 4 and | 5", "pages 3, | 7": the next number of a name in the plural.
  private func isNextOfName(_ index: Int) -> Bool {
    guard text.isWord(index - 1, text.words.and) || text.isKind(index - 1, .comma),
      text.isKind(index - 2, .number)
    else { return false }
    return text.has(index - 3, .numberedName) && text.tag(index - 3) == .nns
  }

  /// "Tarn-Two Systems": a word with a capital that a hyphen ties to a name.
  private func isWordOfName(_ numeral: Numeral) -> Bool {
    let index = numeral.tokens.lowerBound
    return numeral.form == .words && numeral.tokens.count == 1 && text.isCapitalised(index)
      && text.isJoiningHyphen(index - 1) && text.isCapitalised(index - 2)
  }

  /// "Hawks 111, Heat 104", "Berg 45 to 40 percent": names with a number each, or one with two.
  private func isResult(_ index: Int) -> Bool {
    let words = text.words
    let next = index + 1
    if text.isWord(next, words.to) || text.isWord(next, words.versus) {
      return text.isKind(next + 1, .number)
    }
    if isSeparator(next) {
      let end = text.nounRunEnd(from: next + 1)
      if end > next + 1, text.isCapitalised(end - 1), text.isKind(end, .number) { return true }
    }
    var first = index - 1
    while text.isCapitalised(first) { first -= 1 }
    return isSeparator(first) && text.isKind(first - 1, .number) && text.isCapitalised(first - 2)
  }

  private func isSeparator(_ index: Int) -> Bool {
    text.isKind(index, .comma) || text.isKind(index, .semicolon)
  }

  /// "Ryan Holm 31, of Hope": two digits behind a person's name and before a comma.
  private func isAge(_ index: Int) -> Bool {
    guard text.length(index) == 2, text.isKind(index + 1, .comma) else { return false }
    var first = index - 1
    while text.isCapitalised(first) || text.isKind(first, .period) { first -= 1 }
    return text.has(first + 1, .firstName) && first + 2 < index
  }

  /// Behind the rest of "Page 2 of 3", "Photo 3 of 9".
  private func counterEnd(from end: Int) -> Int {
    guard text.isWord(end, text.words.of), text.isKind(end + 1, .number) else { return end }
    return end + 2
  }

  /// "The 777 program": a hundred and more of anything would stand in the plural.
  private func isProgram(_ numeral: Numeral) -> Bool {
    let index = numeral.tokens.lowerBound
    guard let value = numeral.integer, value >= 100, text.tag(index - 1) == .dt,
      text.isSingularNoun(index + 1), !text.has(index + 1, [.unit, .currency, .countable, .scale])
    else { return false }
    return text.nounRunEnd(from: index + 1) == index + 2
  }

  /// "the 11 Tarn Max", "180 Kent is for sale": a name in the singular, of several words or with a
  /// verb in the singular, goes on with the number.
  private func isModel(_ numeral: Numeral) -> Bool {
    let index = numeral.tokens.lowerBound
    guard let value = numeral.integer, value > 1 else { return false }
    let end = text.nounRunEnd(from: index + 1)
    guard end > index + 1,
      (index + 1..<end).allSatisfy({ text.isCapitalised($0) && text.tag($0) == .nnp }),
      text.lastByte(end - 1) != UInt8(ascii: "s")
    else { return false }
    if end == index + 2 { return text.tag(end) == .vbz }
    return value <= 20 && text.tag(index - 1) == .dt
  }

  /// Whether a number is as short as that of a version is: "Web 2.0".
  private func isVersion(_ index: Int) -> Bool {
    text.isKind(index, .number) && text.length(index) <= 4
  }

  /// "the Group of 20 conference", "the Gang of Eight".
  private func isGroupName(_ numeral: Numeral) -> Bool {
    let index = numeral.tokens.lowerBound
    return text.isWord(index - 1, text.words.of) && isNameWord(index - 2)
      && index - 2 > text.range.lowerBound
      && !text.isPluralNoun(numeral.tokens.upperBound)
      && !text.has(index - 2, [.weekday, .month])
  }

  /// "40 were killed" counts; "the L&M 500 was flat" names.
  private func isPluralVerb(_ index: Int) -> Bool {
    text.isWord(index, text.words.were) || text.isWord(index, text.words.are)
      || text.isWord(index, text.words.have)
  }

  /// "Marrow One", "the Big Three", "Six Nations": a capitalised number word inside a sentence.
  func nameInWords(_ numeral: Numeral) -> Range<Int>? {
    let index = numeral.tokens.lowerBound
    if text.isWord(index - 1, text.words.number) || isIdiom(numeral) || isGroupName(numeral) {
      return numeral.tokens
    }
    // Agencies spell the first days of a month: "on April one".
    if numeral.form == .words, isMonth(index - 1), numeral.value < ExactDecimal(32),
      !text.isPluralNoun(numeral.tokens.upperBound)
    {
      return numeral.tokens
    }
    if isWordOfName(numeral) || isPair(numeral) { return numeral.tokens }
    guard numeral.form == .words, numeral.tokens.count == 1, text.isCapitalised(index) else {
      // "Phase six includes a pipe": a sentence begins with a capital.
      let isSmall = !text.isCapitalised(index - 1) || index - 1 == text.range.lowerBound
      return text[index - 1].classes.contains(.numberedName) && numeral.form == .words
        && isSmall ? numeral.tokens : nil
    }
    let before = text[index - 1]
    guard text.range.contains(index - 1), before.kind == .word || before.kind == .number,
      !isTitleCase
    else { return nil }
    return numeral.tokens
  }

  /// "The two stood firm": a number that stands for those whom the copy has named.
  private func isPair(_ numeral: Numeral) -> Bool {
    let index = numeral.tokens.lowerBound
    guard numeral.form == .words, numeral.tokens.count == 1, text.isWord(index - 1, text.words.the)
    else { return false }
    switch text.tag(index + 1) {
    case .vbd, .vbz, .vbp, .md: return numeral.value < ExactDecimal(10)
    default: return false
    }
  }

  /// "a three-way race", "six figures", "a five-figure fee".
  private func isIdiom(_ numeral: Numeral) -> Bool {
    let words = text.words
    let end = numeral.tokens.upperBound
    if text.isJoiningHyphen(end) {
      return text.isWord(end + 1, words.way) || text.isWord(end + 1, words.figure)
    }
    return text.isWord(end, words.figures) && numeral.form == .words
  }

  /// A capitalised word that can be the first part of a name with a number.
  private func isNameWord(_ index: Int) -> Bool {
    let token = text[index]
    guard text.isCapitalised(index) || token.kind == .code && token.style.contains(.capitalised)
    else { return false }
    guard
      token.classes.isDisjoint(with: [
        .determiner, .preposition, .conjunction, .pronoun, .auxiliary, .adverb, .month, .weekday,
        .relative, .bound, .cardinal, .time,
      ])
    else { return false }
    // "QUAKE TOLL PASSES 400": where all is in capitals they tell no name.
    if token.style.contains(.allCapitals), isInCapitals { return false }
    // The first word of a sentence is capitalised in any case: "Around 40", "Police 40".
    return index > text.range.lowerBound || token.word == 0
  }

  /// Whether the whole sentence is in capitals, as headings of wires are.
  private var isInCapitals: Bool {
    var words = 0
    for index in text.range where text.isKind(index, .word) && text.length(index) > 1 {
      guard text[index].style.contains(.allCapitals) else { return false }
      words += 1
    }
    return words > 2
  }

  private func isNumberAsName(_ value: Int, at index: Int) -> Bool {
    guard let words = text.copy.lexicon.numbersAsNames[value] else { return false }
    let next = text[index + 1]
    if next.word != 0, words.contains(next.word) { return true }
    return text.isCapitalised(index + 1)
      || text.isWord(index - 1, text.words.call) || text.isWord(index - 1, text.words.called)
      || text.isWord(index - 1, text.words.calling) || text.isWord(index - 1, text.words.dial)
      || text.isWord(index - 1, text.words.dialled) || text.isWord(index - 1, text.words.dialed)
  }

  /// Whether most words of the sentence are capitalised, as in headlines of some houses.
  private var isTitleCase: Bool {
    var words = 0
    var capitals = 0
    let start = text.range.lowerBound
    for index in start..<min(start + 60, text.range.upperBound)
    where text[index].kind == .word && text.length(index) > 3 {
      words += 1
      if text.isCapitalised(index) { capitals += 1 }
    }
    return capitals * 3 > words * 2
  }
}
