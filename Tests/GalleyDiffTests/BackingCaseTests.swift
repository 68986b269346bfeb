import GalleyDiff
import GalleyModel
import GalleyTestSupport
import Testing

/// A source and a story a case: `-` lines are the source, `+` lines the story, a paragraph each.
@Suite("A story against a source")
struct BackingCaseTests {
  @Test(arguments: CaseFile.all(in: "BackingCases"))
  func `Each figure and quote is found, differs or is not found as the cases say`(
    _ file: CaseFile
  ) throws {
    #expect(!file.cases.isEmpty)
    let differences = try file.differences { text in
      rows(versionOfCase("+", of: text), against: [versionOfCase("-", of: text)])
    }
    #expect(differences.joined(separator: "\n") == "")
  }

  @Test func `A story is found in itself, word for word and figure for figure`() {
    let story = extraction(
      of: """
        The council will shut six of its 24 libraries to save £1.2m, Ann Osgood said.

        "It is a sad day," said Ms Osgood. "We had 41,300 visits last year, and now this."
        """)
    let backing = SourceChecker().backing(of: story, in: [story])
    #expect(backing.map(\.status) == backing.map { _ in .found })
    #expect(backing.map(\.item) == story.figures.map(\.id) + story.quotes.map(\.id))
  }

  @Test func `The source that has an item is named, with its place`() {
    let story = extraction(of: "The board asked 640 villages. It will dig 300 km of trench.")
    let first = extraction(of: "It will dig 300 km of trench for the line.")
    let second = extraction(of: "Survey\n\nOf the 640 villages that the board asked, few replied.")
    let backing = SourceChecker().backing(of: story, in: [first, second])
    #expect(backing.map(\.source) == [1, 0])
    #expect(backing.map { $0.span?.text } == ["640 villages", "300 km of trench"])
    #expect(backing.map(\.paragraph) == [1, 1])
  }

  @Test func `Any two texts can be held against one another`() {
    let pieces = [
      "£", "1,20,", "3..", "\"", "“", "”", "six of 24", "40%", "(", "\n\n", ". ", "Mr Kel: ",
      "at least ", "people ", "é", " million ", "[", "]", " ... ", "…", "said ", "12", "-", "not ",
      "I do not say ", " a year", "from 3 to 5 ", "half ", "’s ", "Statement by Ada Holt, ",
    ]
    var generator = SeededGenerator(seed: 11)
    func text() -> String {
      (0..<60).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    }
    for _ in 0..<60 {
      let story = extraction(of: text())
      let source = extraction(of: text())
      let bytes = Array(source.article.text.utf8)
      let backing = SourceChecker().backing(of: story, in: [source])
      #expect(backing.count == story.figures.count + story.quotes.count)
      for row in backing {
        #expect((row.span == nil) == (row.status == .notFound))
        guard let span = row.span else { continue }
        #expect(String(decoding: bytes[span.range], as: UTF8.self) == span.text)
      }
    }
  }

  private func rows(_ story: Extraction, against sources: [Extraction]) -> [String] {
    let texts = Dictionary(
      uniqueKeysWithValues: story.figures.map { ($0.id, $0.span.text) }
        + story.quotes.map { ($0.id, $0.text) })
    return SourceChecker().backing(of: story, in: sources).map { row in
      "\(row.status.rawValue) [\(texts[row.item] ?? row.item)] \(row.why)"
    }
  }
}
