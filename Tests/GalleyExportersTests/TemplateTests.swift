import GalleyExporters
import GalleyModel
import GalleyTemplates
import GalleyTestSupport
import Testing

@Suite("A text template")
struct TemplateTests {
  private let folder = TemporaryFolder()

  @Test("gives the readable report of an article")
  func report() throws {
    let text = try export(.report, [.extraction(.sample)])
    #expect(text == "")
  }

}

extension TemplateTests {
  fileprivate func export(_ exporter: TemplateExporter, _ items: [ExportItem]) throws -> String {
    var session = try exporter.open(Destination(.folder(folder.path), name: "v1"))
    for item in items { try session.write(item) }
    _ = try session.finish()
    return try #require(folder.text("v1.\(exporter.format.fileExtension)"))
  }
}
