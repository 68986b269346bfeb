import GalleyXLSX
import GalleyZip

/// A workbook as a spreadsheet program reads it, for tests.
///
/// Every part goes through a strict XML parser. Words are shown as they are, numbers and truth
/// values after a `#`, what formulas come to after a `=`, runs of a redline as `[-two-]{+three+}`.
package struct ReadWorkbook {
  /// The text of every part, by name.
  package private(set) var parts: [String: String] = [:]
  /// The sheets in order, with their rows; an empty cell is "".
  package private(set) var sheets: [(name: String, rows: [[String]])] = []

  package init(_ path: String) throws {
    let archive = try ZipArchive(path: path)
    for entry in archive.entries {
      var bytes: [UInt8] = []
      try archive.read(entry) { bytes += $0 }
      let text = try found(String(validating: bytes, as: UTF8.self), "\(entry.name)")
      parts[entry.name] = text
      _ = try ParsedXML(text, name: entry.name)
    }
    let strings = try parsed("xl/sharedStrings.xml")?.root.all("si").map(Self.text) ?? []
    let names = try found(try parsed("xl/workbook.xml")).root.all("sheet").map {
      $0.attributes["name"] ?? ""
    }
    for (index, name) in names.enumerated() {
      let sheet = try found(try parsed("xl/worksheets/sheet\(index + 1).xml"))
      var rows: [[String]] = []
      for row in sheet.root.all("row") {
        let number = row.attributes["r"].flatMap(Int.init) ?? 0
        while rows.count < number - 1 { rows.append([]) }
        rows.append(Self.row(row, strings))
      }
      sheets.append((name, rows))
    }
  }

  /// The text of one part, for workbooks that are too large to be read as a whole.
  package static func part(_ name: String, of path: String) throws -> String? {
    let archive = try ZipArchive(path: path)
    guard let entry = archive.entries.first(where: { $0.name == name }) else { return nil }
    var bytes: [UInt8] = []
    try archive.read(entry) { bytes += $0 }
    return String(validating: bytes, as: UTF8.self)
  }

  /// The rows of a sheet.
  package func rows(_ sheet: String) throws -> [[String]] {
    try found(sheets.first { $0.name == sheet }, "no sheet \(sheet)").rows
  }

  /// The rows of a sheet from its header on, without the progress above it.
  package func table(_ sheet: String) throws -> [[String]] {
    Array(try rows(sheet).dropFirst(headerRow(sheet)))
  }

  /// The rows of a sheet below its header, in some columns: `checked_on` is `Checked on`.
  package func rows(_ sheet: String, columns: [String]) throws -> [[String]] {
    let indices = try columns.map { try column($0, of: sheet) }
    return try table(sheet).dropFirst().map { row in
      indices.map { $0 < row.count ? row[$0] : "" }
    }
  }

  /// The index of the header's row: one that stays in sight may have another above it.
  package func headerRow(_ sheet: String) throws -> Int {
    let pane = try element(sheet).all("pane").first?.attributes["ySplit"]
    return max(0, pane.flatMap { Int($0) }.map { $0 - 1 } ?? 0)
  }

  /// The index of a column by the words of its header.
  private func column(_ name: String, of sheet: String) throws -> Int {
    let names = try rows(sheet)[headerRow(sheet)].map { $0.lowercased() }
    let words = name.lowercased().replacing("_", with: " ")
    return try found(names.firstIndex(of: words), "no column \(name)")
  }

  /// The widths of a sheet's columns, by name in small letters.
  package func widths(_ sheet: String) throws -> [String: Int] {
    var widths: [String: Int] = [:]
    let names = try table(sheet).first ?? []
    for range in try element(sheet).all("col") {
      guard let first = range.attributes["min"].flatMap(Int.init),
        let last = range.attributes["max"].flatMap(Int.init)
      else { continue }
      // The file has the width with the cell's margins, 5 of 7 pixels.
      let width = range.attributes["width"].flatMap(Double.init) ?? 0
      for column in first...last where column <= names.count {
        widths[names[column - 1].lowercased()] = Int(width)
      }
    }
    return widths
  }

  /// The heights of a sheet's rows from the header on, in points; null where a row has none of its
  /// own.
  package func heights(_ sheet: String) throws -> [String?] {
    try element(sheet).all("row").dropFirst(headerRow(sheet)).map { $0.attributes["ht"] }
  }

  /// The number formats of a column's cells.
  package func formats(_ sheet: String, column: String) throws -> [String] {
    let styles = try found(try parsed("xl/styles.xml")).root
    var codes = ["0": "General", "3": "#,##0"]
    for format in styles.all("numFmt") {
      codes[format.attributes["numFmtId"] ?? ""] = format.attributes["formatCode"]
    }
    return try cellStyles(sheet, column: column).map {
      codes[$0?.attributes["numFmtId"] ?? "0"] ?? "?"
    }
  }

  /// Whether the cells of a column go on in further lines.
  package func wraps(_ sheet: String, column: String) throws -> [Bool] {
    try cellStyles(sheet, column: column).map {
      $0?.all("alignment").first?.attributes["wrapText"] == "1"
    }
  }

  /// Whether the cells of a column are struck as a whole.
  package func struck(_ sheet: String, column: String) throws -> [Bool] {
    let fonts = try found(try parsed("xl/styles.xml")).root.all("fonts")[0].all("font")
    return try cellStyles(sheet, column: column).map { style in
      let font = style?.attributes["fontId"].flatMap(Int.init)
      return font.map { !fonts[$0].all("strike").isEmpty } ?? false
    }
  }

  /// The style of each cell of a column, below the header; null where there is no cell.
  private func cellStyles(_ sheet: String, column: String) throws -> [Element?] {
    let styles = try found(try parsed("xl/styles.xml")).root.all("cellXfs")[0].all("xf")
    let index = try self.column(column, of: sheet)
    return try element(sheet).all("row").dropFirst(headerRow(sheet) + 1).map { row in
      row.all("c").first { Self.column($0) == index }?.attributes["s"].flatMap(Int.init)
        .map { styles[$0] }
    }
  }

  /// A sheet as elements.
  package func element(_ sheet: String) throws -> Element {
    let index = try found(sheets.firstIndex { $0.name == sheet })
    return try found(try parsed("xl/worksheets/sheet\(index + 1).xml")).root
  }

  /// A part as elements; null where there is none.
  package func parsed(_ part: String) throws -> ParsedXML? {
    try parts[part].map { try ParsedXML($0, name: part) }
  }

  private static func row(_ row: Element, _ strings: [String]) -> [String] {
    var cells: [String] = []
    for cell in row.all("c") {
      while cells.count < column(cell) { cells.append("") }
      let value = cell.all("v").first?.text ?? ""
      switch cell.attributes["t"] {
      case "s": cells.append(Int(value).map { strings[$0] } ?? "?")
      case "inlineStr": cells.append(text(cell))
      case "b": cells.append(value == "1" ? "#TRUE" : "#FALSE")
      case "str": cells.append("=" + value)
      default: cells.append(value.isEmpty ? "" : "#" + value)
      }
    }
    return cells
  }

  private static func column(_ cell: Element) -> Int {
    let letters = (cell.attributes["r"] ?? "").prefix { $0.isLetter }
    return letters.utf8.reduce(0) { $0 * 26 + Int($1 - 64) } - 1
  }

  private static func text(_ item: Element) -> String {
    let runs = item.all("r")
    if runs.isEmpty { return decoded(item.all("t").map(\.text).joined()) }
    return runs.map { run in
      let text = decoded(run.all("t").map(\.text).joined())
      if !run.all("strike").isEmpty { return "[-\(text)-]" }
      return run.all("u").isEmpty ? text : "{+\(text)+}"
    }.joined()
  }

  /// Reads `_x0041_` as "A", as Excel does.
  private static func decoded(_ text: String) -> String {
    // A combining mark behind it belongs to no escape.
    text.replacing(/_x([0-9A-Fa-f]{4})_/.matchingSemantics(.unicodeScalar)) { match in
      UInt32(match.1, radix: 16).flatMap(UnicodeScalar.init).map(String.init) ?? "?"
    }
  }
}
