import Foundation
import GalleyConformance
import GalleyExporters
import GalleySQLite
import GalleyTemplates
import GalleyTestSupport
import GalleyXLSX
import Testing

/// What every exporter must do; a new one is added to the list.
@Suite("Every exporter")
struct ExporterConformanceTests {
  struct Candidate: CustomTestStringConvertible, Sendable {
    let exporter: any Exporter
    /// What its files for extractions are called after the output's name and a dot.
    let files: [String]

    var testDescription: String { exporter.format.name }
  }

  static let all =
    [
      Candidate(exporter: JSONExporter(), files: ["json"]),
      Candidate(exporter: NDJSONExporter(), files: ["ndjson"]),
      Candidate(
        exporter: CSVExporter(),
        files: [
          "articles.csv", "figures.csv", "quotes.csv", "sources.csv", "links.csv", "codebook.csv",
          "datapackage.json",
        ]),
      Candidate(exporter: SQLiteExporter(), files: ["sqlite"]),
      Candidate(exporter: XLSXExporter(), files: ["xlsx"]),
      Candidate(exporter: HTMLExporter(), files: ["html"]),
    ]
    + TemplateExporter.builtIn.map { exporter in
      Candidate(exporter: exporter, files: [exporter.format.fileExtension])
    }

  @Test("keeps the rules", arguments: all, ExporterConformance.checks)
  func rules(_ candidate: Candidate, _ check: ExporterConformance.Check) throws {
    #expect(try check.violations(of: candidate.exporter, writing: candidate.files) == [])
  }

  @Test("that is a program keeps the rules, too", arguments: ExporterConformance.checks)
  func program(_ check: ExporterConformance.Check) throws {
    let folder = TemporaryFolder()
    let path = folder.program("galley-export-lines", "#!/bin/sh\ncat\n")
    let exporter = try #require(ExecutableExporter(path: path))
    #expect(try check.violations(of: exporter, writing: ["lines"]) == [])
  }

  @Test("that breaks a rule is told so")
  func violation() throws {
    let violations = try ExporterConformance.checks.flatMap { check in
      try check.violations(of: JSONExporter(), writing: ["text"])
    }
    #expect(violations.contains { $0.hasPrefix("it says that it wrote [") })
  }
}
