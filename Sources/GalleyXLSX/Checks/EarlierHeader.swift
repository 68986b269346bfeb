import GalleyExporters

/// The columns of an earlier workbook, by the words of its header: they may stand in any order, with
/// others between them.
struct EarlierHeader {
  /// What a sheet lists.
  private enum Kind {
    case figures
    case quotes
    case queries
    case changes
    /// Rows of any sheet, on the notes.
    case list
  }

  private let kind: Kind
  private let columns: [String: Int]
  /// The columns that Galley has not made.
  let added: [String]

  /// Reads a row as a header; null where it is none of a sheet to check with.
  init?(_ cells: [Int: Checks.Value]) {
    var columns: [String: Int] = [:]
    var names: [(name: String, words: String)] = []
    for (column, value) in cells.sorted(by: { $0.key < $1.key }) {
      guard case .text(let words) = value else { continue }
      let name = Self.normal(words)
      if columns[name] == nil { columns[name] = column }
      names.append((name, words.trimmed))
    }
    guard columns["status"] != nil, columns["checked against"] != nil || columns["note"] != nil
    else { return nil }
    let known: SheetDesign?
    if columns["words"] != nil, columns["item"] != nil {
      (kind, known) = (.list, nil)
    } else if columns["change"] != nil {
      (kind, known) = (.changes, DeskSheet.changes.design)
    } else if columns["query"] != nil, columns["rule"] != nil {
      (kind, known) = (.queries, DeskSheet.queries.design)
    } else if columns["figure"] != nil {
      (kind, known) = (.figures, DeskSheet.figures.design)
    } else if columns["quote"] != nil {
      (kind, known) = (.quotes, DeskSheet.quotes.design)
    } else {
      return nil
    }
    self.columns = columns
    // Workbooks of earlier versions have the table's own names.
    let own = (known?.headers.names ?? []) + (known?.table.columns.map(\.name) ?? [])
    let ownNames = Set(own.map(Self.normal))
    added = known == nil ? [] : names.filter { !ownNames.contains($0.name) }.map(\.words)
  }

  /// Whether an empty row ends what is listed.
  var isList: Bool { kind == .list }

  /// What a row is about, normalized; null where it says nothing at all.
  func item(_ cells: [Int: Checks.Value]) -> CheckedItem? {
    guard cells.contains(where: { $0.value.words != nil }) else { return nil }
    func text(_ names: String...) -> String {
      names.lazy.compactMap { columns[$0].flatMap { cells[$0]?.words } }.first ?? ""
    }
    var item: CheckedItem
    switch kind {
    case .figures: item = CheckedItem(sheet: .figures, text: text("figure"))
    case .quotes: item = CheckedItem(sheet: .quotes, text: text("quote"))
    case .queries:
      item = CheckedItem(
        sheet: .queries, article: text("article"), id: text("id"), text: text("words"),
        what: CheckedItem.question(text("rule"), text("query")), sentence: text("sentence"))
      return item.normalized
    case .changes:
      item = CheckedItem(
        sheet: .changes, article: CheckedItem.pair(text("old article"), text("new article")),
        id: text("id"),
        text: CheckedItem.change(text("item"), text("old text", "old"), text("new text", "new")))
      return item.normalized
    case .list:
      let sheets: [String: DeskSheet] = [
        "figure": .figures, "quote": .quotes, "query": .queries, "change": .changes,
      ]
      guard let sheet = sheets[text("item")] else { return nil }
      item = CheckedItem(sheet: sheet, text: text("words"))
    }
    item.article = text("article")
    item.id = text("id")
    item.what = text("what it is", "counts")
    item.source = text("source", "speaker", "says")
    item.sentence = text("sentence")
    return item.normalized
  }

  /// What was noted in a row.
  func checks(_ cells: [Int: Checks.Value]) -> Checks {
    func value(_ name: String) -> Checks.Value { columns[name].flatMap { cells[$0] } ?? .empty }
    return Checks(
      status: value("status"), against: value("checked against"), by: value("checked by"),
      on: value("checked on"), note: value("note"))
  }

  /// The words of a header in small letters, as `checked_on` and `Checked on` are one.
  private static func normal(_ words: String) -> String {
    words.lowercased().split { $0 == "_" || $0 == " " || $0 == "\n" }.joined(separator: " ")
  }
}
