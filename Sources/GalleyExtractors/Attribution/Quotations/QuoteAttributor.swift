/// Finds the reporting clause that a quotation hangs on, inside its statement.
struct QuoteAttributor {
  let clause: Clause
  let reports: [Report]

  /// The report of a quotation that stands at an item, or null where the statement has none.
  func report(ofQuotationAt item: Int) -> Report? {
    if let hearing = ReportFinder(clause: clause).hearing() { return hearing }
    if clause.tag(item - 1) == .colon, let before = nameBefore(item - 1) ?? cue(right: item - 1) {
      return before
    }
    if let inner = leadingIn(to: item) { return inner }
    if let next = behind(item) ?? signature(behind: item) { return next }
    if clause.tag(item - 1) == .colon, let before = colon(item - 1) { return before }
    if let before = before(item) { return before }
    if let last = anyVerb(behind: item) ?? trailing(item) { return last }
    return anyVerb(before: item)
  }

  /// Whether the quotation stands alone: nothing but marks and small words beside it.
  func standsAlone(_ item: Int) -> Bool {
    clause.tags.indices.allSatisfy { index in
      switch clause.tags[index] {
      case .quotation, .mark, .dash, .comma, .conjunction, .adverb: true
      default: false
      }
    }
  }
}
