import GalleyExporters
import GalleyExtractors
import GalleyModel
import GalleyReaders
import GalleyTestSupport
import GalleyXLSX
import GalleyXLSXReading

/// Workbooks as somebody has saved them.
///
/// An input is their parts: a sheet, the texts that cells share, the styles, the list of sheets, and where
/// the sheets stand. Those that it lacks are the usual ones.
enum FilledBook {
  /// What the workbooks are about.
  static let extraction: Extraction = {
    let text = """
      Storm takes boats

      At least 38 people died when the storm hit Marrow on Monday, police said.

      "We lost 12 boats," Jonas Fell, the harbour master, said. Some 4,500 people were moved.
      """
    let article = try? PlainTextReader().articles(of: Array(text.utf8)).first
    return NewsExtractor().extract(article ?? Extraction.sample.article)
  }()

  /// The names of the parts in the order in which an input has them.
  private static let names = [
    "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
  ]

  private static let usual: [[UInt8]] = [
    "<worksheet><sheetData></sheetData></worksheet>", "<sst></sst>",
    "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>",
    "<workbook><sheets><sheet name=\"Figures\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
    "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
  ].map { Array($0.utf8) }

  /// A workbook of the parts of an input.
  static func bytes(_ input: [UInt8]) -> [UInt8] {
    let parts = Versions.parts(input, atMost: names.count)
    return ZipFile.bytes(
      names.indices.map { (names[$0], $0 < parts.count ? parts[$0] : usual[$0]) })
  }

  /// Sheets as Galley writes them, and as a desk fills them in.
  static var starts: [[UInt8]] {
    let written = (try? parts()) ?? [:]
    let strings = Array((written["xl/sharedStrings.xml"] ?? "").utf8)
    let sheets = written.keys.sorted().filter { $0.hasPrefix("xl/worksheets/sheet") }
    let own: [[UInt8]] = sheets.map { name in
      var input = Array((written[name] ?? "").utf8)
      input.append(Versions.separator)
      return input + strings
    }
    let rows: [[String]] = [
      ["Figure", "What it is", "Says", "Sentence", "Status", "Checked against", "Checked by"],
      ["38", "people died", "police", "", "OK", "the report", "AL"],
      ["12", "boats", "Jonas Fell", "\"We lost 12 boats,\" Jonas Fell, …", "wrong", "", "28 Nov"],
    ]
    let sheet = rows.enumerated().map { number, row in
      let cells = row.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined()
      return "<row r=\"\(number + 1)\">\(cells)<c s=\"1\"><v>46354.75</v></c></row>"
    }.joined()
    let filled = Array("<worksheet><sheetData>\(sheet)</sheetData></worksheet>".utf8)
    var parts = usual
    parts[0] = filled
    let all = Array(parts.joined(separator: [Versions.separator]))
    return own + [filled, all, bytes(filled)]
  }

  private static func parts() throws -> [String: String] {
    let folder = TemporaryFolder()
    var session = try XLSXExporter().open(Destination(.folder(folder.path), name: "fuzz"))
    try session.write(.extraction(extraction))
    _ = try session.finish()
    return try ReadWorkbook(folder.path("fuzz.xlsx")).parts
  }
}

extension Fragments {
  /// What sheets are made of.
  static let sheet: [[UInt8]] = [
    "<row r=\"2\">", "</row>", "<row>", "<c r=\"A1\" t=\"s\"><v>0</v></c>", "<c r=\"XFD1048576\">",
    "</c>",
    "<c r=\"AAAAAAAAAAAAAA9\">", "<c r=\"\">", "<c s=\"1\"><v>46354.75</v></c>", "<v>1e308</v>",
    "<v>-1</v>", "<v>NaN</v>", "<v>99999999999999999999</v>", "t=\"inlineStr\"", "t=\"s\"",
    "t=\"b\"",
    "t=\"e\"", "t=\"str\"", "<is><t>", "</t></is>", "<si>", "</si>", "<t xml:space=\"preserve\">",
    "<rPh>", "</rPh>", "_x0041_", "_x005F_x0041_", "_xD83D__xDE00_", "&#x1F600;", "&#0;", "&amp;",
    "&",
    "<![CDATA[", "]]>", "<!--", "-->", "date1904=\"1\"", "Status", "Checked against", "checked_on",
    "Checked by", "Note", "Figure", "Quote", "Change", "Words", "Item", "Article", "OK", "to check",
    "numFmtId=\"14\"", "numFmtId=\"-1\"", "<numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\"/>",
    "<xf ",
    "AppVersion", "figure", "quote",
  ].map { Array($0.utf8) }
}
