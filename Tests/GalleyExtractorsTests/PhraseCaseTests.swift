import GalleyExtractors
import GalleyModel
import GalleyTestSupport
import Testing

@Suite("Phrases")
struct PhraseCaseTests {
  @Test(
    "The phrases of each case are as its rows mark them", arguments: CaseFile.all(in: "PhraseCases")
  )
  func cases(file: CaseFile) throws {
    #expect(!file.cases.isEmpty)
    let differences = try file.differences { text in
      PhraseListing.lines(of: Article(paragraphs: text)).filter { !$0.isEmpty }
    }
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
  }
}
