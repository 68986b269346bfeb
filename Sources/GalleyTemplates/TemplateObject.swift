import GalleyExporters
import Mustache

/// A row of a table as a template sees it: its columns, and what is prepared for reading.
struct TemplateObject: MustacheParent {
  let columns: [Column]
  let cells: [Cell]
  let prepared: [String: String?]
  let problems: TemplateProblems

  func child(named name: String) -> Any? {
    if let text = prepared[name] { return TemplateText(text, problems) }
    guard let index = columns.firstIndex(where: { $0.name == name }) else { return nil }
    return TemplateText(cells[index].text, problems)
  }
}
