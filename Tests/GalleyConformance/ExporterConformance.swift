public import GalleyExporters
import GalleyModel
import GalleyTestSupport

/// What every exporter must do, as checks for the tests of those who write one.
///
///     @Test(arguments: ExporterConformance.checks)
///     func `Tallies keep the rules`(_ check: ExporterConformance.Check) throws {
///       #expect(try check.violations(of: TallyExporter(), writing: ["tally"]) == [])
///     }
public enum ExporterConformance {
  /// A rule that every exporter keeps.
  public struct Check: Sendable, CustomStringConvertible {
    /// The rule, as what an exporter does.
    public let description: String
    private let run: @Sendable (inout Trial) throws -> Void

    init(_ description: String, _ run: @escaping @Sendable (inout Trial) throws -> Void) {
      self.description = description
      self.run = run
    }

    /// Tries an exporter in an empty folder, which is removed afterwards.
    /// - Parameter files: What its files for extractions are called after the output's name and a
    ///   dot, in order: `["articles.csv", "figures.csv"]`.
    /// - Returns: What is wrong, a sentence each; nothing where the rule is kept.
    /// - Throws: What the exporter throws where it should not.
    public func violations(of exporter: any Exporter, writing files: [String]) throws -> [String] {
      var trial = Trial(exporter: exporter, files: files.map { "v1.\($0)" })
      try run(&trial)
      return trial.violations
    }
  }

  /// Every rule.
  public static let checks: [Check] =
    [
      Check("names its format, its extension and its purpose") { try $0.checkFormat() },
      Check("writes its files, named after the output, and nothing else") { trial in
        let written = try trial.export([.extraction(.sample)])
        trial.expect(written == trial.paths, "it says that it wrote \(written)")
        trial.expectFiles()
      },
      Check("names every file beforehand, and writes those") { trial in
        try trial.checkNames(of: .extractions, writing: .extraction(.sample))
        try trial.checkNames(of: .comparisons, writing: .comparison(.sample))
        try trial.checkNames(of: .reviews, writing: .review(.sample))
      },
      Check("writes an article without figures, quotes and text") { trial in
        try trial.export([.extraction(.empty)])
        trial.expectFiles()
      },
      Check("writes its files even where no article came") { trial in
        try trial.export([])
        trial.expectFiles()
      },
      Check("writes comparisons with every kind of cell") { trial in
        let written = try trial.export([.comparison(.sample)])
        trial.expect(!written.isEmpty, "it wrote nothing")
      },
      Check("writes reviews") { trial in
        let written = try trial.export([.review(.sample), .review(.sample)])
        trial.expect(!written.isEmpty, "it wrote nothing")
      },
      Check("writes timelines, the same bytes on every run") { trial in
        let first = try trial.contents(after: [.timeline(.sample), .extraction(.sample)])
        let second = try trial.contents(after: [.timeline(.sample), .extraction(.sample)])
        trial.expect(first == second, "the bytes of two runs differ")
        try trial.export([.timeline(.sample)])
      },
      Check("takes a record that could not be read in its stride") { trial in
        let failure = ExportItem.failure(RecordFailure(id: nil, line: 7, message: "no JSON"))
        try trial.export([failure, .extraction(.sample), failure])
        trial.expectFiles()
      },
      Check("writes the same bytes on every run") { trial in
        let items: [ExportItem] = [.extraction(.sample), .extraction(.empty), .extraction(.sample)]
        try trial.export(items)
        let first = trial.contents
        try trial.export(items)
        trial.expect(first == trial.contents, "the bytes of two runs differ")
        trial.expect(!first.contains(nil), "a file is missing")
      },
      Check("leaves nothing when it is dropped unfinished") { trial in
        do {
          var session = try trial.open()
          for _ in 1...50 { try session.write(.extraction(.sample)) }
        }
        trial.expect(trial.everything == [], "it left \(trial.everything)")
      },
      Check("keeps an older file as it is until it has finished") { try $0.checkOlderFiles() },
      Check("says which path a folder blocks, and leaves the other files alone") {
        try $0.checkBlockedPath()
      },
      Check("says so where a file stands in the place of the folder") { trial in
        trial.write("out", "a file")
        trial.expectFailure(of: [.extraction(.sample)])
        trial.expect(trial.text("out") == "a file", "it changed that file")
      },
    ]
    + difficultTexts.enumerated().map { index, text in
      Check("writes difficult characters, no. \(index + 1)") { trial in
        try trial.export([.extraction(.filled(with: text))])
        trial.expectFiles()
      }
    }

  /// Text that formats get wrong: marks, separators, line ends, scripts, controls, formulas, markup.
  public static let difficultTexts = [
    "", " ", "\"He said, \"\"no\"\"\"", "one\ntwo\r\nthree\rfour", "a,b;c\td",
    "🌊👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿 café e\u{301}",
    "\u{202E}אמר השר: \"40 הרוגים\"\u{202C}", "漢字かな交じり文",
    "\u{0}\u{1}\u{1B}[31m\u{7F}\u{85}\u{9B}\u{FEFF}",
    "\u{1D}L9\u{1E}x\u{1F}", "\u{2028}\u{2029}\u{FFFE}\u{FFFF}", "=1+1", "+44", "-2", "@home",
    "\t=1",
    "\r=1", "'quoted'", "{{#figures}}{{{text}}}", "<b>&amp;</b> ]]>", "_x0041_",
    "https://example.org",
    String(repeating: "long ", count: 8000),
  ]
}
