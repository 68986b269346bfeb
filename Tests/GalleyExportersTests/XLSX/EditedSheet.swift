import Foundation

/// A sheet as a spreadsheet program saves it after somebody has worked in it.
struct EditedSheet {
  /// The rows from the header on; numbers begin with `#`, as `ReadWorkbook` shows them.
  var rows: [[String]]

  init(_ rows: [[String]]) {
    self.rows = rows
  }

  /// Types what was checked into the row that has a word in a column.
  mutating func note(_ values: [String], where column: String, is word: String) {
    guard let key = rows[0].firstIndex(of: column), let first = rows[0].firstIndex(of: "Status")
    else { return }
    for index in rows.indices.dropFirst() where rows[index][key] == word {
      while rows[index].count < first + values.count { rows[index].append("") }
      rows[index].replaceSubrange(first..<first + values.count, with: values)
    }
  }

  /// Puts the first column behind the last one, and one of somebody's own at its place.
  mutating func moveFirstColumnToTheEnd(adding name: String) {
    let width = rows[0].count
    for index in rows.indices {
      while rows[index].count < width { rows[index].append("") }
      rows[index].append(rows[index][0])
      rows[index][0] = index == 0 ? name : "high"
    }
  }

  /// Gives the columns the names that tables have: `checked_on`.
  mutating func useNamesOfTables() {
    rows[0] = rows[0].map { $0.lowercased().replacing(" ", with: "_") }
  }

  /// Saves the sheet in a workbook, below an empty row.
  /// - Parameter sharing: Whether texts stand in a part that cells share, as in Excel.
  func save(to path: String, named name: String, sharing: Bool) throws {
    var strings: [String] = []
    var body = "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>\"1\"&amp;\"2\"</f><v>12</v></c></row>"
    for (index, row) in rows.enumerated() {
      body += "<x:row r=\"\(index + 2)\" spans='1:99'>"
      for text in row {
        if text.isEmpty {
          body += "<c s=\"1\"/>"
        } else if text.first == "#" {
          body += "<c s=\"1\"><v>\(text.dropFirst())</v></c>"
        } else if sharing {
          body += "<c t=\"s\"><v>\(strings.count)</v></c>"
          strings.append(escaped(text))
        } else {
          body += "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped(text))</t></is></c>"
        }
      }
      body += "</x:row>"
    }
    let shared = strings.map {
      "<si><r><t xml:space=\"preserve\">\($0.prefix(1))</t></r><r><rPr/><t>\($0.dropFirst())</t></r></si>"
    }
    // Not to part an entity.
    let plain = strings.map { "<si><t>\($0)</t><rPh><t>reading</t></rPh></si>" }
    let isSafe = !strings.contains { $0.first == "&" }
    try Data(
      StoredZip.bytes([
        ("[Content_Types].xml", "<Types/>"),
        (
          "xl/workbook.xml",
          "<workbook><sheets><sheet name=\"Notes\" sheetId=\"1\" r:id=\"rId7\"/><sheet "
            + "name=\"\(name)\" sheetId=\"2\" r:id=\"rId1\"/></sheets></workbook>"
        ),
        (
          "xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id=\"rId1\" Target=\"/xl/worksheets/mine.xml\"/>"
            + "<Relationship Id=\"rId7\" Target=\"worksheets/notes.xml\"/></Relationships>"
        ),
        ("xl/worksheets/notes.xml", "<worksheet><sheetData/></worksheet>"),
        (
          "xl/worksheets/mine.xml",
          "<worksheet><!-- > --><sheetData>\(body)</sheetData></worksheet>"
        ),
        ("xl/sharedStrings.xml", "<sst>\((isSafe ? shared : plain).joined())</sst>"),
        (
          "xl/styles.xml",
          "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"d. mmm yyyy\"/></numFmts>"
            + "<cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
            + "<xf numFmtId=\"170\"/></cellXfs></styleSheet>"
        ),
      ])
    ).write(to: URL(fileURLWithPath: path))
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&#34;")
  }
}
