import GalleyExporters
import GalleyModel
import Mustache

/// All that a template can say of one item, at the top level.
struct TemplateValues: MustacheParent {
  private let values: TemplateObject
  private let lists: [String: [Any]]

  /// Prepares an item; null for a record that could not be read.
  init?(_ item: ExportItem, isFirst: Bool, _ problems: TemplateProblems) {
    func rows(_ table: Table, prepared: [[String: String?]]? = nil) -> [TemplateObject] {
      table.rows(item).enumerated().map { index, cells in
        TemplateObject(
          columns: table.columns, cells: cells, prepared: prepared?[index] ?? [:],
          problems: problems)
      }
    }

    func objects(_ prepared: [[String: String?]]) -> [TemplateObject] {
      prepared.map {
        TemplateObject(columns: [], cells: [], prepared: $0, problems: problems)
      }
    }

    var lists: [String: [Any]] = [:]
    for scope in TemplateNames.lists { lists[scope.list ?? ""] = [] as [Any] }
    let prepared: [String: String?]
    switch item {
    case .failure:
      return nil
    case .extraction(let extraction):
      prepared = extraction.prepared
      lists["figures"] = rows(.figures, prepared: extraction.figures.map(\.prepared))
      lists["quotes"] = rows(.quotes, prepared: extraction.quotes.map(\.prepared))
      lists["sources"] = rows(.sources, prepared: extraction.sources.map(\.prepared))
      lists["notes"] = extraction.notes.map { TemplateText($0, problems) }
    case .comparison(let comparison):
      prepared = comparison.prepared
      lists["changes"] = rows(.changes)
      lists["lines"] = objects(comparison.preparedLines)
      lists["version_notes"] = objects(comparison.preparedNotes)
      lists["changed_figures"] = objects(comparison.preparedFigures)
      lists["changed_quotes"] = objects(comparison.preparedQuotes)
      lists["changed_paragraphs"] = objects(comparison.preparedParagraphs)
      lists["remarks"] = comparison.remarks.map { TemplateText($0, problems) }
    }
    self.lists = lists

    // Every name is known for every kind of item, so that a template can serve all of them.
    let columns = Table.articles.columns
    values = TemplateObject(
      columns: columns,
      cells: Table.articles.rows(item).first ?? columns.map { _ in .empty },
      prepared: TemplateValues.nothing
        .merging(["first": isFirst ? "true" : nil]) { _, new in new }
        .merging(prepared) { _, new in new },
      problems: problems)
  }

  private static let nothing: [String: String?] = {
    let columns = Set(Table.articles.columns.map(\.name))
    let names = TemplateNames.top.names.map(\.name).filter { !columns.contains($0) }
    return Dictionary(uniqueKeysWithValues: names.map { ($0, nil) })
  }()

  func child(named name: String) -> Any? {
    if let list = lists[name] { return list }
    if let value = values.child(named: name) { return value }
    values.problems.report("there is no value called {{\(name)}}")
    return nil
  }
}
