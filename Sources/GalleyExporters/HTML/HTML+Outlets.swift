import GalleyModel

extension HTMLWriter {
  /// Writes the figures of two outlets: what they make of each, and who says so in either.
  mutating func outlets(_ changes: [FigureChange], of comparison: Comparison) {
    let names = comparison.outletNames
    element("table") { table in
      table.markup("<thead>")
      table.element("tr") { row in
        for name in ["Who has it", "What", names.old, names.new, "Difference"] {
          row.element("th", name)
        }
      }
      table.markup("</thead><tbody>")
      for change in changes {
        table.element("tr") { row in
          row.cell("Who has it") { $0.element("span", class: "tag", comparison.label(of: change)) }
          row.cell("What") { $0.text(comparison.subjectOfBoth(change) ?? "") }
          row.cell(named: names.old) { $0.said(change.old) }
          row.cell(named: names.new) { $0.said(change.new) }
          row.cell("Difference") { $0.element("span", class: "number", change.differenceWords) }
        }
      }
      table.markup("</tbody>")
    }
  }

  private mutating func said(_ figure: Figure?) {
    guard let figure else { return }
    text("\(figure.span.text) ")
    element("span", class: "soft", figure.sourceAndPlace)
  }
}
