import GalleyExporters
import GalleyModel
import GalleyTestSupport
import Testing

@Suite("HTML")
struct HTMLTests {
  private let folder = TemporaryFolder()

  @Test("of a comparison marks what went and what came, with words beside the colour")
  func comparison() throws {
    let page = try export([.comparison(.sample)])
    let parts = [
      "<title>Bridges fall in Lydd 🌊</title>", "2 figures, 1 quote and 1 detail differ",
      "<del>Floods hit Lydd</del> <ins>Bridges fall in Lydd 🌊</ins>",
      "<li><span class=\"tag\">found </span>adds quote</li>",
      "<td data-label=\"What\">bridges</td><td data-label=\"Old\"><del>two minutes</del></td>",
      "<td data-label=\"What\"><span class=\"tag\">date</span></td><td data-label=\"Where\">¶ 1</td>",
      "<td data-label=\"New\"><ins>Nearly 5 to 10 of our 25 bridges</ins></td>",
      "<span class=\"tag\">removed</span>",
      "Not named by the note: two minutes → Nearly 5 to 10 of our 25 bridges (caption → ¶ 1)",
      "It took <del>two</del> <ins>three</ins> minutes", "is now a paraphrase",
      "<td data-label=\"Block\">caption</td>", "a passage was too long",
    ]
    for part in parts { #expect(page.contains(part), "\(part)") }
  }

  @Test("of two texts that are no versions strikes nothing out")
  func unrelated() throws {
    var comparison = Comparison.sample
    comparison.verdict = .unrelated
    let page = try export([.comparison(comparison)])
    #expect(page.contains("<td data-label=\"Old\"><span>two minutes</span></td>"))
    #expect(page.contains("only old"))
    #expect(!page.contains("<del>Floods hit Lydd</del>"))
  }

  @Test("of an article lists figures, quotes and sources, and marks the numbers in the text")
  func article() throws {
    let page = try export([.extraction(.sample)])
    #expect(page.contains("<td data-label=\"As printed\"><mark>$12.9 billion</mark></td>"))
    #expect(page.contains("Repairs cost $<mark>12.9 billion</mark>, the river board says."))
    #expect(page.contains("<blockquote>Nearly 5 to 10 of our 25 bridges fell on Thursday"))
  }

  @Test("needs nothing from outside and no script")
  func selfContained() throws {
    let page = try export([.comparison(.sample), .extraction(.sample)])
    for word in ["<script", "<link", "@import", "url(", "src="] { #expect(!page.contains(word)) }
  }

  @Test("shows markup in copy as it stands there")
  func escaping() throws {
    let page = try export([.extraction(.filled(with: "<b>\"A&B\"</b>\u{1}"))])
    #expect(page.contains("&lt;b&gt;&quot;A&amp;B&quot;&lt;/b&gt;\u{FFFD}"))
    #expect(!page.contains("<b>"))
    // A mark that would show "12 out" as "tuo 21".
    #expect(try export([.extraction(.filled(with: "a\u{202E}b"))]).contains("a\u{FFFD}b"))
  }

  @Test("folds long runs of paragraphs that are the same")
  func folding() throws {
    var comparison = Comparison.sample
    comparison.paragraphs = (1...5).map {
      ParagraphChange(change: .unchanged, old: [$0], new: [$0])
    }
    #expect(
      try export([.comparison(comparison)]).contains("<summary>5 paragraphs are the same</summary>")
    )
  }

  /// The chart of a fact whose value some versions print.
  private func chart(_ values: [Int: String], of versions: Int) throws -> String {
    let entries = values.sorted { $0.key < $1.key }.map { version, value in
      TimelineEntry(
        version: version, change: version == 1 ? .first : .figure(.changed),
        figure: XLSXSamples.figure("f1", value, value: value))
    }
    let page = try export([
      .timeline(
        Timeline(
          versions: Array(repeating: .sample, count: versions),
          threads: [TimelineThread(id: "t1", item: .figure, entries: entries)]))
    ])
    return String(page.split(separator: "<svg").last ?? "")
  }

  @Test("of a timeline breaks the line where a version does not have the fact")
  func gaps() throws {
    #expect(try chart([1: "3", 2: "9"], of: 3).contains("<line class=\"step\""))
    #expect(try !chart([1: "3", 3: "9"], of: 3).contains("<line class=\"step\""))
  }

  @Test("of a timeline begins its scale at nought, unless all steps would lie at the top")
  func scale() throws {
    // 34 is the top and 150 the axis.
    #expect(try chart([1: "3", 2: "9"], of: 2).contains("cy=\"111.3\""))
    #expect(try chart([1: "90", 2: "100"], of: 2).contains("cy=\"92.0\""))
  }

  private func export(_ items: [ExportItem]) throws -> String {
    var session = try HTMLExporter().open(Destination(.folder(folder.path), name: "v1"))
    for item in items { try session.write(item) }
    _ = try session.finish()
    return try #require(folder.text("v1.html"))
  }
}
