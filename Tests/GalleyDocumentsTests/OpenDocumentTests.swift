import GalleyDocuments
import GalleyModel
import GalleyReaders
import GalleyTestSupport
import Testing

@Suite("OpenDocument texts")
struct OpenDocumentTests {
  private static let spaces = ["office", "text", "style", "table", "draw", "meta", "fo", "dc"]
    .map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\"" }
    .joined(separator: " ")

  private static func document(_ text: String, styles: String = "", meta: String = "") -> String {
    """
    <office:document \(spaces)><office:meta>\(meta)</office:meta>
    <office:automatic-styles>\(styles)</office:automatic-styles>
    <office:body><office:text>\(text)</office:text></office:body></office:document>
    """
  }

  private static func file(_ text: String, styles: String = "") -> [UInt8] {
    ZipFile.bytes(texts: [
      ("mimetype", "application/vnd.oasis.opendocument.text"),
      ("content.xml", document(text, styles: styles)),
    ])
  }

  private func listing(_ text: String, styles: String = "") throws -> String {
    Desk.listing(try Desk.article(Self.file(text, styles: styles), by: OpenDocumentReader()))
  }

  @Test("Deleted text, comments and contents lists are out; blanks and footnotes are in")
  func story() throws {
    let text = """
      <text:tracked-changes><text:changed-region><text:deletion><text:p>12 of them</text:p>
      </text:deletion></text:changed-region></text:tracked-changes>
      <text:table-of-content><text:p>Contents</text:p></text:table-of-content>
      <text:p>At least<text:change/> 19<text:s text:c="3"/>people<office:annotation><text:p>Sure?</text:p>
      </office:annotation> were <text:span>hurt</text:span>.<text:note><text:note-citation>1</text:note-citation>
      <text:note-body><text:p>On Friday.</text:p></text:note-body></text:note></text:p>
      """
    #expect(
      try listing(text) == "paragraph | At least 19 people were hurt.\nnote | On Friday.")
  }

  @Test("Headings, lists, tables and boxes are what they are")
  func kinds() throws {
    let styles = "<style:style style:name=\"P1\" style:parent-style-name=\"Title\"/>"
    let text = """
      <text:p text:style-name="P1">Ferry runs aground</text:p><text:p>It was dark.<draw:frame>
      <draw:text-box><text:p>In a box.</text:p></draw:text-box></draw:frame></text:p>
      <text:h text:outline-level="2">The night</text:h>
      <text:list><text:list-item><text:p>A lifeboat</text:p></text:list-item></text:list>
      <table:table><table:table-row><table:table-cell><text:p>Ward</text:p></table:table-cell>
      <table:table-cell><text:p>Votes</text:p></table:table-cell></table:table-row></table:table>
      """
    #expect(
      try listing(text, styles: styles) == """
        headline | Ferry runs aground
        paragraph | It was dark.
        paragraph | In a box.
        heading | The night
        listItem | A lifeboat
        listItem | Ward | Votes
        """)
  }

  @Test("A file that is one XML document is read like a packed one")
  func flat() throws {
    let meta = """
      <meta:initial-creator>Ann Lee</meta:initial-creator><dc:creator>Desk</dc:creator>
      <dc:date>2024-05-14T16:42:00</dc:date>
      """
    let bytes = Array(Self.document("<text:p>Four were hurt.</text:p>", meta: meta).utf8)
    #expect(OpenDocumentReader().recognizes(FileHead(bytes: bytes, name: "a", isWhole: true)))
    let article = try Desk.article(bytes, by: OpenDocumentReader())
    #expect(article.text == "Four were hurt.")
    #expect(article.metadata.authors == ["Ann Lee"])
    #expect(article.metadata.modified == "2024-05-14T16:42:00")
  }

  @Test("A file with a password says so")
  func locked() {
    let file = ZipFile.bytes(texts: [
      ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "\u{1}\u{2}"),
      ("META-INF/manifest.xml", "<m xmlns:manifest=\"urn:m\"><manifest:encryption-data/></m>"),
    ])
    #expect(throws: ReadError.malformed("it is locked with a password")) {
      try Desk.article(file, by: OpenDocumentReader())
    }
  }

  @Test("No bytes crash the reader, nor does a number of blanks")
  func damaged() throws {
    Desk.damage(Self.file("<text:p>Four people were hurt.</text:p>"), OpenDocumentReader())
    #expect(
      try listing("<text:p>A<text:s text:c=\"2000000000\"/>b.</text:p>") == "paragraph | A b.")
  }
}
