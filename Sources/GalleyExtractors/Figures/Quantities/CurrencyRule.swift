import GalleyModel

/// Finds the currency before a number: "$5", "HK$88", "US $58.24", "EUR 20", "RM100".
struct CurrencyRule {
  let text: SentenceTokens

  /// The ISO 4217 code and where the currency begins.
  func currency(before index: Int) -> (code: String, start: Int)? {
    let units = text.copy.lexicon.units
    if text.isKind(index - 1, .currency) {
      guard let code = sign(at: index - 1) else { return nil }
      if code == "USD", let unit = units.dollarPrefixes[text[index - 2].word],
        text[index - 2].word != 0,
        text.isGlued(index - 1) || isCountry(index - 2)
      {
        return (units[unit].name, index - 2)
      }
      return (code, index - 1)
    }
    // Archives write the yen sign as "Y=": "Y=28,030".
    if text.firstByte(index - 1) == UInt8(ascii: "="), text.isGlued(index),
      text.isGlued(index - 1), text.firstByte(index - 2) == UInt8(ascii: "Y"),
      text.length(index - 2) == 1
    {
      return ("JPY", index - 2)
    }
    let before = text[index - 1]
    guard before.kind == .word, before.word != 0 else {
      // "Rs. 500"
      if text.isKind(index - 1, .period), text[index - 2].word != 0,
        let unit = units.prefixes[text[index - 2].word]
          ?? units.letterPrefixes[text[index - 2].word],
        text.isCapitalised(index - 2), text.length(index - 2) > 1
      {
        return (units[unit].name, index - 2)
      }
      return nil
    }
    // "$US55"
    if text.isKind(index - 2, .currency), text.isGlued(index - 1), text.isGlued(index),
      let unit = units.dollarPrefixes[before.word]
    {
      return (units[unit].name, index - 2)
    }
    guard before.classes.contains(.moneyPrefix) else { return nil }
    if let unit = units.prefixes[before.word],
      text.isGlued(index) || before.style.contains(.capitalised)
    {
      return (units[unit].name, index - 1)
    }
    if let unit = units.codes[before.word], before.style.contains(.allCapitals) {
      return (units[unit].name, index - 1)
    }
    // "Ksh 500", but "R 500" and "TOP 10" may be anything.
    guard let unit = units.letterPrefixes[before.word], before.style.contains(.capitalised),
      text.isGlued(index) || !Currencies.isDoubtful(text.copy.bytes[before.range])
    else { return nil }
    return (units[unit].name, index - 1)
  }

  /// Whether a country in capitals stands apart from its sign: "US $58.24".
  private func isCountry(_ index: Int) -> Bool {
    text[index].style.contains(.allCapitals) && text.length(index) > 1
  }

  /// The currency of a sign, or null for a sign that no currency uses.
  func sign(at index: Int) -> String? {
    if text.length(index) == 1 { return "USD" }
    let scalar = WideScalar(
      text.copy.bytes, at: Int(text[index].start), limit: Int(text[index].end))
    return switch scalar.value {
    case 0xA3: "GBP"
    case 0xA5: "JPY"
    case 0x20AC: "EUR"
    case 0x20B9, 0x20A8: "INR"
    case 0x20BD: "RUB"
    case 0x20A9: "KRW"
    case 0x20BA, 0x20A4: "TRY"
    case 0x20AA: "ILS"
    case 0x20B4: "UAH"
    case 0x20AB: "VND"
    case 0x20A6: "NGN"
    case 0x20B1: "PHP"
    case 0x20A1: "CRC"
    case 0x20B5: "GHS"
    case 0x20B8: "KZT"
    case 0x20BE: "GEL"
    default: nil
    }
  }
}
