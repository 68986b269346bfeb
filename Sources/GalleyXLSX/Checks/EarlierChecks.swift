/// What was noted in earlier workbooks, on its way to the same figures, quotes and changes.
struct EarlierChecks: Sendable {
  private var rows: [EarlierRow]
  /// The rows that have found their item, or that a newer note has replaced.
  private var isTaken: [Bool]
  /// The rows of each workbook; what stands in an earlier one counts more.
  private let workbooks: [Range<Int>]
  private let articles: [Set<String>]

  /// - Parameter workbooks: The one that is written again first, then others.
  init(_ workbooks: [EarlierWorkbook]) {
    rows = []
    var ranges: [Range<Int>] = []
    for workbook in workbooks {
      // What Galley itself noted of sources is noted anew.
      let noted = workbook.rows.filter { !$0.checks.isOwn }
      ranges.append(rows.count..<rows.count + noted.count)
      rows += noted
    }
    self.workbooks = ranges
    articles = workbooks.map(\.articles)
    isTaken = Array(repeating: false, count: rows.count)
  }

  /// What belongs to no row, in the order of the workbooks.
  var left: [EarlierRow] {
    // A list of such rows stands in each workbook that followed.
    var told: Set<[String]> = []
    return rows.indices.filter { index in
      let item = rows[index].item
      let words = [
        item.article, item.id, item.text, item.sentence, item.what, rows[index].checks.line,
      ]
      return !isTaken[index] && told.insert(words).inserted
    }.map { rows[$0] }
  }

  /// Whether nothing was noted.
  var isEmpty: Bool { rows.isEmpty }

  /// Gives rows what was noted of their items.
  ///
  /// An article takes what was noted in it. One that a workbook does not know may be another version
  /// of one that it knows: it takes what was noted in articles that are not among the rows.
  /// - Parameters:
  ///   - sheetRows: Rows of one sheet, those of an article one after the other.
  ///   - isComplete: Whether no more rows come, so that it is known which articles there are.
  mutating func take(_ sheet: DeskSheet, for sheetRows: inout [SheetRow], isComplete: Bool) {
    if rows.isEmpty { return }
    var groups: [(article: String, rows: Range<Int>)] = []
    for (index, row) in sheetRows.enumerated() {
      let article = row.item?.article ?? ""
      if groups.last?.article == article {
        let last = groups.count - 1
        groups[last].rows = groups[last].rows.lowerBound..<index + 1
      } else {
        groups.append((article, index..<index + 1))
      }
    }
    let names = Set(groups.map(\.article))
    for (known, range) in zip(articles, workbooks) {
      let indices = range.filter { rows[$0].item.sheet == sheet && !isTaken[$0] }
      let byArticle = Dictionary(grouping: indices) { rows[$0].item.article }
      for group in groups where known.contains(group.article) {
        take(byArticle[group.article] ?? [], for: &sheetRows, group.rows)
      }
      guard isComplete else { continue }
      let others = indices.filter { !names.contains(rows[$0].item.article) }
      for group in groups where !known.contains(group.article) {
        take(others, for: &sheetRows, group.rows)
      }
    }
    for group in groups {
      guard let article = sheetRows[group.rows.lowerBound].earlierArticle,
        let earlier = groups.first(where: { $0.article == article })
      else { continue }
      copyChecks(from: earlier.rows, to: group.rows, in: &sheetRows)
    }
  }

  /// Gives the rows of a newer version what is noted of the older one in the same workbook.
  private func copyChecks(
    from earlier: Range<Int>, to newer: Range<Int>, in sheetRows: inout [SheetRow]
  ) {
    let noted = sheetRows[earlier].compactMap { row in
      row.checks.flatMap { checks in row.item.map { EarlierRow(item: $0, checks: checks) } }
    }
    let items = sheetRows[newer].compactMap(\.item)
    guard !noted.isEmpty, items.count == newer.count else { return }
    for (row, match) in zip(noted, CheckPairing(noted.map(\.item), items).matches) {
      guard let place = match.map({ newer.lowerBound + $0 }) else { continue }
      if sheetRows[place].checks == nil {
        sheetRows[place].checks = row.checks(for: items[place - newer.lowerBound])
      }
    }
  }

  private mutating func take(
    _ candidates: [Int], for sheetRows: inout [SheetRow], _ range: Range<Int>
  ) {
    let candidates = candidates.filter { !isTaken[$0] }
    if candidates.isEmpty { return }
    let items = sheetRows[range].compactMap(\.item)
    guard items.count == range.count else { return }
    let pairing = CheckPairing(candidates.map { rows[$0].item }, items)
    for (index, match) in zip(candidates, pairing.matches) {
      guard let match else { continue }
      isTaken[index] = true
      let place = range.lowerBound + match
      if sheetRows[place].checks.map(\.isOwn) ?? true {
        sheetRows[place].checks = rows[index].checks(for: items[match])
      }
    }
  }
}

extension EarlierRow {
  /// What was noted, for the item that the row is about now: of one that has changed it is to be
  /// checked again, with all that was noted in the note.
  fileprivate func checks(for now: CheckedItem) -> Checks {
    // The same words in the same sentence are the same, whatever a closer reading finds of them; a
    // query may be raised there for another reason.
    if item.sentence == now.sentence, item.sheet != .queries || item.what == now.what {
      return checks
    }
    var steps: [String] = []
    if item.text != now.text { steps.append("was \(item.text), now \(now.text)") }
    let others = [("", item.what, now.what), ("source ", item.source, now.source)]
    for (name, was, now) in others where !was.isEmpty && was != now {
      steps.append("\(name)was \(was), now \(now.isEmpty ? "none" : now)")
    }
    if steps.isEmpty { return checks }
    return Checks(
      status: .text(CheckStatus.unchecked),
      note: .text("to check: \(steps.joined(separator: "; ")) (before: \(checks.line))"))
  }
}
