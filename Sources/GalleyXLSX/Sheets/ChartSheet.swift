import GalleyExporters

extension Workbook {
  /// Adds a sheet with a chart of changed figures, and beside it the numbers that it shows.
  mutating func add(_ group: ChangedFigures.Group) throws(XLSXError) {
    let sheet = try addSheet("Chart")
    try writeHeader(HeaderNames(["Figure", "Old", "New"]), in: sheet, style: .header)
    let design = ColumnDesign("figure")
    var fits = ["Figure", "Old", "New"].map { ColumnFit(header: $0, design: design) }
    let names = group.names
    for (index, entry) in group.entries.enumerated() {
      let cells: [Cell] = [.text(names[index]), .number(entry.old), .number(entry.new)]
      for (column, cell) in cells.enumerated() {
        let look = CellLook(design: design)
        let written = try write(cell, look, in: sheet, row: index + 1, column: column)
        fits[column].add(cell, width: written.width)
      }
    }
    for (column, fit) in fits.enumerated() {
      try setColumn(column, ColumnLayout(width: fit.width), in: sheet)
    }
    try add(
      BarChart(title: group.title, rows: 1..<group.entries.count + 1, column: 0), in: sheet,
      row: 1, column: 4)
    try freeze(rows: 1, in: sheet)
    try setUpPrint(in: sheet)
  }
}
