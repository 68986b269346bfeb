import GalleyDocuments
import GalleyModel
import GalleyReaders
import GalleyTestSupport
import Testing

@Suite("Word files")
struct WordTests {
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// Declarations of the prefixes that the samples use.
  static let spaces = ["w", "mc", "wps", "v", "cp", "dc", "dcterms"]
    .map { "xmlns:\($0)=\"urn:\($0)\"" }.joined(separator: " ")

  /// A Word file with a body and other parts.
  static func file(
    _ body: String, parts: [(String, String)] = [], document: String = "word/document.xml",
    namespace: String = "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    comment: String = ""
  ) -> [UInt8] {
    let rels = """
      <Relationships><Relationship Id="a" Type="\(office)/officeDocument" Target="/\(document)"/>
      </Relationships>
      """
    let declared = spaces.split(separator: "urn:w\"").joined(separator: "\(namespace)\"")
    let xml = "<w:document \(declared)><w:body>\(body)</w:body></w:document>"
    return ZipFile.bytes(
      texts: [("[Content_Types].xml", "<Types/>"), ("_rels/.rels", rels), (document, xml)] + parts,
      comment: comment)
  }

  private func listing(_ body: String, parts: [(String, String)] = []) throws -> String {
    Desk.listing(try Desk.article(Self.file(body, parts: parts), by: WordReader()))
  }

  @Test("Tracked insertions stay, deletions and what was moved away go; comments are out")
  func changes() throws {
    let body = """
      <w:p><w:r><w:t xml:space="preserve">At least </w:t></w:r>
      <w:del><w:r><w:delText>12</w:delText></w:r><w:r><w:t>13</w:t></w:r></w:del><w:ins><w:r><w:t>19</w:t></w:r></w:ins>
      <w:moveFrom><w:r><w:t>away</w:t></w:r></w:moveFrom>
      <w:r><w:t xml:space="preserve"> people were hurt</w:t></w:r><w:r><w:commentReference w:id="1"/></w:r>
      <w:moveTo><w:r><w:t>, police said.</w:t></w:r></w:moveTo></w:p>
      """
    let comments =
      "<w:comments \(Self.spaces)><w:comment><w:p><w:r><w:t>Sure?</w:t></w:r></w:p></w:comment></w:comments>"
    #expect(
      try listing(body, parts: [("word/comments.xml", comments)])
        == "paragraph | At least 19 people were hurt, police said.")
  }

  @Test("A hyphen at which no line breaks is one")
  func hyphen() throws {
    let body =
      "<w:p><w:r><w:t>Jean</w:t><w:noBreakHyphen/><w:t>Luc Moss said so.</w:t></w:r></w:p>"
    #expect(try listing(body) == "paragraph | Jean-Luc Moss said so.")
  }

  @Test("A paragraph whose end was deleted goes on with the next; their words stay two")
  func mark() throws {
    let body = """
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Two people</w:t></w:r></w:p>
      <w:p><w:r><w:t>died.</w:t></w:r></w:p>
      """
    #expect(try listing(body) == "paragraph | Two people died.")
  }

  @Test("A large first letter belongs to its word, and a form's prompt is no copy")
  func letters() throws {
    let body = """
      <w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr><w:r><w:t>T</w:t></w:r></w:p>
      <w:p><w:r><w:t>wo people died.</w:t></w:r></w:p>
      <w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Click here.</w:t></w:r></w:p>
      </w:sdtContent></w:sdt>
      """
    #expect(try listing(body) == "paragraph | Two people died.")
  }

  @Test("The results of fields are in, their codes out; hidden text is out")
  func fields() throws {
    let body = """
      <w:p><w:r><w:t xml:space="preserve">See </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>
      <w:r><w:instrText>HYPERLINK "http://tarn.example"</w:instrText></w:r>
      <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>the report</w:t></w:r>
      <w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> of </w:t></w:r>
      <w:fldSimple w:instr="DATE"><w:r><w:t>3 May</w:t></w:r></w:fldSimple>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p>
      """
    #expect(try listing(body) == "paragraph | See the report of 3 May.")
  }

  @Test("A text box is read once, behind its paragraph, whichever way it is written")
  func boxes() throws {
    func box(_ text: String) -> String {
      "<w:txbxContent><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:txbxContent>"
    }
    let body = """
      <w:p><w:r><w:t xml:space="preserve">Water rose </w:t></w:r><w:r><mc:AlternateContent>
      <mc:Choice><w:drawing><wps:txbx>\(box("Five waves came."))</wps:txbx></w:drawing></mc:Choice>
      <mc:Fallback><w:pict><v:textbox>\(box("Five waves came."))</v:textbox></w:pict></mc:Fallback>
      </mc:AlternateContent></w:r><w:r><w:t>for an hour.</w:t></w:r></w:p>
      """
    #expect(
      try listing(body) == "paragraph | Water rose for an hour.\nparagraph | Five waves came.")
  }

  @Test("Rows of a table are list items; a table that only lays out the page is no table")
  func tables() throws {
    func cell(_ text: String) -> String { "<w:tc><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>" }
    let body = """
      <w:tbl><w:tr>\(cell("Ward"))\(cell("Votes"))</w:tr>
      <w:tr>\(cell("North"))\(cell("1,204"))</w:tr>
      <w:tr><w:trPr><w:del/></w:trPr>\(cell("Gone"))\(cell("0"))</w:tr></w:tbl>
      <w:tbl><w:tr>\(cell("The count ended at noon."))</w:tr></w:tbl>
      """
    #expect(
      try listing(body)
        == "listItem | Ward | Votes\nlistItem | North | 1,204\nparagraph | The count ended at noon."
    )
  }

  @Test("Styles tell headline, standfirst, subhead, caption and list, by name or outline level")
  func styles() throws {
    let styles = """
      <w:styles \(Self.spaces)><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
      <w:style w:styleId="Unter"><w:name w:val="Subtitle"/></w:style>
      <w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
      <w:style w:styleId="Eigen"><w:name w:val="Own"/><w:basedOn w:val="Eigen2"/></w:style>
      <w:style w:styleId="Eigen2"><w:name w:val="Own 2"/><w:basedOn w:val="Eigen"/>
      <w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
      <w:style w:styleId="Bild"><w:name w:val="caption"/></w:style></w:styles>
      """
    func paragraph(_ text: String, _ properties: String) -> String {
      "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
    }
    func styled(_ text: String, _ style: String) -> String {
      paragraph(text, "<w:pStyle w:val=\"\(style)\"/>")
    }
    let body =
      styled("Ferry runs aground", "Titel") + styled("Nobody was hurt", "Unter")
      + paragraph("The Lady Maud ran aground.", "") + styled("The night", "berschrift2")
      + styled("The morning", "Eigen") + styled("The ferry on the rocks", "Bild")
      + paragraph("A lifeboat", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr>")
    #expect(
      try listing(body, parts: [("word/styles.xml", styles)]) == """
        headline | Ferry runs aground
        standfirst | Nobody was hurt
        paragraph | The Lady Maud ran aground.
        heading | The night
        heading | The morning
        caption | The ferry on the rocks
        listItem | A lifeboat
        """)
  }

  @Test("Footnotes and endnotes stand behind the story, in the order in which it names them")
  func notes() throws {
    let body = """
      <w:p><w:r><w:t>Prices rose.</w:t></w:r><w:r><w:endnoteReference w:id="2"/></w:r>
      <w:r><w:footnoteReference w:id="5"/></w:r></w:p>
      """
    func part(_ name: String, _ id: Int, _ text: String) -> String {
      """
      <w:\(name)s \(Self.spaces)><w:\(name) w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:\(name)>
      <w:\(name) w:id="\(id)"><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:\(name)></w:\(name)s>
      """
    }
    let parts = [
      ("word/footnotes.xml", part("footnote", 5, "By 3 percent.")),
      ("word/endnotes.xml", part("endnote", 2, "In May.")),
    ]
    #expect(
      try listing(body, parts: parts)
        == "paragraph | Prices rose.\nnote | By 3 percent.\nnote | In May.")
  }

  @Test("Strict files, and those whose document has another name, are found by their relationships")
  func variants() throws {
    let body = "<w:p><w:r><w:t>Four people were hurt.</w:t></w:r></w:p>"
    let strict = Self.file(
      body, document: "word/document2.xml",
      namespace: "http://purl.oclc.org/ooxml/wordprocessingml/main", comment: "made by a scanner")
    #expect(try Desk.article(strict, by: WordReader()).text == "Four people were hurt.")
  }

  @Test("Who wrote it and when comes from the properties; a byline in the copy counts before them")
  func properties() throws {
    let core = """
      <cp:coreProperties \(Self.spaces)><dc:creator>Ann Lee;Bo Chan</dc:creator><dc:title>Draft 3</dc:title>
      <cp:keywords>ferry, court</cp:keywords><dcterms:modified>2024-05-14T15:42:00Z</dcterms:modified>
      </cp:coreProperties>
      """
    let text = "<w:p><w:r><w:t>Four people were hurt.</w:t></w:r></w:p>"
    let byline = "<w:p><w:r><w:t>By Cleo Marsh and Di Tarn</w:t></w:r></w:p>"
    let parts = [("docProps/core.xml", core)]
    let article = try Desk.article(Self.file(text, parts: parts), by: WordReader())
    #expect(article.metadata.authors == ["Ann Lee", "Bo Chan"])
    #expect(article.metadata.modified == "2024-05-14T15:42:00Z")
    #expect(article.metadata.keywords == ["ferry", "court"])
    #expect(article.headline == nil)
    let signed = try Desk.article(Self.file(byline + text, parts: parts), by: WordReader())
    #expect(signed.metadata.authors == ["Cleo Marsh", "Di Tarn"])
  }

  @Test("A short bold paragraph is a headline or subhead where nobody used styles")
  func bold() throws {
    func paragraph(_ text: String, _ properties: String = "") -> String {
      "<w:p><w:r><w:rPr>\(properties)</w:rPr><w:t>\(text)</w:t></w:r></w:p>"
    }
    let body =
      paragraph("Ferry runs aground", "<w:b/>") + paragraph("The Lady Maud ran aground on Friday.")
      + paragraph("The rescue", "<w:b w:val=\"1\"/>")
      + paragraph("Lifeboats took all to land.", "<w:b w:val=\"0\"/>")
    #expect(
      try listing(body) == """
        headline | Ferry runs aground
        paragraph | The Lady Maud ran aground on Friday.
        heading | The rescue
        paragraph | Lifeboats took all to land.
        """)
  }

  @Test("A file without words, or that is no Word file, says so")
  func refused() throws {
    #expect(throws: ReadError.noArticle("it has no text")) {
      try Desk.article(Self.file("<w:p/>"), by: WordReader())
    }
    #expect(throws: ReadError.self) {
      try Desk.article(ZipFile.bytes(texts: [("a.txt", "a")]), by: WordReader())
    }
  }

  @Test("An entity that multiplies itself, and a document nested without end, do no harm")
  func bombs() throws {
    let entities = (1...9).map {
      "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">"
    }
    let bomb = """
      <!DOCTYPE w [<!ENTITY e0 "ha">\(entities.joined())]><w:document \(Self.spaces)><w:body><w:p><w:r>
      <w:t>One &e9; word</w:t></w:r></w:p></w:body></w:document>
      """
    let file = ZipFile.bytes(texts: [("word/document.xml", bomb)])
    if let article = try? Desk.article(file, by: WordReader()) {
      #expect(article.text.count < 1000)
    }
    let deep = String(repeating: "<w:tbl><w:tr><w:tc>", count: 50_000)
    _ = try? Desk.article(Self.file(deep + "<w:p><w:r><w:t>A</w:t></w:r></w:p>"), by: WordReader())
  }

  @Test("No bytes crash the reader")
  func damaged() {
    let body = "<w:p><w:r><w:t>Four people were hurt.</w:t></w:r></w:p>"
    Desk.damage(Self.file(body), WordReader())
  }
}
