package import GalleyModel

extension Comparison {
  /// The queries that the update brought or settled, in this order.
  package var changedQueries: [QueryChange] {
    let all = queries ?? []
    return all.filter { $0.change == .brought } + all.filter { $0.change == .settled }
  }

  /// "1 brought, 2 settled, 1 standing", or that there are none; null where nothing was checked.
  package var queryTally: String? {
    guard let queries else { return nil }
    let counts = QueryChange.Kind.allCases.map { kind in
      (queries.count { $0.change == kind }, kind.rawValue)
    }.filter { $0.0 > 0 }
    return counts.isEmpty
      ? "none in either version" : counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  /// Where a query stands in the version that raised it last: "¶ 3", or the kind of block.
  package func place(of change: QueryChange) -> String {
    guard let query = change.query else { return "" }
    let article = (change.new == nil ? old : new).article
    if let paragraph = article.paragraph(at: query.span.range.lowerBound) {
      return "¶ \(paragraph)"
    }
    return article.blocks.last { $0.range.lowerBound <= query.span.range.lowerBound }?
      .kind.rawValue ?? ""
  }
}

extension QueryChange {
  /// The query with its level and rule: "error change: 9 of 36 is 25%, not 40%".
  package var said: String {
    query.map { "\($0.level.rawValue) \($0.rule.rawValue): \($0.message)" } ?? ""
  }
}
