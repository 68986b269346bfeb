import Foundation
import GalleyTemplates
import GalleyTestSupport
import Testing

@Suite("The article on names for templates")
struct TemplateNamesTests {
  @Test("lists every name and function; GALLEY_ACCEPT=1 writes them down")
  func names() throws {
    let article = try Document.article("TemplateNames")
    let introduction = article.lines.prefix { !$0.hasPrefix("### ") }
    let wanted = Array(introduction) + sections.joined(separator: [""]) + [""]
    if ProcessInfo.processInfo.environment["GALLEY_ACCEPT"] == "1" {
      try wanted.joined(separator: "\n").write(
        toFile: article.path, atomically: true, encoding: .utf8)
    } else {
      #expect(article.lines == wanted)
    }
  }

  /// A heading and a table each.
  private var sections: [[String]] {
    let lists = TemplateNames.lists.map { scope in
      section("`{{#\(scope.list ?? "")}}`", scope.summary, scope.names) { "{{\($0)}}" }
    }
    return [
      section("Everywhere", TemplateNames.top.summary, TemplateNames.top.names) { "{{\($0)}}" }
    ]
      + lists
      + [section("Functions", "Written around a name", TemplateNames.functions) { "{{\($0)(…)}}" }]
  }

  private func section(
    _ heading: String, _ summary: String, _ names: [TemplateNames.Name], as tag: (String) -> String
  ) -> [String] {
    let rows = names.map { "| `\(tag($0.name))` | \($0.summary) |" }
    let table = rows.isEmpty ? ["| `{{.}}` | The words themselves. |"] : rows
    return [
      "### \(heading)", "", "\(summary).", "", "| name | what it stands for |", "| --- | --- |",
    ]
      + table
  }
}
