import GalleyExporters
import GalleyModel

/// All that a template can say of one article or comparison, at the top level.
struct TemplateItem {
  private let values: TemplateElement
  private let lists: [String: TemplateList]
  /// All changes, which few templates ask for.
  private let changes: () -> TemplateList

  /// Prepares an item; null for a record that could not be read.
  init?(_ item: ExportItem, isFirst: Bool, _ problems: TemplateProblems) {
    func rows(_ table: Table, prepared: ((Int) -> [String: String?])? = nil) -> TemplateList {
      let rows = table.rows(item)
      return TemplateList(count: rows.count, problems) { place in
        let element = TemplateElement(
          columns: table.columns, cells: rows[place], prepared: prepared?(place) ?? [:])
        return TemplateValue(.element(element), problems)
      }
    }

    func elements(_ prepared: [[String: String?]]) -> TemplateList {
      TemplateList(count: prepared.count, problems) { place in
        TemplateValue(.element(TemplateElement(prepared: prepared[place])), problems)
      }
    }

    func words(_ texts: [String]) -> TemplateList {
      TemplateList(count: texts.count, problems) { TemplateValue(texts[$0], problems) }
    }

    var lists: [String: TemplateList] = [:]
    for scope in TemplateNames.lists { lists[scope.list ?? ""] = words([]) }
    let prepared: [String: String?]
    switch item {
    // A timeline has a report of its own.
    case .timeline, .failure:
      return nil
    case .extraction(let extraction):
      prepared = extraction.prepared
      lists["figures"] = rows(.figures, prepared: { extraction.figures[$0].prepared })
      lists["quotes"] = rows(.quotes, prepared: { extraction.quotes[$0].prepared })
      lists["sources"] = rows(.sources, prepared: { extraction.sources[$0].prepared })
      lists["notes"] = words(extraction.notes)
    case .review(let review):
      let extraction = review.extraction
      prepared = extraction.prepared.merging(review.prepared) { _, new in new }
      lists["figures"] = rows(.figures, prepared: { extraction.figures[$0].prepared })
      lists["quotes"] = rows(.quotes, prepared: { extraction.quotes[$0].prepared })
      lists["sources"] = rows(.sources, prepared: { extraction.sources[$0].prepared })
      lists["notes"] = words(extraction.notes)
      lists["queries"] = rows(.queries)
      lists["backing"] = rows(.backing, prepared: { review.prepared(backing: $0) })
    case .comparison(let comparison):
      prepared = comparison.prepared
      lists["lines"] = elements(comparison.preparedLines)
      lists["version_notes"] = elements(comparison.preparedNotes)
      lists["changed_figures"] = elements(comparison.preparedFigures)
      lists["changed_quotes"] = elements(comparison.preparedQuotes)
      lists["changed_details"] = elements(comparison.preparedDetails)
      lists["changed_queries"] = elements(comparison.preparedQueries)
      lists["changed_paragraphs"] = elements(comparison.preparedParagraphs)
      lists["remarks"] = words(comparison.remarks)
    }
    self.lists = lists
    changes = { rows(.changes) }

    // Every name is known for every kind of item, so that a template can serve all of them.
    let columns = Table.articles.columns
    values = TemplateElement(
      columns: columns,
      cells: Table.articles.rows(item).first ?? columns.map { _ in .empty },
      prepared: TemplateItem.nothing
        .merging(["first": isFirst ? "true" : nil]) { _, new in new }
        .merging(prepared) { _, new in new })
  }

  private static let nothing: [String: String?] = {
    let columns = Set(Table.articles.columns.map(\.name))
    let names = TemplateNames.top.names.map(\.name).filter { !columns.contains($0) }
    return Dictionary(uniqueKeysWithValues: names.map { ($0, nil) })
  }()

  /// The list or the words of a name.
  func child(named name: String, _ problems: TemplateProblems) -> Any? {
    if name == "changes" { return changes() }
    if let list = lists[name] { return list }
    if let value = values.child(named: name, problems) { return value }
    problems.report("there is no value called {{\(name)}}")
    return nil
  }
}
