import GalleyDocuments
import GalleyModel
import GalleyReaders
import Testing

@Suite("RTF documents")
struct RTFTests {
  private func article(_ body: String) throws -> Article {
    try Desk.article("{\\rtf1\\ansi\\ansicpg1252\\deff0 \(body)}", by: RTFReader())
  }

  private func listing(_ body: String) throws -> String { Desk.listing(try article(body)) }

  @Test("Characters come from the code page of their font, or as Unicode without what stands in")
  func characters() throws {
    let fonts = "{\\fonttbl{\\f0 Times;}{\\f1\\fcharset204 Times;}{\\f2\\fcharset128 Mincho;}}"
    #expect(
      try article(
        fonts + "\\'93Caf\\'e9\\'94 {\\f1 \\'cf\\'f0\\'e8} {\\f2 \\'93\\'8c\\'8b\\'9e}\\par"
      ).text
        == "“Café” При 東京")
    #expect(try article("10\\u160?000 \\uc2\\u8364\\'80\\'80.\\par").text == "10 000 €.")
    #expect(
      try article("\\u-10179?\\u-8704? boats\\emdash all {\\u8220 ?}lost.\\par").text
        == "😀 boats—all “lost.")
    #expect(try article("A\\~b\\_c\\-d \\{e\\} \\\\ f.\\par").text == "A b-cd {e} \\ f.")
  }

  @Test("Codes of fields, hidden and deleted text, headers, pictures and unknown groups are out")
  func skipped() throws {
    #expect(
      try listing(
        """
        {\\header Page 1\\par}{\\*\\generator Word}{\\pict\\bin4 {{}}}See
         {\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt the report}}{\\v hidden}{\\deleted gone}\
        {\\upr{old}{\\*\\ud{ of May}}}.{\\footnote Note.}\\par
        """) == "paragraph | See the report of May.\nnote | Note.")
  }

  @Test("Styles, lists, tables and text boxes are told apart")
  func kinds() throws {
    #expect(
      try listing(
        """
        {\\stylesheet{\\s0 Normal;}{\\s1\\b heading 1;}{\\s2 caption;}}
        \\pard\\s1 Ferry runs aground\\par\\pard It was dark.\\par
        {\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt In a box.\\par}}{\\shprslt In a box.}}
        \\pard\\s2 The ferry on the rocks\\par
        {\\listtext\\bullet\\tab}\\pard\\ls1 A lifeboat\\par
        \\trowd\\pard\\intbl Ward\\cell Votes\\cell\\row\\pard\\intbl North\\cell 12\\cell\\row
        \\pard The end.
        """) == """
          headline | Ferry runs aground
          paragraph | It was dark.
          paragraph | In a box.
          caption | The ferry on the rocks
          listItem | A lifeboat
          listItem | Ward | Votes
          listItem | North | 12
          paragraph | The end.
          """)
  }

  @Test("Who wrote it and when comes from its information")
  func information() throws {
    let article = try article(
      "{\\info{\\author Ann Lee}{\\revtim\\yr2024\\mo5\\dy14\\hr16\\min4}}Four were hurt.\\par")
    #expect(article.metadata.authors == ["Ann Lee"])
    #expect(article.metadata.modified == "2024-05-14T16:04:00")
  }

  @Test("What is no RTF, or has no words, says so")
  func refused() {
    #expect(throws: ReadError.noArticle("it has no text")) { try article("\\par") }
    #expect(throws: ReadError.self) { try Desk.article("Four were hurt.", by: RTFReader()) }
  }

  @Test(
    "No bytes crash the reader: groups without end, numbers without measure, binary past the end")
  func damaged() throws {
    let body = "{\\fonttbl{\\f0 A;}}{\\b Four} people\\'e9 \\u8220?were hurt.\\par\\cell\\row"
    Desk.damage(Array("{\\rtf1 \(body)}".utf8), RTFReader())
    let groups = String(repeating: "{", count: 100_000)
    #expect(try article("Four.\\par" + groups + "Five.\\par").text == "Four.\n\nFive.")
    #expect(try article("Four.\\par\\bin99999999999 five").text == "Four.")
  }
}
