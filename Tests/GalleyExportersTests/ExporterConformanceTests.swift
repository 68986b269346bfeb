import GalleyExporters
import GalleyModel
import GalleyTemplates
import GalleyTestSupport
import GalleyXLSX
import Testing

/// What every exporter must do; a new one is added to the list.
@Suite("Every exporter")
struct ExporterConformanceTests {
  struct Candidate: CustomTestStringConvertible, Sendable {
    let exporter: any Exporter
    /// The files that it writes for extractions, without the name before them.
    let files: [String]

    var testDescription: String { exporter.format.name }
  }

  static let all = [
    Candidate(exporter: JSONExporter(), files: ["json"]),
    Candidate(exporter: NDJSONExporter(), files: ["ndjson"]),
    Candidate(
      exporter: CSVExporter(), files: ["articles.csv", "figures.csv", "quotes.csv", "sources.csv"]),
    Candidate(exporter: TemplateExporter.report, files: ["txt"]),
    Candidate(exporter: XLSXExporter(), files: ["xlsx"]),
    Candidate(exporter: HTMLExporter(), files: ["html"]),
  ]

  /// Text that formats get wrong: marks, separators, line ends, scripts, controls, formulas, markup.
  static let difficultTexts = [
    "", " ", "\"He said, \"\"no\"\"\"", "one\ntwo\r\nthree\rfour", "a,b;c\td", "🌊👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿 café e\u{301}",
    "\u{202E}אמר השר: \"40 הרוגים\"\u{202C}", "漢字かな交じり文",
    "\u{0}\u{1}\u{1B}[31m\u{7F}\u{85}\u{9B}\u{FEFF}",
    "\u{1D}L9\u{1E}x\u{1F}", "\u{2028}\u{2029}\u{FFFE}\u{FFFF}", "=1+1", "+44", "-2", "@home",
    "\t=1",
    "\r=1", "'quoted'", "{{#figures}}{{{text}}}", "<b>&amp;</b> ]]>", "_x0041_",
    "https://example.org",
    String(repeating: "long ", count: 8000),
  ]

  private let folder = TemporaryFolder()

  @Test("names its format, its extension and its purpose", arguments: all)
  func format(_ candidate: Candidate) {
    let format = candidate.exporter.format
    #expect(
      format.name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) })
    #expect(!format.fileExtension.isEmpty && !format.fileExtension.hasPrefix("."))
    #expect((10...75).contains(format.summary.count))
  }

  @Test("writes its files, named after the output, and nothing else", arguments: all)
  func names(_ candidate: Candidate) throws {
    let written = try export(candidate, [.extraction(.sample)])
    #expect(written == candidate.files.map { folder.path("out/v1.\($0)") })
    #expect(folder.everything == ["out"] + candidate.files.map { "out/v1.\($0)" })
  }

  @Test("writes an article without figures, quotes and text", arguments: all)
  func emptyArticle(_ candidate: Candidate) throws {
    #expect(try export(candidate, [.extraction(.empty)]).count == candidate.files.count)
  }

  @Test("writes its files even where no article came", arguments: all)
  func nothing(_ candidate: Candidate) throws {
    #expect(try export(candidate, []).count == candidate.files.count)
  }

  @Test("writes comparisons with every kind of cell", arguments: all)
  func comparison(_ candidate: Candidate) throws {
    #expect(try export(candidate, [.comparison(.sample)]).count >= 1)
  }

  @Test("takes a record that could not be read in its stride", arguments: all)
  func failure(_ candidate: Candidate) throws {
    let failure = ExportItem.failure(RecordFailure(id: nil, line: 7, message: "no JSON"))
    let items: [ExportItem] = [failure, .extraction(.sample), failure]
    #expect(try export(candidate, items).count == candidate.files.count)
  }

  @Test("writes difficult characters", arguments: all, difficultTexts)
  func difficult(_ candidate: Candidate, _ text: String) throws {
    #expect(
      try export(candidate, [.extraction(.filled(with: text))]).count == candidate.files.count)
  }

  @Test("writes the same bytes on every run", arguments: all)
  func sameBytes(_ candidate: Candidate) throws {
    let items: [ExportItem] = [.extraction(.sample), .extraction(.empty), .extraction(.sample)]
    var runs: [[[UInt8]?]] = []
    for _ in 1...2 {
      try export(candidate, items)
      runs.append(candidate.files.map { folder.bytes("out/v1.\($0)") })
    }
    #expect(runs[0] == runs[1])
    #expect(!runs[0].contains(nil))
  }

  @Test("leaves nothing when it is dropped unfinished", arguments: all)
  func dropped(_ candidate: Candidate) throws {
    do {
      var session = try candidate.exporter.open(destination)
      for _ in 1...50 { try session.write(.extraction(.sample)) }
    }
    #expect(folder.everything == [])
  }

  @Test("keeps an older file as it is until it has finished", arguments: all)
  func older(_ candidate: Candidate) throws {
    for file in candidate.files { folder.write("out/v1.\(file)", "old") }
    var session = try candidate.exporter.open(destination)
    try session.write(.extraction(.sample))
    for file in candidate.files { #expect(folder.text("out/v1.\(file)") == "old") }
    _ = try session.finish()
    for file in candidate.files { #expect(folder.bytes("out/v1.\(file)") != Array("old".utf8)) }
    #expect(folder.everything == ["out"] + candidate.files.map { "out/v1.\($0)" })
  }

  @Test("says which path a folder blocks, and leaves the other files alone", arguments: all)
  func blocked(_ candidate: Candidate) throws {
    let last = try #require(candidate.files.last)
    folder.write("out/v1.\(last)/inside", "")
    let before = folder.everything
    let path = folder.path("out/v1.\(last)")
    #expect(
      throws: ExportError.system(
        path: path, action: "write", reason: "a folder of that name stands there")
    ) {
      try export(candidate, [.extraction(.sample)])
    }
    #expect(folder.everything == before)
  }

  @Test("says so where a file stands in the place of the folder", arguments: all)
  func noFolder(_ candidate: Candidate) throws {
    folder.write("out", "a file")
    #expect(throws: ExportError.self) { try export(candidate, [.extraction(.sample)]) }
    #expect(folder.text("out") == "a file")
  }

  private var destination: Destination {
    Destination(.folder(folder.path("out")), name: "v1")
  }

  /// Writes the items and returns the paths of the files.
  @discardableResult
  private func export(_ candidate: Candidate, _ items: [ExportItem]) throws -> [String] {
    var session = try candidate.exporter.open(destination)
    for item in items { try session.write(item) }
    return try session.finish().map(\.path)
  }
}
