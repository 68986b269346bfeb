import GalleyDiff
import GalleyModel
import GalleyTestSupport
import Testing

/// Two versions of a short story a case: `-` lines are in the old one, `+` lines in the new one, `=`
/// lines in both, a paragraph each.
@Suite("Two versions")
struct PairCaseTests {
  @Test(
    "The changes of each case are reported as its rows say",
    arguments: CaseFile.all(in: "PairCases"))
  func cases(file: CaseFile) throws {
    #expect(!file.cases.isEmpty)
    let differences = try file.differences { text in
      PairRows(ArticleDiffer().compare(versionOfCase("-", of: text), versionOfCase("+", of: text)))
        .rows
    }
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
  }

  @Test(
    "The other way round each case gives the mirror image",
    arguments: CaseFile.all(in: "PairCases"))
  func mirror(file: CaseFile) {
    for entry in file.cases {
      let old = versionOfCase("-", of: entry.text)
      let new = versionOfCase("+", of: entry.text)
      let there = ArticleDiffer().compare(old, new)
      let back = ArticleDiffer().compare(new, old)
      #expect(Mirror.of(there) == Mirror.plain(back), "\(file) line \(entry.line)")
    }
  }
}

/// The version of a case whose lines bear a sign, or stand in both.
func versionOfCase(_ sign: Character, of text: String) -> Extraction {
  let paragraphs = text.split(separator: "\n").filter { $0.first == sign || $0.first == "=" }
  return extraction(of: paragraphs.map { $0.dropFirst(2) }.joined(separator: "\n\n"))
}
