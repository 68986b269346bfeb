import GalleyGrammar
import GalleyModel

/// Tells numbers that state no quantity: dates, years, times, codes, numbers in names.
///
/// Each rule is a fact about the tokens around a number, in a file of its own; a rule answers with
/// the tokens that the date, time or name takes up.
struct NonFigures {
  let text: SentenceTokens

  /// The tokens that belong to the date, time, code or name that a numeral is part of, or null
  /// where the numeral is a quantity.
  func claim(_ numeral: Numeral) -> Range<Int>? {
    let index = numeral.tokens.lowerBound
    if text.isKind(numeral.tokens.upperBound, .percent) { return nil }
    if CurrencyRule(text: text).currency(before: index) != nil { return nil }
    // A number with its minus sign is neither a date nor part of a name.
    if numeral.form == .digits, !text.isKind(index, .number) { return nil }
    guard numeral.form == .digits else { return clockInWords(numeral) ?? nameInWords(numeral) }
    if let time = clock(numeral) ?? clockInWords(numeral) ?? ordinal(numeral) { return time }
    if let day = date(numeral) ?? season(numeral) ?? shortYear(numeral) { return day }
    if let code = phone(numeral) ?? referenceMark(numeral) ?? address(numeral) ?? code(numeral) {
      return code
    }
    return listNumber(numeral) ?? numberedName(numeral) ?? year(numeral)
  }

  /// Whether a month's name stands here, in capitals as names do ("May", never "may").
  func isMonth(_ index: Int) -> Bool {
    text.has(index, .month) && text.isCapitalised(index) && text.tag(index) != .md
  }
}
