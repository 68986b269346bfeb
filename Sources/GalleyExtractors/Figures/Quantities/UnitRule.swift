import GalleyGrammar
import GalleyModel

/// Finds the unit behind a number: "30 yards", "10-day", "250ml", "5 percentage points".
struct UnitRule {
  let text: SentenceTokens

  /// A unit and the tokens that write it.
  struct Match {
    var name: String
    var kind: FigureKind
    var tokens: Range<Int>
    /// Tied to the number by a hyphen, as in "10-day pause".
    var isCompound: Bool
  }

  /// The unit behind a numeral, without a rate.
  func unit(after numeral: Numeral) -> Match? {
    let end = numeral.tokens.upperBound
    if text.isKind(end, .percent) {
      return Match(name: "percent", kind: .percent, tokens: end..<end + 1, isCompound: false)
    }
    // "0,89 € a litre", but "on May 3 $5 was paid"
    if text.isKind(end, .currency), text.isGlued(end) || !text.isKind(end + 1, .number),
      let code = CurrencyRule(text: text).sign(at: end)
    {
      return Match(name: code, kind: .money, tokens: end..<end + 1, isCompound: false)
    }
    if let mark = feetOrInches(at: end, of: numeral) { return mark }
    let isCompound = text.isJoiningHyphen(end)
    let first = isCompound ? end + 1 : end
    guard let (form, formEnd) = form(at: first, of: numeral) else { return nil }
    let unit = text.copy.lexicon.units[form.unit]
    // "540 nm of torque": what tells newton metres from nanometres is no part of the unit.
    let last = (first..<formEnd).first { text.isWord($0, text.words.of) } ?? formEnd
    if isFalse(form, at: first..<last, of: numeral, isCompound: isCompound) { return nil }
    var match = Match(
      name: unit.name, kind: unit.kind, tokens: first..<last, isCompound: isCompound)
    if let power = power(at: last, of: unit) { return power }
    if unit.name == "metre", text.isGlued(first), isMinutes(numeral) {
      match.name = "minute"
      match.kind = .duration
    }
    if unit.name == "GBP", text[last - 1].kind == .word, isWeight(numeral, at: first) {
      match.name = "pound-mass"
      match.kind = .measure
    }
    return match
  }

  /// "10 m²", "5 km³": a unit of length with a raised sign behind it.
  private func power(at index: Int, of unit: UnitLexicon.Unit) -> Match? {
    guard unit.kind == .measure, text.isKind(index, .symbol), text.isGlued(index) else {
      return nil
    }
    let sign = WideScalar(
      text.copy.bytes, at: Int(text[index].start), limit: Int(text[index].end))
    let prefix: String? =
      switch sign.value {
      case 0xB2: "square "
      case 0xB3: "cubic "
      default: nil
      }
    return prefix.map {
      Match(name: $0 + unit.name, kind: .measure, tokens: index - 1..<index + 1, isCompound: false)
    }
  }

  /// The minutes of "2h 30m".
  private func isMinutes(_ numeral: Numeral) -> Bool {
    let before = numeral.tokens.lowerBound - 1
    return text.isKind(before, .word) && text.isGlued(before)
      && text.firstByte(before) | 0x20 == UInt8(ascii: "h") && text.length(before) <= 2
      && text.isKind(before - 1, .number)
  }

  /// The marks of `5' 10"` and `24" long`; a mark that a second one closes is a quotation's.
  private func feetOrInches(at index: Int, of numeral: Numeral) -> Match? {
    guard numeral.form == .digits, text.isGlued(index) else { return nil }
    if isFootMark(index), text.isKind(index + 1, .number), isInchMark(index + 2) {
      return Match(name: "foot", kind: .measure, tokens: index..<index + 1, isCompound: false)
    }
    guard isInchMark(index) else { return nil }
    let marks = text.range.count { text.isKind($0, .straightDouble) }
    guard isFootMark(numeral.tokens.lowerBound - 1) || marks == 1 else { return nil }
    return Match(name: "inch", kind: .measure, tokens: index..<index + 1, isCompound: false)
  }

  private func isFootMark(_ index: Int) -> Bool {
    (text.isKind(index, .straightSingle) || text.isKind(index, .closeSingle)) && text.isGlued(index)
      && text.length(index) != 2
  }

  private func isInchMark(_ index: Int) -> Bool {
    (text.isKind(index, .straightDouble) || text.isKind(index, .closeDouble)) && text.isGlued(index)
  }

  /// The longest form that stands at an index.
  private func form(at index: Int, of numeral: Numeral) -> (form: UnitLexicon.Form, end: Int)? {
    let units = text.copy.lexicon.units
    let token = text[index]
    let key: WordID
    switch token.kind {
    case .word, .code: key = token.word
    case .degree: key = units.degreeSign
    case .currency where text.length(index) == 2: key = units.centSign
    case .symbol: key = units.prime(text.copy.bytes[token.range])
    default: return nil
    }
    guard key != 0, let forms = units.forms[key] else { return nil }
    for form in forms {
      guard let end = match(form, at: index) else { continue }
      if form.isGlued, !text.isGlued(index) { continue }
      // "1-in-5" has no inches.
      if form.isGlued, text.isKind(index - 1, .hyphen), text.has(index, .preposition) { continue }
      if form.isApart, text.isGlued(index) || !standsAlone(index) { continue }
      // "50g" weighs, "5G" is a network.
      if form.isGlued, text.length(index) == 1, text.isCapitalised(index) { continue }
      if form.isLarge, numeral.value < ExactDecimal(100) { continue }
      if let letters = form.letters,
        !text.copy.bytes[text[index].range].elementsEqual(letters)
      {
        continue
      }
      return (form, end)
    }
    return nil
  }

  /// Whether a single letter is a unit: in small print, before no plural ("5 m people") and no number.
  private func standsAlone(_ index: Int) -> Bool {
    if text.isCapitalised(index) { return false }
    if text.isKind(index + 1, .slash) || text.isKind(index + 1, .symbol) { return true }
    let next = text[index + 1]
    return !text.isPluralNoun(index + 1) && next.kind != .number && next.kind != .clitic
      && next.kind != .hyphen
      && (next.kind != .period || !text.isGlued(index + 1) || !text.range.contains(index + 2))
  }

  /// Behind the words of a form, which hyphens, slashes and the period of "sq." may join.
  private func match(_ form: UnitLexicon.Form, at index: Int) -> Int? {
    var position = index + 1
    for word in form.words.dropFirst() {
      if text.isJoiningHyphen(position) || text.isKind(position, .slash)
        || text.isKind(position, .period) && text.isGlued(position)
      {
        position += 1
      }
      guard text[position].word == word else { return nil }
      position += 1
    }
    return position
  }

  /// Words that are units elsewhere: "two second-half goals", "at one point", "12 Bucks".
  private func isFalse(
    _ form: UnitLexicon.Form, at tokens: Range<Int>, of numeral: Numeral, isCompound: Bool
  ) -> Bool {
    let words = text.words
    let first = tokens.lowerBound
    if text.has(first, .ordinal), !isCompound {
      return text.isJoiningHyphen(tokens.upperBound) || numeral.form == .words && !isPlural(first)
    }
    if text.isWord(first, words.point), text.isWord(numeral.tokens.lowerBound - 1, words.at) {
      return true
    }
    // "three crowns" are on heads; money stands in digits.
    if text.copy.lexicon.units[form.unit].name == "crown", numeral.form == .words {
      return !text.has(numeral.tokens.upperBound - 1, .scale)
    }
    // "14.2 mln T of wheat", but "5 T cells", "3 T-shirts".
    if form.letters?.count == 1, text.isCapitalised(tokens.upperBound - 1),
      text.isKind(tokens.upperBound, .hyphen) || text.isPluralNoun(tokens.upperBound)
    {
      return true
    }
    // "8 Rand Paul", "12 Dollar General shops": a currency that goes on as a name.
    if text.copy.lexicon.units[form.unit].kind == .money, text.isCapitalised(first),
      text.isCapitalised(tokens.upperBound), text.tag(tokens.upperBound) == .nnp,
      !text[first].style.contains(.allCapitals)
    {
      return true
    }
    // "243 mln yr earlier" tells a time; a million years would stand in the plural.
    return !isCompound && text.copy.lexicon.units[form.unit].kind == .duration
      && text.has(numeral.tokens.upperBound - 1, .scale) && !isPlural(first)
  }

  private func isPlural(_ index: Int) -> Bool {
    text.lastByte(index) | 0x20 == UInt8(ascii: "s")
  }

  /// Whether pounds are a weight: "a 200-pound man", "weighs 90 pounds", "six pounds of butter".
  private func isWeight(_ numeral: Numeral, at index: Int) -> Bool {
    let words = text.words
    if text.isKind(numeral.tokens.lowerBound - 1, .currency) { return false }
    if text.isJoiningHyphen(index - 1) || text.isWord(index + 1, words.of) { return true }
    let weights = [words.weigh, words.weighs, words.weighed, words.weighing, words.weight]
    for position in max(text.range.lowerBound, index - 12)..<min(text.range.upperBound, index + 12)
    where text[position].word != 0 && weights.contains(text[position].word) {
      return true
    }
    return isOfBody(numeral, near: index)
  }

  /// Whether copy about weight goes on about it, in numbers that a body can have.
  ///
  /// "She weighed 18 stone then. She has lost 110 pounds since."
  private func isOfBody(_ numeral: Numeral, near index: Int) -> Bool {
    guard let value = numeral.integer, value < 1000 else { return false }
    let words = text.words
    let weights = [words.weigh, words.weighs, words.weighed, words.weighing, words.weight]
    let tokens = text.copy.tokens
    let near = max(0, index - 250)..<min(tokens.count, index + 60)
    return near.contains { tokens[$0].word != 0 && weights.contains(tokens[$0].word) }
      && !near.contains { tokens[$0].kind == .currency }
  }
}
