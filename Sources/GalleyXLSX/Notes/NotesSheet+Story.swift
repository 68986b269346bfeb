import GalleyExporters
import GalleyModel

extension NotesSheet {
  /// Writes what the notes of a workbook tell that shows stories version by version.
  /// - Parameter sheets: The sheets with tables, and how many rows each has.
  mutating func write(
    story content: NotesContent, sheets: [(design: SheetDesign, count: Int)],
    to book: inout Workbook
  ) throws(XLSXError) {
    try write("The story over its versions: " + content.title, style: .title, to: &book)
    try write(
      "Found in the articles by Galley; each version was compared with the one before it.",
      to: &book)
    try writeUncarried(content.uncarried, to: &book)
    try writeVersions(content.timelines, to: &book)
    try begin("Sheets", to: &book)
    try write(header: ["Sheet", "What it holds"], to: &book)
    try write(
      "Figures", "A row a fact, a column a version: the number as each version tells it.", &book)
    try write(
      "Quotes", "A row a quote, a column a version: the words as each version has them.", &book)
    if content.timelines.contains(where: { ThreadCharts($0) != nil }) {
      try write(
        "Charts", "A line chart for each figure whose number changed, and its numbers.", &book)
    }
    for (design, count) in sheets {
      try write(
        [.text(design.name), .text(design.table.summary), .integer(count)],
        target: .row(0, sheet: design.name), to: &book)
    }
    try writeRemarks(content.remarks, to: &book)
    try begin("Legend", to: &book)
    try write(header: ["Sign", "Meaning"], to: &book)
    try write("bold on blue", "The version tells something that the one before it does not.", &book)
    try write("–", "The version does not tell the fact.", &book)
    try write(
      "at least 40",
      "The cell holds the number 40 and can be counted with; of a range its low end.",
      &book)
    try write("Repeats", "A headline or highlight that tells the fact of that thread again.", &book)
    try begin("Columns", to: &book)
    try write(header: ["Column", "What it says", "Sheet"], to: &book)
    for (design, _) in sheets {
      for column in design.columns {
        try write([.text(column.name), .text(column.summary), .text(design.name)], to: &book)
      }
    }
  }

  /// Lists the versions of stories.
  mutating func writeVersions(
    _ timelines: [Timeline], to book: inout Workbook
  ) throws(XLSXError) {
    for timeline in timelines {
      try begin("Versions", to: &book)
      try write(timeline.tally, to: &book)
      try write(header: ["Version", "Headline", "File", "Published", "Marker"], to: &book)
      for (index, version) in timeline.versions.enumerated() {
        let article = version.article
        try write(
          [
            .text("\(index + 1): \(article.id)"), Cell(article.headline),
            .text(article.source.readableName), Cell(article.metadata.published),
            Cell(article.marker),
          ], to: &book)
      }
    }
  }

  private mutating func write(
    _ sign: String, _ meaning: String, _ book: inout Workbook
  ) throws(XLSXError) {
    try write([.text(sign), .text(meaning)], to: &book)
  }
}
