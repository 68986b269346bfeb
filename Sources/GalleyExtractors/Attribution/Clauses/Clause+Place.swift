import GalleyGrammar

/// Words whose place behind a quotation tells more than their form.
extension Clause {
  /// `"We will go," sighs Marsh`, `"…," enthused the mayor`: what has the form of a noun, adjective or
  /// participle, where the clause would have no verb without it.
  ///
  /// A verb further on makes it what it looks like: `"…," retired general Berg said`.
  func isVerbBehindQuotation(_ index: Int, _ token: Token, _ penn: PennTag) -> Bool {
    switch penn {
    case .nn, .nns, .vbn, .jj:
      guard hasSuffix(index, "ed") || hasSuffix(index, "s") else { return false }
    // `"Keep out," read the sign`
    case .vb: guard token.classes.contains(.verbPast) else { return false }
    default: return false
    }
    guard index > 0, !token.style.contains(.capitalised) else { return false }
    var item = index - 1
    if kind(item) == .comma, item > 0 { item -= 1 }
    guard let end = endMark(ofQuotationAt: item) else { return false }
    if item == index - 1 {
      switch end {
      case .comma, .question, .exclamation: break
      default: return false
      }
    }
    var next = index + 1
    if self.penn(next) == .rp || self.penn(next) == .rb || self.penn(next) == .in { next += 1 }
    switch self.penn(next) {
    case .nnp, .nnps, .dt, .prpPossessive, .prp, .cd: break
    // "sighs 44-year-old Mia Lund"
    default: guard kind(next) == .number else { return false }
    }
    return !hasVerb(from: next)
  }

  /// Whether a finite verb stands before the next quotation or stop.
  private func hasVerb(from first: Int) -> Bool {
    for place in first..<max(first, min(count, first + 40)) {
      switch penn(place) {
      case .vbd, .vbz, .vbp, .md: return true
      default: break
      }
      switch kind(place) {
      case .period where !isGlued(place + 1), .semicolon, .colon: return false
      // "sighs Mia Lund, who lives in Marrow"
      case .comma where self.penn(place + 1) == .wp || self.penn(place + 1) == .wdt: return false
      default: if items[place] < 0 { return false }
      }
    }
    return false
  }

  /// "— Anna Berg, mayor of Marrow": a name behind a dash fills the statement.
  var signature: Report? {
    guard var phrase = phrase(startingAt: 1), phrase.kind == .nominal,
      tag(phrase.core.lowerBound) == .name
    else { return nil }
    phrase.apposition = apposition(behind: phrase)
    var end = phrase.items.upperBound
    if tag(end) == .comma || tag(end) == .openBracket { end = count }
    guard end == count || tag(end) == .mark && end == count - 1 else { return nil }
    return Report(
      verb: 0, cue: 0..<1, subject: phrase, items: 0..<phrase.items.upperBound, form: .colon)
  }
}
