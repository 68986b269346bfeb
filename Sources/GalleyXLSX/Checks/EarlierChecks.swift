import GalleyExporters
import GalleyModel

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
      ranges.append(rows.count..<rows.count + workbook.rows.count)
      rows += workbook.rows
    }
    self.workbooks = ranges
    articles = workbooks.map(\.articles)
    isTaken = Array(repeating: false, count: rows.count)
  }

  /// What belongs to no row, in the order of the workbooks.
  var left: [EarlierRow] {
    rows.indices.filter { !isTaken[$0] }.map { rows[$0] }
  }

  /// Takes what was noted of an article's figures and quotes, by their places.
  mutating func takeChecks(
    of extraction: Extraction
  ) -> (figures: [Int: Checks], quotes: [Int: Checks]) {
    if rows.isEmpty { return ([:], [:]) }
    let article = extraction.article
    return (
      takeChecks(of: extraction.figures.map { CheckedItem($0, in: article).normalized }, .figures),
      takeChecks(of: extraction.quotes.map { CheckedItem($0, in: article).normalized }, .quotes)
    )
  }

  /// Takes what was noted of changes, by their places.
  mutating func takeChecks(of items: [ChangedItem], in comparison: Comparison) -> [Int: Checks] {
    if rows.isEmpty { return [:] }
    let cells = Table.changes.rows(.comparison(comparison))
    return takeChecks(of: cells.map { CheckedItem(change: $0).normalized }, .changes)
  }

  private mutating func takeChecks(of items: [CheckedItem], _ sheet: DeskSheet) -> [Int: Checks] {
    guard let article = items.first?.article else { return [:] }
    var found: [Int: Checks] = [:]
    for (workbook, range) in workbooks.enumerated() {
      // A workbook that has the article has its rows; else it may have an older version of it.
      let isKnown = articles[workbook].contains(article)
      let candidates = range.filter { index in
        let item = rows[index].item
        return !isTaken[index] && item.sheet == sheet
          && (!isKnown || item.article == article || item.article.isEmpty)
      }
      if candidates.isEmpty { continue }
      let pairing = CheckPairing(candidates.map { rows[$0].item }, items)
      for (place, match) in pairing.matches.enumerated() {
        guard let match else { continue }
        isTaken[candidates[place]] = true
        if found[match] == nil {
          found[match] = rows[candidates[place]].checks(for: items[match])
        }
      }
    }
    return found
  }
}

extension EarlierRow {
  /// What was noted, for the item that the row is about now: of one that has changed it is to be
  /// checked again, with all that was noted in the note.
  fileprivate func checks(for now: CheckedItem) -> Checks {
    let isSame = item.text == now.text
    let hasSource = item.sheet != .changes && !item.source.isEmpty && item.source != now.source
    // The same words in the same sentence are the same, whatever a closer reading finds of them.
    if item.sentence == now.sentence || isSame && !hasSource { return checks }
    var steps: [String] = []
    if !isSame { steps.append("was \(item.text), now \(now.text)") }
    if hasSource {
      steps.append("source was \(item.source), now \(now.source.isEmpty ? "none" : now.source)")
    }
    return Checks(
      status: .text(CheckColumn.unchecked),
      note: .text("to check: \(steps.joined(separator: "; ")) (before: \(checks.line))"))
  }
}
