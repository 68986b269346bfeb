import GalleyExporters

/// An element of a list as a template sees it: the columns of a row, and what is prepared for
/// reading.
struct TemplateElement {
  var columns: [Column] = []
  var cells: [Cell] = []
  let prepared: [String: String?]

  /// The words of a name; null where there is no such name.
  func child(named name: String, _ problems: TemplateProblems) -> TemplateValue? {
    if let text = prepared[name] { return TemplateValue(text, problems) }
    guard let index = columns.firstIndex(where: { $0.name == name }) else { return nil }
    return TemplateValue(cells[index].text, problems)
  }
}
