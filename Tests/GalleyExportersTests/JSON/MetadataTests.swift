import GalleyExporters
import GalleyModel
import GalleyTemplates
import GalleyTestSupport
import Testing

@Suite("What a file says beside the copy")
struct MetadataTests {
  private let folder = TemporaryFolder()

  private func export(_ exporter: any Exporter) throws {
    var extraction = Extraction.sample
    extraction.article.metadata.guid = "urn:lydd:7"
    extraction.article.metadata.authors = ["Ann Lee", "Bo Chan", "Cy Day"]
    extraction.article.metadata.publisher = "Coast Daily"
    extraction.article.metadata.published = "2026-03-01T09:00+01:00"
    extraction.article.metadata.version = "3"
    extraction.article.metadata.extra = [.init(name: "desk \"A\"", value: "7\n8")]
    var session = try exporter.open(Destination(.folder(folder.path), name: "a"))
    try session.write(.extraction(extraction))
    _ = try session.finish()
  }

  @Test("stands in the table of articles, authors in one cell")
  func table() throws {
    try export(CSVExporter())
    #expect(
      folder.text("a.articles.csv")?.contains(
        "UPDATE 2,urn:lydd:7,,2026-03-01T09:00+01:00,,Ann Lee; Bo Chan; Cy Day,Coast Daily,,3,,")
        == true)
  }

  @Test("stands in JSON key by key, a caller's own fields as they were called")
  func json() throws {
    try export(JSONExporter())
    let text = folder.text("a.json") ?? ""
    #expect(text.contains(#""authors":["Ann Lee","Bo Chan","Cy Day"],"publisher":"Coast Daily""#))
    #expect(text.contains(#""extra":{"desk \"A\"":"7\n8"}},"text""#))
  }

  @Test("is a line below the headline of report and page")
  func lines() throws {
    let line = "By Ann Lee, Bo Chan and Cy Day · Coast Daily · 2026-03-01T09:00+01:00 · version 3"
    try export(TemplateExporter.report)
    #expect(
      folder.text("a.txt")?.contains(
        "v1.txt\nBy Ann Lee, Bo Chan and Cy Day · Coast Daily · 2026-03-01T09:00+01:00 · version\n3\n"
      )
        == true)
    try export(HTMLExporter())
    #expect(folder.text("a.html")?.contains(line) == true)
  }
}
