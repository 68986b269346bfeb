import Foundation
import GalleyExporters
import GalleyModel
import GalleyTemplates
import GalleyTestSupport
import Testing

@Suite("A template with functions around names")
struct TemplateLimitTests {
  private let folder = TemporaryFolder()

  @Test(
    "is refused where more than ten stand around one",
    arguments: [("\n{{", "}}", 2), ("{{{", "}}}", 1), ("{{=<% %>=}}<%#", "%>", 1)], [11, 20_000])
  func refused(_ tag: (open: String, close: String, line: Int), _ count: Int) {
    let reason = "line \(tag.line): more than 10 functions stand around one name; leave some out"
    for brackets in [count, 0] {
      let text =
        tag.open + String(repeating: "uppercased(", count: count) + "title"
        + String(repeating: ")", count: brackets) + tag.close
      #expect(throws: ExportError.template(name: "m.md.mustache", detail: reason)) {
        try template(text)
      }
    }
  }

  @Test("prints how many a list has where words stand, never what Swift calls it")
  func lists() throws {
    let figures = try export(
      "{{figures}} {{reversed(figures)}} {{.figures}} {{right3(figures)}} {{count(figures)}}")
    #expect(figures == "3 3 3   3 3")
    #expect(try export("{{reversed(notes)}} {{empty(sources)}}") == "1 false")
    #expect(try export("{{#reversed(figures)}}{{id}} {{/reversed(figures)}}") == "f3 f2 f1 ")
    #expect(try export("{{#last(figures)}}{{id}}{{/last(figures)}}") == "f3")
  }

  @Test("is none with ten functions around a name")
  func taken() throws {
    let ten =
      String(repeating: "reversed(", count: 10) + "headline" + String(repeating: ")", count: 10)
    #expect(
      try export("{{{\(ten)}}}{{! (((((((((((( }}((((((((((((")
        == "Bridges fall in Lydd 🌊((((((((((((")
  }

  @discardableResult
  private func template(_ text: String) throws -> TemplateExporter {
    try TemplateExporter(fileName: "m.md.mustache", bytes: Array(text.utf8))
  }

  private func export(_ text: String) throws -> String {
    var session = try template(text).open(Destination(.folder(folder.path), name: "v1"))
    try session.write(.extraction(.sample))
    _ = try session.finish()
    return try #require(folder.text("v1.md"))
  }
}
