import GalleyModel

/// Makes a quantity of a numeral: its currency or unit, its rate, its bound.
struct QuantityRule {
  let text: SentenceTokens

  /// The candidate that a numeral makes with the words around it.
  func candidate(_ numeral: Numeral) -> FigureCandidate {
    var quantity = Quantity(
      value: numeral.value, of: numeral.of, vague: numeral.form == .vague,
      kind: numeral.form == .fraction ? .ratio : numeral.form == .multiple ? .multiple : .count)
    var start = numeral.tokens.lowerBound
    var end = numeral.tokens.upperBound
    var unitEnd = end
    var isCompound = text.isJoiningHyphen(end) && text[end + 1].kind == .word
    let unitNumeral = reachingUnit(numeral)
    if let currency = CurrencyRule(text: text).currency(before: start) {
      quantity.unit = currency.code
      quantity.kind = .money
      start = currency.start
      // "-€3 million", "minus €5m"
      if quantity.value < .zero, start <= numeral.tokens.lowerBound, hasSign(before: start) {
        start -= 1
      }
      if text.isKind(end, .word), text[end].word != 0, !text.isCompoundName(end),
        text.copy.lexicon.units.dollarPrefixes[text[end].word] != nil,
        text[end].style.contains(.allCapitals), text.length(end) > 1
      {
        end += 1
      }
      addRate(to: &quantity, end: &end)
    } else if let par = ParRule(text: text).end(after: numeral) {
      quantity.kind = .score
      end = par
      isCompound = false
    } else if numeral.form != .multiple,
      let unit = UnitRule(text: text).unit(after: unitNumeral)
    {
      quantity.unit = unit.name
      quantity.kind = unit.kind
      isCompound = unit.isCompound
      end = unit.tokens.upperBound
      unitEnd = end
      addHalf(to: &quantity, of: numeral, end: &end)
      // "10 degrees below zero"
      if text.isWord(end, text.words.below), text.isWord(end + 1, text.words.zero) {
        quantity.value = -quantity.value
        end += 2
      }
      addRate(to: &quantity, end: &end)
    }
    var candidate = FigureCandidate(
      form: numeral.form, number: numeral.tokens, tokens: start..<end, quantity: quantity,
      isCompound: isCompound, mantissa: numeral.value)
    if let first = NonFigures(text: text).plainNumber(at: numeral.tokens.lowerBound) {
      candidate.mantissa = first
    } else if let scale = scaleWord(of: numeral), let first = numeral.value.scaled(by: -scale) {
      candidate.mantissa = first
    }
    // "a year and a half": the number has the unit in its middle.
    if NumeralGrammar(text: text).andAHalf(at: unitEnd) == end, unitEnd < end {
      candidate.number = numeral.tokens.lowerBound..<end
    }
    addBound(to: &candidate)
    return candidate
  }

  /// The power of ten of the scale word that ends a numeral in words, or null.
  private func scaleWord(of numeral: Numeral) -> Int? {
    let last = numeral.tokens.upperBound - 1
    guard numeral.form == .words, text.has(last, .scale) else { return nil }
    return text.copy.lexicon.values[Int(text[last].word)]
  }

  private func hasSign(before index: Int) -> Bool {
    text.isKind(index - 1, .hyphen) || text.isKind(index - 1, .dash)
      || text.isWord(index - 1, text.words.minus) || text.isWord(index - 1, text.words.negative)
  }

  /// "two years and a half"; in "a year and a half" the article is one and a half already.
  private func addHalf(to quantity: inout Quantity, of numeral: Numeral, end: inout Int) {
    guard let last = NumeralGrammar(text: text).andAHalf(at: end) else { return }
    let first = numeral.tokens.lowerBound
    end = last
    guard !text.isWord(first, text.words.a), !text.isWord(first, text.words.an),
      let half = ExactDecimal("0.5"), let sum = quantity.value.adding(half)
    else { return }
    quantity.value = sum
  }

  /// The numeral stretched to where its unit stands: behind "of" in "tens of millions of dollars",
  /// behind an article in "half an hour", behind both in "1/16 of a pint".
  private func reachingUnit(_ numeral: Numeral) -> Numeral {
    let words = text.words
    guard numeral.form == .vague || numeral.form == .fraction else { return numeral }
    var end = numeral.tokens.upperBound
    if text.isWord(end, words.of) { end += 1 }
    if numeral.form == .fraction, end > numeral.tokens.upperBound,
      let behind = NumeralGrammar(text: text).one(at: end)
    {
      var stretched = numeral
      stretched.tokens = numeral.tokens.lowerBound..<behind
      return stretched
    }
    if numeral.form == .fraction, text.isWord(end, words.a) || text.isWord(end, words.an) {
      end += 1
      if text[end].style.contains(.allCapitals) { end += 1 }
    }
    guard end > numeral.tokens.upperBound, text.has(end, [.unit, .currency]) else { return numeral }
    var stretched = numeral
    stretched.tokens = numeral.tokens.lowerBound..<end
    return stretched
  }

  private func addRate(to quantity: inout Quantity, end: inout Int) {
    guard let unit = quantity.unit, let rate = RateRule(text: text).rate(at: end) else { return }
    guard
      quantity.kind == .money || quantity.kind == .measure || quantity.kind == .percent
        || quantity.kind == .duration
    else { return }
    quantity.unit = "\(unit) per \(rate.name)"
    end = rate.end
  }

  private func addBound(to candidate: inout FigureCandidate) {
    let rule = BoundRule(text: text)
    if let before = rule.bound(before: candidate.tokens.lowerBound),
      !isTemporal(before, of: candidate), !isSpatial(before, of: candidate)
    {
      candidate.quantity.bound = before.bound
      candidate.qualifier = before.tokens
    } else if let after = rule.bound(after: candidate.end) {
      candidate.quantity.bound = after.bound
      candidate.qualifier = after.tokens
    }
  }

  /// "under one umbrella", "over one line": nobody bounds a single thing so.
  private func isSpatial(_ match: BoundRule.Match, of candidate: FigureCandidate) -> Bool {
    match.tokens.count == 1 && candidate.quantity.kind == .count && candidate.number.count == 1
      && text.isWord(candidate.number.lowerBound, text.words.one)
      && text.has(match.tokens.lowerBound, .preposition)
  }

  /// "grew over 12 months" tells a stretch of time; "for over 12 months" bounds it.
  private func isTemporal(_ match: BoundRule.Match, of candidate: FigureCandidate) -> Bool {
    let words = text.words
    let first = match.tokens.lowerBound
    if text.isWord(first, words.within) {
      // "within 20 minutes", "within 150 delegates of it", but "within 5 of the groups"
      return candidate.quantity.kind == .count && !text.isPluralNoun(candidate.end)
    }
    guard match.tokens.count == 1, text.isWord(first, words.over),
      candidate.quantity.kind == .duration, !text.isWord(candidate.end, words.ago)
    else { return false }
    return !text.isWord(first - 1, words.for) && !text.isWord(first - 1, words.in)
      && !text.isWord(first - 1, words.of) && !text.has(first - 1, [.auxiliary, .bound])
  }
}

extension NonFigures {
  /// The number that a token of digits states, without scale words behind it.
  func plainNumber(at index: Int) -> ExactDecimal? {
    guard text.isKind(index, .number) else { return nil }
    return NumeralGrammar.value(of: text.copy.bytes[text[index].range])
  }
}

extension SentenceTokens {
  /// Whether a capitalised word goes on into a name: "US Senate".
  func isCompoundName(_ index: Int) -> Bool { isCapitalised(index + 1) }
}
