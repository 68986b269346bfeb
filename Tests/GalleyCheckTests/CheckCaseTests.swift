import GalleyCheck
import GalleyExtractors
import GalleyModel
import GalleyReaders
import GalleyTestSupport
import Testing

/// What a copy editor would raise on short copy: a slip and its nearest traps side by side.
@Suite struct CheckCaseTests {
  @Test(arguments: CaseFile.all(in: "CheckCases"))
  func `The queries are those of the cases`(_ file: CaseFile) throws {
    #expect(try file.differences(rows).joined(separator: "\n") == "")
  }

  /// The queries on copy whose lines are paragraphs.
  private func rows(_ copy: String) -> [String] {
    Checker().check(extraction(of: copy.split(separator: "\n").joined(separator: "\n\n"))).queries.map {
      "\($0.level.rawValue) \($0.rule.rawValue) [\($0.span.text)] \($0.message)"
    }
  }
}
